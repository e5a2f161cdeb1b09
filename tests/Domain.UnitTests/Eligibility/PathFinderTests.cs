using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Eligibility.Paths;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Eligibility;

/// <summary>The shortest way to a board.</summary>
public sealed class PathFinderTests
{
    private static readonly DateOnly AsOf = RandomRules.AsOf;

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Find_WithTheChangesMade_Qualifies(int seed)
    {
        var (book, facts, path) = Random(seed);

        return !path.IsReachable || Decide(book, With(facts, path.Changes)) == Outcome.Met;
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Find_WithAnyOneChangeLeftOut_DoesNotQualify(int seed)
    {
        var (book, facts, path) = Random(seed);

        return path.Changes.All(left => Decide(book, With(facts, path.Changes.Where(change => change != left))) != Outcome.Met);
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Find_OfRisingRule_IsAlwaysReachableAndEmptyExactlyWhenMet(int seed)
    {
        var random = new Random(seed);
        var book = Book(RandomRules.Rising(random));
        var frame = RandomRules.Frame(RandomRules.Facts(random));

        var path = Find(book, frame);
        var isMet = path.Verdict.Outcome == Outcome.Met;
        return path.IsReachable && (path.Steps.Count == 0) == isMet && (path.Changes.Count == 0) == isMet && path.Distance >= 0m;
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Find_OfRisingRule_IsNotCloserByALowerFigure(int seed, byte fall)
    {
        var random = new Random(seed);
        var book = Book(RandomRules.Rising(random));
        var facts = RandomRules.Facts(random);
        var at = random.Next(1, facts.Count);
        List<Fact> worse = [.. facts.Select((fact, index) => index == at && fact.Metric.Kind != MetricKind.Flag ? fact with { Number = fact.Number - fall } : fact)];

        return Find(book, RandomRules.Frame(worse)).Distance >= Find(book, RandomRules.Frame(facts)).Distance;
    }

    [Test]
    public void Find_AmongAlternatives_TakesTheOneWithTheSmallestShortfall()
    {
        var (a, b) = (RandomRules.Single[0], RandomRules.Single[1]);
        var book = Book(new Condition.Any([AtLeast(a, 100), AtLeast(b, 10)]));

        var path = Find(book, RandomRules.Frame([new Fact(a, null, 90, null), new Fact(b, null, 5, null)]));

        Assert.That(path.Distance, Is.EqualTo(0.1m));
        Assert.That(path.Steps.Single(), Has.Property("Kind").EqualTo(PathStepKind.Reach).And.Property("Gap").EqualTo(10m).And.Property("Condition").EqualTo(0));
        Assert.That(path.Changes.Single().After.Number, Is.EqualTo(100m));
    }

    [Test]
    public void Find_OfGrowthAndShareTogether_FindsFiguresThatHoldBoth()
    {
        // Raising revenue for growth lowers the share of research to it: both have to hold in the end.
        var book = Book(new Condition.All([Derived(RandomRules.Growth, 0.2m), Derived(RandomRules.Share, 0.1m)]));
        Fact[] facts = [.. Years(RandomRules.Yearly[0], 100, 100, 100), .. Years(RandomRules.Yearly[1], 10, 10, 10)];

        var path = Find(book, RandomRules.Frame(facts));

        Assert.That(path.IsReachable);
        Assert.That(path.Changes.Select(change => (change.Metric.Name, change.After.Number)), Is.EquivalentTo([("a", (decimal?)144m), ("b", 14.4m)]));
    }

    [Test]
    public void Find_UnknownYesNoFact_IsToConfirmWhereEveryWayNeedsItAndAWholeConditionWhereOneDoes()
    {
        var flag = RandomRules.Leaf(TestKinds.Flag(RandomRules.Flags[0], expected: true, null));

        Assert.That(Find(Book(new Condition.All([flag])), RandomRules.Frame([])).Steps.Single().Kind, Is.EqualTo(PathStepKind.Confirm));
        Assert.That(Find(Book(new Condition.Any([flag, AtLeast(RandomRules.Single[0], 10)])), RandomRules.Frame([new Fact(RandomRules.Single[0], null, 9, null)])).Distance,
            Is.EqualTo(0.1m));
    }

    [Test]
    public void Find_OfUncheckedRule_NamesItAndPutsTheBoardLast()
    {
        var book = Book(AtLeast(RandomRules.Single[0], 1), PolicyConfidence.Unverified);

        var path = Find(book, RandomRules.Frame([new Fact(RandomRules.Single[0], null, 1, null)]));

        Assert.That(path.IsUnverifiedStandard);
        Assert.That(path.Unverified, Has.Count.EqualTo(1));
    }

    private static readonly TestCaseData[] Waits =
    [
        new TestCaseData(DerivationKind.FullFiscalYearsSince, 3m, new DateOnly(2022, 5, 6), new DateOnly(2026, 1, 1)).SetArgDisplayNames("full years, from within a year"),
        new TestCaseData(DerivationKind.FullFiscalYearsSince, 3m, new DateOnly(2022, 1, 1), new DateOnly(2025, 1, 1)).SetArgDisplayNames("full years, from the first of January"),
        new TestCaseData(DerivationKind.MonthsSince, 12m, new DateOnly(2024, 2, 29), new DateOnly(2025, 2, 28)).SetArgDisplayNames("months, from a leap day"),
        new TestCaseData(DerivationKind.MonthsSince, 12m, new DateOnly(2023, 8, 31), new DateOnly(2024, 8, 31)).SetArgDisplayNames("months, from the end of a month"),
        new TestCaseData(DerivationKind.YearsSince, 3m, new DateOnly(2022, 5, 2), new DateOnly(2025, 5, 2)).SetArgDisplayNames("years"),
    ];

    [TestCaseSource(nameof(Waits))]
    public void Find_OfTimeBasedCondition_GivesTheFirstDayItHolds(DerivationKind kind, decimal threshold, DateOnly since, DateOnly expected)
    {
        var (date, elapsed) = Elapsed(kind);
        var catalog = new MetricCatalog([date, elapsed]);
        var facts = new EnterpriseFactsBuilder(catalog).Set(date, since).Build();
        var book = Book(RandomRules.Leaf(TestKinds.Threshold(elapsed, Aggregation.Latest, 1, Comparison.AtLeast, threshold)));

        var path = Find(book, new EvaluationFrame(facts, AsOf));

        Assert.That(path.EarliestOn, Is.EqualTo(expected));
        Assert.That(path.Distance, Is.Zero);
        Assert.That(Decide(book, new EvaluationFrame(facts, expected)), Is.EqualTo(Outcome.Met));
        Assert.That(Decide(book, new EvaluationFrame(facts, expected.AddDays(-1))), Is.EqualTo(Outcome.NotMet));
    }

    [TestCase("none", true)]
    [TestCase("some", false)]
    public void Find_OfTimeThatHasNotBegun_CountsItFromTheDayAskedAbout_OnlyWhereAWordSaysSo(string word, bool hasNotBegun)
    {
        var tier = new MetricDefinition
        {
            Name = "tier",
            Kind = MetricKind.Choice,
            Unit = MetricUnit.None,
            Label = new LocalizedText("层级", "Tier"),
            Definition = new LocalizedText("层级", "Tier"),
            Supplier = "enterprise",
            Source = "test",
            Confidence = PolicyConfidence.Seen,
            IsYearly = false,
            Choices = ["none", "some"],
        };
        var date = Elapsed(DerivationKind.MonthsSince).Date;
        var months = Define("elapsed", MetricKind.Count, new MetricDerivation(DerivationKind.MonthsSince, date, null, 0) { NotBegun = (tier, "none") });
        var facts = new EnterpriseFactsBuilder(new MetricCatalog([date, tier, months])).Add(new Fact(tier, null, null, word)).Build();
        var book = Book(RandomRules.Leaf(TestKinds.Threshold(months, Aggregation.Latest, 1, Comparison.AtLeast, 12m)));

        var path = Find(book, new EvaluationFrame(facts, AsOf));

        Assert.That(path.Verdict.Outcome, Is.EqualTo(Outcome.Unknown), "what ran before stays unknown");
        Assert.That(path.EarliestOn, Is.EqualTo(hasNotBegun ? AsOf.AddMonths(12) : (DateOnly?)null));
        Assert.That(path.Steps.Single().Kind, Is.EqualTo(hasNotBegun ? PathStepKind.Wait : PathStepKind.Supply));
        Assert.That(path.Steps.Single().IsEstimate, Is.EqualTo(hasNotBegun));
    }

    [Test]
    public void Find_OfCertificateInForce_TellsWhenItEnds()
    {
        var date = Elapsed(DerivationKind.YearsSince).Date;
        var facts = new EnterpriseFactsBuilder(new MetricCatalog([date])).Set(date, new DateOnly(2022, 3, 4)).Build();

        var path = Find(Book(RandomRules.Leaf(TestKinds.Validity(date, 3))), new EvaluationFrame(facts, AsOf));

        Assert.That(path.Expiring.Single().EndsOn, Is.EqualTo(new DateOnly(2025, 3, 4)));
    }

    private static (RuleBook Book, List<Fact> Facts, ListingPath Path) Random(int seed)
    {
        var random = new Random(seed);
        var book = Book(RandomRules.Any(random));
        var facts = RandomRules.Facts(random);
        return (book, facts, Find(book, RandomRules.Frame(facts)));
    }

    private static ListingPath Find(RuleBook book, EvaluationFrame frame) => new PathFinder(book, AsOf).Find(frame, _ => true).Single();

    private static Outcome Decide(RuleBook book, EvaluationFrame frame) => book.InForceOn(AsOf).Boards.Single().Decide(frame, IssuerRoute.Ordinary).Outcome;

    private static EvaluationFrame With(IEnumerable<Fact> facts, IEnumerable<PathChange> changes) =>
        RandomRules.Frame([.. facts, .. changes.Select(change => change.After)]);

    private static RuleBook Book(Condition condition, PolicyConfidence confidence = PolicyConfidence.Seen)
    {
        var pack = new PackIdentity("test", "1", "");
        var version = new RuleVersion(new DateOnly(2020, 1, 1), null, new PolicySource("文件", "一", confidence), condition, null);
        var rule = new Rule("R", "board", "R", new LocalizedText("规则", "Rule"), [version], pack);
        return new RuleBook([rule], [new Board("board", 1, BoardKind.Exchange, new LocalizedText("板", "Board"), ["R"], [], [], [], pack)]);
    }

    private static Condition.Leaf AtLeast(MetricDefinition metric, decimal threshold) =>
        RandomRules.Leaf(TestKinds.Threshold(metric, Aggregation.Latest, 1, Comparison.AtLeast, threshold));

    private static Condition.Leaf Derived(MetricDefinition metric, decimal threshold) => AtLeast(metric, threshold);

    private static IEnumerable<Fact> Years(MetricDefinition metric, params decimal[] latestFirst) =>
        latestFirst.Select((value, back) => new Fact(metric, AsOf.Year - 1 - back, value, null));

    private static (MetricDefinition Date, MetricDefinition Elapsed) Elapsed(DerivationKind kind)
    {
        var date = Define("since", MetricKind.Date, null);
        return (date, Define("elapsed", MetricKind.Count, new MetricDerivation(kind, date, null, 0)));
    }

    private static MetricDefinition Define(string name, MetricKind kind, MetricDerivation? derivation) => new()
    {
        Name = name,
        Kind = kind,
        Unit = MetricUnit.None,
        IsYearly = false,
        Derivation = derivation,
        Label = new LocalizedText(name, name),
        Definition = new LocalizedText(name, name),
        Supplier = "enterprise",
        Source = "test",
        Confidence = PolicyConfidence.Seen,
    };
}
