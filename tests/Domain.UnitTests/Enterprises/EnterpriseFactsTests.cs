using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Enterprises;

/// <summary>Facts come out as they went in, however they lie in memory.</summary>
public sealed class EnterpriseFactsTests
{
    private const int FirstYear = 2019;
    private static readonly decimal[] Numbers =
        [0m, 0.00m, 1m, -1m, 1.50m, 288230376151711743m, 288230376151711744m, -2882303761517117.44m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m];

    /// <summary>More of each kind than one mark holds.</summary>
    private static readonly MetricCatalog Catalog = new(
    [
        .. Enumerable.Range(0, 70).SelectMany(i => new[]
        {
            Metric($"number{i}", MetricKind.Money, isYearly: false), Metric($"flag{i}", MetricKind.Flag, isYearly: false),
            Metric($"yearly{i}", MetricKind.Money, isYearly: true),
        }),
        Metric("word", MetricKind.Choice, isYearly: false), Metric("yearly_word", MetricKind.Choice, isYearly: true), Metric("day", MetricKind.Date, isYearly: false),
    ]);

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Values_OfAnyFacts_AreThoseSet(int seed)
    {
        var random = new Random(seed);
        var known = random.Next(1, 100);
        var expected = Catalog.All.SelectMany(metric => Enumerable.Range(0, metric.IsYearly ? 4 : 1).Select(i => (Metric: metric, Year: metric.IsYearly ? FirstYear + i : (int?)null)))
            .Where(_ => random.Next(100) < known)
            .Select(place => Fact(random, place.Metric, place.Year))
            .ToList();
        var shuffled = expected.ToArray();
        random.Shuffle(shuffled);

        var facts = Build(shuffled);

        return facts.Values().Select(Text).SequenceEqual(expected.Select(Text))
            && facts.LatestKnownYear(9999) == expected.Max(fact => fact.FiscalYear)
            && facts.LatestKnownYear(FirstYear + 1) == expected.Where(fact => fact.FiscalYear <= FirstYear + 1).Max(fact => fact.FiscalYear);
    }

    [Test]
    public void Value_SetTwice_IsTheLast_AndMayBecomeUnknownAgain()
    {
        var (number, flag) = (Catalog.Find("number3")!, Catalog.Find("flag3")!);

        var facts = Build(new Fact(number, null, 1m, null), new Fact(number, null, 2m, null), new Fact(flag, null, 1m, null), new Fact(flag, null, null, null));

        Assert.That((facts.Number(number), facts.Flag(flag)), Is.EqualTo(((decimal?)2m, (bool?)null)));
    }

    [Test]
    public void Year_BetweenKnownOnes_WithoutAnyFigure_IsNotTheLatest()
    {
        var metric = Catalog.Find("yearly69")!;

        var facts = Build(new Fact(metric, 2019, 1m, null), new Fact(metric, 2022, 4m, null));

        Assert.That((facts.LatestKnownYear(2021), facts.Number(metric, 2020), facts.Number(metric, 2022), facts.Number(metric, 2023)), Is.EqualTo((2019, (decimal?)null, 4m, (decimal?)null)));
    }

    [Test]
    public void YearWithAWordOnly_CountsAsKnown()
    {
        var facts = Build(new Fact(Catalog.Find("yearly_word")!, 2022, null, "A"), new Fact(Catalog.Find("yearly0")!, 2020, 1m, null));

        Assert.That((facts.LatestKnownYear(2023), facts.Choice(Catalog.Find("yearly_word")!, 2022)), Is.EqualTo((2022, "A")));
    }

    private static EnterpriseFacts Build(params Fact[] facts)
    {
        var builder = new EnterpriseFactsBuilder(Catalog);
        foreach (var fact in facts)
        {
            builder.Add(fact);
        }

        return builder.Build();
    }

    private static Fact Fact(Random random, MetricDefinition metric, int? year) => metric.Kind switch
    {
        MetricKind.Choice => new Fact(metric, year, null, $"字{random.Next(3)}"),
        MetricKind.Flag => new Fact(metric, year, random.Next(2), null),
        MetricKind.Date => new Fact(metric, year, random.Next(600_000, 740_000), null),
        _ => new Fact(metric, year, Numbers[random.Next(Numbers.Length)], null),
    };

    /// <summary>With every digit and the scale: 1.50 is not 1.5 here.</summary>
    private static string Text(Fact fact) => $"{fact.Metric.Name} {fact.FiscalYear} {fact.Number} {fact.Text}";

    private static MetricDefinition Metric(string name, MetricKind kind, bool isYearly) => new()
    {
        Name = name,
        Kind = kind,
        IsYearly = isYearly,
        Unit = MetricUnit.None,
        Label = new LocalizedText(name, name),
        Definition = new LocalizedText(name, name),
        Supplier = "enterprise",
        Source = "test",
        Confidence = PolicyConfidence.Seen,
    };
}
