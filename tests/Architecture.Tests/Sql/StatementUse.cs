using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>A place where code runs a catalogued statement.</summary>
/// <param name="Statement">Catalogue name.</param>
/// <param name="Owner">Type a reader of the source finds it in.</param>
/// <param name="RowType">Type each row of a read becomes; null for a write.</param>
/// <param name="ParameterType">Type whose properties are the parameters, where it is written at the call; null elsewhere.</param>
internal sealed partial record StatementUse(string Statement, Type Owner, Type? RowType, Type? ParameterType)
{
    /// <summary>Every use, found by the calls to <see cref="DbSession"/> and the name last mentioned before them.</summary>
    public static IReadOnlyList<StatementUse> In(IEnumerable<Type> code) => [.. code.SelectMany(type => Il.MethodsOf(type).SelectMany(m => In(type, m)))];

    /// <summary>Every name of a statement the code mentions.</summary>
    public static IReadOnlySet<string> NamesIn(IEnumerable<Type> code) => code
        .SelectMany(Il.MethodsOf)
        .SelectMany(Il.InstructionsOf)
        .Select(i => i.Operand)
        .OfType<string>()
        .Where(IsName)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Statements nobody runs and names without a file.</summary>
    public static IEnumerable<string> Mismatches(IEnumerable<string> files, IReadOnlySet<string> used)
    {
        var names = files.ToHashSet(StringComparer.Ordinal);
        return names.Except(used).Select(name => $"{name}: nobody runs it").Concat(used.Except(names).Select(name => $"{name}: has no file"));
    }

    /// <summary>Fragments that may replace the order token of a statement: the values of the owner's dictionary <c>Orders</c>.</summary>
    public IReadOnlyList<string> Orders() =>
        Owner.GetField("Orders", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)?.GetValue(null) is IDictionary orders
            ? [.. orders.Values.Cast<string>()]
            : [];

    private static IEnumerable<StatementUse> In(Type type, MethodBase method)
    {
        string? name = null;
        Type? parameters = null;
        foreach (var (_, operand) in Il.InstructionsOf(method))
        {
            switch (operand)
            {
                case string text when IsName(text):
                    (name, parameters) = (text, null);
                    break;
                case ConstructorInfo { DeclaringType: { } made } when made.Name.Contains("AnonymousType", StringComparison.Ordinal):
                    parameters ??= made;
                    break;
                case MethodInfo called when called.DeclaringType == typeof(DbSession) && TakesStatement(called) && name is not null:
                    yield return new StatementUse(name, Il.Outermost(type), RowTypeOf(called), ParametersOf(called, parameters));
                    (name, parameters) = (null, null);
                    break;
            }
        }
    }

    private static bool TakesStatement(MethodInfo called) => called.GetParameters().FirstOrDefault()?.Name == "statement";

    private static Type? RowTypeOf(MethodInfo called) =>
        called is { IsGenericMethod: true, Name: not nameof(DbSession.ExecuteManyAsync) } ? called.GetGenericArguments()[0] : null;

    private static Type? ParametersOf(MethodInfo called, Type? atCall) => called.Name == nameof(DbSession.ExecuteManyAsync)
        ? called.GetGenericArguments()[0] is { IsGenericParameter: false } row && row != typeof(object) ? row : null
        : atCall;

    private static bool IsName(string text) => Form().IsMatch(text);

    [GeneratedRegex("^[A-Z][A-Za-z]+/[A-Z][A-Za-z0-9]+$")]
    private static partial Regex Form();
}
