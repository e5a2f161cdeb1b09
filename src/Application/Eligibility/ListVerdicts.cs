using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Which stored verdicts are wanted; every part but the first two null means any.</summary>
/// <param name="AsOf">Day of the screening.</param>
/// <param name="Board">Board, list or library.</param>
/// <param name="Measure">Which part of the answer is filtered by.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Missing">A metric that is missing.</param>
/// <param name="MostGap">Widest gap, as a share of the threshold.</param>
/// <param name="CountyCode">Six-digit code of a county.</param>
/// <param name="Programme">Pack id: only enterprises of its city.</param>
/// <param name="Change">How the answer with everything required moved since the screening before.</param>
public sealed record VerdictSelection(
    DateOnly AsOf,
    string Board,
    ScreeningMeasure Measure,
    Outcome? Outcome,
    string? Missing,
    decimal? MostGap,
    string? CountyCode,
    string? Programme,
    VerdictChange? Change = null)
{
    private const decimal Ppm = 1_000_000m;

    internal Result<VerdictFilter> ToFilter(RuleBook rules, IPolicyCatalog policies)
    {
        if (rules.Boards.All(board => board.Id != Board))
        {
            return EligibilityErrors.UnknownBoard(Board);
        }

        if (Missing is not null && policies.Metrics.Find(Missing) is null)
        {
            return EligibilityErrors.UnknownMissing(Missing);
        }

        if (Programme is not null && policies.FindPack(Programme) is not { City: not null })
        {
            return EligibilityErrors.UnknownProgramme(Programme);
        }

        return new VerdictFilter(
            AsOf,
            Board,
            Measure == ScreeningMeasure.Standards ? Outcome : null,
            Measure == ScreeningMeasure.Outcome ? Outcome : null,
            Missing,
            MostGap is { } gap ? (long)decimal.Floor(gap * Ppm) : null,
            CountyCode,
            Programme is null ? null : policies.FindPack(Programme)?.City?.Code[..4],
            Change);
    }
}

/// <summary>Lists stored verdicts of a screening.</summary>
/// <param name="Selection">Which.</param>
/// <param name="Page">Which page.</param>
public sealed record ListVerdictsQuery(VerdictSelection Selection, PageRequest Page) : IQuery<PagedList<ScreeningVerdictResponse>>;

internal sealed class ListVerdictsHandler(IScreeningStore store, IEligibilityCatalog catalog, IPolicyCatalog policies, ICurrentUser user)
    : IQueryHandler<ListVerdictsQuery, PagedList<ScreeningVerdictResponse>>
{
    public async Task<Result<PagedList<ScreeningVerdictResponse>>> Handle(ListVerdictsQuery request, CancellationToken cancellationToken)
    {
        if (!request.Selection.ToFilter(catalog.Rules, policies).TryGetValue(out var filter, out var error))
        {
            return error;
        }

        return await store.ExistsAsync(filter.AsOf, cancellationToken)
            ? await store.ListVerdictsAsync(filter, request.Page, user.Scope, cancellationToken)
            : EligibilityErrors.ScreeningNotFound;
    }
}
