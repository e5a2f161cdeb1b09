using System.Globalization;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>A score sheet as stored.</summary>
internal sealed class ReviewSheetRow
{
    private const int Scale = 1_000_000;

    public Guid Id { get; init; }

    public Guid DraftId { get; init; }

    public Guid EnterpriseId { get; init; }

    public string EnterpriseName { get; init; } = "";

    public Guid ExpertId { get; init; }

    public string ExpertName { get; init; } = "";

    public string Institution { get; init; } = "";

    public string Stage { get; init; } = "";

    public string Points { get; init; } = "";

    public long? ScoreE6 { get; init; }

    public string? Comment { get; init; }

    public DateTimeOffset AssignedAt { get; init; }

    public Guid AssignedById { get; init; }

    public string AssignedByName { get; init; } = "";

    public DateTimeOffset? SubmittedAt { get; init; }

    public int Version { get; init; }

    public int ReadVersion => Version;

    public static ReviewSheetRow Of(ReviewSheet sheet) => new()
    {
        Id = sheet.Id,
        DraftId = sheet.DraftId,
        EnterpriseId = sheet.EnterpriseId,
        EnterpriseName = sheet.EnterpriseName,
        ExpertId = sheet.ExpertId,
        ExpertName = sheet.ExpertName,
        Institution = sheet.Institution,
        Stage = sheet.Stage.ToString(),
        Points = string.Join(';', sheet.Points.OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value}"))),
        ScoreE6 = sheet.Score is { } score ? (long)(score * Scale) : null,
        Comment = sheet.Comment,
        AssignedAt = sheet.Assigned.At,
        AssignedById = sheet.Assigned.UserId,
        AssignedByName = sheet.Assigned.Name,
        SubmittedAt = sheet.SubmittedAt,
        Version = sheet.Version,
    };

    public ReviewSheet ToSheet() => new(
        Id,
        DraftId,
        EnterpriseId,
        EnterpriseName,
        ExpertId,
        ExpertName,
        Institution,
        Enum.Parse<SheetStage>(Stage),
        Points.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('='))
            .ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], CultureInfo.InvariantCulture)),
        ScoreE6 is { } score ? (decimal)score / Scale : null,
        Comment,
        new Signature(AssignedById, AssignedByName, AssignedAt),
        SubmittedAt,
        Version);
}
