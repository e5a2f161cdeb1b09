using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ListingPipeline.Api.Common;

/// <summary>One way to name the version a change builds on: in the body or query as <c>version</c>, or in the header <c>If-Match</c>.</summary>
/// <remarks>
/// Answers that hold a version carry it as <c>ETag</c>. A change that names none is answered 428; a stale one 409 when the request named the version itself, 412 when the header did.
/// </remarks>
internal sealed class VersionPrecondition : IActionFilter, IResultFilter
{
    /// <summary>Order of the filter: before the one that answers what binding found wrong.</summary>
    public const int BeforeTheAnswerOfBinding = -3000;

    private const string VersionName = "version";
    private const string OwnCode = "ListingPipeline.";
    private const string StaleMark = "stale";
    private static readonly object ByHeader = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Versions = new();

    /// <summary>True for a parameter that names the version a change builds on.</summary>
    public static bool IsIn(ParameterInfo parameter) =>
        (parameter.Name == VersionName && parameter.ParameterType == typeof(int)) || VersionOf(parameter.ParameterType) is not null;

    /// <summary>The version a type of this product holds; null when it holds none. A <see cref="Guid"/> has a version too, of another kind.</summary>
    public static PropertyInfo? VersionOf(Type type) => Versions.GetOrAdd(type, t =>
        t.FullName?.StartsWith(OwnCode, StringComparison.Ordinal) == true && t.GetProperty("Version") is { } property && property.PropertyType == typeof(int) ? property : null);

    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method) || Place(context) is not { } place)
        {
            return;
        }

        var header = context.HttpContext.Request.Headers.IfMatch.ToString();
        var named = place.Read();
        if (header.Length == 0)
        {
            context.Result = named == 0 ? ApiErrors.VersionRequired.ToProblemResult(StatusCodes.Status428PreconditionRequired) : null;
            return;
        }

        if (!TryRead(header, out var version))
        {
            context.Result = ApiErrors.VersionMismatch.ToProblemResult(StatusCodes.Status412PreconditionFailed);
        }
        else if (named != 0 && named != version)
        {
            context.Result = ApiErrors.VersionsContradict.ToActionResult();
        }
        else
        {
            place.Write(version);
            context.HttpContext.Items[ByHeader] = true;
            foreach (var key in context.ModelState.Keys.Where(key => key.Equals(VersionName, StringComparison.OrdinalIgnoreCase)).ToList())
            {
                context.ModelState.Remove(key);
            }
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        if (context.Result is ProblemResult { Problem: { Status: StatusCodes.Status409Conflict } problem }
            && problem.Code.Contains(StaleMark, StringComparison.Ordinal) && context.HttpContext.Items.ContainsKey(ByHeader))
        {
            context.Result = new ProblemResult(problem.WithStatus(StatusCodes.Status412PreconditionFailed));
        }
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ObjectResult { Value: { } value } && VersionOf(value.GetType())?.GetValue(value) is int version)
        {
            context.HttpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static bool TryRead(string header, out int version)
    {
        version = 0;
        return header is ['"', .., '"'] && int.TryParse(header.AsSpan(1, header.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }

    private static VersionPlace? Place(ActionExecutingContext context)
    {
        foreach (var parameter in context.ActionDescriptor.Parameters.Where(p => p.Name == VersionName && p.ParameterType == typeof(int)))
        {
            return new VersionPlace(
                () => context.ActionArguments.TryGetValue(parameter.Name, out var value) && value is int version ? version : 0,
                version => context.ActionArguments[parameter.Name] = version);
        }

        return context.ActionArguments.Values
            .Where(argument => argument is not null && VersionOf(argument.GetType()) is not null)
            .Select(argument => (Argument: argument!, Property: VersionOf(argument!.GetType())!))
            .Select(found => new VersionPlace(() => (int)found.Property.GetValue(found.Argument)!, version => found.Property.SetValue(found.Argument, version)))
            .FirstOrDefault();
    }

    private sealed record VersionPlace(Func<int> Read, Action<int> Write);
}
