using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Asks for a backtest: the list of a past day, computed by the model of that day from what was known, held against the listings since.</summary>
/// <param name="Programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
/// <param name="AsOf">The past day.</param>
/// <param name="Until">Last day of the listings looked at; null means today.</param>
/// <param name="Knowledge">What may be known of the past day.</param>
public sealed record StartBacktestCommand(string Programme, DateOnly AsOf, DateOnly? Until, BacktestKnowledge Knowledge) : ICommand<JobResponse>;

/// <summary>What a backtest is asked for.</summary>
/// <param name="Programme">Policy pack.</param>
/// <param name="AsOf">The past day.</param>
/// <param name="Until">Last day of the listings looked at.</param>
/// <param name="Knowledge">What may be known of the past day.</param>
public sealed record BacktestParameters(string Programme, DateOnly AsOf, DateOnly Until, BacktestKnowledge Knowledge);

internal sealed class StartBacktestHandler(IRankingModelCatalog models, IPolicyCatalog policies, JobQueue jobs, IClock clock)
    : ICommandHandler<StartBacktestCommand, JobResponse>
{
    public async Task<Result<JobResponse>> Handle(StartBacktestCommand request, CancellationToken cancellationToken)
    {
        var until = request.Until ?? clock.Today;
        if (request.AsOf >= until || until > clock.Today)
        {
            return RankingErrors.BacktestDays;
        }

        if (policies.FindPack(request.Programme)?.City is null)
        {
            return RankingErrors.UnknownProgramme(request.Programme);
        }

        if (models.InForceOn(request.Programme, request.AsOf) is null)
        {
            return RankingErrors.NoModelInForce;
        }

        var parameters = new BacktestParameters(request.Programme, request.AsOf, until, request.Knowledge);
        var about = string.Create(CultureInfo.InvariantCulture, $"{request.AsOf:yyyy-MM-dd} → {until:yyyy-MM-dd}");
        var key = $"{BacktestRunner.KindName}/{request.Programme}/{about}/{request.Knowledge}";
        return JobResponse.Of(await jobs.StartAsync(BacktestRunner.KindName, about, parameters, key, cancellationToken));
    }
}
