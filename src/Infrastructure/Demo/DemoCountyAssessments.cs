using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.CountyAssessments;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Two fictional years of the Datong assessment: the first signed off, the second still being reported.</summary>
internal sealed class DemoCountyAssessments(IMediator mediator, IAssessmentSchemeCatalog schemes, DemoAssessmentCycle cycle)
{
    private const string SchemeId = "datong-2022";

    /// <summary>Figures in printed order of counties and indicators; made up, with ties, zeros and gaps as in life.</summary>
    private static readonly int[][] Signed =
    [
        [3, 2, 6, 12, 9, 4, 1, 0], [2, 2, 5, 10, 7, 3, 0, 1], [2, 1, 4, 9, 5, 3, 0, 1], [1, 2, 4, 7, 6, 2, 0, 0], [1, 1, 3, 7, 3, 2, 1, 0], [1, 1, 2, 5, 3, 1, 0, 0],
        [2, 1, 3, 6, 4, 1, 1, 0], [1, 0, 2, 4, 2, 1, 0, 0], [1, 1, 2, 4, 2, 0, 0, 0], [0, 1, 1, 3, 1, 1, 0, 0], [2, 2, 5, 9, 8, 3, 1, 1],
    ];

    private static readonly int?[][] Reported =
    [
        [3, 3, 8, 14, 11, 5, 1, 1], [3, 2, 6, 12, 8, 4, 1, 0], [2, 2, 4, 8, 6, 3, 0, 0], [2, 2, 5, 9, 6, 3, 0, 1], [1, 1, 3, 8, 4, 2, 0, 0], [1, 1, 3, 6, 3, 2, 1, 0],
        [2, 1, 4, 7, null, null, null, null], [1, 1, 3, 5, 3, 1, 0, 0], [], [1, 1, 2, 4, 2, 1, 0, 0], [],
    ];

    public async Task FillAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var scheme = schemes.Find(SchemeId)?.Scheme ?? throw new InvalidOperationException($"The scheme '{SchemeId}' is not loaded.");
        await SignedYearAsync(scheme, today.Year - 2, today, cancellationToken);
        await ReportedYearAsync(scheme, today.Year - 1, cancellationToken);
    }

    private async Task SignedYearAsync(AssessmentScheme scheme, int year, DateOnly today, CancellationToken cancellationToken)
    {
        var opened = await mediator.Send(new OpenAssessmentCommand(SchemeId, year), cancellationToken);
        for (var unit = 0; unit < scheme.Units.Count; unit++)
        {
            await ReportAsync(opened.Value.Id, scheme.Units[unit].Code, [.. Signed[unit].Select(v => (int?)v)], cancellationToken);
            await cycle.RecordMilestonesAsync(scheme.Units[unit].Code, year, [.. Signed[unit].Select(v => (int?)v)], cancellationToken);
        }

        await cycle.AttachAsync(opened.Value.Id, scheme.Units[0].Code, scheme.Indicators[6].Id, "新三板挂牌同意函（示例）.pdf", cancellationToken);
        await cycle.CheckReportsAsync(opened.Value.Id, cancellationToken);
        await cycle.ReconcileAndHearAsync(opened.Value.Id, today, cancellationToken);

        var assessment = await mediator.Send(new GetAssessmentQuery(opened.Value.Id), cancellationToken);
        _ = (await mediator.Send(new SignOffAssessmentCommand(opened.Value.Id, assessment.Value.Version), cancellationToken)).Value;
    }

    private async Task ReportedYearAsync(AssessmentScheme scheme, int year, CancellationToken cancellationToken)
    {
        var opened = await mediator.Send(new OpenAssessmentCommand(SchemeId, year), cancellationToken);
        for (var unit = 0; unit < scheme.Units.Count; unit++)
        {
            if (Reported[unit].Length > 0)
            {
                await ReportAsync(opened.Value.Id, scheme.Units[unit].Code, Reported[unit], cancellationToken);
                await cycle.RecordMilestonesAsync(scheme.Units[unit].Code, year, Reported[unit], cancellationToken);
            }
        }

        await cycle.AttachAsync(opened.Value.Id, scheme.Units[0].Code, scheme.Indicators[2].Id, "上市挂牌培训签到表（示例）.pdf", cancellationToken);
        await cycle.AttachAsync(opened.Value.Id, scheme.Units[0].Code, scheme.Indicators[1].Id, "扶持企业上市挂牌政策文件（示例）.pdf", cancellationToken);
        await cycle.BeginCheckingAsync(opened.Value.Id, cancellationToken);
    }

    private async Task ReportAsync(Guid assessmentId, string unitCode, int?[] figures, CancellationToken cancellationToken) =>
        _ = (await mediator.Send(
            new ReportFiguresCommand(assessmentId, unitCode, [.. figures.Select(f => new FigureEntry(f))], Version: 1), cancellationToken)).Value;
}
