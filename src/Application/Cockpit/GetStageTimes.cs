using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Cockpit;

/// <summary>Tells how long the enterprises now in a stage have been in it (clause E4). Fails with <c>policies.unknown-programme</c>.</summary>
/// <param name="Programme">Policy pack of a city.</param>
public sealed record GetStageTimesQuery(string Programme) : IQuery<StageTimesResponse>;

/// <summary>How long enterprises have been in their stage.</summary>
/// <param name="Programme">Policy pack.</param>
/// <param name="AsOf">The day counted to.</param>
/// <param name="Stages">Stages on the road in their order, without the first, which begins on no day, and the last, which does not end.</param>
public sealed record StageTimesResponse(string Programme, DateOnly AsOf, IReadOnlyList<StageTime> Stages);

/// <summary>How long the enterprises now in one stage have been in it, by the days on record on which they reached it.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Dated">Enterprises in it whose day is on record.</param>
/// <param name="Undated">Enterprises in it whose day is not on record; they count for neither figure.</param>
/// <param name="MedianDays">Median of the days; half a day between two middle ones. Null when no day is on record.</param>
/// <param name="LongestDays">Most days. Null when no day is on record.</param>
public sealed record StageTime(ListingStage Stage, int Dated, int Undated, decimal? MedianDays, int? LongestDays);

internal sealed class GetStageTimesHandler(IPolicyCatalog policies, IRecordKinds kinds, IPipelineReader pipeline, ICurrentUser user, IClock clock)
    : IQueryHandler<GetStageTimesQuery, StageTimesResponse>
{
    private const string ListingRoad = "listing-step";

    public async Task<Result<StageTimesResponse>> Handle(GetStageTimesQuery request, CancellationToken cancellationToken)
    {
        if (policies.FindPack(request.Programme) is not { City: { } city } pack)
        {
            return PolicyErrors.UnknownProgramme(request.Programme);
        }

        var counties = pack.Counties.Select(county => county.Code).ToHashSet(StringComparer.Ordinal);
        var now = (await pipeline.CountAsync(city.Code, user.Scope, cancellationToken))
            .Where(cell => counties.Contains(cell.CountyCode))
            .ToLookup(cell => cell.Stage, cell => cell.Enterprises);
        var steps = kinds.Find(ListingRoad)?.Find(RecordPart.Title)?.Choices ?? [];
        var days = (await pipeline.ReadStepDaysAsync(ListingRoad, city.Code, user.Scope, cancellationToken))
            .Where(cell => (int)cell.Stage > 0 && steps.ElementAtOrDefault((int)cell.Stage) == cell.Step)
            .ToLookup(cell => cell.Stage);
        var stages = Enum.GetValues<ListingStage>().Where(stage => stage is not (ListingStage.Cultivation or ListingStage.Listed));
        return new StageTimesResponse(pack.Identity.Id, clock.Today, [.. stages.Select(stage => Time(stage, now[stage].Sum(), [.. days[stage]]))]);
    }

    private StageTime Time(ListingStage stage, int enterprises, List<StepDays> cells)
    {
        var longestFirst = cells.OrderBy(cell => cell.On).ToList();
        var dated = longestFirst.Sum(cell => cell.Enterprises);
        return dated == 0
            ? new StageTime(stage, 0, enterprises, null, null)
            : new StageTime(stage, dated, Math.Max(0, enterprises - dated), (At((dated - 1) / 2) + At(dated / 2)) / 2m, At(0));

        int At(int position)
        {
            var passed = 0;
            var cell = longestFirst.First(one => (passed += one.Enterprises) > position);
            return clock.Today.DayNumber - cell.On.DayNumber;
        }
    }
}
