using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>How an enterprise stands against a library's standards.</summary>
/// <param name="CheckedOn">The day asked about.</param>
/// <param name="Outcome">Answer of all of it; unknown where the library has no standards.</param>
/// <param name="IsByItself">Whether it qualifies whatever the single conditions say, e.g. as quoted on NEEQ.</param>
/// <param name="Standard">The rule for all of it, explained; null where the library has no standards.</param>
/// <param name="Conditions">The single conditions, explained, in the order of the clause.</param>
/// <param name="Declared">Metrics taken from the form because the register does not know them.</param>
public sealed record PrecheckResponse(
    DateOnly CheckedOn, Outcome Outcome, bool IsByItself, RuleResult? Standard, IReadOnlyList<PrecheckCondition> Conditions, IReadOnlyList<DeclaredMetric> Declared);

/// <summary>One condition of the standards, checked.</summary>
/// <param name="IsInPrinciple">Whether a reason may outweigh it.</param>
/// <param name="Result">Its answer, explained.</param>
public sealed record PrecheckCondition(bool IsInPrinciple, RuleResult Result);

/// <summary>A metric the applicant declared.</summary>
/// <param name="Metric">Name in the vocabulary.</param>
/// <param name="Label">Name for people.</param>
/// <param name="FieldId">Field of the form.</param>
/// <param name="FiscalYear">Year it is taken for; null for a metric without years.</param>
public sealed record DeclaredMetric(string Metric, LocalizedText Label, string FieldId, int? FiscalYear);

/// <summary>Checks an enterprise against a library's standards by the eligibility engine.</summary>
internal sealed class ReservePrecheck(IEligibilityCatalog eligibility, IEnterpriseFactsReader facts, IPolicyCatalog policies, IClock clock)
{
    /// <summary>The check on today's facts; answers of the form fill in what the register does not know and never outweigh what it knows.</summary>
    public async Task<PrecheckResponse> CheckAsync(Library library, Guid enterpriseId, IReadOnlyDictionary<string, string> answers, CancellationToken cancellationToken)
    {
        var asOf = clock.Today;
        if (library.Standard is not { } standard || await facts.ReadAsync(enterpriseId, Scope.Unrestricted, cancellationToken) is not { } record)
        {
            return new PrecheckResponse(asOf, Outcome.Unknown, false, null, [], []);
        }

        var (known, declared) = Declare(library, record.Facts, answers, asOf);
        var frame = new EvaluationFrame(known, asOf);
        var inForce = eligibility.Rules.InForceOn(asOf);
        var whole = inForce.Find(standard.Standard)?.Explain(frame).ToResult();
        List<PrecheckCondition> parts =
        [
            .. from part in standard.Parts
               let rule = inForce.Find(part.Rule)
               where rule is not null
               select new PrecheckCondition(part.IsInPrinciple, rule.Explain(frame).ToResult()),
        ];
        var outcome = whole?.Outcome ?? Outcome.Unknown;
        return new PrecheckResponse(asOf, outcome, outcome == Outcome.Met && parts.Exists(part => part.Result.Outcome != Outcome.Met), whole, parts, declared);
    }

    /// <summary>Conditions that are not met; none where the enterprise qualifies by itself. Unknown is no failure.</summary>
    public static IEnumerable<PrecheckCondition> Failed(PrecheckResponse check) =>
        check.IsByItself ? [] : check.Conditions.Where(part => part.Result.Outcome == Outcome.NotMet);

    private (EnterpriseFacts Facts, IReadOnlyList<DeclaredMetric> Declared) Declare(
        Library library, EnterpriseFacts known, IReadOnlyDictionary<string, string> answers, DateOnly asOf)
    {
        var declared = Answered(library, known, answers, asOf).Where(one => !IsKnown(known, policies.Metrics.Find(one.Metric)!, one.FiscalYear)).ToList();
        if (declared.Count == 0)
        {
            return (known, declared);
        }

        var builder = Copy(known);
        foreach (var one in declared)
        {
            builder.Add(Read(policies.Metrics.Find(one.Metric)!, one.FiscalYear, answers[one.FieldId]));
        }

        return (builder.Build(), declared);
    }

    /// <summary>What the form says in the register's words, whether or not the register knows it; figures are taken for the latest year it knows.</summary>
    public IEnumerable<DeclaredMetric> Answered(Library library, EnterpriseFacts known, IReadOnlyDictionary<string, string> answers, DateOnly asOf)
    {
        var year = known.LatestKnownYear(asOf.Year - 1) ?? asOf.Year - 1;
        return from field in library.Intake?.Form ?? []
               where field.Metric is not null && answers.ContainsKey(field.Id)
               let metric = policies.Metrics.Find(field.Metric!)
               where metric is not null
               select new DeclaredMetric(metric.Name, metric.Label, field.Id, metric.IsYearly ? year : null);
    }

    private EnterpriseFactsBuilder Copy(EnterpriseFacts known)
    {
        var builder = new EnterpriseFactsBuilder(policies.Metrics);
        foreach (var fact in known.Values())
        {
            builder.Add(fact);
        }

        return builder;
    }

    private static bool IsKnown(EnterpriseFacts known, MetricDefinition metric, int? year) => metric.Kind switch
    {
        MetricKind.Flag => known.Flag(metric) is not null,
        MetricKind.Choice => (year is { } of ? known.Choice(metric, of) : known.Choice(metric)) is not null,
        _ => (year is { } of ? known.Number(metric, of) : known.Number(metric)) is not null,
    };

    /// <summary>An answer as a value of the metric it declares.</summary>
    public static Fact Read(MetricDefinition metric, int? year, string answer) => metric.Kind switch
    {
        MetricKind.Flag => new Fact(metric, year, answer == FormAnswers.Yes ? 1 : 0, null),
        MetricKind.Choice => new Fact(metric, year, null, answer),
        MetricKind.Date => new Fact(metric, year, DateOnly.ParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber, null),
        _ => new Fact(metric, year, decimal.Parse(answer, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), null),
    };
}
