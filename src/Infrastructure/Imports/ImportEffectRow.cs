using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Infrastructure.Imports;

/// <summary>What an import did to an enterprise, both ways.</summary>
internal sealed class ImportEffectRow
{
    public Guid ImportId { get; init; }

    public Guid EnterpriseId { get; init; }

    public bool IsCreated { get; init; }

    public int VersionAfter { get; init; }

    public string? BeforeName { get; init; }

    public string? BeforeFormerName { get; init; }

    public string? BeforeCreditCode { get; init; }

    public string? BeforeCountyCode { get; init; }

    public string? BeforeIndustryCode { get; init; }

    public string? BeforeCompanyForm { get; init; }

    public DateOnly? BeforeEstablishedOn { get; init; }

    public string? BeforeAddress { get; init; }

    public string? BeforeStage { get; init; }

    public static ImportEffectRow From(Guid importId, ImportEffect effect)
    {
        var identity = effect.Before?.Identity;
        return new ImportEffectRow
        {
            ImportId = importId,
            EnterpriseId = effect.EnterpriseId,
            IsCreated = effect.IsCreated,
            VersionAfter = effect.VersionAfter,
            BeforeName = identity?.Name,
            BeforeFormerName = identity?.FormerName,
            BeforeCreditCode = identity?.CreditCode?.Value,
            BeforeCountyCode = identity?.CountyCode,
            BeforeIndustryCode = identity?.IndustryCode,
            BeforeCompanyForm = identity?.Form?.ToString(),
            BeforeEstablishedOn = identity?.EstablishedOn,
            BeforeAddress = identity?.Address,
            BeforeStage = effect.Before?.Stage.ToString(),
        };
    }

    public ImportEffect ToEffect() => new(EnterpriseId, IsCreated, VersionAfter, BeforeStage is { } stage && BeforeName is { } name
        ? new EnterpriseBefore(
            new EnterpriseIdentity(
                name,
                BeforeCreditCode is null ? null : CreditCode.Parse(BeforeCreditCode).Value,
                BeforeCountyCode,
                BeforeIndustryCode,
                BeforeCompanyForm is null ? null : Enum.Parse<CompanyForm>(BeforeCompanyForm),
                BeforeEstablishedOn,
                BeforeAddress,
                BeforeFormerName),
            Enum.Parse<ListingStage>(stage))
        : null);
}

/// <summary>A value an import supplied, with the one it superseded.</summary>
internal sealed class ReplacedFactRow
{
    public Guid EnterpriseId { get; init; }

    public string Metric { get; init; } = "";

    public int FiscalYear { get; init; }

    public long? EarlierNumber { get; init; }

    public string? EarlierWord { get; init; }

    public Guid? EarlierSubmissionId { get; init; }

    public string? SupplierKind { get; init; }

    public Guid? SupplierId { get; init; }

    public string? SupplierName { get; init; }

    public string? Document { get; init; }

    public string? Office { get; init; }

    public ReplacedFact ToFact() => new(
        EnterpriseId,
        Metric,
        FiscalYear == 0 ? null : FiscalYear,
        EarlierNumber,
        EarlierWord,
        EarlierSubmissionId is { } id
            ? new FactSubmission(id, Enum.Parse<SupplierKind>(SupplierKind!), SupplierId, SupplierName ?? "", Document, DateTimeOffset.MinValue, Office)
            : null);
}
