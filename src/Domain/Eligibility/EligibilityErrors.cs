using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>Expected failures of the eligibility feature.</summary>
public static partial class EligibilityErrors
{
    /// <summary>The message names the first mistakes; the fields name all.</summary>
    private const int MostNamed = 5;

    /// <summary>The rule exists but no version of it is in force on the day.</summary>
    public static Error RuleNotInForce(string rule, DateOnly day, string path) =>
        new Error("eligibility.rule-not-in-force", ErrorKind.Refused, $"规则 {rule} 在 {day:yyyy-MM-dd} 不在施行期内。 Rule {rule} is not in force on {day:yyyy-MM-dd}.")
            .At(new FieldError(path, "eligibility.rule-not-in-force", $"Not in force on {day:yyyy-MM-dd}."));

    /// <summary>No rule, board or programme has this id.</summary>
    public static Error UnknownRule(string rule, string path) =>
        new Error("eligibility.unknown-rule", ErrorKind.Invalid, $"没有规则 {rule}。 There is no rule {rule}.")
            .At(new FieldError(path, "eligibility.unknown-rule", "No such rule."));

    /// <summary>Facts are given that cannot be read; each is named by its path.</summary>
    public static Error InvalidFacts(IReadOnlyList<FieldError> fields) =>
        new Error("eligibility.invalid-facts", ErrorKind.Invalid, $"{fields.Count} 项填报有误。 {fields.Count} of the facts cannot be read: {string.Join(", ", fields.Take(MostNamed).Select(field => field.Path))}.").At(fields);

    /// <summary>The day lies outside the years the calendar of the rules covers.</summary>
    public static Error InvalidDay(string path) =>
        new Error("eligibility.invalid-day", ErrorKind.Invalid, "日期须在1990年至2100年之间。 The day must lie between 1990 and 2100.")
            .At(new FieldError(path, "eligibility.invalid-day", "Between 1990-01-01 and 2100-12-31."));

    /// <summary>The enterprise does not exist in the caller's scope.</summary>
    public static Error EnterpriseNotFound { get; } =
        new("eligibility.enterprise-not-found", ErrorKind.NotFound, "没有该企业。 There is no such enterprise.");

    /// <summary>No board or programme has this id on the day.</summary>
    public static Error UnknownBoard(string board) =>
        new Error("eligibility.unknown-board", ErrorKind.Invalid, $"没有板块 {board}。 There is no board {board} on that day.")
            .At(new FieldError("board", "eligibility.unknown-board", "No such board on that day."));

    /// <summary>The enterprise has no such record in the caller's scope.</summary>
    public static Error RecordNotFound { get; } =
        new("eligibility.record-not-found", ErrorKind.NotFound, "没有该结论存档。 There is no such recorded verdict.");

    /// <summary>A call holds no enterprise, or more than one call may.</summary>
    public static Error WrongNumberOfEnterprises(int most) =>
        new Error("eligibility.wrong-number-of-enterprises", ErrorKind.Invalid, $"每次须提交1至{most}家企业。 A call holds 1 to {most} enterprises.")
            .At(new FieldError("enterprises", "eligibility.wrong-number-of-enterprises", $"1 to {most}."));

    /// <summary>No metric has this name.</summary>
    public static Error UnknownMissing(string metric) =>
        new Error("eligibility.unknown-metric", ErrorKind.Invalid, $"没有指标 {metric}。 There is no metric {metric}.")
            .At(new FieldError("missing", "eligibility.unknown-metric", "No such metric."));

    /// <summary>The library was not screened for the day.</summary>
    public static Error ScreeningNotFound { get; } =
        new("eligibility.screening-not-found", ErrorKind.NotFound, "该日尚未筛查。 The library was not screened for that day.");

    /// <summary>No city programme has this id.</summary>
    public static Error UnknownProgramme(string programme) =>
        new Error("eligibility.unknown-programme", ErrorKind.Invalid, $"没有方案 {programme}。 There is no programme {programme}.")
            .At(new FieldError("programme", "eligibility.unknown-programme", "No such programme."));
}
