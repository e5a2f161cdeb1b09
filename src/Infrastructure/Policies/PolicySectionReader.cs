using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>What a section reader may look at while it reads.</summary>
/// <param name="Pack">The pack the file belongs to.</param>
/// <param name="Metrics">The metric vocabulary.</param>
public sealed record PolicySectionContext(PolicyPack Pack, MetricCatalog Metrics);

/// <summary>Reads one kind of file of the packs. A feature that keeps policy data registers a reader with
/// <see cref="PolicyRegistration.AddPolicySection{TReader}"/>; a file no reader knows is a load error.</summary>
public interface IPolicySectionReader
{
    /// <summary>File inside a pack folder: <c>assessment-scheme.yaml</c>, or a whole folder: <c>listing-standards/*.yaml</c>.</summary>
    string FilePattern { get; }

    /// <summary>Reads one file into the feature's immutable domain record; mistakes are noted on the nodes, never thrown.</summary>
    object Read(PolicyMap file, PolicySectionContext context);

    /// <summary>Checks that need every section, e.g. references between files; called once after all files were read.</summary>
    void Complete(PolicySections sections, PolicyProblems problems)
    {
    }
}

/// <summary>A section that was read.</summary>
/// <typeparam name="T">The feature's record.</typeparam>
/// <param name="Pack">The pack it belongs to; its identity is what stored results keep.</param>
/// <param name="File">File, relative to the policies folder.</param>
/// <param name="FileHash">SHA-256 of the file.</param>
/// <param name="Value">What was read.</param>
public sealed record PolicySection<T>(PolicyPack Pack, string File, string FileHash, T Value);

/// <summary>Every section of every pack, in the order of the packs, then of the file names.</summary>
public sealed class PolicySections(IReadOnlyList<PolicySection<object>> all)
{
    /// <summary>Sections of one kind.</summary>
    public IReadOnlyList<PolicySection<T>> Of<T>() => [.. all
        .Where(section => section.Value is T)
        .Select(section => new PolicySection<T>(section.Pack, section.File, section.FileHash, (T)section.Value))];

    /// <summary>The one section of that kind in a pack; null when the pack has none.</summary>
    public PolicySection<T>? Find<T>(string packId) => Of<T>().FirstOrDefault(section => section.Pack.Identity.Id == packId);
}
