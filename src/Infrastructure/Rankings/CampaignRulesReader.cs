using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>Reads a pack's <c>ranking-campaign.yaml</c>.</summary>
internal sealed class CampaignRulesReader : IPolicySectionReader
{
    private const int LeapYear = 2000;

    private enum SettingSource
    {
        BureauSetting,
    }

    public string FilePattern => "ranking-campaign.yaml";

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        var document = file.Text("document");
        return file.Required("campaign")?.Map(map => ReadCampaign(map, document)) ?? new CampaignRules(1, 1, 1, 1, [], string.Empty);
    }

    public void Complete(PolicySections sections, PolicyProblems problems)
    {
    }

    private static CampaignRules ReadCampaign(PolicyMap map, string document)
    {
        var source = map.Source(document: document).ToString();
        var window = map.Required("window")?.Map(ReadWindow) ?? (1, 1, 1, 1);
        var sources = map.List("sources", node => node.Map(kind => ReadSource(kind, document)));
        foreach (var twice in sources.GroupBy(kind => kind.Id).Where(group => group.Count() > 1))
        {
            map.Required("sources")?.Problem($"'{twice.Key}' occurs more than once");
        }

        return new CampaignRules(window.Item1, window.Item2, window.Item3, window.Item4, sources, source);
    }

    private static (int, int, int, int) ReadWindow(PolicyMap map)
    {
        _ = map.Word<SettingSource>("setting");
        var days = (map.Whole("opens_month"), map.Whole("opens_day"), map.Whole("closes_month"), map.Whole("closes_day"));
        if (!IsDay(days.Item1, days.Item2) || !IsDay(days.Item3, days.Item4) || (days.Item1, days.Item2).CompareTo((days.Item3, days.Item4)) > 0)
        {
            map.Node.Problem("the window begins and ends on days that every year has, and ends after it begins");
            return (1, 1, 1, 1);
        }

        return days;
    }

    private static bool IsDay(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(LeapYear + 1, month);

    private static CandidateSourceKind ReadSource(PolicyMap map, string document)
    {
        var nominators = map.List("nominators", node => node.Word<Nominator>());
        if (nominators.Count == 0)
        {
            map.Node.Problem("a source needs somebody who may name candidates for it");
        }

        return new CandidateSourceKind(
            map.Text("id"), map.Whole("number"), map.Localized("name"), map.Bool("needs_file"), nominators, $"{document} {map.Text("clause")}");
    }
}

/// <summary>The campaign rules of the loaded packs.</summary>
internal sealed class CampaignRulesCatalog(PolicyStore policies) : ICampaignRulesCatalog
{
    public CampaignRules? Of(string programme) => policies.Sections.Find<CampaignRules>(programme)?.Value;
}
