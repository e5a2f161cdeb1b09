using System.Text;
using ListingPipeline.Architecture.Tests.Api;
using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.TestKit;

namespace ListingPipeline.Architecture.Tests.Errors;

public sealed class ErrorCodeTests
{
    /// <summary>A result nobody set is a bug that still has to answer something.</summary>
    private static readonly string[] MakersBesides = ["Result`1"];

    /// <summary>Not a place of a request: method, media type and shape of the call as HTTP refuses them, a fault of the program, a cell, which the finding names, and a
    /// pack's weights and bands, whose line the loader names.</summary>
    private static readonly string[] Placeless =
    [
        "ApiErrors.MethodNotAllowed", "ApiErrors.UnsupportedMediaType", "ApiErrors.InvalidRequest", "ApiErrors.Fault", "ImportErrors.NotACapital",
        "ScoringErrors.WeightOutOfRange", "ScoringErrors.WeightsNotWhole", "ScoringErrors.BandsNotContiguous", "ScoringErrors.BandsNotCovering", "ScoringErrors.BandPointsOutOfOrder",
    ];

    [Test]
    public void Codes_AreUniqueAndNamedAfterTheirFeature()
    {
        var errors = ErrorCatalogue.Of(Layer.TypesOf(Layer.All));

        Assert.That(errors, Is.Not.Empty);
        Assert.That(ErrorCatalogue.Violations(errors), Is.Empty);
    }

    [Test]
    public void Codes_ThatAreNot_AreRejected() => Assert.That(ErrorCatalogue.Violations(ErrorCatalogue.Of([typeof(SampleErrors)])), Is.EquivalentTo(new[]
    {
        "SampleErrors.Shouting: 'Enterprises.Gone' is not feature.what-is-wrong",
        "SampleErrors.Foreign: 'things.gone' is not feature.what-is-wrong",
        "enterprises.twice: made by SampleErrors.One and SampleErrors.Other",
    }));

    [Test]
    public void Errors_AreMadeInTheirClassesOnly() => Assert.That(ErrorCatalogue.Unregistered(Layer.CodeOf(Layer.All)).Except(MakersBesides), Is.Empty);

    [Test]
    public void Error_MadeElsewhere_IsRejected() =>
        Assert.That(ErrorCatalogue.Unregistered([typeof(Elsewhere)]), Is.EqualTo(new[] { nameof(ErrorCodeTests) }));

    [Test]
    public void WrongInput_IsRefusedAtAPlace()
    {
        var placeless = ErrorCatalogue.Of(Layer.TypesOf(Layer.All))
            .Where(e => e.Error is { Kind: ErrorKind.Invalid, Fields.Count: 0 })
            .Select(e => e.Owner)
            .Except(Placeless);

        Assert.That(placeless.SelectMany(owner => ErrorCatalogue.RaisedWithoutPlace(owner, SourceTree.Below("src", ".cs"))), Is.Empty);
    }

    [Test]
    public void WrongInput_RefusedWithoutAPlace_IsFound() => Assert.That(
        ErrorCatalogue.RaisedWithoutPlace("OneErrors.Bad", [new SourceFile("a.cs", "/// OneErrors.Bad;\nx = OneErrors.Bad.At(\"x\");\nreturn OneErrors.Bad;"), new SourceFile("b.cs", "a ? OneErrors.Bad(f(1)) : b")]),
        Is.EqualTo(new[] { "a.cs:3 OneErrors.Bad", "b.cs:1 OneErrors.Bad" }));

    [Test]
    public void Codes_AreAsPublished() => Snapshot.Verify("docs/generated/error-codes.md", Document());

    private static string Document()
    {
        var errors = ErrorCatalogue.Of(Layer.TypesOf(Layer.All));
        var text = new StringBuilder("# Error codes\n\nWritten by a test from the code. Clients branch on codes, so a published code never changes its meaning and none disappears.\n\n");
        text.Append("| code | kind | message |\n|---|---|---|\n");
        foreach (var (_, error) in errors)
        {
            text.Append($"| `{error.Code}` | {error.Kind} | {Printable(error.Message)} |\n");
        }

        var others = errors.Select(e => e.Error.Code).Concat(EndpointRules.KnownPermissions).ToHashSet(StringComparer.Ordinal);
        text.Append("\n## Codes of single fields\n\nThey stand in `fields` of a problem, beside the path of the value.\n\n");
        foreach (var code in ErrorCatalogue.FieldCodes(Layer.CodeOf(Layer.All), others))
        {
            text.Append($"- `{code}`\n");
        }

        return text.ToString();
    }

    private static string Printable(string message) =>
        message.ReplaceLineEndings(" ").Replace("|", "\\|").Replace($"{ErrorCatalogue.AnyNumber}", "…");

    private static class SampleErrors
    {
        public static readonly Error Shouting = new("Enterprises.Gone", ErrorKind.NotFound, "");

        public static readonly Error One = new("enterprises.twice", ErrorKind.NotFound, "");

        public static Error Other => new("enterprises.twice", ErrorKind.NotFound, "");

        public static Error Foreign(string detail) => new("things.gone", ErrorKind.NotFound, detail);
    }

    private static class Elsewhere
    {
        public static Error Make() => new("enterprises.hidden", ErrorKind.Invalid, "");
    }
}
