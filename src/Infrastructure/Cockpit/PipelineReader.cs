using ListingPipeline.Application.Cockpit;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Cockpit;

internal sealed class PipelineReader(DbSession session) : IPipelineReader
{
    public async Task<IReadOnlyList<PipelineCell>> CountAsync(string cityCode, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<CellRow>(
            "Cockpit/CountByCountyAndStage",
            new { cityPrefix = $"{cityCode[..4]}%", countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return [.. rows.Select(row => new PipelineCell(row.CountyCode, Enum.Parse<ListingStage>(row.Stage), (int)row.Enterprises))];
    }

    internal sealed class CellRow
    {
        public string CountyCode { get; init; } = "";

        public string Stage { get; init; } = "";

        public long Enterprises { get; init; }
    }
}
