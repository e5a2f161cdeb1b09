using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>A figure as somebody wrote it, before it is checked.</summary>
/// <param name="Number">The number; null when nothing was written or it is not a number.</param>
/// <param name="Unreadable">What was written instead of a number; null otherwise.</param>
public readonly record struct FigureEntry(decimal? Number, string? Unreadable = null);

/// <summary>One unit's line as somebody wrote it.</summary>
/// <param name="Unit">Name as printed in the scheme, or division code.</param>
/// <param name="Values">Figures in the scheme's indicator order.</param>
/// <param name="IsDisqualified">Whether the unit leaves the ranking.</param>
public sealed record TableRow(string Unit, IReadOnlyList<FigureEntry> Values, bool IsDisqualified);

/// <summary>The figures of one year: a whole number for every unit and indicator, or unknown. Immutable.</summary>
public sealed class AssessmentTable
{
    /// <summary>Largest figure accepted; more meetings or companies than this in a county and year are a slip.</summary>
    public const long LargestFigure = 1_000_000;

    internal const long Unknown = -1;

    private readonly long[] _figures;
    private readonly bool[] _disqualified;
    private readonly int _indicatorCount;

    internal AssessmentTable(long[] figures, bool[] disqualified, int indicatorCount)
    {
        _figures = figures;
        _disqualified = disqualified;
        _indicatorCount = indicatorCount;
    }

    internal ReadOnlySpan<long> Figures => _figures;

    internal ReadOnlySpan<bool> Disqualified => _disqualified;

    /// <summary>The figure of a unit and indicator, both by place in printed order; null when unknown.</summary>
    public long? Figure(int unit, int indicator) => _figures[(unit * _indicatorCount) + indicator] is var figure and not Unknown ? figure : null;

    /// <summary>Whether a unit left the ranking.</summary>
    public bool IsDisqualified(int unit) => _disqualified[unit];

    /// <summary>Places of the unknown figures of units that take part, by unit, then indicator.</summary>
    public IEnumerable<(int Unit, int Indicator)> Missing()
    {
        for (var i = 0; i < _figures.Length; i++)
        {
            if (_figures[i] == Unknown && !_disqualified[i / _indicatorCount])
            {
                yield return (i / _indicatorCount, i % _indicatorCount);
            }
        }
    }

    /// <summary>The same table with one figure replaced.</summary>
    public AssessmentTable With(int unit, int indicator, long figure)
    {
        var figures = (long[])_figures.Clone();
        figures[(unit * _indicatorCount) + indicator] = figure;
        return new AssessmentTable(figures, _disqualified, _indicatorCount);
    }

    /// <summary>A table from figures that were checked when they were stored.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="figure">The stored figure of a unit and indicator by place; null when unknown.</param>
    /// <param name="isDisqualified">Whether the unit at a place left the ranking.</param>
    public static AssessmentTable FromStored(AssessmentScheme scheme, Func<int, int, long?> figure, Func<int, bool> isDisqualified)
    {
        var indicatorCount = scheme.Indicators.Count;
        var figures = new long[scheme.Units.Count * indicatorCount];
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = figure(i / indicatorCount, i % indicatorCount) ?? Unknown;
        }

        return new AssessmentTable(figures, [.. Enumerable.Range(0, scheme.Units.Count).Select(isDisqualified)], indicatorCount);
    }

    /// <summary>A complete table from rows in any order.</summary>
    /// <remarks>Fails with <c>county-assessments.invalid-table</c> and a field for every cell: unknown, repeated or missing unit, wrong number of
    /// values, a figure that is missing, not a number, negative, fractional or above <see cref="LargestFigure"/>. A disqualified unit may have no values at all.</remarks>
    public static Result<AssessmentTable> Create(AssessmentScheme scheme, IReadOnlyList<TableRow> rows) => new TableReader(scheme).Read(rows);

    /// <summary>One unit's figures, checked alone; null stays unknown. Fails like <see cref="Create"/>, with fields such as <c>values[1]</c>.</summary>
    public static Result<IReadOnlyList<long?>> CheckRow(AssessmentScheme scheme, IReadOnlyList<FigureEntry> values) => new TableReader(scheme).ReadRow(values);
}
