namespace ListingPipeline.Application.Common;

/// <summary>What keeps the product from starting and its operator can mend: a setting, a key, a database of another version. The message names it.</summary>
/// <param name="message">What is wrong and where.</param>
/// <param name="cause">What led to it; null when nothing did.</param>
public sealed class StartException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
