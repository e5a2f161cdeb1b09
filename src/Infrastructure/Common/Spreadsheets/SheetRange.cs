using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Addresses as spreadsheets write them.</summary>
internal static class SheetRange
{
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

    public static string Address(int row, int column) => $"{Letters(column)}{row}";

    public static string Of(MergedRange range) => $"{Address(range.FirstRow, range.FirstColumn)}:{Address(range.LastRow, range.LastColumn)}";
}
