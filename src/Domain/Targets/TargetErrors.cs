using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Targets;

/// <summary>What can be wrong with a request about targets.</summary>
public static class TargetErrors
{
    /// <summary>The programme has no target of that id.</summary>
    public static readonly Error NotFound = new("targets.not-found", ErrorKind.NotFound, "The programme has no such target.");

    /// <summary>Something entered does not fit; the fields say what.</summary>
    public static readonly Error CorrectionInvalid = new("targets.correction-invalid", ErrorKind.Invalid, "The correction is incomplete or does not fit; the fields say what.");

    /// <summary>No such enterprise, or outside the caller's scope.</summary>
    public static readonly Error EnterpriseNotFound = new("targets.enterprise-not-found", ErrorKind.Refused, "There is no such enterprise.");

    /// <summary>A correction of that kind stands for the same county or enterprise; take it back first.</summary>
    public static readonly Error AlreadyCorrected = new("targets.already-corrected", ErrorKind.Conflict, "A correction stands for it already; take that back first.");

    /// <summary>No such correction, or it was taken back.</summary>
    public static readonly Error CorrectionNotFound = new("targets.correction-not-found", ErrorKind.NotFound, "There is no such correction, or it was taken back.");
}
