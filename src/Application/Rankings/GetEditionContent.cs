using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads the canonical content of an edition, computed anew from its stored inputs.</summary>
/// <param name="EditionId">Edition.</param>
public sealed record GetEditionContentQuery(Guid EditionId) : IQuery<EditionContent>;

/// <summary>Canonical content of an edition.</summary>
/// <param name="EditionNumber">Number of the edition.</param>
/// <param name="Json">UTF-8 JSON; its SHA-256 is the content hash.</param>
public sealed record EditionContent(string EditionNumber, ReadOnlyMemory<byte> Json);

internal sealed class GetEditionContentHandler(EditionReplay replay) : IQueryHandler<GetEditionContentQuery, EditionContent>
{
    public async Task<Result<EditionContent>> Handle(GetEditionContentQuery request, CancellationToken cancellationToken) =>
        (await replay.ComputeAsync(request.EditionId, cancellationToken)).Map(again => new EditionContent(again.Edition.Label, again.Content));
}
