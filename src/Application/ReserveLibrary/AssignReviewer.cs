using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Names a department or an expert to give an opinion on an application.</summary>
/// <param name="ApplicationId">Application.</param>
/// <param name="ReviewerId">Account of a department or an expert.</param>
/// <param name="FieldId">Field of expertise; null for a department.</param>
public sealed record AssignReviewerCommand(Guid ApplicationId, Guid ReviewerId, string? FieldId) : ICommand<ReserveOpinion>;

internal sealed class AssignReviewerHandler(
    ApplicationDesk desk, IReserveApplicationRepository applications, IReserveMemberRepository members, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<AssignReviewerCommand, ReserveOpinion>
{
    public async Task<Result<ReserveOpinion>> Handle(AssignReviewerCommand request, CancellationToken cancellationToken)
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

        if ((await applications.ListReviewersAsync(cancellationToken)).FirstOrDefault(one => one.Id == request.ReviewerId) is not { } reviewer)
        {
            return ReserveLibraryErrors.ReviewerNotFound;
        }

        var field = sheet.Intake.Recheck.Fields.FirstOrDefault(one => one.Id == request.FieldId);
        if (reviewer.IsExpert ? field is null : request.FieldId is not null)
        {
            return ReserveLibraryErrors.FieldInvalid;
        }

        var by = user.Sign(clock);
        var opinion = new ReserveOpinion(
            ids.Next(), application.Id, application.Submissions, reviewer.Id, reviewer.Name, field?.Id, OpinionStage.Waiting, null, null, by, null, 1);
        if (!await applications.AddOpinionAsync(opinion, cancellationToken))
        {
            return ReserveLibraryErrors.ReviewerNamed;
        }

        var note = field is null ? reviewer.Name : $"{reviewer.Name}（{field.Name.Zh}）";
        await members.AddStepAsync(application.Id, new ReserveStep(ids.Next(), ApplicationProcess.AssignReviewer, note, by), cancellationToken);
        events.Record(new ApplicationMoved(application.Id, application.EnterpriseId, application.LibraryId, "ReviewerAssigned", note, reviewer.Id));
        return opinion;
    }
}
