namespace ListingPipeline.Application.Common.Spreadsheets;

/// <summary>One row to write.</summary>
/// <param name="Cells">Cells from column A; missing ones at the end stay empty.</param>
/// <param name="Height">Height in points; null is automatic.</param>
public readonly record struct SheetRow(IReadOnlyList<Cell> Cells, decimal? Height = null)
{
    /// <summary>A row of the given cells.</summary>
    public static SheetRow Of(params IReadOnlyList<Cell> cells) => new(cells);
}

/// <summary>One column of a table.</summary>
/// <param name="Header">Text of the header cell, with the unit where there is one; null when the sheet has no header row.</param>
/// <param name="Width">Width in characters of the default font; a Chinese character takes two.</param>
/// <param name="Style">Look of its cells that name no style of their own; null is plain.</param>
public sealed record SheetColumn(string? Header, decimal Width = 14, CellStyle? Style = null)
{
    /// <summary>Words offered as a drop-down in every data row; empty for none.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Note shown when pointing at the header; null for none.</summary>
    public string? Note { get; init; }
}

/// <summary>A rectangle of cells shown as one; the value is that of its top left cell.</summary>
/// <param name="FirstRow">First row from 1.</param>
/// <param name="FirstColumn">First column from 1.</param>
/// <param name="LastRow">Last row, inclusive.</param>
/// <param name="LastColumn">Last column, inclusive.</param>
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn);

/// <summary>A note on one cell.</summary>
/// <param name="Row">Row from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Text">What it says.</param>
public sealed record CellNote(int Row, int Column, string Text);

/// <summary>One sheet to write: optional rows above the table, a header row made from the columns, then the rows.</summary>
public sealed record Sheet
{
    /// <summary>Name on the tab; characters Excel refuses are replaced and 31 characters kept.</summary>
    public required string Name { get; init; }

    /// <summary>Columns from A.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; init; } = [];

    /// <summary>Rows above the header, such as a title or the unit line.</summary>
    public IReadOnlyList<SheetRow> Preamble { get; init; } = [];

    /// <summary>Whether a header row is written from <see cref="Columns"/>.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Look of the header row.</summary>
    public CellStyle HeaderStyle { get; init; } = CellStyle.Header;

    /// <summary>Rows of the table, pulled one by one while writing; memory does not grow with their number.</summary>
    public IAsyncEnumerable<SheetRow> Rows { get; init; } = AsyncEnumerable.Empty<SheetRow>();

    /// <summary>Rows below the table, such as totals or signatures.</summary>
    public IReadOnlyList<SheetRow> Footer { get; init; } = [];

    /// <summary>Merged ranges by absolute row and column.</summary>
    public IReadOnlyList<MergedRange> Merges { get; init; } = [];

    /// <summary>Notes on cells besides those of the columns.</summary>
    public IReadOnlyList<CellNote> Notes { get; init; } = [];

    /// <summary>Whether rows above and including the header stay in view.</summary>
    public bool FreezesHeader { get; init; } = true;

    /// <summary>Columns from the left that stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether the header row offers filters.</summary>
    public bool HasAutoFilter { get; init; }

    /// <summary>Whether cells whose style is locked refuse edits (no password: a guard against slips, not security).</summary>
    public bool IsProtected { get; init; }

    /// <summary>Data rows for which drop-downs are offered, counted from the first below the header.</summary>
    public int ChoiceRows { get; init; } = 2000;

    /// <summary>Whether it prints landscape; paper is A4, fitted to one page's width, header rows repeated, pages numbered.</summary>
    public bool IsLandscape { get; init; } = true;
}

/// <summary>A workbook to write.</summary>
/// <param name="Sheets">At least one sheet, in tab order.</param>
public sealed record Workbook(IReadOnlyList<Sheet> Sheets)
{
    /// <summary>A workbook of one sheet.</summary>
    public static Workbook Of(Sheet sheet) => new([sheet]);
}

/// <summary>A workbook with the name it is offered under; an answer of export queries.</summary>
/// <param name="FileName">File name with extension, e.g. <c>上市梯队企业.xlsx</c>.</param>
/// <param name="Workbook">Its content; rows may still be read from the database while it is sent.</param>
public sealed record WorkbookFile(string FileName, Workbook Workbook);
