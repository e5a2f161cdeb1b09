using System.Collections.Concurrent;
using Dapper;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>How many enterprises match what was asked, remembered until the register may have changed: counting a hundred thousand costs more than reading a page of them.
/// Safe for many threads.</summary>
internal sealed class EnterpriseCounts
{
    private const int MostRemembered = 1000;

    private readonly ConcurrentDictionary<Asked, Counted> _counts = new();

    /// <summary>The number, from memory when nothing was recorded since it was counted.</summary>
    /// <param name="session">Where to ask.</param>
    /// <param name="filter">What matches.</param>
    /// <param name="scope">The caller's scope.</param>
    /// <param name="parameters">Both as parameters.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<long> CountAsync(DbSession session, EnterpriseFilter filter, Scope scope, DynamicParameters parameters, CancellationToken cancellationToken)
    {
        if (session.IsInTransaction || !IsTold(filter))
        {
            return await NumberAsync(session, parameters, cancellationToken);
        }

        // The mark is read first: what is written while counting raises it again.
        var asked = new Asked(filter, scope);
        var mark = await session.SingleOrDefaultAsync<RegisterMark>("Enterprises/ReadRegisterMark", null, cancellationToken);
        if (mark is not null && _counts.TryGetValue(asked, out var known) && known.Mark == mark)
        {
            return known.Number;
        }

        var number = await NumberAsync(session, parameters, cancellationToken);
        if (mark is not null)
        {
            if (_counts.Count >= MostRemembered)
            {
                _counts.Clear();
            }

            _counts[asked] = new Counted(mark, number);
        }

        return number;
    }

    /// <summary>Whether every change of what is asked moves the mark. What a transaction itself has written moves it at its end only; verdicts, places and the pinyin
    /// of names are written by jobs and at the start, which record no command.</summary>
    private static bool IsTold(EnterpriseFilter filter) =>
        !EnterpriseFilterParameters.IsNarrowed(filter) && SearchTexts.PinyinPattern(filter.Search) is null;

    private static Task<long> NumberAsync(DbSession session, DynamicParameters parameters, CancellationToken cancellationToken) =>
        session.SingleOrDefaultAsync<long>("Enterprises/CountEnterprises", parameters, cancellationToken);

    private sealed record Asked(EnterpriseFilter Filter, Scope Scope);

    private sealed record Counted(RegisterMark Mark, long Number);

    /// <summary>What changes whenever the register may have.</summary>
    internal sealed record RegisterMark
    {
        public long Position { get; init; }

        public long Enterprises { get; init; }
    }
}
