using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>A person an enterprise is reached by: personal data, kept while they are needed and no longer.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="Details">The person.</param>
/// <param name="LeftOn">Day the person stopped being the contact; null while it is. Some days later the data are forgotten.</param>
/// <param name="Recorded">Who entered or last changed them, and when.</param>
/// <param name="Version">Version that was read; a change names it.</param>
public sealed record EnterpriseContact(Guid Id, Guid EnterpriseId, ContactDetails Details, DateOnly? LeftOn, Signature Recorded, int Version)
{
    /// <summary>The same person with other data. Fails with <c>enterprises.contact-left</c>.</summary>
    public Result<EnterpriseContact> Revise(ContactDetails details, Signature by) =>
        LeftOn is null ? this with { Details = details, Recorded = by } : EnterpriseErrors.ContactLeft;

    /// <summary>Notes that the person is the contact no more. Fails with <c>enterprises.contact-left</c>, or <c>enterprises.contact-invalid</c> for a day to come.</summary>
    public Result<EnterpriseContact> Leave(DateOnly on, DateOnly today)
    {
        if (LeftOn is not null)
        {
            return EnterpriseErrors.ContactLeft;
        }

        return on > today || on < new DateOnly(1990, 1, 1)
            ? EnterpriseErrors.ContactInvalid.At(new FieldError("leftOn", EnterpriseErrors.ContactInvalid.Code, "The day lies between 1990 and today."))
            : this with { LeftOn = on };
    }
}

/// <summary>A contact person was entered.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
/// <param name="After">What was entered, covered.</param>
public sealed record ContactRecorded(Guid EnterpriseId, Guid ContactId, ContactTrace After) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>A contact person's data were changed.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
/// <param name="Before">What stood there before, covered.</param>
/// <param name="After">What stands there now, covered.</param>
/// <param name="IsPhoneChanged">True when the phone number is another one, which the covered ones may not show.</param>
/// <param name="IsIdentityNumberChanged">True when the identity number is another one.</param>
public sealed record ContactRevised(
    Guid EnterpriseId, Guid ContactId, ContactTrace Before, ContactTrace After, bool IsPhoneChanged, bool IsIdentityNumberChanged) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>A person is the contact no more.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
/// <param name="LeftOn">Since which day.</param>
public sealed record ContactDeparted(Guid EnterpriseId, Guid ContactId, DateOnly LeftOn) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>Somebody looked behind the cover of a contact person's numbers; the purpose stands in the record.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
public sealed record ContactDisclosed(Guid EnterpriseId, Guid ContactId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>A contact person's data were erased.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContactId">Which person.</param>
public sealed record ContactErased(Guid EnterpriseId, Guid ContactId) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}
