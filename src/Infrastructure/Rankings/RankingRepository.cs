using System.Data.Common;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Rankings;

internal sealed class RankingRepository(DbSession session) : IRankingRepository
{
    private const int LongestPart = 4000;

    public async Task AddAsync(
        RankingDraft draft, RankingDescription description, Ranking ranking, RankingStep step, CancellationToken cancellationToken)
    {
        var draftId = draft.Identity.Id;
        await session.ExecuteAsync("Rankings/AddDraft", DraftRow.Of(draft, ranking), cancellationToken);
        var parts = Parts(RankingModelText.Write(description, ranking.Rules));
        await session.ExecuteManyAsync(
            "Rankings/AddModelPart", parts.Select((partText, i) => new { draftId, partNumber = i + 1, partText }), cancellationToken);
        await session.ExecuteManyAsync(
            "Rankings/AddCandidate", ranking.Entries.Select((entry, i) => CandidateRow.Of(draftId, entry, i + 1)), cancellationToken);
        await session.ExecuteManyAsync("Rankings/AddAdjustment", draft.Adjustments.Select(a => AdjustmentRow.Of(draftId, a)), cancellationToken);
        await AddStepAsync(draftId, step, cancellationToken);
    }

    public async Task<RankingDraft?> FindAsync(Guid draftId, CancellationToken cancellationToken)
    {
        if (await session.SingleOrDefaultAsync<DraftRow>("Rankings/FindDraft", new { draftId }, cancellationToken) is not { } row)
        {
            return null;
        }

        var adjustments = await session.QueryAsync<AdjustmentRow>("Rankings/ReadAdjustments", Unscoped(draftId), cancellationToken);
        var identity = new RankingDraftIdentity(row.Id, row.Programme, row.ListYear, row.AsOf, row.Title, row.DrawnUpBy, row.DrawnUpAt) { CampaignId = row.CampaignId };
        return RankingDraft.Restore(identity, row.Version, Enum.Parse<RankingStage>(row.Stage), row.EditionId, adjustments.Select(a => a.ToAdjustment()));
    }

    public async Task<RankingSnapshot?> ReadSnapshotAsync(Guid draftId, CancellationToken cancellationToken)
    {
        if (await ReadModelAsync(session, draftId, cancellationToken) is not { } model)
        {
            return null;
        }

        var rows = await session.QueryAsync<CandidateRow>("Rankings/ReadCandidates", Unscoped(draftId), cancellationToken);
        return new RankingSnapshot(model.Description, model.Rules, [.. rows.Select(row => row.ToCandidate(model.Rules))]);
    }

    public async Task<bool> SaveAsync(RankingDraft draft, Ranking ranking, RankingStep step, CancellationToken cancellationToken)
    {
        var draftId = draft.Identity.Id;
        if (await session.ExecuteAsync("Rankings/UpdateDraft", DraftRow.Of(draft, ranking), cancellationToken) == 0)
        {
            return false;
        }

        await session.ExecuteAsync("Rankings/DeleteAdjustments", new { draftId }, cancellationToken);
        await session.ExecuteManyAsync("Rankings/AddAdjustment", draft.Adjustments.Select(a => AdjustmentRow.Of(draftId, a)), cancellationToken);

        var stored = (await session.QueryAsync<CandidateRow>("Rankings/ReadCandidates", Unscoped(draftId), cancellationToken)).ToDictionary(row => row.EnterpriseId);
        var moved = ranking.Entries.Select((entry, i) => CandidateRow.Of(draftId, entry, i + 1)).Where(row => !row.EndsUpLike(stored[row.EnterpriseId]));
        await session.ExecuteManyAsync("Rankings/UpdateCandidate", moved, cancellationToken);
        await AddStepAsync(draftId, step, cancellationToken);
        return true;
    }

    public async Task<bool> MoveAsync(RankingDraft draft, RankingStep step, CancellationToken cancellationToken)
    {
        var moved = await session.ExecuteAsync(
            "Rankings/MoveDraft",
            new { id = draft.Identity.Id, stage = draft.Stage.ToString(), version = draft.Version, readVersion = draft.Version - 1 },
            cancellationToken);
        if (moved == 0)
        {
            return false;
        }

        await AddStepAsync(draft.Identity.Id, step, cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<RankingStep>> ReadStepsAsync(Guid draftId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<DraftStepRow>(
            "Rankings/ReadSteps", new { draftId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return [.. rows.Select(row => row.ToStep())];
    }

    public async Task<bool> DeleteAsync(RankingDraft draft, CancellationToken cancellationToken)
    {
        var draftId = draft.Identity.Id;
        if (await session.ExecuteAsync("Rankings/ClaimForDeletion", new { id = draftId, readVersion = draft.Version }, cancellationToken) == 0)
        {
            return false;
        }

        await session.ExecuteAsync("Rankings/DeleteAdjustments", new { draftId }, cancellationToken);
        await session.ExecuteAsync("Rankings/DeleteSheets", new { draftId }, cancellationToken);
        await session.ExecuteAsync("Rankings/DeleteSteps", new { draftId }, cancellationToken);
        await session.ExecuteAsync("Rankings/DeleteCandidates", new { draftId }, cancellationToken);
        await session.ExecuteAsync("Rankings/DeleteModelParts", new { draftId }, cancellationToken);
        await session.ExecuteAsync("Rankings/DeleteDraft", new { draftId }, cancellationToken);
        return true;
    }

    public Task<int> HighestNumberAsync(string programme, int listYear, CancellationToken cancellationToken) =>
        session.SingleOrDefaultAsync<int>("Rankings/HighestNumber", new { programme, listYear }, cancellationToken);

    public async Task<Result<Done>> PublishAsync(RankingDraft draft, RankingEdition edition, RankingStep step, CancellationToken cancellationToken)
    {
        var marked = await session.ExecuteAsync(
            "Rankings/MarkPublished",
            new { id = draft.Identity.Id, editionId = edition.Id, version = draft.Version, readVersion = draft.Version - 1 },
            cancellationToken);
        if (marked == 0)
        {
            return RankingErrors.StaleVersion;
        }

        try
        {
            await session.ExecuteAsync("Rankings/AddEdition", EditionRow.Of(edition), cancellationToken);
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return RankingErrors.NumberTaken;
        }

        await AddStepAsync(draft.Identity.Id, step, cancellationToken);
        return default(Done);
    }

    public async Task<RankingEdition?> FindEditionAsync(Guid editionId, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<EditionRow>(
            "Rankings/FindEdition", new { editionId = (Guid?)editionId, editionNumber = (string?)null }, cancellationToken))?.ToEdition();

    public async Task<RankingEdition?> FindPreviousEditionAsync(RankingEdition edition, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<EditionRow>(
            "Rankings/FindPreviousEdition",
            new { programme = edition.Imprint.Programme, listYear = edition.Imprint.ListYear, number = edition.Imprint.Number },
            cancellationToken))?.ToEdition();

    /// <summary>The model a draft was computed by; null when there is no such draft.</summary>
    internal static async Task<(RankingDescription Description, RankingRules Rules)?> ReadModelAsync(
        DbSession session, Guid draftId, CancellationToken cancellationToken)
    {
        var parts = await session.QueryAsync<string>("Rankings/ReadModelParts", new { draftId }, cancellationToken);
        return parts.Count == 0 ? null : RankingModelText.Read(string.Concat(parts));
    }

    private Task<int> AddStepAsync(Guid draftId, RankingStep step, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Rankings/AddStep", DraftStepRow.Of(draftId, step), cancellationToken);

    private static object Unscoped(Guid draftId) => new { draftId, countyScope = (string?)null, enterpriseScope = (Guid?)null };

    private static IEnumerable<string> Parts(string text)
    {
        for (var at = 0; at < text.Length; at += LongestPart)
        {
            yield return text.Substring(at, Math.Min(LongestPart, text.Length - at));
        }
    }
}
