using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How an institution is tied to an enterprise.</summary>
public enum InterestRelation
{
    /// <summary>保荐、承销: its sponsor or underwriter.</summary>
    Sponsor,

    /// <summary>法律服务: its law firm.</summary>
    Lawyer,

    /// <summary>审计、验资: its accountant.</summary>
    Auditor,

    /// <summary>投资入股: an investor.</summary>
    Investor,

    /// <summary>贷款、担保: a lender or guarantor.</summary>
    Lender,

    /// <summary>关联单位: parent, subsidiary or another affiliate.</summary>
    Affiliate,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>A tie between an enterprise and an institution the bureau knows of: nobody of that house judges the enterprise.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Institution">Name of the institution, 2 to 100 characters.</param>
/// <param name="Relation">How it is tied.</param>
/// <param name="Recorded">Who recorded it, and when.</param>
public sealed record EnterpriseInterest(Guid Id, Guid EnterpriseId, string Institution, InterestRelation Relation, Signature Recorded);

/// <summary>Why data forbid an expert to judge an enterprise.</summary>
public enum ExpertConflictKind
{
    /// <summary>The expert works at the enterprise itself.</summary>
    OwnEnterprise,

    /// <summary>The expert's house recommended the enterprise, in whatever year.</summary>
    Recommended,

    /// <summary>The expert's house serves, finances or owns the enterprise.</summary>
    Interest,

    /// <summary>The expert stepped aside for the enterprise before.</summary>
    SteppedAside,
}

/// <summary>What data say against an expert judging an enterprise.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Detail">Institution concerned; empty where none is.</param>
public sealed record ExpertConflict(ExpertConflictKind Kind, string Detail)
{
    /// <summary>Shorter names are part of too many others: they only count when equal.</summary>
    private const int ShortestPart = 4;

    /// <summary>The first conflict found; null when data know of none. The expert's own declaration is asked for besides.</summary>
    /// <param name="institutions">Where the expert works, now or as recorded on earlier sheets.</param>
    /// <param name="enterpriseName">Name of the enterprise.</param>
    /// <param name="recommenders">Names under which institutions recommended the enterprise.</param>
    /// <param name="interests">Ties recorded for the enterprise.</param>
    /// <param name="hasSteppedAside">Whether the expert stepped aside for the enterprise before.</param>
    public static ExpertConflict? Find(
        IReadOnlyCollection<string> institutions, string enterpriseName, IEnumerable<string> recommenders, IEnumerable<EnterpriseInterest> interests, bool hasSteppedAside)
    {
        if (institutions.FirstOrDefault(own => IsSame(own, enterpriseName)) is { } employer)
        {
            return new ExpertConflict(ExpertConflictKind.OwnEnterprise, employer);
        }

        if (recommenders.FirstOrDefault(name => institutions.Any(own => IsSame(own, name))) is { } recommender)
        {
            return new ExpertConflict(ExpertConflictKind.Recommended, recommender);
        }

        return interests.FirstOrDefault(tie => institutions.Any(own => IsSame(own, tie.Institution))) is { } interest
            ? new ExpertConflict(ExpertConflictKind.Interest, interest.Institution)
            : hasSteppedAside ? new ExpertConflict(ExpertConflictKind.SteppedAside, string.Empty) : null;
    }

    /// <summary>Whether two names mean the same house: equal, or one is the other with more words around it, such as a branch.</summary>
    private static bool IsSame(string one, string other)
    {
        var (a, b) = (Plain(one), Plain(other));
        return a == b || (a.Length >= ShortestPart && b.Contains(a, StringComparison.Ordinal)) || (b.Length >= ShortestPart && a.Contains(b, StringComparison.Ordinal));
    }

    /// <summary>Without blanks, and brackets of either width alike.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Where(letter => !char.IsWhiteSpace(letter))).Replace('（', '(').Replace('）', ')').ToUpperInvariant();
}
