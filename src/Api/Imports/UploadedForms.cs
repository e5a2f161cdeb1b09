namespace ListingPipeline.Api.Imports;

internal static class UploadedForms
{
    /// <summary>The first file of a form under any field name: scripts call it what they like. Null when there is none.</summary>
    public static IFormFile? FirstFile(this HttpRequest request) => request.HasFormContentType && request.Form.Files is [var first, ..] ? first : null;
}
