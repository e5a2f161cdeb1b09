using ListingPipeline.Domain.CountyAssessments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

public sealed class AssessmentTableTests
{
    [Test]
    public void Create_FromRowsInAnyOrder_PutsThemInPrintedOrder()
    {
        var rows = Rows();
        rows.Reverse();

        var table = AssessmentTable.Create(SampleScheme.Eleven, rows).Value;

        Assert.That(Enumerable.Range(0, 11).Select(unit => table.Figure(unit, 0)), Is.EqualTo(Enumerable.Range(0, 11)));
    }

    private static readonly object[] BadRows =
    [
        Bad(rows => rows[3] = rows[3] with { Unit = "Z" }, "rows[3].unit unknown-unit", "rows missing-unit"),
        Bad(rows => rows[3] = rows[3] with { Unit = "A" }, "rows[3].unit duplicate-unit", "rows missing-unit"),
        Bad(rows => rows[3] = rows[3] with { Unit = "140201" }, "rows[3].unit duplicate-unit", "rows missing-unit"),
        Bad(rows => rows.RemoveAt(10), "rows missing-unit"),
        Bad(rows => rows[3] = rows[3] with { Values = [.. rows[3].Values.Skip(1)] }, "rows[3].values wrong-number-of-values"),
        Bad(rows => rows[3] = rows[3] with { Values = [.. rows[3].Values, new FigureEntry(1)] }, "rows[3].values wrong-number-of-values"),
        BadCell(new FigureEntry(-1), "negative"),
        BadCell(new FigureEntry(0.5m), "not-whole"),
        BadCell(new FigureEntry(1_000_001), "too-large"),
        BadCell(new FigureEntry(decimal.MaxValue), "too-large"),
        BadCell(new FigureEntry(null, "三"), "not-a-number"),
        BadCell(new FigureEntry(null), "missing-figure"),
    ];

    [TestCaseSource(nameof(BadRows))]
    public void Create_FromRowsThatDoNotFit_NamesEveryCell(List<TableRow> rows, string[] problems)
    {
        var error = AssessmentTable.Create(SampleScheme.Eleven, rows).Error;

        Assert.That(error?.Code, Is.EqualTo("county-assessments.invalid-table"));
        Assert.That(error!.Fields.Select(field => $"{field.Path} {field.Code["county-assessments.".Length..]}"), Is.EqualTo(problems));
    }

    [Test]
    public void Create_WithAHugeHostileTable_StopsReporting()
    {
        var rows = Enumerable.Repeat(new TableRow(new string('x', 10_000), [], false), 100_000).ToList();

        var fields = AssessmentTable.Create(SampleScheme.Eleven, rows).Error!.Fields;

        Assert.That(fields, Has.Count.EqualTo(200));
        Assert.That(fields[0].Message, Has.Length.LessThan(100));
    }

    [Test]
    public void Create_AnyDisqualifiedUnit_NeedsNoValues()
    {
        var rows = Rows();
        rows[4] = rows[4] with { Values = [], IsDisqualified = true };

        var table = AssessmentTable.Create(SampleScheme.Eleven, rows).Value;

        Assert.That((table.IsDisqualified(4), table.Figure(4, 0)), Is.EqualTo((true, (long?)null)));
        Assert.That(table.Missing(), Is.Empty);
    }

    [Test]
    public void CheckRow_WithAnEmptyCell_KeepsItUnknown()
    {
        FigureEntry[] values = [new(1), new(null), new(0), new(4), new(5), new(6), new(7), new(1_000_000)];

        Assert.That(AssessmentTable.CheckRow(SampleScheme.Eleven, values).Value, Is.EqualTo(new long?[] { 1, null, 0, 4, 5, 6, 7, 1_000_000 }));
    }

    private static List<TableRow> Rows() =>
        [.. Enumerable.Range(0, 11).Select(unit => new TableRow(SampleScheme.UnitName(unit), [.. Enumerable.Range(0, 8).Select(i => new FigureEntry(unit + i))], false))];

    private static object[] Bad(Action<List<TableRow>> spoil, params string[] problems)
    {
        var rows = Rows();
        spoil(rows);
        return [rows, problems];
    }

    private static object[] BadCell(FigureEntry entry, string problem) => Bad(
        rows => rows[3] = rows[3] with { Values = [.. rows[3].Values.Select((value, i) => i == 1 ? entry : value)] }, $"rows[3].values[1] {problem}");
}
