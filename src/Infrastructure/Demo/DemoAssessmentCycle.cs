using System.Text;
using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Enterprises;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Walks fictional assessments through the cycle: evidence, milestones, a report sent back, a settled difference, an answered objection.</summary>
internal sealed class DemoAssessmentCycle(IMediator mediator)
{
    private const string Pingcheng = "140213";
    private const string Guangling = "140223";

    // A page with nothing on it, complete enough for every reader.
    private static readonly byte[] Page = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000053 00000 n \n"
        + "0000000102 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n166\n%%EOF\n");

    private static readonly (MilestoneKind Kind, int Indicator, string Document)[] Counted =
    [
        (MilestoneKind.ProvincialLibrary, 4, "省级入库企业名单（示例）"), (MilestoneKind.RegionalBoard, 5, "晋兴板挂牌通知（示例）"),
        (MilestoneKind.Neeq, 6, "全国股转公司同意挂牌函（示例）"), (MilestoneKind.Listed, 7, "上市公告（示例）"),
    ];

    /// <summary>Records milestones for what was reported, one short where a county reported five entries into the provincial library or more.</summary>
    public async Task RecordMilestonesAsync(string countyCode, int year, IReadOnlyList<int?> figures, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(
            new ListEnterprisesQuery(new EnterpriseFilter(CountyCode: countyCode), year % 2 == 0 ? EnterpriseSort.Name : EnterpriseSort.NameDescending, new PageRequest(1 + (year / 2 % 2), 12)),
            cancellationToken);
        foreach (var (kind, indicator, document) in Counted)
        {
            var wanted = (indicator < figures.Count ? figures[indicator] ?? 0 : 0) switch { >= 5 and var many => many - 1, var few => few };
            for (var i = 0; i < Math.Min(wanted, page.Value.Items.Count); i++)
            {
                _ = await mediator.Send(
                    new RecordMilestoneCommand(page.Value.Items[i].Id, kind, new DateOnly(year, 2 + i, 10 + indicator), document), cancellationToken);
            }
        }
    }

    /// <summary>Attaches a file to an indicator of a unit.</summary>
    public Task AttachAsync(Guid assessmentId, string unitCode, string topic, string fileName, CancellationToken cancellationToken) =>
        AttachAsync(new AttachmentSubject("county-assessment", assessmentId, $"{unitCode}/{topic}"), fileName, cancellationToken);

    /// <summary>Attaches a file to anything.</summary>
    public async Task AttachAsync(AttachmentSubject subject, string fileName, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Page);
        var received = await mediator.Send(new ReceiveFileQuery(subject, fileName, content), cancellationToken);
        _ = (await mediator.Send(new AttachFileCommand(subject, received.Value, null), cancellationToken)).Value;
    }

    /// <summary>Submits reports and accepts them, sending one back on the way.</summary>
    public async Task CheckReportsAsync(Guid assessmentId, CancellationToken cancellationToken)
    {
        foreach (var unit in (await CycleAsync(assessmentId, cancellationToken)).Units.Where(unit => !unit.IsDisqualified))
        {
            var version = await StepAsync(assessmentId, unit.UnitCode, "submit", unit.Version, null, cancellationToken);
            if (unit.UnitCode == Guangling)
            {
                version = await StepAsync(
                    assessmentId, unit.UnitCode, AssessmentCycle.SendBack, version, new ReportRemark("guidance-visits", "调研记录缺企业确认，请补附后重新报送。"), cancellationToken);
                version = await StepAsync(assessmentId, unit.UnitCode, "submit", version, new ReportRemark(null, "已补附企业确认。"), cancellationToken);
            }

            await StepAsync(assessmentId, unit.UnitCode, "accept", version, null, cancellationToken);
        }
    }

    /// <summary>Reconciles, shows the result, answers an objection; the year can be signed off afterwards.</summary>
    public async Task ReconcileAndHearAsync(Guid assessmentId, DateOnly today, CancellationToken cancellationToken)
    {
        await MoveAsync(assessmentId, "start-reconciliation", null, cancellationToken);
        while ((await mediator.Send(new GetReconciliationQuery(assessmentId), cancellationToken)).Value.Cells
            .FirstOrDefault(cell => cell.State == ReconciliationState.Differs) is { Figure: { } figure } cell)
        {
            _ = (await mediator.Send(
                new SettleDifferenceCommand(assessmentId, cell.UnitCode, cell.IndicatorId, figure, "已核验省级文件，平台登记滞后，以报送数为准。", cell.ReportVersion),
                cancellationToken)).Value;
        }

        await MoveAsync(assessmentId, "calculate", null, cancellationToken);
        await MoveAsync(assessmentId, AssessmentCycle.Announce, today, cancellationToken);
        var raised = await mediator.Send(
            new RaiseObjectionCommand(assessmentId, Pingcheng, "guidance-visits", "12月对3户企业的联合调研未计入指导调研次数。"), cancellationToken);
        _ = (await mediator.Send(
            new AnswerObjectionCommand(assessmentId, raised.Value.Id, IsUpheld: false, "联合调研由市金融局组织，不计入县区次数，维持原结果。"), cancellationToken)).Value;
    }

    /// <summary>A year in the middle of checking: some submitted, one accepted, one sent back with remarks.</summary>
    public async Task BeginCheckingAsync(Guid assessmentId, CancellationToken cancellationToken)
    {
        var waiting = (await CycleAsync(assessmentId, cancellationToken)).Units
            .Where(unit => unit.Offers.Any(offer => offer is { Action: "submit", IsReady: true })).Take(5).ToList();
        for (var i = 0; i < waiting.Count; i++)
        {
            var (unitCode, version) = (waiting[i].UnitCode, await StepAsync(assessmentId, waiting[i].UnitCode, "submit", waiting[i].Version, null, cancellationToken));
            if (i == 0)
            {
                _ = (await mediator.Send(
                    new TakeReportStepCommand(
                        assessmentId,
                        unitCode,
                        AssessmentCycle.SendBack,
                        version,
                        [
                            new ReportRemark("meetings-trainings", "3月12日同一场培训拆成3次填报，请合并。"),
                            new ReportRemark("provincial-library-entries", "入库名单缺省级确认文件，请补附。"),
                        ]),
                    cancellationToken)).Value;
            }
            else if (i < 3)
            {
                await StepAsync(assessmentId, unitCode, "accept", version, null, cancellationToken);
            }
        }
    }

    private async Task<CycleResponse> CycleAsync(Guid assessmentId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetCycleQuery(assessmentId), cancellationToken)).Value;

    private async Task<int> StepAsync(Guid assessmentId, string unitCode, string action, int version, ReportRemark? remark, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeReportStepCommand(assessmentId, unitCode, action, version, remark is null ? [] : [remark]), cancellationToken)).Value.Version;

    private async Task MoveAsync(Guid assessmentId, string action, DateOnly? until, CancellationToken cancellationToken)
    {
        var version = (await CycleAsync(assessmentId, cancellationToken)).Version;
        _ = (await mediator.Send(new TakeCycleStepCommand(assessmentId, action, version, null, until), cancellationToken)).Value;
    }
}
