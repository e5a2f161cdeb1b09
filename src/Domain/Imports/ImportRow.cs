using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Imports;

/// <summary>Master data a row gives; every part null where the row is silent.</summary>
/// <param name="Name">Registered name, brackets in full width.</param>
/// <param name="CreditCode">Credit code.</param>
/// <param name="FormerName">Former name.</param>
/// <param name="CountyCode">Six-digit code.</param>
/// <param name="Address">Registered address.</param>
/// <param name="IndustryCode">Industry code.</param>
/// <param name="Form">Legal form.</param>
/// <param name="EstablishedOn">Day of establishment.</param>
/// <param name="Stage">Stage on the road to listing.</param>
public sealed record RowMaster(
    string? Name,
    CreditCode? CreditCode,
    string? FormerName,
    string? CountyCode,
    string? Address,
    string? IndustryCode,
    CompanyForm? Form,
    DateOnly? EstablishedOn,
    ListingStage? Stage)
{
    /// <summary>These data, with what they leave open taken from others.</summary>
    public RowMaster Or(RowMaster other) => new(
        Name ?? other.Name,
        CreditCode ?? other.CreditCode,
        FormerName ?? other.FormerName,
        CountyCode ?? other.CountyCode,
        Address ?? other.Address,
        IndustryCode ?? other.IndustryCode,
        Form ?? other.Form,
        EstablishedOn ?? other.EstablishedOn,
        Stage ?? other.Stage);
}

/// <summary>A row as understood.</summary>
/// <param name="Number">Row as the spreadsheet program numbers it.</param>
/// <param name="FiscalYear">Year of its yearly figures; null when the row names none.</param>
/// <param name="Master">Master data.</param>
/// <param name="Facts">Known values; unknown ones are absent.</param>
/// <param name="Version">Version of the enterprise the row was taken at; null when it names none.</param>
public sealed record ImportRow(int Number, int? FiscalYear, RowMaster Master, IReadOnlyList<Fact> Facts, int? Version = null);
