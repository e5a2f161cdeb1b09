using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Registers reading, writing and annotating of spreadsheets.</summary>
internal static class SpreadsheetsRegistration
{
    public static IServiceCollection AddSpreadsheets(this IServiceCollection services) =>
        services.AddSingleton<ISpreadsheetWriter, SpreadsheetWriter>().AddSingleton<ISpreadsheetReader, SpreadsheetReader>().AddSingleton<ISpreadsheetAnnotator, SpreadsheetAnnotator>();
}
