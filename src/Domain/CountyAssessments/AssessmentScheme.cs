using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>What becomes of the rank bands when disqualified units leave the ranking.</summary>
public enum BandsWhenFewer
{
    /// <summary>The bands keep their printed ranks; the last one may stay partly empty.</summary>
    Keep,

    /// <summary>Each band's end moves to the same share of the units that take part, rounded up.</summary>
    Proportional,
}

/// <summary>Day by which a year's assessment is to be finished.</summary>
/// <param name="Month">Month, 1 to 12.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="YearsLater">Years after the assessed year, 0 or more.</param>
public sealed record AnnualDeadline(int Month, int Day, int YearsLater)
{
    /// <summary>The last day for a year's assessment, inclusive.</summary>
    public DateOnly For(int year) => new(year + YearsLater, Month, Day);
}

/// <summary>The clauses a scheme's rules come from.</summary>
/// <param name="Total">Total is the sum of points times weight.</param>
/// <param name="Bands">Ranks earn points by band.</param>
/// <param name="Zero">A figure of zero earns nothing.</param>
/// <param name="Ties">Equal figures share the better rank.</param>
/// <param name="Deadline">When the assessment is to be finished.</param>
/// <param name="Disqualification">Falsification cancels this year and later ones.</param>
public sealed record SchemeClauses(Clause Total, Clause Bands, Clause Zero, Clause Ties, Clause Deadline, Clause Disqualification);

/// <summary>How a city scores its counties every year: units, indicators, weights and rules. Read from a policy pack, immutable.</summary>
/// <remarks>The number of bands' ranks equals the number of units. Weights sum to exactly 100 %.</remarks>
public sealed class AssessmentScheme
{
    private readonly Dictionary<string, int> _unitByNameOrCode;

    private AssessmentScheme(SchemeDefinition definition, RankBands bands)
    {
        Definition = definition;
        Bands = bands;
        _unitByNameOrCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < definition.Units.Count; i++)
        {
            _unitByNameOrCode[definition.Units[i].Name] = i;
            _unitByNameOrCode[definition.Units[i].Code] = i;
        }
    }

    /// <summary>Everything the scheme says, as read.</summary>
    public SchemeDefinition Definition { get; }

    /// <summary>Name used in requests and stored with results, e.g. <c>datong-2022</c>.</summary>
    public string Id => Definition.Id;

    /// <summary>Units in printed order.</summary>
    public IReadOnlyList<AssessedUnit> Units => Definition.Units;

    /// <summary>Indicators in printed order.</summary>
    public IReadOnlyList<AssessmentIndicator> Indicators => Definition.Indicators;

    /// <summary>Points by rank when every unit takes part.</summary>
    public RankBands Bands { get; }

    /// <summary>Points by rank when only some units take part.</summary>
    /// <param name="participants">From 1 to the number of units.</param>
    public RankBands BandsFor(int participants) =>
        Definition.BandsWhenFewer == BandsWhenFewer.Keep ? Bands : Bands.ShrunkTo(participants);

    /// <summary>Place of a unit in printed order, by name or division code; null when the scheme has no such unit.</summary>
    public int? FindUnit(string nameOrCode) => _unitByNameOrCode.TryGetValue(nameOrCode, out var index) ? index : null;

    /// <summary>A scheme whose parts agree with each other.</summary>
    /// <remarks>Fails with <c>county-assessments.scheme-inconsistent</c>, each problem at <c>units</c>, <c>indicators</c>, <c>deadline</c> or <c>bands</c>.</remarks>
    public static Result<AssessmentScheme> Create(SchemeDefinition definition)
    {
        var problems = new List<FieldError>();
        AddDuplicates(problems, "units", [.. definition.Units.Select(unit => unit.Code), .. definition.Units.Select(unit => unit.Name)]);
        AddDuplicates(problems, "indicators", definition.Indicators.Select(indicator => indicator.Id));
        AddDuplicates(problems, "indicators", definition.Indicators.Select(indicator => indicator.Name));
        Add(problems, "indicators", Weight.CheckWhole(definition.Indicators.Select(indicator => indicator.Weight)).Error);
        var bands = RankBands.Create(definition.Bands, definition.Units.Count);
        Add(problems, "bands", bands.Error);
        var deadline = definition.Deadline;
        if (deadline.Month is < 1 or > 12 || deadline.Day < 1 || deadline.Day > DateTime.DaysInMonth(2023, deadline.Month) || deadline.YearsLater is < 0 or > 5)
        {
            problems.Add(new FieldError("deadline", "county-assessments.deadline-impossible", "The deadline must be a day of every year."));
        }

        if (definition.ZeroEarnsNothing && definition.Indicators.Any(indicator => indicator.Direction == IndicatorDirection.Lower))
        {
            problems.Add(new FieldError("indicators", "county-assessments.zero-is-best", "Where less is better, zero cannot earn nothing."));
        }

        return problems.Count == 0
            ? new AssessmentScheme(definition, bands.Value)
            : CountyAssessmentErrors.SchemeInconsistent(definition.Id).At(problems);
    }

    private static void AddDuplicates(List<FieldError> problems, string path, IEnumerable<string> names)
    {
        foreach (var name in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(new FieldError(path, "county-assessments.duplicate", $"'{name.Key}' occurs more than once."));
        }
    }

    private static void Add(List<FieldError> problems, string path, Error? error)
    {
        if (error is not null)
        {
            problems.Add(new FieldError(path, error.Code, error.Message));
        }
    }
}

/// <summary>What a scheme's document says, before its parts are checked against each other.</summary>
public sealed class SchemeDefinition
{
    /// <summary>Name used in requests, e.g. <c>datong-2022</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the document that sets the scheme.</summary>
    public required string Title { get; init; }

    /// <summary>The same in plain English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Clause of the whole scheme.</summary>
    public required string Source { get; init; }

    /// <summary>First assessed year.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Title of the table of figures as printed.</summary>
    public required string FiguresTableTitle { get; init; }

    /// <summary>Title of the table of points as printed.</summary>
    public required string PointsTableTitle { get; init; }

    /// <summary>Units in printed order, at least one.</summary>
    public required IReadOnlyList<AssessedUnit> Units { get; init; }

    /// <summary>Indicators in printed order, at least one.</summary>
    public required IReadOnlyList<AssessmentIndicator> Indicators { get; init; }

    /// <summary>Points by rank, from the best rank to the worst.</summary>
    public required IReadOnlyList<RankBand> Bands { get; init; }

    /// <summary>What becomes of the bands when fewer units take part.</summary>
    public required BandsWhenFewer BandsWhenFewer { get; init; }

    /// <summary>Whether a figure of zero earns nothing whatever its rank; only where more is better in every indicator.</summary>
    public required bool ZeroEarnsNothing { get; init; }

    /// <summary>Years a disqualification lasts, the year of the falsification included; 2 means this and the next.</summary>
    public required int DisqualifiedYears { get; init; }

    /// <summary>When the assessment is to be finished.</summary>
    public required AnnualDeadline Deadline { get; init; }

    /// <summary>Clauses of the rules.</summary>
    public required SchemeClauses Clauses { get; init; }
}
