using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Domain.Notifications;

/// <summary>Whom a notification is for: one account, or the accounts of a role, narrowed to a county or an enterprise.</summary>
public sealed record Audience
{
    private Audience()
    {
    }

    /// <summary>Role; null when it is for one account.</summary>
    public string? Role { get; private init; }

    /// <summary>Six-digit division code the role is narrowed to; null for every account of the role.</summary>
    public string? CountyCode { get; private init; }

    /// <summary>Enterprise the role is narrowed to; null for every account of the role.</summary>
    public Guid? EnterpriseId { get; private init; }

    /// <summary>The one account; null when it is for a role.</summary>
    public Guid? UserId { get; private init; }

    /// <summary>The officers of the finance bureau.</summary>
    public static Audience Bureau { get; } = Everybody(Roles.Bureau);

    /// <summary>Every account of a role.</summary>
    public static Audience Everybody(string role) => new() { Role = role };

    /// <summary>The officers of one county.</summary>
    public static Audience County(string code) => new() { Role = Roles.County, CountyCode = code };

    /// <summary>The accounts of one enterprise.</summary>
    public static Audience Enterprise(Guid id) => new() { Role = Roles.Enterprise, EnterpriseId = id };

    /// <summary>One account.</summary>
    public static Audience Account(Guid id) => new() { UserId = id };

    /// <summary>An audience as it was stored.</summary>
    public static Audience Restore(string? role, string? countyCode, Guid? enterpriseId, Guid? userId) =>
        new() { Role = role, CountyCode = countyCode, EnterpriseId = enterpriseId, UserId = userId };
}
