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

    /// <summary>What a step says besides its name is missing or wrong.</summary>
    public static Error StepInvalid(string path, string message) =>
        new("reserve-library.step-invalid", ErrorKind.Invalid, "The step is not complete.", [new FieldError(path, "reserve-library.step-invalid", message)]);

    private static Error Field(string code, string path, string message) => new(code, ErrorKind.Invalid, message, [new FieldError(path, code, message)]);
}
