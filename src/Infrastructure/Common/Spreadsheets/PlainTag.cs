namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>A start tag with plain attributes at the beginning of some bytes, blanks before it passed over.</summary>
internal readonly ref struct PlainTag
{
    private readonly ReadOnlySpan<byte> _name;
    private readonly ReadOnlySpan<byte> _attributes;

    public PlainTag(ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        while (start < bytes.Length && IsBlank(bytes[start]))
        {
            start++;
        }

        var rest = bytes[start..];
        var close = rest.IndexOf((byte)'>');
        if (close < 0)
        {
            return;
        }

        IsWhole = true;
        Length = start + close + 1;
        if (close < 2 || rest[0] != '<')
        {
            return;
        }

        IsEmpty = rest[close - 1] == '/';
        var inside = rest[1..(IsEmpty ? close - 1 : close)];
        var nameEnd = 0;
        while (nameEnd < inside.Length && !IsBlank(inside[nameEnd]))
        {
            nameEnd++;
        }

        _name = inside[..nameEnd];
        _attributes = inside[nameEnd..];
    }

    /// <summary>Blanks of XML.</summary>
    public static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Whether the bytes hold the whole tag.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether it closes itself.</summary>
    public bool IsEmpty { get; }

    /// <summary>Bytes it takes, with the blanks before it.</summary>
    public int Length { get; }

    /// <summary>Whether it is this element's and all its attributes are plain.</summary>
    public bool Opens(ReadOnlySpan<byte> element)
    {
        if (!_name.SequenceEqual(element))
        {
            return false;
        }

        var rest = _attributes;
        while (Next(ref rest, out _, out _))
        {
        }

        return rest.IsEmpty;
    }

    /// <summary>The value of an attribute.</summary>
    public bool TryGet(ReadOnlySpan<byte> attribute, out ReadOnlySpan<byte> value)
    {
        var rest = _attributes;
        while (Next(ref rest, out var name, out value))
        {
            if (name.SequenceEqual(attribute))
            {
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Takes the next attribute off; false at the end, when nothing is left, or at something that is no plain attribute, which is left standing.</summary>
    public static bool Next(scoped ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var start = 0;
        while (start < rest.Length && IsBlank(rest[start]))
        {
            start++;
        }

        name = default;
        value = default;
        if (start == rest.Length)
        {
            rest = default;
            return false;
        }

        var equals = start;
        while (equals < rest.Length && rest[equals] != '=' && !IsBlank(rest[equals]))
        {
            equals++;
        }

        var open = equals + 1;
        if (start == 0 || equals == start || open >= rest.Length || rest[equals] != '=' || rest[open] != '"')
        {
            return false;
        }

        var close = open + 1;
        while (close < rest.Length && rest[close] != '"')
        {
            if (rest[close] is (byte)'<' or (byte)'&')
            {
                return false;
            }

            close++;
        }

        if (close == rest.Length)
        {
            return false;
        }

        name = rest[start..equals];
        value = rest[(open + 1)..close];
        rest = rest[(close + 1)..];
        return true;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}

/// <summary>What stands before the rows of a worksheet.</summary>
internal static class PlainHead
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether it is UTF-8 without comments, document types, instructions or prefixes of the spreadsheet's own elements.</summary>
    public static bool Accepts(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith(Mark) ? head[Mark.Length..] : head;
        if (head.StartsWith("<?xml "u8))
        {
            var end = head.IndexOf("?>"u8);
            if (end < 0 || !IsUtf8(head[..end]))
            {
                return false;
            }

            head = head[(end + 2)..].TrimStart(PlainTag.Blanks);
        }

        return head.StartsWith("<worksheet "u8) && head.IndexOf("<!"u8) < 0 && head.IndexOf("<?"u8) < 0;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> declaration)
    {
        var encoding = declaration.IndexOf("encoding"u8);
        return encoding < 0 || declaration[encoding..].IndexOf("\"UTF-8\""u8) > 0 || declaration[encoding..].IndexOf("\"utf-8\""u8) > 0;
    }
}
