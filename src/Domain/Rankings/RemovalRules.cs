using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Rankings;

/// <summary>Why an enterprise would no longer belong on the lists; in the order of GZ22 三(三)3.</summary>
public enum RemovalCause
{
    /// <summary>(1) It is listed on an exchange.</summary>
    Listed,

    /// <summary>(2) The share reform is not done within its years.</summary>
    NoShareReform,

    /// <summary>(2) It is neither listed nor has it filed within its years.</summary>
    NotListed,

    /// <summary>(3) It fails an entry condition.</summary>
    ConditionsNotMet,

    /// <summary>(4) It is registered outside the city.</summary>
    MovedOut,

    /// <summary>(4) It ceased business.</summary>
    Ceased,

    /// <summary>(5) It gave false information.</summary>
    FalseInformation,

    /// <summary>(5) A sentence or a penalty is on record.</summary>
    Penalised,

    /// <summary>(6) Anything else, by an officer's decision.</summary>
    Other,
}

/// <summary>How a place that falls vacant on the Top list is filled.</summary>
public enum VacancyRule
{
    /// <summary>The best of the Reserve list move up; those equal on the last place move up together.</summary>
    ByRank,

    /// <summary>It stays vacant until the next edition.</summary>
    Keep,
}

/// <summary>One cause of removal as the pack states it.</summary>
/// <param name="Cause">The cause: how it is found in the facts is code.</param>
/// <param name="Clause">Clause with its number.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Flags">Flags the cause is read from; empty where it is not read from flags.</param>
/// <param name="Years">Years from the first listing after which it is found; null where no period runs.</param>
public sealed record RemovalCauseRule(RemovalCause Cause, string Clause, LocalizedText Name, IReadOnlyList<MetricDefinition> Flags, int? Years);

/// <summary>When an enterprise leaves the lists, and who takes its place. Source: GZ22 三(三)3.</summary>
/// <param name="Causes">Causes in the order of the clause, each at most once.</param>
/// <param name="Vacancies">How vacant places are filled.</param>
/// <param name="VacancyStatement">The same in words.</param>
public sealed record RemovalRules(IReadOnlyList<RemovalCauseRule> Causes, VacancyRule Vacancies, RankingStatement VacancyStatement)
{
    /// <summary>The rule of a cause; null where the pack does not name it.</summary>
    public RemovalCauseRule? Find(RemovalCause cause) => Causes.FirstOrDefault(rule => rule.Cause == cause);
}
