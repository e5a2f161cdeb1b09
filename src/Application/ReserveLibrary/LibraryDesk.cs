using ListingPipeline.Application.Common;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>What several use cases ask about a library and the caller.</summary>
internal sealed class LibraryDesk(IPolicyCatalog policies, IReserveApplicationRepository applications, ICurrentUser user, IClock clock)
{
    /// <summary>A county is shown the libraries of its own city only; others see all.</summary>
    public bool IsInReach(Library library) =>
        user.Scope.CountyCode is not { Length: > 0 } county || CityCodeOf(library) is not { } city || county.StartsWith(city, StringComparison.Ordinal);

    /// <summary>First four digits of the division code of the library's city; null when its pack has no city.</summary>
    public string? CityCodeOf(Library library) => policies.FindPack(library.Programme)?.City?.Code[..4];

    /// <summary>Whether the caller keeps a level: the bureau every one, a county the counties' own.</summary>
    public bool Keeps(LibraryLevel? level) =>
        user.Has(Permissions.ReserveLibrary.Manage) || (level?.Keeper == LibraryKeeper.County && user.Has(Permissions.ReserveLibrary.Keep));

    /// <summary>The library at a glance.</summary>
    public async Task<LibrarySummary> SummariseAsync(Library library, IReadOnlyList<MemberCount> counts, CancellationToken cancellationToken)
    {
        var pack = policies.FindPack(library.Programme);
        return new LibrarySummary(
            library.Id,
            library.Programme,
            pack?.City?.Name ?? pack?.Title ?? new LocalizedText(library.Programme, library.Programme),
            library.Name,
            library.Purpose,
            library.Source,
            library.Admission,
            library.Capacity,
            [.. library.Levels.Select(level => new LibraryPlaceCount(level.Id, level.Name, counts.Where(count => count.LevelId == level.Id).Sum(count => count.Total), level.Source))],
            [.. library.Layers.Select(layer => Place(layer, counts, count => count.LayerId))],
            [.. library.Kinds.Select(kind => Place(kind, counts, count => count.KindId))],
            counts.Sum(count => count.Total),
            counts.Sum(count => count.OverduePromises),
            counts.Sum(count => count.RechecksDue),
            counts.Sum(count => count.Recommended),
            counts.Sum(count => count.InProvincial),
            library.Provincial,
            await WindowAsync(library, cancellationToken));
    }

    private async Task<WindowState?> WindowAsync(Library library, CancellationToken cancellationToken)
    {
        if (library.Intake is not { } intake)
        {
            return null;
        }

        var besides = await applications.ReadWindowsAsync(library.Id, cancellationToken);
        return new WindowState(intake.OpenOn(clock.Today, besides), intake.NextAfter(clock.Today, besides));
    }

    private static LibraryPlaceCount Place(LibraryTerm term, IReadOnlyList<MemberCount> counts, Func<MemberCount, string?> idOf) =>
        new(term.Id, term.Name, counts.Where(count => idOf(count) == term.Id).Sum(count => count.Total), term.Source);
}
