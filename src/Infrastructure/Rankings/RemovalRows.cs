using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>A cause of removal as stored.</summary>
internal sealed class RemovalRow
{
    private const int LongestEvidence = 4000;

    public Guid Id { get; init; }

    public Guid EditionId { get; init; }

    public Guid EnterpriseId { get; init; }

    public string EnterpriseName { get; init; } = "";

    public int RankNumber { get; init; }

    public string Cause { get; init; } = "";

    public string Clause { get; init; } = "";

    /// <summary>Texts <c>kind|id|value</c>, each ended by a record separator.</summary>
    public string Evidence { get; init; } = "";

    public string Stage { get; init; } = "";

    public DateOnly FoundOn { get; init; }

    public string? Decision { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public Guid? DecidedById { get; init; }

    public string? DecidedByName { get; init; }

    public int Version { get; init; }

    public static RemovalRow Of(RemovalCase one) => new()
    {
        Id = one.Id,
        EditionId = one.EditionId,
        EnterpriseId = one.EnterpriseId,
        EnterpriseName = one.EnterpriseName,
        RankNumber = one.Rank,
        Cause = one.Cause.ToString(),
        Clause = one.Clause,
        Evidence = Write(one.Evidence),
        Stage = one.Stage.ToString(),
        FoundOn = one.FoundOn,
        Decision = one.Decision,
        DecidedAt = one.DecidedBy?.At,
        DecidedById = one.DecidedBy?.UserId,
        DecidedByName = one.DecidedBy?.Name,
        Version = one.Version,
    };

    public RemovalCase ToCase() => new(
        Id,
        EditionId,
        EnterpriseId,
        EnterpriseName,
        RankNumber,
        Enum.Parse<RemovalCause>(Cause),
        Clause,
        [.. Evidence.Split('\u001e', StringSplitOptions.RemoveEmptyEntries).Select(Read)],
        Enum.Parse<RemovalStage>(Stage),
        FoundOn,
        Decision,
        DecidedAt is { } at ? new Signature(DecidedById ?? Guid.Empty, DecidedByName ?? string.Empty, at) : null,
        Version);

    /// <summary>Separated by record separators, which no text from people may hold. What does not fit is left out whole.</summary>
    private static string Write(IReadOnlyList<RemovalEvidence> evidence)
    {
        var written = string.Empty;
        foreach (var line in evidence.Select(one => $"{one.Kind}|{one.Id}|{one.Value}\u001e"))
        {
            written = written.Length + line.Length > LongestEvidence ? written : written + line;
        }

        return written;
    }

    private static RemovalEvidence Read(string line)
    {
        var parts = line.Split('|', 3);
        return new RemovalEvidence(Enum.Parse<EvidenceKind>(parts[0]), parts[1], parts[2]);
    }
}

/// <summary>A step of a case as stored.</summary>
internal sealed class RemovalStepRow
{
    public Guid RemovalId { get; init; }

    public int VersionNumber { get; init; }

    public string ActionName { get; init; } = "";

    public string? Note { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public Guid TakenById { get; init; }

    public string TakenByName { get; init; } = "";

    public static RemovalStepRow Of(RemovalStep step) => new()
    {
        RemovalId = step.CaseId,
        VersionNumber = step.Version,
        ActionName = step.Action,
        Note = step.Note,
        TakenAt = step.By.At,
        TakenById = step.By.UserId,
        TakenByName = step.By.Name,
    };

    public RemovalStep ToStep() => new(RemovalId, VersionNumber, ActionName, Note, new Signature(TakenById, TakenByName, TakenAt));
}

/// <summary>A removal in force as read.</summary>
internal sealed class RemovedRow
{
    public Guid EnterpriseId { get; init; }

    public string EditionNumber { get; init; } = "";

    public string Cause { get; init; } = "";

    public string Clause { get; init; } = "";

    public string? Decision { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public ListRemoval ToRemoval() => new(
        EnterpriseId, EditionNumber, Enum.Parse<RemovalCause>(Cause), Clause, Decision ?? string.Empty, DecidedAt ?? DateTimeOffset.MinValue);
}

/// <summary>A watch as stored.</summary>
internal sealed class WatchRow
{
    public Guid EditionId { get; init; }

    public DateOnly WatchedOn { get; init; }

    public int ListedCount { get; init; }

    public DateTimeOffset WatchedAt { get; init; }

    public Guid WatchedById { get; init; }

    public string WatchedByName { get; init; } = "";

    public static WatchRow Of(Guid editionId, EditionWatch watch) => new()
    {
        EditionId = editionId,
        WatchedOn = watch.WatchedOn,
        ListedCount = watch.ListedCount,
        WatchedAt = watch.By.At,
        WatchedById = watch.By.UserId,
        WatchedByName = watch.By.Name,
    };

    public EditionWatch ToWatch() => new(WatchedOn, ListedCount, new Signature(WatchedById, WatchedByName, WatchedAt));
}
