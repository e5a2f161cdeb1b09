using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Identity;
using Microsoft.AspNetCore.HttpOverrides;

namespace ListingPipeline.Api.Common;

/// <summary>Proxies whose word about a caller's address and scheme is taken: <c>Proxies:Known</c>, addresses or blocks separated by blanks.</summary>
/// <remarks>Without them every header of that kind is ignored: anybody could write one, and API keys and limits go by the address.</remarks>
public static class TrustedProxies
{
    /// <summary>Takes the word of the named proxies; an unreadable address throws <see cref="StartException"/>.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var known = (app.Configuration["Proxies:Known"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (known.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var text in known)
        {
            options.KnownIPNetworks.Add(AddressRange.Parse(text).TryGetValue(out var range, out _)
                ? System.Net.IPNetwork.Parse(range.ToString())
                : throw new StartException($"Proxies:Known names '{text}'; an address or a block is expected."));
        }

        app.UseForwardedHeaders(options);
    }
}
