using System.Net.Http.Headers;
using System.Text;

namespace ListingPipeline.Api.FunctionalTests.Imports;

/// <summary>Sends spreadsheets as a browser does.</summary>
internal static class ImportFiles
{
    public const string Address = "/api/v1/imports/enterprises";

    public static Task<HttpResponseMessage> ImportAsync(this HttpClient client, byte[] file, bool dryRun, string fileName = "示例.xlsx", string query = "") =>
        client.SendFileAsync($"{Address}?dryRun={(dryRun ? "true" : "false")}{query}", file, fileName);

    public static Task<HttpResponseMessage> SendFileAsync(this HttpClient client, string address, byte[] file, string fileName)
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return client.PostAsync(address, new MultipartFormDataContent { { part, "file", fileName } });
    }

    public static Task<HttpResponseMessage> ImportCsvAsync(this HttpClient client, string csv, bool dryRun) =>
        client.ImportAsync(Encoding.UTF8.GetBytes(csv), dryRun, "示例.csv");
}
