using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Opens a window besides the pack's, e.g. because a batch is put off.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="OpensOn">First day.</param>
/// <param name="ClosesOn">Last day, inclusive; not before today and at most 92 days later.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record OpenWindowCommand(string LibraryId, DateOnly OpensOn, DateOnly ClosesOn, string Reason) : ICommand<IntakeWindow>;

internal sealed class OpenWindowHandler(
    ILibraryCatalog libraries, IReserveApplicationRepository applications, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<OpenWindowCommand, IntakeWindow>
{
    private const int MostDays = 92;

    public async Task<Result<IntakeWindow>> Handle(OpenWindowCommand request, CancellationToken cancellationToken)
    {
        if (libraries.Find(request.LibraryId) is not { } library)
        {
            return ReserveLibraryErrors.LibraryNotFound;
        }

        if (library.Intake is null)
        {
            return ReserveLibraryErrors.NoIntake;
        }

        if (request.ClosesOn < request.OpensOn || request.ClosesOn < clock.Today || request.ClosesOn.DayNumber - request.OpensOn.DayNumber > MostDays)
        {
            return ReserveLibraryErrors.WindowInvalid.At("closesOn");
        }

        if (!ReserveMember.IsText(request.Reason))
        {
            return ReserveLibraryErrors.WindowInvalid.At("reason");
        }

        var window = new IntakeWindow(request.OpensOn, request.ClosesOn, ids.Next(), request.Reason.Trim());
        await applications.AddWindowAsync(library.Id, window, user.Sign(clock), cancellationToken);
        events.Record(new IntakeWindowOpened(library.Id, window.OpensOn, window.ClosesOn, window.Source));
        return window;
    }
}
