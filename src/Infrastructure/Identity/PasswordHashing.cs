using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>PBKDF2 with HMAC-SHA-512 at the work factor OWASP names for it.</summary>
internal static class PasswordHashing
{
    public const int Iterations = 210_000;

    public static PasswordHasher<AccountRow> Hasher { get; } = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    /// <summary>Compared with where there is no account.</summary>
    public static string Decoy { get; } = Hasher.HashPassword(new AccountRow(), "no account has this password");
}
