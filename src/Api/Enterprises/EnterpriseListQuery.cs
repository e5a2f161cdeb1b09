using System.ComponentModel.DataAnnotations;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>Filters and order of the register.</summary>
public sealed class EnterpriseListQuery : IValidatableObject
{
    /// <summary>Part of a name, former name or credit code.</summary>
    [FromQuery(Name = "search")]
    [StringLength(100)]
    public string? Search { get; init; }

    /// <summary>City: the first four digits of the division code, e.g. 1402.</summary>
    [FromQuery(Name = "cityCode")]
    [RegularExpression("^[0-9]{4}$")]
    public string? CityCode { get; init; }

    /// <summary>County: six-digit division code.</summary>
    [FromQuery(Name = "countyCode")]
    [RegularExpression("^[0-9]{6}$")]
    public string? CountyCode { get; init; }

    /// <summary>Section letter of GB/T 4754-2017, A to T.</summary>
    [FromQuery(Name = "industry")]
    [RegularExpression("^[A-T]$")]
    public string? Industry { get; init; }

    /// <summary>Stage on the road to listing.</summary>
    [FromQuery(Name = "stage")]
    public ListingStage? Stage { get; init; }

    /// <summary>In this stage or a later one; not listed yet unless <c>includesListed</c> says so.</summary>
    [FromQuery(Name = "reached")]
    public ListingStage? Reached { get; init; }

    /// <summary>Whether <c>reached</c> also finds those listed already; default false.</summary>
    [FromQuery(Name = "includesListed")]
    public bool IncludesListed { get; init; }

    /// <summary>Board, list or library whose verdict is asked, e.g. <c>beijing</c>; by the latest finished screening.</summary>
    [FromQuery(Name = "board")]
    [StringLength(40)]
    public string? Board { get; init; }

    /// <summary>The verdict with everything required; needs <c>board</c>.</summary>
    [FromQuery(Name = "outcome")]
    public Outcome? Outcome { get; init; }

    /// <summary>Only enterprises whose gap on the board is at most this share of the threshold, e.g. 0.2, 0 to 1000; needs <c>board</c>.</summary>
    [FromQuery(Name = "mostGap")]
    [Range(typeof(decimal), "0", "1000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public decimal? MostGap { get; init; }

    /// <summary>Only enterprises whose verdict wants this metric; needs <c>board</c>.</summary>
    [FromQuery(Name = "missing")]
    [StringLength(60)]
    public string? Missing { get; init; }

    /// <summary>Only enterprises in this resource library today, e.g. <c>dt-reserve</c>.</summary>
    [FromQuery(Name = "library")]
    [StringLength(40)]
    public string? Library { get; init; }

    /// <summary>Only those in this layer of the library; needs <c>library</c>.</summary>
    [FromQuery(Name = "layer")]
    [StringLength(40)]
    public string? Layer { get; init; }

    /// <summary>Only enterprises that carry this tag.</summary>
    [FromQuery(Name = "tag")]
    [StringLength(30)]
    public string? Tag { get; init; }

    /// <summary>Order, e.g. <c>-revenue</c>; default <c>name</c>.</summary>
    [FromQuery(Name = "sort")]
    [AllowedValues("name", "-name", "revenue", "-revenue", "netProfit", "-netProfit", "updatedAt", "-updatedAt", null)]
    public string? Sort { get; init; }

    /// <summary>Refuses parts of a verdict without a board, a layer without its library.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Board is null && (Outcome is not null || MostGap is not null || Missing is not null))
        {
            yield return new ValidationResult("A verdict, gap or missing metric needs a board.", ["board"]);
        }

        if (Library is null && Layer is not null)
        {
            yield return new ValidationResult("A layer needs its library.", ["library"]);
        }
    }

    internal EnterpriseFilter ToFilter(IReadOnlyList<Guid>? ids = null) => new(
        CityCode,
        CountyCode,
        Search,
        Industry,
        Stage,
        Board is { } board ? new ScreenedFilter(board, (int?)Outcome, MostGap, Missing) : null,
        Library is { } library ? new PlaceFilter(library, Layer) : null,
        Tag,
        ids,
        Reached,
        IncludesListed);

    internal EnterpriseSort ToSort() => Sort switch
    {
        "-name" => EnterpriseSort.NameDescending,
        "revenue" => EnterpriseSort.Revenue,
        "-revenue" => EnterpriseSort.RevenueDescending,
        "netProfit" => EnterpriseSort.NetProfit,
        "-netProfit" => EnterpriseSort.NetProfitDescending,
        "updatedAt" => EnterpriseSort.UpdatedAt,
        "-updatedAt" => EnterpriseSort.UpdatedAtDescending,
        _ => EnterpriseSort.Name,
    };
}
