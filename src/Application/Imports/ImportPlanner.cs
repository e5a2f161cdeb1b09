using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Holds an upload against the register: who is new, who changes and how, what contradicts what is stored.</summary>
internal sealed class ImportPlanner(
    IEnterpriseRepository enterprises, ICurrentFactsReader facts, IFactLog log, SupplierDesk desk, ICurrentUser user, IIdGenerator ids, IClock clock)
{
    /// <summary>The plan, enterprises in the order of the file; those with errors are noted and left out.</summary>
    public async Task<IReadOnlyList<PlannedEnterprise>> PlanAsync(IReadOnlyList<ImportedEnterprise> imported, FindingLog findings, CancellationToken cancellationToken)
    {
        var register = await LookUpAsync(imported, cancellationToken);
        var matched = imported.Select(i => (Imported: i, Stored: register.Match(i, findings))).Where(m => m.Stored.IsUsable).ToList();
        var known = matched.Where(m => m.Stored.Enterprise is not null).Select(m => m.Stored.Enterprise!.Id).Distinct().ToList();
        var current = await facts.ReadAsync(known, cancellationToken);
        var foreign = await log.ReadForeignAsync(await desk.SupplierAsync(cancellationToken), known, cancellationToken);

        var plan = new List<PlannedEnterprise>(matched.Count);
        var taken = new Dictionary<Guid, int>();
        foreach (var (item, stored) in matched)
        {
            if (stored.Enterprise is { } twice && !taken.TryAdd(twice.Id, item.FirstRow))
            {
                findings.Error(ImportFindingCodes.DuplicateRow, item.FirstRow, 0, $"与第 {taken[twice.Id]} 行是同一家已登记企业。");
            }
            else if (item.Version is { } version && version != stored.Enterprise?.Version)
            {
                findings.Error(ImportFindingCodes.RowStale, item.FirstRow, 0, stored.Enterprise is null
                    ? "导出后该企业已不在登记库中，请重新导出。"
                    : $"“{ImportFinding.Excerpt(stored.Enterprise.Identity.Name)}”导出后已被他人修改（导出时版本 {version}，现为 {stored.Enterprise.Version}），请重新导出后再改。");
            }
            else if (PlanOne(item, stored.Enterprise, stored.Enterprise is { } e ? new Standing(e.Id, current.GetValueOrDefault(e.Id), foreign) : null, findings) is { } planned)
            {
                plan.Add(planned);
            }
        }

        return plan;
    }

    private async Task<RegisterLookup> LookUpAsync(IReadOnlyList<ImportedEnterprise> imported, CancellationToken cancellationToken)
    {
        var codes = imported.Where(i => i.Master.CreditCode is not null).Select(i => i.Master.CreditCode!.Value.Value).ToList();
        var names = imported.Where(i => i.Master.Name is not null).Select(i => i.Master.Name!).ToList();
        return new RegisterLookup(
            await enterprises.FindByCreditCodesAsync(codes, cancellationToken), await enterprises.FindByNamesAsync(names, cancellationToken));
    }

    private PlannedEnterprise? PlanOne(ImportedEnterprise item, Enterprise? stored, Standing? standing, FindingLog findings)
    {
        var (row, master) = (item.FirstRow, item.Master);
        var county = master.CountyCode ?? stored?.Identity.CountyCode ?? user.Scope.CountyCode;
        if (user.Scope.CountyCode is { } own && (county != own || (stored is not null && stored.Identity.CountyCode != own)))
        {
            findings.Error(ImportFindingCodes.CountyOutOfScope, row, 0, $"“{ImportFinding.Excerpt(master.Name ?? master.CreditCode?.Value ?? string.Empty)}”不属于本县区，县区只能导入本县区的企业。");
            return null;
        }

        if (stored is null && master.Name is null)
        {
            findings.Error(ImportFindingCodes.NameMissing, row, 0, "新企业必须填写企业名称。");
            return null;
        }

        var identity = IdentityOf(master, county, stored, row, findings);
        var stage = master.Stage ?? stored?.Stage ?? ListingStage.Cultivation;
        var (changes, claims) = ChangesOf(item, standing, findings);
        NoteSuspects(item, standing?.Facts, identity.Name, findings);
        return stored is null
            ? Created(row, identity, stage, changes, findings)
            : Updated(row, stored, identity, stage, changes, claims, findings);
    }

    private static EnterpriseIdentity IdentityOf(RowMaster master, string? county, Enterprise? stored, int row, FindingLog findings)
    {
        var before = stored?.Identity;
        var isRenamed = before is not null && master.Name is not null && master.Name != before.Name;
        if (isRenamed)
        {
            findings.Warning(ImportFindingCodes.NameChanges, row, 0, $"名称将由“{ImportFinding.Excerpt(before!.Name)}”变更为“{ImportFinding.Excerpt(master.Name!)}”，原名称记为曾用名。");
        }

        return new EnterpriseIdentity(
            master.Name ?? before!.Name,
            master.CreditCode ?? before?.CreditCode,
            county,
            master.IndustryCode ?? before?.IndustryCode,
            master.Form ?? before?.Form,
            master.EstablishedOn ?? before?.EstablishedOn,
            master.Address ?? before?.Address,
            master.FormerName ?? (isRenamed ? before!.Name : before?.FormerName));
    }

    private PlannedEnterprise? Created(int row, EnterpriseIdentity identity, ListingStage stage, List<FactChange> changes, FindingLog findings)
    {
        var registered = Enterprise.Register(ids.Next(), identity, stage, clock.Today);
        if (registered.TryGetValue(out var enterprise, out var error))
        {
            return new PlannedEnterprise(row, enterprise, ImportAction.Create, null, changes, []);
        }

        Note(error, row, findings);
        return null;
    }

    private PlannedEnterprise? Updated(int row, Enterprise stored, EnterpriseIdentity identity, ListingStage stage, List<FactChange> changes, List<FactChange> claims, FindingLog findings)
    {
        var before = new EnterpriseBefore(stored.Identity, stored.Stage);
        if (identity == before.Identity && stage == before.Stage)
        {
            var says = changes.Count + claims.Count > 0;
            if (says)
            {
                stored.FactsRecorded();
            }

            return new PlannedEnterprise(row, stored, says ? ImportAction.Update : ImportAction.Unchanged, null, changes, claims);
        }

        var revised = stored.Revise(identity, stage, clock.Today);
        if (revised.Error is null)
        {
            return new PlannedEnterprise(row, stored, ImportAction.Update, before, changes, claims);
        }

        Note(revised.Error, row, findings);
        return null;
    }

    private (List<FactChange> Changes, List<FactChange> Claims) ChangesOf(ImportedEnterprise item, Standing? standing, FindingLog findings)
    {
        var (changes, claims) = (new List<FactChange>(item.Facts.Count), new List<FactChange>());
        foreach (var fact in item.Facts)
        {
            var change = new FactChange(fact.Metric, fact.FiscalYear, fact.Number, fact.Text);
            var differs = standing?.Facts is not { } current || Differs(fact, current);
            if (change.Check(string.Empty, clock.Today) is { } problem)
            {
                findings.Error(problem.Code, item.FirstRow, 0, $"{fact.Metric.Label.Zh}：{problem.Message}");
            }
            else if (standing?.Foreign(change) is { } foreign)
            {
                if (differs)
                {
                    var year = fact.FiscalYear is { } named ? $"（{named} 年）" : string.Empty;
                    findings.Warning(ImportFindingCodes.Contradicts, item.FirstRow, 0, $"{fact.Metric.Label.Zh}{year}：与其他单位报送的现行数值不一致，不覆盖，待市级认定。");
                }

                if (differs ? foreign.Claim?.Says(change) != true : foreign.Claim is not null)
                {
                    claims.Add(change);
                }
            }
            else if (differs)
            {
                changes.Add(change);
            }
        }

        return (changes, claims);
    }

    private static bool Differs(in Fact fact, EnterpriseFacts current) => fact.Text is not null
        ? (fact.FiscalYear is { } year ? current.Choice(fact.Metric, year) : current.Choice(fact.Metric)) != fact.Text
        : (fact.FiscalYear is { } numberYear ? current.Number(fact.Metric, numberYear) : current.Number(fact.Metric)) != fact.Number;

    private static void NoteSuspects(ImportedEnterprise item, EnterpriseFacts? current, string name, FindingLog findings)
    {
        IReadOnlyList<Fact> all = current is null ? item.Facts : [.. item.Facts.Concat(current.Values()).DistinctBy(f => (f.Metric.Ordinal, f.FiscalYear))];
        ImportedEnterprises.FindSuspects(all, item.FirstRow, name, findings);
    }

    private static void Note(Error error, int row, FindingLog findings)
    {
        foreach (var field in error.Fields)
        {
            findings.Error(field.Code, row, 0, field.Message);
        }
    }

    /// <summary>What the register holds about one enterprise.</summary>
    private sealed record Standing(Guid Id, EnterpriseFacts? Facts, IReadOnlyDictionary<FactKey, ForeignValue> ForeignValues)
    {
        /// <summary>The value another office supplied where the change would go; null where none did.</summary>
        public ForeignValue? Foreign(FactChange change) => ForeignValues.GetValueOrDefault(new FactKey(Id, change.Metric.Name, change.FiscalYear));
    }

    /// <summary>What the register holds under the codes and names of a file.</summary>
    private sealed class RegisterLookup(IReadOnlyList<Enterprise> byCode, IReadOnlyList<Enterprise> byName)
    {
        private readonly Dictionary<string, Enterprise> _codes = byCode.ToDictionary(e => e.Identity.CreditCode!.Value.Value, StringComparer.Ordinal);
        private readonly ILookup<string, Enterprise> _names = byName.ToLookup(e => e.Identity.Name, StringComparer.Ordinal);

        /// <summary>The stored enterprise meant, null for a new one; unusable when it cannot be told, which is noted.</summary>
        public (Enterprise? Enterprise, bool IsUsable) Match(ImportedEnterprise item, FindingLog findings)
        {
            var (code, name) = (item.Master.CreditCode, item.Master.Name);
            if (code is { } known && _codes.TryGetValue(known.Value, out var holder))
            {
                return (holder, true);
            }

            var namesakes = name is null ? [] : _names[name].ToList();
            if (code is not null)
            {
                // A stored enterprise that waits for its code receives it; one with another code is somebody else or a slip.
                var waiting = namesakes.Where(e => e.Identity.CreditCode is null).ToList();
                if (waiting.Count == 1)
                {
                    return (waiting[0], true);
                }

                if (namesakes.Count == 0)
                {
                    return (null, true);
                }

                findings.Error(ImportFindingCodes.CodeDiffersFromStored, item.FirstRow, 0, $"“{ImportFinding.Excerpt(name!)}”已以另一个信用代码登记，请核对。");
                return (null, false);
            }

            if (namesakes.Count <= 1)
            {
                return (namesakes.FirstOrDefault(), true);
            }

            findings.Error(ImportFindingCodes.NameAmbiguous, item.FirstRow, 0, $"登记库中有 {namesakes.Count} 家“{ImportFinding.Excerpt(name!)}”，请填写信用代码。");
            return (null, false);
        }
    }
}
