using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Counts which enterprises in scope gain or lose under other rules.</summary>
/// <param name="Scenario">What is supposed.</param>
public sealed record StudyImpactQuery(ImpactScenario Scenario) : IQuery<LibraryImpact>;

/// <summary>What other rules would do to the library.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="BeforeOn">Day whose versions are "before".</param>
/// <param name="AfterOn">Day whose versions are "after".</param>
/// <param name="Enterprises">Enterprises looked at.</param>
/// <param name="Boards">By board, in display order.</param>
/// <param name="Counties">By county and board where an answer moved, in the order of codes; a null code gathers enterprises without a resolved county.</param>
public sealed record LibraryImpact(
    DateOnly AsOf, DateOnly BeforeOn, DateOnly AfterOn, int Enterprises, IReadOnlyList<BoardImpact> Boards, IReadOnlyList<CountyImpact> Counties);

/// <summary>What happens on one board.</summary>
/// <param name="Board">Board, list or library.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name.</param>
/// <param name="IsAffected">False when no rule of it differs.</param>
/// <param name="Before">Answers as they are.</param>
/// <param name="After">Answers as they would be.</param>
/// <param name="Gained">Enterprises that would meet it and do not now.</param>
/// <param name="Lost">Enterprises that meet it and would not.</param>
public sealed record BoardImpact(
    string Board, BoardKind Kind, LocalizedText Name, bool IsAffected, OutcomeCounts Before, OutcomeCounts After, int Gained, int Lost);

/// <summary>What happens in one county on one board.</summary>
/// <param name="CountyCode">Six-digit code; null for enterprises without a resolved county.</param>
/// <param name="Board">Board, list or library.</param>
/// <param name="Before">Enterprises that meet it.</param>
/// <param name="After">Enterprises that would.</param>
/// <param name="Gained">Enterprises that would and do not now.</param>
/// <param name="Lost">Enterprises that do and would not.</param>
public sealed record CountyImpact(string? CountyCode, string Board, int Before, int After, int Gained, int Lost);

internal sealed class StudyImpactHandler(ImpactStudy study, ICurrentUser user, IClock clock) : IQueryHandler<StudyImpactQuery, LibraryImpact>
{
    public async Task<Result<LibraryImpact>> Handle(StudyImpactQuery request, CancellationToken cancellationToken) =>
        (await study.RunAsync(request.Scenario, user.Scope, clock.Today, cancellationToken)).TryGetValue(out var result, out var error)
            ? result.Summarise()
            : error;
}

/// <summary>Counts answers.</summary>
internal static class ImpactSummary
{
    public static LibraryImpact Summarise(this ImpactResult result) => new(
        result.AsOf,
        result.BeforeOn,
        result.AfterOn,
        result.Enterprises,
        [.. result.Boards.Select((pair, i) => Board(pair.Board, !pair.IsSame, result.Answers[i]))],
        [.. result.Answers.SelectMany((answers, i) => Counties(result.Boards[i].Board.Id, answers)).OrderBy(one => one.CountyCode, StringComparer.Ordinal)]);

    private static BoardImpact Board(Board board, bool isAffected, ImpactAnswer[] answers)
    {
        Span<int> before = stackalloc int[3];
        Span<int> after = stackalloc int[3];
        var (gained, lost) = (0, 0);
        foreach (var answer in answers)
        {
            before[(int)answer.Before]++;
            after[(int)answer.After]++;
            gained += answer.IsGained ? 1 : 0;
            lost += answer.IsLost ? 1 : 0;
        }

        return new BoardImpact(board.Id, board.Kind, board.Name, isAffected, Counts(before), Counts(after), gained, lost);
    }

    private static IEnumerable<CountyImpact> Counties(string board, ImpactAnswer[] answers)
    {
        var counties = new Dictionary<string, (int Before, int After, int Gained, int Lost)>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            if (answer.Before != Outcome.Met && answer.After != Outcome.Met)
            {
                continue;
            }

            ref var counts = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counties, answer.Enterprise.CountyCode ?? "", out _);
            counts.Before += answer.Before == Outcome.Met ? 1 : 0;
            counts.After += answer.After == Outcome.Met ? 1 : 0;
            counts.Gained += answer.IsGained ? 1 : 0;
            counts.Lost += answer.IsLost ? 1 : 0;
        }

        return counties
            .Where(pair => pair.Value.Gained + pair.Value.Lost > 0)
            .Select(pair => new CountyImpact(pair.Key.Length == 0 ? null : pair.Key, board, pair.Value.Before, pair.Value.After, pair.Value.Gained, pair.Value.Lost));
    }

    private static OutcomeCounts Counts(Span<int> counts) => new(counts[(int)Outcome.Met], counts[(int)Outcome.NotMet], counts[(int)Outcome.Unknown]);
}
