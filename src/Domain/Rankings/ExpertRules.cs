using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How the scores of several experts become one.</summary>
public enum ExpertCombination
{
    /// <summary>Their mean.</summary>
    Mean,

    /// <summary>Their median; of an even number the mean of the middle two.</summary>
    Median,
}

/// <summary>What a number of points means, so that experts mean the same by it.</summary>
/// <param name="Points">Points, 0 to 100.</param>
/// <param name="Text">What deserves them.</param>
public sealed record ExpertAnchor(decimal Points, LocalizedText Text);

/// <summary>One line of a score sheet.</summary>
/// <param name="Id">Stable id, e.g. <c>technology</c>.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Weight">Weight in percent; the weights of a sheet sum to 100.</param>
/// <param name="Anchors">What points mean, ascending.</param>
public sealed record ExpertCriterion(string Id, LocalizedText Name, decimal Weight, IReadOnlyList<ExpertAnchor> Anchors);

/// <summary>How experts score candidates and how much it counts; part of a ranking model. Source: GZ22 三(二) (professional institutions).</summary>
/// <param name="Weight">Share of the experts in the score, 0 to 1; the model has the rest.</param>
/// <param name="MinimumSheets">Fewest submitted sheets for the experts to count at all; below that the model alone decides.</param>
/// <param name="Combination">How several sheets become one score.</param>
/// <param name="SpreadAlert">Difference between the highest and lowest sheet from which the bureau should look, in points.</param>
/// <param name="Criteria">Lines of the sheet.</param>
/// <param name="Source">Clause, or that the bureau set it.</param>
public sealed record ExpertRules(
    decimal Weight, int MinimumSheets, ExpertCombination Combination, decimal SpreadAlert, IReadOnlyList<ExpertCriterion> Criteria, string Source)
{
    /// <summary>Score of a sheet, 0 to 100, exact; fails with <c>rankings.sheet-incomplete</c> unless every criterion has points between 0 and 100 with at most one
    /// decimal and nothing else is scored.</summary>
    public Result<decimal> Score(IReadOnlyDictionary<string, decimal> points)
    {
        FieldError[] problems =
        [
            .. Criteria.Where(c => !points.TryGetValue(c.Id, out var given) || given is < 0 or > 100 || Math.Round(given, 1) != given)
                .Select(c => new FieldError($"points.{c.Id}", RankingErrors.SheetIncomplete.Code, $"{c.Name.Zh}: 0–100")),
            .. points.Keys.Where(id => Criteria.All(c => c.Id != id)).Select(id => new FieldError("points", RankingErrors.SheetIncomplete.Code, "A criterion is unknown.")),
        ];
        return problems.Length > 0 ? RankingErrors.SheetIncomplete.At(problems) : Criteria.Sum(c => c.Weight * points[c.Id]) / 100;
    }

    /// <summary>Score of a candidate from its submitted sheets, 12 decimal places; null when there are too few.</summary>
    public decimal? Combine(IReadOnlyList<decimal> scores)
    {
        if (scores.Count == 0 || scores.Count < MinimumSheets)
        {
            return null;
        }

        decimal[] sorted = [.. scores.Order()];
        var middle = sorted.Length / 2;
        return CompositeIndex.Rounded(
            Combination == ExpertCombination.Mean ? sorted.Sum() / sorted.Length
            : sorted.Length % 2 == 1 ? sorted[middle]
            : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    /// <summary>Model and experts together, 12 decimal places.</summary>
    public decimal Blend(decimal model, decimal experts) => CompositeIndex.Rounded(((1 - Weight) * model) + (Weight * experts));
}
