using System.Text.RegularExpressions;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>What is known of a contact person, checked.</summary>
public sealed partial record ContactDetails
{
    private const int LongestName = 60;
    private const int LongestSource = 300;
    private const int IdentityLength = 18;

    private ContactDetails(string name, string? position, string? phone, string? identityNumber, string source)
    {
        Name = name;
        Position = position;
        Phone = phone;
        IdentityNumber = identityNumber;
        Source = source;
    }

    /// <summary>Name, 1 to 60 characters.</summary>
    public string Name { get; }

    /// <summary>Position in the enterprise, e.g. 董事会秘书; null when unknown.</summary>
    public string? Position { get; }

    /// <summary>Phone number without blanks; null when unknown.</summary>
    public string? Phone { get; }

    /// <summary>Number of the resident identity card, GB 11643; null when it was not needed.</summary>
    public string? IdentityNumber { get; }

    /// <summary>Where the data come from: a form, a letter, a consent; 1 to 300 characters.</summary>
    public string Source { get; }

    /// <summary>What the audit trail may say about them: it is kept for good, so that names and numbers stand covered.</summary>
    public ContactTrace Trace => new(
        Masking.Name(Name),
        Position,
        Phone is null ? null : Masking.Phone(Phone),
        IdentityNumber is null ? null : Masking.IdentityNumber(IdentityNumber),
        Source);

    /// <summary>Checks what was entered. Fails with <c>enterprises.contact-invalid</c> at the fields.</summary>
    public static Result<ContactDetails> Create(string? name, string? position, string? phone, string? identityNumber, string? source)
    {
        var problems = new List<FieldError>();
        var (readName, readSource, readPosition) = (Line(name), Line(source), Line(position));
        Check(readName is { Length: <= LongestName }, "name", "1 to 60 characters without control characters.");
        Check(readSource is { Length: <= LongestSource }, "source", "1 to 300 characters: where the data come from.");
        Check(string.IsNullOrWhiteSpace(position) || readPosition is { Length: <= LongestName }, "position", "Up to 60 characters without control characters.");
        var readPhone = Line(phone)?.Replace(" ", "", StringComparison.Ordinal);
        Check(string.IsNullOrWhiteSpace(phone) || (readPhone is not null && PhonePattern().IsMatch(readPhone)), "phone", "A mobile number, a number with its area code, or + and country code.");
        var readIdentity = Line(identityNumber)?.ToUpperInvariant();
        Check(string.IsNullOrWhiteSpace(identityNumber) || IsIdentityNumber(readIdentity), "identityNumber", "Eighteen characters with a right check digit (GB 11643).");
        return problems.Count > 0
            ? EnterpriseErrors.ContactInvalid.At(problems)
            : new ContactDetails(readName!, readPosition, readPhone, readIdentity, readSource!);

        void Check(bool holds, string field, string message)
        {
            if (!holds)
            {
                problems.Add(new FieldError(field, EnterpriseErrors.ContactInvalid.Code, message));
            }
        }
    }

    /// <summary>Details as stored, which were checked when they were entered.</summary>
    public static ContactDetails Restore(string name, string? position, string? phone, string? identityNumber, string source) =>
        new(name, position, phone, identityNumber, source);

    /// <summary>The text evened out; null for an empty one and for one no line can hold.</summary>
    private static string? Line(string? text)
    {
        var even = text is null ? "" : TextForms.Normalise(text);
        return even.Length == 0 || even.Any(char.IsControl) ? null : even;
    }

    private static bool IsIdentityNumber(string? text)
    {
        const int divisor = 11;
        const string checks = "10X98765432";
        if (text is not { Length: IdentityLength } || !text[..^1].All(char.IsAsciiDigit)
            || !DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _))
        {
            return false;
        }

        var sum = 0;
        for (var (i, weight) = (IdentityLength - 2, 2); i >= 0; i--, weight = weight * 2 % divisor)
        {
            sum += (text[i] - '0') * weight;
        }

        return checks[sum % divisor] == text[^1];
    }

    [GeneratedRegex("^(1[0-9]{10}|0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?|\\+[0-9]{1,3}-?[0-9]{5,14})$", RegexOptions.CultureInvariant)]
    private static partial Regex PhonePattern();
}

/// <summary>A contact person as the audit trail shows one.</summary>
/// <param name="Name">Name, covered but for its first character.</param>
/// <param name="Position">Position; null when unknown.</param>
/// <param name="Phone">Phone number, covered; null when unknown.</param>
/// <param name="IdentityNumber">Identity number, covered; null when there is none.</param>
/// <param name="Source">Where the data come from.</param>
public sealed record ContactTrace(string Name, string? Position, string? Phone, string? IdentityNumber, string Source);
