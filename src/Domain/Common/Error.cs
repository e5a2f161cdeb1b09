namespace ListingPipeline.Domain.Common;

/// <summary>What kind of expected failure happened; decides the HTTP status in one place.</summary>
public enum ErrorKind
{
    /// <summary>The request cannot be understood or holds a value outside its range (400).</summary>
    Invalid,

    /// <summary>Nobody is signed in, or the credentials are wrong (401).</summary>
    Unauthenticated,

    /// <summary>The caller lacks the permission (403).</summary>
    Forbidden,

    /// <summary>Absent, or outside the caller's scope (404).</summary>
    NotFound,

    /// <summary>The present state does not allow it, or the caller worked on a stale version (409).</summary>
    Conflict,

    /// <summary>The input is larger than this system accepts (413).</summary>
    TooLarge,

    /// <summary>Understood, but a policy refuses it, e.g. a rule not in force on the day (422).</summary>
    Refused,
}

/// <summary>A problem at one place of the input.</summary>
/// <param name="Path">Where: a JSON path such as <c>rows[3].values[1]</c>, a query parameter, or a cell such as <c>C7</c>.</param>
/// <param name="Code">Stable machine-readable code, e.g. <c>import.not-a-number</c>.</param>
/// <param name="Message">What is wrong, for people.</param>
public sealed record FieldError(string Path, string Code, string Message);

/// <summary>An expected failure: a value, never an exception.</summary>
/// <param name="Code">Stable registered code <c>feature.what-is-wrong</c>; clients branch on it.</param>
/// <param name="Kind">Kind of failure.</param>
/// <param name="Message">What is wrong, for people, naming the place.</param>
/// <param name="Fields">Problems by place; empty when the failure has no single place.</param>
public sealed record Error(string Code, ErrorKind Kind, string Message, IReadOnlyList<FieldError> Fields)
{
    /// <summary>An error without field problems.</summary>
    public Error(string code, ErrorKind kind, string message)
        : this(code, kind, message, [])
    {
    }

    /// <summary>The same error with problems by place.</summary>
    public Error At(params IReadOnlyList<FieldError> fields) => this with { Fields = fields };

    /// <summary>The same error at one place of the input.</summary>
    /// <param name="path">The place as the caller writes it, see <see cref="FieldError.Path"/>.</param>
    public Error At(string path) => At(new FieldError(path, Code, Message));
}
