using System.Globalization;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Tells who comes second what happened since they looked: a conflict without the difference makes people try again blindly.</summary>
internal sealed class RankingConflicts(IRankingRepository rankings, IRankingReader reader)
{
    private const int MostNames = 20;

    /// <summary><c>rankings.stale-version</c> with a field for every step since the version read.</summary>
    public async Task<Error> StaleAsync(Guid draftId, int readVersion, CancellationToken cancellationToken) =>
        RankingErrors.StaleVersion.At(await StepsSinceAsync(draftId, readVersion, RankingErrors.StaleVersion.Code, cancellationToken));

    /// <summary><c>rankings.already-published</c> saying as which edition, with a field for every step since the version read.</summary>
    public async Task<Error> PublishedAsync(RankingDraft draft, int readVersion, CancellationToken cancellationToken)
    {
        var error = draft.EditionId is { } published && await rankings.FindEditionAsync(published, cancellationToken) is { } first
            ? RankingErrors.AlreadyPublished with { Message = RankingErrors.PublishedAs(first) }
            : RankingErrors.AlreadyPublished;
        return error.At(await StepsSinceAsync(draft.Identity.Id, readVersion, error.Code, cancellationToken));
    }

    /// <summary><c>rankings.number-taken</c> with what the draft would change against the edition that was faster.</summary>
    public async Task<Error> NumberTakenAsync(RankingDraft draft, CancellationToken cancellationToken)
    {
        var newest = await reader.ListEditionsAsync(draft.Identity.Programme, new PageRequest(1, 1), cancellationToken);
        if (newest.Items is not [var faster])
        {
            return RankingErrors.NumberTaken;
        }

        var changes = EditionDifference.Between(
            await reader.ListPlacesAsync(faster.DraftId, null, cancellationToken),
            await reader.ListPlacesAsync(draft.Identity.Id, faster.DraftId, cancellationToken));
        return RankingErrors.NumberTaken.At(
        [
            .. changes.Where(c => c.Kind != EditionChangeKind.Unchanged).Take(MostNames).Select(c => new FieldError(
                $"{faster.EditionNumber}/{c.EnterpriseId:D}", RankingErrors.NumberTaken.Code, $"{c.Name}: {c.Kind} ({c.Before?.Rank} → {c.After?.Rank})")),
        ]);
    }

    private async Task<IReadOnlyList<FieldError>> StepsSinceAsync(Guid draftId, int version, string code, CancellationToken cancellationToken) =>
    [
        .. (await rankings.ReadStepsAsync(draftId, Scope.Unrestricted, cancellationToken)).Where(step => step.Version > version).Select(step => new FieldError(
            string.Create(CultureInfo.InvariantCulture, $"version/{step.Version}"),
            code,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{step.Action} {step.EnterpriseName} {step.Note} ({step.By.Name}, {step.By.At:yyyy-MM-dd HH:mm} UTC)"))),
    ];
}
