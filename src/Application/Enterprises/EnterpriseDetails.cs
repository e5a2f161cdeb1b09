using ListingPipeline.Application.Common;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Identity and stage of an enterprise as entered.</summary>
/// <param name="Name">Registered name, 2 to 200 characters.</param>
/// <param name="CreditCode">Unified social credit code by GB 32100-2015; null when not known yet.</param>
/// <param name="CountyCode">Six-digit division code of a county of a loaded programme; null when unresolved.</param>
/// <param name="IndustryCode">GB/T 4754-2017: section letter with up to four digits, e.g. <c>C3562</c>; null when unknown.</param>
/// <param name="Form">Legal form; null when unknown.</param>
/// <param name="EstablishedOn">Day of establishment, from 1900 to today; null when unknown.</param>
/// <param name="Address">Registered address, up to 300 characters; null when unknown.</param>
/// <param name="FormerName">Former name; null when there is none.</param>
/// <param name="Stage">Stage on the road to listing.</param>
/// <param name="Document">Document they were taken from, e.g. the licence, up to 300 characters; null when none is named.</param>
public sealed record EnterpriseDetails(
    string Name,
    string? CreditCode,
    string? CountyCode,
    string? IndustryCode,
    CompanyForm? Form,
    DateOnly? EstablishedOn,
    string? Address,
    string? FormerName,
    ListingStage Stage = ListingStage.Cultivation,
    string? Document = null)
{
    /// <summary>Longest name of a document, in characters.</summary>
    public const int LongestDocument = 300;
}

/// <summary>Checks entered details against what needs other data: code taken, county known and in scope.</summary>
internal sealed class EnterpriseAdmission(IEnterpriseRepository enterprises, IPolicyCatalog policies, ICurrentUser user)
{
    /// <summary>The identity with its parsed credit code, or the error with the field at fault.</summary>
    public async Task<Result<EnterpriseIdentity>> CheckAsync(EnterpriseDetails details, Guid? own, CancellationToken cancellationToken)
    {
        if (details.Document is { } document && (document.Length > EnterpriseDetails.LongestDocument || document.Any(char.IsControl)))
        {
            return EnterpriseErrors.Invalid.At(
                new FieldError("document", "enterprises.text-length", $"Up to {EnterpriseDetails.LongestDocument} characters without control characters are allowed."));
        }

        CreditCode? creditCode = null;
        if (!string.IsNullOrWhiteSpace(details.CreditCode))
        {
            if (!CreditCode.Parse(details.CreditCode).TryGetValue(out var parsed, out var error))
            {
                return error;
            }

            creditCode = parsed;
            var holders = await enterprises.FindByCreditCodesAsync([parsed.Value], cancellationToken);
            if (holders.Any(h => h.Id != own))
            {
                return EnterpriseErrors.CreditCodeTaken.At(
                    new FieldError("creditCode", EnterpriseErrors.CreditCodeTaken.Code, EnterpriseErrors.CreditCodeTaken.Message));
            }
        }

        return CheckCounty(details.CountyCode) is { } countyError
            ? countyError.At(new FieldError("countyCode", countyError.Code, countyError.Message))
            : new EnterpriseIdentity(
                details.Name, creditCode, details.CountyCode, details.IndustryCode, details.Form, details.EstablishedOn, details.Address, details.FormerName);
    }

    private Error? CheckCounty(string? countyCode)
    {
        if (user.Scope.CountyCode is { } own && countyCode != own)
        {
            return EnterpriseErrors.CountyOutOfScope;
        }

        return countyCode is not null && policies.FindCounty(countyCode) is null ? EnterpriseErrors.CountyUnknown.At("countyCode") : null;
    }
}
