using System.Globalization;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Audit;

namespace ListingPipeline.Infrastructure.Audit;

/// <summary>The exported heads: a text file outside the database, a signed line each, only ever added to.</summary>
internal sealed class AuditHeads(AuditOptions options, AuditSeal seal, IClock clock) : IAuditHeads
{
    private const int Parts = 4;
    private AuditHead? _last;

    public async Task<IReadOnlyList<ExportedHead?>> ReadAsync(CancellationToken cancellationToken) =>
        File.Exists(options.HeadsFile) ? [.. (await File.ReadAllLinesAsync(options.HeadsFile, cancellationToken)).Select(Parse)] : [];

    /// <summary>Adds a line when the trail has grown since the last one.</summary>
    public async Task ExportAsync(AuditHead head, CancellationToken cancellationToken)
    {
        if (head.Position == 0 || head.Hash.Length == 0)
        {
            return;
        }

        _last ??= (await ReadAsync(cancellationToken)) is [.., { } line] ? line.Head : null;
        if (head == _last)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(options.HeadsFile)!);
        var now = new DateTimeOffset(clock.Now.UtcTicks - (clock.Now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{AuditSeal.Text(now)} {head.Position} {head.Hash} {seal.SignatureOf(head, now)}\n");
        await File.AppendAllTextAsync(options.HeadsFile, text, cancellationToken);
        _last = head;
    }

    private static ExportedHead? Parse(string line)
    {
        var parts = line.Split(' ');
        return parts.Length == Parts
            && DateTimeOffset.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? new ExportedHead(at, new AuditHead(position, parts[2]), parts[3])
            : null;
    }
}
