using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Targets;

/// <summary>What a correction changes.</summary>
public enum TargetCorrectionKind
{
    /// <summary>调整任务数: the number a county, or the whole city, is to reach.</summary>
    Share,

    /// <summary>补计: an enterprise counts although no milestone says so.</summary>
    Count,

    /// <summary>不计: an enterprise does not count although a milestone says so.</summary>
    Discount,
}

/// <summary>What somebody wants to correct, as entered.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="CountyCode">County whose number changes; null for the whole city. Only for <see cref="TargetCorrectionKind.Share"/>.</param>
/// <param name="Value">The new number, 0 to 100,000. Only for <see cref="TargetCorrectionKind.Share"/>.</param>
/// <param name="EnterpriseId">The enterprise. Not for <see cref="TargetCorrectionKind.Share"/>.</param>
/// <param name="On">Day from which it counts, within the target's period. Only for <see cref="TargetCorrectionKind.Count"/>.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record TargetCorrectionEntry(TargetCorrectionKind Kind, string? CountyCode, int? Value, Guid? EnterpriseId, DateOnly? On, string? Reason);

/// <summary>A correction of a target's numbers or of what counts, with its reason; it can be taken back and stays on record.</summary>
public sealed record TargetCorrection
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>Largest number of enterprises a target can name.</summary>
    public const int LargestValue = 100_000;

    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Policy pack.</summary>
    public required string Programme { get; init; }

    /// <summary>Target, e.g. <c>DT22-T1</c>.</summary>
    public required string TargetId { get; init; }

    /// <summary>What is changed.</summary>
    public required TargetCorrectionKind Kind { get; init; }

    /// <summary>County whose number changes; null for the whole city and for the other kinds.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>The new number; null for the other kinds.</summary>
    public required int? Value { get; init; }

    /// <summary>The enterprise; null for a changed number.</summary>
    public required Guid? EnterpriseId { get; init; }

    /// <summary>Day from which the enterprise counts; null for the other kinds.</summary>
    public required DateOnly? On { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who made it, and when.</summary>
    public required Signature Made { get; init; }

    /// <summary>Checks what was entered.</summary>
    /// <param name="entry">What was entered.</param>
    /// <param name="target">The target it is about.</param>
    /// <param name="pack">Its programme.</param>
    /// <param name="id">Identifier of the new correction.</param>
    /// <param name="by">Who makes it.</param>
    /// <returns>The correction, or <c>targets.correction-invalid</c> naming the fields.</returns>
    public static Result<TargetCorrection> Create(TargetCorrectionEntry entry, Target target, PolicyPack pack, Guid id, Signature by)
    {
        var reasonFaults = CheckReason(entry.Reason).TryGetValue(out var reason, out var unreasoned) ? [] : unreasoned.Fields;
        FieldError[] wrong =
        [
            .. reasonFaults,
            .. entry.Kind == TargetCorrectionKind.Share ? ShareFaults(entry, pack) : EnterpriseFaults(entry, target),
        ];
        return wrong.Length > 0
            ? TargetErrors.CorrectionInvalid.At(wrong)
            : new TargetCorrection
            {
                Id = id,
                Programme = pack.Identity.Id,
                TargetId = target.Id,
                Kind = entry.Kind,
                CountyCode = entry.CountyCode,
                Value = entry.Value,
                EnterpriseId = entry.EnterpriseId,
                On = entry.On,
                Reason = reason!,
                Made = by,
            };
    }

    /// <summary>A reason as entered, trimmed; fails with <c>targets.correction-invalid</c> at <c>reason</c>.</summary>
    public static Result<string> CheckReason(string? reason)
    {
        var text = reason?.Trim() ?? string.Empty;
        return text.Length is 0 or > ReasonLength || text.Any(char.IsControl)
            ? TargetErrors.CorrectionInvalid.At(new FieldError("reason", "targets.reason-invalid", $"1 to {ReasonLength} characters."))
            : text;
    }

    private static IEnumerable<FieldError> ShareFaults(TargetCorrectionEntry entry, PolicyPack pack) =>
    [
        .. Wrong(entry.Value is null or < 0 or > LargestValue, "value", "targets.value-invalid", $"A whole number from 0 to {LargestValue}."),
        .. Wrong(entry.CountyCode is { } code && pack.Counties.All(county => county.Code != code), "countyCode", "targets.county-unknown", "Not a county of the programme."),
        .. Superfluous(entry.EnterpriseId is not null, "enterpriseId"),
        .. Superfluous(entry.On is not null, "on"),
    ];

    private static IEnumerable<FieldError> EnterpriseFaults(TargetCorrectionEntry entry, Target target) =>
    [
        .. Wrong(entry.EnterpriseId is null, "enterpriseId", "targets.enterprise-required", "Name the enterprise."),
        .. entry.Kind == TargetCorrectionKind.Count
            ? Wrong(entry.On is not { } on || on < target.From || on > target.To, "on", "targets.day-outside-period", "A day within the period of the target.")
            : Superfluous(entry.On is not null, "on"),
        .. Superfluous(entry.Value is not null, "value"),
        .. Superfluous(entry.CountyCode is not null, "countyCode"),
    ];

    private static FieldError[] Wrong(bool isWrong, string path, string code, string message) => isWrong ? [new FieldError(path, code, message)] : [];

    private static FieldError[] Superfluous(bool isGiven, string path) => Wrong(isGiven, path, "targets.field-superfluous", "Not for this kind of correction.");
}

/// <summary>A correction was made or taken back.</summary>
/// <param name="CorrectionId">Which.</param>
/// <param name="TargetId">Target.</param>
/// <param name="Kind">What it changes.</param>
/// <param name="Event"><c>made</c> or <c>withdrawn</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record TargetCorrected(Guid CorrectionId, string TargetId, TargetCorrectionKind Kind, string Event, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"target/{TargetId}";
}
