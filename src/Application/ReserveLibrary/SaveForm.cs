using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Saves the registration form of an application that is filled in or was sent back; what is not named is empty.</summary>
/// <param name="ApplicationId">Application.</param>
/// <param name="Version">Version the caller read.</param>
/// <param name="Answers">Answers by id of the field.</param>
public sealed record SaveFormCommand(Guid ApplicationId, int Version, IReadOnlyDictionary<string, string?> Answers) : ICommand<ApplicationVersion>;

internal sealed class SaveFormHandler(ILibraryCatalog libraries, IReserveApplicationRepository applications, ApplicationDesk desk, IEventLog events)
    : ICommandHandler<SaveFormCommand, ApplicationVersion>
{
    public async Task<Result<ApplicationVersion>> Handle(SaveFormCommand request, CancellationToken cancellationToken)
    {
        if (await applications.FindAsync(request.ApplicationId, desk.Reader, cancellationToken) is not { Application: { } application }
            || libraries.Find(application.LibraryId)?.Intake is not { } intake)
        {
            return ReserveLibraryErrors.ApplicationNotFound;
        }

        if (!application.IsOpenToApplicant)
        {
            return ReserveLibraryErrors.ApplicationClosed;
        }

        if (!FormAnswers.Read(intake, request.Answers).TryGetValue(out var answers, out var invalid))
        {
            return invalid;
        }

        if (application.Version != request.Version || !await applications.SaveAsync(application, cancellationToken))
        {
            return ReserveLibraryErrors.StaleVersion;
        }

        await applications.SaveAnswersAsync(application.Id, answers, cancellationToken);
        events.Record(new ApplicationMoved(application.Id, application.EnterpriseId, application.LibraryId, "ApplicationFormSaved", null));
        return new ApplicationVersion(application.Id, application.Version + 1);
    }
}
