namespace ListingPipeline.Domain.Imports;

/// <summary>What a cell was understood to say: a number, a word, nothing known, or a problem; a value may come with a warning.</summary>
/// <param name="Number">The value in the metric's unit; null otherwise.</param>
/// <param name="Word">The word; null otherwise.</param>
/// <param name="Code">Code of the problem or warning; null when all is well.</param>
/// <param name="Message">What is wrong, for people; null when all is well.</param>
/// <param name="IsWarning">Whether the code only warns: the value (or its absence) can be used.</param>
public readonly record struct CellReading(decimal? Number, string? Word, string? Code, string? Message, bool IsWarning)
{
    /// <summary>Nothing is known.</summary>
    public static CellReading Unknown => default;

    /// <summary>True when the cell cannot be used.</summary>
    public bool IsProblem => Code is not null && !IsWarning;

    /// <summary>A number.</summary>
    public static CellReading Of(decimal number) => new(number, null, null, null, false);

    /// <summary>A word.</summary>
    public static CellReading Of(string word) => new(null, word, null, null, false);

    /// <summary>A problem.</summary>
    public static CellReading Fail(string code, string message) => new(null, null, code, message, false);

    /// <summary>The same value with a warning.</summary>
    public CellReading Warn(string code, string message) => this with { Code = code, Message = message, IsWarning = true };
}
