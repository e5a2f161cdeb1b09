using System.Globalization;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility.WhatIf;

namespace ListingPipeline.Domain.Eligibility;

/// <content>Expected failures of what-if questions and scenarios.</content>
public static partial class EligibilityErrors
{
    /// <summary>More thresholds than one scenario takes.</summary>
    public static Error TooManyThresholds { get; } = new Error(
        "eligibility.too-many-thresholds",
        ErrorKind.Invalid,
        $"一次测算最多调整 {SupposedRules.MostThresholds.ToString(CultureInfo.InvariantCulture)} 个门槛。 A scenario changes at most {SupposedRules.MostThresholds.ToString(CultureInfo.InvariantCulture)} thresholds.")
        .At(new FieldError("thresholds", "eligibility.too-many-thresholds", "Too many."));

    /// <summary>The condition does not exist in the version, or has no single threshold that could be another.</summary>
    public static Error ThresholdNotAdjustable(string rule, string condition, string path) => new Error(
        "eligibility.threshold-not-adjustable",
        ErrorKind.Invalid,
        $"规则 {rule} 的条件 {condition} 没有可调整的门槛，或数值超出范围。 Condition {condition} of {rule} has no threshold to change, or the value is out of range.")
        .At(new FieldError(path, "eligibility.threshold-not-adjustable", "No adjustable threshold there."));
}
