using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>How the figures of one indicator earn points where bands of ranks do not decide it. Exact: points are whole fractions of a millionth.</summary>
/// <remarks>Every rule is monotone: a better figure never earns its unit fewer points, all else unchanged.</remarks>
public abstract record PointRule
{
    /// <summary>Largest common multiple of the divisors of a rule; keeps every product within 64 bits.</summary>
    internal const long LargestDivisor = 1_000_000;

    /// <summary>Most points the rule can give.</summary>
    public abstract decimal BestPoints { get; }

    /// <summary>Whether the rule may be used where less is better.</summary>
    public virtual bool AllowsLessIsBetter => true;

    /// <summary>Every number of points the rule names.</summary>
    internal abstract IEnumerable<decimal> NamedPoints { get; }

    /// <summary>What is wrong with the rule's own numbers, one sentence each; empty when it is sound.</summary>
    /// <param name="unitCount">Units of the scheme.</param>
    internal abstract IEnumerable<string> Problems(int unitCount);

    /// <summary>Writes the numerator of each figure's points in millionths and answers their common denominator, at least 1.</summary>
    internal abstract long Score(PointColumn column, Span<long> numeratorsE6);

    private protected static long E6(decimal points) => (long)(points * RankBands.PointScale);

    /// <summary>Full points and divisor without their common factor, so that denominators stay small.</summary>
    private protected static (long Full, long Divisor) Reduced(long full, long divisor)
    {
        var (a, b) = (full, divisor);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a == 0 ? (full, divisor) : (full / a, divisor / a);
    }
}

/// <summary>The known figures of the units that take part, for one indicator.</summary>
/// <param name="figures">Figures, negative where less is better, so that larger is always better.</param>
/// <param name="units">Place of each figure's unit in printed order.</param>
internal readonly ref struct PointColumn(ReadOnlySpan<long> figures, ReadOnlySpan<int> units)
{
    public readonly ReadOnlySpan<long> Figures = figures;
    public readonly ReadOnlySpan<int> Units = units;
}

/// <summary>Points in proportion to the best figure: full × figure ÷ best. Nobody earns anything while the best is zero.</summary>
/// <param name="FullPoints">Points of the best figure.</param>
public sealed record ProportionalPoints(decimal FullPoints) : PointRule
{
    /// <inheritdoc/>
    public override decimal BestPoints => FullPoints;

    /// <inheritdoc/>
    public override bool AllowsLessIsBetter => false;

    internal override IEnumerable<decimal> NamedPoints => [FullPoints];

    internal override IEnumerable<string> Problems(int unitCount) => [];

    internal override long Score(PointColumn column, Span<long> numeratorsE6)
    {
        var best = 0L;
        foreach (var figure in column.Figures)
        {
            best = Math.Max(best, figure);
        }

        var (full, divisor) = Reduced(E6(FullPoints), Math.Max(best, 1));
        for (var k = 0; k < column.Figures.Length; k++)
        {
            numeratorsE6[k] = full * column.Figures[k];
        }

        return divisor;
    }
}

/// <summary>Points by completion of a target: full × figure ÷ target, up to a cap.</summary>
/// <param name="FullPoints">Points of a target just met.</param>
/// <param name="Targets">Target of each unit in printed order, at least 1.</param>
/// <param name="CapPercent">Completion beyond which nothing more is earned, in percent, 100 to 200.</param>
public sealed record TargetPoints(decimal FullPoints, IReadOnlyList<long> Targets, int CapPercent) : PointRule
{
    private readonly long _multiple = CommonMultiple(Targets);

    /// <inheritdoc/>
    public override decimal BestPoints => FullPoints * CapPercent / 100;

    /// <inheritdoc/>
    public override bool AllowsLessIsBetter => false;

    internal override IEnumerable<decimal> NamedPoints => [FullPoints, BestPoints];

    internal override IEnumerable<string> Problems(int unitCount)
    {
        if (Targets.Count != unitCount)
        {
            yield return $"There must be a target for each of the {unitCount} units, not {Targets.Count}.";
        }

        if (Targets.Any(target => target is < 1 or > AssessmentTable.LargestFigure))
        {
            yield return $"A target must be from 1 to {AssessmentTable.LargestFigure}.";
        }
        else if (_multiple > LargestDivisor)
        {
            yield return $"The targets' least common multiple must not exceed {LargestDivisor}.";
        }

        if (CapPercent is < 100 or > 200)
        {
            yield return "Completion is capped between 100 and 200 percent.";
        }
    }

    internal override long Score(PointColumn column, Span<long> numeratorsE6)
    {
        var (full, divisor) = Reduced(E6(FullPoints), _multiple * 100);
        for (var k = 0; k < column.Figures.Length; k++)
        {
            var target = Targets[column.Units[k]];
            numeratorsE6[k] = full * Math.Min(column.Figures[k] * 100, CapPercent * target) * (_multiple / target);
        }

        return divisor;
    }

    private static long CommonMultiple(IReadOnlyList<long> targets)
    {
        var multiple = 1L;
        foreach (var target in targets.Where(target => target > 0))
        {
            multiple *= Reduced(target, multiple).Full;
            if (multiple > LargestDivisor)
            {
                break;
            }
        }

        return multiple;
    }
}

/// <summary>A threshold and the points of reaching it.</summary>
/// <param name="Figure">Figure to reach: at least this, or at most this where less is better.</param>
/// <param name="Points">Points of reaching it.</param>
public sealed record PointStep(long Figure, decimal Points);

/// <summary>Points by thresholds: the best one reached counts; below the last one nothing is earned.</summary>
/// <param name="Steps">From the best threshold to the easiest.</param>
/// <param name="LessIsBetter">Whether a figure reaches a threshold from above.</param>
public sealed record StepPoints(IReadOnlyList<PointStep> Steps, bool LessIsBetter) : PointRule
{
    /// <inheritdoc/>
    public override decimal BestPoints => Steps.Count == 0 ? 0 : Steps[0].Points;

    internal override IEnumerable<decimal> NamedPoints => Steps.Select(step => step.Points);

    internal override IEnumerable<string> Problems(int unitCount)
    {
        if (Steps.Count == 0)
        {
            yield return "There must be at least one threshold.";
        }

        if (Steps.Any(step => step.Figure is < 0 or > AssessmentTable.LargestFigure))
        {
            yield return $"A threshold must be from 0 to {AssessmentTable.LargestFigure}.";
        }

        for (var i = 1; i < Steps.Count; i++)
        {
            if (Signed(Steps[i]) >= Signed(Steps[i - 1]) || Steps[i].Points >= Steps[i - 1].Points)
            {
                yield return $"Thresholds and their points must fall from the best to the easiest; threshold {i + 1} does not.";
            }
        }
    }

    internal override long Score(PointColumn column, Span<long> numeratorsE6)
    {
        for (var k = 0; k < column.Figures.Length; k++)
        {
            numeratorsE6[k] = 0;
            foreach (var step in Steps)
            {
                if (column.Figures[k] >= Signed(step))
                {
                    numeratorsE6[k] = E6(step.Points);
                    break;
                }
            }
        }

        return 1;
    }

    private long Signed(PointStep step) => LessIsBetter ? -step.Figure : step.Figure;
}

/// <summary>Points between the worst and the best figure: low + (full − low) × (figure − worst) ÷ (best − worst).</summary>
/// <param name="FullPoints">Points of the best figure.</param>
/// <param name="LowPoints">Points of the worst figure.</param>
/// <param name="EqualEarnFull">Whether equal figures everywhere earn full points; otherwise they earn the low ones.</param>
public sealed record MinMaxPoints(decimal FullPoints, decimal LowPoints, bool EqualEarnFull) : PointRule
{
    /// <inheritdoc/>
    public override decimal BestPoints => FullPoints;

    internal override IEnumerable<decimal> NamedPoints => [FullPoints, LowPoints];

    internal override IEnumerable<string> Problems(int unitCount) =>
        LowPoints > FullPoints ? ["The worst figure cannot earn more than the best one."] : [];

    internal override long Score(PointColumn column, Span<long> numeratorsE6)
    {
        var (worst, best) = (long.MaxValue, long.MinValue);
        foreach (var figure in column.Figures)
        {
            (worst, best) = (Math.Min(worst, figure), Math.Max(best, figure));
        }

        if (worst >= best)
        {
            numeratorsE6[..column.Figures.Length].Fill(E6(EqualEarnFull ? FullPoints : LowPoints));
            return 1;
        }

        var range = best - worst;
        for (var k = 0; k < column.Figures.Length; k++)
        {
            numeratorsE6[k] = (E6(LowPoints) * range) + (E6(FullPoints - LowPoints) * (column.Figures[k] - worst));
        }

        return range;
    }
}
