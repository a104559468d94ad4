using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>What Discord tells as what a person did. Pure; null for what does not concern us.</summary>
internal static class DiscordInbound
{
    private const string InteractionKind = "interaction";
    private const string MessageKind = "message";
    private const string EditKind = "edit";

    /// <summary>Longer than any message of Discord's.</summary>
    private const int LongestText = 6000;

    /// <summary>A flag of a message: words spoken, not written.</summary>
    private const int VoiceMessage = 1 << 13;

    /// <param name="interaction">As told.</param>
    /// <param name="bot">Ours.</param>
    /// <param name="meant">What was done, where the interaction alone does not say it.</param>
    public static InboundMessage? Read(Interaction interaction, DiscordBot bot, InboundContent? meant = null) =>
        DiscordAddress.IsId(interaction.Id) && interaction.By is { Bot: false } person && DiscordAddress.IsId(person.Id) && (meant ?? ContentOf(interaction)) is { } content
            ? new(AddressOf(interaction, person).For(bot), InteractionKind, interaction.Id, SenderOf(person, interaction.Member, interaction.Locale), content) { IsPrivate = !IsForAll(interaction) }
            : null;

    /// <summary>A direct message, or a change to one by who wrote it: Discord tells of changes of its own too.</summary>
    public static InboundMessage? Read(Message message, bool isEdit, DiscordBot bot)
    {
        if (message.GuildId is not null || message.Author is not { Bot: false } person || !DiscordAddress.IsId(person.Id) || !DiscordAddress.IsId(message.Id) || message.WebhookId is not null)
            return null;
        if (isEdit)
            return message.EditedTimestamp is { } edited ? new(DiscordAddress.With(person.Id).For(bot), EditKind, message.Id + "/" + edited.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), SenderOf(person, null, null), new InboundContent.Edited()) : null;
        return ContentOf(message) is { } content ? new(DiscordAddress.With(person.Id).For(bot), MessageKind, message.Id, SenderOf(person, null, null), content) : null;
    }

    /// <summary>What was tapped or picked, in the words it was shown with; null when they are not at hand.</summary>
    public static string? LabelOf(Interaction interaction)
    {
        var labels = (interaction.Data is { CustomId: { } id, Values: var values } ? values.Append(id) : []).Select(token => LabelOf(token, interaction.Message)).OfType<string>().ToList();
        return labels.Count == 0 ? null : string.Join(", ", labels);
    }

    /// <summary>True for the one command whose answer is for everybody in the channel.</summary>
    public static bool IsForAll(Interaction interaction) => interaction is { Type: InteractionType.Command, GuildId: not null, Data.Name: DiscordCommands.Board };

    private static InboundContent? ContentOf(Interaction interaction) => interaction switch
    {
        { Type: InteractionType.Command, Data: { Name: { } name, Type: ApplicationCommandType.ChatInput } data } => OfCommand(name, data, interaction),
        { Type: InteractionType.Component, Data: { CustomId: { } id } data } => OfComponent(id, data, interaction.Message),
        { Type: InteractionType.ModalSubmit, Data: { } data } when DiscordTap.Parse(data.CustomId) is { Act: DiscordTap.Filled } tap => new InboundContent.Form(tap.Form, AnswersIn(data.Components)),
        _ => null,
    };

    /// <summary>As one would type it. Option names come in their default language, whichever was shown.</summary>
    private static InboundContent? OfCommand(string name, InteractionData data, Interaction interaction)
    {
        if (name == DiscordCommands.Board)
            return IsForAll(interaction) && DiscordAddress.IsId(interaction.GuildId) && DiscordAddress.IsId(interaction.ChannelId) ? new InboundContent.Arrived() : null;
        var words = string.Join(' ', data.Options.Select(option => option.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()!.Trim() : "").Where(word => word.Length > 0));
        return name == DiscordCommands.Say ? words.Length == 0 ? null : new InboundContent.Text(Limited(words)) : new InboundContent.Text(Limited($"/{name} {words}".Trim()));
    }

    private static InboundContent? OfComponent(string id, InteractionData data, Message? message)
    {
        if (OptionToken.TryParse(id, out _))
            return new InboundContent.Option(id, LabelOf(id, message));
        if (id.Split('.', 2) is [DiscordTap.Door, .. var code])
            return new InboundContent.Arrived(code is [{ Length: > 0 } arrivedWith] ? Limited(arrivedWith) : null);
        return DiscordTap.Parse(id) switch
        {
            { Act: DiscordTap.One } when data.Values is [var token, ..] => new InboundContent.Option(Limited(token), LabelOf(token, message)),
            { Act: DiscordTap.Several, Arguments: [var slot] } tap => new InboundContent.Form(tap.Form, ImmutableSortedDictionary<string, string>.Empty.Add(slot, Limited(string.Join('\n', data.Values)))),
            _ => null,
        };
    }

    /// <summary>An answer by slot; an empty one skips.</summary>
    private static ImmutableSortedDictionary<string, string> AnswersIn(IReadOnlyList<Component> components)
    {
        var answers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var label in components.OfType<Label>())
            switch (label.Component)
            {
                case TextInput { CustomId: { } slot } input:
                    answers[slot] = Limited(input.Value?.Trim() ?? "");
                    break;
                case StringSelect { CustomId: { } slot } list:
                    answers[slot] = Limited(string.Join('\n', list.Values ?? []));
                    break;
                default:
                    break;
            }

        return answers.ToImmutable();
    }

    private static InboundContent? ContentOf(Message message) => message switch
    {
        { Type: not (Message.Default or Message.Reply) } => null,
        _ when ((int)message.Flags & VoiceMessage) != 0 => new InboundContent.Voice(),
        { Content: { Length: > 0 } words } => new InboundContent.Text(Limited(words)),
        { Attachments: [{ ContentType: { } type }, ..] } when type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) => new InboundContent.Voice(),
        { Attachments: [var file, ..] } => new InboundContent.Attachment(Guid.Empty, file.Filename ?? ""),
        _ => new InboundContent.Unsupported("message"),
    };

    private static DiscordAddress AddressOf(Interaction interaction, User person) =>
        IsForAll(interaction) ? DiscordAddress.In(interaction.GuildId!, interaction.ChannelId!) : DiscordAddress.With(person.Id);

    private static Sender SenderOf(User person, GuildMember? member, string? locale) => new(person.Id, member?.Nick ?? person.DisplayName, locale ?? person.Locale);

    /// <summary>What the tapped button or the picked option said, as far as it is still at hand.</summary>
    private static string? LabelOf(string token, Message? message) => message?.Components.OfType<ActionRow>().SelectMany(row => row.Components).Select(component => component switch
    {
        Button { CustomId: { } id } button when id == token => button.Label,
        StringSelect { Options: { } options } => options.FirstOrDefault(option => option.Value == token)?.Label,
        _ => null,
    }).FirstOrDefault(label => label is not null);

    private static string Limited(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
