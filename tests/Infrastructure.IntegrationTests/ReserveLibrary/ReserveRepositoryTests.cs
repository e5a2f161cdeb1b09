using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.Infrastructure.Identity;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.ReserveLibrary;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class ReserveRepositoryTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private static readonly DateOnly Day = new(2026, 6, 30);
    private static readonly DateTimeOffset Noon = new(2026, 6, 30, 4, 5, 6, 789, TimeSpan.Zero);
    private static readonly Signature By = new(new Guid("01930000-0000-7000-8000-0000000000a1"), "示例金融办 林一", Noon);
    private static readonly PageRequest Page = new(1, 20);
    private static readonly string[] Fields = ["securities", "law"];

    [Test]
    public async Task Member_WithEveryColumnSet_ReadsBackEqual_AndIsSavedOnce()
    {
        var members = Get<IReserveMemberRepository>();
        var member = await MemberAsync("示例成员甲", "full");
        Assert.That((await members.FindAsync(member.Id, Scope.Unrestricted, default))!.Member, Is.EqualTo(member));

        var left = member with { Stage = MembershipStage.Left, Leaving = new MemberLeaving(Day, "moved", "示例：迁出"), Plan = null, Officer = null, Promise = null, RecheckDueOn = null };
        Assert.That(await members.SaveAsync(left, default), Is.True);
        Assert.That((await members.FindAsync(member.Id, Scope.Unrestricted, default))!.Member, Is.EqualTo(left with { Version = 2 }));
        Assert.That(await members.SaveAsync(left, default), Is.False, "the version is no longer the one that was read");
        Assert.That(await members.AddAsync(member with { Id = Guid.CreateVersion7() }, default), Is.True, "who left may come back");
        Assert.That(await members.AddAsync(member with { Id = Guid.CreateVersion7() }, default), Is.False, "but stands in a level once");
    }

    [Test]
    public async Task Members_Filtered_AreThoseInScopeAlone()
    {
        var members = Get<IReserveMemberRepository>();
        var overdue = await MemberAsync("示例逾期乙", "filter", promise: new SharePromise(Day.AddDays(-1), null), recheckDueOn: Day);
        var open = await MemberAsync("示例在期丙", "filter", promise: new SharePromise(Day, null), recheckDueOn: Day.AddDays(1));
        var kept = await MemberAsync("示例完成丁", "filter", "140214", new SharePromise(Day.AddDays(-9), Day.AddDays(-30)), Day.AddDays(1));

        Assert.That(await IdsAsync(new MemberFilter("filter", Promise: PromiseState.Overdue)), Is.EqualTo(new[] { overdue.Id }));
        Assert.That(await IdsAsync(new MemberFilter("filter", Promise: PromiseState.Open)), Is.EqualTo(new[] { open.Id }));
        Assert.That(await IdsAsync(new MemberFilter("filter", Promise: PromiseState.Kept)), Is.EqualTo(new[] { kept.Id }));
        Assert.That(await IdsAsync(new MemberFilter("filter", IsRecheckDue: true)), Is.EqualTo(new[] { overdue.Id }));
        Assert.That(await IdsAsync(new MemberFilter("filter", Search: "slyq")), Is.EqualTo(new[] { overdue.Id }), "by the initials of the name");
        Assert.That(await IdsAsync(new MemberFilter("filter"), new Scope("140214", null)), Is.EqualTo(new[] { kept.Id }));
        Assert.That(await IdsAsync(new MemberFilter("filter"), new Scope(null, open.EnterpriseId)), Is.EqualTo(new[] { open.Id }));
        Assert.That(await members.FindAsync(overdue.Id, new Scope("140214", null), default), Is.Null);
        var count = (await members.CountAsync("filter", Day, Scope.Unrestricted, default)).ToList();
        Assert.That((count.Sum(c => c.Total), count.Sum(c => c.OverduePromises), count.Sum(c => c.RechecksDue)), Is.EqualTo((3, 1, 1)));

        async Task<IEnumerable<Guid>> IdsAsync(MemberFilter filter, Scope? scope = null) =>
            (await members.ListAsync(filter, Day, Page, scope ?? Scope.Unrestricted, default)).Items.Select(one => one.Member.Id);
    }

    [Test]
    public async Task Application_WithEveryColumnSet_ReadsBackEqual_AndIsOneAtATime()
    {
        var applications = Get<IReserveApplicationRepository>();
        var application = await ApplicationAsync("示例申报戊");
        var all = new ApplicationReader(Scope.Unrestricted, null);
        Assert.That((await applications.FindAsync(application.Id, all, default))!.Application, Is.EqualTo(application).Using<ReserveApplication>(Same));
        Assert.That(await applications.AddAsync(application with { Id = Guid.CreateVersion7() }, default), Is.False, "one is under way");

        var admitted = application with { Stage = ApplicationStage.Admitted, MemberId = Guid.CreateVersion7(), OpinionsDueOn = null };
        Assert.That(await applications.SaveAsync(admitted, default), Is.True);
        Assert.That(await applications.SaveAsync(admitted, default), Is.False);
        Assert.That((await applications.FindAsync(application.Id, all, default))!.Application, Is.EqualTo(admitted with { Version = 2 }).Using<ReserveApplication>(Same));
        Assert.That(await applications.AddAsync(application with { Id = Guid.CreateVersion7() }, default), Is.True, "the first one is over");
        Assert.That(await applications.FindAsync(application.Id, new ApplicationReader(new Scope("140214", null), null), default), Is.Null);
    }

    [Test]
    public async Task Answers_AndSubmissions_AreReplacedAndKept()
    {
        var applications = Get<IReserveApplicationRepository>();
        var application = await ApplicationAsync("示例申报己");
        await applications.SaveAnswersAsync(application.Id, new Dictionary<string, string> { ["contact"] = "甲", ["phone"] = "0352" }, default);
        await applications.SaveAnswersAsync(application.Id, new Dictionary<string, string> { ["contact"] = "乙" }, default);
        SubmissionItem[] items = [new("field/contact", "contact", "乙", null, null), new("file/01", "licence", "执照.pdf", Guid.CreateVersion7(), new string('a', 64))];
        await applications.AddSubmissionAsync(application.Id, 1, items, default);

        var read = (await applications.FindAsync(application.Id, new ApplicationReader(Scope.Unrestricted, null), default))!.Application;
        Assert.That(read.Answers, Is.EqualTo(new Dictionary<string, string> { ["contact"] = "乙" }));
        Assert.That(await applications.ReadSubmissionAsync(application.Id, 1, default), Is.EqualTo(items));
        Assert.That(await applications.ReadSubmissionAsync(application.Id, 2, default), Is.Empty);
    }

    [Test]
    public async Task Opinions_AreOneAReviewerAndSubmission_AndOpenTheApplicationToTheReviewer()
    {
        var applications = Get<IReserveApplicationRepository>();
        var application = await ApplicationAsync("示例申报庚");
        var reviewer = await ReviewerAsync("reserve-expert", Roles.Expert);
        var asked = new ReserveOpinion(Guid.CreateVersion7(), application.Id, 1, reviewer, "示例专家", Fields[0], OpinionStage.Waiting, null, null, By, null, 1);
        Assert.That(await applications.AddOpinionAsync(asked, default), Is.True);
        Assert.That(await applications.AddOpinionAsync(asked with { Id = Guid.CreateVersion7(), FieldId = Fields[1] }, default), Is.False);
        Assert.That(await applications.FindAsync(application.Id, new ApplicationReader(new Scope("440106", null), reviewer), default), Is.Not.Null, "a reviewer sees what is reviewed");

        var given = asked.Give(OpinionVerdict.AgreeAfterChanges, "示例：同意", Noon).Value;
        Assert.That(await applications.SaveOpinionAsync(given, default), Is.True);
        Assert.That(await applications.SaveOpinionAsync(given, default), Is.False);
        Assert.That(await applications.ReadOpinionsAsync(application.Id, default), Is.EqualTo(new[] { given with { Version = 2 } }));
        Assert.That(await applications.DropOpinionAsync(application.Id, given.Id, default), Is.False, "an opinion that was given is not dropped");
        var task = (await applications.ListOpinionTasksAsync(reviewer, default)).Single();
        Assert.That((task.EnterpriseName, task.Submissions, task.DueOn), Is.EqualTo(("示例申报庚", application.Submissions, application.OpinionsDueOn)));
        Assert.That((await applications.ListReviewersAsync(default)).Single(one => one.Id == reviewer).IsExpert, Is.True);
    }

    [Test]
    public async Task Windows_AndSteps_ReadBackNewestFirst()
    {
        var applications = Get<IReserveApplicationRepository>();
        var members = Get<IReserveMemberRepository>();
        IntakeWindow[] windows = [new(Day, Day.AddDays(9), Guid.CreateVersion7(), "示例一"), new(Day.AddDays(20), Day.AddDays(29), Guid.CreateVersion7(), "示例二")];
        foreach (var window in windows)
        {
            await applications.AddWindowAsync("windows", window, By, default);
        }

        var subject = Guid.CreateVersion7();
        ReserveStep[] steps = [new(Guid.CreateVersion7(), "enter", "示例", By), new(Guid.CreateVersion7(), "recheck", null, By with { At = Noon.AddDays(1) })];
        foreach (var step in steps)
        {
            await members.AddStepAsync(subject, step, default);
        }

        Assert.That(await applications.ReadWindowsAsync("windows", default), Is.EqualTo(windows.Reverse()));
        Assert.That(await applications.ReadWindowsAsync("elsewhere", default), Is.Empty);
        Assert.That(await members.ReadStepsAsync(subject, default), Is.EqualTo(steps.Reverse()));
    }

    [Test]
    public async Task Finding_IsOpenUntilItIsDecidedOrTheMemberLeft()
    {
        var findings = Get<IReserveFindingRepository>();
        var member = await MemberAsync("示例成员辛", "findings");
        var open = Finding(member, FindingKind.TaxCreditD);
        var other = Finding(member, FindingKind.RecheckDue);
        await findings.AddAsync(open, default);
        await findings.AddAsync(other, default);
        Assert.That((await findings.FindAsync(open.Id, Scope.Unrestricted, default))!.Finding, Is.EqualTo(open));
        Assert.That(await findings.FindAsync(open.Id, new Scope("140214", null), default), Is.Null);

        var kept = open.Keep("已修复", Day).Value;
        Assert.That(await findings.SaveAsync(kept, default), Is.True);
        Assert.That(await findings.SaveAsync(kept, default), Is.False);
        Assert.That((await findings.ReadStandingAsync([member.Id], default)).Select(f => f.Stage), Is.EquivalentTo(new[] { FindingStage.Kept, FindingStage.Open }));
        await findings.EndAsync(member.Id, Day, default);
        var all = await findings.ListAsync(new FindingFilter("findings", member.Id), Page, Scope.Unrestricted, default);
        Assert.That(all.Items.Select(one => (one.Finding.Kind, one.Finding.Stage)), Is.EquivalentTo(new[] { (FindingKind.TaxCreditD, FindingStage.Kept), (FindingKind.RecheckDue, FindingStage.Left) }));
        Assert.That((await findings.ListAsync(new FindingFilter("findings", Kind: FindingKind.TaxCreditD, Stage: FindingStage.Open), Page, Scope.Unrestricted, default)).TotalCount, Is.Zero);
    }

    private static ReserveFinding Finding(ReserveMember member, FindingKind kind) => new(
        Guid.CreateVersion7(), member.Id, member.LibraryId, member.EnterpriseId, member.CountyCode, kind, new("示例证据", "sample evidence"), "示例文件 一", Day, FindingStage.Open, null, null, 1);

    private static bool Same(ReserveApplication one, ReserveApplication other) =>
        one.Answers.SequenceEqual(other.Answers) && one with { Answers = other.Answers } == other;

    private async Task<Enterprise> EnterpriseAsync(string name, string county)
    {
        var enterprise = Enterprise.Register(
            Guid.CreateVersion7(), new EnterpriseIdentity(name, null, county, "C3562", CompanyForm.Limited, null, null, null), ListingStage.Cultivation, Day).Value;
        await Get<IEnterpriseRepository>().AddAsync([enterprise], default);
        return enterprise;
    }

    private async Task<ReserveMember> MemberAsync(string name, string library, string county = "140213", SharePromise? promise = null, DateOnly? recheckDueOn = null)
    {
        var enterprise = await EnterpriseAsync(name, county);
        var member = new ReserveMember
        {
            Id = Guid.CreateVersion7(),
            LibraryId = library,
            EnterpriseId = enterprise.Id,
            CountyCode = county,
            Place = new MemberPlace("city", "base", "growing"),
            Stage = MembershipStage.Active,
            AdmittedOn = Day.AddYears(-2),
            Basis = "示例通知",
            Admitted = By,
            ApplicationId = Guid.CreateVersion7(),
            Officer = "示例专员",
            Plan = "示例：年内召开创立大会",
            Promise = promise ?? new SharePromise(Day, null),
            Provincial = new ProvincialStanding(ProvincialStage.Recommended, Day.AddDays(-3), "示例报告"),
            RecheckDueOn = recheckDueOn ?? Day.AddDays(3),
            Version = 1,
        };
        Assert.That(await Get<IReserveMemberRepository>().AddAsync(member, default), Is.True);
        return member;
    }

    private async Task<ReserveApplication> ApplicationAsync(string name)
    {
        var enterprise = await EnterpriseAsync(name, "140213");
        var application = new ReserveApplication
        {
            Id = Guid.CreateVersion7(),
            LibraryId = "dt-reserve",
            EnterpriseId = enterprise.Id,
            CountyCode = "140213",
            Route = ExamRoute.Department,
            Stage = ApplicationStage.Recheck,
            Answers = new Dictionary<string, string>(),
            Started = By,
            Submissions = 2,
            SubmittedAt = Noon.AddHours(1),
            WindowClosesOn = Day.AddDays(4),
            OpinionsDueOn = Day.AddDays(14),
            Precheck = Outcome.NotMet,
            Version = 1,
        };
        Assert.That(await Get<IReserveApplicationRepository>().AddAsync(application, default), Is.True);
        return application;
    }

    private async Task<Guid> ReviewerAsync(string userName, string role)
    {
        await Get<AccountStore>().AddAsync(new NewAccount(userName, "示例专家", "示例口令-0000", role), default);
        return (await Get<AccountStore>().FindAsync(userName, default))!.Id;
    }
}
