namespace ListingPipeline.Application.Eligibility;

/// <summary>The facts of every enterprise, kept in memory for questions that look at all of them.</summary>
public interface IFactsLibrary
{
    /// <summary>The library as it stands, checked against the register by one small read.</summary>
    Task<LibrarySnapshot> ReadAsync(CancellationToken cancellationToken);
}
