using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Counts where the enterprises in scope stand on every board.</summary>
/// <param name="AsOf">The day asked about; null for today.</param>
/// <param name="Programme">Pack id: only enterprises of its city and, besides the national boards, its own; null for all.</param>
public sealed record ScreenLibraryQuery(DateOnly? AsOf, string? Programme) : IQuery<LibraryScreening>;

/// <summary>Counts of a screening.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Enterprises">Enterprises screened.</param>
/// <param name="Boards">Boards with a standard in force, in display order.</param>
public sealed record LibraryScreening(DateOnly AsOf, int Enterprises, IReadOnlyList<BoardCounts> Boards);

/// <summary>Counts of one board.</summary>
/// <param name="Board">Board, list or library; the list or library of a city counts the enterprises of that city only.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name.</param>
/// <param name="Standards">By the numeric standards alone.</param>
/// <param name="Outcome">With everything required besides.</param>
public sealed record BoardCounts(string Board, BoardKind Kind, LocalizedText Name, OutcomeCounts Standards, OutcomeCounts Outcome);

/// <summary>Enterprises by answer.</summary>
/// <param name="Met">Proven.</param>
/// <param name="NotMet">Ruled out.</param>
/// <param name="Unknown">Undecided for want of facts.</param>
public sealed record OutcomeCounts(int Met, int NotMet, int Unknown);

internal sealed class ScreenLibraryHandler(
    IEligibilityCatalog catalog, IPolicyCatalog policies, IFactsLibrary library, ICurrentUser user, IClock clock)
    : IQueryHandler<ScreenLibraryQuery, LibraryScreening>
{
    public async Task<Result<LibraryScreening>> Handle(ScreenLibraryQuery request, CancellationToken cancellationToken)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (!ScreeningScope.Of(request.Programme, asOf, policies, catalog.Rules).TryGetValue(out var scope, out var error))
        {
            return error;
        }

        var snapshot = await library.ReadAsync(cancellationToken);
        return snapshot.Summary(new Asked(catalog.Rules, asOf, request.Programme, user.Scope), () => Count(snapshot, scope, asOf, user.Scope));
    }

    private static LibraryScreening Count(LibrarySnapshot snapshot, ScreeningScope scope, DateOnly asOf, Scope caller)
    {
        var standards = new int[scope.Boards.Count, 3];
        var outcomes = new int[scope.Boards.Count, 3];
        snapshot.Prepare(scope.Boards, asOf);
        var answers = scope.Boards.Select(board => snapshot.Answers(board, asOf)).ToArray();
        var enterprises = 0;
        for (var at = 0; at < snapshot.Enterprises.Count; at++)
        {
            var enterprise = snapshot.Enterprises[at];
            if (!IsAsked(enterprise, scope.Filter, caller))
            {
                continue;
            }

            enterprises++;
            for (var i = 0; i < answers.Length; i++)
            {
                if (BoardReach.Reaches(scope.Cities[i], enterprise))
                {
                    var verdict = answers[i][at];
                    standards[i, (int)verdict.Standards]++;
                    outcomes[i, (int)verdict.Everything]++;
                }
            }
        }

        return new LibraryScreening(
            asOf,
            enterprises,
            [.. scope.Boards.Select((board, i) => new BoardCounts(
                board.Board.Id, board.Board.Kind, board.Board.Name, Counts(standards, i), Counts(outcomes, i)))]);
    }

    private static bool IsAsked(EnterpriseFactsRecord one, EnterpriseFilter filter, Scope scope) =>
        (scope.CountyCode is null || one.CountyCode == scope.CountyCode)
        && (scope.EnterpriseId is null || one.Id == scope.EnterpriseId)
        && BoardReach.Reaches(filter.CityCode, one);

    /// <summary>All the counts depend on besides the library.</summary>
    private sealed record Asked(RuleBook Rules, DateOnly AsOf, string? Programme, Scope Scope);

    private static OutcomeCounts Counts(int[,] counts, int board) =>
        new(counts[board, (int)Outcome.Met], counts[board, (int)Outcome.NotMet], counts[board, (int)Outcome.Unknown]);
}

/// <summary>What a screening looks at.</summary>
/// <param name="Boards">Boards with a standard in force on the day.</param>
/// <param name="Cities">For each board the city it is for; null for all.</param>
/// <param name="Filter">Enterprises.</param>
internal sealed record ScreeningScope(IReadOnlyList<CompiledBoard> Boards, IReadOnlyList<string?> Cities, EnterpriseFilter Filter)
{
    private const string NationalPack = "national";

    public static Result<ScreeningScope> Of(string? programme, DateOnly asOf, IPolicyCatalog policies, RuleBook book)
    {
        if (EvaluationDays.Check(asOf, null) is { } wrongDay)
        {
            return wrongDay;
        }

        var boards = book.InForceOn(asOf).Boards;
        if (programme is null)
        {
            return Over(boards, EnterpriseFilter.All, policies);
        }

        if (policies.FindPack(programme) is not { City: { } city })
        {
            return EligibilityErrors.UnknownProgramme(programme);
        }

        return Over(
            [.. boards.Where(board => board.Board.Pack.Id is NationalPack || board.Board.Pack.Id == programme)],
            new EnterpriseFilter(CityCode: city.Code[..4]),
            policies);
    }

    private static ScreeningScope Over(IReadOnlyList<CompiledBoard> boards, EnterpriseFilter filter, IPolicyCatalog policies) =>
        new(boards, [.. boards.Select(board => BoardReach.CityOf(board, policies))], filter);
}
