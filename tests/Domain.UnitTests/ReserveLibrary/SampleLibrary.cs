using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Domain.UnitTests.ReserveLibrary;

/// <summary>A library with everything a pack can ask for, a member and an application of it.</summary>
internal static class SampleLibrary
{
    public const string Clause = "示例文件 一";

    public static readonly DateOnly AdmittedOn = new(2024, 2, 29);
    public static readonly Signature By = new(new Guid("01930000-0000-7000-8000-0000000000a1"), "示例金融办 林一", new DateTimeOffset(2024, 2, 29, 1, 0, 0, TimeSpan.Zero));
    public static readonly MetricDefinition HighTech = Metric("hightech_issued_on", MetricKind.Date);
    public static readonly MetricDefinition TaxCredit = Metric("tax_credit", MetricKind.Choice, isYearly: true, "A", "B", "M", "C", "D");
    public static readonly MetricDefinition Form = Metric("company_form", MetricKind.Choice, isYearly: false, "有限责任公司", "股份有限公司");
    public static readonly MetricDefinition County = Metric("county_code", MetricKind.Choice, isYearly: false);
    public static readonly MetricDefinition Status = Metric("registration_status", MetricKind.Choice, isYearly: false, "存续", "迁出", "注销", "吊销", "清算", "停业");
    public static readonly MetricDefinition NeeqTier = Metric("neeq_tier", MetricKind.Choice, isYearly: false, "未挂牌", "基础层", "创新层");
    public static readonly MetricDefinition IsListed = Metric("is_listed", MetricKind.Flag);
    public static readonly MetricCatalog Catalog = new([HighTech, TaxCredit, Form, County, Status, NeeqTier, IsListed]);

    public static readonly Library Whole = new()
    {
        Id = "sample",
        Programme = "sample",
        Order = 1,
        Name = Words("示例资源库"),
        Purpose = Words("示例"),
        Source = Clause,
        Admission = LibraryAdmission.Application,
        Levels = [new LibraryLevel("city", Words("市级"), LibraryKeeper.Bureau, Clause), new LibraryLevel("county", Words("县级"), LibraryKeeper.County, Clause)],
        Layers = [Term("listing"), Term("neeq"), Term("base")],
        Kinds = [],
        Capacity = null,
        NeedsOfficer = false,
        NeedsPlan = false,
        Standard = new LibraryStandard("S", [new LibraryCondition("S-1", true), new LibraryCondition("S-2", false)]),
        Intake = new IntakeRules(
            [new WindowRule(3, 1, 3, 31, Clause), new WindowRule(9, 1, 9, 30, Clause)],
            [new IntakeRoute(ExamRoute.County, Words("县区"), Clause)],
            [],
            [],
            new RecheckRules(1, [Term("securities"), Term("law")], 10, Clause)),
        Promise = new PromiseRules(24, [12, 6], Clause),
        RecheckMonths = 12,
        Findings =
        [
            new FindingRule(FindingKind.CertificateExpired, [new CertificateRule(HighTech, 3)], null, Clause),
            .. Enum.GetValues<FindingKind>().Where(kind => kind != FindingKind.CertificateExpired).Select(kind => new FindingRule(kind, [], null, Clause)),
        ],
        Exits = [Term("moved"), Term("cancelled")],
        Provincial = Term("province"),
        Note = null,
    };

    public static ReserveMember Member(Library? library = null, CompanyForm form = CompanyForm.Limited) =>
        ReserveMember.Enter(Guid.CreateVersion7(), library ?? Whole, Enterprise(form), Entry, AdmittedOn, By).Value;

    public static MemberEntry Entry { get; } = new(new MemberPlace("city", "base", null), AdmittedOn, "示例通知");

    public static Enterprise Enterprise(CompanyForm form) => Domain.Enterprises.Enterprise.Register(
        Guid.CreateVersion7(), new EnterpriseIdentity("示例精工001有限公司", null, "140213", null, form, null, null, null), ListingStage.Cultivation, AdmittedOn).Value;

    public static ReserveApplication Application(ApplicationStage stage = ApplicationStage.Filling) => new()
    {
        Id = Guid.CreateVersion7(),
        LibraryId = Whole.Id,
        EnterpriseId = Guid.CreateVersion7(),
        CountyCode = "140213",
        Route = ExamRoute.County,
        Stage = stage,
        Answers = new Dictionary<string, string>(),
        Started = By,
        Submissions = 1,
        Version = 1,
    };

    /// <summary>Facts of an application nothing stands in the way of.</summary>
    public static ApplicationFacts Clear(ApplicationStage stage) => new(
        Application(stage), Whole.Intake!.OpenOn(new DateOnly(2026, 3, 1), []), null, false, true, [], [], [], true, [], []);

    public static LibraryTerm Term(string id) => new(id, Words(id), Clause);

    private static LocalizedText Words(string text) => new(text, text);

    private static MetricDefinition Metric(string name, MetricKind kind, bool isYearly = false, params string[] choices) => new()
    {
        Name = name,
        Kind = kind,
        IsYearly = isYearly,
        Label = Words(name),
        Definition = Words("示例"),
        Supplier = "department",
        Source = "示例",
        Unit = MetricUnit.None,
        Confidence = PolicyConfidence.Seen,
        Choices = choices,
    };
}
