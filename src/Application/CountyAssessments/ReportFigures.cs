using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Replaces a unit's figures: by the county itself, or by the bureau for any unit.</summary>
/// <param name="Id">The assessment.</param>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="Values">Figures in the scheme's indicator order; one without number is unknown.</param>
/// <param name="Version">Version of the report the caller read.</param>
public sealed record ReportFiguresCommand(Guid Id, string UnitCode, IReadOnlyList<FigureEntry> Values, int Version) : ICommand<UnitReportVersion>;

/// <summary>Which version of a report came out of a change.</summary>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="Version">Version to name in the next change.</param>
public sealed record UnitReportVersion(string UnitCode, int Version);

internal sealed class ReportFiguresHandler(
    ICountyAssessmentRepository assessments, IAssessmentSchemeCatalog schemes, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<ReportFiguresCommand, UnitReportVersion>
{
    public async Task<Result<UnitReportVersion>> Handle(ReportFiguresCommand request, CancellationToken cancellationToken)
    {
        var assessment = await assessments.FindAsync(request.Id, user.Scope, cancellationToken);
        if (assessment is null)
        {
            return CountyAssessmentErrors.NotFound;
        }

        var reports = await assessments.ReadReportsAsync(request.Id, user.Scope, cancellationToken);
        if (reports.FirstOrDefault(report => report.UnitCode == request.UnitCode) is not { } current)
        {
            return CountyAssessmentErrors.UnitNotFound;
        }

        if (schemes.Find(assessment.SchemeId) is not { Scheme: var scheme })
        {
            return CountyAssessmentErrors.UnknownScheme(assessment.SchemeId);
        }

        if (!AssessmentTable.CheckRow(scheme, request.Values).TryGetValue(out var figures, out var error))
        {
            return error;
        }

        var before = Order(scheme, current);
        if (CheckChange(assessment, current, request.Version) is { } refused)
        {
            return refused.At(Differences(before, figures, current.Version, refused.Code));
        }

        var report = current with { Figures = ById(scheme, figures), Version = current.Version + 1, Reported = user.Sign(clock) };
        if (!await assessments.SaveReportAsync(request.Id, report, cancellationToken))
        {
            // Somebody saved between reading and writing.
            var theirs = (await assessments.ReadReportsAsync(request.Id, user.Scope, cancellationToken)).First(one => one.UnitCode == request.UnitCode);
            return CountyAssessmentErrors.StaleVersion.At(Differences(Order(scheme, theirs), figures, theirs.Version, CountyAssessmentErrors.StaleVersion.Code));
        }

        events.Record(new FiguresReported(request.Id, request.UnitCode, before, figures));
        return new UnitReportVersion(report.UnitCode, report.Version);
    }

    // The bureau may correct while it reconciles; a county only what it has not submitted.
    private Error? CheckChange(CountyAssessment assessment, UnitReport current, int seenVersion)
    {
        var isBureau = user.Has(Permissions.CountyAssessments.Manage);
        return assessment.CheckOpen().Error is { } frozen ? frozen
            : assessment.Stage != AssessmentStage.Reporting && !(isBureau && assessment.Stage == AssessmentStage.Reconciling) ? CountyAssessmentErrors.NotReporting
            : !isBureau && current.Stage is ReportStage.Submitted or ReportStage.Accepted ? CountyAssessmentErrors.ReportSubmitted
            : current.Version != seenVersion ? CountyAssessmentErrors.StaleVersion
            : null;
    }

    private static long?[] Order(AssessmentScheme scheme, UnitReport report) =>
        [.. scheme.Indicators.Select(indicator => report.Figures.TryGetValue(indicator.Id, out var figure) ? figure : (long?)null)];

    private static Dictionary<string, long> ById(AssessmentScheme scheme, IReadOnlyList<long?> figures)
    {
        var byId = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures[i] is { } figure)
            {
                byId.Add(scheme.Indicators[i].Id, figure);
            }
        }

        return byId;
    }

    // The other officer's work is shown beside the refusal, so that neither is lost.
    private static List<FieldError> Differences(long?[] stored, IReadOnlyList<long?> sent, int version, string code)
    {
        var fields = new List<FieldError> { new("version", code, $"The version is now {version}.") };
        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i] != sent[i])
            {
                fields.Add(new FieldError($"values[{i}]", code, $"Stored is {Words(stored[i])}, sent was {Words(sent[i])}."));
            }
        }

        return fields;

        static string Words(long? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "nothing";
    }
}
