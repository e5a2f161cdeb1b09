using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.ReserveLibrary;

public sealed class MembershipProcessTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly MemberStepDetails Nothing = new(null, null, null, null, null, null);

    private static readonly Dictionary<(ProvincialStage From, string Action), ProvincialStage> Legal = new()
    {
        [(ProvincialStage.None, "recommend")] = ProvincialStage.Recommended,
        [(ProvincialStage.Declined, "recommend")] = ProvincialStage.Recommended,
        [(ProvincialStage.Recommended, "provincial-admit")] = ProvincialStage.Admitted,
        [(ProvincialStage.Recommended, "provincial-decline")] = ProvincialStage.Declined,
        [(ProvincialStage.Recommended, "provincial-withdraw")] = ProvincialStage.None,
        [(ProvincialStage.Admitted, "provincial-leave")] = ProvincialStage.None,
    };

    private static IEnumerable<TestCaseData> ProvincialSteps() =>
        from stage in Enum.GetValues<ProvincialStage>()
        from action in MembershipProcess.Provincial.Actions
        select new TestCaseData(stage, action.Id);

    [TestCaseSource(nameof(ProvincialSteps))]
    public void Recommendation_OutsideTheTable_IsAnError(ProvincialStage stage, string action)
    {
        var chosen = MembershipProcess.Provincial.Choose(stage, action, Facts(), _ => true, "示例");

        Assert.That(
            chosen.Error?.Code ?? chosen.Value.To.ToString(), Is.EqualTo(Legal.TryGetValue((stage, action), out var to) ? to.ToString() : "workflow.not-now"));
    }

    [Test]
    public void Membership_ThatEnded_TakesNoStep([ValueSource(nameof(MemberActions))] string action) =>
        Assert.That(MembershipProcess.Membership.Choose(MembershipStage.Left, action, Facts(), _ => true, "示例").Error!.Code, Is.EqualTo("workflow.not-now"));

    [Test]
    public void Membership_IsMovedByItsKeeperAlone([ValueSource(nameof(MemberActions))] string action)
    {
        Assert.That(
            MembershipProcess.Membership.Choose(MembershipStage.Active, action, Facts() with { IsKeeper = false }, _ => true, "示例").Error!.Code, Is.EqualTo("reserve-library.not-keeper"));
        Assert.That(MembershipProcess.Membership.Choose(MembershipStage.Active, action, Facts(), _ => true, "示例").Error, Is.Null);
    }

    private static IEnumerable<string> MemberActions() => MembershipProcess.Membership.Actions.Select(action => action.Id);

    [Test]
    public void Recommendation_WithoutAProvincialLibrary_OrOfWhoLeft_IsAnError()
    {
        var nowhere = Facts() with { Library = SampleLibrary.Whole with { Provincial = null } };
        var left = Facts() with { Member = SampleLibrary.Member() with { Stage = MembershipStage.Left } };

        Assert.That(MembershipProcess.Provincial.Choose(ProvincialStage.None, "recommend", nowhere, _ => true, null).Error!.Code, Is.EqualTo("reserve-library.no-provincial-library"));
        Assert.That(MembershipProcess.Provincial.Choose(ProvincialStage.None, "recommend", left, _ => true, null).Error!.Code, Is.EqualTo("reserve-library.member-left"));
    }

    [Test]
    public void Recommendation_AdmittedByTheProvince_NeedsItsDocument()
    {
        Assert.That(Province(Nothing).Error!.Fields.Single().Path, Is.EqualTo("document"));
        Assert.That(
            Province(Nothing with { Document = "示例名单", On = Today }).Value.Provincial, Is.EqualTo(new ProvincialStanding(ProvincialStage.Admitted, Today, "示例名单")));

        static Domain.Common.Result<ReserveMember> Province(MemberStepDetails details) => MembershipProcess.Recommend(
            SampleLibrary.Member(), MembershipProcess.Provincial.Actions.Single(action => action.Id == "provincial-admit"), details, Today);
    }

    [Test]
    public void Recheck_SetsTheNextDayAYearOn()
    {
        Assert.That(SampleLibrary.Member().RecheckDueOn, Is.EqualTo(new DateOnly(2025, 2, 28)), "a year from the leap day");
        Assert.That(Take("recheck", Nothing with { On = new DateOnly(2026, 3, 15) }).Value.RecheckDueOn, Is.EqualTo(new DateOnly(2027, 3, 15)));
        Assert.That(Take("recheck", Nothing, SampleLibrary.Whole with { RecheckMonths = null }).Value.RecheckDueOn, Is.Null);
    }

    [TestCase("listing", null, null)]
    [TestCase("base", null, "layerId")]
    [TestCase("nowhere", null, "layerId")]
    [TestCase(null, "kind", "kindId")]
    public void Move_GoesToALayerOfTheLibraryOnly(string? layer, string? kind, string? fault)
    {
        var moved = Take("move", Nothing with { LayerId = layer, KindId = kind });

        Assert.That(moved.Error?.Fields.Single().Path, Is.EqualTo(fault));
        if (fault is null)
        {
            Assert.That(moved.Value.Place.LayerId, Is.EqualTo(layer));
        }
    }

    [TestCase("moved", true)]
    [TestCase("elsewhere", false)]
    [TestCase(null, false)]
    public void Exit_HasACauseOfThePack(string? exit, bool isPossible)
    {
        var left = Take("exit", Nothing with { ExitId = exit });

        Assert.That(left.Error is null, Is.EqualTo(isPossible));
        if (isPossible)
        {
            Assert.That((left.Value.Stage, left.Value.Leaving), Is.EqualTo((MembershipStage.Left, new MemberLeaving(Today, exit!, "示例"))));
        }
        else
        {
            Assert.That(left.Error!.Fields.Single().Path, Is.EqualTo("exitId"));
        }
    }

    [TestCase("2024-02-28")]
    [TestCase("2026-07-01")]
    public void Step_BeforeTheAdmissionOrAfterToday_IsAnError(string day) =>
        Assert.That(Take("recheck", Nothing with { On = DateOnly.Parse(day) }).Error!.Fields.Single().Path, Is.EqualTo("on"));

    [Test]
    public void Promise_OfALimitedCompany_FallsDueTwoYearsOn_AndIsKeptOnce()
    {
        var member = SampleLibrary.Member();

        Assert.That(member.Promise, Is.EqualTo(new SharePromise(new DateOnly(2026, 2, 28), null)), "the last day of February, two years after a leap day");
        Assert.That(member.Promise!.IsOverdue(new DateOnly(2026, 2, 28)), Is.False, "the last day is in time");
        Assert.That(member.Promise.IsOverdue(new DateOnly(2026, 3, 1)), Is.True);
        var kept = Take("keep-promise", Nothing with { On = new DateOnly(2026, 6, 1) }).Value;
        Assert.That(kept.Promise!.KeptOn, Is.EqualTo(new DateOnly(2026, 6, 1)));
        Assert.That(kept.Promise.IsOverdue(Today), Is.False);
        Assert.That(
            MembershipProcess.Membership.Choose(MembershipStage.Active, "keep-promise", new MemberFacts(SampleLibrary.Whole, kept, true), _ => true, null).Error!.Code,
            Is.EqualTo("reserve-library.nothing-owed"));
    }

    [Test]
    public void Promise_IsOwedByLimitedCompaniesOfLibrariesThatAskForIt()
    {
        Assert.That(SampleLibrary.Member(form: CompanyForm.JointStock).Promise, Is.Null);
        Assert.That(SampleLibrary.Member(SampleLibrary.Whole with { Promise = null }).Promise, Is.Null);
    }

    private static IEnumerable<TestCaseData> Entries()
    {
        var entry = SampleLibrary.Entry;
        yield return new TestCaseData(entry with { Place = entry.Place with { LevelId = "nowhere" } }, "levelId");
        yield return new TestCaseData(entry with { Place = entry.Place with { LayerId = null } }, "layerId");
        yield return new TestCaseData(entry with { Place = entry.Place with { KindId = "kind" } }, "kindId");
        yield return new TestCaseData(entry with { AdmittedOn = Today.AddDays(1) }, "admittedOn");
        yield return new TestCaseData(entry with { AdmittedOn = new DateOnly(1999, 12, 31) }, "admittedOn");
        yield return new TestCaseData(entry with { Basis = " " }, "basis");
        yield return new TestCaseData(entry with { Basis = "a\0b" }, "basis");
        yield return new TestCaseData(entry with { Officer = new string('甲', 51) }, "officer");
        yield return new TestCaseData(entry with { PromiseDueOn = SampleLibrary.AdmittedOn.AddDays(-1) }, "promiseDueOn");
        yield return new TestCaseData(entry with { PromiseDueOn = SampleLibrary.AdmittedOn.AddYears(10).AddDays(1) }, "promiseDueOn");
    }

    [TestCaseSource(nameof(Entries))]
    public void Entry_ThatIsWrong_NamesTheField(MemberEntry entry, string field)
    {
        var entered = ReserveMember.Enter(Guid.CreateVersion7(), SampleLibrary.Whole, SampleLibrary.Enterprise(CompanyForm.Limited), entry, Today, SampleLibrary.By);

        Assert.That(entered.Error!.Fields.Select(error => error.Path), Is.EqualTo(new[] { field }));
    }

    [Test]
    public void Entry_WithoutTheOfficerOrPlanTheLibraryAsksFor_NamesBoth()
    {
        var library = SampleLibrary.Whole with { NeedsOfficer = true, NeedsPlan = true };

        Assert.That(
            ReserveMember.Enter(Guid.CreateVersion7(), library, SampleLibrary.Enterprise(CompanyForm.Limited), SampleLibrary.Entry, Today, SampleLibrary.By)
                .Error!.Fields.Select(error => error.Path),
            Is.EqualTo(new[] { "officer", "plan" }));
    }

    private static MemberFacts Facts() => new(SampleLibrary.Whole, SampleLibrary.Member(), true);

    private static Domain.Common.Result<ReserveMember> Take(string action, MemberStepDetails details, Library? library = null) => MembershipProcess.Take(
        new MemberFacts(library ?? SampleLibrary.Whole, SampleLibrary.Member(library), true),
        MembershipProcess.Membership.Actions.Single(one => one.Id == action),
        details,
        "示例",
        Today);
}
