using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>A small provider of sign-in: authorization code with PKCE, each code good once.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "listing-pipeline";
    public const string ClientSecret = "secret-of-the-test";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Challenge, string UserName)> _codes = new();
    private readonly ConcurrentDictionary<string, string> _tokens = new();

    private TestProvider(WebApplication app)
    {
        _app = app;
    }

    /// <summary>Who is signed in at the provider.</summary>
    public string UserName { get; set; } = "bureau";

    public string Address => _app.Urls.Single();

    public static async Task<TestProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var provider = new TestProvider(builder.Build());
        provider.Map();
        provider._app.Urls.Add("http://127.0.0.1:0");
        await provider._app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/authorize", (HttpRequest request) =>
        {
            var query = request.Query;
            if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256")
            {
                return Results.BadRequest();
            }

            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (query["code_challenge"].ToString(), UserName);
            return Results.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
        });
        _app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            if (form["client_secret"] != ClientSecret || !_codes.TryRemove(form["code"].ToString(), out var granted) || granted.Challenge != challenge)
            {
                return Results.BadRequest(new { error = "invalid_grant" });
            }

            var token = Guid.NewGuid().ToString("N");
            _tokens[token] = granted.UserName;
            return Results.Ok(new { access_token = token, token_type = "Bearer" });
        });
        _app.MapGet("/user", (HttpRequest request) =>
            _tokens.TryGetValue(request.Headers.Authorization.ToString()["Bearer ".Length..], out var user) ? Results.Ok(new { preferred_username = user }) : Results.Unauthorized());
    }
}
