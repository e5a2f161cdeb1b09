using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>Expected failures of the enterprise register.</summary>
public static class EnterpriseErrors
{
    /// <summary>No such enterprise in the caller's scope.</summary>
    public static readonly Error NotFound = new("enterprises.not-found", ErrorKind.NotFound, "No such enterprise.");

    /// <summary>Somebody changed the enterprise since the caller read it.</summary>
    public static readonly Error Stale = new(
        "enterprises.stale", ErrorKind.Conflict, "The enterprise was changed by someone else meanwhile; read it again and repeat the change.");

    /// <summary>Another enterprise holds the credit code.</summary>
    public static readonly Error CreditCodeTaken = new(
        "enterprises.credit-code-taken", ErrorKind.Conflict, "Another enterprise is registered under this credit code.");

    /// <summary>The caller may not place an enterprise in that county.</summary>
    public static readonly Error CountyOutOfScope = new(
        "enterprises.county-out-of-scope", ErrorKind.Forbidden, "You may only enter enterprises of your own county.");

    /// <summary>The code of the county is in no loaded programme.</summary>
    public static readonly Error CountyUnknown = new("enterprises.county-unknown", ErrorKind.Invalid, "No loaded programme has this county.");

    /// <summary>The city asked for has no loaded programme.</summary>
    public static readonly Error CityUnknown = new(
        "enterprises.city-unknown", ErrorKind.Invalid, "No loaded programme is of this city.", [new FieldError("cityCode", "enterprises.city-unknown", "No loaded programme is of this city.")]);

    /// <summary>Master data break a rule; the fields say which.</summary>
    public static readonly Error Invalid = new("enterprises.invalid", ErrorKind.Invalid, "The enterprise's data are not acceptable.");

    /// <summary>A milestone's day or document is not acceptable; the fields say which.</summary>
    public static readonly Error MilestoneInvalid = new("enterprises.milestone-invalid", ErrorKind.Invalid, "The milestone is not acceptable.");

    /// <summary>The enterprise has a milestone of that kind already.</summary>
    public static readonly Error MilestoneExists = new(
        "enterprises.milestone-exists", ErrorKind.Conflict, "A milestone of that kind is on record; withdraw it first if it is wrong.");

    /// <summary>The enterprise has no such milestone.</summary>
    public static readonly Error MilestoneNotFound = new("enterprises.milestone-not-found", ErrorKind.NotFound, "No such milestone.");

    /// <summary>A contact person's data are not acceptable; the fields say which.</summary>
    public static readonly Error ContactInvalid = new("enterprises.contact-invalid", ErrorKind.Invalid, "The contact person's data are not acceptable.");

    /// <summary>The enterprise has no such contact person.</summary>
    public static readonly Error ContactNotFound = new("enterprises.contact-not-found", ErrorKind.NotFound, "No such contact person.");

    /// <summary>The person is the contact no more.</summary>
    public static readonly Error ContactLeft = new(
        "enterprises.contact-left", ErrorKind.Conflict, "The person is the contact no more; enter the new one, or erase this one.");

    /// <summary>Somebody changed the contact person since the caller read it.</summary>
    public static readonly Error ContactStale = new(
        "enterprises.contact-stale", ErrorKind.Conflict, "The contact person was changed by someone else meanwhile; read it again and repeat the change.");

    /// <summary>An enterprise cannot be merged with itself.</summary>
    public static readonly Error MergeItself = new("enterprises.merge-itself", ErrorKind.Invalid, "An enterprise cannot be merged with itself.");

    /// <summary>Something both enterprises have stands in the way of a merge; the fields name it.</summary>
    public static readonly Error MergeBlocked = new("enterprises.merge-blocked", ErrorKind.Refused, "The two cannot be merged as they are; the fields say what stands in the way.");

    /// <summary>A tag is empty, too long or holds control characters.</summary>
    public static readonly Error TagInvalid = new("enterprises.tag-invalid", ErrorKind.Invalid, "A tag has 1 to 20 characters without control characters.");

    /// <summary>The caller may not see tags.</summary>
    public static readonly Error TagsNotYours = new("enterprises.tags-not-yours", ErrorKind.Forbidden, "Tags are working marks of the bureau and the counties.");

    /// <summary>The enterprise carries as many tags as it may.</summary>
    public static readonly Error TooManyTags = new("enterprises.too-many-tags", ErrorKind.Refused, "The enterprise carries 20 tags already.");

    /// <summary>Too few or too many rows for one call, or one twice.</summary>
    public static readonly Error SelectionInvalid = new("enterprises.selection-invalid", ErrorKind.Invalid, "1 to 500 different enterprises are accepted in one call.");

    /// <summary>The caller's office may not send those figures; the fields say which.</summary>
    public static readonly Error FieldNotYours = new(
        "enterprises.field-not-yours", ErrorKind.Forbidden, "Your office is not named for these figures.");

    /// <summary>No such contradiction, or it was settled already.</summary>
    public static readonly Error ContradictionNotFound = new(
        "enterprises.contradiction-not-found", ErrorKind.NotFound, "No such contradiction is open.");

    /// <summary>No account of a department with that id.</summary>
    public static readonly Error SupplierNotFound = new("enterprises.supplier-not-found", ErrorKind.NotFound, "No department's account of that id.");

    /// <summary>The policies name no such department.</summary>
    public static readonly Error DepartmentUnknown = new("enterprises.department-unknown", ErrorKind.Invalid, "The policies name no such department.");

    /// <summary>There is no kind of record of that id.</summary>
    public static readonly Error RecordKindUnknown = new("enterprises.record-kind-unknown", ErrorKind.Invalid, "There is no kind of record of that id.");

    /// <summary>A record is not acceptable; the fields say why.</summary>
    public static readonly Error RecordInvalid = new("enterprises.record-invalid", ErrorKind.Invalid, "The record is not acceptable.");

    /// <summary>The caller's office does not supply that kind of record.</summary>
    public static readonly Error RecordNotYours = new(
        "enterprises.record-not-yours", ErrorKind.Forbidden, "Records of this kind are supplied by other offices.");

    /// <summary>The enterprise has no such record, or it was withdrawn.</summary>
    public static readonly Error RecordNotFound = new("enterprises.record-not-found", ErrorKind.NotFound, "No such record.");

    /// <summary>Records of that kind have no end of their own.</summary>
    public static readonly Error RecordNotClosable = new("enterprises.record-not-closable", ErrorKind.Refused, "Records of this kind are never closed.");

    /// <summary>Somebody closed the record already.</summary>
    public static readonly Error RecordClosed = new("enterprises.record-closed", ErrorKind.Conflict, "The record is closed already.");

    /// <summary>Figures break a rule; the fields say which.</summary>
    public static readonly Error FiguresInvalid = new("enterprises.figures-invalid", ErrorKind.Invalid, "The figures are not acceptable.");

    /// <summary>The credit code fails GB 32100-2015.</summary>
    public static Error CreditCodeInvalid(string why) =>
        new Error("enterprises.credit-code-invalid", ErrorKind.Invalid, $"Not a valid unified social credit code: {why}.").At("creditCode");
}
