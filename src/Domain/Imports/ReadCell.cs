namespace ListingPipeline.Domain.Imports;

/// <summary>What a cell of an uploaded table holds.</summary>
public enum ReadCellKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number as stored.</summary>
    Number,

    /// <summary>A number shown as a percentage: 0.0532 for 5.32 %.</summary>
    Percent,

    /// <summary>A day; a time of day is cut off.</summary>
    Date,

    /// <summary>True or false as 1 or 0.</summary>
    Flag,

    /// <summary>A formula; its cached result is not trusted and not read.</summary>
    Formula,

    /// <summary>An error value such as <c>#N/A</c>, a date no calendar has, or a number too large to be exact.</summary>
    Broken,
}

/// <summary>One cell of an uploaded table.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text, the formula, or what stood there if broken; empty otherwise.</param>
/// <param name="Number">The exact number; a day number for a date; 0 otherwise.</param>
public readonly record struct ReadCell(ReadCellKind Kind, string Text, decimal Number)
{
    /// <summary>An empty cell.</summary>
    public static ReadCell Blank { get; } = new(ReadCellKind.Blank, string.Empty, 0);

    /// <summary>A text cell, blank when there is no text.</summary>
    public static ReadCell OfText(string text) => text.Length == 0 ? Blank : new(ReadCellKind.Text, text, 0);
}
