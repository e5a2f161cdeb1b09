using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Cockpit;

/// <summary>Counts a programme's enterprises by stage and county (clause E4).</summary>
/// <param name="Programme">Policy pack of a city.</param>
public sealed record GetPipelineQuery(string Programme) : IQuery<PipelineResponse>;

/// <summary>How a programme's enterprises are spread over stages and counties.</summary>
/// <param name="Programme">Policy pack.</param>
/// <param name="CountedAt">When it was counted; the register is the source.</param>
/// <param name="Enterprises">Enterprises of the programme's counties in the caller's scope.</param>
/// <param name="Stages">The stages on the road to listing, in their order.</param>
/// <param name="Counties">The counties the caller sees, in the order of the programme's tables.</param>
public sealed record PipelineResponse(
    string Programme, DateTimeOffset CountedAt, int Enterprises, IReadOnlyList<StagePipeline> Stages, IReadOnlyList<CountyPipeline> Counties);

/// <summary>One stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Enterprises">Enterprises in it now.</param>
/// <param name="Reached">Enterprises in it or beyond it now.</param>
public sealed record StagePipeline(ListingStage Stage, int Enterprises, int Reached);

/// <summary>One county.</summary>
/// <param name="Code">Six-digit division code, or the statistical one of a zone that has none.</param>
/// <param name="Name">Name as the document prints it.</param>
/// <param name="Tile">Where the county's tile stands on the programme's tile map; null when the pack places none.</param>
/// <param name="Enterprises">Enterprises of the county.</param>
/// <param name="Underway">Those that have begun the share reform and are not listed yet.</param>
/// <param name="Listed">Those listed.</param>
/// <param name="ByStage">Enterprises by stage, in the order of the stages.</param>
public sealed record CountyPipeline(
    string Code, LocalizedText Name, MapTile? Tile, int Enterprises, int Underway, int Listed, IReadOnlyList<int> ByStage);

internal sealed class GetPipelineHandler(IPolicyCatalog policies, IPipelineReader pipeline, ICurrentUser user, IClock clock)
    : IQueryHandler<GetPipelineQuery, PipelineResponse>
{
    private static readonly ListingStage[] Stages = Enum.GetValues<ListingStage>();

    public async Task<Result<PipelineResponse>> Handle(GetPipelineQuery request, CancellationToken cancellationToken)
    {
        if (policies.FindPack(request.Programme) is not { City: { } city } pack)
        {
            return PolicyErrors.UnknownProgramme(request.Programme);
        }

        var cells = await pipeline.CountAsync(city.Code, user.Scope, cancellationToken);
        var counts = cells.ToLookup(cell => cell.CountyCode, StringComparer.Ordinal);
        var counties = pack.Counties
            .Where(county => user.Scope.CountyCode is null || user.Scope.CountyCode == county.Code)
            .Select(county => Count(county, counts[county.Code]))
            .ToList();
        return new PipelineResponse(pack.Identity.Id, clock.Now, counties.Sum(c => c.Enterprises), [.. Stages.Select((stage, i) => Count(stage, i, counties))], counties);
    }

    private static CountyPipeline Count(County county, IEnumerable<PipelineCell> cells)
    {
        var byStage = new int[Stages.Length];
        foreach (var cell in cells)
        {
            byStage[(int)cell.Stage] = cell.Enterprises;
        }

        var listed = byStage[(int)ListingStage.Listed];
        var total = byStage.Sum();
        return new CountyPipeline(county.Code, county.Name, county.Tile, total, total - listed - byStage[(int)ListingStage.Cultivation], listed, byStage);
    }

    private static StagePipeline Count(ListingStage stage, int index, IReadOnlyList<CountyPipeline> counties) =>
        new(stage, counties.Sum(c => c.ByStage[index]), counties.Sum(c => c.ByStage.Skip(index).Sum()));
}
