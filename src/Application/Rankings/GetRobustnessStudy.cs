using System.Text.Json;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads a kept study of how far ranks depend on weights.</summary>
/// <param name="Id">Identifier, that of its job.</param>
public sealed record GetRobustnessStudyQuery(Guid Id) : IQuery<RankingRobustnessResponse>;

internal sealed class GetRobustnessStudyHandler(IRankingStudyStore studies) : IQueryHandler<GetRobustnessStudyQuery, RankingRobustnessResponse>
{
    public async Task<Result<RankingRobustnessResponse>> Handle(GetRobustnessStudyQuery request, CancellationToken cancellationToken) =>
        await studies.FindAsync(request.Id, RankingStudyKind.Robustness, cancellationToken) is { } found
            ? JsonSerializer.Deserialize<RankingRobustnessResponse>(found.Result) ?? throw new InvalidOperationException($"Study {request.Id} has no result.")
            : RankingErrors.StudyNotFound;
}
