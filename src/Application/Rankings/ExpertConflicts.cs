using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>What data know about the interests of one expert.</summary>
internal sealed class ExpertConflicts(IExpertReviewRepository reviews)
{
    /// <summary>Reads everything once; the answer says of each enterprise what speaks against the expert, null for nothing.</summary>
    /// <param name="programme">Policy pack whose calls are looked at, of every year.</param>
    /// <param name="expertId">Account of the expert.</param>
    /// <param name="institution">Where the expert works as said now; null for the sheets alone.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<Func<Guid, string, ExpertConflict?>> ReadAsync(string programme, Guid expertId, string? institution, CancellationToken cancellationToken)
    {
        var sheets = await reviews.ListOfExpertAsync(expertId, cancellationToken);
        string[] institutions = [.. sheets.Select(sheet => sheet.Institution).Append(institution ?? string.Empty).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        var aside = sheets.Where(sheet => sheet.Stage == SheetStage.Recused).Select(sheet => sheet.EnterpriseId).ToHashSet();
        var recommenders = await reviews.ListRecommendersAsync(programme, cancellationToken);
        var interests = (await reviews.ListInterestsAsync(cancellationToken)).ToLookup(interest => interest.EnterpriseId);
        return (enterpriseId, name) => ExpertConflict.Find(institutions, name, recommenders[enterpriseId], interests[enterpriseId], aside.Contains(enterpriseId));
    }

    /// <summary>Submitted sheets that count: those of experts data know no conflict of, also none learnt of after submission.</summary>
    public async Task<IReadOnlyList<ReviewSheet>> CountedAsync(string programme, IEnumerable<ReviewSheet> sheets, CancellationToken cancellationToken)
    {
        var counted = new List<ReviewSheet>();
        foreach (var own in sheets.Where(sheet => sheet.Stage == SheetStage.Submitted).GroupBy(sheet => sheet.ExpertId))
        {
            var against = await ReadAsync(programme, own.Key, null, cancellationToken);
            counted.AddRange(own.Where(sheet => against(sheet.EnterpriseId, sheet.EnterpriseName) is null));
        }

        return counted;
    }
}
