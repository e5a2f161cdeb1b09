namespace ListingPipeline.Application.Common.Spreadsheets;

/// <summary>What a written cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing but its style.</summary>
    Blank,

    /// <summary>Text, never evaluated by the spreadsheet program whatever it begins with.</summary>
    Text,

    /// <summary>Exact number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Formula with its last value, so that readers which do not calculate show the right figure.</summary>
    Formula,
}

/// <summary>One cell to write.</summary>
public readonly record struct Cell
{
    private Cell(CellKind kind, string? content, decimal number, CellStyle? style)
    {
        Kind = kind;
        Content = content;
        Number = number;
        Style = style;
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The text, or the formula without its equals sign; null otherwise.</summary>
    public string? Content { get; }

    /// <summary>The number, the day number of a date, 1 or 0 of a flag, or the cached value of a formula.</summary>
    public decimal Number { get; }

    /// <summary>Look; null takes the column's.</summary>
    public CellStyle? Style { get; }

    /// <summary>An empty cell, e.g. an unknown value or the covered part of a merged range.</summary>
    public static Cell Blank(CellStyle? style = null) => new(CellKind.Blank, null, 0, style);

    /// <summary>A text; null or empty gives a blank cell.</summary>
    public static Cell Text(string? text, CellStyle? style = null) =>
        string.IsNullOrEmpty(text) ? Blank(style) : new Cell(CellKind.Text, text, 0, style);

    /// <summary>A number in the unit the column's header names; null gives a blank cell.</summary>
    public static Cell Of(decimal? number, CellStyle? style = null) =>
        number is { } value ? new Cell(CellKind.Number, null, value, style) : Blank(style);

    /// <summary>A share of one shown as a percentage unless the style says otherwise; null gives a blank cell.</summary>
    public static Cell Ratio(decimal? share, CellStyle? style = null) => Of(share, style ?? CellStyle.Percent);

    /// <summary>A day; null gives a blank cell.</summary>
    public static Cell Of(DateOnly? day, CellStyle? style = null) =>
        day is { } value ? new Cell(CellKind.Date, null, value.DayNumber, style ?? CellStyle.Date) : Blank(style);

    /// <summary>True or false; null gives a blank cell.</summary>
    public static Cell Of(bool? flag, CellStyle? style = null) =>
        flag is { } value ? new Cell(CellKind.Flag, null, value ? 1 : 0, style) : Blank(style);

    /// <summary>A formula such as <c>SUM(C4:J4)</c> with the value it has now; must never be built from user text.</summary>
    public static Cell Formula(string formula, decimal value, CellStyle? style = null) =>
        new(CellKind.Formula, formula.TrimStart('='), value, style);
}
