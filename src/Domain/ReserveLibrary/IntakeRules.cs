using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>Who brings a material of an application.</summary>
public enum MaterialSupplier
{
    /// <summary>The enterprise, before it submits.</summary>
    Applicant,

    /// <summary>The county or department, with its preliminary review.</summary>
    Examiner,
}

/// <summary>A material of an application, a file or several.</summary>
/// <param name="Id">Stable id, e.g. <c>articles</c>.</param>
/// <param name="Number">Number in the clause, from 1.</param>
/// <param name="Name">Name as the document prints it.</param>
/// <param name="By">Who brings it.</param>
/// <param name="IsRequired">Whether the step waits for it.</param>
/// <param name="Hint">What to look out for; null for nothing.</param>
/// <param name="Source">Document and clause.</param>
public sealed record LibraryMaterial(string Id, int Number, LocalizedText Name, MaterialSupplier By, bool IsRequired, LocalizedText? Hint, string Source);

/// <summary>How a field of the registration form is filled in.</summary>
public enum FormFieldKind
{
    /// <summary>A line of text, at most 200 characters.</summary>
    Text,

    /// <summary>Several lines, at most 1000 characters.</summary>
    LongText,

    /// <summary>A number with up to four decimals.</summary>
    Number,

    /// <summary>A day, yyyy-MM-dd.</summary>
    Day,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>A field of the registration form.</summary>
/// <param name="Id">Stable id, e.g. <c>contact</c>.</param>
/// <param name="Name">Label.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="IsRequired">Whether an application can be submitted without it.</param>
/// <param name="Choices">Words of a choice; empty otherwise.</param>
/// <param name="Metric">Metric the answer declares where the register does not know it; null for none.</param>
/// <param name="Section">Heading it stands under.</param>
/// <param name="ChoicesEn">English for each of the choices, in their order, for display; empty where there are none. Answers hold the words themselves.</param>
public sealed record FormField(
    string Id,
    LocalizedText Name,
    FormFieldKind Kind,
    bool IsRequired,
    IReadOnlyList<string> Choices,
    string? Metric,
    LocalizedText Section,
    IReadOnlyList<string> ChoicesEn);

/// <summary>A period of the year in which applications are taken.</summary>
/// <param name="OpensMonth">Month of the first day, 1 to 12.</param>
/// <param name="OpensDay">First day in that month.</param>
/// <param name="ClosesMonth">Month of the last day.</param>
/// <param name="ClosesDay">Last day in that month, inclusive.</param>
/// <param name="Source">Document and clause.</param>
public sealed record WindowRule(int OpensMonth, int OpensDay, int ClosesMonth, int ClosesDay, string Source)
{
    /// <summary>The window of a year.</summary>
    public IntakeWindow Of(int year) => new(new DateOnly(year, OpensMonth, OpensDay), new DateOnly(year, ClosesMonth, ClosesDay), null, Source);
}

/// <summary>A window in which applications can be submitted.</summary>
/// <param name="OpensOn">First day.</param>
/// <param name="ClosesOn">Last day, inclusive.</param>
/// <param name="Id">Identifier of a window the bureau opened besides the pack's; null for the pack's own.</param>
/// <param name="Source">Clause of the pack's own window, or the bureau's reason for another.</param>
public sealed record IntakeWindow(DateOnly OpensOn, DateOnly ClosesOn, Guid? Id, string Source)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Holds(DateOnly day) => OpensOn <= day && day <= ClosesOn;
}

/// <summary>A way an application takes to its preliminary review.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Source">Document and clause.</param>
public sealed record IntakeRoute(ExamRoute Id, LocalizedText Name, string Source);

/// <summary>Who gives the preliminary review.</summary>
public enum ExamRoute
{
    /// <summary>县区申报: the county of the enterprise.</summary>
    County,

    /// <summary>市直部门推荐: a department of the city.</summary>
    Department,
}

/// <summary>Who has to be heard in the recheck.</summary>
/// <param name="Departments">Departments at least.</param>
/// <param name="Fields">Fields of expertise of which each must be heard, e.g. 证券.</param>
/// <param name="Days">Days reviewers have, unless the bureau names another last day.</param>
/// <param name="Source">Document and clause.</param>
public sealed record RecheckRules(int Departments, IReadOnlyList<LibraryTerm> Fields, int Days, string Source);

/// <summary>How applications of a library are taken and reviewed.</summary>
/// <param name="Windows">Windows of every year, by day.</param>
/// <param name="Routes">Ways to the preliminary review.</param>
/// <param name="Materials">Materials in the order of the clause.</param>
/// <param name="Form">Fields of the registration form.</param>
/// <param name="Recheck">Who has to be heard.</param>
public sealed record IntakeRules(
    IReadOnlyList<WindowRule> Windows, IReadOnlyList<IntakeRoute> Routes, IReadOnlyList<LibraryMaterial> Materials, IReadOnlyList<FormField> Form, RecheckRules Recheck)
{
    /// <summary>The material of that id; null when there is none.</summary>
    public LibraryMaterial? FindMaterial(string id) => Materials.FirstOrDefault(material => material.Id == id);

    /// <summary>The window a day lies in; null when none is open. A window of the bureau's own counts like the pack's.</summary>
    /// <param name="day">The day.</param>
    /// <param name="besides">Windows the bureau opened besides.</param>
    public IntakeWindow? OpenOn(DateOnly day, IEnumerable<IntakeWindow> besides) =>
        Windows.Select(rule => rule.Of(day.Year)).Concat(besides).Where(window => window.Holds(day)).OrderByDescending(window => window.ClosesOn).FirstOrDefault();

    /// <summary>The next window to open after a day; null when the pack has none and the bureau announced none.</summary>
    /// <param name="day">The day.</param>
    /// <param name="besides">Windows the bureau opened besides.</param>
    public IntakeWindow? NextAfter(DateOnly day, IEnumerable<IntakeWindow> besides) =>
        Windows.SelectMany(rule => day.Year < DateOnly.MaxValue.Year ? new[] { rule.Of(day.Year), rule.Of(day.Year + 1) } : [rule.Of(day.Year)])
            .Concat(besides).Where(window => window.OpensOn > day).OrderBy(window => window.OpensOn).FirstOrDefault();
}
