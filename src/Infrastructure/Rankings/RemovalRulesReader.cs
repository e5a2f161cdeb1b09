using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>Reads the <c>removal</c> part of a ranking model.</summary>
internal static class RemovalRulesReader
{
    private const int LongestPeriod = 50;

    /// <summary>Stands for a part that is missing; the problem is told already.</summary>
    public static RemovalRules None { get; } = new([], VacancyRule.Keep, new RankingStatement(string.Empty, new LocalizedText(string.Empty, string.Empty), string.Empty));

    /// <param name="map">The part.</param>
    /// <param name="document">Document of the file.</param>
    /// <param name="context">Vocabulary.</param>
    /// <param name="readStatement">Reads a statement with its source.</param>
    public static RemovalRules Read(PolicyMap map, string document, PolicySectionContext context, Func<PolicyMap, RankingStatement> readStatement)
    {
        map.Source(document: document);
        var causes = map.List("causes", node => node.Map(cause => ReadCause(cause, node, context)));
        foreach (var twice in causes.GroupBy(cause => cause.Cause).Where(group => group.Count() > 1))
        {
            map.Node.Problem($"cause {Word(twice.Key)} is named twice");
        }

        var vacancies = map.Required("vacancies")?.Map(rule => (Fill: rule.Word<VacancyRule>("fill"), Statement: readStatement(rule)));
        return new RemovalRules(causes, vacancies?.Fill ?? VacancyRule.Keep, vacancies?.Statement ?? None.VacancyStatement);
    }

    private static RemovalCauseRule ReadCause(PolicyMap map, PolicyNode node, PolicySectionContext context)
    {
        var cause = map.Word<RemovalCause>("cause");
        var years = map.OptionalWhole("years");
        if (years is < 1 or > LongestPeriod)
        {
            node.Problem($"years lies between 1 and {LongestPeriod}");
        }

        var flags = map.OptionalList("flags", flag =>
        {
            var metric = context.Metrics.Find(flag.Text());
            if (metric is not { Kind: MetricKind.Flag })
            {
                flag.Problem($"'{flag.Text()}' is no flag of the vocabulary");
            }

            return metric;
        }).OfType<MetricDefinition>().ToList();
        if (cause is RemovalCause.NoShareReform or RemovalCause.NotListed && years is null)
        {
            node.Problem($"cause {Word(cause)} needs years");
        }

        if (cause is RemovalCause.Listed or RemovalCause.NotListed or RemovalCause.Ceased or RemovalCause.FalseInformation or RemovalCause.Penalised && flags.Count == 0)
        {
            node.Problem($"cause {Word(cause)} needs flags");
        }

        return new RemovalCauseRule(cause, map.Text("clause"), map.Localized("name"), flags, years);
    }

    private static string Word(RemovalCause cause) => string.Concat(cause.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
