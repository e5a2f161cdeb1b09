using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>The register as searched in memory, in the order of names; never changes.</summary>
internal sealed class RegisterEntries
{
    /// <summary>Up to here the first rows of an order are picked out of what is found; beyond, what is found is sorted.</summary>
    private const int MostPicked = 2000;

    private static readonly Comparer<RegisterEntry> ByName =
        Comparer<RegisterEntry>.Create((x, y) => string.CompareOrdinal(x.Name, y.Name) is var names && names != 0 ? names : x.Id.CompareTo(y.Id));

    /// <summary>The orders of the statements; unknown figures come last.</summary>
    private static readonly Dictionary<EnterpriseSort, Comparer<RegisterEntry>> Orders = new()
    {
        [EnterpriseSort.Revenue] = By(entry => entry.RevenueFen ?? long.MaxValue),
        [EnterpriseSort.RevenueDescending] = By(entry => ~(entry.RevenueFen ?? long.MinValue)),
        [EnterpriseSort.NetProfit] = By(entry => entry.NetProfitFen ?? long.MaxValue),
        [EnterpriseSort.NetProfitDescending] = By(entry => ~(entry.NetProfitFen ?? long.MinValue)),
        [EnterpriseSort.UpdatedAt] = By(entry => entry.UpdatedAt.UtcTicks),
        [EnterpriseSort.UpdatedAtDescending] = Comparer<RegisterEntry>.Create((x, y) => By(entry => entry.UpdatedAt.UtcTicks).Compare(y, x)),
    };

    private readonly RegisterBlock[] _blocks;

    private RegisterEntries(RegisterBlock[] blocks, long removals)
    {
        _blocks = blocks;
        Sum = new RegisterSum
        {
            Enterprises = blocks.Sum(block => (long)block.Entries.Count),
            Versions = blocks.Sum(block => block.Versions),
            Removals = removals,
            LatestAt = blocks.Length == 0 ? null : blocks.Max(block => block.LatestAt),
        };
    }

    /// <summary>What tells it from another state of the register.</summary>
    public RegisterSum Sum { get; }

    /// <param name="entries">Every enterprise.</param>
    /// <param name="removals">How many had left the register before they were read.</param>
    public static RegisterEntries Of(IEnumerable<RegisterEntry> entries, long removals) => new([.. Blocks(entries)], removals);

    /// <summary>The entries with those written since: added or in place of what they were. Blocks none of them belongs to stay.</summary>
    public RegisterEntries With(IReadOnlyCollection<RegisterEntry> written)
    {
        var ids = written.Select(entry => entry.Id).ToHashSet();
        var waiting = new Queue<RegisterEntry>(written.Order(ByName));
        var blocks = new List<RegisterBlock>(_blocks.Length + 1);
        for (var i = 0; i < _blocks.Length; i++)
        {
            var (block, next) = (_blocks[i], i + 1 < _blocks.Length ? _blocks[i + 1].Entries[0] : null);
            var added = new List<RegisterEntry>();
            while (waiting.TryPeek(out var entry) && (next is null || ByName.Compare(entry, next) < 0))
            {
                added.Add(waiting.Dequeue());
            }

            if (added.Count == 0 && !block.HoldsAny(ids))
            {
                blocks.Add(block);
            }
            else
            {
                blocks.AddRange(Blocks(block.Entries.Where(entry => !ids.Contains(entry.Id)).Concat(added)));
            }
        }

        return new RegisterEntries([.. blocks, .. Blocks(waiting)], Sum.Removals);
    }

    /// <summary>Ids of one page of what meets a question, in order, and how many meet it.</summary>
    public (IReadOnlyList<Guid> Ids, long Total) Page(RegisterQuestion question, EnterpriseSort sort, PageRequest page)
    {
        var met = new List<RegisterEntry>();
        foreach (var block in _blocks)
        {
            block.Find(question, met);
        }

        var skipped = page.FirstRow - 1;
        return skipped >= met.Count
            ? ([], met.Count)
            : ([.. InOrder(met, sort, (int)Math.Min(page.LastRow, met.Count)).Skip((int)skipped).Take(page.Size).Select(entry => entry.Id)], met.Count);
    }

    /// <summary>What was found, in order, as far as the last row wanted.</summary>
    private static IEnumerable<RegisterEntry> InOrder(List<RegisterEntry> byName, EnterpriseSort sort, int last)
    {
        if (sort is EnterpriseSort.Name)
        {
            return byName;
        }

        if (sort is EnterpriseSort.NameDescending)
        {
            return Enumerable.Reverse(byName);
        }

        return last <= MostPicked ? First(byName, Orders[sort], last) : byName.Order(Orders[sort]);
    }

    /// <summary>The first entries of an order: of a hundred thousand all but a few are put aside by one comparison.</summary>
    private static IEnumerable<RegisterEntry> First(List<RegisterEntry> entries, Comparer<RegisterEntry> order, int count)
    {
        var picked = new PriorityQueue<RegisterEntry, RegisterEntry>(count, Comparer<RegisterEntry>.Create((x, y) => order.Compare(y, x)));
        foreach (var entry in entries)
        {
            if (picked.Count < count)
            {
                picked.Enqueue(entry, entry);
            }
            else if (order.Compare(entry, picked.Peek()) < 0)
            {
                picked.DequeueEnqueue(entry, entry);
            }
        }

        return picked.UnorderedItems.Select(item => item.Element).Order(order);
    }

    private static IEnumerable<RegisterBlock> Blocks(IEnumerable<RegisterEntry> entries) =>
        entries.Order(ByName).Chunk(RegisterBlock.Size).Select(chunk => new RegisterBlock(chunk));

    private static Comparer<RegisterEntry> By(Func<RegisterEntry, long> key) =>
        Comparer<RegisterEntry>.Create((x, y) => key(x).CompareTo(key(y)) is var keys && keys != 0 ? keys : x.Id.CompareTo(y.Id));
}

/// <summary>What every write to the register changes.</summary>
internal sealed record RegisterSum
{
    public long Enterprises { get; init; }

    public long Versions { get; init; }

    /// <summary>How many left the register.</summary>
    public long Removals { get; init; }

    /// <summary>Instant of the latest write; null for an empty register.</summary>
    public DateTimeOffset? LatestAt { get; init; }
}
