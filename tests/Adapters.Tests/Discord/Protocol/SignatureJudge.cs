using System.Diagnostics;
using System.Text.Json;

namespace ChatAssistant.Adapters.Tests.Discord;

/// <summary>The platform's own package for verifying signatures, in its own language.</summary>
internal static class SignatureJudge
{
    private const string Script = """
        const { verifyKey } = require(process.argv[1]);
        let text = '';
        process.stdin.on('data', part => text += part).on('end', async () => {
          const judged = [];
          for (const [key, signature, timestamp, body] of JSON.parse(text)) judged.push(await verifyKey(body, signature, timestamp, key));
          console.log(JSON.stringify(judged));
        });
        """;

    private static readonly string Package = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../node_modules/discord-interactions"));

    public static void SkipWhereMissing()
    {
        Assert.SkipUnless(Directory.Exists(Package), "discord-interactions is not here: run npm ci in tests/Adapters.Tests.");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node"))), "There is no node here.");
    }

    public static async Task<bool[]> JudgeAsync(IEnumerable<(string Key, string Signature, string Timestamp, string Body)> cases)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", Script, Package]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(cases.Select(one => new[] { one.Key, one.Signature, one.Timestamp, one.Body })));
        node.StandardInput.Close();
        var judged = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<bool[]>(judged)!;
    }
}
