using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>How an answer moved between two screenings.</summary>
public enum VerdictChange
{
    /// <summary>Met now, not met or undecided before.</summary>
    Gained,

    /// <summary>Met before, not met or undecided now.</summary>
    Lost,
}

/// <summary>Counts who came to meet a board, and who no longer does, since the screening before the latest.</summary>
/// <param name="Programme">Pack id: enterprises of its city only; null for all.</param>
public sealed record GetVerdictChangesQuery(string? Programme) : IQuery<VerdictChanges>;

/// <summary>What the latest screening changed.</summary>
/// <param name="AsOf">Its day; null when there is no finished one.</param>
/// <param name="PreviousOn">Day of the screening before it; null when there is none to compare with.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Boards">Boards where an answer moved, in display order.</param>
public sealed record VerdictChanges(DateOnly? AsOf, DateOnly? PreviousOn, DateTimeOffset? FinishedAt, IReadOnlyList<BoardChange> Boards);

/// <summary>What moved on one board.</summary>
/// <param name="Board">Board, list or library.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Name.</param>
/// <param name="Gained">Enterprises that meet it now and did not.</param>
/// <param name="Lost">Enterprises that met it and do not any more.</param>
public sealed record BoardChange(string Board, BoardKind Kind, LocalizedText Name, int Gained, int Lost);

/// <summary>What a screening changed, as it is kept.</summary>
/// <param name="AsOf">Its day.</param>
/// <param name="PreviousOn">Day compared with; null for the first.</param>
/// <param name="FinishedAt">When it ended.</param>
/// <param name="Boards">By board id: gained and lost.</param>
public sealed record ScreeningChanges(
    DateOnly AsOf, DateOnly? PreviousOn, DateTimeOffset FinishedAt, IReadOnlyDictionary<string, (int Gained, int Lost)> Boards);

internal sealed class GetVerdictChangesHandler(IScreeningStore store, IEligibilityCatalog catalog, IPolicyCatalog policies, ICurrentUser user)
    : IQueryHandler<GetVerdictChangesQuery, VerdictChanges>
{
    public async Task<Result<VerdictChanges>> Handle(GetVerdictChangesQuery request, CancellationToken cancellationToken)
    {
        var city = request.Programme is null ? null : policies.FindPack(request.Programme)?.City?.Code[..4];
        if (request.Programme is not null && city is null)
        {
            return EligibilityErrors.UnknownProgramme(request.Programme);
        }

        if (await store.FindLatestChangesAsync(city, user.Scope, cancellationToken) is not { } changes)
        {
            return new VerdictChanges(null, null, null, []);
        }

        return new VerdictChanges(
            changes.AsOf,
            changes.PreviousOn,
            changes.FinishedAt,
            [.. catalog.Rules.Boards
                .Where(board => changes.Boards.ContainsKey(board.Id))
                .Select(board => new BoardChange(board.Id, board.Kind, board.Name, changes.Boards[board.Id].Gained, changes.Boards[board.Id].Lost))]);
    }
}
