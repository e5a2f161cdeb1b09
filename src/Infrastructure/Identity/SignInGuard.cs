using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Counts failures in windows of a quarter of an hour.</summary>
/// <remarks>
/// A device the account signed in on before counts alone. Unknown devices count by account and address, so that one address closes the account to itself only, and,
/// much later, by account over all addresses; known devices stay open even then.
/// </remarks>
internal sealed class SignInGuard(DbSession session, ICallOrigin origin, IClock clock) : ISignInGuard
{
    private const int MostFromOne = 10;
    private const int MostFromStrangers = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public async Task<bool> IsClosedAsync(string userName, Guid? device, CancellationToken cancellationToken)
    {
        foreach (var (key, most) in KeysOf(userName, device))
        {
            if (await session.SingleOrDefaultAsync<GuardRow>("Identity/FindGuard", new { key }, cancellationToken) is { } row
                && row.Failures >= most && clock.Now - row.FirstFailedAt < Window)
            {
                return true;
            }
        }

        return false;
    }

    public async Task NoteFailureAsync(string userName, Guid? device, CancellationToken cancellationToken)
    {
        foreach (var (key, _) in KeysOf(userName, device))
        {
            var values = new { key, now = clock.Now, windowStart = clock.Now - Window };
            if (await session.ExecuteAsync("Identity/UpdateGuard", values, cancellationToken) == 0)
            {
                try
                {
                    await session.ExecuteAsync("Identity/AddGuard", values, cancellationToken);
                }
                catch (DbException failure) when (UniqueViolation.Is(failure))
                {
                    await session.ExecuteAsync("Identity/UpdateGuard", values, cancellationToken);
                }
            }
        }
    }

    public async Task ForgetAsync(string userName, Guid? device, CancellationToken cancellationToken)
    {
        var (key, _) = KeysOf(userName, device)[0];
        await session.ExecuteAsync("Identity/DeleteGuard", new { key }, cancellationToken);
    }

    private List<(string Key, int Most)> KeysOf(string userName, Guid? device)
    {
        var name = userName.Trim().ToLowerInvariant();
        return device is { } known
            ? [(Hash($"device|{name}|{known}"), MostFromOne)]
            : [(Hash($"address|{name}|{origin.Address}"), MostFromOne), (Hash($"strangers|{name}"), MostFromStrangers)];
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal sealed class GuardRow
    {
        public string TriedKey { get; init; } = "";

        public int Failures { get; init; }

        public DateTimeOffset FirstFailedAt { get; init; }
    }
}
