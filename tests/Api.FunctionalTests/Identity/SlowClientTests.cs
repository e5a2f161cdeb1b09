using System.Net.Sockets;
using System.Text;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>Clients that send next to nothing for as long as they can, over a real socket: the server lets go of them.</summary>
public sealed class SlowClientTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private RealServer _server = null!;

    [OneTimeSetUp]
    public async Task Start() => _server = await RealServer.StartAsync("Limits:HeaderSeconds=2", "Limits:RequestSeconds=4");

    [OneTimeTearDown]
    public async Task Stop() => await _server.DisposeAsync();

    [Test]
    public async Task Headers_ThatNeverEnd_AreAnsweredWithATimeout()
    {
        var answer = await DribbleAsync("GET /health/live HTTP/1.1\r\nHost: x\r\n", "X-Slow: 1\r\n", TimeSpan.FromMilliseconds(300));

        Assert.That(answer, Does.StartWith("HTTP/1.1 408"));
    }

    [Test]
    public async Task Body_BelowTheLeastRate_IsAnsweredWithATimeout()
    {
        var answer = await DribbleAsync(Post(5000), "x", TimeSpan.FromMilliseconds(300));

        Assert.That(answer, Does.StartWith("HTTP/1.1 408").Or.StartWith("HTTP/1.1 503"));
    }

    [Test]
    public async Task Body_AboveTheLeastRateButEndless_EndsAtTheLongestRequest()
    {
        // Two thousand bytes a second is no slow client to the rate; only the whole time ends it.
        var answer = await DribbleAsync(Post(900_000), new string('x', 200), TimeSpan.FromMilliseconds(100));

        Assert.That(answer, Does.StartWith("HTTP/1.1 503"));
    }

    private static string Post(int length) =>
        $"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{{\"userName\":\"";

    /// <summary>Sends the beginning, then pieces with pauses, until the server answers or hangs up; answers what it said.</summary>
    private async Task<string> DribbleAsync(string beginning, string piece, TimeSpan pause)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var client = new TcpClient();
        await client.ConnectAsync(_server.Address.Host, _server.Address.Port, limit.Token);
        await using var stream = client.GetStream();
        var answer = ReadAsync(stream, limit.Token);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), limit.Token);
        using var timer = new PeriodicTimer(pause);
        while (!answer.IsCompleted && await timer.WaitForNextTickAsync(limit.Token))
        {
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(piece), limit.Token);
            }
            catch (IOException)
            {
                break;
            }
        }

        return await answer;
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        try
        {
            var count = await stream.ReadAsync(buffer, cancellationToken);
            return Encoding.ASCII.GetString(buffer, 0, count);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
