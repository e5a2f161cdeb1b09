using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Stores enterprises.</summary>
public interface IEnterpriseRepository
{
    /// <summary>The enterprise, or null when absent or outside the scope.</summary>
    Task<Enterprise?> FindAsync(Guid id, Scope scope, CancellationToken cancellationToken);

    /// <summary>Enterprises holding one of the credit codes, whatever the scope: a code identifies across counties. At most 100,000 codes.</summary>
    Task<IReadOnlyList<Enterprise>> FindByCreditCodesAsync(IReadOnlyCollection<string> creditCodes, CancellationToken cancellationToken);

    /// <summary>Enterprises whose name equals one of the names exactly, whatever the scope; several may share a name.</summary>
    Task<IReadOnlyList<Enterprise>> FindByNamesAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Enterprises of those ids, whatever the scope; absent ones are left out.</summary>
    Task<IReadOnlyList<Enterprise>> FindManyAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Takes enterprises with their facts out of the register, noting why.</summary>
    /// <param name="enterprises">Which.</param>
    /// <param name="mergedIntoId">The one that took all they had; null when nothing did.</param>
    /// <param name="reason">Why, at most 500 characters.</param>
    /// <param name="by">Who, and when.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>False when anything refers to one of them; the caller fails the command, which undoes the rest.</returns>
    Task<bool> RemoveAsync(IReadOnlyCollection<Enterprise> enterprises, Guid? mergedIntoId, string reason, Signature by, CancellationToken cancellationToken);

    /// <summary>Adds new enterprises.</summary>
    Task AddAsync(IReadOnlyCollection<Enterprise> enterprises, CancellationToken cancellationToken);

    /// <summary>Writes changed enterprises, each only if its stored version is still one less than its present one.</summary>
    /// <returns>The ids that were stale; empty on success. On a stale id the caller fails the command, which undoes the rest.</returns>
    Task<IReadOnlyList<Guid>> UpdateAsync(IReadOnlyCollection<Enterprise> enterprises, CancellationToken cancellationToken);
}

/// <summary>Which value of which enterprise.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="FiscalYear">Fiscal year; null for metrics that are not yearly.</param>
public readonly record struct FactKey(Guid EnterpriseId, string Metric, int? FiscalYear);

/// <summary>A current value some other office supplied.</summary>
/// <param name="SubmissionId">Submission it came with.</param>
/// <param name="Office">The office it comes from.</param>
/// <param name="Claim">What the asking office says against it already; null for nothing.</param>
public sealed record ForeignValue(Guid SubmissionId, string Office, OpenClaim? Claim);

/// <summary>An open contradicting value.</summary>
/// <param name="Number">Value in the metric's unit; null for a word or a value declared unknown.</param>
/// <param name="Text">Word of a choice; null otherwise.</param>
public sealed record OpenClaim(decimal? Number, string? Text)
{
    /// <summary>Whether a change says the same.</summary>
    public bool Says(FactChange change) => Number == change.Number && Text == change.Text;
}

/// <summary>The log of facts and its projection of current values.</summary>
public interface IFactLog
{
    /// <summary>Current values of enterprises that other offices supplied, with what the office already says against them. Demo data belong to no office. Empty for the bureau, which replaces any value.</summary>
    Task<IReadOnlyDictionary<FactKey, ForeignValue>> ReadForeignAsync(string? office, IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken);

    /// <summary>Records values under one submission; equal values are left alone, differing ones supersede. A submission that names its office does not supersede what another
    /// office supplied: its value is kept as a contradiction.</summary>
    /// <param name="submission">Who supplied them.</param>
    /// <param name="changes">Values by enterprise; a metric and year occurs once an enterprise.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="isSettled">Whether the values supersede whatever stood, because a contradiction was settled.</param>
    /// <returns>Number of values that really changed, by enterprise; enterprises without a change are absent.</returns>
    Task<IReadOnlyDictionary<Guid, int>> RecordAsync(
        FactSubmission submission, IReadOnlyDictionary<Guid, IReadOnlyList<FactChange>> changes, CancellationToken cancellationToken, bool isSettled = false);
}
