using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>What became of one row of an action on many.</summary>
public enum BulkOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>No such enterprise for the caller.</summary>
    Absent,

    /// <summary>Refused; the code says why.</summary>
    Refused,
}

/// <summary>One row of an action on many.</summary>
/// <param name="Id">Which enterprise.</param>
/// <param name="Name">Its name; null for an absent one.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Code">Error code of a refusal; null otherwise.</param>
/// <param name="StageBefore">Stage before it was set; null for other actions and rows.</param>
/// <param name="Version">Version of the enterprise now; null for an absent one.</param>
public sealed record BulkRow(
    Guid Id, string? Name, BulkOutcome Outcome, string? Code, ListingStage? StageBefore, int? Version)
{
    internal static BulkRow Of(Enterprise enterprise, BulkOutcome outcome, Error? refusal = null, ListingStage? before = null) =>
        new(enterprise.Id, enterprise.Identity.Name, outcome, refusal?.Code, before, enterprise.Version);
}

/// <summary>Finds the enterprises an action on many is about.</summary>
internal sealed class BulkSelection(IEnterpriseRepository enterprises, ICurrentUser user)
{
    private const int Most = 500;

    /// <summary>Those in the caller's scope by id; absent ones are left out.</summary>
    public async Task<Result<IReadOnlyDictionary<Guid, Enterprise>>> FindAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count is 0 or > Most || ids.Distinct().Count() != ids.Count)
        {
            return EnterpriseErrors.SelectionInvalid.At("ids");
        }

        var found = await enterprises.FindManyAsync([.. ids], cancellationToken);
        return found.Where(e => user.Scope.Sees(e.Id, e.Identity.CountyCode)).ToDictionary(e => e.Id);
    }

    /// <summary>The row of an enterprise the caller does not see.</summary>
    public static BulkRow Absent(Guid id) => new(id, null, BulkOutcome.Absent, EnterpriseErrors.NotFound.Code, null, null);
}
