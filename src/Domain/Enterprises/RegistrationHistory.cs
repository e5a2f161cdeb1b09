namespace ListingPipeline.Domain.Enterprises;

/// <summary>Who said something about a registration.</summary>
/// <param name="Kind">Kind of supplier.</param>
/// <param name="Name">Person or office.</param>
/// <param name="Document">Document or file it was taken from; null when none was named.</param>
/// <param name="At">When, UTC.</param>
public sealed record RegistrationSource(SupplierKind Kind, string Name, string? Document, DateTimeOffset At);

/// <summary>A change of a registration as it was made.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Before">Identity before; null for the entry itself.</param>
/// <param name="StageBefore">Stage before; null for the entry itself.</param>
/// <param name="Source">Who made it.</param>
public sealed record RegistrationChange(Guid EnterpriseId, EnterpriseIdentity? Before, ListingStage? StageBefore, RegistrationSource Source);

/// <summary>A value a part had.</summary>
/// <param name="Value">The value; a day as yyyy-MM-dd, legal form and stage as the API writes them; null when unknown.</param>
/// <param name="Source">Who supplied it; null when that was not on record yet.</param>
public sealed record RegistrationValue(string? Value, RegistrationSource? Source);

/// <summary>A part of the registration with where it comes from.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Current">What it is.</param>
/// <param name="Earlier">What it was, latest first.</param>
public sealed record RegistrationField(RegistrationPart Part, RegistrationValue Current, IReadOnlyList<RegistrationValue> Earlier);

/// <summary>Tells part by part who supplied what stands, and what stood before.</summary>
public static class RegistrationHistory
{
    /// <summary>Every part in the order of <see cref="RegistrationPart"/>.</summary>
    /// <param name="identity">Identity as it stands.</param>
    /// <param name="stage">Stage as it stands; null when it is not asked for.</param>
    /// <param name="changes">Changes in the order they were made. Changes not on record show as a value without a source.</param>
    public static IReadOnlyList<RegistrationField> Of(EnterpriseIdentity identity, ListingStage? stage, IReadOnlyList<RegistrationChange> changes) =>
        [.. Enum.GetValues<RegistrationPart>().Select(part => Of(part, RegistrationParts.Read(part, identity, stage), changes))];

    /// <summary>A part of an identity as <see cref="RegistrationValue.Value"/>; null for the stage, which is no part of it.</summary>
    public static string? ValueOf(RegistrationPart part, EnterpriseIdentity identity) => RegistrationParts.Read(part, identity, null);

    private static RegistrationField Of(RegistrationPart part, string? current, IReadOnlyList<RegistrationChange> changes)
    {
        var values = new List<RegistrationValue>();
        for (var index = 0; index < changes.Count; index++)
        {
            var change = changes[index];
            var after = index + 1 < changes.Count && changes[index + 1] is { Before: { } next } following ? RegistrationParts.Read(part, next, following.StageBefore) : current;
            if (change.Before is not { } identity)
            {
                values.Add(new RegistrationValue(after, change.Source));
                continue;
            }

            var before = RegistrationParts.Read(part, identity, change.StageBefore);
            if (values.Count == 0 || values[^1].Value != before)
            {
                values.Add(new RegistrationValue(before, null));
            }

            if (after != before)
            {
                values.Add(new RegistrationValue(after, change.Source));
            }
        }

        if (values.Count == 0)
        {
            values.Add(new RegistrationValue(current, null));
        }

        values.Reverse();
        return new RegistrationField(part, values[0], [.. values.Skip(1).Where(value => value.Value is not null)]);
    }
}
