using System.Collections.Concurrent;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>Every rule and board, and what is in force on any day. Immutable; compiled versions are kept per period between two changes of law.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, Rule> _byId;
    private readonly ILookup<string, Rule> _bySeries;
    private readonly DateOnly[] _changeDays;
    private readonly ConcurrentDictionary<int, RuleSet> _sets = new();

    /// <summary>A book of rules that were checked on load: ids unique, versions without overlap, references resolvable and free of cycles.</summary>
    public RuleBook(IReadOnlyList<Rule> rules, IReadOnlyList<Board> boards)
    {
        Boards = [.. boards.OrderBy(board => board.Order)];
        var order = boards.ToDictionary(board => board.Id, board => board.Order, StringComparer.Ordinal);
        Rules = [.. rules.OrderBy(rule => order[rule.Board])];
        _byId = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _bySeries = rules.ToLookup(rule => rule.Series, StringComparer.Ordinal);
        _changeDays = [.. rules
            .SelectMany(rule => rule.Versions)
            .SelectMany(version => version.EffectiveTo is { } end ? new[] { version.EffectiveFrom, end } : [version.EffectiveFrom])
            .Distinct().Order()];
    }

    /// <summary>Every rule in the order of the boards, then of the files.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Every board in display order.</summary>
    public IReadOnlyList<Board> Boards { get; }

    /// <summary>Days on which something comes into or goes out of force, ascending.</summary>
    public IReadOnlyList<DateOnly> ChangeDays => _changeDays;

    /// <summary>The rule of that id; null when there is none.</summary>
    public Rule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The rules in force on a day: the listing-committee day where there is one, otherwise the day asked about.</summary>
    public RuleSet InForceOn(DateOnly day)
    {
        var found = Array.BinarySearch(_changeDays, day);
        var period = found >= 0 ? found : ~found - 1;
        return _sets.GetOrAdd(period, static (_, state) => new RuleSet(state.book, state.start), (book: this, start: period < 0 ? DateOnly.MinValue : _changeDays[period]));
    }

    /// <summary>An edition a document cites by date, whatever the day.</summary>
    public CompiledRule Pinned(Rule rule, DateOnly day)
    {
        var version = rule.PinnedOn(day);
        return CompiledRule.Compile(rule, version, this, version.IsInForceOn(day) ? day : version.EffectiveFrom);
    }

    /// <summary>What a reference means on a day; null when nothing of it is in force.</summary>
    internal (Rule Rule, RuleVersion Version)? Resolve(Condition.Reference reference, DateOnly day)
    {
        var edition = reference.PinnedOn ?? day;
        if (reference.IsSeries)
        {
            return InForce(reference.Target, edition);
        }

        var rule = _byId[reference.Target];
        return rule.InForceOn(edition) is { } version ? (rule, version) : null;
    }

    /// <summary>The rule of a series in force on a day, with its version; null when there is none.</summary>
    internal (Rule Rule, RuleVersion Version)? InForce(string series, DateOnly day)
    {
        foreach (var rule in _bySeries[series])
        {
            if (rule.InForceOn(day) is { } version)
            {
                return (rule, version);
            }
        }

        return null;
    }
}

/// <summary>The rules in force during one period, compiled.</summary>
public sealed class RuleSet
{
    private readonly Dictionary<string, CompiledRule> _byId;

    internal RuleSet(RuleBook book, DateOnly day)
    {
        Rules = [.. book.Rules
            .Select(rule => rule.InForceOn(day) is { } version ? CompiledRule.Compile(rule, version, book, day) : null)
            .OfType<CompiledRule>()];
        _byId = Rules.ToDictionary(rule => rule.Rule.Id, StringComparer.Ordinal);
        Boards = [.. book.Boards.Select(board => new CompiledBoard(board, this, book, day)).Where(board => board.HasStandards)];
    }

    /// <summary>Rules in the order of the boards, then of the files.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; }

    /// <summary>Boards with at least one standard in force, in display order.</summary>
    public IReadOnlyList<CompiledBoard> Boards { get; }

    /// <summary>The rule in force under that id; null when there is none.</summary>
    public CompiledRule? Find(string id) => _byId.GetValueOrDefault(id);
}
