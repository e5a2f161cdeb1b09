using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>A column as its table declares it.</summary>
internal sealed record SqlColumn(string Name, string Type, bool MustBeGiven);

/// <summary>A table as the migrations leave it.</summary>
internal sealed class SqlTable(string name)
{
    public string Name { get; } = name;

    public List<SqlColumn> Columns { get; } = [];

    /// <summary>Tables its foreign keys point to.</summary>
    public HashSet<string> References { get; } = new(StringComparer.Ordinal);

    public SqlColumn? Find(string column) => Columns.Find(c => c.Name == column);
}

/// <summary>The schema the scripts build, read from their syntax: what SQL Server would know of names without being there.</summary>
internal sealed class SqlSchema : TSqlFragmentVisitor
{
    private readonly Dictionary<string, SqlTable> _tables = new(StringComparer.Ordinal);

    private bool KeepsDropped { get; init; }

    public IReadOnlyCollection<SqlTable> Tables => _tables.Values;

    /// <summary>The schema after the scripts; with <paramref name="keepsDropped"/> tables that a later script drops stay, as earlier scripts meet them.</summary>
    public static SqlSchema Of(IEnumerable<string> scripts, bool keepsDropped = false)
    {
        var schema = new SqlSchema { KeepsDropped = keepsDropped };
        foreach (var script in scripts)
        {
            SqlParser.Parse(script).Accept(schema);
        }

        return schema;
    }

    public SqlTable? Find(string name) => _tables.GetValueOrDefault(name);

    /// <summary>A table and every table that hangs on it by foreign keys, directly or through others.</summary>
    public IReadOnlySet<string> WithChildren(string name)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { name };
        while (_tables.Values.FirstOrDefault(t => !found.Contains(t.Name) && t.References.Overlaps(found)) is { } child)
        {
            found.Add(child.Name);
        }

        return found;
    }

    public override void Visit(CreateTableStatement node)
    {
        var table = new SqlTable(node.SchemaObjectName.BaseIdentifier.Value);
        _tables.Add(table.Name, table);
        Add(table, node.Definition);
    }

    public override void Visit(AlterTableAddTableElementStatement node) => Add(_tables[node.SchemaObjectName.BaseIdentifier.Value], node.Definition);

    public override void Visit(AlterTableDropTableElementStatement node)
    {
        var dropped = node.AlterTableDropTableElements.Where(e => e.TableElementType == TableElementType.Column).Select(e => e.Name.Value).ToHashSet();
        _tables[node.SchemaObjectName.BaseIdentifier.Value].Columns.RemoveAll(c => dropped.Contains(c.Name));
    }

    public override void Visit(DropTableStatement node)
    {
        foreach (var table in KeepsDropped ? [] : node.Objects)
        {
            _tables.Remove(table.BaseIdentifier.Value);
        }
    }

    private static void Add(SqlTable table, TableDefinition definition)
    {
        foreach (var column in definition.ColumnDefinitions)
        {
            var isNullable = column.Constraints.OfType<NullableConstraintDefinition>().FirstOrDefault()?.Nullable ?? true;
            table.Columns.Add(new SqlColumn(column.ColumnIdentifier.Value, SqlParser.TextOf(column.DataType), !isNullable && column.DefaultConstraint is null));
            AddReferences(table, column.Constraints);
        }

        AddReferences(table, definition.TableConstraints);
    }

    private static void AddReferences(SqlTable table, IEnumerable<ConstraintDefinition> constraints) =>
        table.References.UnionWith(constraints.OfType<ForeignKeyConstraintDefinition>().Select(f => f.ReferenceTableName.BaseIdentifier.Value));
}
