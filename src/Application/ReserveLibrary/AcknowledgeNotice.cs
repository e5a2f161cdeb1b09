using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Notes that the enterprise read a notice.</summary>
/// <param name="NoticeId">Notice.</param>
public sealed record AcknowledgeNoticeCommand(Guid NoticeId) : ICommand<Done>;

/// <summary>An enterprise read a notice.</summary>
/// <param name="NoticeId">Notice.</param>
public sealed record NoticeAcknowledged(Guid NoticeId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"reserve-notice/{NoticeId}";
}

internal sealed class AcknowledgeNoticeHandler(IReserveNoticeRepository notices, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<AcknowledgeNoticeCommand, Done>
{
    public async Task<Result<Done>> Handle(AcknowledgeNoticeCommand request, CancellationToken cancellationToken)
    {
        if (user.Role != Roles.Enterprise || !await notices.AcknowledgeAsync(request.NoticeId, user.Sign(clock).At, user.Scope, cancellationToken))
        {
            return ReserveLibraryErrors.NoticeNotFound;
        }

        events.Record(new NoticeAcknowledged(request.NoticeId));
        return default(Done);
    }
}
