namespace ListingPipeline.Application.Audit;

/// <summary>Where the running call came from and what for; both null for what the system does by itself.</summary>
public interface ICallOrigin
{
    /// <summary>Network address of the caller.</summary>
    string? Address { get; }

    /// <summary>Purpose the caller gave, up to 200 characters.</summary>
    string? Reason { get; }
}
