using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Cockpit;

/// <summary>Enterprises of one county in one stage.</summary>
/// <param name="CountyCode">Six-digit division code.</param>
/// <param name="Stage">Stage on the road to listing.</param>
/// <param name="Enterprises">How many, at least 1.</param>
public sealed record PipelineCell(string CountyCode, ListingStage Stage, int Enterprises);

/// <summary>Enterprises now in one stage that reached a step on one day.</summary>
/// <param name="Stage">Stage they are in now.</param>
/// <param name="Step">Step, as the kind of record names it.</param>
/// <param name="On">Day the step was reached.</param>
/// <param name="Enterprises">How many, at least 1.</param>
public sealed record StepDays(ListingStage Stage, string Step, DateOnly On, int Enterprises);

/// <summary>Counts of the register.</summary>
public interface IPipelineReader
{
    /// <summary>Enterprises in scope of a city by county and stage; combinations without an enterprise are absent.</summary>
    /// <param name="cityCode">Six-digit division code of the city.</param>
    /// <param name="scope">Rows the caller sees.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<PipelineCell>> CountAsync(string cityCode, Scope scope, CancellationToken cancellationToken);

    /// <summary>Days on which enterprises in scope of a city reached the steps of a road, by their present stage.</summary>
    /// <param name="kind">Kind of record the steps are.</param>
    /// <param name="cityCode">Six-digit division code of the city.</param>
    /// <param name="scope">Rows the caller sees.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<StepDays>> ReadStepDaysAsync(string kind, string cityCode, Scope scope, CancellationToken cancellationToken);
}
