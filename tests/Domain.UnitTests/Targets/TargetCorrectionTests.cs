using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Domain.Targets;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Targets;

public sealed class TargetCorrectionTests
{
    private static readonly Guid First = new(1, 0, 0, new byte[8]);
    private static readonly Guid Second = new(2, 0, 0, new byte[8]);

    private static readonly Target Four = new(
        "T", TargetKind.Listed, new LocalizedText("上市", "Listed"), 4, new DateOnly(2022, 1, 1), new DateOnly(2025, 12, 31),
        new Dictionary<string, int> { ["140212"] = 3, ["140225"] = 1 }, new PolicySource("计划", "二", PolicyConfidence.Seen), null);

    [Test]
    public void Of_ChangedNumbers_ReplaceThoseOfTheDocument_CountyAndCityApart()
    {
        var county = CorrectedTarget.Of(Four, [Share("140225", 2)]);
        Assert.That((county.Total, county.ByCounty["140212"], county.ByCounty["140225"]), Is.EqualTo((4, 3, 2)));

        var city = CorrectedTarget.Of(Four, [Share(null, 5)]);
        Assert.That((city.Total, city.ByCounty["140225"]), Is.EqualTo((5, 1)));

        Assert.That(CorrectedTarget.Of(Four, [Share(null, 5) with { TargetId = "other" }]).Total, Is.EqualTo(4));
    }

    [Test]
    public void Events_DiscountedAndCountedBeside_AreLeftOutAndAdded()
    {
        TargetEvent[] events = [new(First, "甲", "140212", new DateOnly(2023, 1, 1))];
        TargetCorrection[] corrections = [Make(TargetCorrectionKind.Discount, First, null), Make(TargetCorrectionKind.Count, Second, new DateOnly(2024, 2, 2))];
        var names = new Dictionary<Guid, (string, string?)> { [First] = ("甲", "140212"), [Second] = ("乙", "140225") };

        var counted = CorrectedTarget.Events("T", events, corrections, names);

        Assert.That(counted, Is.EqualTo(new[] { new TargetEvent(Second, "乙", "140225", new DateOnly(2024, 2, 2)) }));
        Assert.That(CorrectedTarget.Events("T", events, corrections, new Dictionary<Guid, (string, string?)>()), Is.Empty, "out of scope is left out");
        Assert.That(CorrectedTarget.Events("U", events, corrections, names), Is.EqualTo(events), "another target is untouched");
    }

    private static TargetCorrection Share(string? county, int value) => Make(TargetCorrectionKind.Share, null, null) with { CountyCode = county, Value = value };

    private static TargetCorrection Make(TargetCorrectionKind kind, Guid? enterprise, DateOnly? on) => new()
    {
        Id = Guid.Empty,
        Programme = "p",
        TargetId = "T",
        Kind = kind,
        CountyCode = null,
        Value = null,
        EnterpriseId = enterprise,
        On = on,
        Reason = "会议纪要",
        Made = new Signature(Guid.Empty, "示例金融办 林一", DateTimeOffset.UnixEpoch),
    };
}
