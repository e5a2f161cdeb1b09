using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Whose board a board is: a city's list or library is for the enterprises of that city, everything else for all.</summary>
internal static class BoardReach
{
    /// <summary>First four digits of the city's division code; null for a board open to every enterprise.</summary>
    public static string? CityOf(CompiledBoard board, IPolicyCatalog policies) =>
        policies.FindPack(board.Board.Pack.Id)?.City?.Code[..4];

    /// <summary>True when an enterprise is one the board is for; a county not yet resolved is in no city.</summary>
    public static bool Reaches(string? city, EnterpriseFactsRecord enterprise) => city is null || enterprise.CityCode == city;
}
