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
    }

    private enum TieRule
    {
        BetterRank,
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

        var definition = ReadDefinition(file, context);
        var created = AssessmentScheme.Create(definition);
        if (created.TryGetValue(out var scheme, out var error))
        {
            return scheme;
        }

        foreach (var problem in error.Fields)
        {
            PlaceOf(file, problem.Path).Problem(problem.Message);
        }

        return definition;
    }

    private static SchemeDefinition ReadDefinition(PolicyMap file, PolicySectionContext context)
    {
        var title = file.Localized("title");
        var tables = file.Required("tables")?.Map(map => (Figures: map.Text("figures"), Points: map.Text("points"))) ?? (string.Empty, string.Empty);
        var scoring = file.Required("scoring")?.Map(ReadScoring) ?? new Scoring([], BandsWhenFewer.Keep, true, 1);
        return new SchemeDefinition
        {
            Id = context.Pack.Identity.Id,
            Title = title.Zh,
            TitleEn = title.En,
            Source = file.Text("source"),
            FirstYear = file.Whole("first_year"),
            FiguresTableTitle = tables.Figures,
            PointsTableTitle = tables.Points,
            Units = file.List("units", node => ReadUnit(node, context)),
            Indicators = file.List("indicators", node => node.Map(ReadIndicator)),
            Bands = scoring.Bands,
            BandsWhenFewer = scoring.WhenFewer,
            ZeroEarnsNothing = scoring.ZeroEarnsNothing,
            DisqualifiedYears = scoring.DisqualifiedYears,
            Deadline = file.Required("deadline")?.Map(map => new AnnualDeadline(map.Whole("month"), map.Whole("day"), map.Whole("years_later")))
                ?? new AnnualDeadline(12, 31, 0),
            Clauses = file.Required("clauses")?.Map(ReadClauses) ?? new SchemeClauses(None, None, None, None, None, None),
        };
    }

    private static Clause None { get; } = new(string.Empty, string.Empty);

    private static AssessedUnit ReadUnit(PolicyNode node, PolicySectionContext context) => node.Map(map =>
    {
        var unit = new AssessedUnit(map.Text("code"), map.Text("name"));
        var county = context.Pack.Counties.FirstOrDefault(candidate => candidate.Code == unit.Code);
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

    private static AssessmentIndicator ReadIndicator(PolicyMap map) => new()
    {
        Id = map.Text("id"),
        Name = map.Text("name"),
        ShortName = map.Text("short_name"),
        Definition = map.Text("definition"),
        Dimension = map.Text("dimension"),
        Weight = ReadWeight(map),
        Direction = map.Word<IndicatorDirection>("direction"),
        Origin = map.Word<FigureOrigin>("origin"),
        Evidence = map.Text("evidence"),
        Source = map.Text("source"),
    };

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
        // One way each so far; written in the file so that a reader sees them and another way is a new word, not a silent change.
        map.Word<ScoringMethod>("method");
        map.Word<TieRule>("ties");
        map.Word<RoundingRule>("rounding");
        var years = map.Whole("disqualified_years");
        if (years is < 1 or > 10)
        {
            map.Node.Problem("a disqualification lasts 1 to 10 years");
        }

        return new Scoring(
            map.List("bands", node => node.Map(band => new RankBand(band.Whole("first"), band.Whole("last"), band.Number("points")))),
            map.Word<BandsWhenFewer>("bands_when_fewer"),
            map.Bool("zero_earns_nothing"),
            years);
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

    private static PolicyNode PlaceOf(PolicyMap file, string part) => part switch
    {
        "bands" => file.Optional("scoring") ?? file.Node,
        _ => file.Optional(part) ?? file.Node,
    };

    private sealed record Scoring(IReadOnlyList<RankBand> Bands, BandsWhenFewer WhenFewer, bool ZeroEarnsNothing, int DisqualifiedYears);
}
