using NUnit.Framework;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>A merge loses nothing: whatever names an enterprise moves to the survivor, or says here why it stays.</summary>
public sealed class MergeTests
{
    private static readonly Dictionary<string, string> Left = new()
    {
        ["EnterpriseFact"] = "each value by Enterprises/MoveFact, because both may have one of the same metric, year and submission",
        ["EnterpriseCurrentFacts"] = "derived from the log",
        ["EnterpriseRegistrationChange"] = "who supplied the registration of the one absorbed, whose identity the note of the merge keeps; of the survivor the merge is a change of its own",
        ["EnterpriseRemoval"] = "the note that the enterprise left the register",
        ["ImportEffect"] = "what an import did stays as it was; the merge makes undoing it refuse",
        ["RankingAdjustment"] = "belongs to a candidate of a list",
        ["RankingCandidate"] = "published lists never change; an unpublished one is in the way of the merge",
        ["RankingDraftStep"] = "history of a list",
        ["RankingRemoval"] = "belongs to a published list",
        ["RankingReviewSheet"] = "belongs to a candidate of a list",
        ["ScreenedVerdict"] = "answers of a day, given anew by the next screening",
        ["ScreeningChange"] = "answers of a day",
        ["ScreeningEnterprise"] = "answers of a day",
    };

    [Test]
    public void EveryTableOfAnEnterprise_IsMovedByAMerge_OrSaysWhyNot()
    {
        var tables = Statements.Schema.Tables.Where(t => t.Find("EnterpriseId") is not null).Select(t => t.Name).ToList();

        Assert.That(
            tables.Where(t => !Left.ContainsKey(t) && !Statements.Names.Contains($"Enterprises/Move{t}")),
            Is.Empty,
            "New tables that name an enterprise: add Sql/Enterprises/Move<Table>.sql and its line in EnterpriseMerging and CountBelongings, or the reason why a merge leaves them.");
        Assert.That(Left.Keys.Except(tables), Is.Empty, "Tables that are gone.");
    }
}
