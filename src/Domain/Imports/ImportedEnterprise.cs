using System.Buffers;
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

        var enterprises = new List<ImportedEnterprise>(groups.Count);
        foreach (var group in groups.Values)
        {
            enterprises.Add(Merge(group, findings));

            // A file's rows are many: those understood make room for what they are made into.
            group.Clear();
        }

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
    public static void FindSuspects(IReadOnlyList<Fact> facts, int row, string name, FindingLog findings)
    {
        var amounts = ArrayPool<Amount>.Shared.Rent(facts.Count);
        var count = 0;
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is { Metric: { Kind: MetricKind.Money, MayBeNegative: false }, FiscalYear: { } year, Number: { } number } fact && number > 0)
            {
                amounts[count++] = new Amount(((long)fact.Metric.Ordinal << 32) + year, number, fact.Metric);
            }
        }

        amounts.AsSpan(0, count).Sort(ByPlace);
        for (var i = 1; i < count; i++)
        {
            var (before, after) = (amounts[i - 1], amounts[i]);
            if (after.Place - before.Place == 1 && IsJump(before.Number, after.Number))
            {
                findings.Warning(
                    ImportFindingCodes.UnitSuspect, row, 0, $"{name}的{after.Metric.Label.Zh} {before.Year} 年为 {before.Number:0.##} 元、{after.Year} 年为 {after.Number:0.##} 元，相差 {SuspectJump} 倍以上，请核对单位。");
            }
        }

        ArrayPool<Amount>.Shared.Return(amounts, clearArray: true);
    }

    /// <summary>An amount; its place orders by metric, then by year, so that neighbouring years of one metric stand one apart.</summary>
    private readonly record struct Amount(long Place, decimal Number, MetricDefinition Metric)
    {
        public int Year => (int)(Place & int.MaxValue);
    }

    private static readonly Comparison<Amount> ByPlace = static (one, other) => one.Place.CompareTo(other.Place);

    private static bool IsJump(decimal before, decimal after) => after > before * SuspectJump || before > after * SuspectJump;

    private static Dictionary<string, string> CodesByName(IReadOnlyList<ImportRow> rows, FindingLog findings)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        RowMaster? above = null;
        foreach (var (number, _, master, _, _) in rows)
        {
            // Rows of one enterprise share what they say of it.
            if (ReferenceEquals(master, above) || master is not { CreditCode: { } known, Name: { } name })
            {
                continue;
            }

            above = master;
            var (row, code) = (number, known.Value);
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

        NoteRepeatedYears(rows, findings);
        rows.Sort(LatestFirst);
        var master = rows[0].Master;
        foreach (var older in rows)
        {
            master = ReferenceEquals(older.Master, master) ? master : master.Or(older.Master);
        }

        master = master == rows[0].Master ? rows[0].Master : master;
        if (rows.Exists(r => !ReferenceEquals(r.Master, master) && Differs(r.Master, master)))
        {
            findings.Warning(ImportFindingCodes.MasterDiffers, first.Number, 0, $"“{ImportFinding.Excerpt(master.Name ?? string.Empty)}”各行的登记信息不一致，以最近年度为准。");
        }

        return new ImportedEnterprise(first.Number, master, FactsOf(rows), rows.Min(r => r.Version));
    }

    private static readonly Comparison<ImportRow> LatestFirst = static (one, other) => (one.FiscalYear ?? 0) != (other.FiscalYear ?? 0)
        ? (other.FiscalYear ?? 0).CompareTo(one.FiscalYear ?? 0)
        : other.Number.CompareTo(one.Number);

    private static void NoteRepeatedYears(List<ImportRow> rows, FindingLog findings)
    {
        var years = new Dictionary<int, int>(rows.Count);
        foreach (var row in rows)
        {
            if (!years.TryAdd(row.FiscalYear ?? 0, row.Number))
            {
                findings.Error(
                    ImportFindingCodes.DuplicateRow, row.Number, 0, $"与第 {years[row.FiscalYear ?? 0]} 行重复：同一企业{(row.FiscalYear is { } year ? $" {year} 年" : string.Empty)}出现两次。");
            }
        }
    }

    /// <summary>Each metric and year once, as the latest row that has it says.</summary>
    private static IReadOnlyList<Fact> FactsOf(List<ImportRow> latestFirst)
    {
        var parts = new List<ImportedFacts>(latestFirst.Count);
        foreach (var row in latestFirst)
        {
            // Values of one year each cannot meet those of another; all others may.
            if (row.Facts is not ImportedFacts { CommonYear: { } year } part || (parts.Count > 0 && (parts[^1].CommonYear <= year || parts[^1].Store != part.Store)))
            {
                return FirstOfEach(latestFirst);
            }

            parts.Add(part);
        }

        return parts[0].Store.Join(parts);
    }

    private static List<Fact> FirstOfEach(List<ImportRow> latestFirst)
    {
        var seen = new HashSet<(int Metric, int Year)>();
        var facts = new List<Fact>();
        foreach (var row in latestFirst)
        {
            foreach (var fact in row.Facts)
            {
                if (seen.Add((fact.Metric.Ordinal, fact.FiscalYear ?? 0)))
                {
                    facts.Add(fact);
                }
            }
        }

        return facts;
    }

    private static bool Differs(RowMaster row, RowMaster merged) => row.Or(merged) != merged;
}
