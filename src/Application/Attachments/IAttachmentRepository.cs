using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>Stores what is known of attachments; the bytes are in the <see cref="IFileStore"/>.</summary>
public interface IAttachmentRepository : IFileClaims
{
    /// <summary>The attachment; null when absent or out of scope.</summary>
    Task<Attachment?> FindAsync(Guid id, Scope scope, CancellationToken cancellationToken);

    /// <summary>Every version of everything attached to one thing, withdrawn ones too, by part, series and version.</summary>
    /// <param name="kind">Kind of thing.</param>
    /// <param name="subjectId">Which.</param>
    /// <param name="scope">Rows the caller may see.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<Attachment>> ListAsync(string kind, Guid subjectId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds an attachment; false when its series already has that version.</summary>
    Task<bool> AddAsync(Attachment attachment, CancellationToken cancellationToken);

    /// <summary>Withdraws an attachment; false when it is withdrawn already.</summary>
    Task<bool> WithdrawAsync(Guid id, AttachmentWithdrawal withdrawal, CancellationToken cancellationToken);
}
