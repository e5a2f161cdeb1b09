using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Layers;

public sealed class FloatingPointTests
{
    [Test]
    public void Domain_IsExact() => Assert.That(FloatingPoint.Uses(Layer.CodeOf(Layer.Domain)), Is.Empty);

    [Test]
    public void ApplicationContracts_AreExact() =>
        Assert.That(Layer.TypesOf(Layer.Application).Where(t => t.IsVisible).SelectMany(FloatingPoint.InMembers), Is.Empty);

    [Test]
    public void RowTypes_AreExact()
    {
        var rows = Layer.TypesOf(Layer.Infrastructure).Where(t => t.Name.EndsWith("Row", StringComparison.Ordinal)).ToList();

        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.SelectMany(FloatingPoint.InMembers), Is.Empty);
    }

    [Test]
    public void Sample_WithFloatingPoint_IsRejectedWhereverItHides()
    {
        var uses = FloatingPoint.Uses([typeof(Sample)]).ToList();

        Assert.That(uses, Does.Contain("FloatingPointTests: get_Rates"));
        Assert.That(uses, Does.Contain("FloatingPointTests: in Literal"));
        Assert.That(uses, Does.Contain("FloatingPointTests: in Conversion"));
        Assert.That(uses, Does.Contain("FloatingPointTests: in Call"));
        Assert.That(uses.Where(u => u.Contains("Exact", StringComparison.Ordinal)), Is.Empty);
    }

    private sealed class Sample
    {
        public IReadOnlyList<double?> Rates { get; } = [];

        public static bool Literal(int x) => x > 1.5;

        public static long Conversion(int x) => (long)(x / 3f);

        public static int Call(TimeSpan x) => x.TotalDays > 3 ? 1 : 0;

        public static decimal Exact(decimal x) => x * 1.5m;
    }
}
