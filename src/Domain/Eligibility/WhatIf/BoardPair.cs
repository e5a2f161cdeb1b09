namespace ListingPipeline.Domain.Eligibility.WhatIf;

/// <summary>A board under two sets of rules.</summary>
/// <param name="Board">The board.</param>
/// <param name="Before">As it is; null when no standard of it was in force.</param>
/// <param name="After">As it would be; null when no standard of it would be in force.</param>
/// <param name="IsSame">True when no condition differs, so that one evaluation answers for both.</param>
public sealed record BoardPair(Board Board, CompiledBoard? Before, CompiledBoard? After, bool IsSame)
{
    /// <summary>Every board of either set, in display order.</summary>
    public static IReadOnlyList<BoardPair> Of(RuleSet before, RuleSet after) =>
    [
        .. before.Boards.Concat(after.Boards).Select(board => board.Board).DistinctBy(board => board.Id).OrderBy(board => board.Order).Select(board =>
        {
            var (one, other) = (Find(before, board), Find(after, board));
            return new BoardPair(board, one, other, one is not null && other is not null && Same(one, other));
        }),
    ];

    private static CompiledBoard? Find(RuleSet set, Board board) => set.Boards.FirstOrDefault(one => one.Board.Id == board.Id);

    private static bool Same(CompiledBoard one, CompiledBoard other) =>
        Same(one.Requirements, other.Requirements) && Array.TrueForAll(Enum.GetValues<IssuerRoute>(), route => Same(one.StandardsOf(route), other.StandardsOf(route)));

    private static bool Same(IReadOnlyList<CompiledRule> one, IReadOnlyList<CompiledRule> other) =>
        one.Count == other.Count && one.Zip(other).All(pair => pair.First.IsSameAs(pair.Second));
}

/// <summary>The two answers of a board.</summary>
/// <param name="Standards">By the numeric standards alone.</param>
/// <param name="Everything">With everything required besides.</param>
public readonly record struct BoardOutcome(Outcome Standards, Outcome Everything);
