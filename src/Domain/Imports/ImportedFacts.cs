using System.Collections;
using System.Runtime.InteropServices;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Values of a row or of an enterprise as they lie in the store of their file. Immutable; exact, scale and all.</summary>
internal sealed class ImportedFacts : IReadOnlyList<Fact>
{
    private readonly FactStore _store;
    private readonly FactStore.Entry[] _block;
    private readonly int _start;

    internal ImportedFacts(FactStore store, FactStore.Entry[] block, int start, int count, int? commonYear)
    {
        _store = store;
        _block = block;
        _start = start;
        Count = count;
        CommonYear = commonYear;
    }

    public int Count { get; }

    /// <summary>The fiscal year of every value; null when they are of several, of none, or when there are no values.</summary>
    public int? CommonYear { get; }

    public Fact this[int index] => _store.Read(Entries[index]);

    /// <summary>Where they lie.</summary>
    internal FactStore Store => _store;

    internal FactStore.Entry[] Block => _block;

    /// <summary>Place of the first of them in the block.</summary>
    internal int Start => _start;

    internal ReadOnlySpan<FactStore.Entry> Entries => _block.AsSpan(_start, Count);

    public IEnumerator<Fact> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The values of a file in a few large blocks without references: a million of them cost the collector nothing to look after.</summary>
internal sealed class FactStore
{
    /// <summary>Below 85 kB, so that the collector moves blocks together like other objects: large ones stay where they are, and the holes between them with them.</summary>
    private const int BlockLength = 4096;

    private readonly List<MetricDefinition> _metrics = [];
    private readonly Dictionary<string, int> _wordPlaces = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<Entry> _row = [];
    private List<decimal>? _wide;
    private Entry[] _block = [];
    private int _used;

    /// <summary>Number under which values of a metric are added.</summary>
    public short PlaceOf(MetricDefinition metric)
    {
        _metrics.Add(metric);
        return (short)(_metrics.Count - 1);
    }

    /// <summary>Adds a value to the present row.</summary>
    public void Add(short metric, int? year, decimal? number, string? word) =>
        _row.Add(word is null ? new Entry(PackedNumber.Pack(number!.Value, ref _wide), metric, (short)(year ?? 0)) : new Entry(PlaceOf(word), (short)~metric, (short)(year ?? 0)));

    /// <summary>Whether the present row has a value of a metric.</summary>
    public bool Holds(string metric) => _row.Exists(e => _metrics[e.Metric].Name == metric);

    /// <summary>Ends the present row.</summary>
    public ImportedFacts EndRow()
    {
        var row = CollectionsMarshal.AsSpan(_row);
        int? year = row.Length > 0 && row[0].Year != 0 ? row[0].Year : null;
        foreach (ref readonly var entry in row)
        {
            year = entry.Year == year ? year : null;
        }

        var target = Reserve(row.Length, out var start);
        row.CopyTo(target);
        _row.Clear();
        return new ImportedFacts(this, _block, start, target.Length, year);
    }

    /// <summary>The values of several rows of this store; rows that lie side by side stay where they are.</summary>
    public ImportedFacts Join(List<ImportedFacts> parts)
    {
        var (count, first, last, block) = (0, int.MaxValue, 0, parts[0].Block);
        foreach (var part in parts)
        {
            count += part.Count;
            first = Math.Min(first, part.Start);
            last = Math.Max(last, part.Start + part.Count);
            block = part.Block == block ? block : null;
        }

        if (block is not null && last - first == count)
        {
            return new ImportedFacts(this, block, first, count, null);
        }

        var rest = Reserve(count, out var start);
        foreach (var part in parts)
        {
            part.Entries.CopyTo(rest);
            rest = rest[part.Count..];
        }

        return new ImportedFacts(this, _block, start, count, null);
    }

    public Fact Read(in Entry entry)
    {
        int? year = entry.Year == 0 ? null : entry.Year;
        return entry.IsWord
            ? new Fact(_metrics[entry.Metric], year, null, _words[(int)entry.Packed])
            : new Fact(_metrics[entry.Metric], year, PackedNumber.Unpack(entry.Packed, _wide), null);
    }

    private Span<Entry> Reserve(int count, out int start)
    {
        if (count > _block.Length - _used)
        {
            _block = new Entry[Math.Max(BlockLength, count)];
            _used = 0;
        }

        start = _used;
        _used += count;
        return _block.AsSpan(start, count);
    }

    private ulong PlaceOf(string word)
    {
        if (!_wordPlaces.TryGetValue(word, out var place))
        {
            _wordPlaces.Add(word, place = _words.Count);
            _words.Add(word);
        }

        return (ulong)place;
    }

    /// <summary>A value: a packed number, or the place of a word, which the complement of its metric tells. Twelve bytes, since a file has millions.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal readonly record struct Entry(ulong Packed, short Mark, short Year)
    {
        public bool IsWord => Mark < 0;

        public int Metric => IsWord ? ~Mark : Mark;
    }
}
