using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Reads an application: form, what is lacking, the check of the conditions, opinions, what the caller may do now, and its history.</summary>
/// <param name="ApplicationId">Application.</param>
public sealed record GetApplicationQuery(Guid ApplicationId) : IQuery<ApplicationResponse>;

/// <summary>An application in full.</summary>
/// <param name="Application">At a glance.</param>
/// <param name="LibraryName">Name of its library.</param>
/// <param name="Layers">Layers it may be admitted to.</param>
/// <param name="Intake">Form, materials and who is heard.</param>
/// <param name="Answers">Answers by id of the field.</param>
/// <param name="Precheck">The conditions on today's facts, explained; for reviewers and offices, and the enterprise itself.</param>
/// <param name="Lacking">Answers and materials the applicant has yet to give.</param>
/// <param name="Window">Windows of the intake.</param>
/// <param name="CanEdit">Whether the caller may change form and materials now.</param>
/// <param name="CanExamine">Whether the caller may attach the opinion of the preliminary review now.</param>
/// <param name="CanNameReviewers">Whether the caller may name reviewers now.</param>
/// <param name="Opinions">Opinions the caller may see, by submission.</param>
/// <param name="Offers">What the caller may do now.</param>
/// <param name="Steps">What was done, newest first; who reviews is left out for the enterprise.</param>
/// <param name="Version">Version to name with the next step.</param>
public sealed record ApplicationResponse(
    ApplicationSummary Application,
    LocalizedText LibraryName,
    IReadOnlyList<LibraryTerm> Layers,
    IntakeRules Intake,
    IReadOnlyDictionary<string, string> Answers,
    PrecheckResponse Precheck,
    IReadOnlyList<FieldError> Lacking,
    WindowState Window,
    bool CanEdit,
    bool CanExamine,
    bool CanNameReviewers,
    IReadOnlyList<ReserveOpinion> Opinions,
    IReadOnlyList<StepOffer> Offers,
    IReadOnlyList<ReserveStep> Steps,
    int Version);

internal sealed class GetApplicationHandler(ApplicationDesk desk, IReserveMemberRepository members, ICurrentUser user)
    : IQueryHandler<GetApplicationQuery, ApplicationResponse>
{
    private static readonly string[] Internal =
        [ApplicationProcess.AssignReviewer, ApplicationProcess.DropReviewer, ApplicationProcess.GiveOpinion, ApplicationProcess.Recuse];

    public async Task<Result<ApplicationResponse>> Handle(GetApplicationQuery request, CancellationToken cancellationToken)
    {
        if (!(await desk.ReadAsync(request.ApplicationId, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        var application = sheet.Application;
        var steps = await members.ReadStepsAsync(application.Id, cancellationToken);
        return new ApplicationResponse(
            ApplicationSummary.Of(sheet.Named),
            sheet.Library.Name,
            sheet.Library.Layers,
            sheet.Intake,
            application.Answers,
            sheet.Precheck,
            sheet.Facts.Lacking,
            new WindowState(sheet.Facts.Window, sheet.Facts.Next),
            application.IsOpenToApplicant && user.Has(Permissions.ReserveLibrary.Apply),
            application.Stage == ApplicationStage.Preliminary && user.Has(Permissions.ReserveLibrary.Examine) && sheet.Facts.IsExaminer,
            application.Stage is ApplicationStage.Passed or ApplicationStage.Recheck && user.Has(Permissions.ReserveLibrary.Manage),
            desk.SeesOpinions ? sheet.Opinions : [.. sheet.Opinions.Where(opinion => opinion.ReviewerId == user.UserId)],
            StepOffer.From(ApplicationProcess.Table.Offer(application.Stage, sheet.Facts, user.Has)),
            desk.SeesOpinions ? steps : [.. steps.Where(step => !Internal.Contains(step.Action))],
            application.Version);
    }
}
