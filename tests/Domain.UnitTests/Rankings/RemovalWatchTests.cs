using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class RemovalWatchTests
{
    private static readonly MetricDefinition IsListed = Metric("is_listed", MetricKind.Flag);
    private static readonly MetricDefinition Form = Metric("company_form", MetricKind.Choice);
    private static readonly MetricDefinition County = Metric("county_code", MetricKind.Choice);
    private static readonly MetricDefinition Crime = Metric("crime_3y", MetricKind.Flag);
    private static readonly MetricDefinition Dishonest = Metric("dishonest_debtor", MetricKind.Flag);
    private static readonly MetricDefinition Filed = Metric("listing_filed", MetricKind.Flag);
    private static readonly MetricDefinition Ceased = Metric("business_ceased", MetricKind.Flag);
    private static readonly MetricDefinition False = Metric("false_information", MetricKind.Flag);
    private static readonly MetricCatalog Catalog = new([IsListed, Form, County, Crime, Dishonest, Filed, Ceased, False]);
    private static readonly RemovalRules Rules = new(
        [
            Rule(RemovalCause.Listed, 1, null, IsListed),
            Rule(RemovalCause.NoShareReform, 2, 3),
            Rule(RemovalCause.NotListed, 2, 5, IsListed, Filed),
            Rule(RemovalCause.ConditionsNotMet, 3, null),
            Rule(RemovalCause.MovedOut, 4, null),
            Rule(RemovalCause.Ceased, 4, null, Ceased),
            Rule(RemovalCause.FalseInformation, 5, null, False),
            Rule(RemovalCause.Penalised, 5, null, Crime, Dishonest),
            Rule(RemovalCause.Other, 6, null),
        ],
        VacancyRule.ByRank,
        new RankingStatement("vacancies", new LocalizedText("递补", "fill"), "市局设定"));

    private static readonly DateOnly FirstListed = new(2022, 8, 1);

    [Test]
    public void Find_SoundEnterprise_IsEmpty()
    {
        Assert.That(Find(Sound(), new DateOnly(2024, 8, 1)), Is.Empty);
    }

    [Test]
    public void Find_NothingKnown_IsEmpty()
    {
        Assert.That(Find(new EnterpriseFactsBuilder(Catalog), new DateOnly(2040, 1, 1)), Is.Empty);
    }

    [Test]
    public void Find_Listed_NamesCauseOneOnly()
    {
        Assert.That(Find(Sound().Set(IsListed, true), new DateOnly(2030, 1, 1)), Is.EqualTo([(RemovalCause.Listed, "三(三)3(1)", "is_listed=true")]));
    }

    [TestCase("2025-07-31", false)]
    [TestCase("2025-08-01", true)]
    public void Find_LimitedCompany_IsOverdueOnTheThirdAnniversary(string day, bool isFound)
    {
        var findings = Find(Sound().Set(Form, "有限责任公司"), DateOnly.ParseExact(day, "yyyy-MM-dd"));

        Assert.That(findings, Is.EqualTo(isFound ? new[] { (RemovalCause.NoShareReform, "三(三)3(2)", "company_form=有限责任公司,=2025-08-01") } : []));
    }

    [TestCase("2027-07-31", false)]
    [TestCase("2027-08-01", true)]
    public void Find_Unlisted_IsOverdueOnTheFifthAnniversary(string day, bool isFound)
    {
        var findings = Find(Sound(), DateOnly.ParseExact(day, "yyyy-MM-dd"));

        Assert.That(findings, Is.EqualTo(isFound ? new[] { (RemovalCause.NotListed, "三(三)3(2)", "is_listed=false,listing_filed=false,=2027-08-01") } : []));
    }

    [Test]
    public void Find_ConditionFailsAndOneIsOpen_NamesTheFailedRuleOnly()
    {
        CandidateCondition[] entry = [new("GZ-LIST-1", Outcome.NotMet), new("GZ-LIST-2", Outcome.Unknown), new("GZ-LIST-3", Outcome.Met)];

        Assert.That(Find(Sound(), new DateOnly(2023, 1, 1), entry), Is.EqualTo([(RemovalCause.ConditionsNotMet, "三(三)3(3)", "GZ-LIST-1=")]));
    }

    [Test]
    public void Find_RegisteredElsewhere_NamesCauseFour()
    {
        Assert.That(Find(Sound().Set(County, "140213"), new DateOnly(2023, 1, 1)), Is.EqualTo([(RemovalCause.MovedOut, "三(三)3(4)", "county_code=140213")]));
    }

    [Test]
    public void Find_PenaltiesOnRecord_NamesEveryFlag()
    {
        Assert.That(
            Find(Sound().Set(Crime, true).Set(Dishonest, true), new DateOnly(2023, 1, 1)),
            Is.EqualTo([(RemovalCause.Penalised, "三(三)3(5)", "crime_3y=true,dishonest_debtor=true")]));
    }

    [Test]
    public void Find_FiledOrNotKnownWhether_IsNotOverdue()
    {
        var unknown = new EnterpriseFactsBuilder(Catalog).Set(IsListed, false).Set(Form, "股份有限公司");

        Assert.That(Find(Sound().Set(Filed, true), new DateOnly(2030, 1, 1)), Is.Empty);
        Assert.That(Find(unknown, new DateOnly(2030, 1, 1)), Is.Empty);
    }

    [Test]
    public void Find_CeasedAndFalseInformation_AreCausesOfTheirOwn()
    {
        var found = Find(Sound().Set(Ceased, true).Set(False, true), new DateOnly(2023, 1, 1));

        Assert.That(found, Is.EqualTo([
            (RemovalCause.Ceased, "三(三)3(4)", "business_ceased=true"), (RemovalCause.FalseInformation, "三(三)3(5)", "false_information=true")]));
    }

    private static EnterpriseFactsBuilder Sound() => new EnterpriseFactsBuilder(Catalog)
        .Set(IsListed, false).Set(Form, "股份有限公司").Set(County, "440106").Set(Crime, false).Set(Filed, false);

    private static (RemovalCause, string, string)[] Find(EnterpriseFactsBuilder facts, DateOnly asOf, IReadOnlyList<CandidateCondition>? entry = null) =>
        [.. RemovalWatch.Find(Rules, FirstListed, new EvaluationFrame(facts.Build(), asOf), entry ?? [], "4401")
            .Select(f => (f.Cause, f.Clause, string.Join(',', f.Evidence.Select(e => $"{e.Id}={e.Value}"))))];

    private static RemovalCauseRule Rule(RemovalCause cause, int number, int? years, params MetricDefinition[] flags) =>
        new(cause, $"三(三)3({number})", new LocalizedText(cause.ToString(), cause.ToString()), flags, years);

    private static MetricDefinition Metric(string name, MetricKind kind) => new()
    {
        Name = name,
        Kind = kind,
        Unit = MetricUnit.None,
        IsYearly = false,
        Label = new LocalizedText(name, name),
        Definition = new LocalizedText(name, name),
        Supplier = "enterprise",
        Source = "test",
        Confidence = PolicyConfidence.Seen,
    };
}
