using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Verdicts recorded for good.</summary>
public sealed class VerdictRecordSummary
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Day of the listing committee's meeting, which picked the versions; null when there was none.</summary>
    public required DateOnly? ListingCommitteeOn { get; init; }

    /// <summary>SHA-256 over days, facts and answers.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Who recorded them.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}

/// <summary>The answer of one rule as recorded.</summary>
/// <param name="RuleId">Rule.</param>
/// <param name="EffectiveFrom">First day of the version that answered.</param>
/// <param name="RuleHash">Fingerprint of its text and of every version it refers to.</param>
/// <param name="AnswerHash">Fingerprint of the answer, condition by condition.</param>
/// <param name="Outcome">The answer.</param>
public sealed record RecordedAnswer(string RuleId, DateOnly EffectiveFrom, string RuleHash, string AnswerHash, Outcome Outcome);

/// <summary>A record with what it rests on.</summary>
/// <param name="Summary">Days, fingerprint, recorder.</param>
/// <param name="FactsText">The facts as their canonical document.</param>
/// <param name="Facts">The same, read.</param>
/// <param name="Answers">The answers in the order recorded.</param>
public sealed record VerdictRecord(VerdictRecordSummary Summary, string FactsText, EnterpriseFacts Facts, IReadOnlyList<RecordedAnswer> Answers);

/// <summary>Keeps verdicts for good.</summary>
public interface IVerdictRecords
{
    /// <summary>The facts as their canonical document: equal facts give equal text.</summary>
    string Write(EnterpriseFacts facts);

    /// <summary>Adds a record; there is no change and no removal.</summary>
    Task AddAsync(Guid enterpriseId, VerdictRecordSummary summary, string facts, IReadOnlyList<RecordedAnswer> answers, CancellationToken cancellationToken);

    /// <summary>Records of one enterprise, newest first.</summary>
    Task<IReadOnlyList<VerdictRecordSummary>> ListAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken);

    /// <summary>One record; null when absent or outside the scope.</summary>
    Task<VerdictRecord?> FindAsync(Guid enterpriseId, Guid id, Scope scope, CancellationToken cancellationToken);
}
