namespace ListingPipeline.Domain.Common;

/// <summary>A text in Chinese (authoritative) and English.</summary>
/// <param name="Zh">Chinese text.</param>
/// <param name="En">English text.</param>
public sealed record LocalizedText(string Zh, string En);
