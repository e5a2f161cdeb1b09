using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Lists the libraries of every pack with the members the caller may see.</summary>
public sealed record ListLibrariesQuery : IQuery<IReadOnlyList<LibrarySummary>>;

internal sealed class ListLibrariesHandler(LibraryDesk desk, ILibraryCatalog libraries, IReserveMemberRepository members, ICurrentUser user, IClock clock)
    : IQueryHandler<ListLibrariesQuery, IReadOnlyList<LibrarySummary>>
{
    public async Task<Result<IReadOnlyList<LibrarySummary>>> Handle(ListLibrariesQuery request, CancellationToken cancellationToken)
    {
        var counts = (await members.CountAsync(null, clock.Today, user.Scope, cancellationToken)).ToLookup(count => count.LibraryId, StringComparer.Ordinal);
        var summaries = new List<LibrarySummary>();
        foreach (var library in libraries.All.Where(desk.IsInReach))
        {
            summaries.Add(await desk.SummariseAsync(library, [.. counts[library.Id]], cancellationToken));
        }

        return summaries;
    }
}
