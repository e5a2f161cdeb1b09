using System.Globalization;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>Expected failures of the reserve library.</summary>
public static class ReserveLibraryErrors
{
    /// <summary>No such library.</summary>
    public static readonly Error LibraryNotFound = new("reserve-library.library-not-found", ErrorKind.NotFound, "There is no such library.");

    /// <summary>No such member in the caller's scope.</summary>
    public static readonly Error MemberNotFound = new("reserve-library.member-not-found", ErrorKind.NotFound, "There is no such member.");

    /// <summary>No enterprise of that credit code in the caller's scope.</summary>
    public static readonly Error EnterpriseNotFound = Field("reserve-library.enterprise-not-found", "creditCode", "There is no enterprise of that credit code.");

    /// <summary>The admission as entered is not complete or not possible.</summary>
    public static readonly Error EntryInvalid = new("reserve-library.entry-invalid", ErrorKind.Invalid, "The entry is not complete.");

    /// <summary>The enterprise is in that level of the library already.</summary>
    public static readonly Error AlreadyMember = new("reserve-library.already-member", ErrorKind.Conflict, "The enterprise is in this library already.");

    /// <summary>The library holds as many members as it may.</summary>
    public static readonly Error LibraryFull = new("reserve-library.library-full", ErrorKind.Conflict, "The library holds as many members as it may.");

    /// <summary>The enterprise is registered outside the city of the library.</summary>
    public static readonly Error OutsideCity = new("reserve-library.outside-city", ErrorKind.Refused, "The enterprise is not registered in the city of this library.");

    /// <summary>The level is kept by somebody else.</summary>
    public static readonly Error NotKeeper = new("reserve-library.not-keeper", ErrorKind.Forbidden, "This level is kept by another office.");

    /// <summary>The member left the library.</summary>
    public static readonly Error MemberLeft = new("reserve-library.member-left", ErrorKind.Conflict, "The enterprise has left the library.");

    /// <summary>No share reform is owed, or it was done.</summary>
    public static readonly Error NothingOwed = new("reserve-library.nothing-owed", ErrorKind.Conflict, "No share reform is owed.");

    /// <summary>The library recommends to no provincial library.</summary>
    public static readonly Error NoProvincialLibrary = new("reserve-library.no-provincial-library", ErrorKind.Refused, "This library recommends to no provincial library.");

    /// <summary>Somebody else changed it meanwhile.</summary>
    public static readonly Error StaleVersion = new("reserve-library.stale-version", ErrorKind.Conflict, "It was changed after you read it; read it again.");

    /// <summary>The library takes no applications.</summary>
    public static readonly Error NoIntake = new("reserve-library.no-intake", ErrorKind.Refused, "This library takes no applications.");

    /// <summary>No such application in the caller's scope.</summary>
    public static readonly Error ApplicationNotFound = new("reserve-library.application-not-found", ErrorKind.NotFound, "There is no such application.");

    /// <summary>An application of the enterprise is under way.</summary>
    public static readonly Error ApplicationExists = new("reserve-library.application-exists", ErrorKind.Conflict, "An application of this enterprise is under way.");

    /// <summary>The route is not one of the library's.</summary>
    public static readonly Error UnknownRoute = Field("reserve-library.unknown-route", "route", "The library has no such route.");

    /// <summary>Answers of the form are not in the form asked for.</summary>
    public static readonly Error FormInvalid = new("reserve-library.form-invalid", ErrorKind.Invalid, "Answers of the form are not as asked for.");

    /// <summary>Form or materials cannot be changed while the application is before an office.</summary>
    public static readonly Error ApplicationClosed = new("reserve-library.application-closed", ErrorKind.Conflict, "The application cannot be changed now.");

    /// <summary>Answers or materials are lacking.</summary>
    public static readonly Error ApplicationIncomplete = new("reserve-library.application-incomplete", ErrorKind.Conflict, "Answers or materials are lacking.");

    /// <summary>Conditions are not met and not explained.</summary>
    public static readonly Error ConditionsUnexplained = new(
        "reserve-library.conditions-unexplained", ErrorKind.Refused, "Conditions are not met; explain them in the form, or have the figures corrected.");

    /// <summary>Conditions are not met that no reason outweighs.</summary>
    public static readonly Error ConditionsNotMet = new("reserve-library.conditions-not-met", ErrorKind.Refused, "Conditions of admission are not met.");

    /// <summary>The preliminary review of this route is somebody else's.</summary>
    public static readonly Error NotExaminer = new("reserve-library.not-examiner", ErrorKind.Forbidden, "The preliminary review is given by the office of the route.");

    /// <summary>The opinion of the preliminary review is not attached.</summary>
    public static readonly Error OpinionMissing = new(
        "reserve-library.opinion-missing", ErrorKind.Conflict, "Attach the opinion of the county or the recommendation of the department first.");

    /// <summary>Reviewers have yet to be named.</summary>
    public static readonly Error ReviewersLacking = new("reserve-library.reviewers-lacking", ErrorKind.Conflict, "Departments or fields of expertise have nobody named.");

    /// <summary>Opinions are awaited.</summary>
    public static readonly Error OpinionsWaiting = new("reserve-library.opinions-waiting", ErrorKind.Conflict, "Opinions of the recheck are awaited.");

    /// <summary>No such reviewer.</summary>
    public static readonly Error ReviewerNotFound = Field("reserve-library.reviewer-not-found", "reviewerId", "There is no department or expert of that account.");

    /// <summary>The reviewer was named already.</summary>
    public static readonly Error ReviewerNamed = new("reserve-library.reviewer-named", ErrorKind.Conflict, "The reviewer was named already.");

    /// <summary>An expert is named for one of the fields, a department for none.</summary>
    public static readonly Error FieldInvalid = Field("reserve-library.field-invalid", "fieldId", "An expert is named for a field of the library, a department for none.");

    /// <summary>Reviewers are named between preliminary review and decision.</summary>
    public static readonly Error NotInReview = new("reserve-library.not-in-review", ErrorKind.Conflict, "The application is not in review.");

    /// <summary>No such opinion of the caller.</summary>
    public static readonly Error OpinionNotFound = new("reserve-library.opinion-not-found", ErrorKind.NotFound, "There is no such opinion.");

    /// <summary>The opinion was given, or the reviewer stepped aside.</summary>
    public static readonly Error OpinionAnswered = new("reserve-library.opinion-answered", ErrorKind.Conflict, "The opinion was given already.");

    /// <summary>The opinion's text is empty, too long or holds control characters.</summary>
    public static readonly Error OpinionInvalid = Field(
        "reserve-library.opinion-invalid", "text", $"1 to {ReserveOpinion.LongestText} characters without control characters are needed.");

    /// <summary>The window's days or reason are not possible.</summary>
    public static readonly Error WindowInvalid = new(
        "reserve-library.window-invalid", ErrorKind.Invalid, "A window ends after it begins and not before today, lasts at most 92 days and has a reason of 1 to 500 characters.");

    /// <summary>No such submission of the application.</summary>
    public static readonly Error SubmissionNotFound = new("reserve-library.submission-not-found", ErrorKind.NotFound, "There is no such submission.");

    /// <summary>No window is open.</summary>
    public static Error WindowClosed(DateOnly? next) => new(
        "reserve-library.window-closed",
        ErrorKind.Conflict,
        next is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"No window is open; the next one opens on {day:yyyy-MM-dd}.")
            : "No window is open.");

    /// <summary>No such finding in the caller's scope.</summary>
    public static readonly Error FindingNotFound = new("reserve-library.finding-not-found", ErrorKind.NotFound, "There is no such finding.");

    /// <summary>The finding was decided, or is gone.</summary>
    public static readonly Error FindingSettled = new("reserve-library.finding-settled", ErrorKind.Conflict, "The finding was settled already.");

    /// <summary>What a step says besides its name is missing or wrong.</summary>
    public static Error StepInvalid(string path, string message) =>
        new("reserve-library.step-invalid", ErrorKind.Invalid, "The step is not complete.", [new FieldError(path, "reserve-library.step-invalid", message)]);

    /// <summary>A filter names a library there is none of.</summary>
    public static readonly Error UnknownLibrary = Field("reserve-library.unknown-library", "library", "There is no such library.");

    /// <summary>A filter names a layer its library does not have.</summary>
    public static readonly Error UnknownLayer = Field("reserve-library.unknown-layer", "layer", "The library has no such layer.");

    private static Error Field(string code, string path, string message) => new(code, ErrorKind.Invalid, message, [new FieldError(path, code, message)]);
}
