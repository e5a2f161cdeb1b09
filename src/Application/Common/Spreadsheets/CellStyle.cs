namespace ListingPipeline.Application.Common.Spreadsheets;

/// <summary>Where text sits in its cell.</summary>
public enum CellAlignment
{
    /// <summary>As the kind of value suggests: text left, numbers right.</summary>
    General,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Centre.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}

/// <summary>Look of a cell. Equal styles are stored once; derive variants with <c>with</c>.</summary>
public sealed record CellStyle
{
    /// <summary>Plain cell.</summary>
    public static CellStyle Default { get; } = new();

    /// <summary>Header of a table: bold, shaded, bordered, wrapped, centred.</summary>
    public static CellStyle Header { get; } = new()
    {
        Bold = true,
        FillColor = "E8EEF7",
        HasBorder = true,
        WrapText = true,
        Alignment = CellAlignment.Center,
    };

    /// <summary>Title above a table.</summary>
    public static CellStyle Title { get; } = new() { Bold = true, FontSize = 18, Alignment = CellAlignment.Center };

    /// <summary>Cell of a printed table.</summary>
    public static CellStyle Bordered { get; } = new() { HasBorder = true, Alignment = CellAlignment.Center };

    /// <summary>Amount with thousands separators and two decimals.</summary>
    public static CellStyle Money { get; } = new() { NumberFormat = "#,##0.00" };

    /// <summary>Whole number with thousands separators.</summary>
    public static CellStyle Whole { get; } = new() { NumberFormat = "#,##0" };

    /// <summary>Share of one shown as a percentage with two decimals.</summary>
    public static CellStyle Percent { get; } = new() { NumberFormat = "0.00%" };

    /// <summary>A day as 2026-06-30.</summary>
    public static CellStyle Date { get; } = new() { NumberFormat = "yyyy-mm-dd" };

    /// <summary>Text kept as typed, e.g. a credit code or a stock code with leading zeros.</summary>
    public static CellStyle Text { get; } = new() { NumberFormat = "@" };

    /// <summary>Excel number format code; <c>General</c> by default.</summary>
    public string NumberFormat { get; init; } = "General";

    /// <summary>Font name; null takes the workbook's.</summary>
    public string? FontName { get; init; }

    /// <summary>Font size in points.</summary>
    public int FontSize { get; init; } = 11;

    /// <summary>Bold text.</summary>
    public bool Bold { get; init; }

    /// <summary>Text colour as RRGGBB; null is automatic.</summary>
    public string? FontColor { get; init; }

    /// <summary>Background as RRGGBB; null is none.</summary>
    public string? FillColor { get; init; }

    /// <summary>Thin border on all four sides.</summary>
    public bool HasBorder { get; init; }

    /// <summary>Long text breaks into lines.</summary>
    public bool WrapText { get; init; }

    /// <summary>Horizontal place; vertically cells are centred.</summary>
    public CellAlignment Alignment { get; init; }

    /// <summary>Whether the cell may not be edited once its sheet is protected.</summary>
    public bool IsLocked { get; init; } = true;
}
