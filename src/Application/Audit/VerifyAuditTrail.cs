using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Audit;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Audit;

/// <summary>Checks the whole trail against its keyed chain and the heads exported outside the database.</summary>
public sealed record VerifyAuditTrailQuery : IQuery<AuditVerification>;

/// <summary>Outcome of a check.</summary>
public sealed class AuditVerification
{
    /// <summary>True when nothing was found.</summary>
    public required bool IsIntact { get; init; }

    /// <summary>Records read.</summary>
    public required long RecordCount { get; init; }

    /// <summary>Position of the last record; 0 for an empty trail.</summary>
    public required long HeadPosition { get; init; }

    /// <summary>Its hash; empty for an empty trail.</summary>
    public required string HeadHash { get; init; }

    /// <summary>Heads exported outside the database that the trail was held against.</summary>
    public required int ExportedHeadCount { get; init; }

    /// <summary>Instant of the last export; null when there was none: a cut end would not show.</summary>
    public required DateTimeOffset? LastExportedAt { get; init; }

    /// <summary>What is wrong, in the order found, at most 100; empty for an intact trail.</summary>
    public required IReadOnlyList<AuditFinding> Findings { get; init; }
}

internal sealed class VerifyAuditTrailHandler(IAuditReader trail, IAuditHeads heads, AuditSeal seal) : IQueryHandler<VerifyAuditTrailQuery, AuditVerification>
{
    public async Task<Result<AuditVerification>> Handle(VerifyAuditTrailQuery request, CancellationToken cancellationToken)
    {
        // Heads first: one exported while the records are read would seem to lie beyond their end.
        var exported = await heads.ReadAsync(cancellationToken);
        var check = new AuditCheck(seal, exported);
        await foreach (var (record, hash) in trail.StreamAsync(cancellationToken))
        {
            check.Add(record, hash);
        }

        var findings = check.Finish();
        return new AuditVerification
        {
            IsIntact = findings.Count == 0,
            RecordCount = check.RecordCount,
            HeadPosition = check.Head.Position,
            HeadHash = check.Head.Hash,
            ExportedHeadCount = exported.Count,
            LastExportedAt = exported.Max(line => line?.ExportedAt),
            Findings = findings,
        };
    }
}
