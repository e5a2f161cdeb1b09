using ListingPipeline.Application.Common.Spreadsheets;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Registers reading and writing of spreadsheets.</summary>
internal static class SpreadsheetsRegistration
{
    public static IServiceCollection AddSpreadsheets(this IServiceCollection services) =>
        services.AddSingleton<ISpreadsheetWriter, SpreadsheetWriter>().AddSingleton<ISpreadsheetReader, SpreadsheetReader>();
}
