using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>An application with everything its process looks at.</summary>
internal sealed record ApplicationSheet(
    Library Library,
    NamedApplication Named,
    ApplicationFacts Facts,
    PrecheckResponse Precheck,
    IReadOnlyList<Attachment> Files,
    IReadOnlyList<ReserveOpinion> Opinions)
{
    public ReserveApplication Application => Named.Application;

    public IntakeRules Intake => Library.Intake!;
}

/// <summary>Reads an application for the caller and tells what its process waits for.</summary>
internal sealed class ApplicationDesk(
    ILibraryCatalog libraries,
    IReserveApplicationRepository applications,
    IReserveMemberRepository members,
    IAttachmentRepository attachments,
    ReservePrecheck precheck,
    ICurrentUser user,
    IClock clock)
{
    /// <summary>Kind of the attachments of an application; the part is the material.</summary>
    public const string AttachmentKind = "reserve-application";

    public ApplicationReader Reader => new(user.Scope, user.UserId);

    /// <summary>Whether the caller gives the preliminary review: the county on its route, a department on its; the bureau stands in for both.</summary>
    public bool IsExaminer(ReserveApplication application) => user.Role switch
    {
        Roles.Bureau => true,
        Roles.County => application.Route == ExamRoute.County,
        Roles.Department => application.Route == ExamRoute.Department,
        _ => false,
    };

    /// <summary>Whether the caller is shown every opinion; a reviewer sees the own one, an enterprise none.</summary>
    public bool SeesOpinions => user.Role is Roles.Bureau or Roles.County or Roles.Leadership;

    /// <summary>The application; fails with <c>reserve-library.application-not-found</c>.</summary>
    public async Task<Result<ApplicationSheet>> ReadAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(applicationId, Reader, cancellationToken) is not { } named
            || libraries.Find(named.Application.LibraryId) is not { Intake: { } intake } library)
        {
            return ReserveLibraryErrors.ApplicationNotFound;
        }

        var application = named.Application;
        var check = await precheck.CheckAsync(library, application.EnterpriseId, application.Answers, cancellationToken);
        var files = await attachments.ListAsync(AttachmentKind, application.Id, Scope.Unrestricted, cancellationToken);
        var opinions = await applications.ReadOpinionsAsync(application.Id, cancellationToken);
        var besides = await applications.ReadWindowsAsync(library.Id, cancellationToken);
        var present = Present(files).Select(file => file.Subject.Part).ToHashSet(StringComparer.Ordinal);
        var failed = ReservePrecheck.Failed(check).ToList();
        var now = opinions.Where(opinion => opinion.Submission == application.Submissions).ToList();
        var facts = new ApplicationFacts(
            application,
            intake.OpenOn(clock.Today, besides),
            intake.NextAfter(clock.Today, besides),
            await IsMemberAsync(library, application.EnterpriseId, cancellationToken),
            IsExaminer(application),
            Lacking(intake, application, present),
            application.Answers.ContainsKey(FormAnswers.Explanation) ? [] : [.. failed.Select(part => ToField(part.Result, ReserveLibraryErrors.ConditionsUnexplained.Code))],
            [.. failed.Where(part => !part.IsInPrinciple).Select(part => ToField(part.Result, ReserveLibraryErrors.ConditionsNotMet.Code))],
            intake.Materials.Where(material => material is { By: MaterialSupplier.Examiner, IsRequired: true }).All(material => present.Contains(material.Id)),
            ReserveOpinion.Unheard(intake.Recheck, now),
            [.. now.Where(opinion => opinion.Stage == OpinionStage.Waiting)
                .Select(opinion => new FieldError(opinion.Id.ToString(), ReserveLibraryErrors.OpinionsWaiting.Code, opinion.ReviewerName))]);
        return new ApplicationSheet(library, named, facts, check, files, opinions);
    }

    /// <summary>The files that stand: the last version of each series that was not withdrawn.</summary>
    public static IEnumerable<Attachment> Present(IReadOnlyList<Attachment> files) =>
        files.GroupBy(file => file.SeriesId).Select(series => series.MaxBy(file => file.Version)!).Where(file => file.Withdrawal is null);

    /// <summary>What the application holds now, as it would be handed in.</summary>
    public static IReadOnlyList<SubmissionItem> Items(ApplicationSheet sheet) =>
    [
        .. sheet.Intake.Form.Where(field => sheet.Application.Answers.ContainsKey(field.Id))
            .Select(field => new SubmissionItem(SubmissionItem.FieldKey + field.Id, field.Id, sheet.Application.Answers[field.Id], null, null)),
        .. Present(sheet.Files).OrderBy(file => file.Subject.Part, StringComparer.Ordinal).ThenBy(file => file.SeriesId)
            .Where(file => sheet.Intake.FindMaterial(file.Subject.Part)?.By == MaterialSupplier.Applicant)
            .Select(file => new SubmissionItem(SubmissionItem.FileKey + file.SeriesId.ToString("N"), file.Subject.Part, file.FileName, file.Id, file.File.Sha256)),
    ];

    private async Task<bool> IsMemberAsync(Library library, Guid enterpriseId, CancellationToken cancellationToken) =>
        (await members.ListAsync(
            new MemberFilter(library.Id, enterpriseId, Stage: MembershipStage.Active), clock.Today, new PageRequest(1, 1), Scope.Unrestricted, cancellationToken)).TotalCount > 0;

    private static IReadOnlyList<FieldError> Lacking(IntakeRules intake, ReserveApplication application, HashSet<string> present)
    {
        var code = ReserveLibraryErrors.ApplicationIncomplete.Code;
        return
        [
            .. FormAnswers.Lacking(intake, application.Answers).Select(field => new FieldError($"answers.{field.Id}", code, field.Name.Zh)),
            .. intake.Materials.Where(material => material is { By: MaterialSupplier.Applicant, IsRequired: true } && !present.Contains(material.Id))
                .Select(material => new FieldError($"materials.{material.Id}", code, $"{material.Number}．{material.Name.Zh}")),
        ];
    }

    private static FieldError ToField(RuleResult rule, string code) => new(rule.Rule, code, $"{rule.Name.Zh} ({rule.Source})");
}
