using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Takes a committed import back, as long as nobody changed the enterprises it touched since.</summary>
/// <param name="Id">Which import.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record UndoImportCommand(Guid Id, string Reason) : ICommand<UndoneImport>;

/// <summary>What taking an import back did.</summary>
/// <param name="Removed">Enterprises it had entered, which left the register.</param>
/// <param name="Restored">Enterprises that are again as before.</param>
public sealed record UndoneImport(int Removed, int Restored);

internal sealed class UndoImportHandler(
    IImportHistory history, IEnterpriseRepository enterprises, IFactLog facts, IPolicyCatalog policies, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<UndoImportCommand, UndoneImport>
{
    private const int MostNamed = 20;

    public async Task<Result<UndoneImport>> Handle(UndoImportCommand request, CancellationToken cancellationToken)
    {
        var reason = request.Reason.Trim();
        if (reason.Length is 0 or > 500 || reason.Any(char.IsControl))
        {
            return ImportErrors.ReasonInvalid.At(new FieldError("reason", ImportErrors.ReasonInvalid.Code, "1 to 500 characters without control characters."));
        }

        if (await history.FindCommitAsync(request.Id, ImportSight.Of(user), cancellationToken) is not { } commit)
        {
            return ImportErrors.NotFound;
        }

        if (commit.Import.Outcome != ImportOutcome.Committed || commit.Effects.Count == 0)
        {
            return commit.Import is { Outcome: ImportOutcome.Committed, Counts: { Created: 0, Updated: 0 } } || commit.Import.Outcome != ImportOutcome.Committed
                ? ImportErrors.NothingToUndo
                : ImportErrors.TooOldToUndo;
        }

        if (commit.Import.Undone is not null)
        {
            return ImportErrors.AlreadyUndone;
        }

        var stored = (await enterprises.FindManyAsync([.. commit.Effects.Select(e => e.EnterpriseId)], cancellationToken)).ToDictionary(e => e.Id);
        if (Changed(commit.Effects, stored) is { Count: > 0 } changed)
        {
            return ImportErrors.ChangedSince(changed.Count).At([.. changed.Take(MostNamed)]);
        }

        return await UndoAsync(commit, stored, reason, cancellationToken);
    }

    private static List<FieldError> Changed(IReadOnlyList<ImportEffect> effects, Dictionary<Guid, Enterprise> stored) =>
    [
        .. effects.Where(e => !stored.TryGetValue(e.EnterpriseId, out var now) || now.Version != e.VersionAfter).Select(e => new FieldError(
            e.EnterpriseId.ToString(), ImportErrors.ChangedSinceCode, stored.TryGetValue(e.EnterpriseId, out var now) ? now.Identity.Name : e.Before?.Identity.Name ?? "已不在库中")),
    ];

    private async Task<Result<UndoneImport>> UndoAsync(ImportCommit commit, Dictionary<Guid, Enterprise> stored, string reason, CancellationToken cancellationToken)
    {
        var removed = commit.Effects.Where(e => e.IsCreated).Select(e => stored[e.EnterpriseId]).ToList();
        var restored = new List<Enterprise>();
        foreach (var effect in commit.Effects.Where(e => !e.IsCreated))
        {
            var enterprise = stored[effect.EnterpriseId];
            if (effect.Before is not { } before)
            {
                enterprise.FactsRecorded();
            }
            else if (enterprise.Revise(before.Identity, before.Stage, clock.Today).Error is { } invalid)
            {
                return invalid;
            }

            restored.Add(enterprise);
        }

        // What was entered first goes first: a code it took may have to go back.
        var by = user.Sign(clock);
        if (!await enterprises.RemoveAsync(removed, null, $"撤销导入：{commit.Import.FileName}", by, cancellationToken))
        {
            return ImportErrors.UndoInUse;
        }

        if ((await enterprises.UpdateAsync(restored, cancellationToken)).Count > 0)
        {
            return EnterpriseErrors.Stale;
        }

        await RestoreFactsAsync(commit, [.. restored.Select(e => e.Id)], cancellationToken);
        if (!await history.MarkUndoneAsync(commit.Import.Id, reason, by, cancellationToken))
        {
            return ImportErrors.AlreadyUndone;
        }

        events.Record(new ImportUndone(commit.Import.Id, commit.Import.FileName, removed.Count, restored.Count, reason));
        return new UndoneImport(removed.Count, restored.Count);
    }

    /// <summary>Brings the earlier values back under their own suppliers; the log keeps what the import had said.</summary>
    private async Task RestoreFactsAsync(ImportCommit commit, HashSet<Guid> restored, CancellationToken cancellationToken)
    {
        if (commit.SubmissionId is not { } submissionId)
        {
            return;
        }

        await history.RemoveClaimsAsync(commit.Import.Id, submissionId, cancellationToken);
        var replaced = (await history.ReadReplacedAsync(submissionId, cancellationToken)).Where(r => restored.Contains(r.EnterpriseId)).ToList();
        foreach (var group in replaced.GroupBy(r => r.Earlier))
        {
            var document = group.Key is { } earlier ? $"{earlier.Document}（撤销导入后恢复）" : $"撤销导入：{commit.Import.FileName}";
            var submission = group.Key is { } supplied
                ? supplied with { Id = ids.Next(), Document = Short(document), RecordedAt = clock.Now }
                : new FactSubmission(ids.Next(), Suppliers.KindOf(user.Role), user.UserId, user.Name, Short(document), clock.Now);
            var changes = group.GroupBy(r => r.EnterpriseId).ToDictionary(
                g => g.Key, g => (IReadOnlyList<FactChange>)[.. g.Where(r => policies.Metrics.Find(r.Metric) is not null).Select(r => r.ToChange(policies.Metrics.Find(r.Metric)!))]);
            await facts.RecordAsync(submission, changes, cancellationToken, isSettled: true);
        }
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300];
}
