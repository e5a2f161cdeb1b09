using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Rankings;

/// <summary>Drafts, editions and candidates for the tests of what is stored about lists.</summary>
public abstract class RankingFixture(SqlDialect dialect) : DatabaseFixture(dialect)
{
    protected static readonly DateTimeOffset Noon = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);
    protected static readonly Scope Tianhe = new("440106", null);

    protected SequentialIds Ids { get; } = new();

    protected IRankingRepository Rankings => Get<IRankingRepository>();

    protected IRankingReader Reader => Get<IRankingReader>();

    protected RankingModel Model => Get<IRankingModelCatalog>().InForceOn("guangzhou-2022", new DateOnly(2026, 6, 30))!;

    protected static EditionImprint Imprint { get; } = new("guangzhou-2022", 2026, 1, new DateOnly(2026, 6, 30), "GZ22-RM-1", "1", "h");

    protected async Task<(RankingDraft Draft, Ranking Ranking)> AddAsync(string title)
    {
        var identity = new RankingDraftIdentity(Ids.Next(), "guangzhou-2022", 2026, new DateOnly(2026, 6, 30), title, "示例处长", Noon);
        var draft = RankingDraft.Start(identity).Value;
        var ranking = Ranking.Compute(Model.Rules, Candidates(), []).Value;
        await Rankings.AddAsync(draft, Model.Description, ranking, Step(draft), default);
        return (draft, ranking);
    }

    protected static RankingStep Step(RankingDraft draft, Guid? enterpriseId = null) =>
        new(draft.Version, RankingStep.Of(AdjustmentKind.Points), enterpriseId, enterpriseId is null ? null : "示例精工", "示例理由", new Signature(Guid.Empty, "示例处长", Noon));

    protected async Task SubmitAsync(RankingDraft draft)
    {
        draft.Move(RankingStage.Review);
        Assert.That(await Rankings.MoveAsync(draft, Step(draft), default), Is.True);
    }

    protected async Task<RankingEdition> PublishAsync(
        RankingDraft draft, Ranking ranking, int listYear, int number, DateTimeOffset? publishedAt = null, string programme = "guangzhou-2022")
    {
        var edition = Edition(draft, ranking, listYear, number);
        edition = edition with { PublishedAt = publishedAt ?? edition.PublishedAt, Imprint = edition.Imprint with { Programme = programme } };
        await SubmitAsync(draft);
        draft.Publish(edition.Id);
        Assert.That((await Rankings.PublishAsync(draft, edition, Step(draft), default)).Error, Is.Null);
        return edition;
    }

    protected RankingEdition Edition(RankingDraft draft, Ranking ranking, int listYear, int number) => RankingEdition.Of(
        Ids.Next(), draft, Imprint with { ListYear = listYear, Number = number }, ranking, "示例处长", Noon.AddHours(1));

    protected RankingAdjustment Decision(RankingEntry entry, AdjustmentKind kind, decimal points) => new()
    {
        Id = Ids.Next(),
        EnterpriseId = entry.Candidate.EnterpriseId,
        Kind = kind,
        Points = points,
        Reason = "示例理由",
        DecidedBy = "示例处长",
        DecidedAt = Noon.AddMinutes(3),
    };

    protected static RankingDraft Restored(RankingDraft draft, int version) => RankingDraft.Restore(draft.Identity, version, RankingStage.Draft, null, []);

    /// <summary>Two ranked (one with priority), one failing a condition, one with an open condition; the last in Tianhe.</summary>
    protected RankingCandidate[] Candidates() =>
    [
        Candidate(1, "440111", 0.071m, Outcome.Met, Outcome.Met), Candidate(2, "440111", 0.35m, Outcome.Met, Outcome.Unknown),
        Candidate(3, "440111", 0.5m, Outcome.NotMet, Outcome.NotMet), Candidate(4, "440106", 1 / 3m, Outcome.Unknown, Outcome.Met),
    ];

    protected RankingCandidate Candidate(int number, string countyCode, decimal value, Outcome entry, Outcome priority) => new()
    {
        EnterpriseId = new Guid(number, 0, 0, new byte[8]),
        Name = $"示例精工{number:D3}",
        CreditCode = $"91440101MA{number:D8}",
        CountyCode = countyCode,
        Entry = [.. Model.Rules.EntryRules.Select((id, i) => new CandidateCondition(id, i == 1 ? entry : Outcome.Met))],
        Priority = [.. Model.Rules.PriorityRules.Select((id, i) => new CandidateCondition(id, i == 2 ? priority : Outcome.NotMet))],
        Values = [.. Model.Rules.Tree.Leaves.Select((leaf, i) => i % 7 == number ? (decimal?)null : value * (i + 1))],
    };
}
