using System.Globalization;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Turns the stored value of a cell into what it means.</summary>
internal sealed class CellDecoder(IReadOnlyList<string> texts, IReadOnlyList<NumberMeaning> formats, bool usesDate1904)
{
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

        return (style < formats.Count ? formats[style] : NumberMeaning.Plain) switch
        {
            NumberMeaning.Percent => new ReadCell(ReadCellKind.Percent, string.Empty, number),
            NumberMeaning.Date => Date(number, value),
            _ => new ReadCell(ReadCellKind.Number, string.Empty, number),
        };
    }

    // Excel counts a 29 February 1900 that never was; days before March 1900 are not business dates and are called broken.
    private ReadCell Date(decimal serial, ReadOnlySpan<char> value)
    {
        var smallest = usesDate1904 ? 0 : 61;
        return serial >= smallest && serial <= 2_958_465
            ? new ReadCell(ReadCellKind.Date, string.Empty, (usesDate1904 ? _epoch1904 : _epoch1900) + decimal.Truncate(serial))
            : new ReadCell(ReadCellKind.Broken, value.ToString(), 0);
    }

    private static ReadCell IsoDate(ReadOnlySpan<char> value) =>
        value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ReadCell(ReadCellKind.Date, string.Empty, day.DayNumber)
            : new ReadCell(ReadCellKind.Broken, value.ToString(), 0);
}
