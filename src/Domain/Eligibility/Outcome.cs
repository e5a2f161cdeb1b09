namespace ListingPipeline.Domain.Eligibility;

/// <summary>Answer of a condition or rule in Kleene's three-valued logic; ordered so that "and" is the least and "or" the greatest.</summary>
public enum Outcome
{
    /// <summary>Some known fact rules it out.</summary>
    NotMet = 0,

    /// <summary>The known facts do not decide it; a missing fact is never a failure.</summary>
    Unknown = 1,

    /// <summary>The known facts prove it.</summary>
    Met = 2,
}

/// <summary>Operations on <see cref="Outcome"/>.</summary>
public static class Outcomes
{
    /// <summary>Both: any "not met" wins, then any "unknown".</summary>
    public static Outcome And(this Outcome left, Outcome right) => left < right ? left : right;

    /// <summary>Either: any "met" wins, then any "unknown".</summary>
    public static Outcome Or(this Outcome left, Outcome right) => left > right ? left : right;

    /// <summary>The opposite; unknown stays unknown.</summary>
    public static Outcome Opposite(this Outcome outcome) => (Outcome)(2 - (int)outcome);

    /// <summary>The word on the wire and in golden cases: <c>met</c>, <c>notMet</c> or <c>unknown</c>.</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.NotMet => "notMet",
        _ => "unknown",
    };

    internal static Outcome Of(bool holds) => holds ? Outcome.Met : Outcome.NotMet;
}
