using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Names the setting that is wrong and what it should be; never repeats a secret.</summary>
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>
{
    private const int MostPerSecond = 1_000_000;

    public ValidateOptionsResult Validate(string? name, TelegramOptions options)
    {
        var faults = options.IsOn ? Faults(options).ToList() : [];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TelegramOptions options)
    {
        if (!TokenShape().IsMatch(options.Token!))
            yield return "Telegram:Token does not look like a bot's token: copy it again from @BotFather (123456:ABC…), without spaces.";
        if (options.Mode is not (TelegramOptions.Polling or TelegramOptions.Webhook))
            yield return "Telegram:Mode must be polling or webhook.";
        if (options.ApiBaseUrl is { } api && Address(api) is null)
            yield return "Telegram:ApiBaseUrl must be the address of a Bot API server without a path, such as http://localhost:8081; leave it out for Telegram's own.";
        if (options.PublicUrl is { } url && (Address(url) is not { } address || (address.Scheme != Uri.UriSchemeHttps && options.ApiBaseUrl is null)))
            yield return "Telegram:PublicUrl must be the https address of this installation, such as https://assistant.example.org.";
        if (options.MessagesPerSecond is < 1 or > MostPerSecond)
            yield return "Telegram:MessagesPerSecond must be between 1 and 1000000; leave it out for Telegram's usual limit.";
        if (options.MessagesPerSecondInAChat is < 1 or > MostPerSecond)
            yield return "Telegram:MessagesPerSecondInAChat must be between 1 and 1000000; leave it out for Telegram's usual limit.";
        if (!options.IsWebhook)
            yield break;
        if (options.PublicUrl is null)
            yield return "Telegram:PublicUrl is missing: a webhook needs the https address of this installation. Set it, or set Telegram:Mode to polling.";
        if (options.SecretToken is null || !SecretShape().IsMatch(options.SecretToken))
            yield return "Telegram:SecretToken must be 22 to 256 letters, digits, hyphens or underscores, chosen at random (openssl rand -hex 32).";
    }

    private static Uri? Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsolutePath == "/" && address.Query.Length == 0 ? address : null;

    [GeneratedRegex("^[0-9]{3,20}:[A-Za-z0-9_-]{3,100}$")]
    private static partial Regex TokenShape();

    [GeneratedRegex("^[A-Za-z0-9_-]{22,256}$")]
    private static partial Regex SecretShape();
}
