using ListingPipeline.Api.Common;
using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Imports;

/// <summary>Problem details of a spreadsheet with errors: nothing was stored.</summary>
public sealed class ImportProblem : Problem
{
    /// <summary>The whole report, as a success would carry it.</summary>
    public required ImportReport Report { get; init; }

    /// <summary>The problem of a refused import; each error's place is a cell such as <c>C7</c>.</summary>
    internal static ImportProblem Of(ImportReport report)
    {
        var fields = report.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => new FieldError(f.Cell, f.Code, f.Message)).ToList();
        var problem = ImportErrors.Refused(report.Import.Counts.Errors).At(fields).ToProblem();
        return new ImportProblem
        {
            Type = problem.Type,
            Title = problem.Title,
            Status = problem.Status,
            Detail = problem.Detail,
            Code = problem.Code,
            TraceId = problem.TraceId,
            Fields = problem.Fields,
            Report = report,
        };
    }

    /// <summary>The answer that sends it.</summary>
    internal ActionResult ToActionResult() => new ProblemResult(this);
}
