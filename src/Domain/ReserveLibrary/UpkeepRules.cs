using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>The share reform a limited company owes after it was admitted. Source: DT22 附件2 一(一).</summary>
/// <param name="Months">Months from the day of admission.</param>
/// <param name="RemindMonths">Months before the due day on which a reminder is given, the earliest first.</param>
/// <param name="Source">Document and clause.</param>
public sealed record PromiseRules(int Months, IReadOnlyList<int> RemindMonths, string Source);

/// <summary>What a library watches for.</summary>
public enum FindingKind
{
    /// <summary>证书到期: a certificate ran out.</summary>
    CertificateExpired,

    /// <summary>股改逾期: the share reform was not done in time.</summary>
    ShareReformOverdue,

    /// <summary>纳税信用降为 D 级: the tax credit of the last known year is D.</summary>
    TaxCreditD,

    /// <summary>迁出: registered outside the city.</summary>
    MovedOut,

    /// <summary>注销、吊销: no longer registered.</summary>
    Cancelled,

    /// <summary>已上市: listed on an exchange, the library's aim.</summary>
    Listed,

    /// <summary>已在新三板挂牌: quoted on the NEEQ, the aim of a reserve list for it.</summary>
    Quoted,

    /// <summary>条件不再符合: a condition of the standards is not met.</summary>
    ConditionsNotMet,

    /// <summary>复核到期: the yearly check is due.</summary>
    RecheckDue,
}

/// <summary>One thing a library watches for.</summary>
/// <param name="Kind">What.</param>
/// <param name="Certificates">Certificates looked at; empty unless the kind is a certificate.</param>
/// <param name="ExitId">Cause of exit it would be; null when it is none.</param>
/// <param name="Source">Document and clause, or that it is the bureau's own setting.</param>
public sealed record FindingRule(FindingKind Kind, IReadOnlyList<CertificateRule> Certificates, string? ExitId, string Source);

/// <summary>A certificate that runs out.</summary>
/// <param name="Metric">Day of issue.</param>
/// <param name="Years">Years it is valid.</param>
public sealed record CertificateRule(MetricDefinition Metric, int Years);
