using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Signs an assessment off in the caller's name: it is published and frozen with scheme, figures and result.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">Version the signer looked at.</param>
public sealed record SignOffAssessmentCommand(Guid Id, int Version) : ICommand<AssessmentSignature>;

/// <summary>What was signed.</summary>
/// <param name="Id">Id of the assessment.</param>
/// <param name="Version">Its last version.</param>
/// <param name="DocumentHash">SHA-256 of the published document, lower-case hexadecimal.</param>
/// <param name="SignedOff">Who signed, and when.</param>
public sealed record AssessmentSignature(Guid Id, int Version, string DocumentHash, Signature SignedOff);

internal sealed class SignOffAssessmentHandler(
    ICountyAssessmentRepository assessments, AssessmentSheetReader sheets, CycleReader cycles, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<SignOffAssessmentCommand, AssessmentSignature>
{
    public async Task<Result<AssessmentSignature>> Handle(SignOffAssessmentCommand request, CancellationToken cancellationToken)
    {
        if (!(await sheets.ReadCompleteAsync(request.Id, cancellationToken)).TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        var assessment = sheet.Assessment;
        if (await CheckStageAsync(assessment, cancellationToken) is { } early)
        {
            return early;
        }

        var signature = user.Sign(clock);
        if (assessment.SignOff(sheet.Scheme, sheet.Table, request.Version, signature).Error is { } refused)
        {
            return refused;
        }

        var document = AssessmentDocument.From(sheet).Write();
        var hash = AssessmentDocument.Hash(document);
        assessment.BindDocument(hash);
        if (!await assessments.SaveSignOffAsync(assessment, document, cancellationToken))
        {
            return CountyAssessmentErrors.StaleVersion;
        }

        events.Record(new AssessmentSignedOff(assessment.Id, hash));
        return new AssessmentSignature(assessment.Id, assessment.Version + 1, hash, signature);
    }

    // A published year answers "frozen" by itself.
    private async Task<Error?> CheckStageAsync(CountyAssessment assessment, CancellationToken cancellationToken)
    {
        if (assessment.Status == AssessmentStatus.Published)
        {
            return null;
        }

        return (await cycles.ReadAsync(assessment.Id, cancellationToken))
            .Then(cycle => AssessmentCycle.Year.Choose(assessment.Stage, AssessmentCycle.SignOff, cycle.Facts, user.Has, note: null)).Error;
    }
}
