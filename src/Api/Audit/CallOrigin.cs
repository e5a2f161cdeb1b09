using ListingPipeline.Api.Common;
using ListingPipeline.Application.Audit;

namespace ListingPipeline.Api.Audit;

/// <summary>Origin of the running request: its network address, and the purpose given in the header <c>X-Purpose</c> (percent-encoded UTF-8).</summary>
internal sealed class CallOrigin(IHttpContextAccessor accessor) : ICallOrigin
{
    /// <summary>Name of the header.</summary>
    public const string PurposeHeader = AsksForPurposeAttribute.Header;

    private const int MostReason = 200;

    public string? Address => accessor.HttpContext?.Connection.RemoteIpAddress?.ToString();

    public string? Reason
    {
        get
        {
            var header = accessor.HttpContext?.Request.Headers[PurposeHeader].ToString();
            if (string.IsNullOrWhiteSpace(header))
            {
                return null;
            }

            var text = string.Concat(Uri.UnescapeDataString(header).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
            return text.Length <= MostReason ? text : text[..MostReason];
        }
    }
}
