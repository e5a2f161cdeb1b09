using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>What can be known of SQL Server without a server: grammar, names, and the subset its relatives share.</summary>
public sealed class SqlServerTests
{
    private static readonly SqlSchema Sample = SqlSchema.Of(
    [
        """
        CREATE TABLE Thing (Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_Thing PRIMARY KEY, Name NVARCHAR(20) NOT NULL, Note NVARCHAR(20) NULL);
        CREATE TABLE Part (
            Id UNIQUEIDENTIFIER NOT NULL CONSTRAINT PK_Part PRIMARY KEY,
            ThingId UNIQUEIDENTIFIER NOT NULL CONSTRAINT FK_Part_Thing REFERENCES Thing (Id),
            Name NVARCHAR(20) NOT NULL);
        CREATE TABLE Screw (PartId UNIQUEIDENTIFIER NOT NULL, CONSTRAINT FK_Screw_Part FOREIGN KEY (PartId) REFERENCES Part (Id));
        """,
        "ALTER TABLE Thing ADD WeightPpm BIGINT NULL;",
    ]);

    [TestCaseSource(typeof(Statements), nameof(Statements.Names))]
    public void Statement_IsAccepted(string name)
    {
        foreach (var text in Statements.ForSqlServer(name))
        {
            Assert.That(SqlNames.Violations(Statements.Schema, text), Is.Empty);
            Assert.That(SqlSubset.Violations(text), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Migrations))]
    public void Migration_IsAccepted(string name)
    {
        var text = MigrationRunner.All(SqlDialect.SqlServer).Single(m => m.Name == name).Text;

        Assert.That(SqlNames.Violations(Statements.EverSchema, text), Is.Empty);
        Assert.That(SqlSubset.Violations(text), Is.Empty);
    }

    [TestCase("SELECT Id FROM Thing LIMIT 5;")]
    [TestCase("INSERT INTO Thing (Id, Name) VALUES (@id, @name) ON CONFLICT (Id) DO NOTHING;")]
    [TestCase("INSERT INTO Thing (Id, Name) VALUES (@id, @name) RETURNING Id;")]
    [TestCase("CREATE TABLE IF NOT EXISTS Thing (Id INT);")]
    [TestCase("SELECT Name || Note FROM Thing;")]
    [TestCase("SELECT Id FROM Thing ORDER BY Name NULLS LAST;")]
    [TestCase("SELECT Id FROM Thing WHERE (Id, Name) = (@id, @name);")]
    public void Grammar_RejectsWhatOnlySqliteKnows(string text) => Assert.That(() => SqlParser.Parse(text), Throws.TypeOf<FormatException>());

    [TestCase("SELECT Id FROM Thngs;", "unknown table Thngs")]
    [TestCase("SELECT Colour FROM Thing;", "unknown column Colour")]
    [TestCase("SELECT t.Colour FROM Thing t;", "unknown column t.Colour")]
    [TestCase("SELECT x.Id FROM Thing t;", "unknown column x.Id")]
    [TestCase("SELECT Name FROM Thing t JOIN Part p ON p.ThingId = t.Id;", "ambiguous column Name")]
    [TestCase("SELECT t.Id FROM Thing t JOIN Part p ON p.ThingsId = t.Id;", "unknown column p.ThingsId")]
    [TestCase("SELECT Id FROM Thing WHERE EXISTS (SELECT 1 FROM Part p WHERE p.Id = Thing.Colour);", "unknown column Thing.Colour")]
    [TestCase("SELECT Id FROM Thing WHERE Id IN (SELECT Thing FROM Part);", "unknown column Thing")]
    [TestCase("WITH c AS (SELECT Id AS ThingId FROM Thing) SELECT Id FROM c;", "unknown column Id")]
    [TestCase("WITH c AS (SELECT Id, ROW_NUMBER() OVER (ORDER BY Colour) AS n FROM Thing) SELECT Id, n FROM c;", "unknown column Colour")]
    [TestCase("SELECT d.n FROM (SELECT COUNT(*) AS m FROM Thing) d;", "unknown column d.n")]
    [TestCase("SELECT Id FROM Thing ORDER BY Colour;", "unknown column Colour")]
    [TestCase("INSERT INTO Thing (Id, Name, Colour) VALUES (@id, @name, @colour);", "unknown column Thing.Colour")]
    [TestCase("INSERT INTO Thing (Id) VALUES (@id);", "column Thing.Name is not given")]
    [TestCase("UPDATE Thing SET Colour = 1 WHERE Id = @id;", "unknown column Colour")]
    [TestCase("DELETE FROM Thing WHERE Colour = 1;", "unknown column Colour")]
    [TestCase("CREATE INDEX IX_Thing_Colour ON Thing (Colour);", "unknown column Colour")]
    [TestCase("CREATE UNIQUE INDEX UX_Thing_Name ON Thing (Name) WHERE Colour IS NOT NULL;", "unknown column Colour")]
    public void Names_RejectWhatTheSchemaLacks(string text, string violation) => Assert.That(SqlNames.Violations(Sample, text), Is.EqualTo(new[] { violation }));

    [TestCase("SELECT t.Id, p.Name AS PartName, t.WeightPpm FROM Thing t LEFT JOIN Part p ON p.ThingId = t.Id ORDER BY PartName, t.Id;")]
    [TestCase("WITH c AS (SELECT Id, Name FROM Thing), d AS (SELECT c.Id FROM c) SELECT d.Id FROM d;")]
    [TestCase("SELECT t.Id FROM Thing t WHERE EXISTS (SELECT 1 FROM Part p WHERE p.ThingId = t.Id AND p.Name IN (@names));")]
    [TestCase("SELECT Id FROM Thing UNION ALL SELECT ThingId FROM Part ORDER BY Id;")]
    public void Names_AcceptWhatItHas(string text) => Assert.That(SqlNames.Violations(Sample, text), Is.Empty);

    [TestCase("MERGE Thing AS t USING Part AS p ON p.ThingId = t.Id WHEN MATCHED THEN UPDATE SET Name = p.Name;", "MERGE")]
    [TestCase("SELECT TOP (5) WITH TIES Id FROM Thing ORDER BY Name;", "TOP WITH TIES")]
    [TestCase("SELECT TOP 5 Id FROM Thing;", "TOP")]
    [TestCase("SELECT Id FROM Thing ORDER BY Id OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY;", "OFFSET")]
    [TestCase("SELECT u.v FROM Thing UNPIVOT (v FOR n IN (Name, Note)) AS u;", "UNPIVOT")]
    [TestCase("SELECT FORMAT(WeightPpm, 'N') FROM Thing;", "FORMAT")]
    [TestCase("WAITFOR DELAY '00:00:01';", "WAITFOR")]
    [TestCase("CREATE OR ALTER VIEW V AS SELECT Id FROM Thing;", "CREATE OR ALTER")]
    [TestCase("CREATE TABLE T (Id INT NOT NULL, INDEX IX_T (Id));", "inline INDEX")]
    [TestCase("CREATE TABLE T (Amount DECIMAL(18, 2) NOT NULL);", "the type DECIMAL(18,2)")]
    [TestCase("CREATE TABLE T (Amount FLOAT NOT NULL);", "the type FLOAT")]
    [TestCase("CREATE TABLE T (Id INT IDENTITY NOT NULL);", "IDENTITY")]
    [TestCase("ALTER TABLE Thing ADD A INT NULL, B INT NULL;", "several columns in one ALTER TABLE ADD")]
    [TestCase("ALTER TABLE Thing ALTER COLUMN Name NVARCHAR(40) NOT NULL;", "ALTER COLUMN")]
    [TestCase("SELECT Id FROM Thing WITH (UPDLOCK);", "the hint UpdLock")]
    [TestCase("SELECT Id FROM Thing WHERE Name = N'x';", "N'…'")]
    [TestCase("SELECT CONCAT(Name, Note) FROM Thing;", "CONCAT")]
    [TestCase("SELECT * FROM Thing;", "SELECT *")]
    [TestCase("UPDATE t SET Name = p.Name FROM Thing t JOIN Part p ON p.ThingId = t.Id WHERE t.Id = @id;", "UPDATE … FROM")]
    [TestCase("DELETE FROM Thing;", "DELETE of every row")]
    [TestCase("EXEC ('SELECT 1');", "SQL built at run time")]
    public void Subset_RejectsWhatRelativesLack(string text, string violation) => Assert.That(SqlSubset.Violations(text), Does.Contain(violation));

    [Test]
    public void Schema_KnowsAddedColumnsAndChildren()
    {
        Assert.That(Sample.Find("Thing")!.Find("WeightPpm"), Is.Not.Null);
        Assert.That(Sample.WithChildren("Thing"), Is.EquivalentTo(new[] { "Thing", "Part", "Screw" }));
    }

    private static IEnumerable<string> Migrations() => MigrationRunner.All(SqlDialect.SqlServer).Select(m => m.Name);
}
