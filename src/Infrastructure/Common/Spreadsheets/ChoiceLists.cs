using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Drop-down lists of a workbook, kept on a hidden sheet because a list written into the cell rule may have 255 characters only.</summary>
internal sealed class ChoiceLists
{
    public const string SheetName = "选项";

    private readonly List<IReadOnlyList<string>> _lists = [];

    public ChoiceLists(Workbook workbook)
    {
        foreach (var choices in workbook.Sheets.SelectMany(s => s.Columns).Select(c => c.Choices).Where(c => c.Count > 0))
        {
            if (IndexOf(choices) < 0)
            {
                _lists.Add(choices);
            }
        }
    }

    public bool IsEmpty => _lists.Count == 0;

    public string FormulaFor(IReadOnlyList<string> choices)
    {
        var letters = SheetRange.Letters(IndexOf(choices) + 1);
        return $"'{SheetName}'!${letters}$1:${letters}${choices.Count}";
    }

    /// <summary>The hidden sheet: one list a column.</summary>
    public Sheet ToSheet() => new()
    {
        Name = SheetName,
        HasHeader = false,
        FreezesHeader = false,
        Rows = Enumerable.Range(0, _lists.Max(l => l.Count))
            .Select(row => new SheetRow([.. _lists.Select(list => Cell.Text(row < list.Count ? list[row] : null))]))
            .ToAsyncEnumerable(),
    };

    private int IndexOf(IReadOnlyList<string> choices) => _lists.FindIndex(l => ReferenceEquals(l, choices) || l.SequenceEqual(choices, StringComparer.Ordinal));
}
