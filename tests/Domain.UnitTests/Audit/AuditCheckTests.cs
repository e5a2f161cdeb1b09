using ListingPipeline.Domain.Audit;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Audit;

public sealed class AuditCheckTests
{
    private static readonly AuditSeal Seal = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
    private static readonly DateTimeOffset Noon = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    [Test]
    public void Check_UntouchedTrail_IsIntact() => Assert.That(Faults(Trail(5), Export(Trail(5), 2, 5)), Is.Empty);

    [TestCaseSource(nameof(Changes))]
    public void Check_RecordWithAnyFieldChanged_IsAltered(Func<AuditRecord, AuditRecord> change)
    {
        var trail = Trail(5);
        trail[2] = (change(trail[2].Record), trail[2].Hash);

        Assert.That(Faults(trail), Is.EqualTo(new[] { new AuditFinding(AuditFault.Altered, 3) }));
    }

    [Test]
    public void Check_RecordRemoved_IsMissing()
    {
        var trail = Trail(5);
        trail.RemoveAt(2);

        Assert.That(Faults(trail), Is.EqualTo(new[] { new AuditFinding(AuditFault.Missing, 3) }));
    }

    [Test]
    public void Check_RecordRemovedAndTheRestRenumbered_IsAltered()
    {
        var trail = Trail(5);
        trail.RemoveAt(2);
        for (var i = 2; i < trail.Count; i++)
        {
            trail[i] = (trail[i].Record with { Position = i + 1 }, trail[i].Hash);
        }

        Assert.That(Faults(trail).Select(f => f.Fault), Is.EqualTo(Enumerable.Repeat(AuditFault.Altered, 2)));
    }

    [Test]
    public void Check_TailCut_ShowsByTheExportedHead()
    {
        var trail = Trail(5);
        var exported = Export(trail, 4);
        trail.RemoveRange(3, 2);

        Assert.That(Faults(trail), Is.Empty, "without an exported head a cut end cannot show");
        Assert.That(Faults(trail, exported), Is.EqualTo(new[] { new AuditFinding(AuditFault.CutOff, 4) }));
    }

    [Test]
    public void Check_ChainRewrittenWithoutTheKey_IsAlteredAndRewritten()
    {
        var other = new AuditSeal(new byte[32]);
        var exported = Export(Trail(5), 4);

        var findings = Faults(Trail(5, other), exported);

        Assert.That(findings.Count(f => f.Fault == AuditFault.Altered), Is.EqualTo(5));
        Assert.That(findings, Does.Contain(new AuditFinding(AuditFault.Rewritten, 4)));
    }

    [Test]
    public void Check_ChainRewrittenWithTheKey_ShowsByTheExportedHead()
    {
        var exported = Export(Trail(5), 4);
        var rewritten = Trail(5, Seal, change: r => r with { UserName = "别人" });

        Assert.That(Faults(rewritten), Is.Empty);
        Assert.That(Faults(rewritten, exported), Is.EqualTo(new[] { new AuditFinding(AuditFault.Rewritten, 4) }));
    }

    [Test]
    public void Check_ExportedLineForged_IsDamaged()
    {
        var line = Export(Trail(5), 4)[0]!;
        var forged = line with { Head = line.Head with { Position = 2 } };

        Assert.That(Faults(Trail(2), [forged, null]), Is.EqualTo(new[] { new AuditFinding(AuditFault.ExportDamaged, 1), new AuditFinding(AuditFault.ExportDamaged, 2) }));
    }

    [Test]
    public void Check_RecordsFromBeforeTheChain_AreCoveredByTheFirstHash()
    {
        var trail = Trail(5);
        for (var i = 0; i < 3; i++)
        {
            trail[i] = (trail[i].Record, "");
        }

        Assert.That(Faults(trail), Is.Empty);
        trail[1] = (trail[1].Record with { Detail = "{}" }, "");
        Assert.That(Faults(trail), Is.EqualTo(new[] { new AuditFinding(AuditFault.Altered, 4) }));
    }

    [Test]
    public void Check_AllHashesBlanked_IsAltered() =>
        Assert.That(Faults([.. Trail(3).Select(t => (t.Record, ""))]), Is.EqualTo(new[] { new AuditFinding(AuditFault.Altered, 3) }));

    [Test]
    public void Seal_WithAShortKey_IsRefused() => Assert.That(() => new AuditSeal(new byte[31]), Throws.ArgumentException);

    [Test]
    public void Hash_OfTextMovedBetweenFields_Differs() => Assert.That(
        Seal.HashOf("", Record(1) with { Command = "AB", Event = "C" }), Is.Not.EqualTo(Seal.HashOf("", Record(1) with { Command = "A", Event = "BC" })));

    private static IEnumerable<TestCaseData> Changes()
    {
        TestCaseData Case(string name, Func<AuditRecord, AuditRecord> change) => new TestCaseData(change).SetArgDisplayNames(name);
        yield return Case("id", r => r with { Id = new Guid(9, 0, 0, new byte[8]) });
        yield return Case("instant", r => r with { RecordedAt = r.RecordedAt.AddMilliseconds(1) });
        yield return Case("user id", r => r with { UserId = null });
        yield return Case("user name", r => r with { UserName = "某人" });
        yield return Case("role", r => r with { RoleName = "county" });
        yield return Case("origin", r => r with { Origin = null });
        yield return Case("command", r => r with { Command = "Other" });
        yield return Case("event", r => r with { Event = null });
        yield return Case("subject", r => r with { Subject = "" });
        yield return Case("reason", r => r with { Reason = "例行" });
        yield return Case("detail", r => r with { Detail = "{\"after\":3}" });
    }

    private static AuditRecord Record(long position) => new()
    {
        Position = position,
        Id = new Guid((int)position, 0, 0, new byte[8]),
        RecordedAt = Noon.AddSeconds(position),
        UserId = new Guid(7, 0, 0, new byte[8]),
        UserName = "示例 林一",
        RoleName = "bureau",
        Origin = "192.0.2.1",
        Command = "ReviseThing",
        Event = "ThingRevised",
        Subject = "thing/1",
        Reason = null,
        Detail = "{\"before\":1,\"after\":2}",
    };

    private static List<(AuditRecord Record, string Hash)> Trail(int count, AuditSeal? seal = null, Func<AuditRecord, AuditRecord>? change = null)
    {
        var trail = new List<(AuditRecord, string)>();
        var hash = AuditSeal.Beginning;
        for (var position = 1; position <= count; position++)
        {
            var record = change is null ? Record(position) : change(Record(position));
            hash = (seal ?? Seal).HashOf(hash, record);
            trail.Add((record, hash));
        }

        return trail;
    }

    private static List<ExportedHead?> Export(List<(AuditRecord Record, string Hash)> trail, params int[] positions) =>
        [.. positions.Select(p => new AuditHead(p, trail[p - 1].Hash)).Select(head => new ExportedHead(Noon, head, Seal.SignatureOf(head, Noon)))];

    private static IReadOnlyList<AuditFinding> Faults(List<(AuditRecord Record, string Hash)> trail, IReadOnlyList<ExportedHead?>? exported = null)
    {
        var check = new AuditCheck(Seal, exported ?? []);
        foreach (var (record, hash) in trail)
        {
            check.Add(record, hash);
        }

        return check.Finish();
    }
}
