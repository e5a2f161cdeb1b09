using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Targets;

/// <summary>Applies corrections to a target and to what counts towards it.</summary>
public static class CorrectedTarget
{
    /// <summary>The target with the numbers as corrected. A county's number does not change the city's: that is a correction of its own.</summary>
    public static Target Of(Target target, IEnumerable<TargetCorrection> corrections)
    {
        var shares = corrections.Where(one => one.Kind == TargetCorrectionKind.Share && one.TargetId == target.Id).OrderBy(one => one.Made.At).ToList();
        var byCounty = new Dictionary<string, int>(target.ByCounty);
        foreach (var share in shares.Where(one => one.CountyCode is not null))
        {
            byCounty[share.CountyCode!] = share.Value!.Value;
        }

        return target with { Total = shares.LastOrDefault(one => one.CountyCode is null)?.Value ?? target.Total, ByCounty = byCounty };
    }

    /// <summary>What counts with the corrections applied: what is discounted is left out, what is counted beside the milestones is added on its day.</summary>
    /// <param name="targetId">The target.</param>
    /// <param name="events">What the milestones say.</param>
    /// <param name="corrections">Corrections in force.</param>
    /// <param name="names">Name and county of the enterprises counted by correction; one that is absent is outside the caller's scope and left out.</param>
    public static IEnumerable<TargetEvent> Events(
        string targetId,
        IEnumerable<TargetEvent> events,
        IReadOnlyCollection<TargetCorrection> corrections,
        IReadOnlyDictionary<Guid, (string Name, string? CountyCode)> names)
    {
        var own = corrections.Where(one => one.TargetId == targetId).ToList();
        var left = own.Where(one => one.Kind == TargetCorrectionKind.Discount).Select(one => one.EnterpriseId!.Value).ToHashSet();
        return events.Where(one => !left.Contains(one.EnterpriseId)).Concat(
            from one in own
            where one.Kind == TargetCorrectionKind.Count && names.ContainsKey(one.EnterpriseId!.Value)
            let enterprise = names[one.EnterpriseId!.Value]
            select new TargetEvent(one.EnterpriseId!.Value, enterprise.Name, enterprise.CountyCode, one.On!.Value));
    }
}
