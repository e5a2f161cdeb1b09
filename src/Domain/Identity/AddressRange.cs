using System.Net;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>Network addresses a caller may come from: one address, or a block such as <c>10.20.0.0/16</c> or <c>2001:db8::/32</c>.</summary>
public sealed record AddressRange
{
    private readonly IPNetwork _network;

    private AddressRange(IPNetwork network)
    {
        _network = network;
    }

    /// <summary>Reads an address or a block; a block names its first address.</summary>
    /// <returns>Error codes: <c>identity.api-key-address-unreadable</c>.</returns>
    public static Result<AddressRange> Parse(string text)
    {
        var trimmed = text.Trim();
        if (IPNetwork.TryParse(trimmed, out var network))
        {
            return new AddressRange(network);
        }

        return !trimmed.Contains('/') && IPAddress.TryParse(trimmed, out var address)
            ? new AddressRange(new IPNetwork(Plain(address), Plain(address).GetAddressBytes().Length * 8))
            : ApiKeyErrors.AddressUnreadable;
    }

    /// <summary>True when the address lies in the range; an IPv4 address written as IPv6 counts as IPv4.</summary>
    public bool Contains(IPAddress address) => _network.Contains(Plain(address));

    /// <summary>The range as a block, e.g. <c>10.20.0.5/32</c>.</summary>
    public override string ToString() => _network.ToString();

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
