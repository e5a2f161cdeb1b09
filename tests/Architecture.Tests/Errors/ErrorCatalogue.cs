using System.Reflection;
using System.Text.RegularExpressions;
using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Architecture.Tests.Errors;

/// <summary>An error code and the member that makes it.</summary>
internal sealed record RegisteredError(string Owner, Error Error);

/// <summary>The errors of the product, read from its <c>…Errors</c> classes.</summary>
internal static partial class ErrorCatalogue
{
    /// <summary>Prefixes of codes that belong to no feature or, as <c>import</c>, to what one of its things is called.</summary>
    public static readonly string[] SharedPrefixes = ["request", "composite-index", "scoring", "workflow", "import"];

    /// <summary>Stands for any number a message holds.</summary>
    public const int AnyNumber = 7777;

    public static IReadOnlyList<string> Prefixes { get; } = [.. Features.All.Select(Features.Kebab), .. SharedPrefixes];

    public static IReadOnlyList<RegisteredError> Of(IEnumerable<Type> types) =>
    [
        .. types.Where(t => t.Name.EndsWith("Errors", StringComparison.Ordinal)).SelectMany(Members).OrderBy(e => e.Error.Code, StringComparer.Ordinal),
    ];

    /// <summary>Codes of problems at one place of the input, found as texts in the code.</summary>
    public static IReadOnlyList<string> FieldCodes(IEnumerable<Type> code, IReadOnlySet<string> others) =>
    [
        .. code.SelectMany(Il.MethodsOf)
            .SelectMany(Il.InstructionsOf)
            .Select(i => i.Operand)
            .OfType<string>()
            .Where(text => CodeForm().IsMatch(text) && Prefixes.Contains(text.Split('.')[0]) && !others.Contains(text))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> Violations(IReadOnlyList<RegisteredError> errors)
    {
        foreach (var error in errors.Where(e => !CodeForm().IsMatch(e.Error.Code) || !Prefixes.Contains(e.Error.Code.Split('.')[0])))
        {
            yield return $"{error.Owner}: '{error.Error.Code}' is not feature.what-is-wrong";
        }

        foreach (var repeated in errors.GroupBy(e => e.Error.Code).Where(g => g.Count() > 1))
        {
            yield return $"{repeated.Key}: made by {string.Join(" and ", repeated.Select(e => e.Owner))}";
        }
    }

    /// <summary>Types that make errors beside the <c>…Errors</c> classes, where no list of codes would find them.</summary>
    public static IEnumerable<string> Unregistered(IEnumerable<Type> code) => (
        from type in code
        let owner = Il.Outermost(type)
        where !type.Name.EndsWith("Errors", StringComparison.Ordinal)
            && !owner.Name.EndsWith("Errors", StringComparison.Ordinal) && owner != typeof(Error)
        from method in Il.MethodsOf(type)
        from instruction in Il.InstructionsOf(method)
        where instruction.Operand is ConstructorInfo made && made.DeclaringType == typeof(Error)
        select owner.Name).Distinct();

    /// <summary>Lines of the code that answer an error as it is, without saying at which place of the input it lies.</summary>
    /// <param name="owner">Class and member of an error that names no place itself.</param>
    /// <param name="files">The code.</param>
    public static IEnumerable<string> RaisedWithoutPlace(string owner, IEnumerable<SourceFile> files)
    {
        var asItIs = new Regex($@"\b{Regex.Escape(owner)}(\((?>[^()]+|\([^()]*\))*\))?\s*([;:,)?\]}}]|$)");
        return files.SelectMany(file => file.Lines.Index()
            .Where(line => !line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal) && asItIs.IsMatch(line.Item))
            .Select(line => $"{file.Path}:{line.Index + 1} {owner}"));
    }

    private static IEnumerable<RegisteredError> Members(Type type)
    {
        const BindingFlags own = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(own).Where(f => f.FieldType == typeof(Error) && !f.Name.Contains('<', StringComparison.Ordinal)))
        {
            yield return new RegisteredError($"{type.Name}.{field.Name}", (Error)field.GetValue(null)!);
        }

        foreach (var method in type.GetMethods(own).Where(m => m.ReturnType == typeof(Error) && !m.IsPrivate && !m.ContainsGenericParameters))
        {
            var arguments = method.GetParameters().Select(p => Sample(p.ParameterType)).ToArray();
            yield return new RegisteredError($"{type.Name}.{method.Name.Replace("get_", "")}", (Error)method.Invoke(null, arguments)!);
        }
    }

    private static object? Sample(Type type) =>
        type == typeof(string) ? "…"
        : type.IsAssignableFrom(typeof(FieldError[])) ? new[] { new FieldError("…", "…", "…") }
        : type.IsAssignableFrom(typeof(string[])) ? Array.Empty<string>()
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? Convert.ChangeType(AnyNumber, type)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\.[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex CodeForm();
}
