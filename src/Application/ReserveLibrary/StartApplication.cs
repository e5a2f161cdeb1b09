using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Begins an application: an enterprise for itself, or an officer on its behalf. It may be begun any day and submitted in a window.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="CreditCode">Unified social credit code; null means the caller's own enterprise.</param>
/// <param name="Route">Way to the preliminary review.</param>
public sealed record StartApplicationCommand(string LibraryId, string? CreditCode, ExamRoute Route) : ICommand<ApplicationVersion>;

/// <summary>An application and its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Version to name with the next step.</param>
public sealed record ApplicationVersion(Guid Id, int Version);

internal sealed class StartApplicationHandler(
    LibraryDesk desk,
    ILibraryCatalog libraries,
    IReserveApplicationRepository applications,
    IReserveMemberRepository members,
    IEnterpriseRepository enterprises,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids,
    IEventLog events) : ICommandHandler<StartApplicationCommand, ApplicationVersion>
{
    public async Task<Result<ApplicationVersion>> Handle(StartApplicationCommand request, CancellationToken cancellationToken)
    {
        if (libraries.Find(request.LibraryId) is not { } library || !desk.IsInReach(library))
        {
            return ReserveLibraryErrors.LibraryNotFound;
        }

        if (library.Intake is not { } intake)
        {
            return ReserveLibraryErrors.NoIntake;
        }

        if (intake.Routes.All(route => route.Id != request.Route))
        {
            return ReserveLibraryErrors.UnknownRoute;
        }

        if (await FindAsync(request.CreditCode, cancellationToken) is not { } enterprise)
        {
            return ReserveLibraryErrors.EnterpriseNotFound;
        }

        if (desk.CityCodeOf(library) is { } city && enterprise.Identity.CountyCode?.StartsWith(city, StringComparison.Ordinal) != true)
        {
            return ReserveLibraryErrors.OutsideCity;
        }

        var standing = new MemberFilter(library.Id, enterprise.Id, Stage: MembershipStage.Active);
        return (await members.ListAsync(standing, clock.Today, new PageRequest(1, 1), Scope.Unrestricted, cancellationToken)).TotalCount > 0
            ? ReserveLibraryErrors.AlreadyMember
            : await AddAsync(library, enterprise, request.Route, cancellationToken);
    }

    private async Task<Result<ApplicationVersion>> AddAsync(Library library, Enterprise enterprise, ExamRoute route, CancellationToken cancellationToken)
    {
        var by = user.Sign(clock);
        var application = new ReserveApplication
        {
            Id = ids.Next(),
            LibraryId = library.Id,
            EnterpriseId = enterprise.Id,
            CountyCode = enterprise.Identity.CountyCode,
            Route = route,
            Stage = ApplicationStage.Filling,
            Answers = new Dictionary<string, string>(),
            Started = by,
            Submissions = 0,
            Version = 1,
        };
        if (!await applications.AddAsync(application, cancellationToken))
        {
            return ReserveLibraryErrors.ApplicationExists;
        }

        await members.AddStepAsync(application.Id, new ReserveStep(ids.Next(), ApplicationProcess.Start, null, by), cancellationToken);
        events.Record(new ApplicationMoved(application.Id, enterprise.Id, library.Id, "ApplicationStarted", null));
        return new ApplicationVersion(application.Id, application.Version);
    }

    private async Task<Enterprise?> FindAsync(string? creditCode, CancellationToken cancellationToken)
    {
        if (user.Scope.EnterpriseId is { } own && own != Guid.Empty)
        {
            return await enterprises.FindAsync(own, user.Scope, cancellationToken);
        }

        var code = creditCode?.Trim().ToUpperInvariant() ?? string.Empty;
        return code.Length > 0 && await enterprises.FindByCreditCodesAsync([code], cancellationToken) is [var found, ..]
            ? await enterprises.FindAsync(found.Id, user.Scope, cancellationToken)
            : null;
    }
}
