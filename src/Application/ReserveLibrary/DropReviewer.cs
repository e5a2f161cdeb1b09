using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Takes off a reviewer whose opinion is awaited.</summary>
/// <param name="ApplicationId">Application.</param>
/// <param name="OpinionId">Opinion that was asked for.</param>
public sealed record DropReviewerCommand(Guid ApplicationId, Guid OpinionId) : ICommand<Done>;

internal sealed class DropReviewerHandler(
    ApplicationDesk desk, IReserveApplicationRepository applications, IReserveMemberRepository members, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<DropReviewerCommand, Done>
{
    public async Task<Result<Done>> Handle(DropReviewerCommand request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.ApplicationId, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        var application = sheet.Application;
        if (application.Stage is not (ApplicationStage.Passed or ApplicationStage.Recheck))
        {
            return ReserveLibraryErrors.NotInReview;
        }

        if (sheet.Opinions.FirstOrDefault(one => one.Id == request.OpinionId) is not { } opinion)
        {
            return ReserveLibraryErrors.OpinionNotFound;
        }

        if (!await applications.DropOpinionAsync(application.Id, opinion.Id, cancellationToken))
        {
            return ReserveLibraryErrors.OpinionAnswered;
        }

        await members.AddStepAsync(application.Id, new ReserveStep(ids.Next(), ApplicationProcess.DropReviewer, opinion.ReviewerName, user.Sign(clock)), cancellationToken);
        events.Record(new ApplicationMoved(application.Id, application.EnterpriseId, application.LibraryId, "ReviewerDropped", opinion.ReviewerName));
        return default(Done);
    }
}
