using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Rankings;

/// <summary>When an enterprise leaves the lists. Source: GZ22 三(三)3.</summary>
/// <param name="ShareReformYears">Years from the first listing within which the share reform must be done.</param>
/// <param name="ListingYears">Years from the first listing within which the enterprise must be listed or have filed.</param>
/// <param name="PenaltyFlags">Flags that tell of false information, sentences or penalties.</param>
/// <param name="Clause">Clause, without the number of the cause.</param>
public sealed record RemovalRules(int ShareReformYears, int ListingYears, IReadOnlyList<MetricDefinition> PenaltyFlags, string Clause);

/// <summary>Why an enterprise would no longer belong on the lists; in the order of GZ22 三(三)3.</summary>
public enum RemovalCause
{
    /// <summary>(1) It is listed on an exchange.</summary>
    Listed,

    /// <summary>(2) The share reform is not done within its years.</summary>
    NoShareReform,

    /// <summary>(2) It is not listed within its years; whether it has filed is for the officer to see.</summary>
    NotListed,

    /// <summary>(3) It fails an entry condition.</summary>
    ConditionsNotMet,

    /// <summary>(4) It is registered outside the city.</summary>
    MovedOut,

    /// <summary>(5) A penalty, a sentence or false information is on record.</summary>
    Penalised,
}

/// <summary>A cause found in the facts; an officer decides about it, nothing is removed by itself.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Clause">Clause with the number of the cause.</param>
/// <param name="Evidence">What it rests on: rule ids, metric names, or the day a period ended (yyyy-MM-dd).</param>
public sealed record RemovalFinding(RemovalCause Cause, string Clause, IReadOnlyList<string> Evidence);

/// <summary>Watches listed enterprises for the causes of removal that facts can show.</summary>
/// <remarks>A missing fact is never a finding. Ceased business and other causes (6) are not in the facts; an officer records them by taking the candidate off the next draft.</remarks>
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
        var isListed = Flag(frame, "is_listed");
        if (isListed == true)
        {
            findings.Add(new RemovalFinding(RemovalCause.Listed, $"{rules.Clause}(1)", ["is_listed"]));
        }

        AddOverdue(findings, rules, firstListedOn, frame, isListed);
        string[] failed = [.. entry.Where(c => c.Outcome == Outcome.NotMet).Select(c => c.RuleId)];
        if (failed.Length > 0)
        {
            findings.Add(new RemovalFinding(RemovalCause.ConditionsNotMet, $"{rules.Clause}(3)", failed));
        }

        if (Word(frame, "county_code") is { } county && !county.StartsWith(cityCode, StringComparison.Ordinal))
        {
            findings.Add(new RemovalFinding(RemovalCause.MovedOut, $"{rules.Clause}(4)", ["county_code"]));
        }

        var penalties = new List<string>();
        foreach (var flag in rules.PenaltyFlags)
        {
            if (frame.Facts.Flag(flag) == true)
            {
                penalties.Add(flag.Name);
            }
        }

        if (penalties.Count > 0)
        {
            findings.Add(new RemovalFinding(RemovalCause.Penalised, $"{rules.Clause}(5)", penalties));
        }

        return findings;
    }

    private static void AddOverdue(List<RemovalFinding> findings, RemovalRules rules, DateOnly firstListedOn, in EvaluationFrame frame, bool? isListed)
    {
        var reformBy = firstListedOn.AddYears(rules.ShareReformYears);
        if (frame.AsOf >= reformBy && Word(frame, "company_form") is { } form && form != JointStock)
        {
            findings.Add(new RemovalFinding(RemovalCause.NoShareReform, $"{rules.Clause}(2)", ["company_form", Day(reformBy)]));
        }

        var listedBy = firstListedOn.AddYears(rules.ListingYears);
        if (frame.AsOf >= listedBy && isListed == false)
        {
            findings.Add(new RemovalFinding(RemovalCause.NotListed, $"{rules.Clause}(2)", ["is_listed", Day(listedBy)]));
        }
    }

    private static bool? Flag(in EvaluationFrame frame, string metric) => frame.Facts.Catalog.Find(metric) is { } flag ? frame.Facts.Flag(flag) : null;

    private static string? Word(in EvaluationFrame frame, string metric) => frame.Facts.Catalog.Find(metric) is { } choice ? frame.Facts.Choice(choice) : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
