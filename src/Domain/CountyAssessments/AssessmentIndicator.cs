using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>A place in a policy document.</summary>
/// <param name="Article">Clause, e.g. <c>DT22 附件4 二(三)1</c>.</param>
/// <param name="Quote">The sentence itself, as printed.</param>
public sealed record Clause(string Article, string Quote);

/// <summary>Who or what is assessed, usually a county.</summary>
/// <param name="Code">Six-digit division code; a county officer's scope is compared with it.</param>
/// <param name="Name">Name exactly as the scheme prints it, e.g. 平城区.</param>
public sealed record AssessedUnit(string Code, string Name);

/// <summary>Where an indicator's figure comes from.</summary>
public enum FigureOrigin
{
    /// <summary>The county enters it and shows evidence.</summary>
    Entered,

    /// <summary>The platform's own records can count it; what the county reports is compared with that count.</summary>
    Counted,
}

/// <summary>Which figures rank first.</summary>
public enum IndicatorDirection
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}

/// <summary>One of the things counted for every unit and year.</summary>
public sealed class AssessmentIndicator
{
    /// <summary>Stable name within the scheme, e.g. <c>provincial-library-entries</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name exactly as the scheme prints it; heads the printed tables.</summary>
    public required string Name { get; init; }

    /// <summary>A few characters for narrow columns and charts.</summary>
    public required string ShortName { get; init; }

    /// <summary>Definition sentence, quoted.</summary>
    public required string Definition { get; init; }

    /// <summary>Dimension it belongs to, e.g. 培育成效.</summary>
    public required string Dimension { get; init; }

    /// <summary>Share in the total.</summary>
    public required Weight Weight { get; init; }

    /// <summary>Which figures rank first.</summary>
    public required IndicatorDirection Direction { get; init; }

    /// <summary>Where the figure comes from.</summary>
    public required FigureOrigin Origin { get; init; }

    /// <summary>What a county is asked to show for its figure.</summary>
    public required string Evidence { get; init; }

    /// <summary>Clause the indicator and its weight come from.</summary>
    public required string Source { get; init; }

    /// <summary>How its figures earn points; null by the scheme's rank bands.</summary>
    public PointRule? Rule { get; init; }

    /// <summary>Whether a figure of zero earns nothing here; null as the scheme says.</summary>
    public bool? ZeroEarnsNothing { get; init; }
}
