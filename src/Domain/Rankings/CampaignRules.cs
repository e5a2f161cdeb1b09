using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Domain.Rankings;

/// <summary>Who names a candidate.</summary>
public enum Nominator
{
    /// <summary>自主申报: the enterprise itself.</summary>
    Enterprise,

    /// <summary>区推荐: a county officer, for the own county.</summary>
    County,

    /// <summary>机构推荐: a station, fund, bank or association.</summary>
    Institution,

    /// <summary>市局发掘: the bureau.</summary>
    Bureau,
}

/// <summary>One of the kinds of place candidates come from. Source: GZ22 三(一)1–7.</summary>
/// <param name="Id">Stable id, e.g. <c>contest-award</c>.</param>
/// <param name="Number">Number in the clause, 1 to 7.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="NeedsFile">Whether a file must prove it before the nomination is submitted.</param>
/// <param name="Nominators">Who may name a candidate for it.</param>
/// <param name="Source">Document and clause.</param>
public sealed record CandidateSourceKind(string Id, int Number, LocalizedText Name, bool NeedsFile, IReadOnlyList<Nominator> Nominators, string Source);

/// <summary>How a programme calls for candidates each year; read from its pack.</summary>
/// <param name="OpensMonth">Month of the first day, 1 to 12.</param>
/// <param name="OpensDay">First day in that month.</param>
/// <param name="ClosesMonth">Month of the last day, 1 to 12.</param>
/// <param name="ClosesDay">Last day in that month, inclusive.</param>
/// <param name="Sources">Kinds of source, in the order of the clause.</param>
/// <param name="Source">Document and clause.</param>
public sealed record CampaignRules(
    int OpensMonth, int OpensDay, int ClosesMonth, int ClosesDay, IReadOnlyList<CandidateSourceKind> Sources, string Source)
{
    /// <summary>The usual window of a year.</summary>
    public (DateOnly OpensOn, DateOnly ClosesOn) Window(int year) => (new DateOnly(year, OpensMonth, OpensDay), new DateOnly(year, ClosesMonth, ClosesDay));

    /// <summary>The kind of that id; null when there is none.</summary>
    public CandidateSourceKind? Find(string id) => Sources.FirstOrDefault(source => source.Id == id);

    /// <summary>As whom somebody of a role names candidates; null when the role names none.</summary>
    public static Nominator? Of(string role) => role switch
    {
        Roles.Enterprise => Nominator.Enterprise,
        Roles.County => Nominator.County,
        Roles.Institution => Nominator.Institution,
        Roles.Bureau => Nominator.Bureau,
        _ => null,
    };
}
