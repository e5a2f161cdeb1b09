using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class EditionDifferenceTests
{
    [Test]
    public void Between_TwoEditions_SaysWhatHappenedToEveryListedEnterprise()
    {
        EditionPlace[] before =
        [
            Place(1, RankingOutcome.Top, 1), Place(2, RankingOutcome.Top, 2), Place(3, RankingOutcome.Reserve, 3), Place(4, RankingOutcome.Reserve, 4),
            Place(5, RankingOutcome.Reserve, 5), Place(6, RankingOutcome.Reserve, 6), Place(7, RankingOutcome.Reserve, 7), Place(8, RankingOutcome.Reserve, 8),
            Place(20, RankingOutcome.Unlisted, 9),
        ];
        EditionPlace[] after =
        [
            Place(2, RankingOutcome.Top, 1), Place(1, RankingOutcome.Reserve, 3), Place(9, RankingOutcome.Top, 2), Place(4, RankingOutcome.Reserve, 4),
            Place(3, RankingOutcome.NotEligible, null, "GZ-LIST-1"), Place(5, RankingOutcome.Undetermined, null, "GZ-LIST-2"),
            Place(6, RankingOutcome.TakenOff, null, "迁出本市"), Place(7, RankingOutcome.Unlisted, 5), Place(20, RankingOutcome.Unlisted, 6),
        ];

        var changes = EditionDifference.Between(before, after);

        Assert.That(changes.Select(c => (c.EnterpriseId, c.Kind, c.Before?.Rank, c.After?.Rank, c.Cause)), Is.EqualTo(new (Guid, EditionChangeKind, int?, int?, GoneCause?)[]
        {
            (Id(2), EditionChangeKind.Up, 2, 1, null),
            (Id(9), EditionChangeKind.New, null, 2, null),
            (Id(1), EditionChangeKind.Down, 1, 3, null),
            (Id(4), EditionChangeKind.Unchanged, 4, 4, null),
            (Id(3), EditionChangeKind.Gone, 3, null, GoneCause.NotEligible),
            (Id(5), EditionChangeKind.Gone, 5, null, GoneCause.Undetermined),
            (Id(6), EditionChangeKind.Gone, 6, null, GoneCause.TakenOff),
            (Id(7), EditionChangeKind.Gone, 7, 5, GoneCause.Outranked),
            (Id(8), EditionChangeKind.Gone, 8, null, GoneCause.NoCandidate),
        }));
    }

    [Test]
    public void Between_FirstEdition_EveryListedEnterpriseIsNew()
    {
        var changes = EditionDifference.Between([], [Place(1, RankingOutcome.Top, 1), Place(2, RankingOutcome.Unlisted, 2)]);

        Assert.That(changes.Select(c => (c.EnterpriseId, c.Kind)), Is.EqualTo(new[] { (Id(1), EditionChangeKind.New) }));
    }

    private static EditionPlace Place(int number, RankingOutcome outcome, int? rank, params string[] reasons) =>
        new(Id(number), $"示例精工{number:D3}", "440106", outcome, rank, reasons);
}
