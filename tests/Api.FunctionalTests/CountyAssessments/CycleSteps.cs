using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>Steps of the yearly cycle, for tests that are about what comes after them.</summary>
internal static class CycleSteps
{
    private const string Address = "/api/v1/county-assessments";

    public static async Task<JsonNode> CycleAsync(this HttpClient client, Guid id) => await (await client.GetAsync($"{Address}/{id}/cycle")).JsonAsync();

    public static async Task<HttpResponseMessage> StepAsync(this HttpClient client, Guid id, string action, string? note = null, string? objectionsUntilOn = null) =>
        await client.PostAsJsonAsync(
            $"{Address}/{id}/steps", new { action, version = (int)(await client.CycleAsync(id))["version"]!, note, objectionsUntilOn });

    public static async Task<HttpResponseMessage> ReportStepAsync(this HttpClient client, Guid id, string unitCode, string action, params object[] remarks)
    {
        var unit = (await client.CycleAsync(id))["units"]!.AsArray().Single(one => (string?)one!["unitCode"] == unitCode)!;
        return await client.PostAsJsonAsync($"{Address}/{id}/reports/{unitCode}/steps", new { action, version = (int)unit["version"]!, remarks });
    }

    /// <summary>Accepts every report and starts the reconciliation; the figures must be complete.</summary>
    public static async Task AcceptAllAsync(this HttpClient bureau, Guid id)
    {
        foreach (var unit in (await bureau.CycleAsync(id))["units"]!.AsArray().Where(one => !(bool)one!["isDisqualified"]!))
        {
            foreach (var action in new[] { "submit", "accept" })
            {
                (await bureau.ReportStepAsync(id, (string)unit!["unitCode"]!, action)).EnsureSuccessStatusCode();
            }
        }

        (await bureau.StepAsync(id, "start-reconciliation")).EnsureSuccessStatusCode();
    }

    /// <summary>Settles every difference in favour of what was reported.</summary>
    public static async Task SettleAllAsync(this HttpClient bureau, Guid id)
    {
        while ((await (await bureau.GetAsync($"{Address}/{id}/reconciliation")).JsonAsync())["cells"]!.AsArray()
            .FirstOrDefault(one => (string?)one!["state"] == "differs") is { } cell)
        {
            (await bureau.PutAsJsonAsync(
                $"{Address}/{id}/reconciliation/{cell["unitCode"]}/{cell["indicatorId"]}",
                new { figure = (long)cell["figure"]!, reason = "平台尚未登记", version = (int)cell["reportVersion"]! })).EnsureSuccessStatusCode();
        }
    }

    /// <summary>Brings a year with complete figures to the point where it can be signed off today.</summary>
    public static async Task ReadyToSignAsync(this HttpClient bureau, Guid id)
    {
        await bureau.AcceptAllAsync(id);
        await bureau.SettleAllAsync(id);
        (await bureau.StepAsync(id, "calculate")).EnsureSuccessStatusCode();
        (await bureau.StepAsync(id, "announce", objectionsUntilOn: "2026-06-30")).EnsureSuccessStatusCode();
    }
}
