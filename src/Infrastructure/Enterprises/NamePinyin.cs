using ListingPipeline.Application.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Gives enterprises stored before names were searched by pinyin the text they are searched by.</summary>
internal sealed class NamePinyin(DbSession session)
{
    private const int RowsPerTransaction = 2000;

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<NameRow> unread;
        do
        {
            unread = await session.QueryAsync<NameRow>("Enterprises/ListUnreadNames", new { most = RowsPerTransaction }, cancellationToken);
            if (unread.Count > 0)
            {
                await session.InTransactionAsync(() => session.ExecuteManyAsync("Enterprises/WritePinyin", unread, cancellationToken), _ => true, cancellationToken);
            }
        }
        while (unread.Count == RowsPerTransaction);
    }

    private sealed class NameRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string? FormerName { get; init; }

        public string PinyinText => SearchTexts.PinyinOf(Name, FormerName);
    }
}
