using System.Collections;
using System.Numerics;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>Metrics of one vocabulary as marks in a row, so that adding one twice costs nothing and equal sets are found again.</summary>
internal sealed class MetricSet(int vocabulary) : ICollection<MetricDefinition>, IEquatable<MetricSet>
{
    private readonly ulong[] _marks = new ulong[(vocabulary + 63) / 64];

    public bool IsEmpty => _marks.AsSpan().IndexOfAnyExcept(0UL) < 0;

    public int Count => throw new NotSupportedException();

    public bool IsReadOnly => false;

    public void Add(MetricDefinition item) => _marks[item.Ordinal >> 6] |= 1UL << (item.Ordinal & 63);

    public void AddAll(MetricSet others)
    {
        for (var i = 0; i < _marks.Length; i++)
        {
            _marks[i] |= others._marks[i];
        }
    }

    public void Clear() => Array.Clear(_marks);

    public bool Contains(MetricDefinition item) => (_marks[item.Ordinal >> 6] & (1UL << (item.Ordinal & 63))) != 0;

    public MetricSet Copy()
    {
        var copy = new MetricSet(_marks.Length * 64);
        _marks.CopyTo(copy._marks.AsSpan());
        return copy;
    }

    /// <summary>Positions in the vocabulary, ascending.</summary>
    public IEnumerable<int> Ordinals()
    {
        for (var word = 0; word < _marks.Length; word++)
        {
            for (var rest = _marks[word]; rest != 0; rest &= rest - 1)
            {
                yield return (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    public bool Equals(MetricSet? other) => other is not null && _marks.AsSpan().SequenceEqual(other._marks);

    public override bool Equals(object? obj) => Equals(obj as MetricSet);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var mark in _marks)
        {
            hash.Add(mark);
        }

        return hash.ToHashCode();
    }

    public void CopyTo(MetricDefinition[] array, int arrayIndex) => throw new NotSupportedException();

    public bool Remove(MetricDefinition item) => throw new NotSupportedException();

    public IEnumerator<MetricDefinition> GetEnumerator() => throw new NotSupportedException();

    IEnumerator IEnumerable.GetEnumerator() => throw new NotSupportedException();
}
