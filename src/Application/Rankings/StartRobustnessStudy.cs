using System.Globalization;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Asks for a study of how far the ranks of a draft depend on its weights, in the background and kept.</summary>
/// <param name="DraftId">Draft, also one that was published.</param>
/// <param name="Draws">Number of draws, 10 to 10,000; at most 200,000,000 draws times ranked candidates.</param>
/// <param name="SpreadPercent">Largest change of a weight in percent of itself, 0 to 99.</param>
/// <param name="Seed">Seed of the draws; the same seed gives the same answer.</param>
public sealed record StartRobustnessStudyCommand(Guid DraftId, int Draws, int SpreadPercent, int Seed) : ICommand<JobResponse>;

/// <summary>What a study is asked for.</summary>
internal sealed record RobustnessParameters(Guid DraftId, int Draws, int SpreadPercent, int Seed);

internal sealed class StartRobustnessStudyHandler(IRankingReader rankings, JobQueue jobs) : ICommandHandler<StartRobustnessStudyCommand, JobResponse>
{
    public async Task<Result<JobResponse>> Handle(StartRobustnessStudyCommand request, CancellationToken cancellationToken)
    {
        if (await rankings.FindDraftAsync(request.DraftId, cancellationToken) is not { } draft)
        {
            return RankingErrors.DraftNotFound;
        }

        if (RankingRobustness.Check(draft.RankedCount, request.Draws, request.SpreadPercent) is { } outOfRange)
        {
            return outOfRange;
        }

        var parameters = new RobustnessParameters(request.DraftId, request.Draws, request.SpreadPercent, request.Seed);
        var about = string.Create(CultureInfo.InvariantCulture, $"{request.Draws} × ±{request.SpreadPercent}% #{request.Seed}");
        return JobResponse.Of(await jobs.StartAsync(
            RobustnessRunner.KindName, about, parameters, $"{RobustnessRunner.KindName}/{request.DraftId}/{about}", cancellationToken));
    }
}
