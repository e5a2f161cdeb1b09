using ListingPipeline.Application;
using ListingPipeline.Application.Attachments;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Attachments;

/// <summary>Composition of attachments.</summary>
public static class AttachmentsRegistration
{
    /// <summary>Files are kept under <c>attachments</c> in <c>DataFolder</c>. Every <see cref="IAttachmentOwner"/> of the application layer is found by scan.</summary>
    public static IServiceCollection AddAttachments(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = Path.Combine(Path.GetFullPath(configuration["DataFolder"] ?? "data"), "attachments");
        return services
            .AddSingleton<IFileStore>(new FolderFileStore(folder))
            .AddSingleton<ITextProbe, TextProbe>()
            .AddScoped<IAttachmentRepository, AttachmentRepository>()
            .AddScoped<IFileClaims>(services => services.GetRequiredService<IAttachmentRepository>())
            .Scan(scan => scan
                .FromAssemblies(ApplicationRegistration.Assembly)
                .AddClasses(classes => classes.AssignableTo<IAttachmentOwner>(), publicOnly: false)
                .As<IAttachmentOwner>()
                .WithScopedLifetime());
    }
}
