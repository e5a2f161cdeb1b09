using System.Reflection;
using System.Runtime.CompilerServices;
using ListingPipeline.Architecture.Tests.Common;
using MediatR;

namespace ListingPipeline.Architecture.Tests.UseCases;

/// <summary>How requests, handlers and domain types are shaped. Each rule answers its objections.</summary>
internal static class UseCaseRules
{
    /// <summary>Handlers: internal, sealed, one a request, named after the use case, in the file of that name.</summary>
    public static IEnumerable<string> Handlers(IReadOnlyCollection<Type> types, IReadOnlyCollection<SourceFile> files)
    {
        var requests = types.Where(IsRequest).ToList();
        foreach (var request in requests)
        {
            var handlers = types.Where(t => RequestOf(t) == request).ToList();
            if (handlers.Count != 1)
            {
                yield return $"{request.Name}: {handlers.Count} handlers";
            }

            foreach (var objection in handlers.SelectMany(handler => Handler(handler, request, files)))
            {
                yield return objection;
            }
        }
    }

    /// <summary>Properties anybody may set at any time, and fields anybody may write.</summary>
    public static IEnumerable<string> Mutable(IEnumerable<Type> types) => types.SelectMany(type => type
        .GetProperties(Il.Declared)
        .Where(p => p.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter))
        .Select(p => p.Name)
        .Concat(type.GetFields(Il.Declared).Where(f => f is { IsPublic: true, IsInitOnly: false, IsLiteral: false, IsSpecialName: false }).Select(f => f.Name))
        .Select(member => $"{type.Name}.{member}"));

    /// <summary>Types that a checking factory makes, and that a public constructor makes unchecked.</summary>
    public static IEnumerable<string> Unchecked(IEnumerable<Type> types) => types
        .Where(type => type.GetMethods(Il.Declared).Any(m => m.IsStatic && m.IsPublic && m.Name is "Parse" or "Create" && ResultOf(m.ReturnType) == type))
        .Where(type => type.GetConstructors().Any(c => c.GetParameters().Length > 0))
        .Select(type => type.Name);

    public static bool IsRequest(Type type) => !type.IsInterface && typeof(IBaseRequest).IsAssignableFrom(type);

    private static IEnumerable<string> Handler(Type handler, Type request, IReadOnlyCollection<SourceFile> files)
    {
        if (handler.IsVisible || !handler.IsSealed)
        {
            yield return $"{handler.Name}: not internal sealed";
        }

        var useCase = UseCaseOf(request);
        if (useCase is null)
        {
            yield return $"{request.Name}: neither …Command nor …Query";
            yield break;
        }

        if (handler.Name != useCase + "Handler")
        {
            yield return $"{handler.Name}: not {useCase}Handler";
        }

        var feature = request.Namespace!.Split('.')[^1];
        var file = files.FirstOrDefault(f => f.Path == $"src/Application/{feature}/{useCase}.cs");
        if (file is null || !file.Text.Contains($"class {handler.Name}", StringComparison.Ordinal))
        {
            yield return $"{handler.Name}: not in src/Application/{feature}/{useCase}.cs";
        }
    }

    private static string? UseCaseOf(Type request) =>
        request.Name.EndsWith("Command", StringComparison.Ordinal) ? request.Name[..^"Command".Length]
        : request.Name.EndsWith("Query", StringComparison.Ordinal) ? request.Name[..^"Query".Length]
        : null;

    private static Type? RequestOf(Type type) => type.IsAbstract || type.IsInterface
        ? null
        : type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))?.GetGenericArguments()[0];

    private static Type? ResultOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Domain.Common.Result<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsInitOnly(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
