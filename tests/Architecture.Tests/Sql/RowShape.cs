using System.Reflection;
using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>Compares what a statement answers or asks with the type at the other side; the mapper itself ignores every difference.</summary>
internal static class RowShape
{
    private static readonly HashSet<Type> Scalars =
    [
        typeof(string), typeof(Guid), typeof(DateOnly), typeof(DateTimeOffset), typeof(byte[]), typeof(int), typeof(long), typeof(bool),
    ];

    /// <summary>Differences between the columns of an answer and the type its rows become.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<string> columns, Type row)
    {
        if (Scalars.Contains(Nullable.GetUnderlyingType(row) ?? row))
        {
            return columns.Count == 1 ? [] : [$"{columns.Count} columns for one {row.Name}"];
        }

        if (row.GetConstructor(Il.Declared, []) is null)
        {
            return [$"{row.Name} has no constructor without parameters"];
        }

        // A row that goes both ways marks what is only written by a private setter.
        var known = row.GetProperties().Where(p => p.SetMethod is not null).Select(p => p.Name).ToList();
        var read = row.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => p.Name).ToList();
        return columns.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => $"column {g.Key} occurs twice")
            .Concat(columns.Except(known).Select(c => $"column {c} has no property in {row.Name}"))
            .Concat(read.Except(columns).Select(p => $"property {row.Name}.{p} has no column"));
    }

    /// <summary>Parameters a type does not give; SQLite tells names apart by case.</summary>
    public static IEnumerable<string> Missing(IReadOnlyList<string> parameters, Type source) => parameters
        .Except(source.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(p => p.Name))
        .Select(p => $"@{p} is not given");
}
