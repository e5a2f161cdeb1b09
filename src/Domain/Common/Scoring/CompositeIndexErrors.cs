namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>Expected failures of the scoring core; <c>nodes[i]</c> in a path counts from 0 in the order given.</summary>
public static class CompositeIndexErrors
{
    /// <summary>The hierarchy of indicators is not one tree with positive weights (400).</summary>
    public static Error InvalidHierarchy(IReadOnlyList<FieldError> fields) =>
        new("composite-index.invalid-hierarchy", ErrorKind.Invalid, "The indicators do not form one hierarchy with positive weights.", fields);

    /// <summary>Values are missing for a leaf, given for something else, or not one for each unit (400).</summary>
    public static Error InvalidValues(IReadOnlyList<FieldError> fields) =>
        new("composite-index.invalid-values", ErrorKind.Invalid, "Every indicator without children needs one value, or null, for each unit.", fields);

    /// <summary>A transformation's parameters contradict each other (400).</summary>
    public static Error InvalidNormalisation(string path, string message) =>
        new Error("composite-index.invalid-normalisation", ErrorKind.Invalid, message).At(new FieldError(path, "composite-index.invalid-normalisation", message));

    /// <summary>No unit has any value, so that nothing can be compared (422).</summary>
    public static Error NoValues(string indexId) =>
        At("composite-index.no-values", indexId, $"No unit has a value for any indicator of '{indexId}'.");

    /// <summary>All known values of the indicator are equal and the scheme does not say what that is worth (422).</summary>
    public static Error ZeroRange(string nodeId) =>
        At("composite-index.zero-range", nodeId, $"All known values of indicator '{nodeId}' are equal: it distinguishes no unit from another.");

    /// <summary>The observed worst value is not below the target, so that there is no distance to measure (422).</summary>
    public static Error TargetNotAboveBaseline(string nodeId) =>
        At("composite-index.target-not-above-baseline", nodeId, $"The target of indicator '{nodeId}' must be better than its baseline.");

    /// <summary>A value is missing and the scheme refuses to score without it (422).</summary>
    public static Error MissingValue(string nodeId, int unit) =>
        new Error("composite-index.missing-value", ErrorKind.Refused, $"Indicator '{nodeId}' has no value for unit {unit} and missing values are refused.")
            .At(new FieldError($"values.{nodeId}[{unit}]", "composite-index.missing-value", "Missing value."));

    /// <summary>A geometric mean was asked of a negative number (422).</summary>
    public static Error NegativeInGeometricMean(string nodeId, int unit) =>
        new Error("composite-index.negative-in-geometric-mean", ErrorKind.Refused, $"'{nodeId}' is negative for unit {unit}: a geometric mean needs values of zero or more.")
            .At(new FieldError($"values.{nodeId}[{unit}]", "composite-index.negative-in-geometric-mean", "Negative after normalisation."));

    private static Error At(string code, string nodeId, string message) =>
        new Error(code, ErrorKind.Refused, message).At(new FieldError($"values.{nodeId}", code, message));
}
