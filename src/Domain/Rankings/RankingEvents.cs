using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Rankings;

/// <summary>A draft was drawn up.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="Programme">Policy pack.</param>
/// <param name="ListYear">Year of the list.</param>
/// <param name="AsOf">Day whose rules and facts were used.</param>
/// <param name="CandidateCount">Candidates looked at.</param>
public sealed record RankingDrawnUp(Guid DraftId, string Programme, int ListYear, DateOnly AsOf, int CandidateCount) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-draft/{DraftId}";
}

/// <summary>The bureau decided about a candidate.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="EnterpriseId">Candidate.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Points">Points added; 0 for other decisions.</param>
/// <param name="Reason">Why.</param>
public sealed record RankingAdjusted(Guid DraftId, Guid EnterpriseId, AdjustmentKind Kind, decimal Points, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-draft/{DraftId}";
}

/// <summary>A decision about a candidate was taken back.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="AdjustmentId">Decision.</param>
public sealed record RankingAdjustmentWithdrawn(Guid DraftId, Guid AdjustmentId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-draft/{DraftId}";
}

/// <summary>A draft was submitted for review or sent back.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="Event">What happened, as the process names it.</param>
/// <param name="Note">What was said; null for nothing.</param>
public sealed record RankingMoved(Guid DraftId, string Event, string? Note) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-draft/{DraftId}";
}

/// <summary>Experts were assigned, a sheet was submitted, an expert stepped aside, or the scores were taken over.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="Event">What happened.</param>
/// <param name="Note">About whom.</param>
/// <param name="ExpertId">Account of the expert who was assigned; null for the other steps.</param>
public sealed record ExpertReviewMoved(Guid DraftId, string Event, string? Note, Guid? ExpertId = null) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-draft/{DraftId}";
}

/// <summary>A cause of removal was found, stated or decided.</summary>
/// <param name="EditionId">Edition.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Cause">Cause.</param>
/// <param name="Event">What happened.</param>
/// <param name="Note">Reason; null for nothing.</param>
public sealed record RemovalMoved(Guid EditionId, Guid EnterpriseId, RemovalCause Cause, string Event, string? Note) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-edition/{EditionId}";
}

/// <summary>The enterprises of an edition were compared with the facts.</summary>
/// <param name="EditionId">Edition.</param>
/// <param name="Listed">Enterprises looked at.</param>
/// <param name="Found">Cases that are new or came back.</param>
/// <param name="Lapsed">Cases the facts no longer show.</param>
public sealed record EditionWatched(Guid EditionId, int Listed, int Found, int Lapsed) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-edition/{EditionId}";
}

/// <summary>A tie between an enterprise and an institution was recorded.</summary>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Institution">Institution.</param>
/// <param name="Relation">How it is tied.</param>
public sealed record InterestRecorded(Guid EnterpriseId, string Institution, InterestRelation Relation) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>A tie between an enterprise and an institution was taken back.</summary>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Institution">Institution.</param>
/// <param name="Relation">How it was tied.</param>
public sealed record InterestDropped(Guid EnterpriseId, string Institution, InterestRelation Relation) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>A campaign was opened or moved on.</summary>
/// <param name="CampaignId">Campaign.</param>
/// <param name="Event">What happened.</param>
/// <param name="Note">What was said; null for nothing.</param>
public sealed record CampaignMoved(Guid CampaignId, string Event, string? Note) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-campaign/{CampaignId}";
}

/// <summary>A candidate was named, or its nomination moved on.</summary>
/// <param name="NominationId">Nomination.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Event">What happened.</param>
/// <param name="Note">What was said; null for nothing.</param>
public sealed record NominationMoved(Guid NominationId, Guid EnterpriseId, string Event, string? Note) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-nomination/{NominationId}";
}

/// <summary>A draft was deleted.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="Title">Its title.</param>
public sealed record RankingDraftDeleted(Guid DraftId, string Title) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-draft/{DraftId}";
}

/// <summary>A draft was published as an edition.</summary>
/// <param name="EditionId">Edition.</param>
/// <param name="DraftId">Draft it was published from.</param>
/// <param name="Programme">Policy pack.</param>
/// <param name="ListYear">Year of the list.</param>
/// <param name="Number">Number within programme and year.</param>
/// <param name="ContentHash">SHA-256 of the canonical content.</param>
public sealed record RankingPublished(Guid EditionId, Guid DraftId, string Programme, int ListYear, int Number, string ContentHash) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"ranking-edition/{EditionId}";
}
