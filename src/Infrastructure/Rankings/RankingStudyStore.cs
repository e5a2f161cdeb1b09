using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Rankings;

internal sealed class RankingStudyStore(DbSession session) : IRankingStudyStore
{
    private const int LongestPart = 4000;
    private const int Most = 100;

    public async Task AddAsync(RankingStudy study, string result, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Rankings/AddStudy", StudyRow.Of(study), cancellationToken);
        await session.ExecuteManyAsync(
            "Rankings/AddStudyPart",
            result.Chunk(LongestPart).Select((part, i) => new { studyId = study.Id, partNumber = i + 1, partText = new string(part) }),
            cancellationToken);
    }

    public async Task<IReadOnlyList<RankingStudy>> ListAsync(RankingStudyKind kind, Guid? draftId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<StudyRow>("Rankings/ListStudies", new { kind = kind.ToString(), draftId, most = Most }, cancellationToken)).Select(row => row.ToStudy())];

    public async Task<(RankingStudy Study, string Result)?> FindAsync(Guid id, RankingStudyKind kind, CancellationToken cancellationToken) =>
        await session.SingleOrDefaultAsync<StudyRow>("Rankings/FindStudy", new { id, kind = kind.ToString() }, cancellationToken) is { } row
            ? (row.ToStudy(), string.Concat(await session.QueryAsync<string>("Rankings/ReadStudyParts", new { studyId = id }, cancellationToken)))
            : null;

    internal sealed class StudyRow
    {
        public Guid Id { get; init; }

        public string Kind { get; init; } = "";

        public string Programme { get; init; } = "";

        public Guid? DraftId { get; init; }

        public string About { get; init; } = "";

        public DateTimeOffset MadeAt { get; init; }

        public Guid MadeById { get; init; }

        public string MadeByName { get; init; } = "";

        public static StudyRow Of(RankingStudy study) => new()
        {
            Id = study.Id,
            Kind = study.Kind.ToString(),
            Programme = study.Programme,
            DraftId = study.DraftId,
            About = study.About,
            MadeAt = study.Made.At,
            MadeById = study.Made.UserId,
            MadeByName = study.Made.Name,
        };

        public RankingStudy ToStudy() =>
            new(Id, Enum.Parse<RankingStudyKind>(Kind), Programme, DraftId, About, new Signature(MadeById, MadeByName, MadeAt));
    }
}
