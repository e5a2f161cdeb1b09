using System.ComponentModel.DataAnnotations;
using ListingPipeline.Application.CountyAssessments;

namespace ListingPipeline.Api.CountyAssessments;

/// <summary>A step of the year.</summary>
/// <param name="Action">Action, e.g. <c>start-reconciliation</c>.</param>
/// <param name="Version">Version of the assessment the caller looked at.</param>
/// <param name="Note">Why, up to 1000 characters; needed where the offer says so.</param>
/// <param name="ObjectionsUntilOn">Last day for objections when they are invited; left out for the scheme's period.</param>
public sealed record CycleStepRequest([Required] string Action, [Range(1, int.MaxValue)] int Version, string? Note = null, DateOnly? ObjectionsUntilOn = null);

/// <summary>A step of a unit's report.</summary>
/// <param name="Action"><c>submit</c>, <c>accept</c> or <c>send-back</c>.</param>
/// <param name="Version">Version of the report the caller looked at.</param>
/// <param name="Remarks">What is said, at least one when sending back.</param>
public sealed record ReportStepRequest([Required] string Action, [Range(1, int.MaxValue)] int Version, IReadOnlyList<ReportRemark?>? Remarks = null);

/// <summary>Which figure counts.</summary>
/// <param name="Figure">The figure, 0 to 1 000 000.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
/// <param name="Version">Version of the unit's report the caller looked at.</param>
public sealed record SettleRequest(long Figure, [Required(AllowEmptyStrings = true)] string Reason, [Range(1, int.MaxValue)] int Version);

/// <summary>An objection.</summary>
/// <param name="UnitCode">Division code of the unit that objects.</param>
/// <param name="Text">What is objected, 1 to 1000 characters.</param>
/// <param name="IndicatorId">Indicator it is about; left out for the whole.</param>
public sealed record ObjectionRequest([Required] string UnitCode, [Required(AllowEmptyStrings = true)] string Text, string? IndicatorId = null);

/// <summary>An answer to an objection.</summary>
/// <param name="IsUpheld">Whether the objection was right.</param>
/// <param name="Answer">1 to 1000 characters.</param>
public sealed record AnswerRequest(bool IsUpheld, [Required(AllowEmptyStrings = true)] string Answer);
