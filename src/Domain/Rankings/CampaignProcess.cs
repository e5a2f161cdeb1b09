using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Domain.Rankings;

/// <summary>What the guards of a campaign look at.</summary>
/// <param name="ClosesOn">Last day of the window.</param>
/// <param name="Today">Today, China Standard Time.</param>
/// <param name="Waiting">Nominations submitted and not decided.</param>
public sealed record CampaignFacts(DateOnly ClosesOn, DateOnly Today, long Waiting);

/// <summary>What the guards of a nomination look at.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Stage">Stage of the nomination.</param>
/// <param name="Today">Today, China Standard Time.</param>
/// <param name="Lacking">What the nomination lacks, as field errors.</param>
/// <param name="Failed">Entry conditions the enterprise fails, as field errors.</param>
public sealed record NominationFacts(
    RankingCampaign Campaign, NominationStage Stage, DateOnly Today, IReadOnlyList<FieldError> Lacking, IReadOnlyList<FieldError> Failed);

/// <summary>A year's call for candidates as two tables: the campaign, and each nomination within it. Source: GZ22 三(一).</summary>
public static class CampaignProcess
{
    /// <summary>Step noted when an enterprise is named or a source is added.</summary>
    public const string Nominate = "nominate";

    /// <summary>Step noted when a source is taken back.</summary>
    public const string DropSource = "drop-source";

    /// <summary>Action that puts a nomination before the bureau.</summary>
    public const string Submit = "submit";

    // The guards come first: static members are made in the order they are written, and the tables use them.
    private static WorkflowGuard<NominationFacts> NotSettled { get; } = new(
        new("候选企业尚未确定", "the candidates are not settled"),
        facts => facts.Campaign.Stage == CampaignStage.Settled ? RankingErrors.CampaignSettled : null);

    /// <summary>What was given back may be completed after the window: it was handed in in time.</summary>
    private static WorkflowGuard<NominationFacts> InTime { get; } = new(
        new("在征集期内（退回补正的除外）", "within the window, unless it was sent back"),
        facts => facts.Stage == NominationStage.SentBack ? null : CheckWindow(facts.Campaign, facts.Today));

    private static WorkflowGuard<NominationFacts> Complete { get; } = new(
        new("材料齐全", "nothing is lacking"),
        facts => facts.Lacking.Count == 0 ? null : RankingErrors.NominationIncomplete.At(facts.Lacking));

    /// <summary>The campaign.</summary>
    public static WorkflowTable<CampaignStage, CampaignFacts> Campaign { get; } = new(
        new LocalizedText("榜单候选企业征集", "Call for candidates"),
        [
            (CampaignStage.Collecting, new("征集", "Collecting")),
            (CampaignStage.Checking, new("核验", "Checking")),
            (CampaignStage.Settled, new("候选已确定", "Candidates settled")),
        ],
        [
            Year("close", "结束征集", "Close the call", CampaignStage.Collecting, CampaignStage.Checking, "CampaignClosed") with
            {
                Guards = [new(new("征集期已满", "the window is over"), facts => facts.Today > facts.ClosesOn ? null : RankingErrors.WindowNotOver(facts.ClosesOn))],
            },
            Year("close-early", "提前结束征集", "Close the call early", CampaignStage.Collecting, CampaignStage.Checking, "CampaignClosedEarly") with
            {
                NeedsNote = true,
                Guards = [new(new("征集期未满", "the window is not over"), facts => facts.Today <= facts.ClosesOn ? null : RankingErrors.WindowOverAlready)],
            },
            Year("settle", "确定候选企业", "Settle the candidates", CampaignStage.Checking, CampaignStage.Settled, "CampaignSettled") with
            {
                Guards = [new(new("提交的申报均已核定", "every nomination submitted is decided"), facts => facts.Waiting == 0 ? null : RankingErrors.NominationsWaiting(facts.Waiting))],
            },
            Year("reopen", "重新核验", "Check again", CampaignStage.Settled, CampaignStage.Checking, "CampaignReopened") with { NeedsNote = true },
        ]);

    /// <summary>A nomination.</summary>
    public static WorkflowTable<NominationStage, NominationFacts> Nomination { get; } = new(
        new LocalizedText("候选企业申报", "Nomination of a candidate"),
        [
            (NominationStage.Filling, new("填报中", "Being filled in")),
            (NominationStage.Submitted, new("已提交", "Submitted")),
            (NominationStage.SentBack, new("退回补正", "Sent back")),
            (NominationStage.Accepted, new("入选候选", "Candidate")),
            (NominationStage.Refused, new("不予入选", "Turned down")),
            (NominationStage.Withdrawn, new("已撤回", "Withdrawn")),
        ],
        [
            Line(Submit, "提交", "Submit", [NominationStage.Filling, NominationStage.SentBack], NominationStage.Submitted, Permissions.Rankings.Nominate, "NominationSubmitted") with
            {
                Guards = [NotSettled, InTime, Complete],
                Deadline = new LocalizedText("征集期最后一日", "last day of the window"),
            },
            Line("accept", "列入候选", "Accept", [NominationStage.Submitted], NominationStage.Accepted, Permissions.Rankings.Draft, "NominationAccepted") with
            {
                Guards =
                [
                    NotSettled,
                    new(new("没有不符合的入选条件", "no entry condition is failed"), facts => facts.Failed.Count == 0 ? null : RankingErrors.EntryConditionNotMet.At(facts.Failed)),
                ],
            },
            Line("send-back", "退回补正", "Send back", [NominationStage.Submitted], NominationStage.SentBack, Permissions.Rankings.Draft, "NominationSentBack") with
            {
                NeedsNote = true,
                Guards = [NotSettled],
            },
            Line("refuse", "不予入选", "Turn down", [NominationStage.Submitted], NominationStage.Refused, Permissions.Rankings.Draft, "NominationRefused") with
            {
                NeedsNote = true,
                Guards = [NotSettled],
            },
            Line("reconsider", "重新核定", "Reconsider", [NominationStage.Accepted, NominationStage.Refused], NominationStage.Submitted, Permissions.Rankings.Draft, "NominationReconsidered") with
            {
                NeedsNote = true,
                Guards = [NotSettled],
            },
            Line("withdraw", "撤回", "Withdraw", [NominationStage.Filling, NominationStage.Submitted, NominationStage.SentBack], NominationStage.Withdrawn, Permissions.Rankings.Nominate, "NominationWithdrawn") with
            {
                NeedsNote = true,
                Guards = [NotSettled],
            },
        ]);

    /// <summary>Why nobody can be named today: <c>rankings.too-early</c> or <c>rankings.too-late</c>; null when it is in time.</summary>
    public static Error? CheckWindow(RankingCampaign campaign, DateOnly today) =>
        today < campaign.OpensOn ? RankingErrors.TooEarly(campaign.OpensOn)
        : campaign.Stage != CampaignStage.Collecting || today > campaign.ClosesOn ? RankingErrors.TooLate(campaign.ClosesOn)
        : null;

    private static WorkflowAction<CampaignStage, CampaignFacts> Year(string id, string zh, string en, CampaignStage from, CampaignStage to, string happened) => new()
    {
        Id = id,
        Name = new LocalizedText(zh, en),
        From = [from],
        To = to,
        Permission = Permissions.Rankings.Draft,
        Event = happened,
    };

    private static WorkflowAction<NominationStage, NominationFacts> Line(
        string id, string zh, string en, IReadOnlyList<NominationStage> from, NominationStage to, string permission, string happened) => new()
        {
            Id = id,
            Name = new LocalizedText(zh, en),
            From = from,
            To = to,
            Permission = permission,
            Event = happened,
        };
}
