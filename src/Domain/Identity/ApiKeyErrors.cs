using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>Expected failures of API keys.</summary>
public static class ApiKeyErrors
{
    /// <summary>No such key.</summary>
    public static readonly Error NotFound = new("identity.api-key-not-found", ErrorKind.NotFound, "There is no such API key.");

    /// <summary>The key has changed since it was read.</summary>
    public static readonly Error Stale = new("identity.api-key-stale", ErrorKind.Conflict, "The API key has changed meanwhile; read it again.");

    /// <summary>The key was revoked for good, or was approved already.</summary>
    public static readonly Error WrongState = new("identity.api-key-wrong-state", ErrorKind.Conflict, "The API key was revoked, or was approved already.");

    /// <summary>A scope no API key may carry, or none at all.</summary>
    public static readonly Error ScopeUnknown = new(
        "identity.api-key-scope-unknown", ErrorKind.Refused, "Name at least one scope, each once, of those an API key may carry.");

    /// <summary>Not an address and not a block of addresses.</summary>
    public static readonly Error AddressUnreadable = new(
        "identity.api-key-address-unreadable", ErrorKind.Refused, "Write an address such as 10.20.0.5 or a block such as 10.20.0.0/16, up to 50 of them.");

    /// <summary>The last day is not between tomorrow and a year from now.</summary>
    public static readonly Error ExpiryOutOfRange = new(
        "identity.api-key-expiry-out-of-range", ErrorKind.Refused, "An API key is good until a day between today and a year from now.");

    /// <summary>The key presented is wrong, was revoked, has expired, or waits for approval; which of them is not said.</summary>
    public static readonly Error Worthless = new(
        "identity.api-key-worthless", ErrorKind.Unauthenticated, "The API key is wrong, was revoked, has expired, or waits for approval.");

    /// <summary>The key is not good from this address.</summary>
    public static readonly Error AddressRefused = new("identity.api-key-address-refused", ErrorKind.Forbidden, "The API key is not good from this network address.");

    /// <summary>The key's calls of this minute, or its records of today, are used up (429).</summary>
    public static readonly Error LimitReached = new(
        "identity.api-key-limit-reached", ErrorKind.Forbidden, "The calls of this minute or the records of today are used up; Retry-After says when to go on.");
}
