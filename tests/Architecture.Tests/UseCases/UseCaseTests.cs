using AutoMapper;
using ListingPipeline.Application;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Architecture.Tests.UseCases;

public sealed class UseCaseTests
{
    private static readonly Type[] Samples = [typeof(PublishThingCommand), typeof(WrongNameHandler), typeof(AskThing), typeof(AskThingHandler), typeof(LostQuery)];

    [Test]
    public void Handlers_AreInternalSealed_OneAUseCase_InTheFileOfItsName()
    {
        var types = Layer.TypesOf(Layer.Application).ToList();

        Assert.That(types.Where(UseCaseRules.IsRequest), Is.Not.Empty);
        Assert.That(UseCaseRules.Handlers(types, SourceTree.All), Is.Empty);
    }

    [Test]
    public void Handlers_ThatAreNot_AreRejected() => Assert.That(UseCaseRules.Handlers(Samples, SourceTree.All), Is.EquivalentTo(new[]
    {
        "WrongNameHandler: not internal sealed",
        "WrongNameHandler: not PublishThingHandler",
        "WrongNameHandler: not in src/Application/UseCases/PublishThing.cs",
        "AskThing: neither …Command nor …Query",
        "LostQuery: 0 handlers",
    }));

    [Test]
    public void DomainAndContracts_AreImmutableFromOutside() =>
        Assert.That(UseCaseRules.Mutable(Layer.TypesOf(Layer.Domain, Layer.Application).Where(t => t.IsVisible)), Is.Empty);

    [Test]
    public void MutableSample_IsRejected() => Assert.That(UseCaseRules.Mutable([typeof(Mutable)]), Is.EquivalentTo(new[] { "Mutable.Open", "Mutable.Field" }));

    [Test]
    public void CheckedTypes_AreMadeByTheirFactoryOnly() => Assert.That(UseCaseRules.Unchecked(Layer.TypesOf(Layer.Domain)), Is.Empty);

    [Test]
    public void UncheckedSample_IsRejected() => Assert.That(UseCaseRules.Unchecked([typeof(Unchecked)]), Is.EqualTo(new[] { nameof(Unchecked) }));

    [Test]
    public void MappingProfiles_AreValid_OneAFeature()
    {
        var profiles = Layer.TypesOf(Layer.Application).Where(typeof(Profile).IsAssignableFrom).ToList();

        Assert.That(profiles.GroupBy(p => p.Namespace).Where(g => g.Count() > 1), Is.Empty);
        Assert.That(() => Configuration(c => c.AddProfiles(ApplicationRegistration.Assembly)).AssertConfigurationIsValid(), Throws.Nothing);
    }

    [Test]
    public void MappingProfile_WithAForgottenMember_IsRejected() => Assert.That(
        () => Configuration(c => c.CreateMap<Plain, Forgetful>()).AssertConfigurationIsValid(),
        Throws.TypeOf<AutoMapperConfigurationException>());

    [Test]
    public void Mapping_ReasonsNowhere() => Assert.That(Layer.TypesOf(Layer.All).Where(HasMappingLogic), Is.Empty);

    [Test]
    public void MappingSample_WithLogic_IsRejected() => Assert.That(HasMappingLogic(typeof(Resolver)), Is.True);

    private static MapperConfiguration Configuration(Action<IMapperConfigurationExpression> configure) => new(configure);

    private static bool HasMappingLogic(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.Namespace == "AutoMapper"
        && (i.Name.Contains("Resolver", StringComparison.Ordinal) || i.Name.Contains("Converter", StringComparison.Ordinal)));

    public sealed record PublishThingCommand(int Id) : ICommand<Done>;

    public class WrongNameHandler : ICommandHandler<PublishThingCommand, Done>
    {
        public Task<Result<Done>> Handle(PublishThingCommand request, CancellationToken cancellationToken) => Task.FromResult<Result<Done>>(default(Done));
    }

    internal sealed record AskThing : IQuery<Done>;

    internal sealed class AskThingHandler : IQueryHandler<AskThing, Done>
    {
        public Task<Result<Done>> Handle(AskThing request, CancellationToken cancellationToken) => Task.FromResult<Result<Done>>(default(Done));
    }

    internal sealed record LostQuery : IQuery<Done>;

    private sealed class Mutable
    {
        public int Field;

        public int Open { get; set; }

        public int Closed { get; init; } = 1;

        public int Own { get; private set; } = 2;

        public void Touch() => (Own, Field) = (Own + 1, Field + 1);
    }

    private readonly record struct Unchecked(int Value)
    {
        public static Result<Unchecked> Parse(int value) => new Unchecked(value);
    }

    public sealed class Plain
    {
        public int Id { get; init; }
    }

    public sealed class Forgetful
    {
        public int Id { get; init; }

        public string Forgotten { get; init; } = "";
    }

    private sealed class Resolver : IValueResolver<Plain, Forgetful, string>
    {
        public string Resolve(Plain source, Forgetful destination, string destMember, ResolutionContext context) => destMember;
    }
}
