using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Cockpit;

/// <summary>Promises on record: owed until they are closed, however long ago the day was.</summary>
internal sealed class DuePromises(IDueReader reader) : IDueSource
{
    public DueKind Kind => DueKind.Promise;

    public string Permission => Permissions.Enterprises.Read;

    public Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        reader.RecordsAsync("promise", pack.City!.Code, days, scope, cancellationToken);
}

/// <summary>Certificates that end soon, or ended a month ago at most: the portrait tells of those that ended earlier.</summary>
internal sealed class DueCertificates(IDueReader reader) : IDueSource
{
    private const int DaysBack = 30;

    public DueKind Kind => DueKind.Certificate;

    public string Permission => Permissions.Enterprises.Read;

    public Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        reader.RecordsAsync("certificate", pack.City!.Code, days with { From = days.Today.AddDays(-DaysBack) }, scope, cancellationToken);
}

/// <summary>Share reforms that members of the programme's libraries promised.</summary>
internal sealed class DueReforms(IDueReader reader, ILibraryCatalog libraries) : IDueSource
{
    public DueKind Kind => DueKind.Reform;

    public string Permission => Permissions.ReserveLibrary.Read;

    public Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        reader.ReformsAsync(libraries.Of(pack), days, scope, cancellationToken);
}

/// <summary>Checks of members of the programme's libraries.</summary>
internal sealed class DueRechecks(IDueReader reader, ILibraryCatalog libraries) : IDueSource
{
    public DueKind Kind => DueKind.Recheck;

    public string Permission => Permissions.ReserveLibrary.Read;

    public Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        reader.RechecksAsync(libraries.Of(pack), days, scope, cancellationToken);
}

/// <summary>Opinions asked for on applications to the programme's libraries.</summary>
internal sealed class DueOpinions(IDueReader reader, ILibraryCatalog libraries) : IDueSource
{
    public DueKind Kind => DueKind.Opinions;

    public string Permission => Permissions.ReserveLibrary.Applications;

    public Task<DueFound> ReadAsync(PolicyPack pack, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        reader.OpinionsAsync(libraries.Of(pack), days, scope, cancellationToken);
}

internal static class LibrariesOfProgramme
{
    public static IReadOnlyList<string> Of(this ILibraryCatalog libraries, PolicyPack pack) =>
        [.. libraries.All.Where(library => library.Programme == pack.Identity.Id).Select(library => library.Id)];
}
