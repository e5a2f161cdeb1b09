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

    public async Task<IReadOnlyList<StepDays>> ReadStepDaysAsync(string kind, string cityCode, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<StepRow>(
            "Cockpit/ReadStepDays",
            new { kind, cityPrefix = $"{cityCode[..4]}%", countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return [.. rows.Select(row => new StepDays(Enum.Parse<ListingStage>(row.Stage), row.Title, row.HappenedOn, (int)row.Enterprises))];
    }

    internal sealed class StepRow
    {
        public string Stage { get; init; } = "";

        public string Title { get; init; } = "";

        public DateOnly HappenedOn { get; init; }

        public long Enterprises { get; init; }
    }

    internal sealed class CellRow
    {
        public string CountyCode { get; init; } = "";

        public string Stage { get; init; } = "";

        public long Enterprises { get; init; }
    }
}
