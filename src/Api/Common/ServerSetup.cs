using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using ListingPipeline.Api.Attachments;
using ListingPipeline.Api.Audit;
using ListingPipeline.Api.Identity;
using ListingPipeline.Api.Rankings;
using ListingPipeline.Api.ReserveLibrary;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Serilog;
using Serilog.Events;

namespace ListingPipeline.Api.Common;

/// <summary>Sets up the web server's parts.</summary>
public static class ServerSetup
{
    /// <summary>Name of the rate limit on calculations anybody may ask for.</summary>
    internal const string PublicLimit = "public";

    private const long MostBodyBytes = 1_048_576;
    private const int SignInAttemptsAMinute = 60;
    private const int PublicCallsAMinute = 300;
    private const int MostSecondsOfHeaders = 15;
    private const int MostSecondsOfRequest = 300;

    /// <summary>Parts of the framework that tell addresses with their queries, arguments of actions, headers or bytes when asked to talk; whatever is configured, they may only warn.</summary>
    private static readonly string[] Talkative =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.StaticFiles", "System.Net.Http"];

    private static readonly TimeSpan CookieLife = TimeSpan.FromDays(7);

    /// <summary>Structured logs as configured under <c>Serilog</c>.</summary>
    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext();
        foreach (var source in Talkative)
        {
            logger.MinimumLevel.Override(source, LogEventLevel.Warning);
        }

        Log.Logger = logger.CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(Log.Logger);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
            kestrel.Limits.RequestHeadersTimeout = Seconds(builder.Configuration, "Limits:HeaderSeconds", MostSecondsOfHeaders);
        });
    }

    /// <summary>Controllers, session cookie, permissions, rate limit.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddControllers(mvc =>
        {
            mvc.Filters.Add<ExportRecording>();
            mvc.Filters.Add<RecordCounting>();
            mvc.Filters.Add<IdempotentCalls>(IdempotentCalls.BeforeBinding);
            mvc.Filters.Add<VersionPrecondition>(VersionPrecondition.BeforeTheAnswerOfBinding);
            mvc.ModelMetadataDetailsProviders.Add(new NullItems());
        }).AddJsonOptions(json => Configure(json.JsonSerializerOptions));
        services.Configure<ApiBehaviorOptions>(api =>
        {
            api.InvalidModelStateResponseFactory = ProblemMapping.OnInvalidModel;
            api.SuppressMapClientErrors = true;
        });
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.AddResponseCompression();
        services.AddHostedService<AttachmentSweep>();
        services.AddHostedService<DailyUpkeep>();
        services.AddHostedService<RetentionSweep>();
        services.AddHostedService<RemovalWatchClock>();
        services.AddHttpContextAccessor();
        services.AddScoped<SessionUser>();
        services.AddSingleton<KnownDevices>();
        services.AddScoped<SessionOpening>();
        services.AddSingleton<ApiKeyMeter>();
        services.AddScoped<ICallOrigin, CallOrigin>();
        services.AddScoped<ICurrentUser>(provider =>
            provider.GetRequiredService<ActingUser>().User ?? provider.GetRequiredService<SessionUser>());
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Configure).AddSingleSignOn(configuration);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(SessionController.SignInLimit, context => PerAddress(context, "Limits:SignInsAMinute", SignInAttemptsAMinute));
            limits.AddPolicy(PublicLimit, context => PerAddress(context, "Limits:PublicCallsAMinute", PublicCallsAMinute));
        });
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = Seconds(configuration, "Limits:RequestSeconds", MostSecondsOfRequest), TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
        return services;
    }

    private static TimeSpan Seconds(IConfiguration configuration, string setting, int usual) => TimeSpan.FromSeconds(configuration.GetValue(setting, usual));

    private static RateLimitPartition<string> PerAddress(HttpContext context, string setting, int usual) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = context.RequestServices.GetRequiredService<IConfiguration>().GetValue(setting, usual),
            Window = TimeSpan.FromMinutes(1),
        });

    /// <summary>JSON as the contract has it: camel case, enums as words, numbers only as numbers, nothing unknown.</summary>
    internal static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.AllowDuplicateProperties = false;
        json.MaxDepth = 32;
    }

    /// <summary>One log line a request: method, route, status, duration; no query, no body.</summary>
    public static IApplicationBuilder UseSerilogRequests(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        await next();
        Log.ForContext("TraceId", System.Diagnostics.Activity.Current?.TraceId.ToString()).Information(
            "HTTP {Method} {Route} answered {Status} in {ElapsedMilliseconds} ms",
            context.Request.Method,
            (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "static",
            context.Response.StatusCode,
            (long)System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    });

    /// <summary>Headers every answer carries: strict content policy, no framing, no sniffing.</summary>
    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Set as the answer starts: the handler of faults clears headers written before.
        context.Response.OnStarting(() =>
        {
            WriteSafeHeaders(context);
            return Task.CompletedTask;
        });
        return next();
    });

    /// <summary>Ant Design writes its styles at run time, hence inline styles; scripts come from files only.</summary>
    private const string PagePolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static void WriteSafeHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        // An answer that asks for stricter rules keeps its own.
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = PagePolicy;
        }

        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        headers["Referrer-Policy"] = "same-origin";
        if (context.Request.Path.StartsWithSegments("/api") && !headers.ContainsKey("Cache-Control"))
        {
            headers.CacheControl = "no-store";
        }
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "listing-pipeline";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // How long a session lives is decided by its row in the store; the cookie must only outlive it.
        cookie.ExpireTimeSpan = CookieLife;
        cookie.Events.OnValidatePrincipal = CheckSessionAsync;
        cookie.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
    }

    /// <summary>Asks the store who the session stands for now: a revoked session, a closed account and a new role count at once.</summary>
    private static async Task CheckSessionAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Principal is { } principal && SessionUser.SessionOf(principal) is { } id
            && await services.GetRequiredService<ISessionStore>().FindAsync(id, context.HttpContext.RequestAborted) is { } session)
        {
            context.ReplacePrincipal(SessionUser.PrincipalOf(session));
            return;
        }

        context.RejectPrincipal();
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
