using System.Diagnostics.CodeAnalysis;

namespace ListingPipeline.Domain.Common;

/// <summary>The answer of something that produces nothing but its success.</summary>
public readonly record struct Done;

/// <summary>Outcome without its value, for code that handles every result alike.</summary>
public interface IResult
{
    /// <summary>The failure, or null on success.</summary>
    Error? Error { get; }
}

/// <summary>Either a value or an expected failure.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public readonly struct Result<T> : IResult
    where T : notnull
{
    private readonly T? _value;

    private Result(T? value, Error? error)
    {
        _value = value;
        Error = error;
    }

    /// <inheritdoc/>
    public Error? Error { get; }

    /// <summary>The value; reading it on a failure is a bug and throws <see cref="InvalidOperationException"/>.</summary>
    public T Value => Error is null && _value is not null
        ? _value
        : throw new InvalidOperationException($"No value: {Error?.Code ?? "result.uninitialised"}.");

    /// <summary>True when there is a value; then <paramref name="error"/> is null.</summary>
    public bool TryGetValue([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Error? error)
    {
        value = _value;
        error = Error ?? (_value is null ? new Error("result.uninitialised", ErrorKind.Invalid, "No result.") : null);
        return error is null;
    }

    /// <summary>The value passed through <paramref name="next"/>, or the same failure.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : notnull => TryGetValue(out var value, out var error) ? next(value) : error;

    /// <summary>The value converted, or the same failure.</summary>
    public Result<TNext> Map<TNext>(Func<T, TNext> convert)
        where TNext : notnull => TryGetValue(out var value, out var error) ? convert(value) : error;

    internal static Result<T> Success(T value) => new(value, null);

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>Makes results where the implicit conversion cannot, e.g. from a value of an interface type.</summary>
public static class Result
{
    /// <summary>A success.</summary>
    public static Result<T> Of<T>(T value)
        where T : notnull => Result<T>.Success(value);
}
