using System.Globalization;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Addresses as spreadsheets write them.</summary>
internal static class SheetRange
{
    private const int MostColumns = 16_384;

    /// <summary>Letters of a column from 1: A, Z, AA.</summary>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[4];
        var start = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters[--start] = (char)('A' + ((rest - 1) % 26));
        }

        return new string(letters[start..]);
    }

    /// <summary>Column of an address such as AB12; null when it has none, or one no sheet has.</summary>
    public static int? ColumnOf(ReadOnlySpan<char> address) => Parts(address) is ({ } column, _) ? column : null;

    /// <summary>A range such as A1:C7 or a single cell; null when it is neither.</summary>
    public static MergedRange? Parse(string? range)
    {
        var colon = range?.IndexOf(':') ?? -1;
        var (first, last) = colon < 0 ? (range, range) : (range![..colon], range[(colon + 1)..]);
        return Parts(first) is ({ } firstColumn, { } firstRow) && Parts(last) is ({ } lastColumn, { } lastRow)
            ? new MergedRange(firstRow, firstColumn, lastRow, lastColumn)
            : null;
    }

    private static (int? Column, int? Row) Parts(ReadOnlySpan<char> address)
    {
        var (at, column) = (0, 0);
        for (; at < address.Length && address[at] is >= 'A' and <= 'Z' && column <= MostColumns; at++)
        {
            column = (column * 26) + (address[at] - 'A' + 1);
        }

        return (column is 0 or > MostColumns ? null : column, int.TryParse(address[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row : null);
    }

    public static string Address(int row, int column) => $"{Letters(column)}{row}";

    public static string Of(MergedRange range) => $"{Address(range.FirstRow, range.FirstColumn)}:{Address(range.LastRow, range.LastColumn)}";
}
