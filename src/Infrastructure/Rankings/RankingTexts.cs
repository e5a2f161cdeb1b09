using System.Globalization;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>Compact texts of what a candidate was judged by: exact decimals, one letter for an outcome.</summary>
internal static class RankingTexts
{
    public const decimal ScoreScale = 1_000_000_000_000m;

    public static string Values(IReadOnlyList<decimal?> values) =>
        string.Join(',', values.Select(v => v?.ToString(CultureInfo.InvariantCulture) ?? string.Empty));

    /// <summary>Values as stored; none for a candidate that was not scored.</summary>
    public static decimal?[] Values(string text) => text.Length == 0
        ? []
        : Array.ConvertAll(text.Split(','), part => part.Length == 0 ? (decimal?)null : decimal.Parse(part, NumberStyles.Number, CultureInfo.InvariantCulture));

    public static string Outcomes(IReadOnlyList<CandidateCondition> conditions) => string.Concat(conditions.Select(c => c.Outcome switch
    {
        Outcome.Met => 'm',
        Outcome.NotMet => 'n',
        _ => 'u',
    }));

    public static CandidateCondition[] Outcomes(string text, IReadOnlyList<string> rules) => [.. text.Select((letter, i) => new CandidateCondition(rules[i], letter switch
    {
        'm' => Outcome.Met,
        'n' => Outcome.NotMet,
        _ => Outcome.Unknown,
    }))];

    public static string Ids(IReadOnlyList<string> ids) => string.Join(',', ids);

    public static string[] Ids(string text) => text.Length == 0 ? [] : text.Split(',');

    public static long? Score(decimal? score) => score is { } value ? (long)(value * ScoreScale) : null;

    public static decimal? Score(long? scaled) => scaled / ScoreScale;
}
