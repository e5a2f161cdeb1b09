using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>Why two enterprises may be one.</summary>
public enum DuplicateReason
{
    /// <summary>Their credit codes hold the same organisation code: one moved to another registration office, or a digit was mistyped.</summary>
    OrganisationCode,

    /// <summary>One bears the former name of the other.</summary>
    FormerName,

    /// <summary>Their names are the same but for the legal form, marks and blanks.</summary>
    SameName,

    /// <summary>Their names differ in one character that is no digit.</summary>
    SimilarName,
}

/// <summary>What of an enterprise tells it from others.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Registered name.</param>
/// <param name="FormerName">Former names, separated by ；; null when there is none.</param>
/// <param name="CreditCode">Unified social credit code; null when unknown.</param>
/// <param name="CountyCode">County; null when unknown.</param>
public sealed record EnterpriseTraits(Guid Id, string Name, string? FormerName, string? CreditCode, string? CountyCode);

/// <summary>Two enterprises that may be one 疑似重复.</summary>
/// <param name="First">The one with the smaller id.</param>
/// <param name="Second">The other.</param>
/// <param name="Reasons">Why, the strongest first.</param>
public sealed record SuspectedPair(EnterpriseTraits First, EnterpriseTraits Second, IReadOnlyList<DuplicateReason> Reasons);

/// <summary>Finds enterprises entered twice. Work grows with the register, not with its square: names that differ in one character share a form with one character left out.</summary>
public static class DuplicateSearch
{
    private const int OrganisationStart = 8;
    private const int OrganisationLength = 9;
    private const int LeastSimilar = 6;

    /// <summary>More enterprises under one trait say that the trait tells nothing, e.g. a template name.</summary>
    private const int MostOfOneTrait = 8;

    private static readonly string[] Forms = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "公司", "集团"];

    /// <summary>Suspected pairs, those with the strongest reasons first, then by name.</summary>
    public static IReadOnlyList<SuspectedPair> Find(IReadOnlyCollection<EnterpriseTraits> register)
    {
        var found = new Dictionary<(Guid, Guid), (EnterpriseTraits First, EnterpriseTraits Second, SortedSet<DuplicateReason> Reasons)>();
        Gather(found, register, OrganisationCodes, DuplicateReason.OrganisationCode, (_, _) => true);
        Gather(found, register, e => Former(e).Prepend(Core(e.Name)), DuplicateReason.FormerName, (a, b) => Core(a.Name) != Core(b.Name) && (Former(a).Contains(Core(b.Name)) || Former(b).Contains(Core(a.Name))));
        Gather(found, register, e => [Core(e.Name)], DuplicateReason.SameName, (_, _) => true);
        Gather(found, register, e => Shortened(Core(e.Name)), DuplicateReason.SimilarName, (a, b) => DifferInOneLetter(Core(a.Name), Core(b.Name)));
        return
        [
            .. found.Values.Select(p => new SuspectedPair(p.First, p.Second, [.. p.Reasons]))
                .OrderBy(p => p.Reasons[0]).ThenByDescending(p => p.Reasons.Count).ThenBy(p => p.First.Name, StringComparer.Ordinal).ThenBy(p => p.First.Id).ThenBy(p => p.Second.Id),
        ];
    }

    /// <summary>The name without legal form, marks and blanks, in lower case and half width.</summary>
    public static string Core(string name)
    {
        var plain = string.Concat(TextForms.Normalise(name).ToLowerInvariant().Where(char.IsLetterOrDigit));
        var form = Array.Find(Forms, f => plain.EndsWith(f, StringComparison.Ordinal) && plain.Length > f.Length);
        return form is null ? plain : plain[..^form.Length];
    }

    private static void Gather(
        Dictionary<(Guid, Guid), (EnterpriseTraits, EnterpriseTraits, SortedSet<DuplicateReason>)> found,
        IReadOnlyCollection<EnterpriseTraits> register,
        Func<EnterpriseTraits, IEnumerable<string>> traits,
        DuplicateReason reason,
        Func<EnterpriseTraits, EnterpriseTraits, bool> holds)
    {
        // Most traits are nobody else's: only those met twice get a list.
        var firsts = new Dictionary<string, EnterpriseTraits>(StringComparer.Ordinal);
        var shared = new Dictionary<string, List<EnterpriseTraits>>(StringComparer.Ordinal);
        foreach (var enterprise in register)
        {
            foreach (var trait in traits(enterprise).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal))
            {
                if (firsts.TryAdd(trait, enterprise))
                {
                    continue;
                }

                if (!shared.TryGetValue(trait, out var sharing))
                {
                    shared.Add(trait, sharing = [firsts[trait]]);
                }

                sharing.Add(enterprise);
            }
        }

        foreach (var sharing in shared.Values.Where(s => s.Count <= MostOfOneTrait))
        {
            foreach (var (a, b) in sharing.SelectMany((a, i) => sharing.Skip(i + 1).Select(b => (a, b))).Where(p => holds(p.a, p.b)))
            {
                var (first, second) = a.Id.CompareTo(b.Id) < 0 ? (a, b) : (b, a);
                if (!found.TryGetValue((first.Id, second.Id), out var pair))
                {
                    found.Add((first.Id, second.Id), pair = (first, second, []));
                }

                pair.Item3.Add(reason);
            }
        }
    }

    private static IEnumerable<string> OrganisationCodes(EnterpriseTraits enterprise) =>
        enterprise.CreditCode is { Length: 18 } code ? [code.Substring(OrganisationStart, OrganisationLength)] : [];

    private static IEnumerable<string> Former(EnterpriseTraits enterprise) => enterprise.FormerName?.Split('；').Select(Core) ?? [];

    /// <summary>The text, and the text without each of its characters.</summary>
    private static IEnumerable<string> Shortened(string core) => core.Length < LeastSimilar
        ? []
        : Enumerable.Range(0, core.Length).Select(i => core.Remove(i, 1)).Append(core);

    private static bool DifferInOneLetter(string a, string b)
    {
        if (a == b || Math.Abs(a.Length - b.Length) > 1)
        {
            return false;
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var at = 0;
        while (at < shorter.Length && shorter[at] == longer[at])
        {
            at++;
        }

        // What differs must be no digit: numbered names are different enterprises.
        var rest = longer[(at + 1)..];
        return shorter.Length < longer.Length
            ? shorter[at..] == rest && !char.IsDigit(longer[at])
            : shorter[(at + 1)..] == rest && !char.IsDigit(longer[at]) && !char.IsDigit(shorter[at]);
    }
}
