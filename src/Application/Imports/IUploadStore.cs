using ListingPipeline.Application.Attachments;

namespace ListingPipeline.Application.Imports;

/// <summary>A spreadsheet that was sent to be imported by jobs; its bytes are in the <see cref="IFileStore"/> under its id.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="FileName">Name it was sent under; at most 200 characters.</param>
/// <param name="SheetName">Sheet to read; null takes the first visible one.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="OwnerId">Who sent it; nobody else sees it.</param>
/// <param name="SentAt">When.</param>
/// <param name="CheckJobId">Job that checks it, and id of the check in the history.</param>
/// <param name="CommitJobId">Job that stores it, and id of the commit in the history; null while nobody asked for it. The last one, when it was asked for again.</param>
public sealed record SentUpload(
    Guid Id, string FileName, string? SheetName, long Bytes, Guid OwnerId, DateTimeOffset SentAt, Guid CheckJobId, Guid? CommitJobId)
{
    /// <summary>How long the file is kept.</summary>
    public static TimeSpan KeptFor { get; } = TimeSpan.FromDays(7);
}

/// <summary>Remembers uploaded spreadsheets.</summary>
public interface IUploadStore : IFileClaims
{
    /// <summary>Adds one.</summary>
    Task AddAsync(SentUpload upload, CancellationToken cancellationToken);

    /// <summary>One of a sender; null when absent or another's.</summary>
    Task<SentUpload?> FindAsync(Guid id, Guid ownerId, CancellationToken cancellationToken);

    /// <summary>Those of a sender that are still kept, newest first.</summary>
    Task<IReadOnlyList<SentUpload>> ListAsync(Guid ownerId, int most, CancellationToken cancellationToken);

    /// <summary>Notes the job that stores one; false when another was asked for since it was read.</summary>
    Task<bool> SetCommitAsync(SentUpload upload, Guid commitJobId, CancellationToken cancellationToken);
}
