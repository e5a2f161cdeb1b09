using System.Collections.Frozen;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Passwords often found in breaches.</summary>
internal static class BreachedPasswords
{
    private const string Resource = "breached-passwords.txt";
    private static readonly Lazy<FrozenSet<string>> All = new(Read);

    /// <summary>True when the password, in lower case, is one of them, or one with digits or signs at its end.</summary>
    public static bool Contains(string password) => All.Value.Contains(password) || All.Value.Contains(password.TrimEnd([.. "0123456789!@#$%^&*._-"]));

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(BreachedPasswords).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("# ", StringComparison.Ordinal))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
