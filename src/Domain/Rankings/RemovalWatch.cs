using System.Globalization;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Domain.Rankings;

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A fact: name of the metric and its value.</summary>
    Metric,

    /// <summary>An entry condition that fails: id of the rule.</summary>
    Rule,

    /// <summary>Day a period ended.</summary>
    Due,

    /// <summary>A document that proves it.</summary>
    Document,

    /// <summary>What an officer states.</summary>
    Statement,
}

/// <summary>What a finding rests on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Name of a metric or id of a rule; empty otherwise.</param>
/// <param name="Value">Value of the fact, day (yyyy-MM-dd), document or statement; empty for a rule.</param>
public sealed record RemovalEvidence(EvidenceKind Kind, string Id, string Value);

/// <summary>A cause found in the facts; an officer decides about it, nothing is removed by itself.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Clause">Clause with the number of the cause.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record RemovalFinding(RemovalCause Cause, string Clause, IReadOnlyList<RemovalEvidence> Evidence);

/// <summary>Watches listed enterprises for the causes of removal that facts can show.</summary>
/// <remarks>A missing fact is never a finding. Other causes (6) are not in the facts; an officer states them.</remarks>
public static class RemovalWatch
{
    private const string JointStock = "股份有限公司";

    /// <summary>Causes found, in the order of the clause; empty when there is none.</summary>
    /// <param name="rules">The programme's rules.</param>
    /// <param name="firstListedOn">Day of the first edition it was listed in.</param>
    /// <param name="frame">What is known, and the day.</param>
    /// <param name="entry">Outcome of each entry condition on that day.</param>
    /// <param name="cityCode">First four digits of the city's division code.</param>
    public static IReadOnlyList<RemovalFinding> Find(
        RemovalRules rules, DateOnly firstListedOn, in EvaluationFrame frame, IReadOnlyList<CandidateCondition> entry, string cityCode)
    {
        var findings = new List<RemovalFinding>();
        foreach (var rule in rules.Causes)
        {
            IReadOnlyList<RemovalEvidence> evidence = rule.Cause switch
            {
                RemovalCause.NoShareReform => Unreformed(rule, firstListedOn, frame),
                RemovalCause.NotListed => Unlisted(rule, firstListedOn, frame),
                RemovalCause.ConditionsNotMet => Failed(entry),
                RemovalCause.MovedOut => Elsewhere(frame, cityCode),
                RemovalCause.Other => [],
                _ => Raised(rule, frame),
            };
            if (evidence.Count > 0)
            {
                findings.Add(new RemovalFinding(rule.Cause, rule.Clause, evidence));
            }
        }

        return findings;
    }

    /// <summary>Flags that stand.</summary>
    private static List<RemovalEvidence> Raised(RemovalCauseRule rule, in EvaluationFrame frame)
    {
        var evidence = new List<RemovalEvidence>();
        foreach (var flag in rule.Flags)
        {
            if (frame.Facts.Flag(flag) == true)
            {
                evidence.Add(new RemovalEvidence(EvidenceKind.Metric, flag.Name, "true"));
            }
        }

        return evidence;
    }

    private static IReadOnlyList<RemovalEvidence> Unreformed(RemovalCauseRule rule, DateOnly firstListedOn, in EvaluationFrame frame) =>
        Due(rule, firstListedOn) is { } due && frame.AsOf >= due && Word(frame, "company_form") is { } form && form != JointStock
            ? [new(EvidenceKind.Metric, "company_form", form), Ended(due)]
            : [];

    /// <summary>Every flag, of a listing or a filing, is known and none stands.</summary>
    private static IReadOnlyList<RemovalEvidence> Unlisted(RemovalCauseRule rule, DateOnly firstListedOn, in EvaluationFrame frame)
    {
        if (Due(rule, firstListedOn) is not { } due || frame.AsOf < due)
        {
            return [];
        }

        var evidence = new List<RemovalEvidence>();
        foreach (var flag in rule.Flags)
        {
            if (frame.Facts.Flag(flag) != false)
            {
                return [];
            }

            evidence.Add(new RemovalEvidence(EvidenceKind.Metric, flag.Name, "false"));
        }

        return [.. evidence, Ended(due)];
    }

    private static IReadOnlyList<RemovalEvidence> Failed(IReadOnlyList<CandidateCondition> entry) =>
        [.. entry.Where(condition => condition.Outcome == Outcome.NotMet).Select(condition => new RemovalEvidence(EvidenceKind.Rule, condition.RuleId, string.Empty))];

    private static IReadOnlyList<RemovalEvidence> Elsewhere(in EvaluationFrame frame, string cityCode) =>
        Word(frame, "county_code") is { } county && !county.StartsWith(cityCode, StringComparison.Ordinal)
            ? [new(EvidenceKind.Metric, "county_code", county)]
            : [];

    private static DateOnly? Due(RemovalCauseRule rule, DateOnly firstListedOn) =>
        rule.Years is { } years && firstListedOn.Year + years <= DateOnly.MaxValue.Year ? firstListedOn.AddYears(years) : null;

    private static RemovalEvidence Ended(DateOnly day) => new(EvidenceKind.Due, string.Empty, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string? Word(in EvaluationFrame frame, string metric) => frame.Facts.Catalog.Find(metric) is { } choice ? frame.Facts.Choice(choice) : null;
}
