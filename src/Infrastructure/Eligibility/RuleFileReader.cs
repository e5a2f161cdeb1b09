using System.Text;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Policies;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>A rule or board as read, with its place for checks across files.</summary>
internal sealed record Placed<T>(T Value, PolicyNode Node);

/// <summary>What one rule file holds.</summary>
internal sealed record RuleFile(IReadOnlyList<Placed<Rule>> Rules, IReadOnlyList<Placed<Board>> Boards);

/// <summary>Reads a file of rules and boards.</summary>
internal abstract class RuleFileReader(string filePattern) : IPolicySectionReader
{
    private const string SentenceKey = "sentence";
    private const string EnglishNoteKey = "note_en";

    public string FilePattern { get; } = filePattern;

    public object Read(PolicyMap file, PolicySectionContext context)
    {
        var conditions = new ConditionReader(context.Metrics);
        var pack = context.Pack.Identity;
        return new RuleFile(
            file.List("rules", node => new Placed<Rule>(ReadRule(node, conditions, pack), node)),
            file.OptionalList("boards", node => new Placed<Board>(ReadBoard(node, pack), node)));
    }

    public virtual void Complete(PolicySections sections, PolicyProblems problems)
    {
    }

    private static Rule ReadRule(PolicyNode node, ConditionReader conditions, PackIdentity pack) => node.Map(map =>
    {
        var id = map.Text("id");
        return new Rule(
            id,
            map.Text("board"),
            map.OptionalText("series") ?? id,
            map.Localized("name"),
            map.List("versions", version => ReadVersion(version, conditions)),
            pack);
    });

    private static RuleVersion ReadVersion(PolicyNode node, ConditionReader conditions) => node.Map(map => new RuleVersion(
        map.Date("from"),
        map.OptionalDate("to"),
        map.Source(),
        map.Required("condition") is { } condition ? conditions.Read(condition) : new Condition.All([]),
        ReadNote(map))
    {
        Sentence = map.OptionalText(SentenceKey),
        // Quoting and translating change no answer: recorded verdicts stay those of the same version.
        ContentHash = CanonicalContent.Hash(Encoding.UTF8.GetBytes(node.Canonical(without: [SentenceKey, EnglishNoteKey]))),
    });

    private static LocalizedText? ReadNote(PolicyMap map) =>
        map.OptionalText("note") is { } note && map.Text(EnglishNoteKey) is { } english ? new LocalizedText(note, english) : null;

    private static Board ReadBoard(PolicyNode node, PackIdentity pack) => node.Map(map => new Board(
        map.Text("id"),
        map.Whole("order"),
        map.Word<BoardKind>("kind"),
        map.Localized("name"),
        map.List("ordinary", series => series.Text()),
        map.OptionalList("red_chip", series => series.Text()),
        map.OptionalList("weighted_voting", series => series.Text()),
        map.OptionalList("requirements", series => series.Text()),
        pack));
}

/// <summary>National rules, one file a board; also checks every rule file against the others.</summary>
internal sealed class ListingStandardsReader() : RuleFileReader("listing-standards/*.yaml")
{
    public override void Complete(PolicySections sections, PolicyProblems problems) => RuleChecks.Run(sections.Of<RuleFile>());
}

/// <summary>The STAR attributes.</summary>
internal sealed class StarAttributesReader() : RuleFileReader("star-attributes.yaml");

/// <summary>A city's conditions for its reserve library.</summary>
internal sealed class ReserveStandardsReader() : RuleFileReader("reserve-standards.yaml");

/// <summary>A city's conditions and priorities for its list.</summary>
internal sealed class ListConditionsReader() : RuleFileReader("list-conditions.yaml");
