using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>What an enterprise has reached on the capital market, each at most once.</summary>
public enum MilestoneKind
{
    /// <summary>省上市挂牌后备企业资源库入库: entered the provincial reserve library.</summary>
    ProvincialLibrary,

    /// <summary>区域性股权市场挂牌, e.g. 晋兴板: on the regional equity board.</summary>
    RegionalBoard,

    /// <summary>新三板挂牌: quoted on the NEEQ.</summary>
    Neeq,

    /// <summary>境内外上市 (含借壳): listed in China or abroad.</summary>
    Listed,
}

/// <summary>A dated milestone of an enterprise, proved by a document; counted for the county the enterprise was in then.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="CountyCode">County on the day it was recorded; null when unknown, then it counts for nobody.</param>
/// <param name="Kind">What was reached.</param>
/// <param name="HappenedOn">Day, as the document says.</param>
/// <param name="Document">Document that proves it, 1 to 300 characters.</param>
/// <param name="Recorded">Who recorded it, and when.</param>
public sealed record Milestone(Guid Id, Guid EnterpriseId, string? CountyCode, MilestoneKind Kind, DateOnly HappenedOn, string Document, Signature Recorded)
{
    private const int LongestDocument = 300;
    private static readonly DateOnly First = new(1990, 1, 1);

    /// <summary>Records a milestone. Fails with <c>enterprises.milestone-invalid</c> at <c>happenedOn</c> or <c>document</c>.</summary>
    public static Result<Milestone> Record(Guid id, Enterprise enterprise, MilestoneKind kind, DateOnly happenedOn, string? document, DateOnly today, Signature by)
    {
        var text = document?.Trim() ?? string.Empty;
        var problems = new List<FieldError>();
        if (happenedOn < First || happenedOn > today)
        {
            problems.Add(new FieldError("happenedOn", EnterpriseErrors.MilestoneInvalid.Code, "The day lies between 1990 and today."));
        }

        if (text.Length is 0 or > LongestDocument || text.Any(char.IsControl))
        {
            problems.Add(new FieldError("document", EnterpriseErrors.MilestoneInvalid.Code, "1 to 300 characters without control characters."));
        }

        return problems.Count > 0
            ? EnterpriseErrors.MilestoneInvalid.At(problems)
            : new Milestone(id, enterprise.Id, enterprise.Identity.CountyCode, kind, happenedOn, text, by);
    }
}

/// <summary>A milestone was recorded.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Kind">What was reached.</param>
/// <param name="HappenedOn">Day.</param>
public sealed record MilestoneReached(Guid EnterpriseId, MilestoneKind Kind, DateOnly HappenedOn) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>A milestone recorded by mistake was withdrawn.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="MilestoneId">Which milestone.</param>
/// <param name="Reason">Why.</param>
public sealed record MilestoneWithdrawn(Guid EnterpriseId, Guid MilestoneId, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}
