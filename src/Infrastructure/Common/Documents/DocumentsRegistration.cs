using ListingPipeline.Application.Common.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Common.Documents;

/// <summary>Registers writing of documents.</summary>
internal static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<IDocumentWriter, DocxWriter>();
}
