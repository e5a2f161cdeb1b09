using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How far a finding about a listed enterprise has come.</summary>
public enum RemovalStage
{
    /// <summary>待核: found or stated, not decided.</summary>
    Open,

    /// <summary>已移出: an officer confirmed it; the enterprise is no longer on the list as it stands.</summary>
    Removed,

    /// <summary>不予移出: an officer decided that the enterprise stays.</summary>
    Dismissed,

    /// <summary>已消除: the facts no longer show it.</summary>
    Lapsed,
}

/// <summary>A cause of removal of an enterprise listed in an edition, from the finding to the decision; one for each cause. The edition itself never changes.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EditionId">Edition.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="EnterpriseName">Name as published.</param>
/// <param name="Rank">Rank as published.</param>
/// <param name="Cause">The cause.</param>
/// <param name="Clause">Clause with the number of the cause.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="FoundOn">Day it was found or stated, the last time.</param>
/// <param name="Decision">Reason of the officer who decided; null while it is open or when it lapsed.</param>
/// <param name="DecidedBy">Who decided, and when; null while it is open or when it lapsed.</param>
/// <param name="Version">Version; a caller names the one it read.</param>
public sealed record RemovalCase(
    Guid Id,
    Guid EditionId,
    Guid EnterpriseId,
    string EnterpriseName,
    int Rank,
    RemovalCause Cause,
    string Clause,
    IReadOnlyList<RemovalEvidence> Evidence,
    RemovalStage Stage,
    DateOnly FoundOn,
    string? Decision,
    Signature? DecidedBy,
    int Version)
{
    /// <summary>Whether an officer stated it: what the facts do not show cannot lapse with them.</summary>
    public bool IsStated => Evidence.Any(evidence => evidence.Kind == EvidenceKind.Statement);

    /// <summary>The case as it is after a step, one version on.</summary>
    /// <param name="stage">Stage it leads to.</param>
    /// <param name="decision">Reason of the officer; null for a step that decides nothing.</param>
    /// <param name="by">Who and when; null for a step that decides nothing.</param>
    public RemovalCase Move(RemovalStage stage, string? decision, Signature? by) => this with { Stage = stage, Decision = decision, DecidedBy = by, Version = Version + 1 };
}

/// <summary>Something done to a case; numbered by the version it led to.</summary>
/// <param name="CaseId">Case.</param>
/// <param name="Version">Version of the case after the step.</param>
/// <param name="Action">What was done: <c>find</c>, <c>state</c>, <c>find-anew</c>, <c>lapse</c>, or an action of <see cref="RemovalProcess"/>.</param>
/// <param name="Note">What was said; null for nothing.</param>
/// <param name="By">Who and when.</param>
public sealed record RemovalStep(Guid CaseId, int Version, string Action, string? Note, Signature By)
{
    /// <summary>The watch found it.</summary>
    public const string Find = "find";

    /// <summary>An officer stated it.</summary>
    public const string State = "state";

    /// <summary>The watch found it with other evidence than before.</summary>
    public const string FindAnew = "find-anew";

    /// <summary>The facts no longer show it.</summary>
    public const string Lapse = "lapse";
}

/// <summary>What the watch does about one enterprise.</summary>
/// <param name="Case">The case it concerns; null for a cause without one.</param>
/// <param name="Finding">What was found; null when a case lapses.</param>
public sealed record RemovalChange(RemovalCase? Case, RemovalFinding? Finding)
{
    /// <summary>Compares the cases of an enterprise in an edition with what the facts show today.</summary>
    /// <remarks>A removed enterprise is watched no longer. A dismissed case comes back only with other evidence; an open one lapses when the facts no longer show it,
    /// unless an officer stated it.</remarks>
    /// <param name="known">Cases of the enterprise.</param>
    /// <param name="findings">What the facts show.</param>
    /// <returns>New, renewed and lapsed cases; those that stay as they are are left out.</returns>
    public static IReadOnlyList<RemovalChange> Between(IReadOnlyCollection<RemovalCase> known, IReadOnlyList<RemovalFinding> findings)
    {
        if (known.Any(one => one.Stage == RemovalStage.Removed))
        {
            return [];
        }

        var byCause = known.ToDictionary(one => one.Cause);
        var found = findings
            .Select(finding => new RemovalChange(byCause.GetValueOrDefault(finding.Cause), finding))
            .Where(change => change.Case is not { } one || one.Stage == RemovalStage.Lapsed || (!one.IsStated && !one.Evidence.SequenceEqual(change.Finding!.Evidence)));
        var gone = known
            .Where(one => one.Stage == RemovalStage.Open && !one.IsStated && findings.All(finding => finding.Cause != one.Cause))
            .Select(one => new RemovalChange(one, null));
        return [.. found, .. gone];
    }
}
