using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Takes back a tie recorded by mistake or no longer standing; the audit trail keeps it.</summary>
/// <param name="Id">Identifier.</param>
public sealed record DropInterestCommand(Guid Id) : ICommand<Done>;

internal sealed class DropInterestHandler(IExpertReviewRepository reviews, IEventLog events) : ICommandHandler<DropInterestCommand, Done>
{
    public async Task<Result<Done>> Handle(DropInterestCommand request, CancellationToken cancellationToken)
    {
        if ((await reviews.ListInterestsAsync(cancellationToken)).FirstOrDefault(one => one.Id == request.Id) is not { } interest)
        {
            return RankingErrors.InterestNotFound;
        }

        await reviews.DropInterestAsync(request.Id, cancellationToken);
        events.Record(new InterestDropped(interest.EnterpriseId, interest.Institution, interest.Relation));
        return default(Done);
    }
}
