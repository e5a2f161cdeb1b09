using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>An enterprise a screening is to judge.</summary>
/// <param name="Id">The enterprise.</param>
/// <param name="FactsVersion">Version of the facts.</param>
/// <param name="KnownVersion">Version judged before; null when never.</param>
/// <param name="ReadFacts">Makes its facts of what was read: work for whoever judges, without the database; by one thread at a time within a piece.</param>
public sealed record ScreeningCandidate(Guid Id, int FactsVersion, int? KnownVersion, Func<EnterpriseFactsRecord> ReadFacts);

/// <summary>Verdicts on one enterprise, to be kept.</summary>
/// <param name="Candidate">The enterprise.</param>
/// <param name="Boards">Ids of the boards judged; what was kept for them is replaced.</param>
/// <param name="Verdicts">Verdicts on those of the boards that are for the enterprise.</param>
public sealed record JudgedEnterprise(ScreeningCandidate Candidate, IReadOnlyList<string> Boards, IReadOnlyList<ScreenedBoard> Verdicts);

/// <summary>The rules a screening judges by.</summary>
/// <param name="Hash">SHA-256 over all of them; null for a screening begun before it was noted.</param>
/// <param name="Number">Counts up whenever the screening of the day begins with others: verdicts made under the same number need no second look.</param>
public sealed record ScreeningRules(string? Hash, int Number)
{
    /// <summary>The rules of a screening that begins again, by what is known of it before.</summary>
    public static ScreeningRules Following(ScreeningRules? known, string hash) => new(hash, known?.Hash == hash ? known.Number : (known?.Number ?? 0) + 1);
}

/// <summary>Which verdicts of a screening are wanted; every part but the first two null means any.</summary>
/// <param name="AsOf">Day of the screening.</param>
/// <param name="Board">Board, list or library.</param>
/// <param name="Standards">Answer of the standards.</param>
/// <param name="Outcome">Answer with everything required besides.</param>
/// <param name="Missing">A metric that is missing.</param>
/// <param name="MostGapPpm">Widest gap, in parts per million of the threshold.</param>
/// <param name="CountyCode">Six-digit code of a county.</param>
/// <param name="CityCode">First four digits of a city's code.</param>
/// <param name="Change">How the answer moved since the screening before.</param>
public sealed record VerdictFilter(
    DateOnly AsOf,
    string Board,
    Outcome? Standards,
    Outcome? Outcome,
    string? Missing,
    long? MostGapPpm,
    string? CountyCode,
    string? CityCode,
    VerdictChange? Change = null);

/// <summary>Keeps what screenings found.</summary>
public interface IScreeningStore
{
    /// <summary>Screenings, newest day first.</summary>
    Task<IReadOnlyList<ScreeningSummary>> ListAsync(Scope scope, CancellationToken cancellationToken);

    /// <summary>True when there is a screening for the day, finished or not.</summary>
    Task<bool> ExistsAsync(DateOnly asOf, CancellationToken cancellationToken);

    /// <summary>Content hash by board of the rules a screening was made by; empty hashes are being judged anew.</summary>
    Task<IReadOnlyDictionary<string, string>> ReadBoardsAsync(DateOnly asOf, CancellationToken cancellationToken);

    /// <summary>The rules the screening of a day was last begun with; null when there is none.</summary>
    Task<ScreeningRules?> FindRulesAsync(DateOnly asOf, CancellationToken cancellationToken);

    /// <summary>Begins a screening, or begins it again.</summary>
    /// <param name="asOf">Its day.</param>
    /// <param name="requestedBy">Who asked for it.</param>
    /// <param name="rules">Rules it judges by.</param>
    /// <param name="changed">Boards about to be judged anew for every enterprise.</param>
    /// <param name="gone">Boards no longer in force, whose verdicts go.</param>
    /// <param name="now">This instant.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task BeginAsync(
        DateOnly asOf,
        string requestedBy,
        ScreeningRules rules,
        IReadOnlyList<string> changed,
        IReadOnlyList<string> gone,
        DateTimeOffset now,
        CancellationToken cancellationToken);

    /// <summary>Number of enterprises in scope.</summary>
    Task<long> CountAsync(Scope scope, CancellationToken cancellationToken);

    /// <summary>Ids where pieces of work end, each <paramref name="step"/> enterprises after the one before, the first so many after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Guid>> ListStepsAsync(int step, Guid after, Scope scope, CancellationToken cancellationToken);

    /// <summary>Enterprises of a piece of work in the order of ids: those entered or changed since they were screened and, with <paramref name="isAll"/>
    /// because rules changed, those not judged under <paramref name="rulesNumber"/> yet.</summary>
    Task<IReadOnlyList<ScreeningCandidate>> ReadPieceAsync(
        DateOnly asOf, int rulesNumber, Guid after, Guid? upTo, bool isAll, Scope scope, CancellationToken cancellationToken);

    /// <summary>Keeps verdicts, made under <paramref name="rulesNumber"/>.</summary>
    /// <returns>Verdicts written.</returns>
    Task<int> KeepAsync(DateOnly asOf, int rulesNumber, IReadOnlyList<JudgedEnterprise> judged, CancellationToken cancellationToken);

    /// <summary>Ends a screening.</summary>
    Task FinishAsync(
        DateOnly asOf, IReadOnlyDictionary<string, string> hashes, int enterprises, int evaluated, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>What the latest finished screening changed for enterprises of a city in scope; null when there is none.</summary>
    /// <param name="cityCode">First four digits of the city's code; null for all.</param>
    /// <param name="scope">Rows the caller sees.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<ScreeningChanges?> FindLatestChangesAsync(string? cityCode, Scope scope, CancellationToken cancellationToken);

    /// <summary>One page of verdicts: met first, then undecided, then by gap, then by id.</summary>
    Task<PagedList<ScreeningVerdictResponse>> ListVerdictsAsync(VerdictFilter filter, PageRequest page, Scope scope, CancellationToken cancellationToken);
}
