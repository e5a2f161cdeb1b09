using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>Resolves every table and column of a statement against the schema, through aliases, common table expressions and subqueries.</summary>
internal sealed class SqlNames(SqlSchema schema) : TSqlFragmentVisitor
{
    private readonly List<string> _violations = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _expressions = new(StringComparer.Ordinal);
    private Range? _range;

    /// <summary>Tables the statement reads or writes.</summary>
    public HashSet<string> Tables { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables it reads rows of, in a <c>FROM</c> or <c>JOIN</c>.</summary>
    public HashSet<string> TablesRead { get; } = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Violations(SqlSchema schema, string text) => Resolve(schema, text)._violations;

    public static SqlNames Resolve(SqlSchema schema, string text)
    {
        var names = new SqlNames(schema);
        SqlParser.Parse(text).Accept(names);
        return names;
    }

    public override void ExplicitVisit(SelectStatement node)
    {
        Declare(node.WithCtesAndXmlNamespaces);
        Resolve(node.QueryExpression);
    }

    public override void ExplicitVisit(ScalarSubquery node) => Resolve(node.QueryExpression);

    public override void ExplicitVisit(InsertStatement node)
    {
        Declare(node.WithCtesAndXmlNamespaces);
        var specification = node.InsertSpecification;
        if (Target(specification.Target) is not { } table)
        {
            return;
        }

        var given = specification.Columns.Select(NameOf).ToList();
        _violations.AddRange(given.Where(c => table.Find(c) is null).Select(c => $"unknown column {table.Name}.{c}"));
        _violations.AddRange(table.Columns.Where(c => c.MustBeGiven && !given.Contains(c.Name)).Select(c => $"column {table.Name}.{c.Name} is not given"));
        if (specification.InsertSource is SelectInsertSource select)
        {
            Resolve(select.Select);
        }
        else
        {
            specification.InsertSource.Accept(this);
        }
    }

    public override void ExplicitVisit(UpdateStatement node)
    {
        Declare(node.WithCtesAndXmlNamespaces);
        var specification = node.UpdateSpecification;
        if (Target(specification.Target) is not { } table)
        {
            return;
        }

        Within(new Range(_range, [new Source(table.Name, [.. table.Columns.Select(c => c.Name)])]), () =>
        {
            foreach (var clause in specification.SetClauses)
            {
                clause.Accept(this);
            }

            specification.WhereClause?.Accept(this);
        });
    }

    public override void ExplicitVisit(DeleteStatement node)
    {
        Declare(node.WithCtesAndXmlNamespaces);
        if (Target(node.DeleteSpecification.Target) is { } table)
        {
            Within(
                new Range(_range, [new Source(table.Name, [.. table.Columns.Select(c => c.Name)])]),
                () => node.DeleteSpecification.WhereClause?.Accept(this));
        }
    }

    public override void ExplicitVisit(CreateIndexStatement node)
    {
        if (Known(node.OnName.BaseIdentifier.Value) is { } table)
        {
            Within(new Range(null, [new Source(table.Name, [.. table.Columns.Select(c => c.Name)])]), () => base.ExplicitVisit(node));
        }
    }

    public override void ExplicitVisit(CreateTableStatement node)
    {
        var table = schema.Find(node.SchemaObjectName.BaseIdentifier.Value);
        Within(table is null ? null : new Range(null, [new Source(table.Name, [.. table.Columns.Select(c => c.Name)])]), () => base.ExplicitVisit(node));
    }

    public override void ExplicitVisit(ForeignKeyConstraintDefinition node)
    {
        if (Known(node.ReferenceTableName.BaseIdentifier.Value) is { } table)
        {
            _violations.AddRange(node.ReferencedTableColumns.Select(c => c.Value).Where(c => table.Find(c) is null)
                .Select(c => $"unknown column {table.Name}.{c}"));
        }
    }

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        var parts = node.MultiPartIdentifier?.Identifiers.Select(i => i.Value).ToList() ?? [];
        if (parts.Count == 0)
        {
            return;
        }

        var column = parts[^1];
        var matches = _range?.Find(parts.Count > 1 ? parts[^2] : null, column) ?? 0;
        if (matches != 1)
        {
            _violations.Add($"{(matches == 0 ? "unknown" : "ambiguous")} column {string.Join('.', parts)}");
        }
    }

    private void Declare(WithCtesAndXmlNamespaces? with)
    {
        foreach (var expression in with?.CommonTableExpressions ?? [])
        {
            var columns = Resolve(expression.QueryExpression);
            _expressions[expression.ExpressionName.Value] = expression.Columns.Count > 0 ? [.. expression.Columns.Select(c => c.Value)] : columns;
        }
    }

    /// <summary>Resolves a query and answers the names of its columns.</summary>
    private IReadOnlyList<string> Resolve(QueryExpression query)
    {
        switch (query)
        {
            case QueryParenthesisExpression parenthesis:
                return Resolve(parenthesis.QueryExpression);
            case BinaryQueryExpression binary:
                var columns = Resolve(binary.FirstQueryExpression);
                Resolve(binary.SecondQueryExpression);
                Within(new Range(null, [new Source("", columns)]), () => binary.OrderByClause?.Accept(this));
                return columns;
            default:
                return Resolve((QuerySpecification)query);
        }
    }

    private List<string> Resolve(QuerySpecification query)
    {
        var range = new Range(_range, []);
        foreach (var reference in query.FromClause?.TableReferences ?? [])
        {
            Add(range, reference);
        }

        var columns = query.SelectElements.SelectMany(e => ColumnsOf(e, range)).ToList();
        Within(range, () =>
        {
            foreach (var element in query.SelectElements)
            {
                element.Accept(this);
            }

            query.WhereClause?.Accept(this);
            query.GroupByClause?.Accept(this);
            query.HavingClause?.Accept(this);
        });

        // An order may name a column of the answer; it then means that one.
        var ownNames = columns.Where(c => range.Find(null, c) == 0).ToList();
        Within(new Range(_range, [.. range.Sources, new Source("", ownNames)]), () => query.OrderByClause?.Accept(this));
        return columns;
    }

    private void Add(Range range, TableReference reference)
    {
        switch (reference)
        {
            case NamedTableReference named:
                var name = named.SchemaObject.BaseIdentifier.Value;
                var columns = _expressions.TryGetValue(name, out var own) ? own : Known(name)?.Columns.Select(c => c.Name).ToList();
                if (!_expressions.ContainsKey(name))
                {
                    TablesRead.Add(name);
                }

                range.Sources.Add(new Source(named.Alias?.Value ?? name, columns));
                break;
            case QualifiedJoin join:
                Add(range, join.FirstTableReference);
                Add(range, join.SecondTableReference);
                Within(range, () => join.SearchCondition.Accept(this));
                break;
            case UnqualifiedJoin join:
                Add(range, join.FirstTableReference);
                Add(range, join.SecondTableReference);
                break;
            case QueryDerivedTable derived:
                range.Sources.Add(new Source(derived.Alias.Value, Resolve(derived.QueryExpression)));
                break;
            case OpenJsonTableReference { SchemaDeclarationItems.Count: 0 } list:
                range.Sources.Add(new Source(list.Alias.Value, ["key", "value", "type"]));
                break;
            default:
                _violations.Add($"unfamiliar {reference.GetType().Name}");
                break;
        }
    }

    private SqlTable? Target(TableReference target) => target is NamedTableReference named ? Known(named.SchemaObject.BaseIdentifier.Value) : null;

    private SqlTable? Known(string name)
    {
        Tables.Add(name);
        var table = schema.Find(name);
        if (table is null)
        {
            _violations.Add($"unknown table {name}");
        }

        return table;
    }

    private void Within(Range? range, Action visit)
    {
        var outer = _range;
        _range = range;
        visit();
        _range = outer;
    }

    private static IEnumerable<string> ColumnsOf(SelectElement element, Range range) => element switch
    {
        SelectScalarExpression { ColumnName: { } name } => [name.Value],
        SelectScalarExpression { Expression: ColumnReferenceExpression column } => [NameOf(column)],
        SelectStarExpression => range.Sources.SelectMany(s => s.Columns ?? []),
        _ => [""],
    };

    private static string NameOf(ColumnReferenceExpression column) => column.MultiPartIdentifier?.Identifiers[^1].Value ?? "";

    /// <summary>Columns of an unknown table are null: it was named already, its columns need not be.</summary>
    private sealed record Source(string Alias, IReadOnlyList<string>? Columns)
    {
        public bool Has(string column) => Columns is null || Columns.Contains(column);
    }

    /// <summary>What names may mean at one place of a statement; what is not found here is looked for around it.</summary>
    private sealed record Range(Range? Around, List<Source> Sources)
    {
        public int Find(string? alias, string column)
        {
            var here = alias is null || Sources.Any(s => s.Alias == alias)
                ? Sources.Count(s => (alias is null || s.Alias == alias) && s.Has(column))
                : 0;
            return here > 0 || Around is null ? here : Around.Find(alias, column);
        }
    }
}
