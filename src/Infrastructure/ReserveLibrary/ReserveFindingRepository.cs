using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

internal sealed class ReserveFindingRepository(DbSession session) : IReserveFindingRepository
{
    public async Task<PagedList<NamedFinding>> ListAsync(FindingFilter filter, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            libraryId = filter.LibraryId,
            memberId = filter.MemberId,
            kind = filter.Kind?.ToString(),
            stage = filter.Stage?.ToString(),
            countyCode = filter.CountyCode,
            countyScope = scope.CountyCode,
            enterpriseScope = scope.EnterpriseId,
            first = page.FirstRow,
            last = page.LastRow,
        };
        var rows = await session.QueryAsync<FindingRow>("ReserveLibrary/ListFindings", parameters, cancellationToken);
        var total = await session.SingleOrDefaultAsync<long>("ReserveLibrary/CountFindings", parameters, cancellationToken);
        return new PagedList<NamedFinding>([.. rows.Select(row => row.ToNamed())], page.Number, page.Size, total);
    }

    public async Task<IReadOnlyList<ReserveFinding>> ReadStandingAsync(IReadOnlyCollection<Guid> memberIds, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<FindingRow>("ReserveLibrary/ReadStandingFindings", new { memberIds = session.Keys(memberIds) }, cancellationToken))
            .Select(row => row.ToNamed().Finding),
    ];

    public async Task<NamedFinding?> FindAsync(Guid findingId, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new { findingId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId };
        return (await session.SingleOrDefaultAsync<FindingRow>("ReserveLibrary/FindFinding", parameters, cancellationToken))?.ToNamed();
    }

    public Task AddAsync(ReserveFinding finding, CancellationToken cancellationToken) =>
        session.ExecuteAsync("ReserveLibrary/AddFinding", FindingRow.Of(finding), cancellationToken);

    public async Task<bool> SaveAsync(ReserveFinding finding, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("ReserveLibrary/SaveFinding", FindingRow.Of(finding), cancellationToken) > 0;

    public Task EndAsync(Guid memberId, DateOnly on, CancellationToken cancellationToken) =>
        session.ExecuteAsync("ReserveLibrary/EndFindings", new { memberId, endedOn = on }, cancellationToken);

    /// <summary>A finding as stored.</summary>
    internal sealed class FindingRow
    {
        public Guid Id { get; init; }

        public Guid MemberId { get; init; }

        public string LibraryId { get; init; } = "";

        public Guid EnterpriseId { get; init; }

        public string? CountyCode { get; init; }

        public string Kind { get; init; } = "";

        public string Evidence { get; init; } = "";

        public string? EvidenceEn { get; init; }

        public string Source { get; init; } = "";

        public DateOnly FoundOn { get; init; }

        public string Stage { get; init; } = "";

        public DateOnly? EndedOn { get; init; }

        public string? Note { get; init; }

        public int Version { get; init; }

        public string EnterpriseName { get; init; } = "";

        public static FindingRow Of(ReserveFinding finding) => new()
        {
            Id = finding.Id,
            MemberId = finding.MemberId,
            LibraryId = finding.LibraryId,
            EnterpriseId = finding.EnterpriseId,
            CountyCode = finding.CountyCode,
            Kind = finding.Kind.ToString(),
            Evidence = finding.Evidence.Zh,
            EvidenceEn = finding.Evidence.En,
            Source = finding.Source,
            FoundOn = finding.FoundOn,
            Stage = finding.Stage.ToString(),
            EndedOn = finding.EndedOn,
            Note = finding.Note,
            Version = finding.Version,
        };

        public NamedFinding ToNamed() => new(
            new ReserveFinding(
                Id,
                MemberId,
                LibraryId,
                EnterpriseId,
                CountyCode,
                Enum.Parse<FindingKind>(Kind),
                new LocalizedText(Evidence, EvidenceEn ?? Evidence),
                Source,
                FoundOn,
                Enum.Parse<FindingStage>(Stage),
                EndedOn,
                Note,
                Version),
            EnterpriseName);
    }
}
