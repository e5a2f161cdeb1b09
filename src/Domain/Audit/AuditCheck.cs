namespace ListingPipeline.Domain.Audit;

/// <summary>What is wrong with the trail.</summary>
public enum AuditFault
{
    /// <summary>The record does not fit its hash or the hash before it: it was changed, or written without the key.</summary>
    Altered,

    /// <summary>Records from this position on are not there, up to the next one found.</summary>
    Missing,

    /// <summary>The trail ends before a head that was exported: its end was cut off.</summary>
    CutOff,

    /// <summary>The record is not the one whose hash was exported: the trail was written anew.</summary>
    Rewritten,

    /// <summary>A line of the exported heads was changed.</summary>
    ExportDamaged,
}

/// <summary>One fault.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Position">Where in the trail, from 1; for an exported line, the line's number.</param>
public sealed record AuditFinding(AuditFault Fault, long Position);

/// <summary>A head as it was exported outside the database.</summary>
/// <param name="ExportedAt">When.</param>
/// <param name="Head">The head.</param>
/// <param name="Signature">Signature of the line.</param>
public sealed record ExportedHead(DateTimeOffset ExportedAt, AuditHead Head, string Signature);

/// <summary>Reads the trail once from its beginning and notes every fault, also several.</summary>
/// <param name="seal">The key.</param>
/// <param name="exported">Heads exported outside the database, in any order; null stands for a line nobody can read.</param>
public sealed class AuditCheck(AuditSeal seal, IReadOnlyList<ExportedHead?> exported)
{
    /// <summary>Most faults kept; a trail written anew has one in every record.</summary>
    public const int MostFindings = 100;

    private readonly List<AuditFinding> _findings = [];
    private readonly Dictionary<long, string> _hashAt = ByPosition(seal, exported);
    private string _computed = AuditSeal.Beginning;
    private bool _isSealed;

    /// <summary>Records read so far.</summary>
    public long RecordCount { get; private set; }

    /// <summary>The last record read.</summary>
    public AuditHead Head { get; private set; } = new(0, AuditSeal.Beginning);

    /// <summary>Takes the next record in the order of positions.</summary>
    /// <param name="record">The record.</param>
    /// <param name="hash">Hash stored with it; empty for records from before the chain, which its first hash covers.</param>
    public void Add(AuditRecord record, string hash)
    {
        RecordCount++;
        var isNext = record.Position == Head.Position + 1;
        if (!isNext)
        {
            Note(AuditFault.Missing, Head.Position + 1);
        }

        _computed = seal.HashOf(_isSealed ? Head.Hash : _computed, record);
        var isEarlier = !_isSealed && hash.Length == 0;
        _isSealed |= hash.Length > 0;

        // After a gap the hash before is unknown: the record cannot be judged by it.
        if (isNext && !isEarlier && hash != _computed)
        {
            Note(AuditFault.Altered, record.Position);
        }

        if (_hashAt.TryGetValue(record.Position, out var witnessed) && witnessed != hash)
        {
            Note(AuditFault.Rewritten, record.Position);
        }

        Head = new AuditHead(record.Position, hash);
    }

    /// <summary>What was found, once all records were taken.</summary>
    public IReadOnlyList<AuditFinding> Finish()
    {
        if (_hashAt.Count > 0 && _hashAt.Keys.Max() > Head.Position)
        {
            Note(AuditFault.CutOff, Head.Position + 1);
        }

        if (RecordCount > 0 && !_isSealed)
        {
            // Every start of the product writes a sealed record: a trail without one has lost its hashes.
            Note(AuditFault.Altered, RecordCount);
        }

        for (var line = 0; line < exported.Count; line++)
        {
            if (!IsGenuine(seal, exported[line]))
            {
                Note(AuditFault.ExportDamaged, line + 1);
            }
        }

        return [.. _findings];
    }

    private void Note(AuditFault fault, long position)
    {
        if (_findings.Count < MostFindings)
        {
            _findings.Add(new AuditFinding(fault, position));
        }
    }

    private static bool IsGenuine(AuditSeal seal, ExportedHead? line) => line is not null && seal.SignatureOf(line.Head, line.ExportedAt) == line.Signature;

    private static Dictionary<long, string> ByPosition(AuditSeal seal, IReadOnlyList<ExportedHead?> exported) => exported
        .Where(line => IsGenuine(seal, line))
        .GroupBy(line => line!.Head.Position)
        .Where(group => group.Key > 0)
        .ToDictionary(group => group.Key, group => group.First()!.Head.Hash);
}
