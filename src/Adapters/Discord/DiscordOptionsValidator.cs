using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Names the setting that is wrong and what it should be; never repeats a secret.</summary>
internal sealed partial class DiscordOptionsValidator : IValidateOptions<DiscordOptions>
{
    private const int MostShards = 1000;

    public ValidateOptionsResult Validate(string? name, DiscordOptions options)
    {
        var faults = options.IsOn ? Faults(options).ToList() : [];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(DiscordOptions options)
    {
        if (DiscordBot.IdIn(options.Token!) is null)
            yield return "Discord:Token does not look like a bot's token: copy it again from the developer portal (your application, Bot, Reset Token), without spaces and without \"Bot\" before it.";
        if (options.Mode is not (DiscordOptions.Gateway or DiscordOptions.Http))
            yield return "Discord:Mode must be gateway or http.";
        if (options.ApiBaseUrl is { } api && !IsAddress(api, "http", "https"))
            yield return "Discord:ApiBaseUrl must be the address of an API of version 10, such as https://discord.com/api/v10; leave it out for Discord's own.";
        if (options.GatewayUrl is { } gateway && !IsAddress(gateway, "ws", "wss"))
            yield return "Discord:GatewayUrl must be an address that begins with wss://; leave it out for the one Discord names.";
        if (options.Shards is < 1 or > MostShards)
            yield return "Discord:Shards must be between 1 and 1000; leave it out for as many as Discord advises.";
        if (options.PublicUrl is { } url && !IsAddress(url, "https") && options.ApiBaseUrl is null)
            yield return "Discord:PublicUrl must be the https address of this installation, such as https://assistant.example.org.";
        if (options.IsHttp && (options.PublicKey is null || !KeyShape().IsMatch(options.PublicKey)))
            yield return "Discord:PublicKey is missing or wrong: with Discord:Mode http it is the 64 hexadecimal digits under \"Public Key\" in the developer portal (your application, General Information).";
    }

    private static bool IsAddress(string url, params ReadOnlySpan<string> schemes) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && schemes.Contains(address.Scheme) && address.Query.Length == 0;

    [GeneratedRegex("^[0-9A-Fa-f]{64}$")]
    private static partial Regex KeyShape();
}
