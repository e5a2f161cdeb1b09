using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.CountyAssessments;
using MediatR;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Fictional years of the Datong assessment: three signed off, the first with a county that falsified figures, and last year's still being reported.</summary>
internal sealed class DemoCountyAssessments(IMediator mediator, IAssessmentSchemeCatalog schemes, DemoAssessmentCycle cycle, DemoCountyWork work)
{
    private const string SchemeId = "datong-2022";

    private const string Zuoyun = "140226";

    /// <summary>Figures in printed order of counties and indicators, the newest year first; made up, with ties, zeros and gaps as in life.</summary>
    private static readonly int?[][][] Signed =
    [
        [
            [3, 2, 6, 12, 9, 4, 1, 0], [2, 2, 5, 10, 7, 3, 0, 1], [2, 1, 4, 9, 5, 3, 0, 1], [1, 2, 4, 7, 6, 2, 0, 0], [1, 1, 3, 7, 3, 2, 1, 0], [1, 1, 2, 5, 3, 1, 0, 0],
            [2, 1, 3, 6, 4, 1, 1, 0], [1, 0, 2, 4, 2, 1, 0, 0], [1, 1, 2, 4, 2, 0, 0, 0], [0, 1, 1, 3, 1, 1, 0, 0], [2, 2, 5, 9, 8, 3, 1, 1],
        ],
        [
            [2, 1, 5, 8, 4, 1, 0, 0], [2, 2, 4, 9, 4, 1, 0, 0], [1, 1, 3, 6, 2, 0, 0, 0], [1, 1, 3, 7, 3, 1, 1, 0], [1, 1, 2, 5, 2, 1, 0, 0], [1, 0, 2, 4, 1, 0, 0, 0],
            [1, 1, 3, 5, 2, 1, 0, 0], [1, 1, 1, 3, 1, 0, 0, 0], [1, 0, 2, 3, 1, 0, 0, 0], [0, 1, 1, 2, 1, 0, 0, 0], [2, 1, 4, 7, 4, 1, 0, 1],
        ],
        [
            [1, 1, 3, 5, 2, 1, 0, 0], [1, 1, 3, 6, 3, 0, 0, 0], [1, 0, 2, 4, 1, 0, 0, 0], [1, 1, 2, 4, 2, 0, 0, 0], [0, 1, 1, 3, 1, 0, 0, 0], [0, 0, 1, 2, 1, 0, 0, 0],
            [1, 0, 2, 3, 1, 0, 0, 0], [0, 0, 1, 2, 0, 0, 0, 0], [1, 0, 1, 2, 1, 0, 0, 0], [1, 1, 4, 6, 1, 0, 0, 0], [1, 1, 3, 5, 3, 1, 0, 0],
        ],
    ];

    private static readonly int?[][] Reported =
    [
        [3, 3, 8, 14, 11, 5, 1, 1], [3, 2, 6, 12, 8, 4, 1, 0], [2, 2, 4, 8, 6, 3, 0, 0], [2, 2, 5, 9, 6, 3, 0, 1], [1, 1, 3, 8, 4, 2, 0, 0], [1, 1, 3, 6, 3, 2, 1, 0],
        [2, 1, 4, 7, null, null, null, null], [1, 1, 3, 5, 3, 1, 0, 0], [], [1, 1, 2, 4, 2, 1, 0, 0], [],
    ];

    public async Task FillAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var scheme = schemes.Find(SchemeId)?.Scheme ?? throw new InvalidOperationException($"The scheme '{SchemeId}' is not loaded.");
        for (var back = Signed.Length; back > 0; back--)
        {
            if (today.Year - 1 - back >= scheme.Definition.FirstYear)
            {
                await SignedYearAsync(scheme, today.Year - 1 - back, Signed[back - 1], today, isFirst: back == Signed.Length, cancellationToken);
            }
        }

        await ReportedYearAsync(scheme, today.Year - 1, cancellationToken);
    }

    private async Task SignedYearAsync(AssessmentScheme scheme, int year, int?[][] figures, DateOnly today, bool isFirst, CancellationToken cancellationToken)
    {
        var opened = await mediator.Send(new OpenAssessmentCommand(SchemeId, year), cancellationToken);
        await FillYearAsync(scheme, opened.Value.Id, year, figures, cancellationToken);
        await cycle.AttachAsync(opened.Value.Id, scheme.Units[0].Code, scheme.Indicators[6].Id, "新三板挂牌同意函（示例）.pdf", cancellationToken);
        if (isFirst)
        {
            await cycle.AttachAsync(opened.Value.Id, Zuoyun, "falsification", "核查情况说明（示例）.pdf", cancellationToken);
            _ = (await mediator.Send(
                new DisqualifyUnitCommand(opened.Value.Id, Zuoyun, "填报的2次培训未实际举办，签到表系补造。", "市金融办核查记录〔示例〕1号"), cancellationToken)).Value;
        }

        await cycle.CheckReportsAsync(opened.Value.Id, cancellationToken);
        await cycle.ReconcileAndHearAsync(opened.Value.Id, today, cancellationToken);

        var assessment = await mediator.Send(new GetAssessmentQuery(opened.Value.Id), cancellationToken);
        _ = (await mediator.Send(new SignOffAssessmentCommand(opened.Value.Id, assessment.Value.Version), cancellationToken)).Value;
    }

    private async Task FillYearAsync(AssessmentScheme scheme, Guid assessmentId, int year, int?[][] figures, CancellationToken cancellationToken)
    {
        for (var unit = 0; unit < scheme.Units.Count; unit++)
        {
            if (figures[unit].Length > 0)
            {
                var code = scheme.Units[unit].Code;
                await ReportAsync(assessmentId, code, figures[unit], cancellationToken);
                await cycle.RecordMilestonesAsync(code, year, figures[unit], cancellationToken);
                await work.RecordAsync(code, year, figures[unit], splitsTraining: unit == 0 && figures == Reported, cancellationToken);
            }
        }
    }

    private async Task ReportedYearAsync(AssessmentScheme scheme, int year, CancellationToken cancellationToken)
    {
        var opened = await mediator.Send(new OpenAssessmentCommand(SchemeId, year), cancellationToken);
        await FillYearAsync(scheme, opened.Value.Id, year, Reported, cancellationToken);
        await cycle.AttachAsync(opened.Value.Id, scheme.Units[0].Code, scheme.Indicators[2].Id, "上市挂牌培训签到表（示例）.pdf", cancellationToken);
        await cycle.AttachAsync(opened.Value.Id, scheme.Units[0].Code, scheme.Indicators[1].Id, "扶持企业上市挂牌政策文件（示例）.pdf", cancellationToken);
        await cycle.BeginCheckingAsync(opened.Value.Id, cancellationToken);
    }

    private async Task ReportAsync(Guid assessmentId, string unitCode, int?[] figures, CancellationToken cancellationToken) =>
        _ = (await mediator.Send(
            new ReportFiguresCommand(assessmentId, unitCode, [.. figures.Select(f => new FigureEntry(f))], Version: 1), cancellationToken)).Value;
}
