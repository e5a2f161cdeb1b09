namespace ListingPipeline.Application.Attachments;

/// <summary>A feature whose rows name files of the store; what nobody claims is removed.</summary>
public interface IFileClaims
{
    /// <summary>Those of some ids that name a file it still needs, whatever the scope. At most 500 ids.</summary>
    Task<IReadOnlyCollection<Guid>> FilterKnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
