using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>Removes files that no row names: what a crash between storing a file and writing its row left behind, and uploads past their time.</summary>
/// <remarks>Files younger than an hour are left alone: their row may still be on its way.</remarks>
public sealed record SweepFilesQuery : IQuery<SweptFiles>;

/// <summary>What a sweep did.</summary>
/// <param name="Removed">Files removed.</param>
public sealed record SweptFiles(int Removed);

internal sealed class SweepFilesHandler(IFileStore files, IEnumerable<IFileClaims> claims, IClock clock) : IQueryHandler<SweepFilesQuery, SweptFiles>
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    public async Task<Result<SweptFiles>> Handle(SweepFilesQuery request, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var ids in (await files.ListAsync(clock.Now - Grace, cancellationToken)).Chunk(AtOnce))
        {
            var known = new HashSet<Guid>();
            foreach (var feature in claims)
            {
                known.UnionWith(await feature.FilterKnownAsync(ids, cancellationToken));
            }

            foreach (var orphan in ids.Where(id => !known.Contains(id)))
            {
                await files.DeleteAsync(orphan, cancellationToken);
                removed++;
            }
        }

        return new SweptFiles(removed);
    }
}
