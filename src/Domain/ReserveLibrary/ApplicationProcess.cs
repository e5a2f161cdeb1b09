using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>What the guards of an application look at.</summary>
/// <param name="Application">The application.</param>
/// <param name="Window">The window open today; null when none is.</param>
/// <param name="Next">The next window; null when none is known.</param>
/// <param name="IsMember">Whether the enterprise is in the library already.</param>
/// <param name="IsExaminer">Whether the caller gives the preliminary review on this route.</param>
/// <param name="Lacking">Answers and materials the applicant has yet to give, as field errors.</param>
/// <param name="Unexplained">Conditions not met and not explained, as field errors.</param>
/// <param name="Barring">Conditions not met that no reason outweighs, as field errors.</param>
/// <param name="HasExaminerMaterials">Whether the examiner's own materials are there.</param>
/// <param name="Unheard">Departments and fields of expertise nobody was named for, as field errors.</param>
/// <param name="Waiting">Reviewers whose opinion is awaited, as field errors.</param>
public sealed record ApplicationFacts(
    ReserveApplication Application,
    IntakeWindow? Window,
    IntakeWindow? Next,
    bool IsMember,
    bool IsExaminer,
    IReadOnlyList<FieldError> Lacking,
    IReadOnlyList<FieldError> Unexplained,
    IReadOnlyList<FieldError> Barring,
    bool HasExaminerMaterials,
    IReadOnlyList<FieldError> Unheard,
    IReadOnlyList<FieldError> Waiting);

/// <summary>The application as one table. Source: DT22 附件2 二.</summary>
public static class ApplicationProcess
{
    /// <summary>Step noted when an application is begun.</summary>
    public const string Start = "start";

    /// <summary>Step noted when a reviewer is named.</summary>
    public const string AssignReviewer = "assign-reviewer";

    /// <summary>Step noted when a reviewer is taken off.</summary>
    public const string DropReviewer = "drop-reviewer";

    /// <summary>Step noted when an opinion is given.</summary>
    public const string GiveOpinion = "give-opinion";

    /// <summary>Step noted when a reviewer steps aside.</summary>
    public const string Recuse = "recuse";

    /// <summary>Puts the application before its examiner.</summary>
    public const string Submit = "submit";

    /// <summary>Passes the preliminary review.</summary>
    public const string Pass = "pass";

    /// <summary>Starts the recheck.</summary>
    public const string Convene = "convene";

    /// <summary>Admits the enterprise.</summary>
    public const string Admit = "admit";

    // The guards come first: static members are made in the order they are written, and the table uses them.

    /// <summary>What was given back may be completed after the window: it was handed in in time.</summary>
    private static WorkflowGuard<ApplicationFacts> InTime { get; } = new(
        new("在申报窗口内（退回补正的除外）", "within a window, unless it was sent back"),
        facts => facts.Application.Stage == ApplicationStage.SentBack || facts.Window is not null ? null : ReserveLibraryErrors.WindowClosed(facts.Next?.OpensOn));

    private static WorkflowGuard<ApplicationFacts> NotMember { get; } = new(
        new("企业尚未在库", "the enterprise is not in the library"), facts => facts.IsMember ? ReserveLibraryErrors.AlreadyMember : null);

    private static WorkflowGuard<ApplicationFacts> Complete { get; } = new(
        new("登记表和材料齐全", "form and materials are complete"),
        facts => facts.Lacking.Count == 0 ? null : ReserveLibraryErrors.ApplicationIncomplete.At(facts.Lacking));

    private static WorkflowGuard<ApplicationFacts> Explained { get; } = new(
        new("不满足的条件已作说明（资料不足不视为不满足）", "conditions not met are explained; an unknown one is no failure"),
        facts => facts.Unexplained.Count == 0 ? null : ReserveLibraryErrors.ConditionsUnexplained.At(facts.Unexplained));

    private static WorkflowGuard<ApplicationFacts> Examiner { get; } = new(
        new("由申报渠道对应的县区或部门办理", "by the county or department of the route"), facts => facts.IsExaminer ? null : ReserveLibraryErrors.NotExaminer);

    private static WorkflowGuard<ApplicationFacts> OpinionAttached { get; } = new(
        new("已上传审核意见或推荐意见（材料1）", "the opinion (material 1) is attached"),
        facts => facts.HasExaminerMaterials ? null : ReserveLibraryErrors.OpinionMissing);

    private static WorkflowGuard<ApplicationFacts> AllNamed { get; } = new(
        new("相关部门和各领域专家均已指定", "departments and every field of expertise are named"),
        facts => facts.Unheard.Count == 0 ? null : ReserveLibraryErrors.ReviewersLacking.At(facts.Unheard));

    private static WorkflowGuard<ApplicationFacts> AllHeard { get; } = new(
        new("复核意见均已提交", "every opinion is given"),
        facts => facts.Waiting.Count == 0 ? null : ReserveLibraryErrors.OpinionsWaiting.At(facts.Waiting));

    private static WorkflowGuard<ApplicationFacts> Standards { get; } = new(
        new("没有不符合的入库条件（“原则上”的除外）", "no condition is failed but those “in principle”"),
        facts => facts.Barring.Count == 0 ? null : ReserveLibraryErrors.ConditionsNotMet.At(facts.Barring));

    /// <summary>The application.</summary>
    public static WorkflowTable<ApplicationStage, ApplicationFacts> Table { get; } = new(
        new LocalizedText("后备企业入库申报", "Application to the reserve library"),
        [
            (ApplicationStage.Filling, new("填报中", "Being filled in")),
            (ApplicationStage.Preliminary, new("初审中", "Preliminary review")),
            (ApplicationStage.SentBack, new("退回补正", "Sent back")),
            (ApplicationStage.Passed, new("初审通过", "Passed the preliminary review")),
            (ApplicationStage.Recheck, new("复核中", "Recheck")),
            (ApplicationStage.Admitted, new("已入库", "Admitted")),
            (ApplicationStage.Refused, new("不予入库", "Turned down")),
            (ApplicationStage.Withdrawn, new("已撤回", "Withdrawn")),
        ],
        [
            Line(Submit, "提交", "Submit", [ApplicationStage.Filling, ApplicationStage.SentBack], ApplicationStage.Preliminary, Permissions.ReserveLibrary.Apply, "ApplicationSubmitted") with
            {
                Guards = [NotMember, InTime, Complete, Explained],
                Deadline = new LocalizedText("申报窗口最后一日（每年3月、9月）", "last day of the window (March, September)"),
            },
            Line(Pass, "初审通过", "Pass", [ApplicationStage.Preliminary], ApplicationStage.Passed, Permissions.ReserveLibrary.Examine, "PreliminaryReviewPassed") with
            {
                Guards = [Examiner, OpinionAttached],
            },
            Line("send-back", "退回补正", "Send back", [ApplicationStage.Preliminary], ApplicationStage.SentBack, Permissions.ReserveLibrary.Examine, "ApplicationSentBack") with
            {
                NeedsNote = true,
                Guards = [Examiner],
            },
            Line("decline", "初审不通过", "Decline", [ApplicationStage.Preliminary], ApplicationStage.Refused, Permissions.ReserveLibrary.Examine, "PreliminaryReviewDeclined") with
            {
                NeedsNote = true,
                Guards = [Examiner],
            },
            Line(Convene, "组织复核", "Convene the recheck", [ApplicationStage.Passed], ApplicationStage.Recheck, Permissions.ReserveLibrary.Manage, "RecheckConvened") with { Guards = [AllNamed] },
            Line(Admit, "纳入资源库", "Admit", [ApplicationStage.Recheck], ApplicationStage.Admitted, Permissions.ReserveLibrary.Manage, "ApplicationAdmitted") with
            {
                NeedsNote = true,
                Guards = [NotMember, AllHeard, Standards],
            },
            Line("hand-back", "退回企业补正", "Hand back", [ApplicationStage.Passed, ApplicationStage.Recheck], ApplicationStage.SentBack, Permissions.ReserveLibrary.Manage, "ApplicationHandedBack") with
            {
                NeedsNote = true,
            },
            Line("refuse", "不予入库", "Turn down", [ApplicationStage.Passed, ApplicationStage.Recheck], ApplicationStage.Refused, Permissions.ReserveLibrary.Manage, "ApplicationRefused") with
            {
                NeedsNote = true,
            },
            Line(
                "withdraw",
                "撤回申报",
                "Withdraw",
                [ApplicationStage.Filling, ApplicationStage.Preliminary, ApplicationStage.SentBack, ApplicationStage.Passed],
                ApplicationStage.Withdrawn,
                Permissions.ReserveLibrary.Apply,
                "ApplicationWithdrawn") with
            {
                NeedsNote = true,
            },
        ]);

    private static WorkflowAction<ApplicationStage, ApplicationFacts> Line(
        string id, string zh, string en, IReadOnlyList<ApplicationStage> from, ApplicationStage to, string permission, string happened) => new()
        {
            Id = id,
            Name = new LocalizedText(zh, en),
            From = from,
            To = to,
            Permission = permission,
            Event = happened,
        };
}
