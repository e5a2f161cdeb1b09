using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Judges one enterprise by the entry or priority conditions of a model.</summary>
internal sealed class CandidateRules
{
    private readonly (string Id, CompiledRule? Rule)[] _rules;

    private CandidateRules((string Id, CompiledRule? Rule)[] rules) => _rules = rules;

    /// <summary>The rules of that id in force; one not in force leaves its condition open.</summary>
    public static CandidateRules Of(IReadOnlyList<string> ids, RuleSet inForce) => new([.. ids.Select(id => (id, inForce.Find(id)))]);

    /// <summary>The enterprise as the calculation sees it.</summary>
    public static RankingCandidate Assemble(EnterpriseFactsRecord record, RankingModel model, CandidateRules entry, CandidateRules priority, DateOnly asOf)
    {
        var frame = new EvaluationFrame(record.Facts, asOf);
        var values = new decimal?[model.Measures.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = model.Measures[i].Read(frame);
        }

        return new RankingCandidate
        {
            EnterpriseId = record.Id,
            Name = record.Name,
            CreditCode = record.CreditCode,
            CountyCode = record.CountyCode,
            Entry = entry.Judge(frame),
            Priority = priority.Judge(frame),
            Values = values,
        };
    }

    /// <summary>Outcome of each condition.</summary>
    public CandidateCondition[] Judge(EvaluationFrame frame) =>
        Array.ConvertAll(_rules, rule => new CandidateCondition(rule.Id, rule.Rule?.Decide(frame) ?? Outcome.Unknown));
}
