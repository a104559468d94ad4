using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using Microsoft.Extensions.Logging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Tells Discord our commands, all at once, and only when it knows others: it allows 200 new ones a day.</summary>
internal sealed partial class DiscordRegistration(DiscordRest rest, DiscordCommands commands, DiscordBot bot, ILogger<DiscordRegistration> logger)
{
    /// <returns>Why it did not come about; null when Discord knows our commands.</returns>
    public async Task<RestFault?> TellAsync(CancellationToken cancellationToken)
    {
        var known = await rest.GetGlobalCommandsAsync(bot.Application, cancellationToken);
        if (!known.IsDone)
            return known.Fault;
        var ours = commands.All;
        if (known.Value.Select(Words).Order(StringComparer.Ordinal).SequenceEqual(ours.Select(Words).Order(StringComparer.Ordinal), StringComparer.Ordinal))
            return null;
        var told = await rest.BulkOverwriteGlobalCommandsAsync(bot.Application, ours, cancellationToken);
        if (told.IsDone)
            Registered(ours.Count);
        return told.Fault;
    }

    /// <summary>All that we say of a command, in one text: what Discord adds by itself is not compared.</summary>
    private static string Words(ApplicationCommand command) => string.Join(
        '\n',
        [command.Name, command.Description, $"{command.DefaultMemberPermissions}", Words(command.NameLocalizations), Words(command.DescriptionLocalizations), string.Join(',', (command.Contexts ?? []).Order()), .. (command.Options ?? []).Select(Words)]);

    private static string Words(ApplicationCommandOption option) => string.Join(
        '|',
        [option.Name, option.Description, $"{option.Type} {option.Required ?? false} {option.MaxLength}", Words(option.NameLocalizations), Words(option.DescriptionLocalizations),
            .. (option.Choices ?? []).Select(choice => $"{choice.Name}={choice.Value} {Words(choice.NameLocalizations)}")]);

    private static string Words(IReadOnlyDictionary<string, string>? localized) => string.Join(';', (localized ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{pair.Value}"));

    [LoggerMessage(1, LogLevel.Information, "Discord: {Count} commands were registered")]
    private partial void Registered(int count);
}
