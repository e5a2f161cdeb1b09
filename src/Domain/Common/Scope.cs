namespace ListingPipeline.Domain.Common;

/// <summary>Which rows exist for the caller; part of every read. Both parts null means no restriction.</summary>
/// <param name="CountyCode">Six-digit division code when the caller sees one county only; null otherwise.</param>
/// <param name="EnterpriseId">Id when the caller sees one enterprise only; null otherwise.</param>
public sealed record Scope(string? CountyCode, Guid? EnterpriseId)
{
    /// <summary>Sees no row: the scope of an account that should be bound to a county or an enterprise and is not.</summary>
    public static Scope Nothing { get; } = new("", Guid.Empty);

    /// <summary>For rows whose owner alone says who may see them: a caller without rows of its own is not narrowed here.</summary>
    public Scope Released() => this == Nothing ? Unrestricted : this;

    /// <summary>Whether an enterprise exists for the caller.</summary>
    /// <param name="enterpriseId">Its id.</param>
    /// <param name="countyCode">Its county; null when unknown.</param>
    public bool Sees(Guid enterpriseId, string? countyCode) => (CountyCode is null || CountyCode == countyCode) && (EnterpriseId is null || EnterpriseId == enterpriseId);

    /// <summary>Sees every row.</summary>
    public static Scope Unrestricted { get; } = new(null, null);
}
