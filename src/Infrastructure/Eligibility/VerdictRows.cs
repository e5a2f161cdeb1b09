using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Turns verdicts of one screening into rows, and remembers which sets of missing metrics were written.</summary>
internal sealed class VerdictRows
{
    private const decimal Ppm = 1_000_000m;
    private const decimal WidestGap = 1_000_000_000m;
    private const int LongestNames = 2000;
    private readonly Dictionary<IReadOnlyList<string>, long> _idByList = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<long> _ids = [];
    private List<MissingSetRow> _new = [];

    /// <summary>Rows board by board, so that each lands beside the one before.</summary>
    public IReadOnlyList<VerdictRow> Rows(DateOnly asOf, IReadOnlyList<JudgedEnterprise> judged)
    {
        var byBoard = new Dictionary<CompiledBoard, List<VerdictRow>>();
        foreach (var one in judged)
        {
            foreach (var screened in one.Verdicts)
            {
                if (!byBoard.TryGetValue(screened.Verdict.Board, out var rows))
                {
                    byBoard.Add(screened.Verdict.Board, rows = new List<VerdictRow>(judged.Count));
                }

                rows.Add(ToRow(asOf, one.Candidate.Id, screened));
            }
        }

        return [.. byBoard.OrderBy(pair => pair.Key.Board.Id, StringComparer.Ordinal).SelectMany(pair => pair.Value)];
    }

    /// <summary>Sets met for the first time since the last call.</summary>
    public IReadOnlyList<MissingSetRow> TakeNew()
    {
        var taken = _new;
        _new = [];
        return taken;
    }

    private VerdictRow ToRow(DateOnly asOf, Guid enterpriseId, in ScreenedBoard screened) => new()
    {
        AsOf = asOf,
        Board = screened.Verdict.Board.Board.Id,
        EnterpriseId = enterpriseId,
        Route = (int)screened.Verdict.Route,
        Standards = (int)screened.Verdict.Standards,
        Requirements = (int)screened.Verdict.Requirements,
        Outcome = (int)screened.Verdict.Outcome,
        NearestRule = screened.NearestRule,
        GapPpm = screened.Gap is { } gap ? (long)decimal.Ceiling(Math.Min(gap, WidestGap) * Ppm) : null,
        MissingSet = screened.Missing.Count == 0 ? 0 : SetOf(screened.Missing),
    };

    private long SetOf(IReadOnlyList<string> names)
    {
        if (_idByList.TryGetValue(names, out var known))
        {
            return known;
        }

        var text = $",{string.Join(',', names)},";
        var id = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        _idByList.Add(names, id);
        if (_ids.Add(id))
        {
            // Names between commas, so that one can be looked for; whole names only where there are too many.
            _new.Add(new MissingSetRow { Id = id, Names = text.Length <= LongestNames ? text : text[..(text.LastIndexOf(',', LongestNames - 1) + 1)] });
        }

        return id;
    }
}

/// <summary>A row of ScreenedVerdict.</summary>
internal sealed class VerdictRow
{
    public DateOnly AsOf { get; init; }

    public string Board { get; init; } = "";

    public Guid EnterpriseId { get; init; }

    public int Route { get; init; }

    public int Standards { get; init; }

    public int Requirements { get; init; }

    public int Outcome { get; init; }

    public string? NearestRule { get; init; }

    public long? GapPpm { get; init; }

    public long MissingSet { get; init; }
}

/// <summary>A row of ScreeningMissing.</summary>
internal sealed class MissingSetRow
{
    public long Id { get; init; }

    public string Names { get; init; } = "";
}
