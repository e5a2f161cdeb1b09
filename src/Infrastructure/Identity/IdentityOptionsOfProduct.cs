using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.Extensions.Configuration;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>What the operator chooses about accounts.</summary>
/// <param name="Profile"><c>Identity:PasswordProfile</c>: <c>owasp-asvs-l2</c> (default) or <c>mlps-3</c>.</param>
/// <param name="Idle"><c>Identity:IdleMinutes</c>: a session unused for longer ends.</param>
/// <param name="Absolute"><c>Identity:SessionHours</c>: a session ends after this, used or not.</param>
/// <param name="SetUpCodeFile">Where the code for the first set-up is kept.</param>
internal sealed record IdentityOptionsOfProduct(PasswordProfile Profile, TimeSpan Idle, TimeSpan Absolute, string SetUpCodeFile)
{
    private const string DefaultProfile = "owasp-asvs-l2";
    private const int DefaultIdleMinutes = 60;
    private const int DefaultHours = 12;

    public static IdentityOptionsOfProduct From(IConfiguration configuration)
    {
        var name = configuration["Identity:PasswordProfile"] ?? DefaultProfile;
        return new IdentityOptionsOfProduct(
            PasswordProfile.Find(name) ?? throw new StartException($"Identity:PasswordProfile is '{name}'; owasp-asvs-l2 or mlps-3 is expected."),
            TimeSpan.FromMinutes(configuration.GetValue("Identity:IdleMinutes", DefaultIdleMinutes)),
            TimeSpan.FromHours(configuration.GetValue("Identity:SessionHours", DefaultHours)),
            Path.Combine(Path.GetFullPath(configuration["DataFolder"] ?? "data"), "set-up-code.txt"));
    }
}
