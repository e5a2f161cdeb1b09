using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>An adjustment as stored.</summary>
internal sealed class AdjustmentRow
{
    private const int PointScale = 100;

    public Guid Id { get; init; }

    public Guid DraftId { get; init; }

    public Guid EnterpriseId { get; init; }

    public string EnterpriseName { get; init; } = "";

    public string Kind { get; init; } = "";

    public long PointsE2 { get; init; }

    public string Reason { get; init; } = "";

    public string DecidedBy { get; init; } = "";

    public DateTimeOffset DecidedAt { get; init; }

    public static AdjustmentRow Of(Guid draftId, RankingAdjustment adjustment) => new()
    {
        Id = adjustment.Id,
        DraftId = draftId,
        EnterpriseId = adjustment.EnterpriseId,
        Kind = adjustment.Kind.ToString(),
        PointsE2 = (long)(adjustment.Points * PointScale),
        Reason = adjustment.Reason,
        DecidedBy = adjustment.DecidedBy,
        DecidedAt = adjustment.DecidedAt,
    };

    public RankingAdjustment ToAdjustment() => new()
    {
        Id = Id,
        EnterpriseId = EnterpriseId,
        Kind = Enum.Parse<AdjustmentKind>(Kind),
        Points = PointsE2 / (decimal)PointScale,
        Reason = Reason,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt,
    };

    public RankingAdjustmentResponse ToResponse() => new()
    {
        Id = Id,
        EnterpriseId = EnterpriseId,
        EnterpriseName = EnterpriseName,
        Kind = Enum.Parse<AdjustmentKind>(Kind),
        Points = PointsE2 / (decimal)PointScale,
        Reason = Reason,
        DecidedBy = DecidedBy,
        DecidedAt = DecidedAt,
    };
}
