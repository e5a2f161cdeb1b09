using ListingPipeline.Application.Common;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Eligibility;

/// <summary>What a screening job is asked for.</summary>
/// <param name="AsOf">The day asked about.</param>
internal sealed record ScreeningParameters(DateOnly AsOf);

/// <summary>Where a screening goes on.</summary>
/// <param name="RulesHash">Rules it began with; under others it begins again.</param>
/// <param name="RulesNumber">Their number.</param>
/// <param name="Changed">Boards judged anew for every enterprise.</param>
/// <param name="After">Last enterprise looked at.</param>
/// <param name="Done">Enterprises looked at.</param>
/// <param name="Evaluated">Enterprises judged anew.</param>
/// <param name="Written">Verdicts written.</param>
internal sealed record ScreeningCheckpoint(
    string RulesHash, int RulesNumber, IReadOnlyList<string> Changed, Guid After, long Done, int Evaluated, int Written);

/// <summary>Screens the whole library for a day, piece by piece; of a day screened before only what changed facts or rules touch, and of one that was
/// stopped only what it did not reach.</summary>
internal sealed class ScreeningRunner(IEligibilityCatalog catalog, IPolicyCatalog policies, IScreeningStore store, ICurrentUser user, IClock clock) : IJobRunner
{
    public const string KindName = "eligibility.screening";

    /// <summary>Enterprises a piece: short enough to stop soon and to let other writers in, long enough to cost little besides.</summary>
    private const int PieceSize = 1000;

    public string Kind => KindName;

    public async Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var asOf = run.Parameters<ScreeningParameters>().AsOf;
        var boards = ScreeningBoards.InForce(catalog.Rules, policies, asOf);
        var total = await store.CountAsync(user.Scope, cancellationToken);
        var place = run.Checkpoint<ScreeningCheckpoint>() is { } left && left.RulesHash == boards.Hash
            ? left
            : await BeginAsync(run, asOf, boards, total, cancellationToken);
        place = await JudgeAsync(run, place, boards, asOf, total, cancellationToken);
        await run.CommitAsync(
            () => store.FinishAsync(asOf, boards.Hashes, (int)total, place.Evaluated, clock.Now, cancellationToken),
            place,
            new JobProgress(total, total),
            cancellationToken);
        return Result.Of<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>
        {
            ["enterprises"] = total,
            ["evaluated"] = place.Evaluated,
            ["verdicts"] = place.Written,
            ["changedBoards"] = place.Changed.Count,
        });
    }

    /// <summary>Judges piece after piece on another thread while the one before is written and the next is read: reading and writing share a connection.</summary>
    private async Task<ScreeningCheckpoint> JudgeAsync(
        JobRun run, ScreeningCheckpoint place, ScreeningBoards boards, DateOnly asOf, long total, CancellationToken cancellationToken)
    {
        var (screener, changed) = (new BoardScreener(policies.Metrics), place.Changed);
        Guid?[] ends = [.. (await store.ListStepsAsync(PieceSize, place.After, user.Scope, cancellationToken)).Cast<Guid?>(), null];
        var judging = BeginPieceAsync(place.After, ends[0]);
        for (var i = 0; i < ends.Length; i++)
        {
            var next = i + 1 < ends.Length ? await ReadPieceAsync(ends[i]!.Value, ends[i + 1]) : null;
            var judged = await judging;
            judging = next is null ? judging : JudgePieceAsync(next);
            var reached = place with
            {
                After = ends[i] ?? place.After,
                Done = ends[i] is null ? total : Math.Min(total, place.Done + PieceSize),
                Evaluated = place.Evaluated + judged.Count,
                Written = place.Written + judged.Sum(one => one.Verdicts.Count),
            };
            await run.CommitAsync(() => store.KeepAsync(asOf, place.RulesNumber, judged, cancellationToken), reached, new JobProgress(reached.Done, total), cancellationToken);
            place = reached;
        }

        return place;

        async Task<List<JudgedEnterprise>> BeginPieceAsync(Guid after, Guid? upTo) => await JudgePieceAsync(await ReadPieceAsync(after, upTo));

        Task<IReadOnlyList<ScreeningCandidate>> ReadPieceAsync(Guid after, Guid? upTo) =>
            store.ReadPieceAsync(asOf, place.RulesNumber, after, upTo, changed.Count > 0, user.Scope, cancellationToken);

        Task<List<JudgedEnterprise>> JudgePieceAsync(IReadOnlyList<ScreeningCandidate> piece) =>
            Task.Run(() => piece.Select(candidate => Judge(candidate, boards, changed, screener, asOf)).ToList(), cancellationToken);
    }

    private async Task<ScreeningCheckpoint> BeginAsync(
        JobRun run, DateOnly asOf, ScreeningBoards boards, long total, CancellationToken cancellationToken)
    {
        var known = await store.ReadBoardsAsync(asOf, cancellationToken);
        var changed = boards.ChangedSince(known);
        var gone = known.Keys.Except(boards.Hashes.Keys).ToList();
        var rules = ScreeningRules.Following(await store.FindRulesAsync(asOf, cancellationToken), boards.Hash);
        var start = new ScreeningCheckpoint(boards.Hash, rules.Number, changed, Guid.Empty, 0, 0, 0);
        await run.CommitAsync(
            () => store.BeginAsync(asOf, run.Job.Owner.Name, rules, changed, gone, clock.Now, cancellationToken),
            start,
            new JobProgress(0, total),
            cancellationToken);
        return start;
    }

    private static JudgedEnterprise Judge(
        ScreeningCandidate candidate, ScreeningBoards boards, IReadOnlyList<string> changed, BoardScreener screener, DateOnly asOf)
    {
        var isAll = candidate.KnownVersion != candidate.FactsVersion;
        var enterprise = candidate.ReadFacts();
        var frame = new EvaluationFrame(enterprise.Facts, asOf);
        var route = CompiledBoard.RouteOf(enterprise.Facts);
        var verdicts = new List<ScreenedBoard>(boards.All.Count);
        foreach (var (board, city) in boards.All)
        {
            if ((isAll || changed.Contains(board.Board.Id)) && BoardReach.Reaches(city, enterprise))
            {
                verdicts.Add(screener.Screen(board, frame, route));
            }
        }

        return new JudgedEnterprise(candidate, isAll ? boards.Ids : changed, verdicts);
    }
}

/// <summary>The boards of a screening with what tells their rules from any others.</summary>
internal sealed class ScreeningBoards
{
    private ScreeningBoards(IReadOnlyList<(CompiledBoard Board, string? City)> all, string vocabulary)
    {
        All = all;
        Ids = [.. all.Select(one => one.Board.Board.Id)];
        Hashes = all.ToDictionary(one => one.Board.Board.Id, one => CanonicalContent.HashOf([vocabulary, one.Board.ContentHash]), StringComparer.Ordinal);
        Hash = CanonicalContent.HashOf(Hashes.Select(pair => $"{pair.Key} {pair.Value}"));
    }

    /// <summary>Boards in force with the city each is for; null for all.</summary>
    public IReadOnlyList<(CompiledBoard Board, string? City)> All { get; }

    /// <summary>Their ids.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>By board: SHA-256 over its rules and the vocabulary they speak.</summary>
    public IReadOnlyDictionary<string, string> Hashes { get; }

    /// <summary>All of them together.</summary>
    public string Hash { get; }

    public static ScreeningBoards InForce(RuleBook rules, IPolicyCatalog policies, DateOnly asOf) =>
        new([.. rules.InForceOn(asOf).Boards.Select(board => (board, BoardReach.CityOf(board, policies)))], policies.Metrics.ContentHash);

    /// <summary>Boards whose rules are other than those known.</summary>
    public IReadOnlyList<string> ChangedSince(IReadOnlyDictionary<string, string> known) =>
        [.. Ids.Where(board => known.GetValueOrDefault(board) != Hashes[board])];
}
