using System.Data.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

internal sealed class ReserveApplicationRepository(DbSession session) : IReserveApplicationRepository
{
    private static readonly IReadOnlyDictionary<string, string> NoAnswers = new Dictionary<string, string>();

    public async Task<PagedList<NamedApplication>> ListAsync(ApplicationFilter filter, PageRequest page, ApplicationReader reader, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            libraryId = filter.LibraryId,
            search = SearchTexts.Pattern(filter.Search),
            pinyin = SearchTexts.PinyinPattern(filter.Search),
            stage = filter.Stage?.ToString(),
            countyCode = filter.CountyCode,
            route = filter.Route?.ToString(),
            year = filter.Year,
            countyScope = reader.Scope.CountyCode,
            enterpriseScope = reader.Scope.EnterpriseId,
            userId = reader.UserId,
            first = page.FirstRow,
            last = page.LastRow,
        };
        var rows = await session.QueryAsync<ApplicationRow>("ReserveLibrary/ListApplications", parameters, cancellationToken);
        var total = await session.SingleOrDefaultAsync<long>("ReserveLibrary/CountApplications", parameters, cancellationToken);
        return new PagedList<NamedApplication>([.. rows.Select(row => row.ToNamed(NoAnswers))], page.Number, page.Size, total);
    }

    public async Task<IReadOnlyDictionary<ApplicationStage, long>> CountAsync(string? libraryId, ApplicationReader reader, CancellationToken cancellationToken)
    {
        var parameters = new { libraryId, countyScope = reader.Scope.CountyCode, enterpriseScope = reader.Scope.EnterpriseId, userId = reader.UserId };
        var rows = await session.QueryAsync<ApplicationStageRow>("ReserveLibrary/CountApplicationStages", parameters, cancellationToken);
        return rows.ToDictionary(row => Enum.Parse<ApplicationStage>(row.Word), row => row.Total);
    }

    public async Task<NamedApplication?> FindAsync(Guid applicationId, ApplicationReader reader, CancellationToken cancellationToken)
    {
        var parameters = new { applicationId, countyScope = reader.Scope.CountyCode, enterpriseScope = reader.Scope.EnterpriseId, userId = reader.UserId };
        if (await session.SingleOrDefaultAsync<ApplicationRow>("ReserveLibrary/FindApplication", parameters, cancellationToken) is not { } row)
        {
            return null;
        }

        var answers = await session.QueryAsync<AnswerRow>("ReserveLibrary/ReadAnswers", new { applicationId }, cancellationToken);
        return row.ToNamed(answers.ToDictionary(answer => answer.FieldId, answer => answer.Answer, StringComparer.Ordinal));
    }

    public Task<bool> AddAsync(ReserveApplication application, CancellationToken cancellationToken) =>
        TryAddAsync("ReserveLibrary/AddApplication", ApplicationRow.Of(application), cancellationToken);

    public async Task<bool> SaveAsync(ReserveApplication application, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("ReserveLibrary/SaveApplication", ApplicationRow.Of(application), cancellationToken) > 0;

    public async Task SaveAnswersAsync(Guid applicationId, IReadOnlyDictionary<string, string> answers, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("ReserveLibrary/DeleteAnswers", new { applicationId }, cancellationToken);
        await session.ExecuteManyAsync(
            "ReserveLibrary/AddAnswer",
            answers.Select(answer => new AnswerRow { ApplicationId = applicationId, FieldId = answer.Key, Answer = answer.Value }),
            cancellationToken);
    }

    public Task AddSubmissionAsync(Guid applicationId, int number, IReadOnlyList<SubmissionItem> items, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync(
            "ReserveLibrary/AddSubmissionItem", items.Select((item, position) => SubmissionItemRow.Of(applicationId, number, item, position)), cancellationToken);

    public async Task<IReadOnlyList<SubmissionItem>> ReadSubmissionAsync(Guid applicationId, int number, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<SubmissionItemRow>("ReserveLibrary/ReadSubmission", new { applicationId, submissionNumber = number }, cancellationToken))
            .Select(row => row.ToItem()),
    ];

    public async Task<IReadOnlyList<ReserveOpinion>> ReadOpinionsAsync(Guid applicationId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<OpinionRow>("ReserveLibrary/ReadOpinions", new { applicationId }, cancellationToken)).Select(row => row.ToOpinion())];

    public Task<bool> AddOpinionAsync(ReserveOpinion opinion, CancellationToken cancellationToken) =>
        TryAddAsync("ReserveLibrary/AddOpinion", OpinionRow.Of(opinion), cancellationToken);

    public async Task<bool> SaveOpinionAsync(ReserveOpinion opinion, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("ReserveLibrary/SaveOpinion", OpinionRow.Of(opinion), cancellationToken) > 0;

    public async Task<bool> DropOpinionAsync(Guid applicationId, Guid opinionId, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("ReserveLibrary/DropOpinion", new { applicationId, opinionId }, cancellationToken) > 0;

    public async Task<IReadOnlyList<OpinionTask>> ListOpinionTasksAsync(Guid reviewerId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<OpinionTaskRow>("ReserveLibrary/ListOpinionTasks", new { reviewerId }, cancellationToken)).Select(row => row.ToTask())];

    public async Task<IReadOnlyList<ReviewerChoice>> ListReviewersAsync(CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<ReviewerRow>("ReserveLibrary/ListReviewers", new { }, cancellationToken)).Select(row => row.ToChoice())];

    public async Task<IReadOnlyList<IntakeWindow>> ReadWindowsAsync(string libraryId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<WindowRow>("ReserveLibrary/ReadWindows", new { libraryId }, cancellationToken)).Select(row => row.ToWindow())];

    public Task AddWindowAsync(string libraryId, IntakeWindow window, Signature by, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "ReserveLibrary/AddWindow",
            new
            {
                id = window.Id,
                libraryId,
                opensOn = window.OpensOn,
                closesOn = window.ClosesOn,
                reason = window.Source,
                openedAt = by.At,
                openedById = by.UserId,
                openedByName = by.Name,
            },
            cancellationToken);

    private async Task<bool> TryAddAsync(string statement, object row, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync(statement, row, cancellationToken);
            return true;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return false;
        }
    }
}
