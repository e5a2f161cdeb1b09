using System.Data.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

internal sealed class ReserveMemberRepository(DbSession session) : IReserveMemberRepository
{
    public async Task<PagedList<NamedMember>> ListAsync(MemberFilter filter, DateOnly today, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            libraryId = filter.LibraryId,
            enterpriseId = filter.EnterpriseId,
            search = SearchTexts.Pattern(filter.Search),
            pinyin = SearchTexts.PinyinPattern(filter.Search),
            stage = filter.Stage?.ToString(),
            levelId = filter.LevelId,
            layerId = filter.LayerId,
            kindId = filter.KindId,
            countyCode = filter.CountyCode,
            promise = filter.Promise?.ToString(),
            provincial = filter.Provincial?.ToString(),
            recheckDue = filter.IsRecheckDue == true ? (int?)1 : null,
            today,
            countyScope = scope.CountyCode,
            enterpriseScope = scope.EnterpriseId,
            first = page.FirstRow,
            last = page.LastRow,
        };
        var rows = await session.QueryAsync<MemberRow>("ReserveLibrary/ListMembers", parameters, cancellationToken);
        var total = await session.SingleOrDefaultAsync<long>("ReserveLibrary/CountMembers", parameters, cancellationToken);
        return new PagedList<NamedMember>([.. rows.Select(ToNamed)], page.Number, page.Size, total);
    }

    public async Task<IReadOnlyList<MemberCount>> CountAsync(string? libraryId, DateOnly today, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new { libraryId, today, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId };
        var rows = await session.QueryAsync<PlaceCountRow>("ReserveLibrary/CountPlaces", parameters, cancellationToken);
        return [.. rows.Select(row => new MemberCount(
            row.LibraryId, row.LevelId, row.LayerId, row.KindId, row.CountyCode, row.Total, row.OverduePromises, row.InProvincial, row.Recommended, row.RechecksDue))];
    }

    public async Task<NamedMember?> FindAsync(Guid memberId, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new { memberId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId };
        return await session.SingleOrDefaultAsync<MemberRow>("ReserveLibrary/FindMember", parameters, cancellationToken) is { } row ? ToNamed(row) : null;
    }

    public async Task<bool> AddAsync(ReserveMember member, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync("ReserveLibrary/AddMember", MemberRow.Of(member), cancellationToken);
            return true;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return false;
        }
    }

    public async Task<bool> SaveAsync(ReserveMember member, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("ReserveLibrary/SaveMember", MemberRow.Of(member), cancellationToken) > 0;

    public Task AddStepAsync(Guid subjectId, ReserveStep step, CancellationToken cancellationToken) =>
        session.ExecuteAsync("ReserveLibrary/AddStep", ReserveStepRow.Of(subjectId, step), cancellationToken);

    public async Task<IReadOnlyList<ReserveStep>> ReadStepsAsync(Guid subjectId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<ReserveStepRow>("ReserveLibrary/ReadSteps", new { subjectId }, cancellationToken)).Select(row => row.ToStep())];

    private static NamedMember ToNamed(MemberRow row) => new(row.ToMember(), row.EnterpriseName, row.CreditCode, row.IndustryCode, row.PresentCountyCode);
}
