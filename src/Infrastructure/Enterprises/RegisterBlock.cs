namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Some hundred entries in the order of their names, with their texts in one piece each, which is searched ten times faster than text by text; never changes.</summary>
internal sealed class RegisterBlock
{
    /// <summary>Entries of a block when the register is read; writes in between make it a little larger or smaller.</summary>
    public const int Size = 512;

    private readonly Guid[] _ids;
    private readonly Texts _names;
    private readonly Texts _pinyin;

    public RegisterBlock(RegisterEntry[] entries)
    {
        Entries = entries;
        _ids = Array.ConvertAll(entries, entry => entry.Id);
        _names = new Texts(entries, entry => entry.SearchText);
        _pinyin = new Texts(entries, entry => entry.PinyinText);
        Versions = entries.Sum(entry => (long)entry.Version);
        LatestAt = entries.Max(entry => entry.UpdatedAt);
    }

    public IReadOnlyList<RegisterEntry> Entries { get; }

    /// <summary>Versions in sum.</summary>
    public long Versions { get; }

    public DateTimeOffset LatestAt { get; }

    /// <summary>Whether any of these enterprises is one of its own. The ids lie side by side: a hundred thousand are looked through without touching an entry.</summary>
    public bool HoldsAny(HashSet<Guid> ids) => Array.Exists(_ids, ids.Contains);

    /// <summary>Adds the entries that meet a question, in order.</summary>
    public void Find(RegisterQuestion question, List<RegisterEntry> met)
    {
        var found = new bool[Entries.Count];
        if (question.Part is null)
        {
            Array.Fill(found, true);
        }
        else
        {
            _names.Find(question.Part, found);
            _pinyin.Find(question.Pinyin, found);
        }

        for (var i = 0; i < found.Length; i++)
        {
            if (found[i] && question.IsMetBy(Entries[i]))
            {
                met.Add(Entries[i]);
            }
        }
    }

    /// <summary>Texts one behind the other.</summary>
    private sealed class Texts
    {
        private const char Separator = '\0';
        private readonly string _all;
        private readonly int[] _ends;

        public Texts(RegisterEntry[] entries, Func<RegisterEntry, string> text)
        {
            _all = string.Join(Separator, entries.Select(text));
            _ends = new int[entries.Length];
            var end = -1;
            for (var i = 0; i < entries.Length; i++)
            {
                _ends[i] = end += text(entries[i]).Length + 1;
            }
        }

        /// <summary>Marks the texts that hold a part.</summary>
        public void Find(string? part, bool[] found)
        {
            if (part is null || part.Contains(Separator))
            {
                return;
            }

            var row = 0;
            for (var at = _all.IndexOf(part, StringComparison.Ordinal); at >= 0; at = _all.IndexOf(part, _ends[row], StringComparison.Ordinal))
            {
                while (_ends[row] <= at)
                {
                    row++;
                }

                found[row] = true;
            }
        }
    }
}
