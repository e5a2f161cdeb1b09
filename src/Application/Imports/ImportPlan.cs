using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>What is to happen to one enterprise.</summary>
/// <param name="Row">Row it first occurs in.</param>
/// <param name="Enterprise">The enterprise as it will be.</param>
/// <param name="Action">What happens.</param>
/// <param name="Before">Stored identity and stage before a change of master data; null when they stay.</param>
/// <param name="Changes">Values that are new or differ and will be current.</param>
/// <param name="Claims">Values that differ from another office's and wait to be settled, or no longer do.</param>
/// <param name="Contested">Parts of the registration that differ from another office's and wait to be settled.</param>
internal sealed record PlannedEnterprise(
    int Row, Enterprise Enterprise, ImportAction Action, EnterpriseBefore? Before, IReadOnlyList<FactChange> Changes, IReadOnlyList<FactChange> Claims,
    IReadOnlyList<ContestedPart> Contested)
{
    /// <summary>Everything the file says that is not so in the register.</summary>
    public IReadOnlyList<FactChange> Said => Claims.Count == 0 ? Changes : [.. Changes, .. Claims];
}

/// <summary>An enterprise of an upload with the one of the register it means.</summary>
/// <param name="Imported">What the file says.</param>
/// <param name="StoredId">The one meant; null for a new one.</param>
/// <param name="Version">Version of it that was checked; 0 for a new one.</param>
internal readonly record struct MatchedEnterprise(ImportedEnterprise Imported, Guid? StoredId, int Version);

/// <summary>What an import comes to: its numbers, its first enterprises, and whom it means.</summary>
internal sealed class ImportCheck
{
    private const int PreviewedEnterprises = 50;

    private readonly List<MatchedEnterprise> _matches = [];
    private readonly List<ImportPreviewItem> _preview = [];

    /// <summary>Enterprises something happens to, in the order of the file.</summary>
    public IReadOnlyList<MatchedEnterprise> Matches => _matches;

    /// <summary>The first enterprises with what happens to them.</summary>
    public IReadOnlyList<ImportPreviewItem> Preview => _preview;

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Values that are new or differ.</summary>
    public int Values { get; private set; }

    /// <summary>Adds an enterprise.</summary>
    /// <param name="imported">What the file says.</param>
    /// <param name="version">Version of the one it means; null for a new one.</param>
    /// <param name="planned">What happens to it.</param>
    public void Add(ImportedEnterprise imported, int? version, PlannedEnterprise planned)
    {
        Created += planned.Action == ImportAction.Create ? 1 : 0;
        Updated += planned.Action == ImportAction.Update ? 1 : 0;
        Unchanged += planned.Action == ImportAction.Unchanged ? 1 : 0;
        Values += planned.Changes.Count;
        if (planned.Action != ImportAction.Unchanged)
        {
            _matches.Add(new MatchedEnterprise(imported, version is null ? null : planned.Enterprise.Id, version ?? 0));
        }

        if (_preview.Count < PreviewedEnterprises)
        {
            var identity = planned.Enterprise.Identity;
            _preview.Add(new ImportPreviewItem(planned.Row, identity.Name, identity.CreditCode?.Value, identity.CountyCode, planned.Action, planned.Changes.Count));
        }
    }
}
