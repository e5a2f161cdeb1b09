namespace ListingPipeline.Domain.Imports;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Must be put right; nothing of the file is stored.</summary>
    Error,

    /// <summary>Worth a look; the file can be stored.</summary>
    Warning,
}

/// <summary>Something noticed at one place of an uploaded table.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">Stable code, one of <see cref="ImportFindingCodes"/>.</param>
/// <param name="Row">Row as the spreadsheet program numbers it, from 1; 0 when it concerns the table as a whole.</param>
/// <param name="Column">Column from 1; 0 when it concerns the whole row.</param>
/// <param name="Message">What is wrong and how to put it right, for people.</param>
public sealed record ImportFinding(FindingSeverity Severity, string Code, int Row, int Column, string Message)
{
    private const int ExcerptLength = 40;

    /// <summary>The cell as spreadsheets name it, e.g. <c>C7</c>; the row alone (<c>7</c>) or nothing when it concerns more.</summary>
    public string Cell => (Row, Column) switch
    {
        (0, 0) => string.Empty,
        (_, 0) => Row.ToString(System.Globalization.CultureInfo.InvariantCulture),
        (0, _) => Letters(Column),
        _ => $"{Letters(Column)}{Row}",
    };

    /// <summary>The beginning of a text, safe to show: control characters and surrogates replaced, at most 40 characters.</summary>
    public static string Excerpt(string text)
    {
        var start = text.Length > ExcerptLength ? text[..ExcerptLength] + "…" : text;
        return start.Any(IsUnprintable) ? new string([.. start.Select(c => IsUnprintable(c) ? '\uFFFD' : c)]) : start;
    }

    // A pair of surrogates cut by the excerpt is rare enough to be shown as two replacement characters.
    private static bool IsUnprintable(char c) => char.IsControl(c) || char.IsSurrogate(c);

    /// <summary>Letters of a column from 1: A, Z, AA.</summary>
    public static string Letters(int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
