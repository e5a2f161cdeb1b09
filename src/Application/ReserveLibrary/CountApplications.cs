using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Counts the applications the caller may see by stage.</summary>
/// <param name="LibraryId">Library; null for all.</param>
public sealed record CountApplicationsQuery(string? LibraryId) : IQuery<IReadOnlyList<ApplicationStageCount>>;

/// <summary>How many applications have come so far.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many.</param>
public sealed record ApplicationStageCount(ApplicationStage Stage, long Count);

internal sealed class CountApplicationsHandler(IReserveApplicationRepository applications, ApplicationDesk desk)
    : IQueryHandler<CountApplicationsQuery, IReadOnlyList<ApplicationStageCount>>
{
    public async Task<Result<IReadOnlyList<ApplicationStageCount>>> Handle(CountApplicationsQuery request, CancellationToken cancellationToken)
    {
        var counts = await applications.CountAsync(request.LibraryId, desk.Reader, cancellationToken);
        return Result.Of<IReadOnlyList<ApplicationStageCount>>(
            [.. Enum.GetValues<ApplicationStage>().Select(stage => new ApplicationStageCount(stage, counts.GetValueOrDefault(stage)))]);
    }
}
