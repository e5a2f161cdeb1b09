using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Computes recorded verdicts again from the recorded facts and days and compares them byte by byte.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="RecordId">The record.</param>
public sealed record ReplayVerdictQuery(Guid EnterpriseId, Guid RecordId) : IQuery<VerdictReplayReport>;

/// <summary>Why a recorded answer is not what comes out now.</summary>
public enum ReplayDifference
{
    /// <summary>No version of the rule is in force on the day any more.</summary>
    RuleGone,

    /// <summary>The text of the rule, or of one it refers to, was changed since.</summary>
    RuleChanged,

    /// <summary>The same text answers differently: the vocabulary or the program changed.</summary>
    AnswerChanged,
}

/// <summary>A recorded answer that is not what comes out now.</summary>
/// <param name="Rule">Rule.</param>
/// <param name="Difference">Why.</param>
/// <param name="Recorded">The answer recorded.</param>
/// <param name="Replayed">The answer now; null when the rule is gone.</param>
public sealed record ReplayedRule(string Rule, ReplayDifference Difference, Outcome Recorded, Outcome? Replayed);

/// <summary>Whether recorded verdicts come out the same.</summary>
/// <param name="IsIdentical">True when days, facts and every answer give the fingerprint recorded.</param>
/// <param name="RecordedHash">Fingerprint recorded.</param>
/// <param name="ReplayedHash">Fingerprint now.</param>
/// <param name="Rules">Rules compared.</param>
/// <param name="Differences">Where they differ, in the order recorded; empty when identical.</param>
public sealed record VerdictReplayReport(
    bool IsIdentical, string RecordedHash, string ReplayedHash, int Rules, IReadOnlyList<ReplayedRule> Differences);

internal sealed class ReplayVerdictHandler(IEligibilityCatalog catalog, IVerdictRecords records, ICurrentUser user)
    : IQueryHandler<ReplayVerdictQuery, VerdictReplayReport>
{
    public async Task<Result<VerdictReplayReport>> Handle(ReplayVerdictQuery request, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(request.EnterpriseId, request.RecordId, user.Scope, cancellationToken) is not { } record)
        {
            return EligibilityErrors.RecordNotFound;
        }

        var (asOf, committee) = (record.Summary.AsOf, record.Summary.ListingCommitteeOn);
        var rules = catalog.Rules.InForceOn(committee ?? asOf);
        var frame = new EvaluationFrame(record.Facts, asOf);
        var hashes = new List<string>(record.Answers.Count);
        var differences = new List<ReplayedRule>();
        foreach (var recorded in record.Answers)
        {
            var replayed = rules.Find(recorded.RuleId) is { } rule ? VerdictReplay.Answer(rule, frame) : null;
            hashes.Add(replayed?.AnswerHash ?? "");
            if (Compare(recorded, replayed) is { } difference)
            {
                differences.Add(new ReplayedRule(recorded.RuleId, difference, recorded.Outcome, replayed?.Outcome));
            }
        }

        var hash = VerdictContent.Hash(asOf, committee, records.Write(record.Facts), hashes);
        return new VerdictReplayReport(hash == record.Summary.ContentHash, record.Summary.ContentHash, hash, record.Answers.Count, differences);
    }

    private static ReplayDifference? Compare(RecordedAnswer recorded, RecordedAnswer? replayed) =>
        replayed is null ? ReplayDifference.RuleGone
        : replayed.RuleHash != recorded.RuleHash || replayed.EffectiveFrom != recorded.EffectiveFrom ? ReplayDifference.RuleChanged
        : replayed.AnswerHash != recorded.AnswerHash ? ReplayDifference.AnswerChanged
        : null;
}
