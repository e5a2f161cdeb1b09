using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>How far a year's assessment has come.</summary>
public enum AssessmentStage
{
    /// <summary>填报审核: counties report, the bureau checks and sends back.</summary>
    Reporting,

    /// <summary>数据核对: figures are compared with the platform's records.</summary>
    Reconciling,

    /// <summary>计算结果: points and ranks stand, seen by the bureau only.</summary>
    Calculated,

    /// <summary>公示异议: counties see the result and may object.</summary>
    Objecting,

    /// <summary>签发: published and frozen.</summary>
    Published,
}

/// <summary>How far a unit's report has come.</summary>
public enum ReportStage
{
    /// <summary>填报中: being filled in.</summary>
    Draft,

    /// <summary>已报送: submitted to the bureau.</summary>
    Submitted,

    /// <summary>已退回: sent back with remarks.</summary>
    SentBack,

    /// <summary>审核通过: accepted.</summary>
    Accepted,
}

/// <summary>What the guards of a year's cycle look at.</summary>
/// <param name="NotAccepted">Names of units that take part and whose report is not accepted.</param>
/// <param name="Missing">Cells nobody has reported, as field errors.</param>
/// <param name="OpenDifferences">Cells where report and records differ and nobody has settled it, as field errors.</param>
/// <param name="OpenObjections">Objections without an answer.</param>
/// <param name="ObjectionsUntilOn">Last day for objections; null before they are invited.</param>
/// <param name="Today">Today, China Standard Time.</param>
public sealed record CycleFacts(
    IReadOnlyList<string> NotAccepted,
    IReadOnlyList<FieldError> Missing,
    IReadOnlyList<FieldError> OpenDifferences,
    int OpenObjections,
    DateOnly? ObjectionsUntilOn,
    DateOnly Today);

/// <summary>What the guards of a unit's report look at.</summary>
/// <param name="Stage">Stage of the year.</param>
/// <param name="Missing">Figures the report lacks, as field errors; empty for a disqualified unit.</param>
public sealed record ReportFacts(AssessmentStage Stage, IReadOnlyList<FieldError> Missing);

/// <summary>The yearly cycle of a county assessment as two tables: the year, and each unit's report within it.</summary>
/// <remarks>Source: DT22 附件4 二(一) (evaluation steps), 三 (finished by 30 March, report), 四 (figures with proof).</remarks>
public static class AssessmentCycle
{
    /// <summary>Action that signs a year off.</summary>
    public const string SignOff = "sign-off";

    /// <summary>Action that invites objections.</summary>
    public const string Announce = "announce";

    /// <summary>Action that raises an objection.</summary>
    public const string RaiseObjection = "raise-objection";

    /// <summary>Action that answers an objection.</summary>
    public const string AnswerObjection = "answer-objection";

    /// <summary>Action that settles a difference.</summary>
    public const string SettleDifference = "settle-difference";

    /// <summary>Action that sends a report back.</summary>
    public const string SendBack = "send-back";

    private static readonly LocalizedText ByDeadline = new("次年3月30日", "30 March of the next year");

    /// <summary>The year.</summary>
    public static WorkflowTable<AssessmentStage, CycleFacts> Year { get; } = new(
        new LocalizedText("县区年度考核", "Yearly county assessment"),
        [
            (AssessmentStage.Reporting, new("填报审核", "Reporting and checking")),
            (AssessmentStage.Reconciling, new("数据核对", "Reconciliation")),
            (AssessmentStage.Calculated, new("计算结果", "Result calculated")),
            (AssessmentStage.Objecting, new("公示异议", "Objections")),
            (AssessmentStage.Published, new("签发公布", "Signed off and published")),
        ],
        [
            Step("start-reconciliation", "开始数据核对", "Start reconciliation", [AssessmentStage.Reporting], AssessmentStage.Reconciling, "ReconciliationStarted") with
            {
                Guards = [new(new("各参评县区的填报均已审核通过", "every report is accepted"), facts => facts.NotAccepted.Count == 0 ? null : CountyAssessmentErrors.ReportsNotAccepted(facts.NotAccepted))],
            },
            Step("reopen-reporting", "退回填报", "Reopen reporting", [AssessmentStage.Reconciling], AssessmentStage.Reporting, "ReportingReopened") with { NeedsNote = true },
            Step(SettleDifference, "认定差异", "Settle a difference", [AssessmentStage.Reconciling], null, "DifferenceSettled") with { NeedsNote = true },
            Step("calculate", "计算结果", "Calculate", [AssessmentStage.Reconciling], AssessmentStage.Calculated, "ResultCalculated") with
            {
                Guards =
                [
                    Complete,
                    new(new("差异均已认定", "every difference is settled"), facts => facts.OpenDifferences.Count == 0 ? null : CountyAssessmentErrors.DifferencesOpen.At(facts.OpenDifferences)),
                ],
            },
            Step("reopen-reconciliation", "重新核对", "Reopen reconciliation", [AssessmentStage.Calculated, AssessmentStage.Objecting], AssessmentStage.Reconciling, "ReconciliationReopened") with { NeedsNote = true },
            Step(Announce, "公示并征询异议", "Show the result and invite objections", [AssessmentStage.Calculated], AssessmentStage.Objecting, "ObjectionsInvited"),
            Step(RaiseObjection, "提出异议", "Object", [AssessmentStage.Objecting], null, "ObjectionRaised") with
            {
                Permission = Permissions.CountyAssessments.Report,
                NeedsNote = true,
                Deadline = new("公示期最后一日", "last day of the period"),
                Guards = [new(new("在公示期内", "within the period"), facts => facts.Today <= facts.ObjectionsUntilOn ? null : CountyAssessmentErrors.ObjectionPeriodOver)],
            },
            Step(AnswerObjection, "答复异议", "Answer an objection", [AssessmentStage.Objecting, AssessmentStage.Reconciling, AssessmentStage.Calculated], null, "ObjectionAnswered") with { NeedsNote = true },
            Step(SignOff, "签发", "Sign off", [AssessmentStage.Objecting], AssessmentStage.Published, "AssessmentSignedOff") with
            {
                Deadline = ByDeadline,
                Guards =
                [
                    Complete,
                    new(new("异议均已答复", "every objection is answered"), facts => facts.OpenObjections == 0 ? null : CountyAssessmentErrors.ObjectionsOpen(facts.OpenObjections)),
                    new(
                        new("公示期已到最后一日", "the period has reached its last day"),
                        facts => facts.Today >= facts.ObjectionsUntilOn ? null : CountyAssessmentErrors.ObjectionPeriodRunning(facts.ObjectionsUntilOn)),
                ],
            },
        ]);

    /// <summary>A unit's report.</summary>
    public static WorkflowTable<ReportStage, ReportFacts> Report { get; } = new(
        new LocalizedText("县区填报", "A county's report"),
        [
            (ReportStage.Draft, new("填报中", "Being filled in")),
            (ReportStage.Submitted, new("已报送", "Submitted")),
            (ReportStage.SentBack, new("已退回", "Sent back")),
            (ReportStage.Accepted, new("审核通过", "Accepted")),
        ],
        [
            Line("submit", "报送", "Submit", [ReportStage.Draft, ReportStage.SentBack], ReportStage.Submitted, "ReportSubmitted") with
            {
                Permission = Permissions.CountyAssessments.Report,
                Guards =
                [
                    WhileReporting,
                    new(new("各项指标均已填写", "every figure is known"), facts => facts.Missing.Count == 0 ? null : CountyAssessmentErrors.FiguresMissing.At(facts.Missing)),
                ],
            },
            Line("accept", "审核通过", "Accept", [ReportStage.Submitted], ReportStage.Accepted, "ReportAccepted"),
            Line(SendBack, "退回修改", "Send back", [ReportStage.Submitted, ReportStage.Accepted], ReportStage.SentBack, "ReportSentBack") with { NeedsNote = true },
        ]);

    private static WorkflowGuard<CycleFacts> Complete => new(
        new("无未填报指标", "no figure is missing"), facts => facts.Missing.Count == 0 ? null : CountyAssessmentErrors.FiguresMissing.At(facts.Missing));

    private static WorkflowGuard<ReportFacts> WhileReporting => new(
        new("考核在填报审核阶段", "the year is in reporting"), facts => facts.Stage == AssessmentStage.Reporting ? null : CountyAssessmentErrors.NotReporting);

    private static WorkflowAction<AssessmentStage, CycleFacts> Step(
        string id, string zh, string en, IReadOnlyList<AssessmentStage> from, AssessmentStage? to, string happened) => new()
        {
            Id = id,
            Name = new LocalizedText(zh, en),
            From = from,
            To = to,
            Permission = Permissions.CountyAssessments.Manage,
            Event = happened,
        };

    private static WorkflowAction<ReportStage, ReportFacts> Line(string id, string zh, string en, IReadOnlyList<ReportStage> from, ReportStage to, string happened) => new()
    {
        Id = id,
        Name = new LocalizedText(zh, en),
        From = from,
        To = to,
        Permission = Permissions.CountyAssessments.Manage,
        Event = happened,
        Guards = [WhileReporting],
    };
}
