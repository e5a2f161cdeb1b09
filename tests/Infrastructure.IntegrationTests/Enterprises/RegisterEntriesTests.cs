using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Enterprises;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Enterprises;

/// <summary>A register of several blocks, brought up to date by what was written, is the one read anew.</summary>
public sealed class RegisterEntriesTests
{
    private const int Count = 2_000;

    [Test]
    public void With_EntriesRenamedChangedAndAdded_EqualsTheRegisterReadAnew()
    {
        var known = Enumerable.Range(0, Count).Select(i => Entry(i, $"示例{i * 7919 % Count:D5}公司", 1)).ToList();
        // Some move to another block, one stays where it is, others are new at the start, in the middle and at the end.
        List<RegisterEntry> written =
        [
            Entry(3, "示例99999公司", 2), Entry(4, "示例00000公司", 2), Entry(5, known[5].Name, 2), Entry(Count, "一例", 1), Entry(Count + 1, "示例01000公司", 1), Entry(Count + 2, "龙例", 1),
        ];
        var anew = RegisterEntries.Of([.. known.Where(entry => written.All(w => w.Id != entry.Id)), .. written], 0);

        var updated = RegisterEntries.Of(known, 0).With(written);

        Assert.That(updated.Sum, Is.EqualTo(anew.Sum));
        Assert.That(All(updated), Is.EqualTo(All(anew)));
        Assert.That(All(updated), Has.Count.EqualTo(Count + 3));
    }

    [Test]
    public void With_NothingOfABlockWritten_LeavesWhatWasRead()
    {
        var register = RegisterEntries.Of(Enumerable.Range(0, Count).Select(i => Entry(i, $"示例{i:D5}公司", 1)), 0);
        var before = All(register);

        register.With([Entry(7, "示例00007公司", 2)]);

        Assert.That(All(register), Is.EqualTo(before));
        Assert.That(register.Sum.Versions, Is.EqualTo(Count));
    }

    private static RegisterEntry Entry(int i, string name, int version) => new()
    {
        Id = new Guid(i, 0, 0, new byte[8]),
        Name = name,
        SearchText = name,
        PinyinText = "-",
        Stage = "Cultivation",
        Version = version,
        UpdatedAt = DateTimeOffset.UnixEpoch.AddDays(version),
    };

    private static IReadOnlyList<Guid> All(RegisterEntries entries)
    {
        var question = new RegisterQuestion(EnterpriseFilter.All, Scope.Unrestricted, null);
        return [.. Enumerable.Range(1, (Count / 100) + 1).SelectMany(page => entries.Page(question, EnterpriseSort.Name, new PageRequest(page, 100)).Ids)];
    }
}
