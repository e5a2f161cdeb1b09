using System.Net;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit;

namespace ListingPipeline.Api.FunctionalTests.Imports;

/// <summary>Published figures of real listed companies; the file is not part of the product and may be absent.</summary>
public sealed class RealReportsTests
{
    private const string FileName = "annual-reports-2019-2021.csv";

    [Test]
    public async Task RealReports_ThroughTheApi_AreStoredWithCountiesUnknownsAndWarnings()
    {
        var file = await File.ReadAllBytesAsync(FindFile());
        using var host = new ApiHost(5);
        using var bureau = await host.SignedInAsAsync("bureau");

        var dry = await (await bureau.ImportAsync(file, dryRun: true, FileName)).JsonAsync();
        var report = await (await bureau.ImportAsync(file, dryRun: false, FileName)).JsonAsync();

        var counts = report["import"]!["counts"]!;
        Assert.That(counts.ToJsonString(), Is.EqualTo(dry["import"]!["counts"]!.ToJsonString()), "dry run and commit agree");
        Assert.That(((int?)counts["rows"], (int?)counts["enterprises"], (int?)counts["created"], (int?)counts["errors"]), Is.EqualTo((358, 138, 138, 0)));
        var findings = report["findings"]!.AsArray();
        TestContext.Out.WriteLine($"counts {counts.ToJsonString()}");
        TestContext.Out.WriteLine($"findings {report["findingCounts"]!.ToJsonString()}");
        foreach (var finding in findings.Where(f => (string?)f!["code"] is "import.county-unresolved" or "import.county-by-alias" or "import.county-ambiguous" or "import.unit-suspect").Select(f => (string?)f!["message"]).Distinct())
        {
            TestContext.Out.WriteLine(finding);
        }

        var stored = await AllAsync(bureau);
        var byCounty = stored.CountBy(e => (string?)e["countyCode"] ?? "unknown").OrderBy(c => c.Key).Select(c => $"{c.Key}: {c.Value}");
        TestContext.Out.WriteLine(string.Join(", ", byCounty));
        Assert.That(stored, Has.Count.GreaterThanOrEqualTo(138));

        var gaps = stored.Single(e => (string?)e["name"] == "绿景控股股份有限公司");
        var facts = (await (await bureau.GetAsync($"/api/v1/enterprises/{gaps["id"]}/facts")).JsonAsync()).AsArray().Select(f => ((string?)f!["metric"], (int?)f["fiscalYear"], (decimal?)f["number"])).ToList();
        Assert.That(facts, Does.Contain(("revenue", (int?)2019, (decimal?)16_318_724.81m)));
        Assert.That(facts, Does.Contain(("total_liabilities", (int?)2020, (decimal?)40_551_606.60m)), "floating-point noise is rounded to the fen");
        Assert.That(facts.Select(f => f.Item1), Has.None.EqualTo("rd_staff").And.None.EqualTo("rd_expense").And.None.EqualTo("rd_input"), "what was not found stays unknown");
        Assert.That((string?)gaps["countyCode"], Is.EqualTo("440105"));
        await AssertVerdictsAsync(bureau, [.. stored.Select(e => (string?)e["countyCode"])]);
    }

    /// <summary>Every enterprise has a verdict on every board; a city's list or library judges the enterprises of that city.</summary>
    private static async Task AssertVerdictsAsync(HttpClient client, IReadOnlyList<string?> counties)
    {
        var screening = await (await client.GetAsync("/api/v1/eligibility/screening?asOf=2022-06-01")).JsonAsync();
        var boards = screening["boards"]!.AsArray();
        Assert.That(boards, Is.Not.Empty);
        foreach (var board in boards)
        {
            var standards = board!["standards"]!;
            TestContext.Out.WriteLine($"2022-06-01 {board["board"]}: {standards.ToJsonString()}");
            var name = (string)board["board"]!;
            var city = name.StartsWith("datong-", StringComparison.Ordinal) ? "1402" : name.StartsWith("guangzhou-", StringComparison.Ordinal) ? "4401" : "";
            var expected = city.Length == 0 ? counties.Count : counties.Count(c => c?.StartsWith(city, StringComparison.Ordinal) == true);
            Assert.That((int?)standards["met"] + (int?)standards["notMet"] + (int?)standards["unknown"], Is.EqualTo(expected), name);
        }
    }

    private static async Task<List<JsonNode>> AllAsync(HttpClient client)
    {
        var all = new List<JsonNode>();
        for (var page = 1; ; page++)
        {
            var answer = await client.GetAsync($"/api/v1/enterprises?pageSize=100&page={page}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            var items = (await answer.JsonAsync())["items"]!.AsArray();
            if (items.Count == 0)
            {
                return all;
            }

            all.AddRange(items.Select(i => i!.DeepClone()));
        }
    }

    private static string FindFile()
    {
        for (var folder = new DirectoryInfo(RepositoryFolders.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Ignore($"The real annual reports (shared/data/{FileName}) are not beside this working copy; they may not be part of it.");
        return string.Empty;
    }
}
