using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Turns <see cref="FactsInput"/> into facts, naming every mistake by its path.</summary>
public sealed partial class FactsInputReader
{
    /// <summary>Amounts beyond a quadrillion of any currency are typing errors.</summary>
    private const decimal LargestAmount = 1_000_000_000_000_000m;
    private const decimal LargestRatio = 1_000_000m;
    private const int FirstYear = 1980;

    private readonly MetricCatalog _catalog;
    private readonly DateOnly _asOf;
    private readonly int _lastYear;
    private readonly string _path;
    private readonly EnterpriseFactsBuilder _builder;
    private readonly List<FieldError> _errors = [];
    private readonly Dictionary<MetricDefinition, (string Path, int Latest)> _latest = [];
    private readonly HashSet<(MetricDefinition Metric, int Year)> _saidUnknown = [];
    private readonly bool _isWhole;

    private FactsInputReader(MetricCatalog catalog, DateOnly asOf, DateOnly today, string path, bool isWhole)
    {
        _isWhole = isWhole;
        _catalog = catalog;
        _asOf = asOf;
        _lastYear = Math.Max(asOf.Year, today.Year);
        _path = path;
        _builder = new EnterpriseFactsBuilder(catalog);
    }

    /// <summary>Reads the facts.</summary>
    /// <param name="input">As sent; null means nothing is known.</param>
    /// <param name="catalog">Vocabulary.</param>
    /// <param name="asOf">The day asked about; figures of its year and later ones are read but count for nothing.</param>
    /// <param name="today">Today; figures of years after both days are refused.</param>
    /// <param name="path">Path of the facts in the request, e.g. <c>facts</c>.</param>
    /// <param name="isWhole">True when these are all the facts: then a metric with earlier years but without the latest one contradicts the others and is refused,
    /// unless the latest year says null. False for facts that only replace some of those known.</param>
    /// <returns>The facts, or <c>eligibility.invalid-facts</c> with a field for every mistake.</returns>
    public static Result<ReadFacts> Read(FactsInput? input, MetricCatalog catalog, DateOnly asOf, DateOnly today, string path, bool isWhole) =>
        new FactsInputReader(catalog, asOf, today, path, isWhole).Read(input);

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex FourDigits { get; }

    private Result<ReadFacts> Read(FactsInput? input)
    {
        foreach (var (name, value) in input?.Metrics ?? new Dictionary<string, JsonElement>())
        {
            ReadMetric(name, value, $"{_path}.metrics.{name}");
        }

        foreach (var (name, value) in input?.Flags ?? new Dictionary<string, bool?>())
        {
            ReadFlag(name, value, $"{_path}.flags.{name}");
        }

        var facts = _builder.Build();
        var frame = new EvaluationFrame(facts, _asOf);
        if (_isWhole)
        {
            RefuseGaps(frame);
        }

        return _errors.Count > 0 ? EligibilityErrors.InvalidFacts(_errors) : new ReadFacts(facts, Warnings(frame));
    }

    private void ReadFlag(string name, bool? value, string path)
    {
        if (_catalog.Find(name) is not { } metric)
        {
            Refuse(path, "eligibility.unknown-flag", $"没有标志 {Shorten(name)}。 There is no flag of that name.");
        }
        else if (metric.Kind != MetricKind.Flag)
        {
            Refuse(path, "eligibility.not-a-flag", "该指标不是是非标志，应填在 metrics 中。 Not a flag: belongs under metrics.");
        }
        else if (value is { } known)
        {
            _builder.Set(metric, known);
        }
    }

    private void ReadMetric(string name, JsonElement value, string path)
    {
        if (_catalog.Find(name) is not { } metric)
        {
            Refuse(path, "eligibility.unknown-metric", $"没有指标 {Shorten(name)}。 There is no metric of that name.");
        }
        else if (metric.Kind == MetricKind.Flag)
        {
            Refuse(path, "eligibility.not-a-metric", "该项为是非标志，应填在 flags 中。 A flag: belongs under flags.");
        }
        else if (value.ValueKind == JsonValueKind.Null)
        {
        }
        else if (!metric.IsYearly)
        {
            ReadValue(metric, null, value, path);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            ReadYears(metric, value, path);
        }
        else
        {
            Refuse(path, "eligibility.years-expected", "该指标按会计年度填报，如 {\"2023\": 1}。 Values by fiscal year are expected, e.g. {\"2023\": 1}.");
        }
    }

    private void ReadYears(MetricDefinition metric, JsonElement years, string path)
    {
        foreach (var pair in years.EnumerateObject())
        {
            var at = $"{path}.{pair.Name}";
            var year = FourDigits.IsMatch(pair.Name) ? int.Parse(pair.Name, CultureInfo.InvariantCulture) : 0;
            if (year < FirstYear || year > _lastYear)
            {
                Refuse(at, "eligibility.year-out-of-range", $"会计年度须在{FirstYear}年至{_lastYear}年之间。 Fiscal years lie between {FirstYear} and {_lastYear}.");
            }
            else if (pair.Value.ValueKind == JsonValueKind.Null)
            {
                _saidUnknown.Add((metric, year));
            }
            else
            {
                ReadValue(metric, year, pair.Value, at);
            }
        }
    }

    private void ReadValue(MetricDefinition metric, int? year, JsonElement value, string path)
    {
        switch (metric.Kind)
        {
            case MetricKind.Choice:
                ReadWord(metric, year, value, path);
                break;
            case MetricKind.Date:
                ReadDate(metric, value, path);
                break;
            default:
                ReadNumber(metric, year, value, path);
                break;
        }
    }

    private void ReadNumber(MetricDefinition metric, int? year, JsonElement value, string path)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            Refuse(path, "eligibility.number-expected", "应填数字。 A number is expected.");
        }
        else if (!value.TryGetDecimal(out var number) || Math.Abs(number) > (metric.Kind == MetricKind.Ratio ? LargestRatio : LargestAmount))
        {
            Refuse(path, "eligibility.number-too-large", "数值过大。 The number is too large.");
        }
        else if (number < 0m && !metric.MayBeNegative)
        {
            Refuse(path, "eligibility.negative", "该指标不能为负。 This metric cannot be negative.");
        }
        else if (metric.Kind == MetricKind.Count && number != decimal.Truncate(number))
        {
            Refuse(path, "eligibility.whole-number-expected", "应填整数。 A whole number is expected.");
        }
        else
        {
            Keep(new Fact(metric, year, number, null), path);
        }
    }

    private void ReadWord(MetricDefinition metric, int? year, JsonElement value, string path)
    {
        var word = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var known = word is not null && (metric.Choices.Count > 0
            ? metric.Choices.Contains(word, StringComparer.Ordinal)
            : Regex.IsMatch(word, metric.Pattern!, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));
        if (!known)
        {
            var expected = metric.Choices.Count > 0 ? string.Join("、", metric.Choices) : metric.Pattern;
            Refuse(path, "eligibility.unknown-choice", $"应为：{expected}。 Expected: {expected}.");
            return;
        }

        Keep(new Fact(metric, year, null, word), path);
    }

    private void ReadDate(MetricDefinition metric, JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and <= 2100)
        {
            _builder.Set(metric, day);
            return;
        }

        Refuse(path, "eligibility.date-expected", "应填日期，格式 yyyy-MM-dd。 A day written yyyy-MM-dd is expected.");
    }

    private void Keep(Fact fact, string path)
    {
        _builder.Add(fact);
        if (fact.FiscalYear is { } year && year < _asOf.Year && (!_latest.TryGetValue(fact.Metric, out var known) || year > known.Latest))
        {
            _latest[fact.Metric] = (path[..path.LastIndexOf('.')], year);
        }
    }

    /// <summary>Facts are all of one day: where one metric reaches the latest year and another stops before it, a figure was forgotten.</summary>
    private void RefuseGaps(EvaluationFrame frame)
    {
        foreach (var (metric, known) in _latest)
        {
            if (frame.LatestYear is { } latest && known.Latest != latest && !_saidUnknown.Contains((metric, latest)))
            {
                Refuse(
                    $"{known.Path}.{latest}",
                    "eligibility.latest-year-missing",
                    $"有{known.Latest}年而缺{latest}年；确实没有的，填 null。 {known.Latest} is given but not {latest}; write null where there is none.");
            }
        }
    }

    private IReadOnlyList<FactsWarning> Warnings(EvaluationFrame frame) =>
    [.. _latest.Values
            .Where(known => known.Latest != frame.LatestYear)
            .Select(known => new FactsWarning(
                known.Path,
                "eligibility.latest-year-missing",
                frame.LatestYear is { } latest
                    ? $"缺{latest}年数据，按未知处理，不以{known.Latest}年代替。 {latest} is missing and counts as unknown; {known.Latest} does not stand in for it."
                    : $"最近数据为{known.Latest}年，距评价日已超过两年，按未知处理。 The latest figures are of {known.Latest}, too old for the day asked about."))];

    private void Refuse(string path, string code, string message) => _errors.Add(new FieldError(path, code, message));

    private static string Shorten(string name) => name.Length <= 60 ? name : string.Concat(name.AsSpan(0, 60), "…");
}
