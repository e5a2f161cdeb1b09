using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>What a password must be, how long it may stay, and which former ones may not come back.</summary>
public sealed record PasswordProfile
{
    /// <summary>Longest password of every profile, in characters.</summary>
    public const int MostLength = 128;

    private const int LeastNamePart = 4;

    /// <summary>OWASP ASVS level 2: length and a breach list; no composition, no forced change.</summary>
    public static readonly PasswordProfile OwaspAsvsL2 = new() { Name = "OWASP ASVS L2", LeastLength = 12, LeastKinds = 1, MostAge = null, Remembered = 0 };

    /// <summary>等保三级 (GB/T 22239 level 3): composition, change every 90 days, the last five not again; the breach list too.</summary>
    public static readonly PasswordProfile Level3 = new() { Name = "等保三级", LeastLength = 10, LeastKinds = 3, MostAge = TimeSpan.FromDays(90), Remembered = 5 };

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>Fewest characters.</summary>
    public required int LeastLength { get; init; }

    /// <summary>Fewest kinds of characters, of capital letters, small letters, digits and others; 1 asks for none in particular.</summary>
    public required int LeastKinds { get; init; }

    /// <summary>How long a password may be used; null without end.</summary>
    public required TimeSpan? MostAge { get; init; }

    /// <summary>How many former passwords may not be chosen again; 0 for none.</summary>
    public required int Remembered { get; init; }

    /// <summary>Profile of a configured name, <c>owasp-asvs-l2</c> or <c>mlps-3</c>; null for another.</summary>
    public static PasswordProfile? Find(string name) => name switch
    {
        "owasp-asvs-l2" => OwaspAsvsL2,
        "mlps-3" => Level3,
        _ => null,
    };

    /// <summary>What is wrong with a new password; empty when nothing is. Former passwords are compared elsewhere, by their hashes.</summary>
    /// <param name="password">The password.</param>
    /// <param name="userName">Name of the account, which the password must not contain.</param>
    /// <param name="isBreached">Whether a password, in lower case, is on the breach list.</param>
    public IReadOnlyList<FieldError> Check(string password, string userName, Func<string, bool> isBreached)
    {
        var lower = password.ToLowerInvariant();
        var faults = new List<FieldError>();
        void Refuse(bool isWrong, string code, string message)
        {
            if (isWrong)
            {
                faults.Add(new FieldError("newPassword", code, message));
            }
        }

        Refuse(password.Length < LeastLength, "identity.password-too-short", $"At least {LeastLength} characters are needed.");
        Refuse(password.Length > MostLength, "identity.password-too-long", $"At most {MostLength} characters are accepted.");
        Refuse(KindsIn(password) < LeastKinds, "identity.password-too-plain", $"At least {LeastKinds} of capital letters, small letters, digits and other characters are needed.");
        Refuse(
            userName.Length >= LeastNamePart && lower.Contains(userName.ToLowerInvariant(), StringComparison.Ordinal),
            "identity.password-holds-name",
            "The password holds the user name.");
        Refuse(isBreached(lower) || IsRun(lower), "identity.password-breached", "The password is among those often found in breaches.");
        return faults;
    }

    /// <summary>True when a password set then must be changed now.</summary>
    public bool IsExpired(DateTimeOffset? changedAt, DateTimeOffset now) => MostAge is { } age && changedAt is { } then && now - then > age;

    private static int KindsIn(string password) => new[]
    {
        password.Any(char.IsUpper), password.Any(char.IsLower), password.Any(char.IsDigit), password.Any(c => !char.IsUpper(c) && !char.IsLower(c) && !char.IsDigit(c)),
    }.Count(isThere => isThere);

    /// <summary>One to three characters over and over: length without substance.</summary>
    private static bool IsRun(string password) => password.Distinct().Count() <= 3;
}
