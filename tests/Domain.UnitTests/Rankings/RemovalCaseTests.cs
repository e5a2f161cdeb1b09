using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class RemovalCaseTests
{
    private static readonly Signature By = new(Id(1), "示例处长", Noon);
    private static readonly RemovalFinding Penalty = new(RemovalCause.Penalised, "三(三)3(5)", [new(EvidenceKind.Metric, "crime_3y", "true")]);

    [Test]
    public void Between_NothingKnown_FindsANewCase() =>
        Assert.That(RemovalChange.Between([], [Penalty]), Is.EqualTo([new RemovalChange(null, Penalty)]));

    [TestCase(RemovalStage.Open, TestName = "Between_OpenWithTheSameEvidence_ChangesNothing")]
    [TestCase(RemovalStage.Dismissed, TestName = "Between_DismissedWithTheSameEvidence_ChangesNothing")]
    [TestCase(RemovalStage.Removed, TestName = "Between_Removed_ChangesNothing")]
    public void Between_TheSame(RemovalStage stage) => Assert.That(RemovalChange.Between([Case(stage)], [Penalty]), Is.Empty);

    [TestCase(RemovalStage.Open)]
    [TestCase(RemovalStage.Dismissed)]
    public void Between_OtherEvidence_RenewsTheCase(RemovalStage stage)
    {
        var more = Penalty with { Evidence = [.. Penalty.Evidence, new(EvidenceKind.Metric, "penalty_12m", "true")] };

        Assert.That(RemovalChange.Between([Case(stage)], [more]).Single().Finding, Is.EqualTo(more));
    }

    [Test]
    public void Between_LapsedAndFoundAgain_RenewsTheCase() => Assert.That(RemovalChange.Between([Case(RemovalStage.Lapsed)], [Penalty]).Single().Finding, Is.EqualTo(Penalty));

    [Test]
    public void Between_OpenAndNoLongerFound_Lapses() => Assert.That(RemovalChange.Between([Case(RemovalStage.Open)], []).Single().Finding, Is.Null);

    [Test]
    public void Between_StatedByAnOfficer_NeverLapsesOrChanges()
    {
        var stated = Case(RemovalStage.Open) with { Evidence = [new(EvidenceKind.Statement, "", "示例：媒体报道")] };

        Assert.That(RemovalChange.Between([stated], []), Is.Empty);
        Assert.That(RemovalChange.Between([stated], [Penalty]), Is.Empty);
    }

    [TestCase(false, false, "rankings.edition-superseded")]
    [TestCase(true, true, "rankings.already-removed")]
    [TestCase(true, false, null)]
    public void Confirm_Facts_AreGuarded(bool isNewest, bool isRemovedOtherwise, string? code) =>
        Assert.That(RemovalProcess.Table.Choose(RemovalStage.Open, "confirm", new RemovalFacts(isNewest, isRemovedOtherwise), _ => true, "理由").Error?.Code, Is.EqualTo(code));

    [TestCase("confirm", RemovalStage.Open, RemovalStage.Removed)]
    [TestCase("dismiss", RemovalStage.Open, RemovalStage.Dismissed)]
    [TestCase("undo", RemovalStage.Removed, RemovalStage.Open)]
    [TestCase("reopen", RemovalStage.Dismissed, RemovalStage.Open)]
    [TestCase("settle", RemovalStage.Open, RemovalStage.Lapsed)]
    public void Steps_Table_LeadOnAndNeedAReason(string action, RemovalStage from, RemovalStage to)
    {
        var facts = new RemovalFacts(true, false);

        Assert.That(RemovalProcess.Table.Choose(from, action, facts, _ => true, "理由").Value.To, Is.EqualTo(to));
        Assert.That(RemovalProcess.Table.Choose(from, action, facts, _ => true, " ").Error?.Code, Is.EqualTo("workflow.note-invalid"));
        Assert.That(RemovalProcess.Table.Choose(from, action, facts, permission => permission == Permissions.Rankings.Read, "理由").Error?.Code, Is.EqualTo("workflow.not-allowed"));
    }

    [Test]
    public void CurrentList_TopRemoved_BestOfTheReserveMovesUpAndRanksStay()
    {
        var now = Current([(1, "Top"), (2, "Top"), (3, "Reserve"), (4, "Reserve")], 2, VacancyRule.ByRank, (2, 0), (1, 1));

        Assert.That(now, Is.EqualTo(["1 Removed -", "2 Removed -", "3 MovedUp Top", "4 MovedUp Top"]));
    }

    [Test]
    public void CurrentList_MovedUpAndThenRemoved_TheNextMovesUp() =>
        Assert.That(Current([(1, "Top"), (2, "Reserve"), (3, "Reserve")], 1, VacancyRule.ByRank, (1, 0), (2, 1)), Is.EqualTo(["1 Removed -", "2 Removed -", "3 MovedUp Top"]));

    [Test]
    public void CurrentList_EqualRanksBehind_MoveUpTogether() =>
        Assert.That(Current([(1, "Top"), (2, "Reserve"), (2, "Reserve"), (4, "Reserve")], 1, VacancyRule.ByRank, (1, 0)), Is.EqualTo(["1 Removed -", "2 MovedUp Top", "2 MovedUp Top", "4 Remains Reserve"]));

    [Test]
    public void CurrentList_MoreThanTheTopSizeByATie_LeavesNoVacancy() =>
        Assert.That(Current([(1, "Top"), (1, "Top"), (3, "Reserve")], 1, VacancyRule.ByRank, (1, 0)), Is.EqualTo(["1 Removed -", "1 Remains Top", "3 Remains Reserve"]));

    [Test]
    public void CurrentList_ReserveRemovedOrPlacesKept_NobodyMovesUp()
    {
        Assert.That(Current([(1, "Top"), (2, "Reserve"), (3, "Reserve")], 1, VacancyRule.ByRank, (2, 0)), Is.EqualTo(["1 Remains Top", "2 Removed -", "3 Remains Reserve"]));
        Assert.That(Current([(1, "Top"), (2, "Reserve")], 1, VacancyRule.Keep, (1, 0)), Is.EqualTo(["1 Removed -", "2 Remains Reserve"]));
    }

    /// <param name="places">Rank and list.</param>
    /// <param name="removed">Rank of the first enterprise with it, and the order of the decision.</param>
    private static IEnumerable<string> Current((int Rank, string List)[] places, int topSize, VacancyRule rule, params (int Rank, int Order)[] removed)
    {
        EditionPlace[] published = [.. places.Select((place, i) => new EditionPlace(Id(100 + i), $"示例{i}", null, Enum.Parse<RankingOutcome>(place.List), place.Rank, []))];
        var removals = removed.Select(one => new ListRemoval(
            published.First(place => place.Rank == one.Rank).EnterpriseId, "x-2026-01", RemovalCause.Other, "三(三)3(6)", "理由", Noon.AddHours(one.Order)));
        return CurrentList.Of(published, removals, topSize, rule).Select(place => $"{place.Place.Rank} {place.Standing} {place.List?.ToString() ?? "-"}");
    }

    private static RemovalCase Case(RemovalStage stage) => new(
        Id(5), Id(6), Id(7), "示例精工", 3, Penalty.Cause, Penalty.Clause, Penalty.Evidence, stage, new DateOnly(2026, 6, 30), null, stage == RemovalStage.Open ? null : By, 1);
}
