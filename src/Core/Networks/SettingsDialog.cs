using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using NodaTime;

namespace ChatAssistant.Core.Networks;

/// <summary>Changes one setting: which, then to what. Texts: settings.*</summary>
public sealed class SettingsDialog : IDialog
{
    public const string Key = "settings";

    private static readonly Slot<Setting> Which = Slot.Choice<Setting>("which", EnumKey.TryParse);
    private static readonly Slot<string> Language = Slot.Choice<string>("language", TryParseWord);
    private static readonly Slot<string> Zone = ZoneChoices.Slot("zone");
    private static readonly Slot<QuietHours> Quiet = QuietHoursSlot.Of("quiet");
    private static readonly Slot<LocalDate> Until = Slot.Date("until");

    public DialogDefinition Definition { get; } = new(Key, Version: 1)
    {
        Pages =
        [
            new("which") { Which },
            new("value")
            {
                { Language, answers => answers.Is(Which, Setting.Language) }, { Zone, answers => answers.Is(Which, Setting.TimeZone) },
                { Quiet, answers => answers.Is(Which, Setting.QuietHours) }, { Until, answers => answers.Is(Which, Setting.Pause) },
            },
        ],
    };

    public ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken)
    {
        var (texts, person) = (context.Texts, context.Person);
        SlotOption Option(string value, string text) => new(value, texts.Plain(person.Language, text));
        return ValueTask.FromResult<IReadOnlyList<SlotOption>>(slot.Key switch
        {
            "which" => [.. SettingsOf(person).Select(setting => Option(EnumKey.Of(setting), $"settings.which.{EnumKey.Of(setting)}"))],
            "language" => [.. texts.Languages.Select(language => new SlotOption(language, texts.Plain(language, "settings.own-name")))],
            "zone" => ZoneChoices.Options(texts, person.Language),
            _ => [.. QuietHoursSlot.Usual.Select(hours => Option(hours, $"settings.quiet.{hours}")), Option(QuietHoursSlot.None, "settings.quiet.none")],
        });
    }

    public ValueTask<IReadOnlyList<(string Name, object? Value)>> LoadArgumentsAsync(Answers answers, DialogContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SettingsWords.Of(context.Person, context.Now, context.Texts));

    public Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        var person = turn.Person;
        switch (answers.Of(Which))
        {
            case Setting.Language:
                person.Language = turn.Texts.Languages.Contains(answers.Of(Language)) ? answers.Of(Language) : person.Language;
                break;
            case Setting.TimeZone:
                person.ZoneId = answers.Of(Zone);
                break;
            case Setting.QuietHours:
                (person.QuietFrom, person.QuietUntil) = (answers.Of(Quiet).From, answers.Of(Quiet).To);
                break;
            case Setting.Pause:
                person.PausedUntil = answers.Of(Until);
                break;
            case Setting.EndPause:
                person.PausedUntil = null;
                break;
            case Setting.TextOnly or Setting.WithButtons:
                person.TextOnly = answers.Is(Which, Setting.TextOnly);
                break;
            case Setting.Here:
                person.PreferredConversation = turn.Conversation.IsPrivate ? turn.Conversation.Id : person.PreferredConversation;
                break;
        }

        turn.Reply("settings.saved", [.. SettingsWords.Of(person, turn.Now, turn.Texts)], [new("settings.more", Key), new("common.choice.status", "status")]);
        return Task.CompletedTask;
    }

    private static IEnumerable<Setting> SettingsOf(Person person) =>
    [
        Setting.Language, Setting.TimeZone, Setting.QuietHours, person.PausedUntil is null ? Setting.Pause : Setting.EndPause,
        person.TextOnly ? Setting.WithButtons : Setting.TextOnly, Setting.Here,
    ];

    private static bool TryParseWord(string stored, out string value)
    {
        value = stored;
        return true;
    }
}
