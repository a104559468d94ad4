using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using NodaTime;

namespace ChatAssistant.Core.Tests.Dialogs;

public enum Colour
{
    Red,
    Green,
    DarkBlue,
}

/// <summary>A dialog made from a seed: pages, optional slots, and conditions on earlier answers. The same seed makes the same dialog.</summary>
public sealed class GeneratedDialog
{
    public static readonly DialogFacts Facts = new(Instant.FromUtc(2026, 3, 4, 9, 0), DateTimeZoneProviders.Tzdb["Europe/Paris"], "fr", []);

    private static readonly string[] Words = ["red", "green", "dark-blue", "oui", "non", "3", "42", "-1", "mardi", "le 12 mars", "le 31 avril", "", "  ", "?", "ce week-end", "18h30", "mardi 18h30"];
    private readonly Random random;

    public GeneratedDialog(int seed)
    {
        random = new(seed);
        var keys = 0;
        var colours = new List<Slot<Colour>>();
        Definition = new("generated", 1) { Pages = [.. Enumerable.Range(0, random.Next(1, 5)).Select(page => NewPage(page, ref keys, colours))], Review = random.Next(2) == 0 };
    }

    public DialogDefinition Definition { get; }

    public DialogInput AnyInput(DialogState state) => random.Next(10) switch
    {
        0 => new DialogInput.Back(),
        1 => new DialogInput.Skip(),
        2 => new DialogInput.Resume(),
        3 => new DialogInput.Confirm(),
        4 => new DialogInput.Edit(AnySlot().Key),
        5 => new DialogInput.Answered(Enumerable.Range(0, random.Next(4)).Select(_ => AnySlot().Key).Distinct().ToImmutableSortedDictionary(key => key, _ => AnyWord())),
        6 => new DialogInput.Answered(ImmutableSortedDictionary<string, string>.Empty.Add("no-such-slot", "red")),
        _ => Definition.Find(state.Asking) is { } asked && random.Next(3) > 0 ? new DialogInput.Typed(GoodAnswer(asked)) : new DialogInput.Typed(AnyWord()),
    };

    public static string GoodAnswer(Slot slot) => slot.Kind switch
    {
        Messaging.FieldKind.Choice or Messaging.FieldKind.Choices => slot.OptionKeys[slot.Key.Length % slot.OptionKeys.Length],
        Messaging.FieldKind.YesNo => "oui",
        Messaging.FieldKind.Number => "3",
        Messaging.FieldKind.Date => "le 12 mars",
        _ => "des mots",
    };

    private Slot AnySlot() => Definition.Slots[random.Next(Definition.Slots.Length)].Slot;

    private string AnyWord() => Words[random.Next(Words.Length)];

    private Page NewPage(int number, ref int keys, List<Slot<Colour>> colours)
    {
        var page = new Page($"page-{number}");
        for (var slots = random.Next(1, 5); slots > 0; slots--)
        {
            var key = $"s{keys++}";
            var condition = colours.Count > 0 && random.Next(3) == 0 ? colours[random.Next(colours.Count)] : null;
            var value = (Colour)random.Next(3);
            page.Add(NewSlot(key, condition is null ? colours : null), answers => condition is null || answers.Is(condition, value));
        }

        return page;
    }

    private Slot NewSlot(string key, List<Slot<Colour>>? colours)
    {
        var kind = random.Next(6);
        var optional = random.Next(3) == 0;
        if (kind == 0)
        {
            var colour = Slot.Choice<Colour>(key);
            colours?.Add(colour);
            return colour;
        }

        return kind switch
        {
            1 => optional ? Slot.YesNo(key).Optional() : Slot.YesNo(key),
            2 => optional ? Slot.Number(key, 0, 10).Optional() : Slot.Number(key, 0, 10),
            3 => optional ? Slot.Date(key).Optional() : Slot.Date(key),
            4 => Slot.Choices<Colour>(key),
            _ => optional ? Slot.Text(key, 40).Optional() : Slot.Text(key, 40),
        };
    }
}
