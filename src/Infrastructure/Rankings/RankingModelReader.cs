using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>A ranking model as read, with its place for checks across files.</summary>
internal sealed record PlacedModel(RankingModel Model, PolicyNode Node);

/// <summary>What a pack's <c>ranking-model.yaml</c> holds.</summary>
internal sealed record RankingModelFile(IReadOnlyList<PlacedModel> Models);

/// <summary>Reads a pack's <c>ranking-model.yaml</c>.</summary>
internal sealed class RankingModelReader : IPolicySectionReader
{
    private const int LargestList = 10_000;
    private const decimal LargestAdjustment = 100;

    private enum SettingSource
    {
        BureauSetting,
        Document,
    }

    public string FilePattern => "ranking-model.yaml";

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        var document = file.Text("document");
        var models = file.List("models", node => new PlacedModel(node.Map(map => ReadModel(map, document, context)), node));
        for (var i = 1; i < models.Count; i++)
        {
            if (models[i].Model.EffectiveFrom <= models[i - 1].Model.EffectiveFrom)
            {
                models[i].Node.Problem("models are written in the order of their first days, each later than the one before");
            }
        }

        return new RankingModelFile(models);
    }

    /// <summary>Entry and priority conditions must be rules of the loaded packs.</summary>
    public void Complete(PolicySections sections, PolicyProblems problems)
    {
        var known = sections.Of<RuleFile>().SelectMany(file => file.Value.Rules).Select(rule => rule.Value.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var placed in sections.Of<RankingModelFile>().SelectMany(file => file.Value.Models))
        {
            foreach (var id in placed.Model.Rules.EntryRules.Concat(placed.Model.Rules.PriorityRules).Where(id => !known.Contains(id)))
            {
                placed.Node.Problem($"rule '{id}' is not in the packs");
            }
        }
    }

    private static RankingModel ReadModel(PolicyMap map, string document, PolicySectionContext context)
    {
        var indicators = new RankingTreeReader(document, context.Metrics);
        var settings = map.Required("settings")?.Map(settings => ReadSettings(settings, document)) ?? Settings.None;
        var tree = indicators.Read(map, settings.Source, settings.IsBureau);
        var lists = map.Required("lists")?.Map(lists => (Top: ReadList(lists, "top", document), Reserve: ReadList(lists, "reserve", document)));
        var entry = map.Required("entry")?.Map(entry => (Rules: ReadRuleIds(entry), Unknown: entry.Word<UnknownEntryRule>("unknown"))) ?? ([], UnknownEntryRule.Exclude);
        var priority = map.Required("priority")?.Map(ReadRuleIds) ?? [];
        var rules = new RankingRules
        {
            Tree = tree,
            Method = settings.Method,
            EntryRules = entry.Rules,
            UnknownEntry = entry.Unknown,
            PriorityRules = priority,
            TopSize = lists?.Top.Size ?? 1,
            ReserveSize = lists?.Reserve.Size ?? 1,
            TieBreakers = TieBreakers(map, tree, settings.TieBreakers),
            MinimumCoverage = settings.MinimumCoverage,
            MaximumAdjustment = settings.MaximumAdjustment,
            Experts = map.Optional("experts")?.Map(experts => ExpertRulesReader.Read(experts, document)),
        };
        var description = new RankingDescription(
            map.Text("id"),
            map.Localized("title"),
            context.Pack.Identity,
            map.Source(document: document),
            lists?.Top.Title ?? Nothing,
            lists?.Reserve.Title ?? Nothing,
            indicators.Descriptions,
            [],
            [],
            map.List("statements", node => node.Map(statement => ReadStatement(statement, document))));
        var removal = map.Required("removal")?.Map(removal => RemovalRulesReader.Read(removal, document, context, statement => ReadStatement(statement, document, "vacancies"))) ?? RemovalRulesReader.None;
        return new RankingModel(map.Date("from"), description, rules, removal, indicators.Measures);
    }

    private static LocalizedText Nothing { get; } = new(string.Empty, string.Empty);

    private static (LocalizedText Title, int Size) ReadList(PolicyMap lists, string key, string document) => lists.Required(key)?.Map(list =>
    {
        var size = list.Whole("size");
        if (size is < 1 or > LargestList)
        {
            list.Node.Problem($"a list holds between 1 and {LargestList} enterprises");
        }

        list.Source(document: document);
        return (list.Localized("title"), size);
    }) ?? (Nothing, 1);

    private static IReadOnlyList<string> ReadRuleIds(PolicyMap map)
    {
        var ids = map.List("rules", node => node.Text());
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Count)
        {
            map.Node.Problem("a rule is named twice");
        }

        return ids;
    }

    private static Settings ReadSettings(PolicyMap map, string document)
    {
        var isBureau = map.Word<SettingSource>("source") == SettingSource.BureauSetting;
        var clause = map.Text("clause");
        var coverage = map.Number("minimum_coverage_percent");
        var adjustment = map.Number("maximum_adjustment_points");
        if (coverage is < 0 or > 100 || adjustment is < 0 or > LargestAdjustment)
        {
            map.Node.Problem("minimum_coverage_percent and maximum_adjustment_points lie between 0 and 100");
        }

        var method = new ScoringMethod(
            new AsIsNormalisation(), map.Word<AggregationMethod>("aggregation"), map.Word<MissingValueRule>("missing"), map.Word<ZeroRangeRule>("zero_range"));
        return new Settings(SourceOf(document, clause, isBureau), isBureau, method, coverage / 100, adjustment, map.List("tie_breakers", node => node.Text()));
    }

    private static RankingStatement ReadStatement(PolicyMap map, string document, string? id = null)
    {
        var source = map.Required("source")?.Map(source =>
        {
            var isBureau = source.OptionalWord<SettingSource>("setting") == SettingSource.BureauSetting;
            if (!isBureau)
            {
                source.Confidence("confidence");
            }

            return SourceOf(document, source.Text("clause"), isBureau);
        });
        return new RankingStatement(id ?? map.Text("id"), map.Localized("text"), source ?? string.Empty);
    }

    private static string SourceOf(string document, string clause, bool isBureau) =>
        isBureau ? $"市局设定，依据{document} {clause}" : $"{document} {clause}";

    private static int[] TieBreakers(PolicyMap map, ScoringTree tree, IReadOnlyList<string> ids)
    {
        var positions = ids.Select(id => Enumerable.Range(0, tree.Nodes.Count).FirstOrDefault(i => tree.Nodes[i].Id == id, -1)).ToArray();
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] < 0)
            {
                map.Node.Problem($"tie breaker '{ids[i]}' is no dimension or indicator of the model");
            }
        }

        return [.. positions.Where(position => position >= 0)];
    }

    private sealed record Settings(
        string Source, bool IsBureau, ScoringMethod Method, decimal MinimumCoverage, decimal MaximumAdjustment, IReadOnlyList<string> TieBreakers)
    {
        public static Settings None { get; } = new(
            string.Empty, false, new ScoringMethod(new AsIsNormalisation(), AggregationMethod.Arithmetic, MissingValueRule.Rescale, ZeroRangeRule.Middle), 0, 0, []);
    }
}
