namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Demo mode: fictional enterprises and accounts on a fresh database.</summary>
/// <param name="Enabled">Whether to fill an empty database.</param>
/// <param name="Enterprises">Number of fictional enterprises.</param>
/// <param name="Password">Password of every demo account.</param>
/// <param name="WithHistory">Whether past assessments and lists are made too; tests that make their own go without.</param>
public sealed record DemoOptions(bool Enabled, int Enterprises, string Password, bool WithHistory)
{
    public const int DefaultEnterprises = 600;

    public const string DefaultPassword = "Demo-Pipeline-2026";
}
