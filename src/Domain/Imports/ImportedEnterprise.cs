using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Everything a file says about one enterprise.</summary>
/// <param name="FirstRow">Row it first occurs in.</param>
/// <param name="Master">Master data; those of the latest year count.</param>
/// <param name="Facts">Values, each metric and year once.</param>
/// <param name="Version">Version of the enterprise its rows were taken at, the oldest of them; null when they name none.</param>
public sealed record ImportedEnterprise(int FirstRow, RowMaster Master, IReadOnlyList<Fact> Facts, int? Version = null);

/// <summary>Brings the rows of each enterprise together and finds what contradicts itself.</summary>
public static class ImportedEnterprises
{
    /// <summary>A figure this many times its neighbour year's is suspected to be in a wrong unit.</summary>
    public const decimal SuspectJump = 20;

    /// <summary>Enterprises in the order of their first rows.</summary>
    /// <param name="rows">Rows as understood.</param>
    /// <param name="findings">Takes duplicates, contradictions and suspects.</param>
    public static IReadOnlyList<ImportedEnterprise> Gather(IReadOnlyList<ImportRow> rows, FindingLog findings)
    {
        var codes = CodesByName(rows, findings);
        var groups = new Dictionary<string, List<ImportRow>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = row.Master.CreditCode?.Value ?? (codes.TryGetValue(row.Master.Name!, out var code) ? code : row.Master.Name!);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = []);
            }

            group.Add(row);
        }

        var enterprises = groups.Values.Select(g => Merge(g, findings)).ToList();
        foreach (var enterprise in enterprises.Where(e => e.Master.CreditCode is null))
        {
            findings.Warning(
                ImportFindingCodes.IdentifiedByName, enterprise.FirstRow, 0, $"“{ImportFinding.Excerpt(enterprise.Master.Name!)}”没有信用代码，按企业名称全称识别。");
        }

        return enterprises;
    }

    /// <summary>Notes figures that jump more than twentyfold between neighbouring years.</summary>
    /// <param name="facts">All known facts of one enterprise, stored ones included.</param>
    /// <param name="row">Row to name.</param>
    /// <param name="name">Enterprise to name.</param>
    /// <param name="findings">Takes the warnings.</param>
    public static void FindSuspects(IEnumerable<Fact> facts, int row, string name, FindingLog findings)
    {
        var amounts = facts
            .Where(f => f is { Metric.Kind: MetricKind.Money, FiscalYear: not null, Number: > 0, Metric.MayBeNegative: false })
            .OrderBy(f => f.Metric.Ordinal)
            .ThenBy(f => f.FiscalYear)
            .ToList();
        for (var i = 1; i < amounts.Count; i++)
        {
            var (before, after) = (amounts[i - 1], amounts[i]);
            if (before.Metric == after.Metric && after.FiscalYear - before.FiscalYear == 1 && IsJump(before.Number!.Value, after.Number!.Value))
            {
                findings.Warning(
                    ImportFindingCodes.UnitSuspect, row, 0, $"{name}的{after.Metric.Label.Zh} {before.FiscalYear} 年为 {before.Number:0.##} 元、{after.FiscalYear} 年为 {after.Number:0.##} 元，相差 {SuspectJump} 倍以上，请核对单位。");
            }
        }
    }

    private static bool IsJump(decimal before, decimal after) => after > before * SuspectJump || before > after * SuspectJump;

    private static Dictionary<string, string> CodesByName(IReadOnlyList<ImportRow> rows, FindingLog findings)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (row, code, name) in rows.Where(r => r.Master is { CreditCode: not null, Name: not null }).Select(r => (r.Number, r.Master.CreditCode!.Value.Value, r.Master.Name!)))
        {
            if (!codes.TryAdd(name, code) && codes[name] != code)
            {
                findings.Error(ImportFindingCodes.NameWithTwoCodes, row, 0, $"“{ImportFinding.Excerpt(name)}”出现两个信用代码：{codes[name]} 与 {code}。");
            }

            if (!names.TryAdd(code, name) && names[code] != name)
            {
                findings.Error(ImportFindingCodes.CodeWithTwoNames, row, 0, $"信用代码 {code} 对应两个名称：“{ImportFinding.Excerpt(names[code])}”与“{ImportFinding.Excerpt(name)}”。");
            }
        }

        return codes;
    }

    private static ImportedEnterprise Merge(List<ImportRow> rows, FindingLog findings)
    {
        var first = rows[0];
        if (rows.Count == 1)
        {
            return new ImportedEnterprise(first.Number, first.Master, first.Facts, first.Version);
        }

        var years = new Dictionary<int, int>();
        foreach (var row in rows)
        {
            if (!years.TryAdd(row.FiscalYear ?? 0, row.Number))
            {
                findings.Error(
                    ImportFindingCodes.DuplicateRow, row.Number, 0, $"与第 {years[row.FiscalYear ?? 0]} 行重复：同一企业{(row.FiscalYear is { } year ? $" {year} 年" : string.Empty)}出现两次。");
            }
        }

        var latestFirst = rows.OrderByDescending(r => r.FiscalYear ?? 0).ThenByDescending(r => r.Number).ToList();
        var master = latestFirst.Select(r => r.Master).Aggregate((latest, older) => latest.Or(older));
        var facts = new Dictionary<(int Metric, int Year), Fact>();
        foreach (var row in latestFirst)
        {
            foreach (var fact in row.Facts)
            {
                facts.TryAdd((fact.Metric.Ordinal, fact.FiscalYear ?? 0), fact);
            }
        }

        if (rows.Exists(r => Differs(r.Master, master)))
        {
            findings.Warning(ImportFindingCodes.MasterDiffers, first.Number, 0, $"“{ImportFinding.Excerpt(master.Name ?? string.Empty)}”各行的登记信息不一致，以最近年度为准。");
        }

        return new ImportedEnterprise(first.Number, master, [.. facts.Values], rows.Min(r => r.Version));
    }

    private static bool Differs(RowMaster row, RowMaster merged) => row.Or(merged) != merged;
}
