using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>What the grammar accepts, but compatible engines or the portable subset do not.</summary>
internal sealed class SqlSubset : TSqlFragmentVisitor
{
    private static readonly HashSet<string> OneSidedFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "FORMAT", "CONCAT", "CONCAT_WS", "STRING_AGG", "STRING_SPLIT", "GETDATE", "GETUTCDATE", "SYSDATETIME", "SYSUTCDATETIME", "NEWID", "NEWSEQUENTIALID", "RAND", "ISNULL",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "UNIQUEIDENTIFIER", "BIGINT", "INT", "BIT", "DATE", "DATETIME2(3)", "NVARCHAR(MAX)",
    };

    private readonly List<string> _violations = [];

    public static IReadOnlyList<string> Violations(string text)
    {
        var subset = new SqlSubset();
        SqlParser.Parse(text).Accept(subset);
        return subset._violations;
    }

    public override void Visit(MergeStatement node) => Refuse("MERGE");

    public override void Visit(TopRowFilter node) => Refuse(node.WithTies ? "TOP WITH TIES" : "TOP");

    public override void Visit(OffsetClause node) => Refuse("OFFSET");

    public override void Visit(UnpivotedTableReference node) => Refuse("UNPIVOT");

    public override void Visit(PivotedTableReference node) => Refuse("PIVOT");

    public override void Visit(WaitForStatement node) => Refuse("WAITFOR");

    public override void Visit(SelectStarExpression node) => Refuse("SELECT *");

    public override void Visit(IndexDefinition node) => Refuse("inline INDEX");

    public override void Visit(AlterTableAlterColumnStatement node) => Refuse("ALTER COLUMN");

    public override void Visit(SystemVersioningTableOption node) => Refuse("a temporal table");

    public override void Visit(SystemTimePeriodDefinition node) => Refuse("a temporal table");

    public override void Visit(TableHint node) => Refuse($"the hint {node.HintKind}");

    public override void Visit(OutputClause node) => Refuse("OUTPUT");

    public override void Visit(CreateOrAlterViewStatement node) => Refuse("CREATE OR ALTER");

    public override void Visit(CreateOrAlterProcedureStatement node) => Refuse("CREATE OR ALTER");

    public override void Visit(CreateOrAlterFunctionStatement node) => Refuse("CREATE OR ALTER");

    public override void Visit(CreateOrAlterTriggerStatement node) => Refuse("CREATE OR ALTER");

    public override void Visit(CreateViewStatement node) => Refuse("a view");

    public override void Visit(CreateProcedureStatement node) => Refuse("a procedure");

    public override void Visit(CreateTriggerStatement node)
    {
        // The audit trail refuses changes where the engine can; the product goes on where it cannot.
        if (node.Name.BaseIdentifier.Value is not ("TR_AuditRecord_NoUpdate" or "TR_AuditRecord_NoDelete"))
        {
            Refuse("a trigger");
        }
    }

    public override void Visit(ExecutableStringList node) => Refuse("SQL built at run time");

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        if (node.Definition.ColumnDefinitions.Count > 1)
        {
            Refuse("several columns in one ALTER TABLE ADD");
        }
    }

    public override void Visit(UpdateSpecification node)
    {
        if (node.FromClause is not null)
        {
            Refuse("UPDATE … FROM");
        }

        if (node.WhereClause is null)
        {
            Refuse("UPDATE of every row");
        }
    }

    public override void Visit(DeleteSpecification node)
    {
        if (node.FromClause is not null)
        {
            Refuse("DELETE … FROM … FROM");
        }

        if (node.WhereClause is null)
        {
            Refuse("DELETE of every row");
        }
    }

    public override void Visit(FunctionCall node)
    {
        if (OneSidedFunctions.Contains(node.FunctionName.Value))
        {
            Refuse(node.FunctionName.Value.ToUpperInvariant());
        }
    }

    public override void Visit(StringLiteral node)
    {
        if (node.IsNational)
        {
            Refuse("N'…'");
        }
    }

    public override void Visit(ColumnDefinition node)
    {
        if (node.IdentityOptions is not null)
        {
            Refuse("IDENTITY");
        }

        var type = node.DataType is null ? "a computed column" : SqlParser.TextOf(node.DataType).Replace(" ", "");
        var isText = type.StartsWith("NVARCHAR(", StringComparison.Ordinal) && int.TryParse(type["NVARCHAR(".Length..^1], out var length) && length is >= 1 and <= 4000;
        if (!isText && !Types.Contains(type))
        {
            Refuse($"the type {type}");
        }
    }

    private void Refuse(string what) => _violations.Add(what);
}
