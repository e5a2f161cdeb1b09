using System.Data.Common;
using ListingPipeline.Application.Common;
using Microsoft.AspNetCore.DataProtection;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>Calls by owner and key; the unique key of the table decides which of two at once is the first.</summary>
internal sealed class RepeatedCalls(DbSession session, IDataProtectionProvider protection, IClock clock) : IRepeatedCalls
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private IDataProtector Protector => protection.CreateProtector("ListingPipeline.RepeatedCall");

    public async Task<EarlierCall?> BeginAsync(Guid ownerId, string key, string fingerprint, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Persistence/DeleteOldRepeatedCalls", new { before = clock.Now - Kept }, cancellationToken);
        try
        {
            await session.ExecuteAsync("Persistence/AddRepeatedCall", new { ownerId, key, fingerprint, now = clock.Now }, cancellationToken);
            return null;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            var row = await session.SingleOrDefaultAsync<CallRow>("Persistence/FindRepeatedCall", new { ownerId, key }, cancellationToken);
            return new EarlierCall(row?.Fingerprint ?? fingerprint, row is { Status: { } status } ? Open(row, status) : null);
        }
    }

    public Task CompleteAsync(Guid ownerId, string key, KeptAnswer answer, CancellationToken cancellationToken) => session.ExecuteAsync(
        "Persistence/CompleteRepeatedCall",
        new
        {
            ownerId,
            key,
            status = answer.Status,
            mediaType = answer.MediaType,
            location = answer.Location,
            tag = answer.Tag,
            body = Convert.ToBase64String(Protector.Protect(answer.Body)),
        },
        cancellationToken);

    public Task ForgetAsync(Guid ownerId, string key, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Persistence/DeleteRepeatedCall", new { ownerId, key }, cancellationToken);

    private KeptAnswer Open(CallRow row, int status) =>
        new(status, row.MediaType, row.Location, row.Tag, row.Body is { } body ? Protector.Unprotect(Convert.FromBase64String(body)) : []);

    internal sealed class CallRow
    {
        public string Fingerprint { get; init; } = "";

        public int? Status { get; init; }

        public string? MediaType { get; init; }

        public string? Location { get; init; }

        public string? Tag { get; init; }

        public string? Body { get; init; }
    }
}
