using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Layers;

public sealed class BannedMemberTests
{
    /// <summary>The two adapters behind the ports <c>IClock</c> and <c>IIdGenerator</c>.</summary>
    private static readonly string[] Adapters = ["SystemClock", "TimeOrderedIds"];

    [Test]
    public void DomainAndApplication_UseNoClockChanceOrMachine() =>
        Assert.That(BannedMembers.All(Layer.CodeOf(Layer.Domain, Layer.Application)), Is.Empty);

    [Test]
    public void InfrastructureAndApi_TakeTimeAndIdsFromThePorts() => Assert.That(
        BannedMembers.OfClockAndIds(Layer.CodeOf(Layer.Infrastructure, Layer.Api).Where(t => !Adapters.Contains(Il.Outermost(t).Name))), Is.Empty);

    [Test]
    public void Sample_ThatUsesThem_IsRejected() => Assert.That(BannedMembers.All(Layer.WithNested(typeof(Sample))), Is.EquivalentTo(new[]
    {
        "BannedMemberTests uses DateTime.get_Now",
        "BannedMemberTests uses DateTimeOffset.get_UtcNow",
        "BannedMemberTests uses Guid.NewGuid",
        "BannedMemberTests uses Random.get_Shared",
        "BannedMemberTests uses Random.Next",
        "BannedMemberTests uses Environment.get_MachineName",
        "BannedMemberTests uses File.ReadAllText",
        "BannedMemberTests uses Task`1.get_Result",
        "BannedMemberTests uses Task.Wait",
        "BannedMemberTests uses TaskAwaiter.GetResult",
    }));

    [Test]
    public void Sample_ThatAwaits_IsAccepted() => Assert.That(BannedMembers.All(Layer.WithNested(typeof(GoodSample))), Is.Empty);

    private static class Sample
    {
        public static string Everything(Task<int> task)
        {
            task.Wait();
            ((Task)task).GetAwaiter().GetResult();
            Func<DateTimeOffset> inLambda = () => DateTimeOffset.UtcNow;
            return $"{DateTime.Now}{inLambda()}{Guid.NewGuid()}{Random.Shared.Next()}{Environment.MachineName}{File.ReadAllText("x")}{task.Result}";
        }
    }

    private static class GoodSample
    {
        public static async Task<int> Await(Task<int> task) => await task;

        public static IEnumerable<int> Iterate()
        {
            yield return 1;
        }
    }
}
