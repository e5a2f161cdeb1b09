using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Deletes a draft that was not published.</summary>
/// <param name="DraftId">Draft.</param>
public sealed record DeleteRankingDraftCommand(Guid DraftId) : ICommand<Done>;

internal sealed class DeleteRankingDraftHandler(IRankingRepository rankings, IEventLog events) : ICommandHandler<DeleteRankingDraftCommand, Done>
{
    public async Task<Result<Done>> Handle(DeleteRankingDraftCommand request, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(request.DraftId, cancellationToken) is not { } draft)
        {
            return RankingErrors.DraftNotFound;
        }

        if (draft.EditionId is not null)
        {
            return RankingErrors.AlreadyPublished;
        }

        if (!await rankings.DeleteAsync(draft, cancellationToken))
        {
            return RankingErrors.StaleVersion;
        }

        events.Record(new RankingDraftDeleted(request.DraftId, draft.Identity.Title));
        return default(Done);
    }
}
