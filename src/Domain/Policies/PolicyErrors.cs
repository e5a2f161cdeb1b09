using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Policies;

/// <summary>What can be wrong with a request that names a policy.</summary>
public static class PolicyErrors
{
    /// <summary>No city's programme has that id.</summary>
    public static Error UnknownProgramme(string programme) =>
        new Error("policies.unknown-programme", ErrorKind.Invalid, $"There is no city's programme '{programme}'.")
            .At(new FieldError("programme", "policies.unknown-programme", "No such programme."));
}
