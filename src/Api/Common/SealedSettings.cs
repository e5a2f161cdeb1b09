using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Common;

namespace ListingPipeline.Api.Common;

/// <summary>Settings that are secrets, e.g. a connection string, may stand sealed in a file: <c>sealed:…</c>, opened at the start with the key of this installation.</summary>
/// <remarks>
/// AES-256-GCM. The key is <c>Secrets:Key</c> (64 hexadecimal digits, best from the environment) or the file <c>secrets.key</c> of the data folder, made for its owner
/// only when the first value is sealed. <c>./run seal</c> seals what it reads.
/// </remarks>
public static class SealedSettings
{
    private const string Mark = "sealed:";
    private const string KeyFileName = "secrets.key";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Puts opened values in place of sealed ones; one that cannot be opened throws <see cref="StartException"/> naming the setting.</summary>
    public static void OpenSealedSettings(this ConfigurationManager configuration)
    {
        var opened = configuration.AsEnumerable()
            .Where(setting => setting.Value?.StartsWith(Mark, StringComparison.Ordinal) == true)
            .ToDictionary(setting => setting.Key, setting => (string?)Open(setting.Key, setting.Value!, configuration));
        if (opened.Count > 0)
        {
            configuration.AddInMemoryCollection(opened);
        }
    }

    /// <summary>Seals a value with the key of this installation, which is made where there is none.</summary>
    public static string Seal(string value, IConfiguration configuration)
    {
        var key = Key(configuration) ?? MakeKey(KeyFile(configuration));
        var plain = Encoding.UTF8.GetBytes(value);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var (cipher, tag) = (new byte[plain.Length], new byte[TagBytes]);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, cipher, tag);
        return Mark + Convert.ToBase64String([.. nonce, .. tag, .. cipher]);
    }

    private static string Open(string name, string value, IConfiguration configuration)
    {
        var key = Key(configuration) ?? throw new StartException($"{name} is sealed, but there is neither Secrets:Key nor {KeyFileName} in the data folder.");
        try
        {
            var sealedBytes = Convert.FromBase64String(value[Mark.Length..]);
            var plain = new byte[sealedBytes.Length - NonceBytes - TagBytes];
            using var aes = new AesGcm(key, TagBytes);
            aes.Decrypt(sealedBytes.AsSpan(0, NonceBytes), sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes), plain);
            return Encoding.UTF8.GetString(plain);
        }
        catch (Exception failure) when (failure is FormatException or CryptographicException or OverflowException or ArgumentException)
        {
            throw new StartException($"{name} cannot be opened with the key of this installation; seal it anew with ./run seal.", failure);
        }
    }

    private static string KeyFile(IConfiguration configuration) => Path.Combine(Path.GetFullPath(configuration["DataFolder"] ?? "data"), KeyFileName);

    private static byte[]? Key(IConfiguration configuration)
    {
        var text = configuration["Secrets:Key"] is { Length: > 0 } configured ? configured
            : File.Exists(KeyFile(configuration)) ? File.ReadAllText(KeyFile(configuration)).Trim() : null;
        return text is null ? null
            : text.Length == 2 * KeyBytes && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text)
            : throw new StartException($"The key of sealed settings is {2 * KeyBytes} hexadecimal digits.");
    }

    private static byte[] MakeKey(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        using var writer = new StreamWriter(file, Encoding.ASCII, options);
        writer.Write(Convert.ToHexStringLower(key));
        return key;
    }
}
