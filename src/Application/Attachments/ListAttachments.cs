using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>Lists what is attached to something, every version, by part, series and version.</summary>
/// <param name="Subject">The thing; with a part only what belongs to that part.</param>
public sealed record ListAttachmentsQuery(AttachmentSubject Subject) : IQuery<IReadOnlyList<AttachmentResponse>>;

internal sealed class ListAttachmentsHandler(AttachmentOwners owners, IAttachmentRepository attachments, ICurrentUser user)
    : IQueryHandler<ListAttachmentsQuery, IReadOnlyList<AttachmentResponse>>
{
    public async Task<Result<IReadOnlyList<AttachmentResponse>>> Handle(ListAttachmentsQuery request, CancellationToken cancellationToken)
    {
        var (kind, id, part) = request.Subject;
        if ((await owners.FindAsync(request.Subject, AttachmentUse.Read, cancellationToken)).Error is { } refused)
        {
            return refused;
        }

        var all = (await attachments.ListAsync(kind, id, user.Scope.Released(), cancellationToken)).Where(one => part.Length == 0 || one.Subject.Part == part).ToList();
        var last = all.GroupBy(one => one.SeriesId).ToDictionary(series => series.Key, series => series.Max(one => one.Version));
        return Result.Of<IReadOnlyList<AttachmentResponse>>([.. all.Select(one => AttachmentResponse.From(one, one.Version == last[one.SeriesId]))]);
    }
}
