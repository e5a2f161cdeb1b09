using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>Section of the portrait a kind of record stands in.</summary>
public enum RecordGroup
{
    /// <summary>Ownership and control.</summary>
    Ownership,

    /// <summary>Directors, supervisors, managers and core technicians.</summary>
    People,

    /// <summary>Research and patents.</summary>
    Research,

    /// <summary>Certificates and honours.</summary>
    Honours,

    /// <summary>Financing rounds and loans.</summary>
    Financing,

    /// <summary>Credit ratings.</summary>
    Credit,

    /// <summary>Penalties and lawsuits.</summary>
    Penalties,

    /// <summary>Promises with their due days.</summary>
    Promises,

    /// <summary>Services given to the enterprise.</summary>
    Services,

    /// <summary>Steps on the roads to the markets.</summary>
    Road,
}

/// <summary>Part of a record; a kind says which it has and what they are called.</summary>
public enum RecordPart
{
    /// <summary>What it is; every kind has it.</summary>
    Title,

    /// <summary>Day it happened or began; every kind has it.</summary>
    On,

    /// <summary>Day it ends or is due.</summary>
    Until,

    /// <summary>Who else takes part, or a word the kind lists.</summary>
    Party,

    /// <summary>Number or result printed on the document.</summary>
    Number,

    /// <summary>Amount in yuan.</summary>
    Amount,

    /// <summary>Share of one.</summary>
    Share,

    /// <summary>Anything worth saying.</summary>
    Note,
}

/// <summary>How a kind of record uses a part.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsRequired">Whether a record must have it.</param>
/// <param name="Choices">Allowed words, in order; empty when any text will do.</param>
/// <param name="ChoicesEn">English for each of the choices, in their order, for display; empty where there are none. Records hold the words themselves.</param>
public sealed record RecordPartRule(RecordPart Part, LocalizedText Label, bool IsRequired, IReadOnlyList<string> Choices, IReadOnlyList<string> ChoicesEn);

/// <summary>A kind of dated records about enterprises 档案记录种类. Source: <c>policies/national/enterprise-records.yaml</c>.</summary>
/// <param name="Id">Stable id, e.g. <c>certificate</c>.</param>
/// <param name="Group">Section of the portrait.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Definition">What belongs here and what it bears on.</param>
/// <param name="Suppliers">Who may record it besides the bureau: <c>county</c>, <c>enterprise</c>, <c>third-party</c>, <c>department:税务</c> …</param>
/// <param name="Closing">What a closed record is called, e.g. 已兑现; null when records of this kind are never closed.</param>
/// <param name="Parts">Parts in the order of the form; title and day among them.</param>
public sealed record RecordKind(
    string Id, RecordGroup Group, LocalizedText Name, LocalizedText Definition, IReadOnlyList<string> Suppliers, LocalizedText? Closing, IReadOnlyList<RecordPartRule> Parts)
{
    /// <summary>How the kind uses a part; null when it does not.</summary>
    public RecordPartRule? Find(RecordPart part) => Parts.FirstOrDefault(rule => rule.Part == part);
}
