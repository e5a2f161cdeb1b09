using System.Text.RegularExpressions;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>Who supplied facts, and from what document 报送.</summary>
/// <param name="Id">Identifier of the submission.</param>
/// <param name="SupplierKind">Kind of supplier.</param>
/// <param name="SupplierId">User who sent it; null for the system itself.</param>
/// <param name="SupplierName">Name shown as the supplier.</param>
/// <param name="Document">Document the values were taken from, e.g. 2021年审计报告; null when none was named.</param>
/// <param name="RecordedAt">Instant of recording.</param>
/// <param name="Office">Office it comes from: <c>county</c>, <c>department:税务</c> …; what it says against another office's value waits for the bureau. Null replaces whatever stood.</param>
public sealed record FactSubmission(
    Guid Id, SupplierKind SupplierKind, Guid? SupplierId, string SupplierName, string? Document, DateTimeOffset RecordedAt, string? Office = null);

/// <summary>Kind of supplier of facts.</summary>
public enum SupplierKind
{
    /// <summary>The finance bureau.</summary>
    Bureau,

    /// <summary>A county.</summary>
    County,

    /// <summary>A municipal department.</summary>
    Department,

    /// <summary>The enterprise itself.</summary>
    Enterprise,

    /// <summary>A third-party system.</summary>
    ThirdParty,

    /// <summary>Demo data.</summary>
    Demo,
}

/// <summary>A value to record, or to declare unknown again.</summary>
/// <param name="Metric">What it is about.</param>
/// <param name="FiscalYear">Fiscal year of a yearly metric; null otherwise.</param>
/// <param name="Number">The value (see <see cref="Fact.Number"/>); null with a null text declares it unknown.</param>
/// <param name="Text">The word of a choice; null otherwise.</param>
public readonly record struct FactChange(MetricDefinition Metric, int? FiscalYear, decimal? Number, string? Text)
{
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(100);

    /// <summary>First fiscal year accepted.</summary>
    public const int EarliestYear = 1990;

    /// <summary>Checks a value against its metric: range, decimals, year, sign.</summary>
    /// <param name="path">Where the value stands, for the error.</param>
    /// <param name="today">Fiscal years after today's year are refused.</param>
    /// <returns>Null when acceptable.</returns>
    public FieldError? Check(string path, DateOnly today)
    {
        if (FiscalYear is { } year && (year < EarliestYear || year > today.Year))
        {
            return new FieldError(path, "enterprises.fiscal-year-range", $"The fiscal year must lie between {EarliestYear} and {today.Year}.");
        }

        if (Text is { } word)
        {
            return CheckWord(path, word);
        }

        return Number is { } number ? CheckNumber(path, number) : null;
    }

    private FieldError? CheckWord(string path, string word)
    {
        if (Metric.Choices.Count > 0)
        {
            return Metric.Choices.Contains(word, StringComparer.Ordinal)
                ? null
                : new FieldError(path, "enterprises.choice-unknown", $"Allowed are: {string.Join("、", Metric.Choices)}.");
        }

        return Metric.Pattern is { } pattern && Regex.IsMatch(word, pattern, RegexOptions.CultureInvariant, MatchLimit)
            ? null
            : new FieldError(path, "enterprises.word-form", $"{Metric.Label.Zh} ({Metric.Name}) does not have the expected form {Metric.Pattern}.");
    }

    private FieldError? CheckNumber(string path, decimal number)
    {
        if (number < 0 && !Metric.MayBeNegative)
        {
            return new FieldError(path, "enterprises.negative", $"{Metric.Label.Zh} ({Metric.Name}) cannot be negative.");
        }

        if (Math.Abs(number) > Metric.LargestNumber)
        {
            return new FieldError(path, "enterprises.too-large", $"{Metric.Label.Zh} ({Metric.Name}) is beyond any plausible size.");
        }

        return number.Scale <= Metric.Decimals || decimal.Truncate(number * Metric.StorageScale) == number * Metric.StorageScale
            ? null
            : new FieldError(path, "enterprises.too-many-decimals", $"{Metric.Label.Zh} ({Metric.Name}) has too many decimals; the smallest unit is {1m / Metric.StorageScale}.");
    }
}
