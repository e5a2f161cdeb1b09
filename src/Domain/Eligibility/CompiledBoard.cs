using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>Which standards of a board an issuer is measured by.</summary>
public enum IssuerRoute
{
    /// <summary>An ordinary issuer.</summary>
    Ordinary,

    /// <summary>A red chip.</summary>
    RedChip,

    /// <summary>An issuer with weighted voting rights: its standards replace the ordinary ones.</summary>
    WeightedVoting,
}

/// <summary>Answer of a board for one enterprise on one day.</summary>
/// <param name="Board">The board.</param>
/// <param name="Route">Which standards were applied.</param>
/// <param name="Standards">Best answer among the numeric standards of the route: one is enough.</param>
/// <param name="Requirements">Answer of everything required besides; met when there is nothing.</param>
/// <param name="Outcome">Both together.</param>
public readonly record struct BoardVerdict(CompiledBoard Board, IssuerRoute Route, Outcome Standards, Outcome Requirements, Outcome Outcome);

/// <summary>A board with the rules in force during one period.</summary>
public sealed class CompiledBoard
{
    private const string WeightedVotingFlag = "has_wvr";
    private const string RedChipFlag = "is_red_chip";
    private readonly CompiledRule[][] _byRoute;

    internal CompiledBoard(Board board, RuleSet set, RuleBook book, DateOnly day)
    {
        Board = board;
        var ordinary = InForce(board.Ordinary);
        _byRoute = [ordinary, board.RedChip.Count == 0 ? ordinary : InForce(board.RedChip), board.WeightedVoting.Count == 0 ? ordinary : InForce(board.WeightedVoting)];
        Requirements = InForce(board.Requirements);
        ContentHash = CanonicalContent.HashOf(
            _byRoute.Append(Requirements).SelectMany(rules => rules.Select(rule => rule.ContentHash).Prepend("|")).Prepend(board.Id));

        CompiledRule[] InForce(IReadOnlyList<string> series) =>
            [.. series.Select(one => book.InForce(one, day) is { } found ? set.Find(found.Rule.Id) : null).OfType<CompiledRule>()];
    }

    /// <summary>The board.</summary>
    public Board Board { get; }

    /// <summary>SHA-256 over every rule version the board's answer depends on.</summary>
    public string ContentHash { get; }

    /// <summary>True when an ordinary issuer has a standard to meet on these days.</summary>
    public bool HasStandards => _byRoute[(int)IssuerRoute.Ordinary].Length > 0;

    /// <summary>Rules that must hold besides a standard.</summary>
    public IReadOnlyList<CompiledRule> Requirements { get; }

    /// <summary>Standards of a route, in the order of the board.</summary>
    public IReadOnlyList<CompiledRule> StandardsOf(IssuerRoute route) => _byRoute[(int)route];

    /// <summary>The route of an issuer: weighted voting before red chip; ordinary unless one is known.</summary>
    public static IssuerRoute RouteOf(EnterpriseFacts facts)
    {
        if (Is(WeightedVotingFlag))
        {
            return IssuerRoute.WeightedVoting;
        }

        return Is(RedChipFlag) ? IssuerRoute.RedChip : IssuerRoute.Ordinary;

        bool Is(string flag) => facts.Catalog.Find(flag) is { } metric && facts.Flag(metric) == true;
    }

    /// <summary>The answer for an enterprise.</summary>
    public BoardVerdict Decide(in EvaluationFrame frame, IssuerRoute route)
    {
        var standards = Outcome.NotMet;
        foreach (var rule in _byRoute[(int)route])
        {
            standards = standards.Or(rule.Decide(frame));
        }

        var requirements = Outcome.Met;
        foreach (var rule in Requirements)
        {
            requirements = requirements.And(rule.Decide(frame));
        }

        return new BoardVerdict(this, route, standards, requirements, standards.And(requirements));
    }
}
