using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ListingPipeline.Api.FunctionalTests.Contract;

/// <summary>Valid and hostile requests for an operation, the same ones for the same seed.</summary>
/// <param name="random">Source of chance.</param>
/// <param name="ids">Ids that exist.</param>
internal sealed class FuzzRequests(Random random, IReadOnlyList<string> ids)
{
    private static readonly string[] Texts =
    [
        "", " ", "x", "示例", "\0", "a\0b", "'; DROP TABLE Enterprise; --", "%", "_", "[", "../../etc/passwd", "{{7*7}}", "<script>", "\u202E", "\uFFFF", "=1+1", "null", "true",
        "NaN", "-1", "1e309", "99999999999999999999999999", "0x10", "2026-02-30", "2026-06-30", "9999-12-31", "0001-01-01", "140213", "000000", "guangzhou-2022", "datong-2022",
    ];

    private static readonly string[] Headers = ["\"1\"", "\"2\"", "*", "W/\"1\"", "\"\"", "k1", "k2", "k3", new string('k', 200), "\"99999999999\"", "x, y"];

    private static readonly string[] Numbers = ["0", "-1", "1", "2", "2026", "1e400", "1e-400", "-0", "0.1", "9007199254740993", "79228162514264337593543950336", "2147483648", "-9223372036854775809"];

    /// <summary>The next request for an operation.</summary>
    public HttpRequestMessage Next(ContractOperation operation)
    {
        var path = operation.Path;
        var query = new List<string>();
        var headers = new List<(string Name, string Value)>();
        foreach (var parameter in operation.Parameters)
        {
            var name = (string)parameter["name"]!;
            if ((string?)parameter["in"] == "path")
            {
                path = path.Replace($"{{{name}}}", Uri.EscapeDataString(PathValue(parameter)), StringComparison.Ordinal);
            }
            else if ((string?)parameter["in"] == "header")
            {
                headers.Add((name, Pick(Headers)));
            }
            else if (random.Next(3) > 0)
            {
                query.Add($"{name}={QueryValue(parameter)}");
            }
        }

        var address = query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        var request = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()), new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers.Where(_ => random.Next(4) == 0))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (operation.Content["requestBody"] is not null)
        {
            request.Content = Body(operation);
        }

        return request;
    }

    private string PathValue(JsonObject parameter) => random.Next(10) switch
    {
        < 6 when (string?)parameter["schema"]?["format"] == "uuid" => Pick(ids),
        < 6 => Pick(["140213", "140214", "1", "2026", "DT-2026-1"]),
        < 8 => new Guid(random.Next(), 7, 7, new byte[8]).ToString(),
        // The server itself refuses NUL in a path; the test's transport throws instead.
        _ => Pick(Texts) is { Length: > 0 } text && text.Trim('.').Length > 0 ? text.Replace('\0', '0') : "x",
    };

    private string QueryValue(JsonObject parameter)
    {
        var words = parameter["schema"]?["enum"]?.AsArray();
        return random.Next(10) switch
        {
            < 4 when words is { Count: > 0 } => (string)words[random.Next(words.Count)]!,
            < 4 when (string?)parameter["schema"]?["type"] == "integer" => Pick(["1", "2", "20", "100", "2026"]),
            9 => "%" + Pick(["zz", "00", "ff", "C3%28", "ED%A0%80"]),
            8 => new string('9', random.Next(1, 3000)),
            _ => Uri.EscapeDataString(Pick(Texts)),
        };
    }

    private HttpContent Body(ContractOperation operation)
    {
        if (operation.JsonBody?["example"] is not { } example)
        {
            return new MultipartFormDataContent($"b{random.Next()}") { { new ByteArrayContent(Bytes(random.Next(2000))), "file", Pick(["a.xlsx", "a.csv", "x", "a.exe", "..\\a.xlsx"]) } };
        }

        return random.Next(12) switch
        {
            0 => Json(Pick(["", "null", "[]", "{", "[[[", "\"x\"", "1", "{\"a\":1,\"a\":2}", "\uFEFF{}"])),
            1 => Json(string.Concat(Enumerable.Repeat("{\"a\":", random.Next(20, 2000))) + "1"),
            2 => new ByteArrayContent(Bytes(random.Next(200))) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            3 => new StringContent(example.ToJsonString(), Encoding.Unicode, "application/json"),
            4 => new StringContent(example.ToJsonString(), Encoding.UTF8, Pick(["text/plain", "application/xml", "application/x-www-form-urlencoded"])),
            5 => Json(example.ToJsonString()),
            _ => Json(Mutated(example).ToJsonString()),
        };
    }

    /// <summary>The example with one to three members replaced, removed or added.</summary>
    private JsonNode Mutated(JsonNode example)
    {
        var copy = example.DeepClone();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Mutate(copy);
        }

        return copy;
    }

    private void Mutate(JsonNode node)
    {
        if (node is JsonObject { Count: > 0 } members)
        {
            var name = Pick([.. members.Select(m => m.Key)]);
            if (members[name] is JsonObject or JsonArray && random.Next(3) > 0)
            {
                Mutate(members[name]!);
                return;
            }

            switch (random.Next(8))
            {
                case 0: members.Remove(name); break;
                case 1: members["extra" + random.Next(9)] = Value(); break;
                default: members[name] = Value(); break;
            }
        }
        else if (node is JsonArray items)
        {
            if (items.Count > 0 && random.Next(3) > 0)
            {
                items[random.Next(items.Count)] = Value();
            }
            else
            {
                items.Add(Value());
            }
        }
    }

    private JsonNode? Value() => random.Next(8) switch
    {
        0 => null,
        1 => JsonNode.Parse(Pick(Numbers)),
        2 => random.Next(2) == 0,
        3 => new JsonArray(JsonNode.Parse(Pick(Numbers)), Pick(Texts)),
        4 => new JsonObject { ["a"] = Pick(Texts) },
        5 => new string('长', random.Next(1, 5000)),
        6 => Pick(ids),
        _ => Pick(Texts),
    };

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
