using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Domain.Rankings;

/// <summary>What the guards of a removal look at.</summary>
/// <param name="IsNewest">Whether the edition is the newest of its programme.</param>
/// <param name="IsRemovedOtherwise">Whether the enterprise was removed from the edition for another cause.</param>
public sealed record RemovalFacts(bool IsNewest, bool IsRemovedOtherwise);

/// <summary>From a finding to the decision about it, as one table. Source: GZ22 三(三)3.</summary>
public static class RemovalProcess
{
    /// <summary>Action that takes the enterprise off the list as it stands.</summary>
    public const string Confirm = "confirm";

    private static WorkflowGuard<RemovalFacts> Newest { get; } = new(
        new("属于最新一期榜单", "the edition is the newest one"), facts => facts.IsNewest ? null : RankingErrors.EditionSuperseded);

    private static WorkflowGuard<RemovalFacts> StillListed { get; } = new(
        new("企业未因其他情形移出", "the enterprise was not removed for another cause"), facts => facts.IsRemovedOtherwise ? RankingErrors.AlreadyRemoved : null);

    /// <summary>The table.</summary>
    public static WorkflowTable<RemovalStage, RemovalFacts> Table { get; } = new(
        new LocalizedText("在榜企业动态管理", "Removal of listed enterprises"),
        [
            (RemovalStage.Open, new("待核", "To be decided")),
            (RemovalStage.Removed, new("已移出", "Removed")),
            (RemovalStage.Dismissed, new("不予移出", "Stays")),
            (RemovalStage.Lapsed, new("已消除", "Lapsed")),
        ],
        [
            Step(Confirm, "移出榜单", "Remove", RemovalStage.Open, RemovalStage.Removed, Permissions.Rankings.Publish, "EnterpriseRemoved") with { Guards = [Newest, StillListed] },
            Step("dismiss", "不予移出", "Keep on the list", RemovalStage.Open, RemovalStage.Dismissed, Permissions.Rankings.Publish, "RemovalDismissed") with { Guards = [Newest] },
            Step("undo", "撤销移出", "Undo the removal", RemovalStage.Removed, RemovalStage.Open, Permissions.Rankings.Publish, "RemovalUndone") with { Guards = [Newest] },
            Step("reopen", "重新核查", "Look at it again", RemovalStage.Dismissed, RemovalStage.Open, Permissions.Rankings.Publish, "RemovalReopened") with { Guards = [Newest] },
            Step("settle", "情形已消除", "No longer so", RemovalStage.Open, RemovalStage.Lapsed, Permissions.Rankings.Draft, "RemovalLapsed") with { Guards = [Newest] },
        ]);

    private static WorkflowAction<RemovalStage, RemovalFacts> Step(
        string id, string zh, string en, RemovalStage from, RemovalStage to, string permission, string happened) => new()
        {
            Id = id,
            Name = new LocalizedText(zh, en),
            From = [from],
            To = to,
            Permission = permission,
            Event = happened,
            NeedsNote = true,
        };
}
