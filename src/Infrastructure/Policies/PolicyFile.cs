using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>One YAML file of the policies folder.</summary>
/// <param name="Path">Path relative to the folder, with forward slashes.</param>
/// <param name="Hash">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Root">Its top node; null when it is no YAML (already noted as a problem).</param>
public sealed record PolicyFile(string Path, string Hash, PolicyNode? Root)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PolicyFile Read(string root, string path, PolicyProblems problems) =>
        Parse(path, File.ReadAllBytes(System.IO.Path.Combine(root, path)), problems);

    public static PolicyFile Parse(string path, byte[] bytes, PolicyProblems problems)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(StrictUtf8.GetString(bytes)));
            if (yaml.Documents.Count == 1)
            {
                return new PolicyFile(path, hash, new PolicyNode(yaml.Documents[0].RootNode, path, string.Empty, problems));
            }

            problems.Add($"{path}:1", string.Empty, "exactly one YAML document is expected");
        }
        catch (YamlException wrong)
        {
            problems.Add($"{path}:{wrong.Start.Line}", string.Empty, wrong.Message);
        }
        catch (DecoderFallbackException)
        {
            problems.Add($"{path}:1", string.Empty, "the file is not UTF-8");
        }

        return new PolicyFile(path, hash, null);
    }
}
