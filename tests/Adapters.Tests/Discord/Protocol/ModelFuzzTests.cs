using System.Text;
using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>Thirty thousand damaged interactions, messages and payloads, made from real ones: each is read or is a reading error, and nothing else happens.</summary>
public sealed class ModelFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "null", "true", "1e999", "-1", "99999999999999999999", "\\u0000", "\\ud800", "é", "\"type\":\"3\",", "\"type\":null,", "\"type\":{},", "\"type\":[1],", "\"type\":1.5,", "\"type\":true,",
        "\"id\":7,", "\"components\":[[]],", "\"values\":[null],", "\"options\":[null],", "\"components\":[null],", "\"data\":null,", "\"user\":{},", "{{{{{{{{",
    ];

    [Fact]
    public void What_is_damaged_is_read_or_refused_and_never_anything_else()
    {
        var real = DiscordData.Payloads("*.json").Select(File.ReadAllText).ToList();
        var random = new Random(20260304);
        var read = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var json = Encoding.UTF8.GetBytes(Damaged(real[random.Next(real.Count)], random));
            try
            {
                _ = (i % 3) switch
                {
                    0 => JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)?.By?.DisplayName,
                    1 => JsonSerializer.Deserialize(json, DiscordJson.Default.Message)?.Content,
                    _ => JsonSerializer.Deserialize(json, DiscordJson.Default.GatewayPayload)?.T,
                };
                read++;
            }
            catch (JsonException)
            {
                // Refused, as it should be.
            }
        }

        Assert.InRange(read, 1_000, 29_000);
    }

    private static string Damaged(string body, Random random)
    {
        var damaged = new StringBuilder(body);
        for (var cuts = random.Next(1, 4); cuts > 0; cuts--)
        {
            var at = random.Next(damaged.Length);
            if (random.Next(2) == 0)
                damaged.Remove(at, Math.Min(random.Next(1, 12), damaged.Length - at));
            damaged.Insert(random.Next(3) == 0 ? at : Math.Max(0, damaged.ToString().LastIndexOf('"', Math.Min(at, damaged.Length - 1))), Pieces[random.Next(Pieces.Length)]);
        }

        return damaged.ToString();
    }
}
