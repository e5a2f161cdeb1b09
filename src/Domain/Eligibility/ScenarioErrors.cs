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

    /// <summary>A scenario needs a name of 1 to 100 characters.</summary>
    public static Error ScenarioNameRequired { get; } = new Error(
        "eligibility.scenario-name-required", ErrorKind.Invalid, "情景名称须为 1 至 100 个字。 A scenario needs a name of 1 to 100 characters.")
        .At(new FieldError("name", "eligibility.scenario-name-required", "1 to 100 characters."));

    /// <summary>The scenario does not exist or is another's.</summary>
    public static Error ScenarioNotFound { get; } =
        new("eligibility.scenario-not-found", ErrorKind.NotFound, "没有该情景，或不是您保存的。 There is no such scenario of yours.");

    /// <summary>The scenario was changed since it was read.</summary>
    public static Error ScenarioStale { get; } =
        new("eligibility.scenario-stale", ErrorKind.Conflict, "该情景已有改动，请刷新后再试。 The scenario was changed meanwhile; read it again.");

    /// <summary>The condition does not exist in the version, or has no single threshold that could be another.</summary>
    public static Error ThresholdNotAdjustable(string rule, string condition, string path) => new Error(
        "eligibility.threshold-not-adjustable",
        ErrorKind.Invalid,
        $"规则 {rule} 的条件 {condition} 没有可调整的门槛，或数值超出范围。 Condition {condition} of {rule} has no threshold to change, or the value is out of range.")
        .At(new FieldError(path, "eligibility.threshold-not-adjustable", "No adjustable threshold there."));
}
