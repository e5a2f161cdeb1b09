using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>Which metrics an office may send 报送范围. Source: <c>policies/national/fact-suppliers.yaml</c>.</summary>
/// <param name="Supplier">The office: <c>county</c>, <c>enterprise</c>, <c>third-party</c>, <c>department:税务</c> …</param>
/// <param name="Note">What it is about, for people.</param>
/// <param name="Metrics">Names of the metrics it may send; null for all.</param>
public sealed record FactSupplier(string Supplier, LocalizedText Note, IReadOnlySet<string>? Metrics)
{
    /// <summary>The word for the bureau, which may send everything and settles contradictions.</summary>
    public const string Bureau = "bureau";

    /// <summary>What the word for a department begins with.</summary>
    public const string DepartmentPrefix = "department:";

    /// <summary>Whether the office may send a metric.</summary>
    public bool MaySend(string metric) => Metrics?.Contains(metric) ?? true;
}

/// <summary>The office behind a kind of supplier, where a submission names none.</summary>
public static class SupplierOffices
{
    /// <summary>The office; null for demo data, which anybody may replace.</summary>
    public static string? Of(SupplierKind kind, string? office) => office ?? kind switch
    {
        SupplierKind.Bureau => FactSupplier.Bureau,
        SupplierKind.County => "county",
        SupplierKind.Enterprise => "enterprise",
        SupplierKind.ThirdParty => "third-party",
        SupplierKind.Department => "department",
        _ => null,
    };
}

/// <summary>A value that contradicts what another office supplied 数值冲突.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="FiscalYear">Fiscal year; null for metrics that are not yearly.</param>
/// <param name="Claimed">The value that does not count yet.</param>
/// <param name="Against">The value it stood against.</param>
/// <param name="Settlement">How it was settled; null while it is open.</param>
public sealed record FactContradiction(
    Guid Id, Guid EnterpriseId, string Metric, int? FiscalYear, SuppliedValue Claimed, SuppliedValue Against, ContradictionSettlement? Settlement);

/// <summary>A value with where it came from.</summary>
/// <param name="Number">Value in the metric's unit, a flag 0 or 1, a date its day number; null for a word or a value declared unknown.</param>
/// <param name="Text">Word of a choice; null otherwise.</param>
/// <param name="Supplied">Who supplied it, when, from which document.</param>
public sealed record SuppliedValue(decimal? Number, string? Text, FactSubmission Supplied);

/// <summary>How a contradiction was settled.</summary>
/// <param name="IsTaken">Whether the claimed value counts now; otherwise the other one stays.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
/// <param name="By">Who, and when.</param>
public sealed record ContradictionSettlement(bool IsTaken, string Reason, Signature By);

/// <summary>A contradiction was settled.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Metric">Metric name.</param>
/// <param name="FiscalYear">Fiscal year; null for metrics that are not yearly.</param>
/// <param name="IsTaken">Whether the claimed value counts now.</param>
/// <param name="Reason">Why.</param>
public sealed record ContradictionSettled(Guid EnterpriseId, string Metric, int? FiscalYear, bool IsTaken, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>An account was appointed to supply for a department, or no longer does.</summary>
/// <param name="AccountId">Which account.</param>
/// <param name="Department">The department; null when the duty ended.</param>
public sealed record SupplierAppointed(Guid AccountId, string? Department) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"account/{AccountId}";
}
