using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Api.Identity;
using ListingPipeline.Application.Identity;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>Personal data are forgotten the day after their time is over, and not before.</summary>
public sealed class RetentionTests
{
    private static readonly Dictionary<string, string> Times = new()
    {
        ["Retention:SignInDays"] = "10",
        ["Retention:LeftContactDays"] = "20",
        ["Retention:ClosedAccountDays"] = "30",
        ["Retention:ExpertSheetDays"] = "40",
        ["Retention:NotificationDays"] = "50",
    };

    private ApiHost _host = null!;

    [SetUp]
    public void Start() => _host = new ApiHost(enterprises: 200, Times);

    [TearDown]
    public void Stop() => _host.Dispose();

    [Test]
    public async Task Data_AreKeptTheirDays_AndThenForgotten()
    {
        var (contacts, account) = (await LeaveAsync(), await CloseAsync());
        var review = await AssignExpertAsync();
        await ForgetAsync(0);

        var kept = await ForgetAsync(9);
        var sessions = await ForgetAsync(2);
        var left = await ForgetAsync(10);
        var persons = await ForgetAsync(10);
        var sheets = await ForgetAsync(10);
        var told = await ForgetAsync(10);

        Assert.That((kept.Sessions, kept.Contacts, kept.Accounts, kept.ExpertSheets), Is.EqualTo((0, 0, 0, 0)));
        Assert.That((sessions.Sessions > 0, sessions.Contacts), Is.EqualTo((true, 0)));
        Assert.That((left.Contacts, left.Accounts), Is.EqualTo((1, 0)));
        Assert.That((persons.Accounts, persons.ExpertSheets), Is.EqualTo((1, 0)));
        Assert.That((sheets.ExpertSheets, sheets.Notifications), Is.EqualTo((1, 0)));
        Assert.That(told.Notifications, Is.GreaterThan(0));

        using var admin = await _host.SignedInAsAsync("admin");
        using var bureau = await _host.SignedInAsAsync("bureau");
        using var auditor = await _host.SignedInAsAsync("auditor");
        Assert.That(await bureau.GetStringAsync(contacts), Does.Not.Contain("示例离任"));
        var erased = (await admin.GetFromJsonAsync<JsonNode>("/api/v1/accounts?pageSize=100"))!["items"]!.AsArray().Single(a => (string)a!["id"]! == account)!;
        Assert.That(((bool)erased["isErased"]!, ((string)erased["userName"]!).StartsWith("erased-", StringComparison.Ordinal)), Is.EqualTo((true, true)));
        Assert.That(await bureau.GetStringAsync(review), Does.Contain("（已匿名）").And.Not.Contain("示例会计师事务所").And.Not.Contain("李八"));
        var records = (await auditor.GetFromJsonAsync<JsonNode>("/api/v1/audit/records?subject=system/retention"))!;
        Assert.That((int)records["totalCount"]!, Is.EqualTo(7));
    }

    [Test]
    public async Task Account_OpenedAgain_KeepsItsPerson()
    {
        var account = await CloseAsync();
        await ForgetAsync(0);
        await SetStateAsync(account, "enabling");
        await ForgetAsync(29);
        await SetStateAsync(account, "disabling");

        var early = await ForgetAsync(29);
        var late = await ForgetAsync(31);

        Assert.That((early.Accounts, late.Accounts), Is.EqualTo((0, 1)), "the days count from the last closing, which the sweep saw");
    }

    [Test]
    public async Task Sweep_RunsSomeMinutesAfterTheStart_AndEveryDay()
    {
        var (time, mediator) = (new HandTime(), new CountingMediator());
        await using var services = new ServiceCollection().AddScoped<IMediator>(_ => mediator).BuildServiceProvider();
        using var sweep = new RetentionSweep(services.GetRequiredService<IServiceScopeFactory>(), time, NullLogger<RetentionSweep>.Instance);

        await sweep.StartAsync(default);
        await time.Made;
        time.Elapse();
        await mediator.WaitForAsync(1);
        time.Elapse();
        await mediator.WaitForAsync(2);
        await sweep.StopAsync(default);

        Assert.That(time.Periods, Is.EqualTo(new[] { TimeSpan.FromMinutes(5), TimeSpan.FromDays(1), TimeSpan.FromDays(1) }));
        Assert.That(_host.Services.GetServices<IHostedService>().OfType<RetentionSweep>(), Is.Not.Empty);
    }

    private async Task<PersonalDataForgotten> ForgetAsync(int daysLater)
    {
        _host.Clock.Now = _host.Clock.Now.AddDays(daysLater);
        await using var scope = _host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ForgetPersonalDataCommand())).Value;
    }

    private async Task<string> LeaveAsync()
    {
        using var bureau = await _host.SignedInAsAsync("bureau");
        var enterprise = (string)(await bureau.GetFromJsonAsync<JsonNode>("/api/v1/enterprises?pageSize=1"))!["items"]![0]!["id"]!;
        var contacts = $"/api/v1/enterprises/{enterprise}/contacts";
        var contact = await (await bureau.PostAsJsonAsync(contacts, new { name = "示例离任", source = "采集表" })).JsonAsync();
        (await bureau.PostAsJsonAsync($"{contacts}/{contact["id"]}/departure", new { leftOn = "2026-06-30", version = 1 })).EnsureSuccessStatusCode();
        return contacts;
    }

    private async Task<string> CloseAsync()
    {
        using var admin = await _host.SignedInAsAsync("admin");
        var account = (string)(await (await admin.PostAsJsonAsync("/api/v1/accounts", new { userName = "left.officer", displayName = "示例离岗" })).JsonAsync())["id"]!;
        await SetStateAsync(account, "disabling");
        return account;
    }

    private async Task SetStateAsync(string account, string step)
    {
        using var admin = await _host.SignedInAsAsync("admin");
        var version = (int)(await admin.GetFromJsonAsync<JsonNode>("/api/v1/accounts?search=left"))!["items"]![0]!["version"]!;
        (await admin.PostAsJsonAsync($"/api/v1/accounts/{account}/{step}", new { version })).EnsureSuccessStatusCode();
    }

    private async Task<string> AssignExpertAsync()
    {
        using var bureau = await _host.SignedInAsAsync("bureau");
        var draft = await (await bureau.PostAsJsonAsync(
            "/api/v1/rankings/drafts", new { programme = "guangzhou-2022", title = "示例" })).JsonAsync();
        var expert = (await bureau.GetFromJsonAsync<JsonArray>("/api/v1/rankings/experts"))!.Single(e => ((string)e!["name"]!).Contains("李八", StringComparison.Ordinal))!;
        var review = $"/api/v1/rankings/drafts/{draft["id"]}/expert-review";
        (await bureau.PostAsJsonAsync(
            $"{review}/assignments", new { expertId = (string)expert["id"]!, institution = "示例会计师事务所", fromRank = 1, toRank = 1 })).EnsureSuccessStatusCode();
        return review;
    }

    /// <summary>Time that passes when the test says so.</summary>
    private sealed class HandTime : TimeProvider, ITimer
    {
        private readonly TaskCompletionSource _made = new();
        private TimerCallback? _callback;
        private object? _state;

        public List<TimeSpan> Periods { get; } = [];

        public Task Made => _made.Task.WaitAsync(TimeSpan.FromSeconds(20));

        public void Elapse() => _callback!(_state);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_callback, _state) = (callback, state);
            Periods.Add(period);
            _made.SetResult();
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Periods.Add(period);
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }

    private sealed class CountingMediator : IMediator
    {
        private readonly TaskCompletionSource[] _sent = [new(), new()];
        private int _count;

        public Task WaitForAsync(int count) => _sent[count - 1].Task.WaitAsync(TimeSpan.FromSeconds(20));

        public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
        {
            Assert.That(request, Is.TypeOf<ForgetPersonalDataCommand>());
            _sent[_count++].SetResult();
            return Task.FromResult((TResponse)(object)(Domain.Common.Result<PersonalDataForgotten>)new PersonalDataForgotten(0, 0, 0, 0, 0));
        }

        public Task<object?> Send(object request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => throw new NotSupportedException();
    }
}
