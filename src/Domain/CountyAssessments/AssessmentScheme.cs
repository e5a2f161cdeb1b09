using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>How a city scores its counties every year: units, indicators, weights and rules. Read from a policy pack, immutable.</summary>
/// <remarks>Bands, where an indicator uses them, cover as many ranks as there are units. Weights sum to exactly 100 %.</remarks>
public sealed class AssessmentScheme
{
    private readonly Dictionary<string, int> _unitByNameOrCode;

    private AssessmentScheme(SchemeDefinition definition, RankBands? bands)
    {
        Definition = definition;
        Bands = bands;
        PointStepE6 = Step(definition.Rounding.PointPlaces, 6);
        TotalStepE12 = Step(definition.Rounding.TotalPlaces, 12);
        BestPointsE6 = [.. definition.Indicators.Select(indicator =>
            Rounded.HalfUp(indicator.Rule is { } rule ? (long)(rule.BestPoints * RankBands.PointScale) : bands!.BestPointsE6, 1, Math.Max(PointStepE6, 1)))];
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

    /// <summary>Points by rank when every unit takes part; null when no indicator goes by rank.</summary>
    public RankBands? Bands { get; }

    /// <summary>Total of a unit with the most points everywhere.</summary>
    public decimal BestTotal => Indicators.Select((indicator, i) => BestPoints(i) * indicator.Weight.Ppm).Sum() / Weight.Whole;

    /// <summary>Millionths that points are rounded to; 0 when they are not rounded.</summary>
    internal long PointStepE6 { get; }

    /// <summary>Parts of 1e-12 that totals are rounded to before they are ranked; 0 when they are not rounded.</summary>
    internal long TotalStepE12 { get; }

    /// <summary>Most points of each indicator, in millionths.</summary>
    internal IReadOnlyList<long> BestPointsE6 { get; }

    /// <summary>Most points an indicator can give.</summary>
    public decimal BestPoints(int indicator) => BestPointsE6[indicator] / (decimal)RankBands.PointScale;

    /// <summary>Whether a figure of zero earns nothing in an indicator.</summary>
    public bool ZeroEarnsNothing(int indicator) => Indicators[indicator].ZeroEarnsNothing ?? Definition.ZeroEarnsNothing;

    /// <summary>Points by rank when only some units take part; null when no indicator goes by rank.</summary>
    /// <param name="participants">From 1 to the number of units.</param>
    public RankBands? BandsFor(int participants) =>
        Definition.BandsWhenFewer == BandsWhenFewer.Keep ? Bands : Bands?.ShrunkTo(participants);

    /// <summary>Place of a unit in printed order, by name or division code; null when the scheme has no such unit.</summary>
    public int? FindUnit(string nameOrCode) => _unitByNameOrCode.TryGetValue(nameOrCode, out var index) ? index : null;

    /// <summary>A scheme whose parts agree with each other.</summary>
    /// <remarks>Fails with <c>county-assessments.scheme-inconsistent</c>, each problem at <c>units</c>, <c>indicators</c>, <c>indicators[2]</c>,
    /// <c>deadline</c>, <c>rounding</c> or <c>bands</c>.</remarks>
    public static Result<AssessmentScheme> Create(SchemeDefinition definition)
    {
        var problems = new List<FieldError>();
        AddDuplicates(problems, "units", [.. definition.Units.Select(unit => unit.Code), .. definition.Units.Select(unit => unit.Name)]);
        AddDuplicates(problems, "indicators", definition.Indicators.Select(indicator => indicator.Id));
        AddDuplicates(problems, "indicators", definition.Indicators.Select(indicator => indicator.Name));
        Add(problems, "indicators", Weight.CheckWhole(definition.Indicators.Select(indicator => indicator.Weight)).Error);
        var bands = CheckBands(problems, definition);
        for (var i = 0; i < definition.Indicators.Count; i++)
        {
            CheckIndicator(problems, definition, i);
        }

        var deadline = definition.Deadline;
        if (deadline.Month is < 1 or > 12 || deadline.Day < 1 || deadline.Day > DateTime.DaysInMonth(2023, deadline.Month) || deadline.YearsLater is < 0 or > 5)
        {
            problems.Add(new FieldError("deadline", "county-assessments.deadline-impossible", "The deadline must be a day of every year."));
        }

        if (definition.Rounding is { PointPlaces: < 0 or > 6 } or { TotalPlaces: < 0 or > 6 })
        {
            problems.Add(new FieldError("rounding", "county-assessments.rounding-impossible", "Points and totals are rounded to 0 to 6 places."));
        }

        return problems.Count == 0
            ? new AssessmentScheme(definition, bands)
            : CountyAssessmentErrors.SchemeInconsistent(definition.Id).At(problems);
    }

    private static RankBands? CheckBands(List<FieldError> problems, SchemeDefinition definition)
    {
        if (definition.Bands.Count == 0 && definition.Indicators.All(indicator => indicator.Rule is not null))
        {
            return null;
        }

        var bands = RankBands.Create(definition.Bands, definition.Units.Count);
        Add(problems, "bands", bands.Error);
        return bands.TryGetValue(out var sound, out _) ? sound : null;
    }

    private static void CheckIndicator(List<FieldError> problems, SchemeDefinition definition, int index)
    {
        var indicator = definition.Indicators[index];
        var path = $"indicators[{index}]";
        if (indicator.Direction == IndicatorDirection.Lower && (indicator.ZeroEarnsNothing ?? definition.ZeroEarnsNothing))
        {
            problems.Add(new FieldError(path, "county-assessments.zero-is-best", "Where less is better, zero cannot earn nothing."));
        }

        if (indicator.Rule is not { } rule)
        {
            return;
        }

        problems.AddRange(rule.Problems(definition.Units.Count).Select(problem => new FieldError(path, "county-assessments.rule-unsound", problem)));
        if (indicator.Direction == IndicatorDirection.Lower && !rule.AllowsLessIsBetter)
        {
            problems.Add(new FieldError(path, "county-assessments.rule-needs-more", "This way of scoring needs more to be better; use min-max, steps or rank bands."));
        }

        if (rule.NamedPoints.Any(points => points < 0 || points > RankBands.MostPoints || points * RankBands.PointScale % 1 != 0))
        {
            problems.Add(new FieldError(path, "county-assessments.points-out-of-range", $"Points must be from 0 to {RankBands.MostPoints} with at most six decimals."));
        }
    }

    private static long Step(int? places, int scale)
    {
        var step = places is null ? 0L : 1L;
        for (var i = places ?? scale; i < scale; i++)
        {
            step *= 10;
        }

        return step;
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
