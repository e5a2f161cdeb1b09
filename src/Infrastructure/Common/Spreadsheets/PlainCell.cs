using System.Buffers.Text;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>What stands at a place of a row.</summary>
internal enum PlainCellKind
{
    /// <summary>Something else.</summary>
    NotPlain,

    /// <summary>A cell.</summary>
    Cell,

    /// <summary>The end of the row.</summary>
    EndOfRow,

    /// <summary>A cell of which more has to be read.</summary>
    Cut,
}

/// <summary>A cell as found in the bytes of a row.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Length">Bytes it takes.</param>
/// <param name="Column">Zero-based column.</param>
/// <param name="Value">What it holds.</param>
internal readonly record struct PlainCell(PlainCellKind Kind, int Length, int Column, ReadCell Value)
{
    private static ReadOnlySpan<byte> ValueEnd => "</v></c>"u8;

    private static ReadOnlySpan<byte> TextStart => "<is><t>"u8;

    private static ReadOnlySpan<byte> KeptTextStart => "<is><t xml:space=\"preserve\">"u8;

    private static ReadOnlySpan<byte> TextEnd => "</t></is></c>"u8;

    /// <summary>Reads what stands first in the bytes.</summary>
    /// <param name="bytes">The row from a cell on.</param>
    /// <param name="next">Column of a cell that does not name its own.</param>
    /// <param name="decoder">Knows the formats.</param>
    /// <param name="texts">Makes texts of bytes.</param>
    public static PlainCell Read(ReadOnlySpan<byte> bytes, int next, CellDecoder decoder, PlainTexts texts)
    {
        var at = 0;
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        var rest = bytes[at..];
        var close = rest.IndexOf((byte)'>');
        if (close < 0)
        {
            return new PlainCell(PlainCellKind.Cut, 0, 0, default);
        }

        if (close < 2 || rest[0] != '<' || rest[1] != 'c' || rest[2] is not ((byte)' ' or (byte)'>' or (byte)'/'))
        {
            return rest[..(close + 1)].SequenceEqual("</row>"u8) ? new PlainCell(PlainCellKind.EndOfRow, at + close + 1, 0, default) : default;
        }

        var isEmpty = rest[close - 1] == '/';
        if (!TryAttributes(rest[2..(isEmpty ? close - 1 : close)], ref next, out var style, out var type))
        {
            return default;
        }

        var start = at + close + 1;
        return isEmpty ? new PlainCell(PlainCellKind.Cell, start, next, ReadCell.Blank) : Content(bytes, start, next, style, type, decoder, texts);
    }

    private static bool TryAttributes(ReadOnlySpan<byte> attributes, ref int column, out int style, out ReadOnlySpan<byte> type)
    {
        style = 0;
        type = default;
        while (PlainTag.Next(ref attributes, out var name, out var value))
        {
            if (name.Length != 1)
            {
                continue;
            }

            switch (name[0])
            {
                case (byte)'r':
                    column = ColumnOf(value);
                    break;
                case (byte)'s':
                    style = Utf8Parser.TryParse(value, out int index, out var used) && used == value.Length && index >= 0 ? index : 0;
                    break;
                case (byte)'t':
                    type = value;
                    break;
                default:
                    break;
            }
        }

        return attributes.IsEmpty;
    }

    private static PlainCell Content(ReadOnlySpan<byte> bytes, int start, int column, int style, ReadOnlySpan<byte> type, CellDecoder decoder, PlainTexts texts)
    {
        var rest = bytes[start..];
        var (opening, ending, isInline) = rest.StartsWith("<v>"u8) ? (3, ValueEnd.Length, false)
            : rest.StartsWith(TextStart) ? (TextStart.Length, TextEnd.Length, true)
            : rest.StartsWith(KeptTextStart) ? (KeptTextStart.Length, TextEnd.Length, true)
            : (0, 0, false);
        if (opening == 0)
        {
            // The longest opening may be cut; an empty cell with an end tag is left to the XML reader.
            return rest.Length < KeptTextStart.Length ? new PlainCell(PlainCellKind.Cut, 0, 0, default) : default;
        }

        var length = rest[opening..].IndexOf((byte)'<');
        if (length < 0 || rest.Length < opening + length + ending)
        {
            return new PlainCell(PlainCellKind.Cut, 0, 0, default);
        }

        var content = rest.Slice(opening, length);
        var isClosed = rest.Slice(opening + length, ending).SequenceEqual(isInline ? TextEnd : ValueEnd);
        return isClosed && TryValue(content, isInline, style, type, decoder, texts, out var value)
            ? new PlainCell(PlainCellKind.Cell, start + opening + length + ending, column, value)
            : default;
    }

    private static bool TryValue(ReadOnlySpan<byte> content, bool isInline, int style, ReadOnlySpan<byte> type, CellDecoder decoder, PlainTexts texts, out ReadCell value)
    {
        value = ReadCell.Blank;
        if (content.IsEmpty)
        {
            return true;
        }

        if (!isInline && (type.IsEmpty || type.SequenceEqual("n"u8)) && decoder.TryNumber(content, style, out value))
        {
            return true;
        }

        if (type is [(byte)'s'] && Utf8Parser.TryParse(content, out int index, out var used) && used == content.Length && decoder.TryShared(index, out value))
        {
            return true;
        }

        if (texts.Of(content) is not { } text)
        {
            return false;
        }

        value = isInline ? ReadCell.OfText(SharedTexts.Unescape(text)) : decoder.Decode(TypeName(type), style, text);
        return true;
    }

    private static string TypeName(ReadOnlySpan<byte> type) => type switch
    {
        [] => string.Empty,
        [(byte)'s'] => "s",
        [(byte)'n'] => "n",
        [(byte)'b'] => "b",
        [(byte)'e'] => "e",
        [(byte)'d'] => "d",
        _ => System.Text.Encoding.UTF8.GetString(type),
    };

    /// <summary>Zero-based column of an address such as AB12; a very large number when it has no letters.</summary>
    private static int ColumnOf(ReadOnlySpan<byte> address)
    {
        var column = 0;
        foreach (var letter in address)
        {
            if (letter is < (byte)'A' or > (byte)'Z' || column > 20_000)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? int.MaxValue : column - 1;
    }
}
