using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>The drill: a backup taken while the product runs is put into an empty place, and everything is there.</summary>
public sealed class BackupTests
{
    private const string Enterprises = "/api/v1/enterprises";
    private static readonly byte[] Evidence = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray();

    private string _folder = null!;
    private ApiHost _host = null!;
    private string _backup = null!;
    private string _enterprise = null!;

    [OneTimeSetUp]
    public async Task BackUp()
    {
        _folder = Directory.CreateTempSubdirectory("listing-pipeline-drill-").FullName;
        _backup = Path.Combine(_folder, "drill.zip");
        _host = new ApiHost(enterprises: 12);
        using var bureau = await _host.SignedInAsAsync("bureau");
        _enterprise = await RegisterAsync(bureau, "示例备份有限公司");
        var attachments = Path.Combine(_host.Folder, "attachments", "ab");
        Directory.CreateDirectory(attachments);
        await File.WriteAllBytesAsync(Path.Combine(attachments, "evidence"), Evidence);
        await _host.Services.BackUpAsync(_backup, default);
        await RegisterAsync(bureau, "示例备份之后有限公司");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _host.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Restore_IntoAnEmptyPlace_BringsEverythingBack_WithAnIntactTrail()
    {
        using var host = Empty();
        File.Copy(Path.Combine(_host.Folder, "audit.key"), Path.Combine(host.Folder, "audit.key"));

        var (exitCode, output) = await RunAsync(host.Folder, "restore", _backup);

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain("The audit trail is intact."));
        using var bureau = await host.SignedInAsAsync("bureau");
        Assert.That((await bureau.GetAsync($"{Enterprises}/{_enterprise}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((int)(await bureau.GetFromJsonAsync<JsonNode>(Enterprises + "?search=" + Uri.EscapeDataString("示例备份之后")))!["totalCount"]!, Is.Zero);
        Assert.That(await File.ReadAllBytesAsync(Path.Combine(host.Folder, "attachments", "ab", "evidence")), Is.EqualTo(Evidence));
        using var auditor = await host.SignedInAsAsync("auditor");
        var check = (await auditor.GetFromJsonAsync<JsonNode>("/api/v1/audit/verification"))!;
        Assert.That((bool)check["isIntact"]!, Is.True, check.ToJsonString());
        var events = (await auditor.GetFromJsonAsync<JsonNode>("/api/v1/audit/records?subject=system/backup"))!["items"]!.AsArray().Select(r => (string?)r!["event"]);
        Assert.That(events, Is.EqualTo(new[] { "Restored" }));
    }

    [Test]
    public async Task Restore_OverWhatIsThere_MovesThatAside()
    {
        using var host = Empty();
        File.Copy(Path.Combine(_host.Folder, "audit.key"), Path.Combine(host.Folder, "audit.key"));
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "listing-pipeline.db"), "not a database any more");

        var (exitCode, output) = await RunAsync(host.Folder, "restore", _backup);

        Assert.That(exitCode, Is.Zero, output);
        var earlier = Directory.EnumerateDirectories(host.Folder, "before-restore-*").Single();
        Assert.That(await File.ReadAllTextAsync(Path.Combine(earlier, "listing-pipeline.db")), Is.EqualTo("not a database any more"));
    }

    [Test]
    public async Task Restore_WithoutTheKeyOfTheTrail_IsRefused()
    {
        using var host = Empty();

        var (exitCode, output) = await RunAsync(host.Folder, "restore", _backup);

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("audit.key"));
        Assert.That(File.Exists(Path.Combine(host.Folder, "listing-pipeline.db")), Is.False);
    }

    [Test]
    public async Task Restore_WhileTheProductRuns_IsRefused()
    {
        var (exitCode, output) = await RunAsync(_host.Folder, "restore", _backup);

        Assert.That((exitCode, output.Contains("The product runs on this data folder", StringComparison.Ordinal)), Is.EqualTo((1, true)), output);
        Assert.That(Directory.EnumerateDirectories(_host.Folder, "before-restore-*"), Is.Empty);
    }

    [TestCase("Retention:SignInDays=0", "Retention:SignInDays is '0'; 1 to 36500 days are expected.")]
    [TestCase("Retention:LeftContactDays=many", "Retention:LeftContactDays is 'many'; 1 to 36500 days are expected.")]
    [TestCase("Identity:PasswordProfile=none", "Identity:PasswordProfile is 'none'; owasp-asvs-l2 or mlps-3 is expected.")]
    [TestCase("Database:Provider=Oracle", "Database:Provider is 'Oracle'; Sqlite or SqlServer is expected.")]
    public async Task Start_WithASettingOutOfRange_SaysWhichInOneSentence(string setting, string sentence)
    {
        using var host = Empty();

        var (exitCode, output) = await RunAsync(host.Folder, "--" + setting);

        Assert.That((exitCode, output.Trim()), Is.EqualTo((1, sentence)));
    }

    [TestCase("changed")]
    [TestCase("missing")]
    [TestCase("no zip")]
    [TestCase("outside")]
    public async Task Restore_OfADamagedBackup_ChangesNothing(string damage)
    {
        using var host = Empty();
        File.Copy(Path.Combine(_host.Folder, "audit.key"), Path.Combine(host.Folder, "audit.key"));
        var file = Path.Combine(_folder, $"{damage}.zip");
        await DamageAsync(file, damage);

        var (exitCode, output) = await RunAsync(host.Folder, "restore", file);

        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(Directory.EnumerateFileSystemEntries(host.Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "audit.key" }));
    }

    [Test]
    public void Backup_HoldsNoKeyOfTheTrail_AndIsItsOwnersOnly()
    {
        using var archive = ZipFile.OpenRead(_backup);

        Assert.That(archive.Entries.Select(e => e.FullName), Does.Contain("listing-pipeline.db").And.Contain("manifest.json").And.Not.Contain("audit.key"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(File.GetUnixFileMode(_backup), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public void Backup_OntoAnotherOne_IsRefused() => Assert.That(async () => await _host.Services.BackUpAsync(_backup, default), Throws.TypeOf<BackupException>());

    [Test]
    public async Task Setting_Sealed_IsOpenedAtTheStart_WithTheRightKeyOnly()
    {
        using var host = Empty();
        var (_, sealedText) = await RunAsync(host.Folder, "seal", $"Data Source={Path.Combine(host.Folder, "elsewhere.db")}");
        var value = sealedText.Split('\n').Single(line => line.StartsWith("sealed:", StringComparison.Ordinal)).Trim();
        Assert.That(value, Does.Not.Contain("elsewhere"));

        var (exitCode, output) = await RunAsync(host.Folder, "audit", "verify", $"--Database:ConnectionString={value}");
        Assert.That((exitCode, File.Exists(Path.Combine(host.Folder, "elsewhere.db"))), Is.EqualTo((1, true)), output);
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "secrets.key"), new string('0', 64));
        var (_, refusal) = await RunAsync(host.Folder, "audit", "verify", $"--Database:ConnectionString={value}");
        Assert.That(refusal, Does.Contain("Database:ConnectionString cannot be opened"));
    }

    private static ApiHost Empty() => new(settings: new Dictionary<string, string> { ["Demo:Enabled"] = "false" });

    /// <summary>Runs the program as <c>./run</c> does.</summary>
    private static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DataFolder"] = folder;
        start.Environment["Policies__Path"] = RepositoryFolders.Policies;
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', output));
    }

    private async Task DamageAsync(string file, string damage)
    {
        File.Copy(_backup, file, overwrite: true);
        if (damage == "no zip")
        {
            await File.WriteAllTextAsync(file, "no archive");
            return;
        }

        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        var database = archive.GetEntry("listing-pipeline.db")!;
        if (damage == "outside")
        {
            var manifest = archive.GetEntry("manifest.json")!;
            string text;
            using (var reader = new StreamReader(manifest.Open()))
            {
                text = await reader.ReadToEndAsync();
            }

            manifest.Delete();
            await using var writer = new StreamWriter(archive.CreateEntry("manifest.json").Open());
            await writer.WriteAsync(text.Replace("attachments/ab/evidence", "../outside", StringComparison.Ordinal));
            return;
        }

        database.Delete();
        if (damage == "changed")
        {
            await using var changed = archive.CreateEntry("listing-pipeline.db").Open();
            await changed.WriteAsync(Evidence);
        }
    }

    private static async Task<string> RegisterAsync(HttpClient bureau, string name) =>
        (string)(await (await bureau.PostAsJsonAsync(Enterprises, new { name })).JsonAsync())["id"]!;
}
