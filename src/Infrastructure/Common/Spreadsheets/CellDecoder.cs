using System.Globalization;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Turns the stored value of a cell into what it means.</summary>
internal sealed class CellDecoder(IReadOnlyList<string> texts, IReadOnlyList<NumberMeaning> formats, bool usesDate1904)
{
    /// <summary>Digits, with a point, that fit eight bytes for certain.</summary>
    private const int MostDigits = 18;

    private static readonly int _epoch1900 = new DateOnly(1899, 12, 30).DayNumber;
    private static readonly int _epoch1904 = new DateOnly(1904, 1, 1).DayNumber;

    public ReadCell Decode(ReadOnlySpan<char> type, int style, ReadOnlySpan<char> value)
    {
        return type switch
        {
            "" or "n" => Number(style, value),
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
                ? ReadCell.OfText(texts[index])
                : new ReadCell(ReadCellKind.Broken, value.ToString(), 0),
            "str" or "inlineStr" => ReadCell.OfText(SharedTexts.Unescape(value.ToString())),
            "b" => new ReadCell(ReadCellKind.Flag, string.Empty, value is "1" or "true" ? 1 : 0),
            "d" => IsoDate(value),
            _ => new ReadCell(ReadCellKind.Broken, value.ToString(), 0),
        };
    }

    /// <summary>Decodes a number written in digits alone; false leaves every other form to <see cref="Decode"/>.</summary>
    public bool TryNumber(ReadOnlySpan<byte> value, int style, out ReadCell cell)
    {
        cell = ReadCell.Blank;
        if (!TryDigits(value, out var number))
        {
            return false;
        }

        cell = Meaning(style, number);
        return cell.Kind != ReadCellKind.Broken;
    }

    /// <summary>Decodes a reference to a shared text; false when there is none of that number.</summary>
    public bool TryShared(int index, out ReadCell cell)
    {
        var isKnown = index >= 0 && index < texts.Count;
        cell = isKnown ? ReadCell.OfText(texts[index]) : ReadCell.Blank;
        return isKnown;
    }

    private static bool TryDigits(ReadOnlySpan<byte> value, out decimal number)
    {
        number = 0;
        var isNegative = value is [(byte)'-', ..];
        value = isNegative ? value[1..] : value;
        if (value.Length is 0 or > MostDigits)
        {
            return false;
        }

        var (digits, point) = (0UL, -1);
        for (var i = 0; i < value.Length; i++)
        {
            var digit = value[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                digits = (digits * 10) + (uint)digit;
            }
            else if (value[i] == '.' && point < 0 && i > 0 && i < value.Length - 1)
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        if (isNegative && digits == 0)
        {
            return false;
        }

        number = unchecked(new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)(point < 0 ? 0 : value.Length - point - 1)));
        return true;
    }

    private ReadCell Number(int style, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return ReadCell.Blank;
        }

        if (!decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new ReadCell(ReadCellKind.Broken, value.ToString(), 0);
        }

        var cell = Meaning(style, number);
        return cell.Kind == ReadCellKind.Broken ? cell with { Text = value.ToString() } : cell;
    }

    private ReadCell Meaning(int style, decimal number) => (style < formats.Count ? formats[style] : NumberMeaning.Plain) switch
    {
        NumberMeaning.Percent => new ReadCell(ReadCellKind.Percent, string.Empty, number),
        NumberMeaning.Date => Date(number),
        _ => new ReadCell(ReadCellKind.Number, string.Empty, number),
    };

    // Excel counts a 29 February 1900 that never was; days before March 1900 are not business dates and are called broken.
    private ReadCell Date(decimal serial)
    {
        var smallest = usesDate1904 ? 0 : 61;
        return serial >= smallest && serial <= 2_958_465
            ? new ReadCell(ReadCellKind.Date, string.Empty, (usesDate1904 ? _epoch1904 : _epoch1900) + decimal.Truncate(serial))
            : new ReadCell(ReadCellKind.Broken, string.Empty, 0);
    }

    private static ReadCell IsoDate(ReadOnlySpan<char> value) =>
        value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ReadCell(ReadCellKind.Date, string.Empty, day.DayNumber)
            : new ReadCell(ReadCellKind.Broken, value.ToString(), 0);
}
