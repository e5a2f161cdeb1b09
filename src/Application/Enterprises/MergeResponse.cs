using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>A merge as it was done.</summary>
/// <param name="SurvivorId">The enterprise that took all.</param>
/// <param name="AbsorbedId">The enterprise that left the register.</param>
/// <param name="Name">Name of the absorbed one, as it was; likewise the following.</param>
/// <param name="CreditCode">Its credit code; null when unknown.</param>
/// <param name="CountyCode">Its county; null when unknown.</param>
/// <param name="FormerName">Its former name; null when there was none.</param>
/// <param name="Address">Its address; null when unknown.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Contents">What moved.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who, and when.</param>
public sealed record MergeResponse(
    Guid SurvivorId,
    Guid AbsorbedId,
    string Name,
    string? CreditCode,
    string? CountyCode,
    string? FormerName,
    string? Address,
    ListingStage Stage,
    MergedContents Contents,
    string Reason,
    Signature By)
{
    internal static MergeResponse Of(EnterpriseMerge merge) => new(
        merge.SurvivorId,
        merge.AbsorbedId,
        merge.Identity.Name,
        merge.Identity.CreditCode?.Value,
        merge.Identity.CountyCode,
        merge.Identity.FormerName,
        merge.Identity.Address,
        merge.Stage,
        merge.Contents,
        merge.Reason,
        merge.By);
}
