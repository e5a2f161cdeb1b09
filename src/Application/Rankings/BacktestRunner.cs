using System.Globalization;
using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Computes the list of a past day from what was known of it, and holds it against the listings since.</summary>
internal sealed class BacktestRunner(
    IRankingModelCatalog models,
    IPolicyCatalog policies,
    IEligibilityCatalog eligibility,
    IEnterpriseFactsReader facts,
    IPastFactsReader past,
    IMilestoneReader milestones,
    IRankingStudyStore studies,
    ICurrentUser user,
    IClock clock) : IJobRunner
{
    public const string KindName = "rankings.backtest";

    public string Kind => KindName;

    public async Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var asked = run.Parameters<BacktestParameters>();
        if (policies.FindPack(asked.Programme)?.City is not { } city || models.InForceOn(asked.Programme, asked.AsOf) is not { } model)
        {
            return RankingErrors.NoModelInForce;
        }

        var (known, listings) = await ReadListingsAsync(city.Code[..4], asked, cancellationToken);
        var rules = eligibility.Rules.InForceOn(asked.AsOf);
        var (entry, priority) = (CandidateRules.Of(model.Rules.EntryRules, rules), CandidateRules.Of(model.Rules.PriorityRules, rules));
        var candidates = new List<RankingCandidate>();
        await foreach (var record in past.StreamAsync(city.Code[..4], asked.AsOf, asked.Knowledge, known, cancellationToken))
        {
            candidates.Add(CandidateRules.Assemble(record, model, entry, priority, asked.AsOf));
        }

        await run.CommitAsync(() => Task.CompletedTask, 0, new JobProgress(1, 2), cancellationToken);
        if (!Ranking.Compute(model.Rules, candidates, []).TryGetValue(out var ranking, out var error))
        {
            return error;
        }

        var test = Backtest.Of(ranking, listings);
        await run.CommitAsync(() => KeepAsync(run.Job.Id, asked, model, test, cancellationToken), 1, new JobProgress(2, 2), cancellationToken);
        return Result.Of<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>
        {
            ["candidates"] = test.Candidates,
            ["ranked"] = test.Ranked,
            ["listings"] = test.Listings,
            ["hits"] = test.Both.Hits,
        });
    }

    /// <summary>The first day on an exchange of every listed enterprise of the city, by its milestone or else by the fact, and the listings within the days asked about.</summary>
    private async Task<(Dictionary<Guid, DateOnly> Known, List<LaterListing> Later)> ReadListingsAsync(
        string cityCode, BacktestParameters asked, CancellationToken cancellationToken)
    {
        var recorded = (await milestones.ReadAsync(null, DateOnly.MinValue, DateOnly.MaxValue, Scope.Unrestricted, cancellationToken))
            .Where(one => one.Milestone.Kind == MilestoneKind.Listed)
            .GroupBy(one => one.Milestone.EnterpriseId)
            .ToDictionary(group => group.Key, group => group.Min(one => one.Milestone.HappenedOn));
        var (listedOn, board) = (policies.Metrics.Find("listed_on"), policies.Metrics.Find("listed_board"));
        var known = new Dictionary<Guid, DateOnly>();
        var later = new List<LaterListing>();
        await foreach (var record in facts.StreamAsync(new EnterpriseFilter(CityCode: cityCode), Scope.Unrestricted, cancellationToken))
        {
            var day = recorded.TryGetValue(record.Id, out var milestone) ? milestone : listedOn is null ? null : record.Facts.Date(listedOn);
            if (day is not { } first)
            {
                continue;
            }

            known[record.Id] = first;
            if (first > asked.AsOf && first <= asked.Until)
            {
                later.Add(new LaterListing(record.Id, record.Name, first, board is null ? null : record.Facts.Choice(board)));
            }
        }

        return (known, later);
    }

    private Task KeepAsync(Guid id, BacktestParameters asked, RankingModel model, Backtest test, CancellationToken cancellationToken)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{asked.AsOf:yyyy-MM-dd} → {asked.Until:yyyy-MM-dd}");
        var study = new RankingStudy(id, RankingStudyKind.Backtest, asked.Programme, null, about, user.Sign(clock));
        return studies.AddAsync(study, JsonSerializer.Serialize(new KeptBacktest(asked, model.Description.ModelId, model.Description.Policy.Hash, test)), cancellationToken);
    }
}

/// <summary>A backtest as kept.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="ModelId">Model of the day.</param>
/// <param name="PolicyHash">SHA-256 of the policy pack.</param>
/// <param name="Result">The result.</param>
internal sealed record KeptBacktest(BacktestParameters Asked, string ModelId, string PolicyHash, Backtest Result);
