using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>SQL lives in files, every file is used, every use has a file, and reads keep to the caller's scope.</summary>
public sealed class CatalogueTests
{
    private const string CountyScope = "countyScope";
    private const string EnterpriseScope = "enterpriseScope";

    /// <summary>Reads over scoped tables that rightly look at every row.</summary>
    private static readonly Dictionary<string, string> Unscoped = new()
    {
        ["Attachments/AddAttachment"] = "a version is taken whoever took it",
        ["Attachments/FilterKnown"] = "the sweep of the store asks which ids are known; nothing but ids is answered",
        ["Eligibility/ListVersions"] = "the library is kept for everybody and narrowed to the caller's scope before anything is answered",
        ["Eligibility/ReadRevision"] = "one number for the whole register; nothing of it is answered",
        ["Enterprises/AddMilestone"] = "whether a milestone of that kind stands is asked of an enterprise read in scope",
        ["Enterprises/FindByCreditCodes"] = "a code identifies across counties: another county's enterprise must be found to refuse a second one",
        ["Enterprises/FindByNames"] = "imports warn of an enterprise of that name in any county",
        ["Enterprises/ReadCurrentSuppliers"] = "part of a write whose enterprises were read in scope",
        ["Enterprises/MoveEnterpriseInterest"] = "part of a merge of enterprises read in scope",
        ["Enterprises/MoveEnterpriseTag"] = "part of a merge of enterprises read in scope",
        ["Enterprises/ReadFactLog"] = "part of a merge of enterprises read in scope",
        ["Enterprises/CountBelongings"] = "part of a merge of enterprises read in scope",
        ["Enterprises/ReadMergeObstacles"] = "part of a merge of enterprises read in scope",
        ["Enterprises/FindSurvivor"] = "answers an id alone; the survivor is then read in scope",
        ["Enterprises/ReadOpenClaims"] = "part of a write whose enterprises were read in scope",
        ["Enterprises/ReadOpenRegistrationClaims"] = "part of a write whose enterprises were read in scope",
        ["Enterprises/ListSupplierDuties"] = "accounts of departments belong to no county; the bureau appoints them",
        ["Enterprises/FindMany"] = "part of undoing an import or merging, whose right was checked before: enterprises it touched may have moved since",
        ["Enterprises/ListUnreadNames"] = "the start reads names nobody has read; nothing is answered to a caller",
        ["Enterprises/ReadRegister"] = "the register is kept for everybody and narrowed to the caller's scope before anything is answered",
        ["Enterprises/ReadRegisterSum"] = "four numbers that tell whether the register has changed; nothing of them is answered",
        ["Enterprises/ReadRegisterMark"] = "two numbers that tell whether the register may have changed; nothing of them is answered",
        ["Enterprises/ReadCurrentDocuments"] = "part of a write whose enterprises were read in scope",
        ["Enterprises/ListTagged"] = "ids alone, met with the register in memory, which is narrowed to the caller's scope before anything is answered",
        ["Enterprises/ListPlaced"] = "ids alone, met with the register in memory, which is narrowed to the caller's scope before anything is answered",
        ["Enterprises/ListRecorded"] = "part of a write whose enterprises were read in scope",
        ["Imports/ReadReplacedFacts"] = "part of undoing an import read in scope",
        ["Imports/ListCommitsOfFile"] = "a file somebody committed is warned of wherever it is sent again; only the instant is answered",
        ["Identity/CountAccounts"] = "the first set-up asks whether there is any account",
        ["Identity/FindApiKey"] = "the scope of the caller comes from this very row",
        ["Identity/ListApiKeys"] = "the two administrators of keys see all of them",
        ["Identity/FindAccount"] = "accounts belong to no county: the administrators and the owner see them",
        ["Identity/FindAccountByName"] = "signing in comes before there is a caller",
        ["Identity/FindSession"] = "the scope of the caller comes from this very row",
        ["Identity/FindLink"] = "who holds the link is its reader, before there is a caller",
        ["Identity/ListFormerPasswords"] = "part of setting a password, by the account it belongs to",
        ["Identity/ListSessions"] = "by the account of the caller",
        ["Identity/ListClosedAccounts"] = "the daily sweep of data whose time is over; nothing is answered to a caller",
        ["Identity/CountSavedViews"] = "by the account of the caller",
        ["Identity/FindSavedView"] = "by the account of the caller, whose role, county and enterprise it compares",
        ["Identity/ListSavedViews"] = "by the account of the caller, whose role, county and enterprise it compares",
        ["Identity/ListDefaultViews"] = "by the account of the caller, whose role, county and enterprise it compares",
        ["Identity/ListAccounts"] = "the two administrators of accounts see all of them",
        ["Targets/AddCorrection"] = "a correction stands once whoever made it; nothing is answered",
        ["Rankings/FindNominationOf"] = "an enterprise is named once a campaign: a nomination of somebody else must be found to add to it",
        ["Rankings/FindSheet"] = "by the account of the expert who asks",
        ["Rankings/ListSheetsOfExpert"] = "by the account of the expert who asks",
        ["Rankings/ListExperts"] = "experts belong to no county; names only, for the bureau",
        ["Rankings/ListRecommenders"] = "who recommended whom, for leaving out conflicts of interest",
        ["Rankings/ListAccepted"] = "the candidates of a draft, which only the bureau draws up",
        ["ReserveLibrary/ListOpinionTasks"] = "by the account of the reviewer who asks",
        ["ReserveLibrary/ListReviewers"] = "departments and experts belong to no county; names only, for the bureau",
        ["ReserveLibrary/ReadAnswers"] = "answers of an application read in scope before",
        ["ReserveLibrary/ReadOpinions"] = "opinions on an application read in scope before",
        ["ReserveLibrary/ReadStandingFindings"] = "the daily check reads what it found before; nothing is answered to a caller",
        ["ReserveLibrary/ReadSubmission"] = "what was handed in with an application read in scope before",
        ["Rankings/ReadNominationSources"] = "sources of nominations read in scope before",
        ["Rankings/ListPlaces"] = "joins the edition: what is published is public, and the difference is narrowed to the county afterwards",
        ["Rankings/ListPublished"] = "joins the edition: what is published is public",
        ["Rankings/ListInterests"] = "who serves whom, for leaving out conflicts of interest; only the bureau sees it",
        ["Rankings/StreamPastFacts"] = "a backtest looks at the whole city, which only the bureau asks for",
        ["Rankings/StreamPastEnterprises"] = "a backtest looks at the whole city, which only the bureau asks for",
        ["Rankings/ListStandingRemovals"] = "who was removed from a published list, for drawing up the next one, which only the bureau does",
    };

    [Test]
    public void Files_AreCommonOrPairs_WithTheirPurpose()
    {
        var statements = SourceTree.Below("src/Infrastructure/Sql", ".sql").ToList();
        var migrations = SourceTree.Below("src/Infrastructure/Persistence/Migrations", ".sql").ToList();

        Assert.That(statements, Is.Not.Empty);
        Assert.That(migrations, Is.Not.Empty);
        Assert.That(SqlFiles.Violations(statements).Concat(SqlFiles.Violations(migrations)), Is.Empty);
    }

    [Test]
    public void Files_ThatAreNeither_AreRejected() => Assert.That(
        SqlFiles.Violations(
        [
            new SourceFile("Sql/A/One.sql", "-- One.\nSELECT 1;\n"),
            new SourceFile("Sql/A/One.sqlite.sql", "-- One.\nSELECT 1;\n"),
            new SourceFile("Sql/A/Half.sqlserver.sql", "-- Half.\nSELECT 1;\n"),
            new SourceFile("Sql/A/Bare.sql", "SELECT 1"),
        ]),
        Is.EquivalentTo(new[]
        {
            "Sql/A/One: neither one common file nor a pair",
            "Sql/A/Half: neither one common file nor a pair",
            "Sql/A/Bare.sql: does not begin with its purpose",
            "Sql/A/Bare.sql: does not end in a semicolon",
        }));

    [Test]
    public void Migrations_AreNumberedOnce()
    {
        var names = MigrationRunner.All(SqlDialect.Sqlite).Select(m => m.Name).ToList();

        Assert.That(names, Is.EqualTo(MigrationRunner.All(SqlDialect.SqlServer).Select(m => m.Name)));
        Assert.That(SqlFiles.MisnumberedMigrations(names), Is.Empty);
    }

    [Test]
    public void Migrations_NumberedTwiceOrNot_AreRejected() => Assert.That(
        SqlFiles.MisnumberedMigrations(["0001_CreateThings", "0002_addPlace", "0003_AddColour", "0003_AddWeight", "Create"]),
        Is.EqualTo(new[] { "0002_addPlace: not a number of four digits and a name", "0003_AddWeight: number taken", "Create: not a number of four digits and a name" }));

    [Test]
    public void Statements_AreUsed_AndUsesExist()
    {
        var used = StatementUse.NamesIn(Layer.CodeOf(Layer.Infrastructure));

        Assert.That(StatementUse.Mismatches(Statements.Names, used), Is.Empty);
    }

    [Test]
    public void Statements_UnusedOrWithoutFile_AreRejected() => Assert.That(
        StatementUse.Mismatches(["Things/List", "Things/Forgotten"], StatementUse.NamesIn(Layer.WithNested(typeof(Sample)))),
        Is.EquivalentTo(new[] { "Things/Forgotten: nobody runs it", "Things/Add: has no file", "Things/Count: has no file" }));

    [Test]
    public void Uses_AreFoundInCode()
    {
        var uses = StatementUse.In(Layer.WithNested(typeof(Sample)));

        Assert.That(uses.Select(u => (u.Statement, u.RowType, HasParameters: u.ParameterType is not null)), Is.EquivalentTo(new[]
        {
            ("Things/List", typeof(SampleRow), true),
            ("Things/Add", null, true),
            ("Things/Count", typeof(long), false),
        }));
    }

    [Test]
    public void Reads_BecomeAKnownType()
    {
        var reads = Statements.Uses.Where(u => u.RowType is not null).Select(u => u.Statement).ToHashSet(StringComparer.Ordinal);
        var writes = Statements.Uses.Where(u => u.RowType is null).Select(u => u.Statement).ToHashSet(StringComparer.Ordinal);
        var selects = Statements.Names.Where(n => !n.StartsWith("Persistence/", StringComparison.Ordinal) && IsRead(n)).ToList();

        Assert.That(selects.Except(reads), Is.Empty, "reads whose row type is not written at the call");
        Assert.That(reads.Intersect(writes), Is.Empty);
        Assert.That(Statements.Uses.Where(u => u.RowType is { IsGenericParameter: true }).Select(u => u.Statement), Is.Empty);
    }

    [Test]
    public void Code_HoldsNoSql() => Assert.That(SqlIn(Layer.CodeOf(Layer.All)).Where(s => !s.Contains("PRAGMA", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Code_WithSql_IsRejected() => Assert.That(SqlIn([typeof(Sample)]), Is.EqualTo(new[] { "CatalogueTests: DELETE FROM Thing WHERE Id = @id" }));

    [TestCaseSource(typeof(Statements), nameof(Statements.Names))]
    public void Read_KeepsToTheCallersScope(string name) =>
        Assert.That(Unscoped.ContainsKey(name) ? [] : MissingScope(Statements.Schema, Statements.ForSqlServer(name)[0]), Is.Empty);

    [Test]
    public void Read_WithoutScope_IsRejected()
    {
        Assert.That(MissingScope(Statements.Schema, "SELECT Id FROM Enterprise;"), Is.EqualTo(new[] { CountyScope, EnterpriseScope }));
        Assert.That(
            MissingScope(Statements.Schema, "SELECT f.FactsJson FROM EnterpriseCurrentFacts f JOIN Enterprise e ON e.Id = f.EnterpriseId WHERE e.CountyCode = @countyScope;"),
            Is.EqualTo(new[] { EnterpriseScope }));
    }

    [Test]
    public void Unscoped_NamesOnlyReadsThatNeedIt() =>
        Assert.That(Unscoped.Keys.Where(n => !Statements.Names.Contains(n) || !MissingScope(Statements.Schema, Statements.ForSqlServer(n)[0]).Any()), Is.Empty);

    /// <summary>Scope parameters a read lacks: of enterprises and what hangs on them both, of other tables with a county the county's.</summary>
    private static IEnumerable<string> MissingScope(SqlSchema schema, string text)
    {
        var read = SqlNames.Resolve(schema, text).TablesRead;
        var given = SqlParser.ParametersOf(text);
        var ofEnterprises = schema.WithChildren("Enterprise").Overlaps(read);
        var ofCounties = ofEnterprises || read.Any(table => schema.Find(table)?.Columns.Any(c => c.Name is "CountyCode" or "CountyScope") == true);
        return new[] { (Needed: ofCounties, Name: CountyScope), (Needed: ofEnterprises, Name: EnterpriseScope) }
            .Where(scope => scope.Needed && !given.Contains(scope.Name))
            .Select(scope => scope.Name);
    }

    private static bool IsRead(string name) =>
        SqlParser.Parse(Statements.ForSqlServer(name)[0]) is Microsoft.SqlServer.TransactSql.ScriptDom.TSqlScript { Batches: [{ Statements: [var first, ..] }, ..] }
        && first is Microsoft.SqlServer.TransactSql.ScriptDom.SelectStatement;

    private static IEnumerable<string> SqlIn(IEnumerable<Type> code) => (
        from type in code
        from method in Il.MethodsOf(type)
        from instruction in Il.InstructionsOf(method)
        where instruction.Operand is string text && SqlText.LooksLikeSql(text)
        select $"{Il.Outermost(type).Name}: {instruction.Operand}").Distinct();

    private sealed class Sample(DbSession session)
    {
        public const string Sql = "DELETE FROM Thing WHERE Id = @id";

        public async Task<long> RunAsync(Guid id)
        {
            var rows = await session.QueryAsync<SampleRow>("Things/List", new { id });
            await session.ExecuteManyAsync("Things/Add", rows);
            return await session.SingleOrDefaultAsync<long>("Things/Count") + Text().Length;
        }

        private static string Text() => Sql;
    }

    private sealed class SampleRow
    {
        public Guid Id { get; init; }
    }
}
