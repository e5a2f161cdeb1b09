using System.Net;
using System.Net.Http.Json;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>A register that the bureau, a county and a department named for taxes write to.</summary>
public abstract class OfficesFixture
{
    private const string Enterprises = "/api/v1/enterprises";
    private ApiHost _host = null!;

    protected HttpClient Bureau { get; private set; } = null!;

    protected HttpClient County { get; private set; } = null!;

    protected HttpClient Department { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(10);
        Bureau = await _host.SignedInAsAsync("bureau");
        County = await _host.SignedInAsAsync("county");
        Department = await _host.SignedInAsAsync("department");
        await AppointAsync("税务");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        Bureau.Dispose();
        County.Dispose();
        Department.Dispose();
        _host.Dispose();
    }

    /// <summary>Names the department its account sends figures for; null for none.</summary>
    protected async Task AppointAsync(string? department)
    {
        var answer = await Bureau.PutAsJsonAsync($"{Enterprises}/suppliers/{await AccountAsync()}", new { department });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await answer.Content.ReadAsStringAsync());
    }

    protected async Task<string> AccountAsync() =>
        (string)(await (await Bureau.GetAsync($"{Enterprises}/suppliers")).JsonAsync())["duties"]!.AsArray().Single(d => (string?)d!["userName"] == "department")!["accountId"]!;

    protected async Task<string> RegisterAsync(string name, string? creditCode = null) =>
        (string)(await (await Bureau.PostAsJsonAsync(Enterprises, new { name, countyCode = "140213", creditCode })).JsonAsync())["id"]!;
}
