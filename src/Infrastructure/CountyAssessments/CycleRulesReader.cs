using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.CountyAssessments;

/// <summary>Reads a pack's <c>assessment-cycle.yaml</c>.</summary>
internal sealed class CycleRulesReader : IPolicySectionReader
{
    public string FilePattern => "assessment-cycle.yaml";

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        _ = file.Text("source");
        var days = file.Whole("objection_working_days");
        var reminders = file.List("reminder_working_days", node => node.Whole());
        var counts = file.List("counts", node => node.Map(map => (Indicator: map.Text("indicator"), Source: map.Word<CountSource>("source"))));
        if (days is < 1 or > 30)
        {
            file.Required("objection_working_days")?.Problem("1 to 30 working days are allowed");
        }

        if (reminders.Any(reminder => reminder is < 1 or > 120))
        {
            file.Required("reminder_working_days")?.Problem("1 to 120 working days are allowed");
        }

        foreach (var twice in counts.GroupBy(count => count.Indicator).Where(group => group.Count() > 1))
        {
            file.Required("counts")?.Problem($"'{twice.Key}' occurs more than once");
        }

        var work = file.Optional("work_records")?.Map(ReadWork) ?? WorkCountRule.Default;
        return new CycleRules(
            counts.DistinctBy(count => count.Indicator).ToDictionary(count => count.Indicator, count => count.Source, StringComparer.Ordinal),
            days,
            [.. reminders.Distinct().OrderDescending()],
            work);
    }

    private static WorkCountRule ReadWork(PolicyMap map)
    {
        var rule = new WorkCountRule(map.Whole("alike_titles_percent"), map.Whole("split_within_days"));
        if (rule.AlikeTitlesPercent is < 30 or > 100)
        {
            map.Required("alike_titles_percent")?.Problem("30 to 100 percent are allowed");
        }

        if (rule.SplitWithinDays is < 0 or > 14)
        {
            map.Required("split_within_days")?.Problem("0 to 14 days are allowed");
        }

        return rule;
    }

    public void Complete(PolicySections sections, PolicyProblems problems)
    {
        foreach (var rules in sections.Of<CycleRules>())
        {
            var known = sections.Find<AssessmentScheme>(rules.Pack.Identity.Id)?.Value.Indicators.Select(indicator => indicator.Id).ToHashSet() ?? [];
            foreach (var unknown in rules.Value.Counts.Keys.Where(indicator => !known.Contains(indicator)))
            {
                problems.Add($"{rules.File}:1", "counts", $"the pack's scheme has no indicator '{unknown}'");
            }
        }
    }
}

/// <summary>The cycle rules of the loaded packs.</summary>
internal sealed class CycleRulesCatalog(PolicyStore policies) : Application.CountyAssessments.ICycleRulesCatalog
{
    public CycleRules Of(string schemeId) => policies.Sections.Find<CycleRules>(schemeId)?.Value ?? CycleRules.Default;
}
