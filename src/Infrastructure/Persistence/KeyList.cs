using System.Collections.Concurrent;
using System.Data;
using Dapper;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>Keys for <c>IN @name</c>, each a parameter of its own. Dapper would search the statement for the name by regular expression at every call,
/// which takes a page of a list longer than all else around its statements.</summary>
public sealed class KeyList(IReadOnlyList<object> keys) : SqlMapper.ICustomQueryParameter
{
    private static readonly ConcurrentDictionary<(string Name, int Count), Expansion> Expansions = new();

    public int Count => keys.Count;

    /// <exception cref="InvalidOperationException">The statement does not ask for the keys by <c>IN @name</c>.</exception>
    public void AddParameter(IDbCommand command, string name)
    {
        var expansion = Expansions.GetOrAdd((name, keys.Count), static of => new Expansion(of.Name, of.Count));
        var text = command.CommandText.Replace(expansion.Token, expansion.List, StringComparison.Ordinal);
        if (ReferenceEquals(text, command.CommandText))
        {
            throw new InvalidOperationException($"The statement has no '{expansion.Token}'.");
        }

        command.CommandText = text;
        for (var i = 0; i < keys.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = expansion.Names[i];
            parameter.Value = keys[i];
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>What a list of so many keys is written as. Lists are chunked by their callers, so that there are some hundred of these at most.</summary>
    private sealed class Expansion
    {
        public Expansion(string name, int count)
        {
            Token = $"IN @{name}";
            Names = [.. Enumerable.Range(1, count).Select(i => $"@{name}{i}")];
            // Nothing is in a list of null, on either engine.
            List = count == 0 ? "IN (NULL)" : $"IN ({string.Join(", ", Names)})";
        }

        public string Token { get; }

        public string List { get; }

        public string[] Names { get; }
    }
}
