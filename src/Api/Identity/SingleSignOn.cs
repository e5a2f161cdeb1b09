using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace ListingPipeline.Api.Identity;

/// <summary>Signing in by another provider: OAuth 2 authorization code with PKCE, as configured under <c>SingleSignOn</c>.</summary>
/// <remarks>
/// Settings: <c>Name</c> (shown to people), <c>ClientId</c>, <c>ClientSecret</c>, <c>AuthorizationEndpoint</c>, <c>TokenEndpoint</c>, <c>UserEndpoint</c>,
/// <c>Scope</c> (<c>openid profile</c>), <c>UserNameClaim</c> (<c>preferred_username</c>): the member of the user's description that names the account. Nobody gets an
/// account by it: the system administrator opens accounts here.
/// </remarks>
public static class SingleSignOn
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "single-sign-on";

    private const string Section = "SingleSignOn";
    private const string StartPath = "/single-sign-on";
    private const string CallbackPath = StartPath + "/callback";
    private const string RefusedPath = "/sign-in?refused=provider";

    /// <summary>Name of the provider as shown to people; null when none is configured.</summary>
    public static string? NameOf(IConfiguration configuration) =>
        configuration[$"{Section}:ClientId"] is { Length: > 0 } ? configuration[$"{Section}:Name"] ?? "OAuth" : null;

    /// <summary>Registers the scheme where one is configured; a missing setting throws <see cref="StartException"/> naming it.</summary>
    public static AuthenticationBuilder AddSingleSignOn(this AuthenticationBuilder authentication, IConfiguration configuration) =>
        NameOf(configuration) is null ? authentication : authentication.AddOAuth(Scheme, options => Configure(options, configuration.GetSection(Section)));

    /// <summary>The address that leads to the provider.</summary>
    public static void MapSingleSignOn(this WebApplication app)
    {
        if (NameOf(app.Configuration) is not null)
        {
            app.MapGet(StartPath, () => Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }, [Scheme])).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static void Configure(OAuthOptions options, IConfigurationSection settings)
    {
        string Needed(string name) => settings[name] is { Length: > 0 } value ? value : throw new StartException($"{Section}:{name} is missing.");
        options.ClientId = Needed("ClientId");
        options.ClientSecret = Needed("ClientSecret");
        options.AuthorizationEndpoint = Needed("AuthorizationEndpoint");
        options.TokenEndpoint = Needed("TokenEndpoint");
        options.UserInformationEndpoint = Needed("UserEndpoint");
        options.CallbackPath = CallbackPath;
        options.UsePkce = true;
        foreach (var scope in (settings["Scope"] ?? "openid profile").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Scope.Add(scope);
        }

        // The way back from the provider is a navigation from another site: a strict cookie would not come along.
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        var userNameClaim = settings["UserNameClaim"] ?? "preferred_username";
        options.Events.OnCreatingTicket = context => ReadUserAsync(context, userNameClaim);
        options.Events.OnTicketReceived = SignInAsync;
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(RefusedPath);
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    private static async Task ReadUserAsync(OAuthCreatingTicketContext context, string userNameClaim)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await context.Backchannel.SendAsync(request, context.HttpContext.RequestAborted);
        answer.EnsureSuccessStatusCode();
        using var user = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(context.HttpContext.RequestAborted));
        if (user.RootElement.TryGetProperty(userNameClaim, out var name) && name.ValueKind == JsonValueKind.String)
        {
            context.Identity!.AddClaim(new Claim(ClaimTypes.Name, name.GetString()!));
        }
    }

    /// <summary>Gives who comes back a session of their account here, as signing in with a password does.</summary>
    private static async Task SignInAsync(TicketReceivedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var mediator = services.GetRequiredService<IMediator>();
        var userName = context.Principal?.FindFirst(ClaimTypes.Name)?.Value ?? "";
        var found = await mediator.Send(new FindProviderUserQuery(userName), context.HttpContext.RequestAborted);
        var device = services.GetRequiredService<KnownDevices>().Read(context.HttpContext, userName);
        var opened = found.TryGetValue(out var user, out var error)
            ? await services.GetRequiredService<SessionOpening>().OpenAsync(context.HttpContext, user, device)
            : error;
        if (opened.Error is { } refusal)
        {
            await mediator.Send(new RecordRefusedSignInCommand(userName, refusal.Code, device), context.HttpContext.RequestAborted);
        }

        context.Response.Redirect(opened.Error is null ? "/" : RefusedPath);
        context.HandleResponse();
    }
}
