using System.Reflection;
using ListingPipeline.Api.Common;
using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace ListingPipeline.Architecture.Tests.Api;

/// <summary>One action of a controller.</summary>
internal sealed record Endpoint(MethodInfo Action, string Name)
{
    public HasPermissionAttribute? Permission => Action.GetCustomAttribute<HasPermissionAttribute>();

    public static IReadOnlyList<Endpoint> Of(IEnumerable<Type> types) =>
    [
        .. from type in types
           where typeof(ControllerBase).IsAssignableFrom(type)
           from action in type.GetMethods(Il.Declared)
           where action.GetCustomAttributes<HttpMethodAttribute>().Any()
           select new Endpoint(action, action.GetCustomAttributes<HttpMethodAttribute>().First().Name ?? $"{type.Name}.{action.Name}"),
    ];
}

/// <summary>Who may call an action is said at the action.</summary>
internal static class EndpointRules
{
    public static IReadOnlyList<string> KnownPermissions { get; } =
    [
        .. typeof(Permissions).GetNestedTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(f => (string)f.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Violations(IReadOnlyList<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints)
        {
            var isOpen = endpoint.Action.IsDefined(typeof(AllowAnonymousAttribute));
            var needsSession = endpoint.Action.GetCustomAttributes<AuthorizeAttribute>().Any(a => a is not HasPermissionAttribute);
            var permission = endpoint.Permission?.Permission;
            if (isOpen != PublicOperations.Anonymous.Contains(endpoint.Name))
            {
                yield return $"{endpoint.Name}: {(isOpen ? "open to everybody, but not on the public list" : "on the public list, but not open")}";
            }

            if (!isOpen && permission is null && !(needsSession && PublicOperations.SignedIn.Contains(endpoint.Name)))
            {
                yield return $"{endpoint.Name}: asks for no permission";
            }

            if (permission is not null && !KnownPermissions.Contains(permission))
            {
                yield return $"{endpoint.Name}: asks for an unknown permission";
            }

            // The binder takes a parameter's name for a prefix where the query has such a key, and then ignores the values.
            if (endpoint.Action.GetParameters().Any(p => p.ParameterType == typeof(PageQuery) && p.Name == "page"))
            {
                yield return $"{endpoint.Name}: a parameter of PageQuery is called page";
            }
        }
    }
}
