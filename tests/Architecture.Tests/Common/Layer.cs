using System.Reflection;
using System.Runtime.CompilerServices;

namespace ListingPipeline.Architecture.Tests.Common;

/// <summary>The assemblies of the product, innermost first.</summary>
internal static class Layer
{
    public static Assembly Domain { get; } = typeof(Domain.Common.Error).Assembly;

    public static Assembly Application { get; } = typeof(Application.ApplicationRegistration).Assembly;

    public static Assembly Infrastructure { get; } = typeof(Infrastructure.DependencyInjection).Assembly;

    public static Assembly Api { get; } = typeof(Program).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Domain, Application, Infrastructure, Api];

    /// <summary>Types people wrote; those the compiler made are reached through them.</summary>
    public static IEnumerable<Type> TypesOf(params IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(a => a.GetTypes()).Where(t => !IsCompilerMade(t));

    /// <summary>Every type, compiler-made ones included, whose methods hold the code.</summary>
    public static IEnumerable<Type> CodeOf(params IEnumerable<Assembly> assemblies) => assemblies.SelectMany(a => a.GetTypes()).Where(IsOurs);

    /// <summary>A type and everything nested in it.</summary>
    public static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Il.Declared).SelectMany(WithNested).Prepend(type);

    public static string LayerName(Assembly assembly) => assembly.GetName().Name!["ListingPipeline.".Length..];

    public static bool IsCompilerMade(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.Name.Contains('<', StringComparison.Ordinal) || !IsOurs(type)
        || (type.DeclaringType is { } outer && IsCompilerMade(outer));

    private static bool IsOurs(Type type) => Il.Outermost(type) is var outer
        && (outer == typeof(Program) || outer.Namespace?.StartsWith("ListingPipeline.", StringComparison.Ordinal) == true
            || outer.Name.StartsWith('<') && outer.Namespace is null);
}
