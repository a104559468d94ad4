using ChatAssistant.Core.People;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>
/// How the bot introduces itself: its name, what it does, and the commands that Telegram shows, in every language and by default, in private, in groups and to
/// coordinators. Only what differs is told: Telegram allows few changes a day.
/// </summary>
internal sealed partial class TelegramProfile(ITelegramBotClient client, TelegramTexts texts, TelegramCommands commands, StorageWatch watch, ILogger<TelegramProfile> logger)
{
    private readonly Dictionary<string, string> told = [];

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var (code, language) in texts.Languages.Select(language => (code: language, language)).Prepend((code: "", language: texts.Languages.First())))
        {
            await TryAsync(async () =>
            {
                if (await NameAsync(code, cancellationToken) is var name && name != texts.Format(language, "name"))
                    await client.SetMyName(texts.Format(language, "name"), code, cancellationToken);
                if ((await client.GetMyDescription(code, cancellationToken)).Description != texts.Format(language, "description"))
                    await client.SetMyDescription(texts.Format(language, "description"), code, cancellationToken);
                if ((await client.GetMyShortDescription(code, cancellationToken)).ShortDescription != texts.Format(language, "about"))
                    await client.SetMyShortDescription(texts.Format(language, "about"), code, cancellationToken);
            });
            await CommandsAsync(BotCommandScope.Default(), Role.Volunteer, language, code, cancellationToken);
            await CommandsAsync(BotCommandScope.AllPrivateChats(), Role.Volunteer, language, code, cancellationToken);
            await CommandsAsync(BotCommandScope.AllGroupChats(), null, language, code, cancellationToken);
        }

        foreach (var (chat, role, language) in await CoordinatorsAsync(cancellationToken))
            await CommandsAsync(BotCommandScope.Chat(chat), role, language, "", cancellationToken);
    }

    /// <param name="role">Whose commands; null for those of a group.</param>
    private Task CommandsAsync(BotCommandScope scope, Role? role, string language, string code, CancellationToken cancellationToken)
    {
        var list = commands.For(role, language);
        var (place, words) = ($"{scope.Type}/{(scope as BotCommandScopeChat)?.ChatId}/{code}", string.Join('\n', list.Select(command => command.Command + " " + command.Description)));
        return told.GetValueOrDefault(place) == words
            ? Task.CompletedTask
            : TryAsync(async () =>
            {
                await client.SetMyCommands(list, scope, code, cancellationToken);
                told[place] = words;
            });
    }

    private async Task<string> NameAsync(string code, CancellationToken cancellationToken) => (await client.GetMyName(code, cancellationToken)).Name;

    /// <summary>Their private chats, where the list is longer.</summary>
    private async Task<List<(long Chat, Role Role, string Language)>> CoordinatorsAsync(CancellationToken cancellationToken)
    {
        var places = await watch.ReadAsync(
            db => db.Conversations.Where(place => place.Channel == TelegramAdapter.Name && place.PersonId != null && place.Unreachable == null)
                .Join(db.Set<Person>().Where(person => person.Role == Role.Coordinator || person.Role == Role.Administrator), place => place.PersonId!.Value, person => person.Id, (place, person) => new { place.ExternalId, person.Role, person.Language })
                .ToListAsync(cancellationToken),
            cancellationToken);
        return [.. places.Select(place => (TelegramAddress.Parse(place.ExternalId).Chat, place.Role, place.Language))];
    }

    /// <summary>What Telegram refuses (most often: too many changes a day) is told again in an hour.</summary>
    private async Task TryAsync(Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (ApiRequestException error)
        {
            NotTold(error.ErrorCode);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Telegram did not take a part of the bot's profile ({Code}); it is told again in an hour")]
    private partial void NotTold(int code);
}
