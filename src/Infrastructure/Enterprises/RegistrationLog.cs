using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class RegistrationLog(DbSession session, IIdGenerator ids) : IRegistrationLog
{
    public Task AddAsync(IReadOnlyCollection<RegistrationChange> changes, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync("Enterprises/AddRegistrationChange", changes.Select(change => RegistrationChangeRow.From(ids.Next(), change)), cancellationToken);

    public async Task<ILookup<Guid, RegistrationChange>> ReadAsync(IReadOnlyCollection<Guid> enterpriseIds, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<RegistrationChangeRow>(
            "Enterprises/ReadRegistrationChanges", new { keys = session.Keys(enterpriseIds), countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return rows.ToLookup(row => row.EnterpriseId, row => row.ToChange());
    }

    internal sealed class RegistrationChangeRow
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string? BeforeName { get; init; }

        public string? BeforeFormerName { get; init; }

        public string? BeforeCreditCode { get; init; }

        public string? BeforeCountyCode { get; init; }

        public string? BeforeIndustryCode { get; init; }

        public string? BeforeCompanyForm { get; init; }

        public DateOnly? BeforeEstablishedOn { get; init; }

        public string? BeforeAddress { get; init; }

        public string? BeforeStage { get; init; }

        public string SupplierKind { get; init; } = "";

        public string SupplierName { get; init; } = "";

        public string? Document { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public static RegistrationChangeRow From(Guid id, RegistrationChange change) => new()
        {
            Id = id,
            EnterpriseId = change.EnterpriseId,
            BeforeName = change.Before?.Name,
            BeforeFormerName = change.Before?.FormerName,
            BeforeCreditCode = change.Before?.CreditCode?.Value,
            BeforeCountyCode = change.Before?.CountyCode,
            BeforeIndustryCode = change.Before?.IndustryCode,
            BeforeCompanyForm = change.Before?.Form?.ToString(),
            BeforeEstablishedOn = change.Before?.EstablishedOn,
            BeforeAddress = change.Before?.Address,
            BeforeStage = change.StageBefore?.ToString(),
            SupplierKind = change.Source.Kind.ToString(),
            SupplierName = change.Source.Name,
            Document = change.Source.Document,
            RecordedAt = change.Source.At,
        };

        public RegistrationChange ToChange() => new(
            EnterpriseId,
            BeforeName is null ? null : new EnterpriseIdentity(
                BeforeName,
                BeforeCreditCode is null ? null : CreditCode.Parse(BeforeCreditCode).Value,
                BeforeCountyCode,
                BeforeIndustryCode,
                BeforeCompanyForm is null ? null : Enum.Parse<CompanyForm>(BeforeCompanyForm),
                BeforeEstablishedOn,
                BeforeAddress,
                BeforeFormerName),
            BeforeStage is null ? null : Enum.Parse<ListingStage>(BeforeStage),
            new RegistrationSource(Enum.Parse<SupplierKind>(SupplierKind), SupplierName, Document, RecordedAt));
    }
}
