using System.Net;
using System.Net.Http.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>The real application on a SQLite file of its own, with demo data and a fixed clock. One for each fixture.</summary>
public sealed class ApiHost : WebApplicationFactory<Program>
{
    public const string Password = "test-password-of-this-run";

    /// <summary>Header by which a test says which network address a request comes from.</summary>
    public const string AddressHeader = "X-Test-Address";

    private readonly string _folder = Directory.CreateTempSubdirectory("listing-pipeline-api-").FullName;
    private readonly int _enterprises;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private bool _isDisposing;

    /// <summary>A host of its own.</summary>
    /// <param name="enterprises">Enterprises of the demo.</param>
    /// <param name="settings">Settings that differ from the usual ones.</param>
    public ApiHost(int enterprises = 60, IReadOnlyDictionary<string, string>? settings = null)
    {
        _enterprises = enterprises;
        _settings = settings ?? new Dictionary<string, string>();
    }

    /// <summary>The host's data folder.</summary>
    public string Folder => _folder;

    public FixedClock Clock { get; } = new();

    /// <summary>A client that signed in; the cookie travels with it.</summary>
    public async Task<HttpClient> SignedInAsAsync(string userName)
    {
        var client = Anonymous();
        var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName, password = Password });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>A client nobody signed in on.</summary>
    public HttpClient Anonymous() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("DataFolder", _folder);
        builder.UseSetting("Policies:Path", RepositoryFolders.Policies);
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Demo:History", "false");
        builder.UseSetting("Demo:Enterprises", _enterprises.ToString());
        builder.UseSetting("Demo:Password", Password);
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services => services.AddSingleton<IClock>(Clock).AddSingleton<IStartupFilter, Addresses>());
    }

    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[AddressHeader], out var address))
                {
                    context.Connection.RemoteIpAddress = address;
                }

                return then(context);
            });
            next(app);
        };
    }

    protected override void Dispose(bool disposing)
    {
        // The base calls this again while it stops the host, which writes into the folder to its end.
        var isOutermost = !_isDisposing;
        _isDisposing = true;
        base.Dispose(disposing);
        if (isOutermost && disposing && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
