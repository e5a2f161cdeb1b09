using ListingPipeline.Domain.Eligibility.Conditions;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>A rule's condition as written in a policy file: a tree whose leaves are tests and references to other rules.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <summary>Every part must hold.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>One part must hold.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>The part must not hold.</summary>
    /// <param name="Part">What must not hold.</param>
    public sealed record Not(Condition Part) : Condition;

    /// <summary>Which branch applies depends on a test. While the test is unknown, the branches decide where they agree.</summary>
    /// <param name="Test">Picks the branch.</param>
    /// <param name="Then">Applies when the test holds; null when nothing is required then.</param>
    /// <param name="Otherwise">Applies when it does not; null when nothing is required then.</param>
    public sealed record When(Condition Test, Condition? Then, Condition? Otherwise) : Condition;

    /// <summary>One test of the facts.</summary>
    /// <param name="Test">The test.</param>
    /// <param name="Clause">Clause of its own; empty for that of the rule.</param>
    public sealed record Leaf(ConditionTest Test, string Clause) : Condition;

    /// <summary>Another rule must hold.</summary>
    /// <param name="Target">Rule id or series.</param>
    /// <param name="IsSeries">True when <paramref name="Target"/> is a series: then whichever of its rules is in force.</param>
    /// <param name="PinnedOn">Day of the edition a document cites, which then holds whatever the day asked about; null for the edition in force.</param>
    public sealed record Reference(string Target, bool IsSeries, DateOnly? PinnedOn) : Condition;
}
