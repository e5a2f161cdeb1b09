using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Checks that need every rule file: ids, boards, overlaps, references.</summary>
internal sealed class RuleChecks
{
    private readonly List<Placed<Rule>> _rules;
    private readonly List<Placed<Board>> _boards;
    private readonly ILookup<string, Rule> _byId;
    private readonly ILookup<string, Rule> _bySeries;

    private RuleChecks(IReadOnlyList<PolicySection<RuleFile>> files)
    {
        _rules = [.. files.SelectMany(file => file.Value.Rules)];
        _boards = [.. files.SelectMany(file => file.Value.Boards)];
        _byId = _rules.ToLookup(placed => placed.Value.Id, placed => placed.Value, StringComparer.Ordinal);
        _bySeries = _rules.ToLookup(placed => placed.Value.Series, placed => placed.Value, StringComparer.Ordinal);
    }

    public static void Run(IReadOnlyList<PolicySection<RuleFile>> files)
    {
        var checks = new RuleChecks(files);
        checks._rules.ForEach(checks.Check);
        checks._boards.ForEach(checks.Check);
    }

    private void Check(Placed<Rule> placed)
    {
        var rule = placed.Value;
        if (_byId[rule.Id].Count() > 1)
        {
            placed.Node.Problem($"rule '{rule.Id}' occurs twice");
        }

        if (_boards.TrueForAll(board => board.Value.Id != rule.Board))
        {
            placed.Node.Problem($"unknown board '{rule.Board}'");
        }

        if (rule.Versions.Count == 0)
        {
            placed.Node.Problem("a rule needs at least one version");
        }

        CheckDays(placed);
        foreach (var version in rule.Versions)
        {
            CheckReferences(placed, version, version.Condition);
        }

        if (IsCyclic(rule, []))
        {
            placed.Node.Problem($"rule '{rule.Id}' refers to itself");
        }
    }

    private void CheckDays(Placed<Rule> placed)
    {
        var rule = placed.Value;
        foreach (var version in rule.Versions.Where(version => version.EffectiveTo <= version.EffectiveFrom))
        {
            placed.Node.Problem($"version of {version.EffectiveFrom:yyyy-MM-dd} ends before it begins");
        }

        var series = _bySeries[rule.Series].SelectMany(one => one.Versions.Select(version => (one.Id, version)))
            .OrderBy(pair => pair.version.EffectiveFrom).ToList();
        for (var i = 1; i < series.Count; i++)
        {
            var (earlier, later) = (series[i - 1], series[i]);
            if (later.Id == rule.Id && (earlier.version.EffectiveTo is null || earlier.version.EffectiveTo > later.version.EffectiveFrom))
            {
                placed.Node.Problem($"version of {later.version.EffectiveFrom:yyyy-MM-dd} overlaps {earlier.Id} of {earlier.version.EffectiveFrom:yyyy-MM-dd}");
            }
        }
    }

    private void CheckReferences(Placed<Rule> placed, RuleVersion version, Condition condition)
    {
        if (condition is Condition.Reference reference)
        {
            var targets = Targets(reference).ToList();
            if (targets.Count == 0)
            {
                placed.Node.Problem($"unknown {(reference.IsSeries ? "series" : "rule")} '{reference.Target}'");
            }
            else if (reference.PinnedOn is { } edition ? targets.TrueForAll(target => target.InForceOn(edition) is null) : !Covers(targets, version))
            {
                placed.Node.Problem($"'{reference.Target}' is not in force throughout the version of {version.EffectiveFrom:yyyy-MM-dd}");
            }
        }

        foreach (var part in PartsOf(condition))
        {
            CheckReferences(placed, version, part);
        }
    }

    private static bool Covers(List<Rule> targets, RuleVersion version)
    {
        var day = version.EffectiveFrom;
        while (version.EffectiveTo is null || day < version.EffectiveTo)
        {
            if (targets.Select(target => target.InForceOn(day)).OfType<RuleVersion>().FirstOrDefault() is not { } inForce)
            {
                return false;
            }

            if (inForce.EffectiveTo is not { } end)
            {
                return true;
            }

            day = end;
        }

        return true;
    }

    private bool IsCyclic(Rule rule, HashSet<string> above)
    {
        if (!above.Add(rule.Id))
        {
            return true;
        }

        var cyclic = rule.Versions.SelectMany(version => References(version.Condition)).SelectMany(Targets).Any(target => IsCyclic(target, above));
        above.Remove(rule.Id);
        return cyclic;
    }

    private IEnumerable<Rule> Targets(Condition.Reference reference) =>
        reference.IsSeries ? _bySeries[reference.Target] : _byId[reference.Target];

    private static IEnumerable<Condition.Reference> References(Condition condition) =>
        condition is Condition.Reference reference ? [reference] : PartsOf(condition).SelectMany(References);

    private static IEnumerable<Condition> PartsOf(Condition condition) => condition switch
    {
        Condition.All all => all.Parts,
        Condition.Any any => any.Parts,
        Condition.Not not => [not.Part],
        Condition.When branch => new[] { branch.Test, branch.Then, branch.Otherwise }.OfType<Condition>(),
        _ => [],
    };

    private void Check(Placed<Board> placed)
    {
        var board = placed.Value;
        if (_boards.Count(other => other.Value.Id == board.Id) > 1)
        {
            placed.Node.Problem($"board '{board.Id}' occurs twice");
        }

        foreach (var series in board.Ordinary.Concat(board.RedChip).Concat(board.WeightedVoting).Concat(board.Requirements).Where(series => !_bySeries.Contains(series)))
        {
            placed.Node.Problem($"unknown series '{series}'");
        }
    }
}
