using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How far the nomination of a candidate has come.</summary>
public enum NominationStage
{
    /// <summary>填报中: being filled in.</summary>
    Filling,

    /// <summary>已提交: before the bureau.</summary>
    Submitted,

    /// <summary>退回补正: given back to be completed.</summary>
    SentBack,

    /// <summary>入选候选: a candidate of the year.</summary>
    Accepted,

    /// <summary>不予入选: turned down with a reason.</summary>
    Refused,

    /// <summary>已撤回: taken back by who named it.</summary>
    Withdrawn,
}

/// <summary>A source a candidate was named for.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="SourceId">Kind of source, as the pack names it.</param>
/// <param name="Nominator">As whom it was named.</param>
/// <param name="Detail">Which award, fund, list or recommendation; 1 to 500 characters.</param>
/// <param name="By">Who named it, and when.</param>
public sealed record NominationSource(Guid Id, string SourceId, Nominator Nominator, string Detail, Signature By)
{
    /// <summary>Longest detail, in characters.</summary>
    public const int DetailLength = 500;

    /// <summary>A detail as entered, trimmed; fails with <c>rankings.detail-required</c>.</summary>
    public static Result<string> CheckDetail(string? detail)
    {
        var text = detail?.Trim() ?? string.Empty;
        return text.Length is 0 or > DetailLength || text.Any(char.IsControl) ? RankingErrors.DetailRequired : text;
    }
}

/// <summary>An enterprise named as a candidate of a year; once a campaign, whoever names it, with all the sources it was named for.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="CampaignId">Campaign.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="EnterpriseName">Registered name when it was named.</param>
/// <param name="CreditCode">Unified social credit code; null when not known.</param>
/// <param name="CountyCode">Division code of the county; null when unresolved.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Entry">Answer of all entry conditions together when they were last checked.</param>
/// <param name="CheckedOn">Day of that check.</param>
/// <param name="Started">Who named it first, and when.</param>
/// <param name="SubmittedAt">When it was last submitted; null before that.</param>
/// <param name="Version">Version; a caller names the one it read.</param>
/// <param name="Sources">Sources, in the order they were named.</param>
public sealed record Nomination(
    Guid Id,
    Guid CampaignId,
    Guid EnterpriseId,
    string EnterpriseName,
    string? CreditCode,
    string? CountyCode,
    NominationStage Stage,
    Outcome Entry,
    DateOnly CheckedOn,
    Signature Started,
    DateTimeOffset? SubmittedAt,
    int Version,
    IReadOnlyList<NominationSource> Sources);

/// <summary>Something done to a campaign or a nomination.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="NominationId">Nomination; null for the campaign.</param>
/// <param name="Action">Action of the process, or <c>nominate</c>, <c>drop-source</c>.</param>
/// <param name="Note">What was said; null for nothing.</param>
/// <param name="By">Who and when.</param>
public sealed record CampaignStep(Guid Id, Guid? NominationId, string Action, string? Note, Signature By);
