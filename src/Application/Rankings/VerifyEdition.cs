using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Computes an edition anew from its stored inputs and compares the hashes.</summary>
/// <param name="EditionId">Edition.</param>
public sealed record VerifyEditionQuery(Guid EditionId) : IQuery<EditionVerification>;

/// <summary>Whether an edition can be computed again to the same bytes.</summary>
public sealed class EditionVerification
{
    /// <summary>True when inputs and content have the hashes published with the edition.</summary>
    public required bool IsIntact { get; init; }

    /// <summary>Hash of the inputs as published.</summary>
    public required string PublishedInputsHash { get; init; }

    /// <summary>Hash of the inputs as stored now.</summary>
    public required string InputsHash { get; init; }

    /// <summary>Hash of the content as published.</summary>
    public required string PublishedContentHash { get; init; }

    /// <summary>Hash of the content computed now.</summary>
    public required string ContentHash { get; init; }
}

internal sealed class VerifyEditionHandler(EditionReplay replay) : IQueryHandler<VerifyEditionQuery, EditionVerification>
{
    public async Task<Result<EditionVerification>> Handle(VerifyEditionQuery request, CancellationToken cancellationToken) =>
        (await replay.ComputeAsync(request.EditionId, cancellationToken)).Map(again => new EditionVerification
        {
            IsIntact = again.InputsHash == again.Edition.InputsHash && RankingContent.Hash(again.Content) == again.Edition.ContentHash,
            PublishedInputsHash = again.Edition.InputsHash,
            InputsHash = again.InputsHash,
            PublishedContentHash = again.Edition.ContentHash,
            ContentHash = RankingContent.Hash(again.Content),
        });
}
