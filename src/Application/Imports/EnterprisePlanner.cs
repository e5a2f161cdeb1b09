using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>What the register holds about one enterprise.</summary>
internal sealed record Standing(Guid Id, EnterpriseFacts? Facts, IReadOnlyDictionary<FactKey, ForeignValue> ForeignValues, RegistrationStanding Registration)
{
    /// <summary>The value another office supplied where the change would go; null where none did.</summary>
    public ForeignValue? Foreign(FactChange change) => ForeignValues.GetValueOrDefault(new FactKey(Id, change.Metric.Name, change.FiscalYear));
}

/// <summary>Says what becomes of one enterprise of an upload.</summary>
internal sealed class EnterprisePlanner(ICurrentUser user, IIdGenerator ids, IClock clock)
{
    /// <summary>What becomes of it; null when it has an error, which is noted.</summary>
    public PlannedEnterprise? Plan(ImportedEnterprise item, Enterprise? stored, Standing? standing, FindingLog findings)
    {
        if (!user.Has(Permissions.Enterprises.Write))
        {
            return FiguresOnly(item, stored, standing, findings);
        }

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

        var identity = IdentityOf(master, county, stored);
        var stage = master.Stage ?? stored?.Stage ?? ListingStage.Cultivation;
        var (changes, claims) = ChangesOf(item, standing, findings);
        return stored is null
            ? Created(row, identity, stage, changes, findings)
            : Updated(row, stored, Guarded(row, stored, identity, standing, findings), stage, changes, claims, findings);
    }

    /// <summary>Whether the row says something else of the registration than the register; figures alone never do.</summary>
    public bool Revises(ImportedEnterprise item, Enterprise stored) =>
        user.Has(Permissions.Enterprises.Write) && IdentityOf(item.Master, item.Master.CountyCode ?? stored.Identity.CountyCode, stored) != stored.Identity;

    /// <summary>What of a revision counts at once: what another office supplied stays until it is settled, and that is noted.</summary>
    private GuardedRevision Guarded(int row, Enterprise stored, EnterpriseIdentity identity, Standing? standing, FindingLog findings)
    {
        var revision = standing is not null && Enterprise.Check(identity, clock.Today).TryGetValue(out var wanted, out _)
            ? standing.Registration.Guard(stored.Identity, wanted)
            : new GuardedRevision(identity, []);
        foreach (var part in revision.Contested)
        {
            findings.Warning(
                ImportFindingCodes.RegistrationContradicts,
                row,
                0,
                $"{RegistrationWords.Of(part.Part)}：表中“{ImportFinding.Excerpt(part.Claimed ?? string.Empty)}”与其他单位登记的“{ImportFinding.Excerpt(part.Against.Value ?? string.Empty)}”不一致，不覆盖，待市级认定。");
        }

        if (revision.Identity.Name != stored.Identity.Name)
        {
            findings.Warning(
                ImportFindingCodes.NameChanges, row, 0, $"名称将由“{ImportFinding.Excerpt(stored.Identity.Name)}”变更为“{ImportFinding.Excerpt(revision.Identity.Name)}”，原名称记为曾用名。");
        }

        return standing is null ? revision : revision with { Contested = [.. revision.Contested.Where(standing.Registration.IsNews)] };
    }

    /// <summary>A sender who does not keep the registration adds figures to enterprises that are there, and changes nothing else.</summary>
    private PlannedEnterprise? FiguresOnly(ImportedEnterprise item, Enterprise? stored, Standing? standing, FindingLog findings)
    {
        var said = item.Master.Name ?? item.Master.CreditCode?.Value ?? string.Empty;
        if (stored is null)
        {
            findings.Error(ImportFindingCodes.NotRegistered, item.FirstRow, 0, $"“{ImportFinding.Excerpt(said)}”不在企业库中：请核对名称和信用代码；新企业由县区或市金融局登记。");
            return null;
        }

        if (item.Master.Name is { } name && name != stored.Identity.Name)
        {
            findings.Warning(
                ImportFindingCodes.NameDiffers, item.FirstRow, 0, $"表中名称“{ImportFinding.Excerpt(name)}”与登记名称“{ImportFinding.Excerpt(stored.Identity.Name)}”不一致，按信用代码识别，登记名称不变。");
        }

        var (changes, claims) = ChangesOf(item, standing, findings);
        return Updated(item.FirstRow, stored, new GuardedRevision(stored.Identity, []), stored.Stage, changes, claims, findings);
    }

    private static EnterpriseIdentity IdentityOf(RowMaster master, string? county, Enterprise? stored)
    {
        var before = stored?.Identity;
        var isRenamed = before is not null && master.Name is not null && master.Name != before.Name;
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
            return new PlannedEnterprise(row, enterprise, ImportAction.Create, null, changes, [], []);
        }

        Note(error, row, findings);
        return null;
    }

    private PlannedEnterprise? Updated(int row, Enterprise stored, GuardedRevision revision, ListingStage stage, List<FactChange> changes, List<FactChange> claims, FindingLog findings)
    {
        var before = new EnterpriseBefore(stored.Identity, stored.Stage);
        if (revision.Identity == before.Identity && stage == before.Stage)
        {
            var says = changes.Count + claims.Count + revision.Contested.Count > 0;
            if (says)
            {
                stored.FactsRecorded();
            }

            return new PlannedEnterprise(row, stored, says ? ImportAction.Update : ImportAction.Unchanged, null, changes, claims, revision.Contested);
        }

        var revised = stored.Revise(revision.Identity, stage, clock.Today);
        if (revised.Error is null)
        {
            return new PlannedEnterprise(row, stored, ImportAction.Update, before, changes, claims, revision.Contested);
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

    /// <summary>Warns of figures that jump between neighbouring years, those of the register included.</summary>
    public static void NoteSuspects(ImportedEnterprise item, EnterpriseFacts? current, string name, FindingLog findings)
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
}
