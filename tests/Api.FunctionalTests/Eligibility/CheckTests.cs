using System.Net;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

/// <summary>One enterprise of the library judged on a day, by a committee's day and by cited editions.</summary>
public sealed class CheckTests
{
    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private string _path = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 30);
        _bureau = await _host.SignedInAsAsync("bureau");
        var all = await (await _bureau.GetAsync("/api/v1/enterprises?pageSize=1")).JsonAsync();
        _path = $"/api/v1/enterprises/{all["items"]![0]!["id"]}/eligibility";
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task PinnedEditions_AreAnsweredInTheOrderAsked_WhateverIsInForce()
    {
        var report = await (await _bureau.GetAsync($"{_path}?asOf=2026-06-30&pinned=SA-2021&pinned=SA-2020")).JsonAsync();

        Assert.That(report["pinned"]!.AsArray().Select(rule => (string?)rule!["rule"]), Is.EqualTo(new[] { "SA-2021", "SA-2020" }));
        Assert.That(report["boards"]!.AsArray().Select(board => (string?)board!["board"]), Does.Contain("star"));
        Assert.That((await (await _bureau.GetAsync(_path)).JsonAsync())["pinned"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task CommitteesDay_PicksTheVersions_TheDayTheFigures()
    {
        var report = await (await _bureau.GetAsync($"{_path}?asOf=2024-06-30&listingCommitteeOn=2024-04-29")).JsonAsync();

        Assert.That(((string?)report["asOf"], (string?)report["versionsOf"]), Is.EqualTo(("2024-06-30", "2024-04-29")));
        Assert.That(RulesOf(report, "main"), Does.Contain("MB23-S1").And.Not.Contain("MB24-S1"));
    }

    [Test]
    public async Task UnknownEdition_IsRefused_WithItsPlace() =>
        await (await _bureau.GetAsync($"{_path}?pinned=SA-2021&pinned=luck")).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.unknown-rule");

    private static IEnumerable<string?> RulesOf(JsonNode report, string board) =>
        report["boards"]!.AsArray().Single(one => (string?)one!["board"] == board)!["standards"]!.AsArray().Select(rule => (string?)rule!["rule"]);
}
