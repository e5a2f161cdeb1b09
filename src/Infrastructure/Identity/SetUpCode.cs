using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>The set-up code: a file in the data folder, readable by its owner only.</summary>
internal sealed class SetUpCode(IdentityOptionsOfProduct options) : ISetUpCode
{
    private const int CodeBytes = 12;

    public bool IsRight(string code) => File.Exists(options.SetUpCodeFile) && CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(code.Trim()), Encoding.UTF8.GetBytes(File.ReadAllText(options.SetUpCodeFile).Trim()));

    public void Forget() => File.Delete(options.SetUpCodeFile);

    /// <summary>Makes the code where there is none yet, and answers where it stands.</summary>
    public string Prepare()
    {
        if (!File.Exists(options.SetUpCodeFile))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(options.SetUpCodeFile)!);
            var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(options.SetUpCodeFile, Encoding.ASCII, file);
            writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes)));
        }

        return options.SetUpCodeFile;
    }
}
