using System.Net;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>What an API key is good for: scopes, rows, addresses, amounts, and its last day.</summary>
public sealed record ApiKeyGrant
{
    /// <summary>Most calls a minute a key may be given.</summary>
    public const int MostCallsAMinute = 10_000;

    /// <summary>Most records a day a key may be given.</summary>
    public const long MostRecordsADay = 100_000_000;

    /// <summary>Longest life of a key, in days.</summary>
    public const int MostDays = 366;

    private const int MostAddresses = 50;

    private ApiKeyGrant()
    {
    }

    /// <summary>Permissions it carries, sorted; a subset of what the role of third-party systems may have.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Six-digit division code of the one county it sees; null for the whole city.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Where it may be used from; empty for anywhere.</summary>
    public required IReadOnlyList<AddressRange> Addresses { get; init; }

    /// <summary>Calls a minute, from 1.</summary>
    public required int CallsAMinute { get; init; }

    /// <summary>Records it may be answered a day, from 1; a call begun below the limit is answered whole.</summary>
    public required long RecordsADay { get; init; }

    /// <summary>Last day it is good, China Standard Time, inclusive.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>Rows it sees.</summary>
    public Scope Rows => new(CountyCode, null);

    /// <summary>Checks what a key shall be good for.</summary>
    /// <param name="scopes">Permissions asked for.</param>
    /// <param name="countyCode">County it is bound to; null for the whole city.</param>
    /// <param name="addresses">Addresses and blocks as text; empty for anywhere.</param>
    /// <param name="callsAMinute">Calls a minute, 1 to <see cref="MostCallsAMinute"/>.</param>
    /// <param name="recordsADay">Records a day, 1 to <see cref="MostRecordsADay"/>.</param>
    /// <param name="expiresOn">Last day.</param>
    /// <param name="today">Today.</param>
    /// <returns>Error codes: <c>identity.api-key-scope-unknown</c>, <c>identity.api-key-address-unreadable</c>, <c>identity.api-key-expiry-out-of-range</c>.</returns>
    public static Result<ApiKeyGrant> Create(
        IReadOnlyList<string> scopes, string? countyCode, IReadOnlyList<string> addresses, int callsAMinute, long recordsADay, DateOnly expiresOn, DateOnly today)
    {
        if (scopes.Count == 0 || scopes.Distinct(StringComparer.Ordinal).Count() != scopes.Count || scopes.Any(s => !Roles.Grants(Roles.ThirdParty, s)))
        {
            return ApiKeyErrors.ScopeUnknown;
        }

        var ranges = addresses.Take(MostAddresses + 1).Select(AddressRange.Parse).ToList();
        if (ranges.Count > MostAddresses || ranges.Any(r => r.Error is not null))
        {
            return ApiKeyErrors.AddressUnreadable;
        }

        return expiresOn < today || expiresOn > today.AddDays(MostDays)
            ? ApiKeyErrors.ExpiryOutOfRange
            : Restore(scopes, countyCode, [.. ranges.Select(r => r.Value)], callsAMinute, recordsADay, expiresOn);
    }

    /// <summary>A grant as stored.</summary>
    public static ApiKeyGrant Restore(
        IReadOnlyList<string> scopes, string? countyCode, IReadOnlyList<AddressRange> addresses, int callsAMinute, long recordsADay, DateOnly expiresOn)
    {
        return new ApiKeyGrant
        {
            Scopes = [.. scopes.Order(StringComparer.Ordinal)],
            CountyCode = countyCode,
            Addresses = addresses,
            CallsAMinute = callsAMinute,
            RecordsADay = recordsADay,
            ExpiresOn = expiresOn,
        };
    }

    /// <summary>True when the key may be used from an address; an unknown address is none of a list.</summary>
    public bool IsGoodFrom(IPAddress? address) => Addresses.Count == 0 || (address is not null && Addresses.Any(range => range.Contains(address)));
}
