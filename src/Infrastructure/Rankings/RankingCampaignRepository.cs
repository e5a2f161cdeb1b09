using System.Data.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Rankings;

internal sealed class RankingCampaignRepository(DbSession session) : IRankingCampaignRepository
{
    public async Task<IReadOnlyList<RankingCampaign>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<CampaignRow>("Rankings/ListCampaigns", new { }, cancellationToken)).Select(row => row.ToCampaign())];

    public Task<RankingCampaign?> FindAsync(Guid campaignId, CancellationToken cancellationToken) => FindAsync(campaignId, null, null, cancellationToken);

    public Task<RankingCampaign?> FindAsync(string programme, int listYear, CancellationToken cancellationToken) =>
        FindAsync(null, programme, listYear, cancellationToken);

    public Task<bool> AddAsync(RankingCampaign campaign, CancellationToken cancellationToken) =>
        TryAddAsync("Rankings/AddCampaign", CampaignRow.Of(campaign), cancellationToken);

    public async Task<bool> MoveAsync(Guid campaignId, CampaignStage stage, int readVersion, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Rankings/MoveCampaign", new { campaignId, stage = stage.ToString(), readVersion }, cancellationToken) > 0;

    public Task AddStepAsync(Guid campaignId, CampaignStep step, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Rankings/AddCampaignStep", CampaignStepRow.Of(campaignId, step), cancellationToken);

    public async Task<IReadOnlyList<CampaignStep>> ReadStepsAsync(Guid campaignId, Guid? nominationId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<CampaignStepRow>("Rankings/ReadCampaignSteps", new { campaignId, nominationId }, cancellationToken)).Select(row => row.ToStep())];

    public async Task<PagedList<Nomination>> ListNominationsAsync(
        Guid campaignId, NominationFilter filter, PageRequest page, NominationReader reader, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            campaignId,
            search = SearchTexts.Pattern(filter.Search),
            stage = filter.Stage?.ToString(),
            entry = filter.Entry?.ToString(),
            countyCode = filter.CountyCode,
            sourceId = filter.SourceId,
            countyScope = reader.Scope.CountyCode,
            enterpriseScope = reader.Scope.EnterpriseId,
            userId = reader.UserId,
            first = page.FirstRow,
            last = page.LastRow,
        };
        var rows = await session.QueryAsync<NominationRow>("Rankings/ListNominations", parameters, cancellationToken);
        var total = await session.SingleOrDefaultAsync<long>("Rankings/CountNominations", parameters, cancellationToken);
        return new PagedList<Nomination>(await WithSourcesAsync(rows, cancellationToken), page.Number, page.Size, total);
    }

    public async Task<NominationCounts> CountAsync(Guid campaignId, NominationReader reader, CancellationToken cancellationToken)
    {
        var parameters = new { campaignId, countyScope = reader.Scope.CountyCode, enterpriseScope = reader.Scope.EnterpriseId, userId = reader.UserId };
        var stages = await session.QueryAsync<WordCountRow>("Rankings/CountNominationStages", parameters, cancellationToken);
        var sources = await session.QueryAsync<WordCountRow>("Rankings/CountNominationSources", parameters, cancellationToken);
        return new NominationCounts(
            stages.ToDictionary(row => Enum.Parse<NominationStage>(row.Word), row => row.Total), sources.ToDictionary(row => row.Word, row => row.Total));
    }

    public async Task<Nomination?> FindNominationAsync(Guid nominationId, NominationReader reader, CancellationToken cancellationToken)
    {
        var parameters = new { nominationId, countyScope = reader.Scope.CountyCode, enterpriseScope = reader.Scope.EnterpriseId, userId = reader.UserId };
        return (await WithSourcesAsync(await session.QueryAsync<NominationRow>("Rankings/FindNomination", parameters, cancellationToken), cancellationToken)).SingleOrDefault();
    }

    public async Task<Nomination?> FindNominationAsync(Guid campaignId, Guid enterpriseId, CancellationToken cancellationToken) =>
        (await WithSourcesAsync(
            await session.QueryAsync<NominationRow>("Rankings/FindNominationOf", new { campaignId, enterpriseId }, cancellationToken), cancellationToken)).SingleOrDefault();

    public Task<bool> AddNominationAsync(Nomination nomination, CancellationToken cancellationToken) =>
        TryAddAsync("Rankings/AddNomination", NominationRow.Of(nomination), cancellationToken);

    public async Task<bool> SaveNominationAsync(Nomination nomination, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Rankings/SaveNomination", NominationRow.Of(nomination), cancellationToken) > 0;

    public Task<bool> AddSourceAsync(Guid nominationId, NominationSource source, CancellationToken cancellationToken) =>
        TryAddAsync("Rankings/AddNominationSource", NominationSourceRow.Of(nominationId, source), cancellationToken);

    public Task DropSourceAsync(Guid sourceId, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Rankings/DropNominationSource", new { sourceId }, cancellationToken);

    public async Task<IReadOnlyList<Guid>> ListAcceptedAsync(Guid campaignId, CancellationToken cancellationToken) =>
        await session.QueryAsync<Guid>("Rankings/ListAccepted", new { campaignId }, cancellationToken);

    private async Task<RankingCampaign?> FindAsync(Guid? id, string? programme, int? listYear, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<CampaignRow>("Rankings/FindCampaign", new { id, programme, listYear }, cancellationToken))?.ToCampaign();

    private async Task<IReadOnlyList<Nomination>> WithSourcesAsync(IReadOnlyList<NominationRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var sources = await session.QueryAsync<NominationSourceRow>(
            "Rankings/ReadNominationSources", new { nominationIds = session.Keys([.. rows.Select(row => row.Id)]) }, cancellationToken);
        var byNomination = sources.ToLookup(source => source.NominationId);
        return [.. rows.Select(row => row.ToNomination(byNomination[row.Id]))];
    }

    private async Task<bool> TryAddAsync(string statement, object row, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync(statement, row, cancellationToken);
            return true;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return false;
        }
    }
}
