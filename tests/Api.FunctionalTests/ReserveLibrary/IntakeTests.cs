using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.ReserveLibrary;

/// <summary>An application from the enterprise through county and city to admission, with a hand-back on the way.</summary>
public sealed class IntakeTests
{
    private const string Library = "/api/v1/reserve-library/libraries/dt-reserve";
    private const string Applications = "/api/v1/reserve-library/applications";
    private static readonly DateTimeOffset BeforeWindow = new(2026, 8, 31, 4, 0, 0, TimeSpan.Zero);
    private static readonly string[] Materials = ["registration-form", "statements", "people", "articles", "licence"];

    private readonly Dictionary<string, HttpClient> _clients = [];
    private ApiHost _host = null!;

    [OneTimeSetUp]
    public void StartHost()
    {
        _host = new ApiHost(enterprises: 60);
        _host.Clock.Now = BeforeWindow;
    }

    [OneTimeTearDown]
    public void Stop()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }

        _host.Dispose();
    }

    [SetUp]
    public async Task SignInAsync()
    {
        _host.Clock.Now = BeforeWindow;
        await SignInAllAsync();
    }

    [Test]
    public async Task Application_FromEnterpriseToAdmission_WithAHandBack()
    {
        var enterprise = await QualifyAsync();
        var application = await (await PostAsync("enterprise", $"{Library}/applications", new { route = "county" })).JsonAsync();
        await (await PostAsync("county", $"{Library}/applications", new { creditCode = enterprise.Code, route = "county" }))
            .ProblemAsync(HttpStatusCode.Conflict, "reserve-library.application-exists");
        var early = await (await StepAsync("enterprise", application, "submit")).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.window-closed");
        Assert.That((string?)early["detail"], Does.Contain("2026-09-01"), "it says when the next window opens");

        await OpenWindowAsync();
        var lacking = await (await StepAsync("enterprise", application, "submit")).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.application-incomplete");
        Assert.That(lacking["fields"]!.AsArray().Select(f => (string?)f!["path"]), Does.Contain("answers.contact").And.Contain("materials.licence").And.Not.Contain("materials.other"));
        application = await FillAsync(application, "示例二，董事会秘书");
        await (await AttachAsync("enterprise", application, "licence", "营业执照.pdf", "MZ not a pdf"u8.ToArray()))
            .ProblemAsync(HttpStatusCode.BadRequest, "attachments.content-differs");
        await AttachAllAsync(application);
        await (await AttachAsync("enterprise", application, "opinion", "意见.pdf")).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        var read = await ReadAsync("enterprise", application);
        Assert.That(read["precheck"]!["conditions"]!.AsArray().Count, Is.EqualTo(6));
        Assert.That((string?)read["precheck"]!["outcome"], Is.EqualTo("met"));
        Assert.That(read["precheck"]!["declared"]!.AsArray().Select(m => (string?)m!["metric"]), Does.Contain("permits_complete"), "the form fills in what the register does not know");
        application = await (await StepAsync("enterprise", application, "submit")).JsonAsync();

        await (await StepAsync("enterprise", application, "pass")).ProblemAsync(HttpStatusCode.Forbidden, "workflow.not-allowed");
        await (await StepAsync("county", application, "convene")).ProblemAsync(HttpStatusCode.Forbidden, "workflow.not-allowed");
        await (await StepAsync("department", application, "pass")).ProblemAsync(HttpStatusCode.Forbidden, "reserve-library.not-examiner");
        await (await StepAsync("bureau", application, "admit", "过早")).ProblemAsync(HttpStatusCode.Conflict, "workflow.not-now");
        await (await StepAsync("county", application, "pass")).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.opinion-missing");
        application = await (await StepAsync("county", application, "send-back", "请更正联系人并更换财务报表")).JsonAsync();

        _host.Clock.Now = new DateTimeOffset(2026, 10, 9, 4, 0, 0, TimeSpan.Zero);
        await SignInAllAsync();
        application = await FillAsync(application, "示例三，财务总监");
        await ReplaceAsync(application, "statements");
        var changes = (await _clients["enterprise"].GetFromJsonAsync<JsonNode>($"{Applications}/{application["id"]}/difference"))!;
        Assert.That(
            changes["items"]!.AsArray().Select(i => ((string?)i!["part"], (string?)i["change"])), Is.EqualTo(new[] { ((string?)"contact", (string?)"changed"), ("statements", "changed") }));
        application = await (await StepAsync("enterprise", application, "submit")).JsonAsync();
        Assert.That((await AttachAsync("county", application, "opinion", "平城区审核意见.pdf")).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        application = await (await StepAsync("county", application, "pass")).JsonAsync();

        application = await RecheckAsync(application);
        await (await StepAsync("bureau", application, "admit", "同意")).ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.entry-invalid");
        application = await (await StepAsync("bureau", application, "admit", "同意纳入", "neeq-reserve")).JsonAsync();
        var told = await ReadAsync("enterprise", application);
        Assert.That((string?)told["application"]!["stage"], Is.EqualTo("admitted"));
        Assert.That(told["opinions"]!.AsArray(), Is.Empty, "opinions are the offices' own");
        Assert.That(told["steps"]!.AsArray().Select(s => (string?)s!["action"]), Is.EqualTo(new[] { "admit", "convene", "pass", "submit", "send-back", "submit", "start" }));
        var notices = await ToldAsync("enterprise");
        Assert.That(
            notices.Select(n => (string?)n["kind"]),
            Is.EquivalentTo(new[] { "reserve-admitted", "reserve-promise-made", "reserve-recheck", "reserve-passed", "reserve-sent-back" }));
        var admitted = notices.Single(n => (string?)n["kind"] == "reserve-admitted");
        Assert.That((string?)admitted["note"], Does.Contain("“新三板”后备层"));
        Assert.That((string?)notices.Single(n => (string?)n["kind"] == "reserve-promise-made")["note"], Is.EqualTo("2028-10-09"));
        Assert.That((string?)notices[^1]["note"], Does.Contain("请更正联系人"));
        Assert.That((string?)admitted["subject"], Is.EqualTo($"reserve-application/{application["id"]}"));
        Assert.That((await ToldAsync("county")).Select(n => (string?)n["kind"]), Is.EqualTo(new[] { "reserve-admitted", "reserve-submitted", "reserve-submitted" }));
        Assert.That((await ToldAsync("bureau")).Select(n => (string?)n["kind"]), Is.EqualTo(new[] { "reserve-opinions-given", "reserve-passed" }));
        Assert.That((await ToldAsync("expert")).Select(n => (string?)n["kind"]), Is.EqualTo(new[] { "reserve-opinion-asked" }));
        var member = (await _clients["enterprise"].GetFromJsonAsync<JsonNode>($"/api/v1/reserve-library/members/{told["application"]!["memberId"]}"))!;
        Assert.That(((string?)member["member"]!["place"]!["layerId"], (string?)member["applicationId"]), Is.EqualTo(("neeq-reserve", (string?)application["id"])));
        await (await PostAsync("enterprise", $"{Library}/applications", new { route = "county" })).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.already-member");
        var facts = (await _clients["bureau"].GetFromJsonAsync<JsonArray>($"/api/v1/enterprises/{enterprise.Id}/facts"))!.Where(f => (bool)f!["isCurrent"]!).ToDictionary(f => $"{f!["metric"]} {f["fiscalYear"]}");
        var taken = facts["permits_complete "]!;
        Assert.That(
            ((decimal?)taken["number"], (string?)taken["supplierKind"], (string?)taken["document"]),
            Is.EqualTo(((decimal?)1, "enterprise", "大同市上市挂牌后备企业资源库登记表（2026-10-09提交，经初审、复核）")),
            "what was declared and verified goes into the register");
        var known = facts["nominee_holding "]!;
        Assert.That(((decimal?)known["number"], (string?)known["supplierKind"]), Is.EqualTo(((decimal?)0, "demo")), "what the register knew stays as it was");
        Assert.That((decimal?)facts["main_business_ratio 2025"]!["number"], Is.EqualTo(0.9m), "what another office supplied stands");
        var contradictions = (await _clients["bureau"].GetFromJsonAsync<JsonArray>($"/api/v1/enterprises/{enterprise.Id}/contradictions"))!;
        var contradiction = contradictions.Single()!;
        Assert.That(((string?)contradiction["metric"], (int?)contradiction["fiscalYear"]), Is.EqualTo(((string?)"main_business_ratio", (int?)2025)), "and what the form says against it waits for the bureau");
        Assert.That((decimal?)contradiction["claimed"]!["number"], Is.EqualTo(0.8m));
    }

    [Test]
    public async Task Application_ThatFailsACondition_MustExplainAndIsNotAdmitted()
    {
        await OpenWindowAsync();
        var (id, code) = await NewEnterpriseAsync("140214", 51);
        await RecordAsync(id, [new("industry_class", null, null, "限制类")]);
        var application = await (await PostAsync("bureau", $"{Library}/applications", new { creditCode = code, route = "department" })).JsonAsync();
        await (await _clients["county"].GetAsync($"{Applications}/{application["id"]}")).ProblemAsync(HttpStatusCode.NotFound, "reserve-library.application-not-found");
        await (await _clients["enterprise"].GetAsync($"{Applications}/{application["id"]}")).ProblemAsync(HttpStatusCode.NotFound, "reserve-library.application-not-found");
        var stray = await (await PutFormAsync("bureau", application, new Dictionary<string, string?> { ["nowhere"] = "x", ["main-share"] = "much" }))
            .ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.form-invalid");
        Assert.That(stray["fields"]!.AsArray().Select(f => (string?)f!["path"]), Is.EquivalentTo(new[] { "answers.nowhere", "answers.main-share" }));
        application = await FillAsync(application, "示例", "bureau");
        await AttachAllAsync(application, "bureau");

        var unexplained = await (await StepAsync("bureau", application, "submit")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "reserve-library.conditions-unexplained");
        Assert.That(unexplained["fields"]!.AsArray().Select(f => (string?)f!["path"]), Is.EqualTo(new[] { "DT-RES-2" }), "what is unknown is no failure");
        application = await FillAsync(application, "示例", "bureau", "正在申请调整行业类别");
        application = await (await StepAsync("bureau", application, "submit")).JsonAsync();
        await (await StepAsync("department", application, "send-back")).ProblemAsync(HttpStatusCode.BadRequest, "workflow.note-invalid");
        Assert.That((await AttachAsync("department", application, "opinion", "推荐意见.pdf")).StatusCode, Is.EqualTo(HttpStatusCode.Created));
        application = await (await StepAsync("department", application, "pass")).JsonAsync();
        var unheard = await (await StepAsync("bureau", application, "convene")).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.reviewers-lacking");
        Assert.That(unheard["fields"]!.AsArray().Select(f => (string?)f!["path"]), Is.EqualTo(new[] { "departments", "securities", "accounting", "law" }));

        application = await RecheckAsync(application);
        var barred = await (await StepAsync("bureau", application, "admit", "同意", "base")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "reserve-library.conditions-not-met");
        Assert.That(barred["fields"]!.AsArray().Select(f => (string?)f!["path"]), Is.EqualTo(new[] { "DT-RES-2" }));
        await (await StepAsync("bureau", application, "hand-back", "请先调整行业类别")).JsonAsync();
    }

    [Test]
    public async Task Window_OpenedByTheBureau_LetsApplicationsIn()
    {
        var before = (await _clients["county"].GetFromJsonAsync<JsonNode>(Library))!["summary"]!["window"]!;
        Assert.That(((string?)before["open"]?["closesOn"], (string?)before["next"]!["opensOn"]), Is.EqualTo(((string?)null, "2026-09-01")));
        await (await PostAsync("county", $"{Library}/windows", new { opensOn = "2026-08-20", closesOn = "2026-08-31", reason = "示例" })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await PostAsync("bureau", $"{Library}/windows", new { opensOn = "2026-08-20", closesOn = "2026-08-19", reason = "示例" }))
            .ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.window-invalid");
        await (await PostAsync("bureau", $"{Library}/windows", new { opensOn = "2026-08-20", closesOn = "2026-08-31", reason = "示例：系统切换" })).JsonAsync();

        var after = (await _clients["county"].GetFromJsonAsync<JsonNode>(Library))!["summary"]!["window"]!;
        Assert.That((string?)after["open"]!["closesOn"], Is.EqualTo("2026-08-31"));
    }

    private async Task<JsonNode> RecheckAsync(JsonNode application)
    {
        var reviewers = (await _clients["bureau"].GetFromJsonAsync<JsonArray>("/api/v1/reserve-library/reviewers"))!;
        string Id(string name) => (string)reviewers.First(r => ((string)r!["name"]!).Contains(name, StringComparison.Ordinal))!["id"]!;
        var named = $"{Applications}/{application["id"]}/reviewers";
        await (await PostAsync("bureau", named, new { reviewerId = Id("李八") })).ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.field-invalid");
        await (await PostAsync("bureau", named, new { reviewerId = Id("工信局") })).JsonAsync();
        await (await PostAsync("bureau", named, new { reviewerId = Id("李八"), fieldId = "securities" })).JsonAsync();
        await (await PostAsync("bureau", named, new { reviewerId = Id("李八"), fieldId = "law" })).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.reviewer-named");
        await (await PostAsync("bureau", named, new { reviewerId = Id("沈十一"), fieldId = "accounting" })).JsonAsync();
        await (await StepAsync("bureau", application, "convene")).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.reviewers-lacking");
        await (await PostAsync("bureau", named, new { reviewerId = Id("韩十二"), fieldId = "law" })).JsonAsync();
        application = await (await StepAsync("bureau", application, "convene")).JsonAsync();

        await (await StepAsync("bureau", application, "admit", "同意", "base")).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.opinions-waiting");
        foreach (var reviewer in new[] { "department", "expert", "expert2", "expert3" })
        {
            var task = (await _clients[reviewer].GetFromJsonAsync<JsonArray>("/api/v1/reserve-library/opinions"))!
                .First(t => (string?)t!["opinion"]!["applicationId"] == (string?)application["id"])!;
            var seen = await ReadAsync(reviewer, application);
            Assert.That(seen["opinions"]!.AsArray().Count, Is.EqualTo(1), "a reviewer sees the own opinion alone");
            var file = (await _clients[reviewer].GetFromJsonAsync<JsonArray>($"/api/v1/attachments?kind=reserve-application&subjectId={application["id"]}"))![0]!;
            Assert.That((await _clients[reviewer].GetAsync($"/api/v1/attachments/{file["id"]}/content?preview=true")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            var mine = $"/api/v1/reserve-library/opinions/{task["opinion"]!["id"]}";
            await (await PostAsync(reviewer, mine, new { version = 1, verdict = "agree", text = "" })).ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.opinion-invalid");
            await (await PostAsync("bureau", mine, new { version = 1, verdict = "agree", text = "代答" })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
            await (await PostAsync(reviewer, mine, new { version = 1, verdict = "agree", text = "示例：同意" })).JsonAsync();
            await (await PostAsync(reviewer, mine, new { version = 2, verdict = "agree", text = "再答" })).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.opinion-answered");
        }

        return application;
    }

    /// <summary>What somebody was told about the application under test, newest first.</summary>
    private async Task<IReadOnlyList<JsonNode>> ToldAsync(string who)
    {
        var page = (await _clients[who].GetFromJsonAsync<JsonNode>("/api/v1/notifications?pageSize=100"))!;
        return [.. page["items"]!.AsArray().Select(item => item!).Where(item => ((string)item["kind"]!).StartsWith("reserve-", StringComparison.Ordinal))];
    }

    private async Task SignInAllAsync()
    {
        foreach (var user in new[] { "bureau", "county", "enterprise", "department", "expert", "expert2", "expert3" })
        {
            if (_clients.Remove(user, out var old))
            {
                old.Dispose();
            }

            _clients.Add(user, await _host.SignedInAsAsync(user));
        }
    }

    /// <summary>Goes into the September window; a session does not live through a day without use.</summary>
    private Task OpenWindowAsync()
    {
        _host.Clock.Now = new DateTimeOffset(2026, 9, 10, 4, 0, 0, TimeSpan.Zero);
        return SignInAllAsync();
    }

    /// <summary>Gives the enterprise of the demo account figures that meet the standards, permits left unknown.</summary>
    private async Task<(string Id, string Code)> QualifyAsync()
    {
        var id = (string)(await _clients["enterprise"].GetFromJsonAsync<JsonNode>("/api/v1/session"))!["enterpriseId"]!;
        var enterprise = (await _clients["bureau"].GetFromJsonAsync<JsonNode>($"/api/v1/enterprises/{id}"))!;
        var details = new
        {
            name = (string?)enterprise["name"],
            creditCode = (string?)enterprise["creditCode"],
            countyCode = "140213",
            industryCode = "C3562",
            form = "limited",
            establishedOn = "2015-05-10",
            address = (string?)enterprise["address"],
            formerName = (string?)null,
            stage = "cultivation",
        };
        var revised = await _clients["bureau"].PutAsJsonAsync($"/api/v1/enterprises/{id}", new { details, version = (int)enterprise["version"]! });
        Assert.That(revised.StatusCode, Is.EqualTo(HttpStatusCode.OK), await revised.Content.ReadAsStringAsync());
        await RecordAsync(id, Good);
        return (id, (string)enterprise["creditCode"]!);
    }

    private static readonly FactLine[] Good =
    [
        new("total_assets", 2025, 80_000_000m, null), new("revenue", 2025, 100_000_000m, null), new("main_business_ratio", 2025, 0.9m, null), new("tax_credit", 2025, null, "A"),
        new("industry_class", null, null, "鼓励类"), new("neeq_tier", null, null, "未挂牌"), new("permits_complete", null, null, null),
        .. new[] { "profit_model_clear", "product_capability", "differentiated_products", "scale_brand_channels", "equity_structure_clear" }.Select(flag => new FactLine(flag, null, 1, null)),
        .. new[] { "title_dispute", "nominee_holding", "criminal_case_pending", "major_tax_violation_3y" }.Select(flag => new FactLine(flag, null, 0, null)),
    ];

    private async Task RecordAsync(string id, FactLine[] entries)
    {
        var version = (int)(await _clients["bureau"].GetFromJsonAsync<JsonNode>($"/api/v1/enterprises/{id}"))!["version"]!;
        var recorded = await _clients["bureau"].PutAsJsonAsync($"/api/v1/enterprises/{id}/facts", new { entries, document = "示例审计报告", version });
        Assert.That(recorded.StatusCode, Is.EqualTo(HttpStatusCode.OK), await recorded.Content.ReadAsStringAsync());
    }

    private async Task<(string Id, string Code)> NewEnterpriseAsync(string countyCode, int number)
    {
        var code = Domain.Enterprises.CreditCode.Complete($"91{countyCode}MATEKT{number:D2}X").Value;
        var answer = await PostAsync("bureau", "/api/v1/enterprises", new { name = $"大同示例申报{number}有限公司", creditCode = code, countyCode, form = "limited", industryCode = "C3562" });
        return ((string)(await answer.JsonAsync())["id"]!, code);
    }

    private async Task<JsonNode> FillAsync(JsonNode application, string contact, string who = "enterprise", string? explanation = null)
    {
        var answers = new Dictionary<string, string?>
        {
            ["legal-representative"] = "示例一",
            ["contact"] = contact,
            ["phone"] = "0352-0000000",
            ["main-business"] = "示例：专用设备",
            ["shareholders"] = "示例：创始团队持股",
            ["main-share"] = "0.8",
            ["permits"] = "yes",
            ["nominee"] = who == "enterprise" ? "yes" : null,
            ["target-board"] = "北交所",
            ["explanation"] = explanation,
        };
        return await (await PutFormAsync(who, application, answers)).JsonAsync();
    }

    private Task<HttpResponseMessage> PutFormAsync(string who, JsonNode application, Dictionary<string, string?> answers) =>
        _clients[who].PutAsJsonAsync($"{Applications}/{application["id"]}/form", new { version = (int)application["version"]!, answers });

    private async Task AttachAllAsync(JsonNode application, string who = "enterprise")
    {
        foreach (var material in Materials)
        {
            var attached = await AttachAsync(who, application, material, $"{material}.pdf");
            Assert.That(attached.StatusCode, Is.EqualTo(HttpStatusCode.Created), await attached.Content.ReadAsStringAsync());
        }
    }

    private async Task ReplaceAsync(JsonNode application, string material)
    {
        var files = (await _clients["enterprise"].GetFromJsonAsync<JsonArray>($"/api/v1/attachments?kind=reserve-application&subjectId={application["id"]}&part={material}"))!;
        var replaced = await AttachAsync("enterprise", application, material, "三年报表（更正）.pdf", "%PDF-1.4\n2 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray(), (string)files[0]!["id"]!);
        Assert.That(replaced.StatusCode, Is.EqualTo(HttpStatusCode.Created), await replaced.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> AttachAsync(string who, JsonNode application, string part, string name, byte[]? content = null, string? replaces = null)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content ?? "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        return await _clients[who].PostAsync(
            $"/api/v1/attachments?kind=reserve-application&subjectId={application["id"]}&part={part}{(replaces is null ? "" : $"&replaces={replaces}")}", form);
    }

    private Task<HttpResponseMessage> StepAsync(string who, JsonNode application, string action, string? note = null, string? layerId = null) =>
        PostAsync(who, $"{Applications}/{application["id"]}/steps", new { action, version = (int)application["version"]!, note, layerId });

    private Task<HttpResponseMessage> PostAsync(string who, string address, object body) => _clients[who].PostAsJsonAsync(address, body);

    private async Task<JsonNode> ReadAsync(string who, JsonNode application) =>
        (await _clients[who].GetFromJsonAsync<JsonNode>($"{Applications}/{application["id"]}"))!;

    private sealed record FactLine(string Metric, int? FiscalYear, decimal? Number, string? Text);
}
