using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Reads Chinese names as pinyin without tones, so that they are found by syllables and by initials.</summary>
/// <remarks>Each character has its usual reading, words in the table have theirs; the table is made by <c>client/scripts/pinyin-table.mjs</c>.</remarks>
internal static class Pinyin
{
    private const int LongestWord = 2;
    private static readonly FrozenDictionary<string, string[]> Readings = Load();
    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> BySpan = Readings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Initials and syllables of a text in half width: 广州科技1号 becomes <c>gzkj1h guangzhoukeji1hao</c>; other letters and digits stay, the rest is left out.</summary>
    public static string Of(string text)
    {
        var initials = new StringBuilder(text.Length);
        var syllables = new StringBuilder(text.Length * 4);
        var plain = SearchTexts.Normalise(text);
        for (var i = 0; i < plain.Length;)
        {
            var (read, length) = At(plain, i);
            foreach (var syllable in read)
            {
                initials.Append(syllable[0]);
                syllables.Append(syllable);
            }

            i += length;
        }

        return $"{initials} {syllables}";
    }

    private static (string[] Read, int Length) At(string text, int at)
    {
        for (var length = Math.Min(LongestWord, text.Length - at); length > 0; length--)
        {
            if (BySpan.TryGetValue(text.AsSpan(at, length), out var read))
            {
                return (read, length);
            }
        }

        return (char.IsAsciiLetterOrDigit(text[at]) ? [text[at].ToString()] : [], 1);
    }

    private static FrozenDictionary<string, string[]> Load()
    {
        var readings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("pinyin.txt")!);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            if (parts.Length == 1)
            {
                continue;
            }

            if (char.IsAsciiLetter(line[0]))
            {
                string[] syllable = [parts[0]];
                foreach (var character in parts[1])
                {
                    readings.Add(character.ToString(), syllable);
                }
            }
            else
            {
                readings.Add(parts[0], parts[1..]);
            }
        }

        return readings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
