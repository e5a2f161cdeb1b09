using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Audit;
using Microsoft.Extensions.Configuration;

namespace ListingPipeline.Infrastructure.Audit;

/// <summary>Where the key and the exported heads of the audit trail are.</summary>
/// <param name="Key">Key of the chain.</param>
/// <param name="HeadsFile">File the heads are exported to.</param>
/// <param name="ExportInterval">Time between two exports.</param>
internal sealed record AuditOptions(byte[] Key, string HeadsFile, TimeSpan ExportInterval)
{
    private const string KeyFile = "audit.key";
    private const string HeadsFileName = "audit-heads.txt";

    /// <summary>Reads <c>Audit:Key</c>, <c>Audit:HeadFolder</c>, <c>Audit:ExportSeconds</c>; without a key one is made in the data folder, for its owner only.</summary>
    public static AuditOptions From(IConfiguration configuration)
    {
        var data = Path.GetFullPath(configuration["DataFolder"] ?? "data");
        return new AuditOptions(
            configuration["Audit:Key"] is { Length: > 0 } key ? KeyOf(key) : ReadOrMake(Path.Combine(data, KeyFile)),
            HeadsFileOf(configuration),
            TimeSpan.FromSeconds(configuration.GetValue("Audit:ExportSeconds", 60)));
    }

    /// <summary>File the heads are exported to.</summary>
    public static string HeadsFileOf(IConfiguration configuration) =>
        Path.Combine(Path.GetFullPath(configuration["Audit:HeadFolder"] is { Length: > 0 } heads ? heads : configuration["DataFolder"] ?? "data"), HeadsFileName);

    /// <summary>True when a key was given or made before.</summary>
    public static bool HasKey(IConfiguration configuration) =>
        configuration["Audit:Key"] is { Length: > 0 } || File.Exists(Path.Combine(Path.GetFullPath(configuration["DataFolder"] ?? "data"), KeyFile));

    private static byte[] KeyOf(string configured)
    {
        var bytes = Encoding.UTF8.GetBytes(configured);
        return bytes.Length >= AuditSeal.LeastKeyBytes
            ? bytes
            : throw new StartException($"Audit:Key has {bytes.Length} bytes; at least {AuditSeal.LeastKeyBytes} random ones are needed.");
    }

    private static byte[] ReadOrMake(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(file, Encoding.ASCII, options);
            writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(AuditSeal.LeastKeyBytes)));
        }
        catch (IOException) when (File.Exists(file))
        {
            // Made at an earlier start.
        }

        return KeyOf(File.ReadAllText(file).Trim());
    }
}
