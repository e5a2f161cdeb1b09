using System.Globalization;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.CountyAssessments;

/// <summary>Reads a pack's <c>assessment-scheme.yaml</c>.</summary>
internal sealed class AssessmentSchemeReader : IPolicySectionReader
{
    private enum ScoringMethod
    {
        RankBands,
        ByIndicator,
    }

    private enum RoundingRule
    {
        None,
    }

    public string FilePattern => "assessment-scheme.yaml";

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        if (file.Required("id") is { } id && id.Text() != context.Pack.Identity.Id)
        {
            id.Problem($"the id must be the pack's, '{context.Pack.Identity.Id}'");
        }

        var indicators = new List<PolicyNode>();
        var definition = ReadDefinition(file, context, indicators);
        var created = AssessmentScheme.Create(definition);
        if (created.TryGetValue(out var scheme, out var error))
        {
            return scheme;
        }

        foreach (var problem in error.Fields)
        {
            PlaceOf(file, indicators, problem.Path).Problem(problem.Message);
        }

        return definition;
    }

    private static SchemeDefinition ReadDefinition(PolicyMap file, PolicySectionContext context, List<PolicyNode> indicators)
    {
        var title = file.Localized("title");
        var units = file.List("units", node => ReadUnit(node, context));
        var scoring = file.Required("scoring")?.Map(ReadScoring) ?? new Scoring([], BandsWhenFewer.Keep, true, TieRule.BetterRank, ScoreRounding.None, 1);
        return new SchemeDefinition
        {
            Id = context.Pack.Identity.Id,
            Title = title.Zh,
            TitleEn = title.En,
            Source = file.Text("source"),
            FirstYear = file.Whole("first_year"),
            Tables = file.Required("tables")?.Map(ReadTables) ?? NoTables,
            Units = units,
            Indicators = file.List("indicators", node =>
            {
                indicators.Add(node);
                return node.Map(map => ReadIndicator(map, units));
            }),
            Bands = scoring.Bands,
            BandsWhenFewer = scoring.WhenFewer,
            ZeroEarnsNothing = scoring.ZeroEarnsNothing,
            Ties = scoring.Ties,
            Rounding = scoring.Rounding,
            DisqualifiedYears = scoring.DisqualifiedYears,
            Deadline = file.Required("deadline")?.Map(map => new AnnualDeadline(map.Whole("month"), map.Whole("day"), map.Whole("years_later")))
                ?? new AnnualDeadline(12, 31, 0),
            Clauses = file.Required("clauses")?.Map(ReadClauses) ?? new SchemeClauses(None, None, None, None, None, None),
            Sentences = file.OptionalList("sentences", node => ReadSentence(node, file)),
            Report = file.Optional("report")?.Map(ReadReport) ?? ReportWords.Unnamed,
            IsSample = file.OptionalBool("sample") ?? false,
        };
    }

    private static Clause None { get; } = new(string.Empty, string.Empty);

    private static AnnexTitles NoTables { get; } = new(
        string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    private static AnnexTitles ReadTables(PolicyMap map)
    {
        var figures = map.Required("figures")?.Map(table => (Label: table.Text("label"), Title: table.Text("title"))) ?? default;
        return map.Required("points")?.Map(table => new AnnexTitles(
            figures.Label,
            figures.Title,
            table.Text("label"),
            table.Text("title"),
            table.Text("indicator_heading"),
            table.Text("weight_heading"),
            table.Text("unit_heading"),
            table.OptionalText("points_suffix") ?? string.Empty,
            table.Text("total_heading"))) ?? NoTables;
    }

    private static ReportWords ReadReport(PolicyMap map) =>
        new(map.Text("title"), map.OptionalText("addressee"), map.OptionalText("issuer"), map.Text("unit_noun"));

    private static SchemeSentence ReadSentence(PolicyNode node, PolicyMap file) => node.Map(map =>
    {
        var governs = map.Text("governs");
        if (!file.Has(governs.Split('.', '[')[0]))
        {
            node.Problem($"there is no '{governs}' in this file");
        }

        return new SchemeSentence(map.Text("article"), map.Text("quote"), governs);
    });

    private static AssessedUnit ReadUnit(PolicyNode node, PolicySectionContext context) => node.Map(map =>
    {
        var unit = new AssessedUnit(map.Text("code"), map.Text("name"));
        var county = context.Pack.Counties.FirstOrDefault(candidate => candidate.Code == unit.Code);
        if (context.Pack.City is null)
        {
            // A pack without a city names its own units, e.g. departments, or the invented counties of a sample.
            return unit;
        }

        if (county is null)
        {
            node.Problem($"county {unit.Code} is not in this pack");
        }
        else if (county.Name.Zh != unit.Name)
        {
            node.Problem($"county {unit.Code} is called {county.Name.Zh} in this pack, not {unit.Name}");
        }

        return unit;
    });

    private static AssessmentIndicator ReadIndicator(PolicyMap map, IReadOnlyList<AssessedUnit> units)
    {
        var direction = map.Word<IndicatorDirection>("direction");
        return new AssessmentIndicator
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            ShortName = map.Text("short_name"),
            Definition = map.Text("definition"),
            Dimension = map.Text("dimension"),
            Weight = ReadWeight(map),
            Direction = direction,
            Origin = map.Word<FigureOrigin>("origin"),
            Evidence = map.Text("evidence"),
            Source = map.Text("source"),
            Rule = map.Optional("scoring")?.Map(scoring => PointRuleReader.Read(scoring, direction, units)),
            ZeroEarnsNothing = map.OptionalBool("zero_earns_nothing"),
        };
    }

    private static Weight ReadWeight(PolicyMap map)
    {
        if (map.Required("weight_percent") is not { } node)
        {
            return default;
        }

        if (Weight.FromPercent(node.Number()).TryGetValue(out var weight, out var error))
        {
            return weight;
        }

        node.Problem(error.Message);
        return default;
    }

    private static Scoring ReadScoring(PolicyMap map)
    {
        var byRank = map.Word<ScoringMethod>("method") == ScoringMethod.RankBands;
        var years = map.Whole("disqualified_years");
        if (years is < 1 or > 10)
        {
            map.Node.Problem("a disqualification lasts 1 to 10 years");
        }

        return new Scoring(
            byRank ? map.List("bands", node => node.Map(band => new RankBand(band.Whole("first"), band.Whole("last"), band.Number("points")))) : [],
            byRank ? map.Word<BandsWhenFewer>("bands_when_fewer") : BandsWhenFewer.Keep,
            map.Bool("zero_earns_nothing"),
            map.Word<TieRule>("ties"),
            map.Required("rounding") is { } rounding ? ReadRounding(map, rounding) : ScoreRounding.None,
            years);
    }

    private static ScoreRounding ReadRounding(PolicyMap scoring, PolicyNode rounding)
    {
        if (rounding.IsMapping)
        {
            return rounding.Map(map => new ScoreRounding(map.OptionalWhole("points"), map.OptionalWhole("totals")));
        }

        scoring.Word<RoundingRule>("rounding");
        return ScoreRounding.None;
    }

    private static SchemeClauses ReadClauses(PolicyMap map) => new(
        ReadClause(map, "total"),
        ReadClause(map, "bands"),
        ReadClause(map, "zero"),
        ReadClause(map, "ties"),
        ReadClause(map, "deadline"),
        ReadClause(map, "disqualification"));

    private static Clause ReadClause(PolicyMap map, string key) =>
        map.Required(key)?.Map(clause => new Clause(clause.Text("article"), clause.Text("quote"))) ?? None;

    private static PolicyNode PlaceOf(PolicyMap file, List<PolicyNode> indicators, string part) => part switch
    {
        "bands" or "rounding" => file.Optional("scoring") ?? file.Node,
        ['i', .., ']'] => indicators[int.Parse(part["indicators[".Length..^1], CultureInfo.InvariantCulture)],
        _ => file.Optional(part) ?? file.Node,
    };

    private sealed record Scoring(
        IReadOnlyList<RankBand> Bands, BandsWhenFewer WhenFewer, bool ZeroEarnsNothing, TieRule Ties, ScoreRounding Rounding, int DisqualifiedYears);
}
