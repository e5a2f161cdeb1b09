using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>An API key as stored.</summary>
internal class ApiKeyRow
{
    private const char Separator = ' ';

    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Scopes { get; init; } = "";

    public string? CountyCode { get; init; }

    public string Addresses { get; init; } = "";

    public int CallsAMinute { get; init; }

    public long RecordsADay { get; init; }

    public DateOnly ExpiresOn { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public DateOnly? RecordsOn { get; init; }

    public long RecordsUsed { get; init; }

    public int Version { get; init; }

    public static ApiKeyRow Of(ApiKey key) => new()
    {
        Id = key.Id,
        Name = key.Name,
        Scopes = string.Join(Separator, key.Grant.Scopes),
        CountyCode = key.Grant.CountyCode,
        Addresses = string.Join(Separator, key.Grant.Addresses),
        CallsAMinute = key.Grant.CallsAMinute,
        RecordsADay = key.Grant.RecordsADay,
        ExpiresOn = key.Grant.ExpiresOn,
        CreatedAt = key.CreatedAt,
        ApprovedAt = key.ApprovedAt,
        RevokedAt = key.RevokedAt,
        Version = key.Version,
    };

    public ApiKey ToKey() => ApiKey.Restore(Id, Name, ToGrant(), CreatedAt, ApprovedAt, RevokedAt, Version);

    public long RecordsOf(DateOnly day) => RecordsOn == day ? RecordsUsed : 0;

    protected static string[] Words(string text) => text.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private ApiKeyGrant ToGrant() => ApiKeyGrant.Restore(
        Words(Scopes), CountyCode, [.. Words(Addresses).Select(a => AddressRange.Parse(a).Value)], CallsAMinute, RecordsADay, ExpiresOn);
}

/// <summary>An API key as listed.</summary>
internal sealed class ListedApiKeyRow : ApiKeyRow
{
    public DateTimeOffset? LastUsedAt { get; init; }

    public string? LastAddress { get; init; }

    public int SecretCount { get; init; }

    public ApiKeyListing ToListing(DateOnly today) => new()
    {
        Id = Id,
        Name = Name,
        Scopes = Words(Scopes),
        CountyCode = CountyCode,
        Addresses = Words(Addresses),
        CallsAMinute = CallsAMinute,
        RecordsADay = RecordsADay,
        ExpiresOn = ExpiresOn,
        State = RevokedAt is not null ? ApiKeyState.Revoked : today > ExpiresOn ? ApiKeyState.Expired : ApprovedAt is null ? ApiKeyState.Waiting : ApiKeyState.Active,
        CreatedAt = CreatedAt,
        LastUsedAt = LastUsedAt,
        LastAddress = LastAddress,
        RecordsToday = RecordsOf(today),
        SecretCount = SecretCount,
        Version = Version,
    };
}
