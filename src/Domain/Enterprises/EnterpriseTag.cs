using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>A working mark officers put on enterprises to find them again 标签; it says nothing about the enterprise's eligibility.</summary>
public sealed record EnterpriseTag
{
    /// <summary>Most tags an enterprise carries.</summary>
    public const int Most = 20;

    private const int Longest = 20;

    private EnterpriseTag(string key, string text)
    {
        Key = key;
        Text = text;
    }

    /// <summary>The tag as compared: half width, lower case.</summary>
    public string Key { get; }

    /// <summary>The tag as written first, 1 to 20 characters.</summary>
    public string Text { get; }

    /// <summary>A tag as stored.</summary>
    public static EnterpriseTag Restore(string key, string text) => new(key, text);

    /// <summary>The tag of a text.</summary>
    /// <returns>The tag, or <see cref="EnterpriseErrors.TagInvalid"/>.</returns>
    public static Result<EnterpriseTag> Parse(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length is 0 or > Longest || trimmed.Any(char.IsControl) || KeyOf(trimmed) is { Length: 0 or > Longest }
            ? EnterpriseErrors.TagInvalid.At("tag")
            : new EnterpriseTag(KeyOf(trimmed), trimmed);
    }

    /// <summary>The tag as compared.</summary>
    public static string KeyOf(string text) => TextForms.Normalise(text.Trim()).ToLowerInvariant();
}

/// <summary>A tag was put on an enterprise, or taken off.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Tag">The tag.</param>
/// <param name="IsCarried">Whether it carries the tag now.</param>
public sealed record EnterpriseTagged(Guid EnterpriseId, string Tag, bool IsCarried) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>The stage of an enterprise was set together with others.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Before">Stage before.</param>
/// <param name="After">Stage after.</param>
public sealed record EnterpriseStageSet(Guid EnterpriseId, ListingStage Before, ListingStage After) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}
