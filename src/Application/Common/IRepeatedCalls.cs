namespace ListingPipeline.Application.Common;

/// <summary>Remembers for a day what calls with an <c>Idempotency-Key</c> were answered, so that a call sent again changes nothing twice.</summary>
public interface IRepeatedCalls
{
    /// <summary>Notes a call that begins.</summary>
    /// <param name="ownerId">Who calls; each has keys of its own.</param>
    /// <param name="key">Key the caller chose, up to 100 characters.</param>
    /// <param name="fingerprint">Hash of what is asked for.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    /// <returns>The earlier call of that key; null when this is the first one, which must be completed or forgotten.</returns>
    Task<EarlierCall?> BeginAsync(Guid ownerId, string key, string fingerprint, CancellationToken cancellationToken);

    /// <summary>Keeps the answer of a call that began.</summary>
    Task CompleteAsync(Guid ownerId, string key, KeptAnswer answer, CancellationToken cancellationToken);

    /// <summary>Forgets a call that changed nothing.</summary>
    Task ForgetAsync(Guid ownerId, string key, CancellationToken cancellationToken);
}

/// <summary>A call seen before under the same key.</summary>
/// <param name="Fingerprint">Hash of what it asked for.</param>
/// <param name="Answer">What it was answered; null while it runs, and when nobody knows how it ended.</param>
public sealed record EarlierCall(string Fingerprint, KeptAnswer? Answer);

/// <summary>An answer as it was sent.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="MediaType">Media type of the body; null without one.</param>
/// <param name="Location">Address of what was made; null for none.</param>
/// <param name="Tag">Version of what was answered, as a tag; null for none.</param>
/// <param name="Body">The body.</param>
public sealed record KeptAnswer(int Status, string? MediaType, string? Location, string? Tag, byte[] Body);
