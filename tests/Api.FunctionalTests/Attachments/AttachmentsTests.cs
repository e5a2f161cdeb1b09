using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Attachments;

/// <summary>Evidence over HTTP: what is taken and refused, versions, withdrawal, scope, safe download.</summary>
public sealed class AttachmentsTests
{
    private const string Own = "140213/meetings-trainings";
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;
    private Guid _assessment;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
        var opened = await _bureau.PostAsJsonAsync("/api/v1/county-assessments", new { schemeId = "datong-2022", year = 2025 });
        _assessment = Guid.Parse((string)(await opened.JsonAsync())["id"]!);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Attach_OfAGoodFile_CanBeDownloadedByteForByte()
    {
        var attached = await (await UploadAsync(_county, Own, "签到表.pdf", Pdf)).JsonAsync();

        using var answer = await _county.GetAsync($"/api/v1/attachments/{attached["id"]}/content");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Pdf));
        Assert.That(await answer.Content.ReadAsByteArrayAsync(), Is.EqualTo(Pdf));
        Assert.That((string?)attached["sha256"], Is.EqualTo(hash));
        Assert.That(answer.Headers.ETag?.Tag, Is.EqualTo($"\"{hash}\""));
        Assert.That(answer.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("attachment"));
        Assert.That(answer.Content.Headers.ContentDisposition?.FileNameStar, Is.EqualTo("签到表.pdf"));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/pdf"));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        using var preview = await _county.GetAsync($"/api/v1/attachments/{attached["id"]}/content?preview=true");
        Assert.That(preview.Content.Headers.ContentDisposition?.DispositionType, Is.EqualTo("inline"));
    }

    [TestCase("a.pdf", "not a pdf", "attachments.content-differs")]
    [TestCase("a.txt", "%PDF-1.4\n%%EOF", "attachments.content-differs")]
    [TestCase("a.csv", "a,b\n1,\0\n", "attachments.content-differs")]
    [TestCase("a.txt", "a\u001b[2Jb", "attachments.content-differs")]
    [TestCase("a.png", "%PDF-1.4\n%%EOF", "attachments.content-differs")]
    [TestCase("a.pdf", "%PDF-1.4\nbroken off", "attachments.file-broken")]
    [TestCase("a.exe", "MZ", "attachments.format-not-accepted")]
    [TestCase("a.pdf", "", "attachments.file-empty")]
    [TestCase("a.docx", "PK\u0003\u0004 no directory", "attachments.file-broken")]
    [TestCase("a.docx", "PK\u0003\u0004 PK\u0005\u0006\0\0\0\0\u0001\0\u0001\0\u00ff\u00ff\0\0\u00ff\u00ff\u00ff\u007f\0\0", "attachments.file-broken")]
    [TestCase("..\\..\\a.pdf", "%PDF-1.4\n%%EOF", "attachments.name-invalid")]
    [TestCase("a", "%PDF-1.4\n%%EOF", "attachments.name-invalid")]
    public async Task Attach_OfBadContent_IsRefusedWithItsReason(string name, string content, string code) =>
        await (await UploadAsync(_county, Own, name, Encoding.Latin1.GetBytes(content))).ProblemAsync(HttpStatusCode.BadRequest, code);

    [Test]
    public async Task Attach_OfOtherContent_NamesTheFile()
    {
        var refused = await (await UploadAsync(_county, Own, "营业执照.pdf", Encoding.UTF8.GetBytes("MZ"))).ProblemAsync(HttpStatusCode.BadRequest, "attachments.content-differs");

        Assert.That((string?)refused["detail"], Is.EqualTo("'营业执照.pdf' is named as PDF, but its content is of another kind."));
    }

    [TestCase("utf-8", "utf-8")]
    [TestCase("gb18030", "gb18030")]
    [TestCase("utf-16", "utf-16")]
    public async Task Preview_OfText_IsPlainInItsCharset_AndRunsNothing(string written, string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(written);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("名称,营业收入\n<script>alert(1)</script>示例精工001,1200\n")];
        var attached = await (await UploadAsync(_county, Own, $"指标 {written}.csv", bytes)).JsonAsync();
        Assert.That((bool)attached["isPreviewable"]!, Is.True);

        using var preview = await _county.GetAsync($"/api/v1/attachments/{attached["id"]}/content?preview=true");
        Assert.That(preview.Content.Headers.ContentType!.ToString(), Is.EqualTo($"text/plain; charset={charset}"));
        Assert.That(await preview.Content.ReadAsByteArrayAsync(), Is.EqualTo(bytes));
        Assert.That(preview.Headers.GetValues("Content-Security-Policy").Single(), Does.Contain("sandbox;").And.Contain("default-src 'none'"));
        Assert.That(preview.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        using var download = await _county.GetAsync($"/api/v1/attachments/{attached["id"]}/content");
        Assert.That(
            (download.Content.Headers.ContentType!.MediaType, download.Content.Headers.ContentDisposition!.DispositionType), Is.EqualTo(("text/csv", "attachment")));
    }

    [Test]
    public async Task Attach_OfMacros_IsRefused() =>
        await (await UploadAsync(_county, Own, "a.docx", Zip("word/document.xml", "word/vbaProject.bin"))).ProblemAsync(HttpStatusCode.BadRequest, "attachments.macros");

    [Test]
    public async Task Attach_BeyondTheLimit_IsTooLarge() =>
        await (await UploadAsync(_county, Own, "a.pdf", new byte[(20 * 1024 * 1024) + 1])).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "attachments.file-too-large");

    [TestCase("140214/meetings-trainings")]
    [TestCase("140213/no-such-indicator")]
    [TestCase("140213")]
    [TestCase("")]
    public async Task Attach_OutsideTheOwnUnit_IsNotFound(string part) =>
        await (await UploadAsync(_county, part, "a.pdf", Pdf)).ProblemAsync(HttpStatusCode.NotFound, "attachments.subject-not-found");

    [Test]
    public async Task Attach_OfProofOfFalsification_IsTheBureausAlone()
    {
        await (await UploadAsync(_county, "140213/falsification", "a.pdf", Pdf)).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");

        Assert.That((await UploadAsync(_bureau, "140213/falsification", "a.pdf", Pdf)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Replace_KeepsTheEarlierVersion_AndIsRefusedOnAStaleOne()
    {
        const string part = "140213/guidance-visits";
        var first = await (await UploadAsync(_county, part, "一.xlsx", Zip("xl/workbook.xml"))).JsonAsync();
        var second = await (await UploadAsync(_county, part, "二.pdf", Pdf, (string?)first["id"])).JsonAsync();
        var stale = await UploadAsync(_bureau, part, "三.pdf", Pdf, (string?)first["id"]);

        await stale.ProblemAsync(HttpStatusCode.Conflict, "attachments.stale-version");
        Assert.That(((int?)second["version"], (string?)second["seriesId"]), Is.EqualTo(((int?)2, (string?)first["seriesId"])));
        var listed = (await ListAsync(_county, part)).AsArray();
        Assert.That(listed.Select(one => $"{one!["version"]} {one["isCurrent"]}"), Is.EqualTo(new[] { "1 false", "2 true" }));
        await (await _county.GetAsync($"/api/v1/attachments/{first["id"]}/content?preview=true"))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "attachments.not-previewable");
    }

    [Test]
    public async Task Withdraw_KeepsTheFileOnRecord_Once()
    {
        const string part = "140213/special-policies";
        var attached = await (await UploadAsync(_county, part, "a.pdf", Pdf)).JsonAsync();
        var address = $"/api/v1/attachments/{attached["id"]}/withdrawal";
        await (await _county.PostAsJsonAsync(address, new { reason = " " })).ProblemAsync(HttpStatusCode.BadRequest, "attachments.reason-invalid");

        Assert.That((await _county.PostAsJsonAsync(address, new { reason = "误传" })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        await (await _county.PostAsJsonAsync(address, new { reason = "误传" })).ProblemAsync(HttpStatusCode.Conflict, "attachments.withdrawn");
        var listed = await ListAsync(_county, part);
        Assert.That(((string?)listed[0]!["withdrawal"]!["reason"], (bool?)listed[0]!["isCurrent"]), Is.EqualTo(("误传", (bool?)false)));
        Assert.That((await _county.GetAsync($"/api/v1/attachments/{attached["id"]}/content")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Attachment_OfAnotherCounty_IsNotFound()
    {
        var attached = await (await UploadAsync(_bureau, "140214/guidance-visits", "a.pdf", Pdf)).JsonAsync();

        await (await _county.GetAsync($"/api/v1/attachments/{attached["id"]}/content")).ProblemAsync(HttpStatusCode.NotFound, "attachments.not-found");
        Assert.That((await ListAsync(_county, "")).AsArray().Select(one => (string?)one!["subjectPart"]), Has.None.StartsWith("140214"));
    }

    private static byte[] Zip(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                using var content = zip.CreateEntry(entry).Open();
                content.WriteByte(0);
            }
        }

        return bytes.ToArray();
    }

    private async Task<System.Text.Json.Nodes.JsonNode> ListAsync(HttpClient client, string part) =>
        await (await client.GetAsync($"/api/v1/attachments?kind=county-assessment&subjectId={_assessment}&part={part}")).JsonAsync();

    private async Task<HttpResponseMessage> UploadAsync(HttpClient client, string part, string name, byte[] content, string? replaces = null)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        var query = $"kind=county-assessment&subjectId={_assessment}&part={Uri.EscapeDataString(part)}{(replaces is null ? "" : $"&replaces={replaces}")}";
        return await client.PostAsync($"/api/v1/attachments?{query}", form);
    }
}
