using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Imports;

/// <summary>Identity and stage of an enterprise as they were.</summary>
/// <param name="Identity">Identity.</param>
/// <param name="Stage">Stage.</param>
public sealed record EnterpriseBefore(EnterpriseIdentity Identity, ListingStage Stage);

/// <summary>What an import did to an enterprise.</summary>
/// <param name="EnterpriseId">Which.</param>
/// <param name="IsCreated">Whether it entered it.</param>
/// <param name="VersionAfter">Version it led to.</param>
/// <param name="Before">Identity and stage before; null when it left them alone or entered the enterprise.</param>
public sealed record ImportEffect(Guid EnterpriseId, bool IsCreated, int VersionAfter, EnterpriseBefore? Before);

/// <summary>A commit with what it did.</summary>
/// <param name="Import">The entry of the history.</param>
/// <param name="SubmissionId">Submission of its values; null when it stored none.</param>
/// <param name="Effects">What it did, by enterprise; empty for an import older than undoing.</param>
public sealed record ImportCommit(ImportSummary Import, Guid? SubmissionId, IReadOnlyList<ImportEffect> Effects);

/// <summary>A value an import supplied, with the one it superseded.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="FiscalYear">Fiscal year; null for metrics that are not yearly.</param>
/// <param name="ScaledNumber">The earlier value in the metric's storage scale; null for a word or when nothing was known.</param>
/// <param name="Word">The earlier word; null otherwise.</param>
/// <param name="Earlier">Submission the earlier value came from; null when nothing was known.</param>
public sealed record ReplacedFact(Guid EnterpriseId, string Metric, int? FiscalYear, long? ScaledNumber, string? Word, FactSubmission? Earlier)
{
    /// <summary>The change that brings the earlier value back.</summary>
    public FactChange ToChange(MetricDefinition metric) => new(metric, FiscalYear, ScaledNumber / (decimal)metric.StorageScale, Word);
}
