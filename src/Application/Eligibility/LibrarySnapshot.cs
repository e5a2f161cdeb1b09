using System.Collections.Concurrent;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.WhatIf;

namespace ListingPipeline.Application.Eligibility;

/// <summary>The library at one revision of the register, with the answers already given about it: written since, it is replaced whole. Safe for many threads.</summary>
/// <remarks>Rows of every scope are in it; whoever asks narrows them to the caller's.</remarks>
public sealed class LibrarySnapshot
{
    /// <summary>Some days' boards side by side; beyond it keeping begins anew.</summary>
    private const int MostKept = 128;
    private const int MostDays = 8;
    private const int LeastForParallel = 1000;
    private readonly ConcurrentDictionary<DateOnly, LibrarySubject[]> _subjects = new();
    private readonly ConcurrentDictionary<(CompiledBoard Board, DateOnly AsOf), BoardOutcome[]> _answers = new();
    private readonly ConcurrentDictionary<object, object> _summaries = new();
    private readonly RuleAnswers _rules;
    private volatile Prepared? _prepared;

    /// <summary>The library as read.</summary>
    /// <param name="enterprises">Every enterprise in the order of ids.</param>
    /// <param name="before">The library as it was: rules answered about an enterprise that is the same still are not asked again. Null for the first.</param>
    public LibrarySnapshot(IReadOnlyList<EnterpriseFactsRecord> enterprises, LibrarySnapshot? before = null)
    {
        Enterprises = enterprises;
        _rules = before?._rules.CarriedOver(before.Enterprises, enterprises) ?? new RuleAnswers(enterprises.Count);
    }

    /// <summary>Every enterprise with its current facts, in the order of ids.</summary>
    public IReadOnlyList<EnterpriseFactsRecord> Enterprises { get; }

    /// <summary>Asks every rule of the boards about every enterprise in one pass, so that the facts of each are fetched once; what is known is not asked again.</summary>
    /// <param name="boards">Boards of the rules in force.</param>
    /// <param name="asOf">The day asked about.</param>
    public void Prepare(IEnumerable<CompiledBoard> boards, DateOnly asOf)
    {
        if (_prepared is { } done && ReferenceEquals(done.Boards, boards) && done.AsOf == asOf)
        {
            return;
        }

        var rules = boards.Where(board => !_answers.ContainsKey((board, asOf))).Select(board => new BoardAnswers(board, _rules, asOf, isKept: true)).ToArray();
        var subjects = Subjects(asOf);
        Pass(rules.Length == 0 ? 0 : subjects.Length, i =>
        {
            foreach (var board in rules)
            {
                board.Decide(i, subjects[i].Frame, subjects[i].Route);
            }
        });
        _prepared = new Prepared(boards, asOf);
    }

    /// <summary>Answers of every enterprise on a board of the rules in force, in the order of <see cref="Enterprises"/>; kept.</summary>
    public IReadOnlyList<BoardOutcome> Answers(CompiledBoard board, DateOnly asOf)
    {
        if (_answers.TryGetValue((board, asOf), out var known))
        {
            return known;
        }

        var answers = Decide(board, asOf, isSupposed: false);
        if (_answers.Count >= MostKept)
        {
            _answers.Clear();
        }

        return _answers[(board, asOf)] = answers;
    }

    /// <summary>What was made of the answers before, or is now; kept.</summary>
    /// <param name="of">All it depends on besides the library.</param>
    /// <param name="make">Makes it.</param>
    public T Summary<T>(object of, Func<T> make)
        where T : class
    {
        if (_summaries.TryGetValue(of, out var known))
        {
            return (T)known;
        }

        if (_summaries.Count >= MostKept)
        {
            _summaries.Clear();
        }

        return (T)(_summaries[of] = make());
    }

    /// <summary>Answers on a board of rules only supposed; not kept, but rules that are those in force are not asked again.</summary>
    public IReadOnlyList<BoardOutcome> Suppose(CompiledBoard board, DateOnly asOf) => Decide(board, asOf, isSupposed: true);

    private BoardOutcome[] Decide(CompiledBoard board, DateOnly asOf, bool isSupposed)
    {
        var rules = new BoardAnswers(board, _rules, asOf, isKept: !isSupposed);
        var subjects = Subjects(asOf);
        var answers = new BoardOutcome[subjects.Length];
        Pass(subjects.Length, i => answers[i] = rules.Decide(i, subjects[i].Frame, subjects[i].Route));
        return answers;
    }

    private static void Pass(int count, Action<int> visit)
    {
        if (count < LeastForParallel)
        {
            Range(0, count);
        }
        else
        {
            Parallel.ForEach(Partitioner.Create(0, count), range => Range(range.Item1, range.Item2));
        }

        void Range(int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                visit(i);
            }
        }
    }

    private LibrarySubject[] Subjects(DateOnly asOf)
    {
        if (_subjects.TryGetValue(asOf, out var known))
        {
            return known;
        }

        LibrarySubject[] subjects = [.. Enterprises.Select(one => new LibrarySubject(new EvaluationFrame(one.Facts, asOf), CompiledBoard.RouteOf(one.Facts)))];
        if (_subjects.Count >= MostDays)
        {
            _subjects.Clear();
        }

        return _subjects[asOf] = subjects;
    }

    private sealed record Prepared(IEnumerable<CompiledBoard> Boards, DateOnly AsOf);

    private readonly record struct LibrarySubject(EvaluationFrame Frame, IssuerRoute Route);
}
