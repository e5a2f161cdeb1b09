using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Imports;

/// <summary>The caller's uploaded spreadsheets whose files are still kept, newest first; at most 20.</summary>
public sealed record ListUploadsQuery : IQuery<IReadOnlyList<UploadResponse>>;

internal sealed class ListUploadsHandler(IUploadStore uploads, UploadDesk desk, ICurrentUser user) : IQueryHandler<ListUploadsQuery, IReadOnlyList<UploadResponse>>
{
    private const int Most = 20;

    public async Task<Result<IReadOnlyList<UploadResponse>>> Handle(ListUploadsQuery request, CancellationToken cancellationToken)
    {
        var answers = new List<UploadResponse>();
        foreach (var upload in await uploads.ListAsync(user.UserId ?? Guid.Empty, Most, cancellationToken))
        {
            answers.Add(await desk.RespondAsync(upload, cancellationToken));
        }

        return Result.Of<IReadOnlyList<UploadResponse>>(answers);
    }
}
