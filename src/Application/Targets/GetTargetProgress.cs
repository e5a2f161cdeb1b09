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
/// <param name="Undetermined">Enterprises of the city of which it is unknown whether they count, for want of facts; null for a caller bound to a county.</param>
/// <param name="From">First day that counts.</param>
/// <param name="To">Last day that counts.</param>
/// <param name="ElapsedPercent">Share of the period that has passed, 0 to 100.</param>
/// <param name="Forecast">Number at the end of the period if the pace so far holds; null before a tenth of it has passed, after its end, and for a caller bound to a county.</param>
/// <param name="Source">Clause.</param>
/// <param name="Counties">Shares of the counties in the caller's scope, in the order of the programme.</param>
/// <param name="Enterprises">What counts, by day, in the caller's scope.</param>
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
    IReadOnlyList<TargetEvent> Enterprises);

/// <summary>A county's share of a target.</summary>
/// <param name="Code">Six-digit division code.</param>
/// <param name="Name">Name as the document prints it.</param>
/// <param name="Target">Enterprises it is to reach; null when the document sets it none.</param>
/// <param name="Actual">Enterprises that count so far.</param>
public sealed record TargetCountyResponse(string Code, LocalizedText Name, int? Target, int Actual);

internal sealed class GetTargetProgressHandler(
    IPolicyCatalog policies, IMilestoneReader milestones, IEnterpriseFactsReader facts, IEligibilityCatalog eligibility, ICurrentUser user, IClock clock)
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
        var targets = new List<TargetResponse>();
        foreach (var target in pack.Targets)
        {
            var counted = new List<TargetEvent>();
            var undetermined = 0;
            foreach (var one in ofCity.Where(one => one.Milestone.Kind == Counts(target.Kind) && one.Milestone.HappenedOn >= target.From && one.Milestone.HappenedOn <= target.To))
            {
                var outcome = await JudgeAsync(target, one.Milestone, cancellationToken);
                if (outcome == Outcome.Met)
                {
                    counted.Add(new TargetEvent(one.Milestone.EnterpriseId, one.EnterpriseName, one.Milestone.CountyCode, one.Milestone.HappenedOn));
                }

                undetermined += outcome == Outcome.Unknown ? 1 : 0;
            }

            targets.Add(Describe(TargetProgress.Of(target, pack.Counties, counted, asOf), undetermined));
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

    private TargetResponse Describe(TargetProgress progress, int undetermined)
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
            isCity ? undetermined : null,
            target.From,
            target.To,
            progress.ElapsedPercent,
            isCity ? progress.Forecast : null,
            target.Source.ToString(),
            [.. progress.Counties.Where(c => isCity || c.County.Code == ownCounty).Select(c => new TargetCountyResponse(c.County.Code, c.County.Name, c.Target, c.Actual))],
            progress.Events);
    }

    private static MilestoneKind Counts(TargetKind kind) => kind switch
    {
        TargetKind.Listed or TargetKind.ListedHighTech => MilestoneKind.Listed,
        TargetKind.Neeq => MilestoneKind.Neeq,
        TargetKind.RegionalBoard => MilestoneKind.RegionalBoard,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No milestone counts towards it."),
    };
}
