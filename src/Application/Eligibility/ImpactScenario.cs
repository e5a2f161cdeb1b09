using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.WhatIf;

namespace ListingPipeline.Application.Eligibility;

/// <summary>What is supposed about the rules, and of which enterprises.</summary>
public sealed class ImpactScenario
{
    /// <summary>The day asked about; decides which fiscal year is the latest. Today when null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Day whose versions are "before"; <see cref="AsOf"/> when null.</summary>
    public DateOnly? BeforeOn { get; init; }

    /// <summary>Day whose versions are "after"; <see cref="BeforeOn"/> when null.</summary>
    public DateOnly? AfterOn { get; init; }

    /// <summary>Thresholds supposed to be others "after", at most 50; none when null.</summary>
    public IReadOnlyList<ThresholdChange>? Thresholds { get; init; }

    /// <summary>Which part of a board's answer counts.</summary>
    public ScreeningMeasure Measure { get; init; } = ScreeningMeasure.Standards;

    /// <summary>Pack id such as <c>datong-2022</c>: enterprises of its city only; all when null.</summary>
    public string? Programme { get; init; }

    /// <summary>Six-digit code of a county; all when null.</summary>
    public string? CountyCode { get; init; }
}

/// <summary>One enterprise's answers on one board.</summary>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="Board">Index of the board.</param>
/// <param name="Before">Answer as it is.</param>
/// <param name="After">Answer as it would be.</param>
internal readonly record struct ImpactAnswer(EnterpriseFactsRecord Enterprise, int Board, Outcome Before, Outcome After)
{
    public bool IsGained => After == Outcome.Met && Before != Outcome.Met;

    public bool IsLost => Before == Outcome.Met && After != Outcome.Met;
}

/// <summary>Evaluates a scenario over the library.</summary>
internal sealed class ImpactStudy(IEligibilityCatalog catalog, IPolicyCatalog policies, IFactsLibrary library)
{
    /// <summary>The boards of both sides and every answer, enterprise by enterprise within a board.</summary>
    public async Task<Result<ImpactResult>> RunAsync(ImpactScenario scenario, Scope scope, DateOnly today, CancellationToken cancellationToken)
    {
        if (!Prepare(scenario, today).TryGetValue(out var prepared, out var error))
        {
            return error;
        }

        var snapshot = await library.ReadAsync(cancellationToken);
        var asked = Enumerable.Range(0, snapshot.Enterprises.Count).Where(i => IsAsked(snapshot.Enterprises[i], prepared, scenario, scope)).ToArray();
        snapshot.Prepare(prepared.InForce, prepared.AsOf);
        var answers = prepared.Boards.Select((pair, board) => Answers(snapshot, asked, prepared, pair, board, scenario.Measure)).ToArray();
        return new ImpactResult(prepared.AsOf, prepared.BeforeOn, prepared.AfterOn, asked.Length, prepared.Boards, answers);
    }

    private Result<Prepared> Prepare(ImpactScenario scenario, DateOnly today)
    {
        var asOf = scenario.AsOf ?? today;
        var before = scenario.BeforeOn ?? asOf;
        var after = scenario.AfterOn ?? before;
        var thresholds = scenario.Thresholds ?? [];
        if (EvaluationDays.Check(asOf, null) is { } wrongDay)
        {
            return wrongDay;
        }

        if (EvaluationDays.Check(before, null) is not null || EvaluationDays.Check(after, null) is not null)
        {
            return EligibilityErrors.InvalidDay(EvaluationDays.Check(before, null) is null ? "afterOn" : "beforeOn");
        }

        if (thresholds.Count > SupposedRules.MostThresholds)
        {
            return EligibilityErrors.TooManyThresholds;
        }

        var city = scenario.Programme is null ? null : policies.FindPack(scenario.Programme)?.City?.Code[..4];
        if (scenario.Programme is not null && city is null)
        {
            return EligibilityErrors.UnknownProgramme(scenario.Programme);
        }

        if (!catalog.Rules.Supposing(thresholds, after).TryGetValue(out var book, out var error))
        {
            return error;
        }

        var boards = BoardPair.Of(catalog.Rules.InForceOn(before), book.InForceOn(after));
        return new Prepared(asOf, before, after, city, thresholds.Count > 0, [.. boards.Where(pair => scenario.Programme is null || pair.Board.Pack.Id is "national" || pair.Board.Pack.Id == scenario.Programme)]);
    }

    private static bool IsAsked(EnterpriseFactsRecord one, Prepared prepared, ImpactScenario scenario, Scope scope) =>
        (scope.CountyCode is null || one.CountyCode == scope.CountyCode)
        && (scope.EnterpriseId is null || one.Id == scope.EnterpriseId)
        && (scenario.CountyCode is null || one.CountyCode == scenario.CountyCode)
        && BoardReach.Reaches(prepared.City, one);

    private ImpactAnswer[] Answers(LibrarySnapshot snapshot, int[] asked, Prepared prepared, BoardPair pair, int board, ScreeningMeasure measure)
    {
        var city = policies.FindPack(pair.Board.Pack.Id)?.City?.Code[..4];
        var before = pair.Before is { } one ? snapshot.Answers(one, prepared.AsOf) : null;
        var after = pair.IsSame ? before
            : pair.After is not { } other ? null
            : prepared.IsSupposed ? snapshot.Suppose(other, prepared.AsOf) : snapshot.Answers(other, prepared.AsOf);
        var answers = new List<ImpactAnswer>(asked.Length);
        foreach (var i in asked)
        {
            if (BoardReach.Reaches(city, snapshot.Enterprises[i]))
            {
                answers.Add(new ImpactAnswer(snapshot.Enterprises[i], board, Measured(before, i), Measured(after, i)));
            }
        }

        return [.. answers];

        // A board without a standard in force is met by nobody.
        Outcome Measured(IReadOnlyList<BoardOutcome>? outcomes, int i) =>
            outcomes is null ? Outcome.NotMet : measure == ScreeningMeasure.Standards ? outcomes[i].Standards : outcomes[i].Everything;
    }

    private sealed record Prepared(DateOnly AsOf, DateOnly BeforeOn, DateOnly AfterOn, string? City, bool IsSupposed, IReadOnlyList<BoardPair> Boards)
    {
        /// <summary>Boards whose rules are in force on one of the days.</summary>
        public IEnumerable<CompiledBoard> InForce =>
            Boards.Select(pair => pair.Before).Concat(IsSupposed ? [] : Boards.Where(pair => !pair.IsSame).Select(pair => pair.After)).OfType<CompiledBoard>();
    }
}

/// <summary>Every answer of a scenario.</summary>
/// <param name="AsOf">The day asked about.</param>
/// <param name="BeforeOn">Day whose versions are "before".</param>
/// <param name="AfterOn">Day whose versions are "after".</param>
/// <param name="Enterprises">Enterprises looked at.</param>
/// <param name="Boards">The boards.</param>
/// <param name="Answers">By board, then by enterprise in the order of ids.</param>
internal sealed record ImpactResult(
    DateOnly AsOf, DateOnly BeforeOn, DateOnly AfterOn, int Enterprises, IReadOnlyList<BoardPair> Boards, IReadOnlyList<ImpactAnswer[]> Answers)
{
    /// <summary>Answers that moved, in the order of boards, then of ids.</summary>
    public IEnumerable<ImpactAnswer> Moved => Answers.SelectMany(answers => answers).Where(answer => answer.Before != answer.After);
}
