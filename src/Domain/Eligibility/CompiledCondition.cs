using ListingPipeline.Domain.Eligibility.Conditions;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>A condition made ready: references replaced by what they mean on the day, leaves numbered.</summary>
internal abstract class CompiledCondition
{
    /// <summary>The answer alone; stops as soon as it is certain.</summary>
    public abstract Outcome Decide(in EvaluationFrame frame);

    /// <summary>The answer with a finding for every leaf.</summary>
    /// <param name="frame">Facts and day.</param>
    /// <param name="findings">One place for each leaf.</param>
    /// <param name="applies">False below a branch the facts do not pick.</param>
    public abstract Outcome Explain(in EvaluationFrame frame, Span<ConditionFinding> findings, bool applies);

    /// <summary>How far the node falls short, from findings of <see cref="Explain"/>.</summary>
    public abstract Shortfall ShortfallOf(in EvaluationFrame frame, ReadOnlySpan<ConditionFinding> findings);

    /// <summary>The tree for display.</summary>
    public abstract ConditionOutline Outline(in EvaluationFrame frame);
}

internal sealed class CompiledLeaf(int slot, ConditionTest test) : CompiledCondition
{
    public override Outcome Decide(in EvaluationFrame frame) => test.Evaluate(frame, out _);

    public override Outcome Explain(in EvaluationFrame frame, Span<ConditionFinding> findings, bool applies)
    {
        var outcome = test.Evaluate(frame, out var observation);
        findings[slot] = new ConditionFinding(outcome, applies, observation);
        return outcome;
    }

    public override Shortfall ShortfallOf(in EvaluationFrame frame, ReadOnlySpan<ConditionFinding> findings)
    {
        ref readonly var finding = ref findings[slot];
        return finding.Outcome == Outcome.NotMet
            ? new Shortfall(Outcome.NotMet, Shortfall.Share(test.Gap(frame, finding.Outcome, finding.Observed), test.Threshold(frame)))
            : new Shortfall(finding.Outcome, null);
    }

    public override ConditionOutline Outline(in EvaluationFrame frame) => new(OutlineKind.Condition, Decide(frame), slot, []);
}

internal sealed class CompiledGroup(bool isAny, CompiledCondition[] parts) : CompiledCondition
{
    public override Outcome Decide(in EvaluationFrame frame)
    {
        var outcome = isAny ? Outcome.NotMet : Outcome.Met;
        var decisive = isAny ? Outcome.Met : Outcome.NotMet;
        foreach (var part in parts)
        {
            var one = part.Decide(frame);
            if (one == decisive)
            {
                return decisive;
            }

            outcome = isAny ? outcome.Or(one) : outcome.And(one);
        }

        return outcome;
    }

    public override Outcome Explain(in EvaluationFrame frame, Span<ConditionFinding> findings, bool applies)
    {
        var outcome = isAny ? Outcome.NotMet : Outcome.Met;
        foreach (var part in parts)
        {
            var one = part.Explain(frame, findings, applies);
            outcome = isAny ? outcome.Or(one) : outcome.And(one);
        }

        return outcome;
    }

    /// <summary>All: the widest gap of what fails, none when something that fails is no matter of degree. Any: the narrowest.</summary>
    public override Shortfall ShortfallOf(in EvaluationFrame frame, ReadOnlySpan<ConditionFinding> findings)
    {
        var outcome = isAny ? Outcome.NotMet : Outcome.Met;
        decimal? gap = null;
        var isFirst = true;
        foreach (var part in parts)
        {
            var one = part.ShortfallOf(frame, findings);
            outcome = isAny ? outcome.Or(one.Outcome) : outcome.And(one.Outcome);
            if (one.Outcome != Outcome.NotMet)
            {
                continue;
            }

            gap = isFirst ? one.Gap
                : isAny ? (gap is null || one.Gap < gap ? one.Gap ?? gap : gap)
                : gap is null || one.Gap is null ? null : Math.Max(gap.Value, one.Gap.Value);
            isFirst = false;
        }

        return new Shortfall(outcome, outcome == Outcome.NotMet ? gap : null);
    }

    public override ConditionOutline Outline(in EvaluationFrame frame)
    {
        var outlines = new ConditionOutline[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            outlines[i] = parts[i].Outline(frame);
        }

        return new ConditionOutline(isAny ? OutlineKind.Any : OutlineKind.All, Decide(frame), null, outlines);
    }
}

internal sealed class CompiledNegation(CompiledCondition part) : CompiledCondition
{
    public override Outcome Decide(in EvaluationFrame frame) => part.Decide(frame).Opposite();

    public override Outcome Explain(in EvaluationFrame frame, Span<ConditionFinding> findings, bool applies) =>
        part.Explain(frame, findings, applies).Opposite();

    public override Shortfall ShortfallOf(in EvaluationFrame frame, ReadOnlySpan<ConditionFinding> findings) =>
        new(part.ShortfallOf(frame, findings).Outcome.Opposite(), null);

    public override ConditionOutline Outline(in EvaluationFrame frame) => new(OutlineKind.Not, Decide(frame), null, [part.Outline(frame)]);
}

internal sealed class CompiledBranch(CompiledCondition test, CompiledCondition? then, CompiledCondition? otherwise) : CompiledCondition
{
    public override Outcome Decide(in EvaluationFrame frame)
    {
        var picked = test.Decide(frame);
        return picked switch
        {
            Outcome.Met => then?.Decide(frame) ?? Outcome.Met,
            Outcome.NotMet => otherwise?.Decide(frame) ?? Outcome.Met,
            _ => Agreed(then?.Decide(frame) ?? Outcome.Met, otherwise?.Decide(frame) ?? Outcome.Met),
        };
    }

    public override Outcome Explain(in EvaluationFrame frame, Span<ConditionFinding> findings, bool applies)
    {
        var picked = test.Explain(frame, findings, applies);
        var ifMet = then?.Explain(frame, findings, applies && picked != Outcome.NotMet) ?? Outcome.Met;
        var ifNot = otherwise?.Explain(frame, findings, applies && picked != Outcome.Met) ?? Outcome.Met;
        return picked switch
        {
            Outcome.Met => ifMet,
            Outcome.NotMet => ifNot,
            _ => Agreed(ifMet, ifNot),
        };
    }

    public override Shortfall ShortfallOf(in EvaluationFrame frame, ReadOnlySpan<ConditionFinding> findings)
    {
        var ifMet = then?.ShortfallOf(frame, findings) ?? new Shortfall(Outcome.Met, null);
        var ifNot = otherwise?.ShortfallOf(frame, findings) ?? new Shortfall(Outcome.Met, null);
        return test.ShortfallOf(frame, findings).Outcome switch
        {
            Outcome.Met => ifMet,
            Outcome.NotMet => ifNot,
            _ => new Shortfall(Agreed(ifMet.Outcome, ifNot.Outcome), null),
        };
    }

    public override ConditionOutline Outline(in EvaluationFrame frame)
    {
        var parts = new List<ConditionOutline> { test.Outline(frame) };
        parts.AddRange(then is null ? [] : [then.Outline(frame)]);
        parts.AddRange(otherwise is null ? [] : [otherwise.Outline(frame)]);
        return new ConditionOutline(then is null ? OutlineKind.Unless : OutlineKind.When, Decide(frame), null, parts);
    }

    private static Outcome Agreed(Outcome one, Outcome other) => one == other ? one : Outcome.Unknown;
}

/// <summary>A rule nobody checked against the official text, and a place where no edition is in force: nothing is concluded from them.</summary>
internal sealed class CompiledUnverified(CompiledCondition? part) : CompiledCondition
{
    public override Outcome Decide(in EvaluationFrame frame) => Outcome.Unknown;

    public override Outcome Explain(in EvaluationFrame frame, Span<ConditionFinding> findings, bool applies)
    {
        part?.Explain(frame, findings, applies);
        return Outcome.Unknown;
    }

    public override Shortfall ShortfallOf(in EvaluationFrame frame, ReadOnlySpan<ConditionFinding> findings) => new(Outcome.Unknown, null);

    public override ConditionOutline Outline(in EvaluationFrame frame) =>
        new(OutlineKind.Unverified, Outcome.Unknown, null, part is null ? [] : [part.Outline(frame)]);
}
