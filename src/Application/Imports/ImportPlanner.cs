using System.Runtime.CompilerServices;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Holds an upload against the register: who is new, who changes and how, what contradicts what is stored.</summary>
/// <remarks>Works through the enterprises piece by piece and keeps of each only whom it means: a commit plans each piece once more when it stores it, so that
/// neither the register nor the changes of a large file stand in memory.</remarks>
internal sealed class ImportPlanner(
    IEnterpriseRepository enterprises, ICurrentFactsReader facts, IFactLog log, SupplierDesk desk, RegistrationDesk registrations, EnterprisePlanner planner, CurrentImport import)
{
    private const int EnterprisesPerPiece = 500;

    /// <summary>Checks every enterprise of an upload; those with errors are noted and left out.</summary>
    public async Task<ImportCheck> CheckAsync(IReadOnlyList<ImportedEnterprise> imported, FindingLog findings, CancellationToken cancellationToken)
    {
        var check = new ImportCheck();
        var taken = new Dictionary<Guid, int>();
        for (var start = 0; start < imported.Count; start += EnterprisesPerPiece)
        {
            import.Report(ImportPhase.Checking, imported[start].FirstRow);
            var piece = imported.Skip(start).Take(EnterprisesPerPiece).ToList();
            var register = await LookUpAsync(piece, cancellationToken);
            var matched = piece.Select(i => (Imported: i, Stored: register.Match(i, findings))).Where(m => m.Stored.IsUsable).Select(m => (m.Imported, m.Stored.Enterprise)).ToList();
            var standings = await StandingsAsync([.. matched.Where(m => m.Enterprise is not null).Select(m => (m.Imported, m.Enterprise!))], cancellationToken);
            foreach (var (item, stored) in matched)
            {
                var (standing, version) = (stored is null ? null : standings(stored.Id), stored?.Version);
                if (!IsDoubtful(item, stored, taken, findings) && planner.Plan(item, stored, standing, findings) is { } planned)
                {
                    EnterprisePlanner.NoteSuspects(item, standing?.Facts, planned.Enterprise.Identity.Name, findings);
                    check.Add(item, version, planned);
                }
            }
        }

        return check;
    }

    /// <summary>What is to be stored, as it was checked, piece by piece; fails when somebody changed one of the enterprises since.</summary>
    public async IAsyncEnumerable<Result<IReadOnlyList<PlannedEnterprise>>> AgainAsync(ImportCheck check, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var silent = new FindingLog(keptPerCode: 0);
        foreach (var piece in check.Matches.Chunk(EnterprisesPerPiece))
        {
            var known = piece.Where(m => m.StoredId is not null).ToDictionary(m => m.StoredId!.Value, m => m.Version);
            var stored = (await enterprises.FindManyAsync(known.Keys, cancellationToken)).ToDictionary(e => e.Id);
            var standings = await StandingsAsync([.. piece.Where(m => m.StoredId is { } id && stored.ContainsKey(id)).Select(m => (m.Imported, stored[m.StoredId!.Value]))], cancellationToken);
            var planned = piece.Where(m => m.StoredId is not { } id || stored.GetValueOrDefault(id)?.Version == m.Version)
                .Select(m => m.StoredId is { } id ? planner.Plan(m.Imported, stored[id], standings(id), silent) : planner.Plan(m.Imported, null, null, silent))
                .OfType<PlannedEnterprise>()
                .ToList();
            if (planned.Count < piece.Length)
            {
                yield return EnterpriseErrors.Stale;
                yield break;
            }

            yield return Result.Of<IReadOnlyList<PlannedEnterprise>>(planned);
            import.Report(ImportPhase.Storing, piece[^1].Imported.FirstRow);
        }
    }

    /// <summary>Whether another row or the register speaks against the row; that is noted.</summary>
    private static bool IsDoubtful(ImportedEnterprise item, Enterprise? stored, Dictionary<Guid, int> taken, FindingLog findings)
    {
        if (stored is not null && !taken.TryAdd(stored.Id, item.FirstRow))
        {
            findings.Error(ImportFindingCodes.DuplicateRow, item.FirstRow, 0, $"与第 {taken[stored.Id]} 行是同一家已登记企业。");
            return true;
        }

        if (item.Version is not { } version || version == stored?.Version)
        {
            return false;
        }

        findings.Error(ImportFindingCodes.RowStale, item.FirstRow, 0, stored is null
            ? "导出后该企业已不在登记库中，请重新导出。"
            : $"“{ImportFinding.Excerpt(stored.Identity.Name)}”导出后已被他人修改（导出时版本 {version}，现为 {stored.Version}），请重新导出后再改。");
        return true;
    }

    private async Task<Func<Guid, Standing>> StandingsAsync(IReadOnlyList<(ImportedEnterprise Imported, Enterprise Stored)> matched, CancellationToken cancellationToken)
    {
        var known = matched.Select(m => m.Stored.Id).Distinct().ToList();
        var registration = await registrations.StandingsAsync([.. matched.Where(m => planner.Revises(m.Imported, m.Stored)).Select(m => m.Stored.Id).Distinct()], cancellationToken);
        var current = await facts.ReadAsync(known, cancellationToken);
        var foreign = await log.ReadForeignAsync(await desk.SupplierAsync(cancellationToken), known, cancellationToken);
        return id => new Standing(id, current.GetValueOrDefault(id), foreign, registration(id));
    }

    private async Task<RegisterLookup> LookUpAsync(IReadOnlyList<ImportedEnterprise> imported, CancellationToken cancellationToken)
    {
        var codes = imported.Where(i => i.Master.CreditCode is not null).Select(i => i.Master.CreditCode!.Value.Value).ToList();
        var names = imported.Where(i => i.Master.Name is not null).Select(i => i.Master.Name!).ToList();
        return new RegisterLookup(
            await enterprises.FindByCreditCodesAsync(codes, cancellationToken), await enterprises.FindByNamesAsync(names, cancellationToken));
    }
}
