using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Enterprises;

/// <summary>The register's list is found in memory or read by one of three statements; whichever finds it, rows, order and total are those asked for.</summary>
[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class RegisterPagesTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private const int Count = 40;
    private const string Tag = "页";
    private static readonly string?[] Counties = ["140213", "140214", "440106", null];
    private static readonly ListingStage[] Stages = [ListingStage.Cultivation, ListingStage.ShareReform, ListingStage.Inquiry, ListingStage.Listed];

    private static readonly DateOnly ScreenedOn = new(2026, 6, 30);
    private readonly List<(Enterprise Enterprise, long? RevenueFen, bool IsTagged)> _stored = [];

    private static IEnumerable<EnterpriseFilter> Filters =>
    [
        EnterpriseFilter.All,
        new(Search: "页甲"),
        new(Search: "yejia"),
        new(CityCode: "1402"),
        new(CountyCode: "140214"),
        new(IndustrySection: "C"),
        new(Stage: ListingStage.ShareReform),
        new(Reached: ListingStage.ShareReform),
        new(Tag: Tag),
        new(Place: new PlaceFilter("dt-reserve", null)),
        new(Place: new PlaceFilter("dt-reserve", "key")),
        new(Place: new PlaceFilter("gz-tracked", null)),
        new(Verdict: new ScreenedFilter("beijing", null, null, null)),
        new(Verdict: new ScreenedFilter("beijing", 2, null, null)),
        new(Verdict: new ScreenedFilter("beijing", null, 0.2m, null)),
        new(Verdict: new ScreenedFilter("beijing", null, null, "net_profit")),
        new(Verdict: new ScreenedFilter("beijing", 0, 0.3m, "revenue"), Search: "页乙"),
        new(Verdict: new ScreenedFilter("star", null, null, null)),
        new(Verdict: new ScreenedFilter("beijing", 2, null, null), Place: new PlaceFilter("dt-reserve", null), Tag: Tag),
        new(Search: "yejia", Place: new PlaceFilter("dt-reserve", "key")),
        new(Search: "页甲", Ids: [.. Enumerable.Range(0, 12).Select(IdOf)]),
        new(Tag: Tag, Ids: [IdOf(0), IdOf(3), IdOf(4), Guid.Empty]),
        new(CountyCode: "140213", Search: "页甲", IndustrySection: "C", Reached: ListingStage.Cultivation),
        new(CountyCode: "140213", Stage: ListingStage.Listed, Tag: Tag),
        new(CountyCode: "140213", CityCode: "4401"),
        new(CityCode: "1402", Search: "页乙", Reached: ListingStage.Inquiry, Tag: Tag),
    ];

    private IEnumerable<Scope> Scopes => [Scope.Unrestricted, new(Counties[0], null), new(Counties[1], null), new(null, _stored[0].Enterprise.Id), new(null, _stored[5].Enterprise.Id)];

    /// <summary>Within a transaction the engine is asked, since memory knows nothing of what is not committed.</summary>
    [Test]
    public async Task Page_OfEveryFilterAndScope_InEveryOrder_HoldsWhatIsAsked([Values] EnterpriseSort sort)
    {
        await FillAsync();
        foreach (var filter in Filters)
        {
            foreach (var scope in Scopes)
            {
                var wanted = _stored.Where((one, i) => IsAsked(one, filter, scope) && IsHeldElsewhere(i, filter)).Select(one => one.Enterprise.Id).ToList();
                var found = await PagesAsync(filter, sort, scope);
                var read = await Get<DbSession>().InTransactionAsync(() => PagesAsync(filter, sort, scope), _ => true, default);

                Assert.That(found.Select(r => r.Id), Is.EqualTo(read.Select(r => r.Id)), $"{filter} {scope}");
                Assert.That(found.Select(r => r.Id), Is.EquivalentTo(wanted), $"{filter} {scope}");
                Assert.That(found.Select(r => r.Revenue * 100), Is.EqualTo(InOrder([.. found.Select(r => r.Revenue * 100)], sort)), $"{filter} {scope}");
            }
        }
    }

    [TestCase("页甲", 14)]
    [TestCase("页", 40)]
    [TestCase(" 页甲0 ", 4)]
    [TestCase("页甲０", 4)]
    [TestCase("YEJIA", 14)]
    [TestCase("ye jia", 14)]
    [TestCase("ｙｅjia", 14)]
    [TestCase("slyj0", 4)]
    [TestCase("页丙", 0)]
    [TestCase("页%有限", 0)]
    [TestCase("页_03", 0)]
    [TestCase("'", 0)]
    [TestCase("\\", 0)]
    [TestCase("[页]", 0)]
    [TestCase("|", 0)]
    [TestCase("有限公司示例", 0)]
    public async Task Search_FindsTheSame_InMemoryAndByTheEngine(string search, int count)
    {
        await FillAsync();
        var filter = new EnterpriseFilter(Search: search);

        var found = await PagesAsync(filter, EnterpriseSort.Name, Scope.Unrestricted);
        var read = await Get<DbSession>().InTransactionAsync(() => PagesAsync(filter, EnterpriseSort.Name, Scope.Unrestricted), _ => true, default);

        Assert.That(found, Has.Count.EqualTo(count));
        Assert.That(found.Select(r => r.Id), Is.EqualTo(read.Select(r => r.Id)));
    }

    /// <summary>A removal takes the enterprise out of what is found, also where another took its place in the same instant.</summary>
    [Test]
    public async Task Search_AfterARemoval_FindsWhatIsLeft()
    {
        var (first, second) = (Named("示例去者有限公司"), Named("示例来者有限公司"));
        var (session, repository) = (Get<DbSession>(), Get<IEnterpriseRepository>());
        await repository.AddAsync([first], default);
        Assert.That(await CountAsync("去者"), Is.EqualTo(1));

        await session.InTransactionAsync(
            async () =>
            {
                await repository.RemoveAsync([first], null, "测试", new Signature(Guid.Empty, "测试", Database.Clock.Now), default);
                await repository.AddAsync([second], default);
                await Get<IAuditTrail>().WriteAsync("MergeEnterprises", [], default);
                return true;
            },
            _ => true,
            default);

        Assert.That(await CountAsync("去者"), Is.Zero);
        Assert.That(await CountAsync("来者"), Is.EqualTo(1));
        await repository.RemoveAsync([second], null, "测试", new Signature(Guid.Empty, "测试", Database.Clock.Now), default);

        async Task<long> CountAsync(string search) =>
            (await Get<IEnterpriseReader>().ListAsync(new EnterpriseFilter(Search: search), EnterpriseSort.Name, new PageRequest(1, 10), Scope.Unrestricted, default)).TotalCount;
        Enterprise Named(string name) =>
            Enterprise.Register(Guid.CreateVersion7(), new EnterpriseIdentity(name, null, null, null, null, null, null, null), ListingStage.Cultivation, Database.Clock.Today).Value;
    }

    [Test]
    public async Task Total_RememberedByAnotherInstance_FollowsWhatThisOneRecords()
    {
        await FillAsync();
        using var index = new RegisterIndex();
        var other = new EnterpriseReader(Get<DbSession>(), index, Get<IPolicyCatalog>());
        var filter = new EnterpriseFilter(CountyCode: Counties[0], Stage: ListingStage.Registration);
        // A page of one row is full, so that its total is asked for.
        async Task<long> TotalAsync() => (await other.ListAsync(filter, EnterpriseSort.Name, new PageRequest(1, 1), Scope.Unrestricted, default)).TotalCount;
        Assert.That(await TotalAsync(), Is.Zero);

        await RecordedAsync(0, ListingStage.Registration);
        Assert.That(await TotalAsync(), Is.EqualTo(1));

        await RecordedAsync(4, ListingStage.Registration);
        Assert.That(await TotalAsync(), Is.EqualTo(2));

        await RecordedAsync(0, _stored[0].Enterprise.Stage);
        Assert.That(await TotalAsync(), Is.EqualTo(1));

        await RecordedAsync(4, _stored[4].Enterprise.Stage);
        Assert.That(await TotalAsync(), Is.Zero);
    }

    /// <summary>Every row, page by page; each page tells how many there are.</summary>
    private async Task<List<EnterpriseSummary>> PagesAsync(EnterpriseFilter filter, EnterpriseSort sort, Scope scope)
    {
        var pages = new List<PagedList<EnterpriseSummary>>();
        for (var page = 1; page <= 5; page++)
        {
            pages.Add(await Get<IEnterpriseReader>().ListAsync(filter, sort, new PageRequest(page, 10), scope, default));
        }

        var rows = pages.SelectMany(p => p.Items).ToList();
        Assert.That(pages.Select(p => p.TotalCount), Is.All.EqualTo(rows.Count), $"{filter} {scope}");
        return rows;
    }

    /// <summary>Sets a stage as a command does: the change and its record in one transaction.</summary>
    private Task<bool> RecordedAsync(int stored, ListingStage stage) => Get<DbSession>().InTransactionAsync(
        async () =>
        {
            var found = (await Get<IEnterpriseRepository>().FindAsync(_stored[stored].Enterprise.Id, Scope.Unrestricted, default))!;
            Assert.That(found.Revise(found.Identity, stage, Database.Clock.Today).Error, Is.Null);
            Assert.That(await Get<IEnterpriseRepository>().UpdateAsync([found], default), Is.Empty);
            await Get<IAuditTrail>().WriteAsync("SetStages", [], default);
            return true;
        },
        _ => true,
        default);

    private async Task FillAsync()
    {
        if (_stored.Count == 0)
        {
            await ScreenAsync();
        }

        for (var i = _stored.Count; i < Count; i++)
        {
            var identity = new EnterpriseIdentity(
                $"示例页{(i % 3 == 0 ? "甲" : "乙")}{i:D2}有限公司", null, Counties[i % 4], i % 5 == 0 ? "C3562" : i % 5 == 1 ? null : "G5430", null, null, null, null);
            var enterprise = Enterprise.Register(IdOf(i), identity, Stages[i / 4 % 4], Database.Clock.Today).Value;
            long? revenue = i % 4 == 2 ? null : i % 7 * 100;
            await Get<IEnterpriseRepository>().AddAsync([enterprise], default);
            await Get<DbSession>().ExecuteAsync(
                "Enterprises/UpdateLatestFigures", new { EnterpriseId = enterprise.Id, LatestYear = 2025, RevenueFen = revenue, NetProfitFen = revenue });
            _stored.Add((enterprise, revenue, i % 6 < 3));
            await PlaceAsync(i);
            await JudgeAsync(i);
        }

        var tag = EnterpriseTag.Restore(EnterpriseTag.KeyOf(Tag), Tag);
        var ids = _stored.Where(s => s.IsTagged).Select(s => s.Enterprise.Id).ToList();
        var carriers = await Get<IEnterpriseTags>().ReadAsync(ids, Scope.Unrestricted, default);
        await Get<IEnterpriseTags>().AddAsync(tag, [.. ids.Where(id => !carriers.Contains(id))], new Signature(Guid.Empty, "测试", Database.Clock.Now), default);
    }

    /// <summary>The same on both engines in the same order.</summary>
    private static Guid IdOf(int i) => new(i + 1, 0, 0, new byte[8]);

    /// <summary>A finished screening, and a later one that has no answers yet.</summary>
    private async Task ScreenAsync()
    {
        var session = Get<DbSession>();
        foreach (var day in (DateOnly[])[ScreenedOn, ScreenedOn.AddDays(1)])
        {
            await session.ExecuteAsync(
                "Eligibility/AddScreening", new { asOf = day, requestedBy = "测试", startedAt = Database.Clock.Now, rulesHash = "", rulesNumber = 1L });
        }

        await session.ExecuteAsync("Eligibility/FinishScreening", new { asOf = ScreenedOn, enterpriseTotal = Count, evaluatedTotal = Count, finishedAt = Database.Clock.Now });
        await session.ExecuteAsync("Eligibility/AddMissingSet", new { Id = 1L, Names = ",net_profit,roe," });
        await session.ExecuteAsync("Eligibility/AddMissingSet", new { Id = 2L, Names = ",revenue," });
    }

    private Task<int> JudgeAsync(int i) => Get<DbSession>().ExecuteAsync("Eligibility/AddVerdict", new
    {
        AsOf = ScreenedOn,
        Board = "beijing",
        EnterpriseId = IdOf(i),
        Route = 0,
        Standards = i % 3,
        Requirements = i % 3,
        Outcome = i % 3,
        NearestRule = (string?)null,
        GapPpm = GapOf(i),
        MissingSet = i % 2 + 1L,
    });

    private static long? GapOf(int i) => i % 5 == 0 ? null : i * 10_000;

    /// <summary>A fourth stands in a library, half of these in its layer; another fourth has left it.</summary>
    private Task PlaceAsync(int i) => i % 4 is not (1 or 3) ? Task.CompletedTask : Get<DbSession>().ExecuteAsync("ReserveLibrary/AddMember", new
    {
        Id = IdOf(i),
        LibraryId = "dt-reserve",
        EnterpriseId = IdOf(i),
        CountyCode = Counties[i % 4],
        LevelId = "city",
        LayerId = i % 8 == 1 ? "key" : "base",
        KindId = (string?)null,
        Stage = i % 4 == 1 ? "Active" : "Left",
        AdmittedOn = ScreenedOn,
        Basis = "测试",
        AdmittedAt = Database.Clock.Now,
        AdmittedById = Guid.Empty,
        AdmittedByName = "测试",
        ApplicationId = (Guid?)null,
        Officer = (string?)null,
        PlanText = (string?)null,
        PromiseDueOn = (DateOnly?)null,
        PromiseKeptOn = (DateOnly?)null,
        ProvincialStage = "None",
        ProvincialOn = (DateOnly?)null,
        ProvincialDocument = (string?)null,
        RecheckDueOn = (DateOnly?)null,
        LeftOn = (DateOnly?)null,
        ExitId = (string?)null,
        ExitReason = (string?)null,
        LeftKey = "",
        Version = 1,
    });

    /// <summary>Whether the places and verdicts of an enterprise, and its being named, are those asked for.</summary>
    private static bool IsHeldElsewhere(int i, EnterpriseFilter filter) =>
        filter.Ids?.Contains(IdOf(i)) != false
        && (filter.Place is not { } place || (place.Library == "dt-reserve" && i % 4 == 1 && (place.Layer is null || (place.Layer == "key" && i % 8 == 1))))
        && (filter.Verdict is not { } verdict
            || (verdict.Board == "beijing"
                && (verdict.Outcome is null || i % 3 == verdict.Outcome)
                && (verdict.MostGap is not { } most || GapOf(i) <= most * 1_000_000)
                && verdict.Missing switch { null => true, "revenue" => i % 2 == 1, _ => i % 2 == 0 }));

    private static bool IsAsked((Enterprise Enterprise, long? RevenueFen, bool IsTagged) one, EnterpriseFilter filter, Scope scope)
    {
        var (identity, stage) = (one.Enterprise.Identity, one.Enterprise.Stage);
        return (filter.Search is null || identity.Name.Contains(filter.Search == "yejia" ? "页甲" : filter.Search, StringComparison.Ordinal))
            && (filter.CityCode is null || identity.CountyCode?.StartsWith(filter.CityCode, StringComparison.Ordinal) == true)
            && (filter.CountyCode is null || identity.CountyCode == filter.CountyCode)
            && (filter.IndustrySection is null || identity.IndustryCode?.StartsWith(filter.IndustrySection, StringComparison.Ordinal) == true)
            && (filter.Stage is null || stage == filter.Stage)
            && (filter.Reached is null || (stage >= filter.Reached && stage < ListingStage.Listed))
            && (filter.Tag is null || one.IsTagged)
            && (scope.CountyCode is null || identity.CountyCode == scope.CountyCode)
            && (scope.EnterpriseId is null || one.Enterprise.Id == scope.EnterpriseId);
    }

    /// <summary>Figures in the order asked, unknown ones last; as they are for an order of something else.</summary>
    private static IEnumerable<decimal?> InOrder(IReadOnlyList<decimal?> figures, EnterpriseSort sort) => sort switch
    {
        EnterpriseSort.Revenue or EnterpriseSort.NetProfit => figures.OrderBy(f => f is null).ThenBy(f => f),
        EnterpriseSort.RevenueDescending or EnterpriseSort.NetProfitDescending => figures.OrderBy(f => f is null).ThenByDescending(f => f),
        _ => figures,
    };
}
