using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How far a list has come.</summary>
public enum RankingStage
{
    /// <summary>拟定: the bureau may change its adjustments.</summary>
    Draft,

    /// <summary>审核: nothing changes until it is published or sent back.</summary>
    Review,

    /// <summary>已发布: an edition, never changed again.</summary>
    Published,
}

/// <summary>Something done to a draft; every one raises its version, so that the steps after a version are the difference to it.</summary>
/// <param name="Version">Version of the draft after the step.</param>
/// <param name="Action">What was done: <c>draw-up</c>, <c>take-off</c>, <c>admit</c>, <c>points</c>, <c>withdraw</c>, or an action of <see cref="RankingProcess"/>.</param>
/// <param name="EnterpriseId">Candidate it was about; null when it was about the list.</param>
/// <param name="EnterpriseName">Name of that candidate; null when it was about the list.</param>
/// <param name="Note">What was said; null for nothing.</param>
/// <param name="By">Who and when.</param>
public sealed record RankingStep(int Version, string Action, Guid? EnterpriseId, string? EnterpriseName, string? Note, Signature By)
{
    /// <summary>Action of the first step.</summary>
    public const string DrawUp = "draw-up";

    /// <summary>Action of taking the experts' scores over.</summary>
    public const string Adopt = "adopt-experts";

    /// <summary>Action of taking such a decision back.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Action of a decision about a candidate: <c>take-off</c>, <c>admit</c> or <c>points</c>.</summary>
    public static string Of(AdjustmentKind kind) => kind switch
    {
        AdjustmentKind.TakeOff => "take-off",
        AdjustmentKind.Admit => "admit",
        _ => "points",
    };
}

/// <summary>From the draft through the review to publication, as one table. Source: GZ22 三(三)1.</summary>
public static class RankingProcess
{
    /// <summary>Action that puts a draft before the reviewer.</summary>
    public const string Submit = "submit";

    /// <summary>Action that gives it back for correction.</summary>
    public const string SendBack = "send-back";

    /// <summary>Action that publishes it.</summary>
    public const string Publish = "publish";

    /// <summary>The table.</summary>
    public static WorkflowTable<RankingStage, RankingDraft> Table { get; } = new(
        new LocalizedText("榜单拟定、审核与发布", "Draft, review and publication of a list"),
        [
            (RankingStage.Draft, new("拟定", "Draft")),
            (RankingStage.Review, new("审核", "Review")),
            (RankingStage.Published, new("已发布", "Published")),
        ],
        [
            Step(Submit, "送审", "Submit for review", RankingStage.Draft, RankingStage.Review, Permissions.Rankings.Draft, "RankingSubmitted"),
            Step(SendBack, "退回修改", "Send back", RankingStage.Review, RankingStage.Draft, Permissions.Rankings.Publish, "RankingSentBack") with { NeedsNote = true },
            Step(Publish, "发布", "Publish", RankingStage.Review, RankingStage.Published, Permissions.Rankings.Publish, "RankingPublished"),
        ]);

    private static WorkflowAction<RankingStage, RankingDraft> Step(
        string id, string zh, string en, RankingStage from, RankingStage to, string permission, string happened) => new()
        {
            Id = id,
            Name = new LocalizedText(zh, en),
            From = [from],
            To = to,
            Permission = permission,
            Event = happened,
        };
}
