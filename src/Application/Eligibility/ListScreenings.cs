using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Lists the screenings kept, newest day first, with how much of each is out of date.</summary>
public sealed record ListScreeningsQuery : IQuery<IReadOnlyList<ScreeningSummary>>;

internal sealed class ListScreeningsHandler(IScreeningStore store, IEligibilityCatalog catalog, IPolicyCatalog policies, ICurrentUser user)
    : IQueryHandler<ListScreeningsQuery, IReadOnlyList<ScreeningSummary>>
{
    public async Task<Result<IReadOnlyList<ScreeningSummary>>> Handle(ListScreeningsQuery request, CancellationToken cancellationToken)
    {
        var answer = new List<ScreeningSummary>();
        foreach (var one in await store.ListAsync(user.Scope, cancellationToken))
        {
            var known = await store.ReadBoardsAsync(one.AsOf, cancellationToken);
            answer.Add(new ScreeningSummary
            {
                AsOf = one.AsOf,
                RequestedBy = one.RequestedBy,
                StartedAt = one.StartedAt,
                FinishedAt = one.FinishedAt,
                Enterprises = one.Enterprises,
                Evaluated = one.Evaluated,
                ChangedEnterprises = one.ChangedEnterprises,
                ChangedBoards = ScreeningBoards.InForce(catalog.Rules, policies, one.AsOf).ChangedSince(known),
            });
        }

        return Result.Of<IReadOnlyList<ScreeningSummary>>(answer);
    }
}
