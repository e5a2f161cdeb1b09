using System.Collections.Concurrent;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.WhatIf;

namespace ListingPipeline.Application.Eligibility;

/// <summary>The facts of every enterprise, kept in memory for questions that look at all of them.</summary>
public interface IFactsLibrary
{
    /// <summary>The library as it stands, checked against the register by one small read.</summary>
    Task<LibrarySnapshot> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The library at one revision of the register, with the answers already given about it: written since, it is replaced whole. Safe for many threads.</summary>
/// <remarks>Rows of every scope are in it; whoever asks narrows them to the caller's.</remarks>
public sealed class LibrarySnapshot(IReadOnlyList<EnterpriseFactsRecord> enterprises)
{
    /// <summary>Some days' boards side by side; beyond it answers are given anew rather than kept.</summary>
    private const int MostKept = 128;
    private const int LeastForParallel = 1000;
    private readonly ConcurrentDictionary<DateOnly, LibrarySubject[]> _subjects = new();
    private readonly ConcurrentDictionary<(CompiledBoard Board, DateOnly AsOf), BoardOutcome[]> _answers = new();

    /// <summary>Every enterprise with its current facts, in the order of ids.</summary>
    public IReadOnlyList<EnterpriseFactsRecord> Enterprises => enterprises;

    /// <summary>Answers of every enterprise on a board of the rules in force, in the order of <see cref="Enterprises"/>; kept.</summary>
    public IReadOnlyList<BoardOutcome> Answers(CompiledBoard board, DateOnly asOf)
    {
        if (_answers.TryGetValue((board, asOf), out var known))
        {
            return known;
        }

        var answers = Decide(board, asOf);
        if (_answers.Count < MostKept)
        {
            _answers[(board, asOf)] = answers;
        }

        return answers;
    }

    /// <summary>Answers on a board of rules only supposed; not kept.</summary>
    public BoardOutcome[] Decide(CompiledBoard board, DateOnly asOf)
    {
        var subjects = Subjects(asOf);
        var answers = new BoardOutcome[subjects.Length];
        if (subjects.Length < LeastForParallel)
        {
            Fill(0, subjects.Length);
        }
        else
        {
            Parallel.ForEach(Partitioner.Create(0, subjects.Length), range => Fill(range.Item1, range.Item2));
        }

        return answers;

        void Fill(int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                answers[i] = BoardPair.Decide(board, subjects[i].Frame, subjects[i].Route);
            }
        }
    }

    private LibrarySubject[] Subjects(DateOnly asOf)
    {
        if (_subjects.TryGetValue(asOf, out var known))
        {
            return known;
        }

        LibrarySubject[] subjects = [.. enterprises.Select(one => new LibrarySubject(new EvaluationFrame(one.Facts, asOf), CompiledBoard.RouteOf(one.Facts)))];
        if (_subjects.Count < MostKept)
        {
            _subjects[asOf] = subjects;
        }

        return subjects;
    }

    private readonly record struct LibrarySubject(EvaluationFrame Frame, IssuerRoute Route);
}
