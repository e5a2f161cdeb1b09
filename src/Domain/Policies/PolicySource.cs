namespace ListingPipeline.Domain.Policies;

/// <summary>How far a figure was checked against the official text.</summary>
public enum PolicyConfidence
{
    /// <summary>Mark A: the text or figure was seen.</summary>
    Seen,

    /// <summary>Mark A/B: the figure was seen, the article number or exact wording is recalled.</summary>
    PartlySeen,

    /// <summary>Mark B: recalled with certainty, not seen.</summary>
    Recalled,

    /// <summary>Mark C: unsure or disputed; never answers a hard "met" or "not met".</summary>
    Unverified,
}

/// <summary>Where a number or condition comes from.</summary>
/// <param name="Document">Title or number of the document, in Chinese as issued.</param>
/// <param name="Clause">Article or clause inside it, e.g. <c>3.1.2(一)</c>.</param>
/// <param name="Confidence">How far it was checked.</param>
public sealed record PolicySource(string Document, string Clause, PolicyConfidence Confidence)
{
    /// <summary>Document and clause in one line, as shown to people.</summary>
    public override string ToString() => Clause.Length == 0 ? Document : $"{Document} {Clause}";
}

/// <summary>Names of the confidence marks on the wire and in policy files.</summary>
public static class PolicyConfidenceMarks
{
    /// <summary>The mark as written: <c>A</c>, <c>A/B</c>, <c>B</c> or <c>C</c>.</summary>
    public static string Mark(this PolicyConfidence confidence) => confidence switch
    {
        PolicyConfidence.Seen => "A",
        PolicyConfidence.PartlySeen => "A/B",
        PolicyConfidence.Recalled => "B",
        _ => "C",
    };
}
