using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Domain.Targets;

namespace ListingPipeline.Application.Targets;

/// <summary>Counts how far a programme's targets have come (clause E1).</summary>
/// <param name="Programme">Policy pack of a city.</param>
/// <param name="AsOf">The day; null for today.</param>
public sealed record GetTargetProgressQuery(string Programme, DateOnly? AsOf) : IQuery<TargetsResponse>;

/// <summary>A programme's targets.</summary>
/// <param name="Programme">Policy pack.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Targets">Targets in the order of the document.</param>
public sealed record TargetsResponse(string Programme, DateOnly AsOf, IReadOnlyList<TargetResponse> Targets);

/// <summary>How far one target has come. A caller bound to a county sees the county's share only.</summary>
/// <param name="Id">Id, e.g. <c>DT22-T1</c>.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Name">Name.</param>
/// <param name="Total">Enterprises the whole city is to reach.</param>
/// <param name="Actual">Enterprises of the city that count so far; null for a caller bound to a county.</param>
/// <param name="Undetermined">How many of the city's enterprises lack the facts that say whether they count; null for a caller bound to a county.</param>
/// <param name="From">First day that counts.</param>
/// <param name="To">Last day that counts.</param>
/// <param name="ElapsedPercent">Share of the period that has passed, 0 to 100.</param>
/// <param name="Forecast">Number at the end of the period if the pace so far holds; null before a tenth of it has passed, after its end, and for a caller bound to a county.</param>
/// <param name="Source">Clause.</param>
/// <param name="Counties">Shares of the counties in the caller's scope, in the order of the programme.</param>
/// <param name="Enterprises">What counts, by day, in the caller's scope.</param>
/// <param name="PlannedTotal">Enterprises the document wants the whole city to reach, before corrections.</param>
/// <param name="Years">What counts by calendar year of the period up to the day, in the caller's scope.</param>
/// <param name="Corrections">Corrections in force in the caller's scope, oldest first.</param>
/// <param name="UndeterminedEnterprises">Enterprises that lack the facts that say whether they count, by day, in the caller's scope.</param>
public sealed record TargetResponse(
    string Id,
    TargetKind Kind,
    LocalizedText Name,
    int Total,
    int? Actual,
    int? Undetermined,
    DateOnly From,
    DateOnly To,
    decimal ElapsedPercent,
    decimal? Forecast,
    string Source,
    IReadOnlyList<TargetCountyResponse> Counties,
    IReadOnlyList<TargetEvent> Enterprises,
    int PlannedTotal,
    IReadOnlyList<TargetYear> Years,
    IReadOnlyList<TargetCorrectionResponse> Corrections,
    IReadOnlyList<TargetEvent> UndeterminedEnterprises);

/// <summary>What counted in a calendar year.</summary>
/// <param name="Year">Year.</param>
/// <param name="Count">Enterprises that count from a day in it.</param>
/// <param name="Cumulative">Enterprises that count from the beginning of the period to the end of the year.</param>
public sealed record TargetYear(int Year, int Count, int Cumulative);

/// <summary>A correction in force.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">What it changes.</param>
/// <param name="CountyCode">County whose number it changes; null for the city and for an enterprise.</param>
/// <param name="Value">The new number; null for an enterprise.</param>
/// <param name="EnterpriseId">Enterprise that counts or does not; null for a number.</param>
/// <param name="EnterpriseName">Its name.</param>
/// <param name="On">Day from which it counts; null otherwise.</param>
/// <param name="Reason">Why.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="MadeAt">When.</param>
public sealed record TargetCorrectionResponse(
    Guid Id,
    TargetCorrectionKind Kind,
    string? CountyCode,
    int? Value,
    Guid? EnterpriseId,
    string? EnterpriseName,
    DateOnly? On,
    string Reason,
    string MadeBy,
    DateTimeOffset MadeAt);

/// <summary>A county's share of a target.</summary>
/// <param name="Code">Six-digit division code.</param>
/// <param name="Name">Name as the document prints it.</param>
/// <param name="Target">Enterprises it is to reach; null when the document sets it none.</param>
/// <param name="Actual">Enterprises that count so far.</param>
/// <param name="Planned">Enterprises the document wants it to reach, before corrections; null when it sets none.</param>
public sealed record TargetCountyResponse(string Code, LocalizedText Name, int? Target, int Actual, int? Planned);

internal sealed class GetTargetProgressHandler(
    IPolicyCatalog policies, IMilestoneReader milestones, IEnterpriseFactsReader facts, IEligibilityCatalog eligibility, ITargetCorrectionRepository corrections, ICurrentUser user, IClock clock)
    : IQueryHandler<GetTargetProgressQuery, TargetsResponse>
{
    public async Task<Result<TargetsResponse>> Handle(GetTargetProgressQuery request, CancellationToken cancellationToken)
    {
        if (policies.FindPack(request.Programme) is not { City: not null } pack)
        {
            return PolicyErrors.UnknownProgramme(request.Programme);
        }

        var asOf = request.AsOf ?? clock.Today;
        var reached = await milestones.ReadAsync(null, DateOnly.MinValue, asOf, user.Scope, cancellationToken);
        var ofCity = reached.Where(one => pack.Counties.Any(county => county.Code == one.Milestone.CountyCode)).ToList();
        var listed = await corrections.ListAsync(pack.Identity.Id, user.Scope, cancellationToken);
        TargetCorrection[] inForce = [.. listed.Select(one => one.Correction)];
        var names = listed.Where(one => one.EnterpriseName is not null).DistinctBy(one => one.Correction.EnterpriseId)
            .ToDictionary(one => one.Correction.EnterpriseId!.Value, one => (one.EnterpriseName!, one.EnterpriseCounty));
        var targets = new List<TargetResponse>();
        foreach (var target in pack.Targets)
        {
            var counted = new List<TargetEvent>();
            var undetermined = new List<TargetEvent>();
            foreach (var one in ofCity.Where(one => one.Milestone.Kind == Counts(target.Kind) && one.Milestone.HappenedOn >= target.From && one.Milestone.HappenedOn <= target.To))
            {
                var outcome = await JudgeAsync(target, one.Milestone, cancellationToken);
                if (outcome is not Outcome.NotMet)
                {
                    (outcome == Outcome.Met ? counted : undetermined)
                        .Add(new TargetEvent(one.Milestone.EnterpriseId, one.EnterpriseName, one.Milestone.CountyCode, one.Milestone.HappenedOn));
                }
            }

            var progress = TargetProgress.Of(
                CorrectedTarget.Of(target, inForce), pack.Counties, CorrectedTarget.Events(target.Id, counted, inForce, names), asOf);
            targets.Add(Describe(progress, target, undetermined, listed));
        }

        return new TargetsResponse(pack.Identity.Id, asOf, targets);
    }

    /// <summary>Whether an enterprise that reached a milestone counts: always, or by the target's rule on that day, from today's facts.</summary>
    private async Task<Outcome> JudgeAsync(Target target, Milestone milestone, CancellationToken cancellationToken)
    {
        if (target.RuleId is null)
        {
            return Outcome.Met;
        }

        return eligibility.Rules.InForceOn(milestone.HappenedOn).Find(target.RuleId) is { } rule
            && await facts.ReadAsync(milestone.EnterpriseId, user.Scope, cancellationToken) is { } record
            ? rule.Decide(new EvaluationFrame(record.Facts, milestone.HappenedOn))
            : Outcome.Unknown;
    }

    private TargetResponse Describe(TargetProgress progress, Target planned, List<TargetEvent> undetermined, IReadOnlyList<ListedCorrection> listed)
    {
        var target = progress.Target;
        var ownCounty = user.Scope.CountyCode;
        var isCity = ownCounty is null;
        return new TargetResponse(
            target.Id,
            target.Kind,
            target.Name,
            target.Total,
            isCity ? progress.Actual : null,
            isCity ? undetermined.Count : null,
            target.From,
            target.To,
            progress.ElapsedPercent,
            isCity ? progress.Forecast : null,
            target.Source.ToString(),
            [.. progress.Counties.Where(c => isCity || c.County.Code == ownCounty).Select(c => new TargetCountyResponse(
                c.County.Code, c.County.Name, c.Target, c.Actual, planned.ByCounty.TryGetValue(c.County.Code, out var share) ? share : null))],
            progress.Events,
            planned.Total,
            YearsOf(progress),
            [.. listed.Where(one => one.Correction.TargetId == target.Id).Select(Describe)],
            undetermined);
    }

    private static IReadOnlyList<TargetYear> YearsOf(TargetProgress progress)
    {
        var last = progress.AsOf < progress.Target.To ? progress.AsOf.Year : progress.Target.To.Year;
        return
        [
            .. Enumerable.Range(progress.Target.From.Year, Math.Max(0, last - progress.Target.From.Year + 1)).Select(year => new TargetYear(
                year, progress.Events.Count(one => one.On.Year == year), progress.Events.Count(one => one.On.Year <= year))),
        ];
    }

    private static TargetCorrectionResponse Describe(ListedCorrection listed)
    {
        var one = listed.Correction;
        return new TargetCorrectionResponse(
            one.Id, one.Kind, one.CountyCode, one.Value, one.EnterpriseId, listed.EnterpriseName, one.On, one.Reason, one.Made.Name, one.Made.At);
    }

    private static MilestoneKind Counts(TargetKind kind) => kind switch
    {
        TargetKind.Listed or TargetKind.ListedHighTech => MilestoneKind.Listed,
        TargetKind.Neeq => MilestoneKind.Neeq,
        TargetKind.RegionalBoard => MilestoneKind.RegionalBoard,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No milestone counts towards it."),
    };
}
