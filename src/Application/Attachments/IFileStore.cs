using ListingPipeline.Domain.Attachments;

namespace ListingPipeline.Application.Attachments;

/// <summary>Where the bytes of attachments are kept: a folder beside the database, or an object store.</summary>
/// <remarks>A file is stored whole before the row that names it is written, so a crash leaves a file nobody names, never a row without its file;
/// <see cref="ListAsync"/> finds such files for removal.</remarks>
public interface IFileStore
{
    /// <summary>Stores a file under a new id; it is either there whole or not at all.</summary>
    Task<StoredFile> SaveAsync(Guid id, Stream content, CancellationToken cancellationToken);

    /// <summary>The bytes of a file, seekable; null when the store does not have it.</summary>
    Task<Stream?> OpenAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Removes a file; nothing happens when it is not there.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Ids of the files stored before an instant; what an interrupted upload left is removed on the way.</summary>
    Task<IReadOnlyList<Guid>> ListAsync(DateTimeOffset storedBefore, CancellationToken cancellationToken);
}
