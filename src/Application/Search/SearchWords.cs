using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Search;

/// <summary>What somebody looks for: whole text, words between blanks, letters of a reading.</summary>
/// <param name="reading">Reads Chinese names.</param>
/// <param name="text">As typed; full width, case and odd blanks do not matter.</param>
public sealed class SearchWords(INameReading reading, string text)
{
    private readonly string _whole = Normalise(text);
    private readonly string[] _words = Normalise(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As typed.</summary>
    public string Text { get; } = text;

    /// <summary>True when nothing but blanks or invisible characters was typed.</summary>
    public bool IsEmpty => _words.Length == 0;

    /// <summary>The matching things, the best match first, ties in the given order.</summary>
    /// <param name="things">What is searched.</param>
    /// <param name="names">Names a thing is found by; the first is what people call it.</param>
    public IReadOnlyList<T> Best<T>(IEnumerable<T> things, Func<T, IReadOnlyList<string>> names) =>
        [.. things.Select(thing => (Thing: thing, Distance: Distance(names(thing)))).Where(one => one.Distance is not null).OrderBy(one => one.Distance).Select(one => one.Thing)];

    /// <summary>How far the names are from what is looked for: 0 the same, 1 begins with it, 2 contains it, 3 all words somewhere, 4 by its reading; null for no match.</summary>
    private int? Distance(IReadOnlyList<string> names)
    {
        var plain = names.Select(Normalise).ToList();
        if (plain.Contains(_whole))
        {
            return 0;
        }

        if (plain.Exists(name => name.StartsWith(_whole, StringComparison.Ordinal)))
        {
            return 1;
        }

        if (plain.Exists(name => name.Contains(_whole, StringComparison.Ordinal)))
        {
            return 2;
        }

        var all = string.Join('|', plain);
        if (_words.All(word => all.Contains(word, StringComparison.Ordinal)))
        {
            return 3;
        }

        var read = string.Join(' ', names.Select(reading.Of));
        return IsRead(TextForms.Unspaced(_whole), read) || _words.All(word => all.Contains(word, StringComparison.Ordinal) || IsRead(word, read)) ? 4 : null;
    }

    private static bool IsRead(string word, string read)
    {
        var letters = word.Replace("'", "", StringComparison.Ordinal);
        return letters.Any(char.IsAsciiLetter) && letters.All(char.IsAsciiLetterOrDigit) && read.Contains(letters, StringComparison.Ordinal);
    }

    private static string Normalise(string text) => TextForms.Normalise(text).ToLowerInvariant();
}
