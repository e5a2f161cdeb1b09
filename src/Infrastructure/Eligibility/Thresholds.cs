using System.Globalization;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Reads thresholds as documents write them: <c>1.5亿</c>, <c>6000万</c>, <c>25%</c>, <c>5</c>.</summary>
internal static class Thresholds
{
    public static decimal Read(PolicyNode node, MetricDefinition metric)
    {
        var text = node.Text();
        var isShare = text.EndsWith('%');
        if (isShare != (metric.Kind == MetricKind.Ratio) && text != "0")
        {
            node.Problem(isShare ? $"metric '{metric.Name}' is no ratio" : $"'{text}' must be a percentage, e.g. 25%");
        }

        var (digits, scale) = text switch
        {
            [.. var number, '亿'] => (number, 100_000_000m),
            [.. var number, '万'] => (number, 10_000m),
            [.. var number, '%'] => (number, 0.01m),
            _ => (text, 1m),
        };
        if (decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return value * scale;
        }

        node.Problem($"'{text}' is no figure such as 1.5亿, 6000万, 25% or 5");
        return 0m;
    }
}
