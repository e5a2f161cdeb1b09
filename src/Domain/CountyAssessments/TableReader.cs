using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Checks rows written by people against a scheme and names every problem by its cell.</summary>
internal sealed class TableReader(AssessmentScheme scheme)
{
    // A hostile table must not be answered with a report longer than itself.
    private const int MostProblems = 200;

    private readonly int _indicatorCount = scheme.Indicators.Count;
    private readonly List<FieldError> _problems = [];

    public Result<AssessmentTable> Read(IReadOnlyList<TableRow> rows)
    {
        var figures = new long[scheme.Units.Count * _indicatorCount];
        Array.Fill(figures, AssessmentTable.Unknown);
        var disqualified = new bool[scheme.Units.Count];
        var seen = new bool[scheme.Units.Count];
        for (var i = 0; i < rows.Count && _problems.Count < MostProblems; i++)
        {
            if (FindUnit(rows[i], i, seen) is { } unit)
            {
                disqualified[unit] = rows[i].IsDisqualified;
                ReadValues(rows[i], i, figures.AsSpan(unit * _indicatorCount, _indicatorCount));
            }
        }

        for (var unit = 0; unit < seen.Length && _problems.Count < MostProblems; unit++)
        {
            if (!seen[unit])
            {
                Report("rows", "county-assessments.missing-unit", $"There is no row for {scheme.Units[unit].Name}.");
            }
        }

        return _problems.Count == 0
            ? new AssessmentTable(figures, disqualified, _indicatorCount)
            : CountyAssessmentErrors.InvalidTable.At(_problems);
    }

    /// <summary>Reads one unit's figures alone; null stays unknown.</summary>
    public Result<IReadOnlyList<long?>> ReadRow(IReadOnlyList<FigureEntry> values)
    {
        if (values.Count != _indicatorCount)
        {
            Report("values", "county-assessments.wrong-number-of-values", $"There must be {_indicatorCount} values, not {values.Count}.");
            return CountyAssessmentErrors.InvalidTable.At(_problems);
        }

        var figures = new long?[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            figures[i] = values[i] is { Number: null, Unreadable: null } ? null : ReadFigure(values[i], $"values[{i}]");
        }

        return _problems.Count == 0 ? figures : CountyAssessmentErrors.InvalidTable.At(_problems);
    }

    private int? FindUnit(TableRow row, int rowIndex, bool[] seen)
    {
        if (scheme.FindUnit(row.Unit) is not { } unit)
        {
            Report($"rows[{rowIndex}].unit", "county-assessments.unknown-unit", $"The scheme has no unit '{CountyAssessmentErrors.Shorten(row.Unit)}'.");
            return null;
        }

        if (seen[unit])
        {
            Report($"rows[{rowIndex}].unit", "county-assessments.duplicate-unit", $"{scheme.Units[unit].Name} has more than one row.");
            return null;
        }

        seen[unit] = true;
        return unit;
    }

    private void ReadValues(TableRow row, int rowIndex, Span<long> figures)
    {
        if (row.IsDisqualified && row.Values.Count == 0)
        {
            return;
        }

        if (row.Values.Count != _indicatorCount)
        {
            Report($"rows[{rowIndex}].values", "county-assessments.wrong-number-of-values", $"There must be {_indicatorCount} values, not {row.Values.Count}.");
            return;
        }

        for (var i = 0; i < _indicatorCount && _problems.Count < MostProblems; i++)
        {
            figures[i] = ReadFigure(row.Values[i], $"rows[{rowIndex}].values[{i}]");
        }
    }

    private long ReadFigure(FigureEntry entry, string path)
    {
        switch (entry)
        {
            case { Unreadable: { } text }:
                Report(path, "county-assessments.not-a-number", $"'{CountyAssessmentErrors.Shorten(text)}' is not a number.");
                return AssessmentTable.Unknown;
            case { Number: null }:
                Report(path, "county-assessments.missing-figure", "There is no figure; write 0 if nothing was done.");
                return AssessmentTable.Unknown;
            case { Number: < 0 }:
                Report(path, "county-assessments.negative", "A figure cannot be negative.");
                return AssessmentTable.Unknown;
            case { Number: > AssessmentTable.LargestFigure }:
                Report(path, "county-assessments.too-large", $"A figure cannot be above {AssessmentTable.LargestFigure}.");
                return AssessmentTable.Unknown;
            case { Number: { } number } when number != decimal.Truncate(number):
                Report(path, "county-assessments.not-whole", "A figure must be a whole number.");
                return AssessmentTable.Unknown;
            default:
                return (long)entry.Number.Value;
        }
    }

    private void Report(string path, string code, string message) =>
        _problems.Add(new FieldError(path, code, message));
}
