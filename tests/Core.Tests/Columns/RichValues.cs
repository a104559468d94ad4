using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Columns;

/// <summary>Values of the types that are kept as JSON, with whatever JSON writes in a way of its own: quotes, accents, markup, surrogate pairs, nothing at all.</summary>
internal static class RichValues
{
    private const string Words = "« L'été » \"à\" 50 % <b>&amp;</b> + 👩🏽‍🌾\n\t\\ / \u2028 \u0001";

    private static readonly OptionView Button = new(Words, "v1.0ABCDEFGHIJ.0", Selected: true);

    private static readonly RichText Text = new([new(Words), new("", TextStyle.Strong | TextStyle.Quote), new("ici", TextStyle.Emphasis, "https://example.org/?a=1&b=é")]);

    private static readonly FieldView Field = new("happened", FieldKind.DateTimes, Text, Optional: true)
    {
        Hint = Text, Name = Words, Value = "a\nb", Display = Words, Error = RichText.Empty, Options = [Button, Button with { Selected = false }], MaxLength = 2000,
    };

    private static readonly OutboundMessage Message = new(Text)
    {
        Options = [Button],
        Question = new("v1.0ABCDEFGHIJ.form", "check-in-7", "happened", 1, 4) { Fields = [Field, new("note", FieldKind.Text, RichText.Empty, Optional: false)], Actions = [Button] },
        Files = [new(Guid.Parse("0198c0de-0000-7000-8000-000000000001"), "key", Words, "text/calendar")],
        IsConfidential = true,
        Table = new(["a", Words], [new("1", "2"), new()], [Words]),
        Meeting = new(Words, new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero), new(2026, 3, 4, 10, 30, 0, 123, TimeSpan.FromHours(2)), ""),
        Door = new(Words, "code_1"),
        TextOnly = true,
    };

    private static readonly object[] All =
    [
        Message,
        new OutboundMessage(RichText.Empty),
        Answers.None,
        Answers.None with { Values = Answers.None.Values.Add("z", null).Add("b-é", Words).Add("a", "") },
        (Answers.None with { Values = Answers.None.Values.Add("known", Words) }).AsKnown(),
        ImmutableArray<string>.Empty,
        ImmutableArray.Create("", Words),
        ImmutableArray<ShownOption>.Empty,
        ImmutableArray.Create(new ShownOption(Words, "yes", "happened"), new("", "cancel")),
        ImmutableArray.Create(new ClosedPeriod("2026-08-01", "2026-08-31")),
        ImmutableArray.Create(new ReportedMessage(Words, Words)),
        ImmutableArray.Create<PartnerReason>(new PartnerReason.TheyOffer(new("vol-retain")), new PartnerReason.SamePublic(Words)),
        new InboundContent.Text(Words),
        new InboundContent.Option("v1.0ABCDEFGHIJ.0"),
        new InboundContent.Form("v1.0ABCDEFGHIJ.form", ImmutableSortedDictionary<string, string>.Empty.Add("b", Words).Add("a", "")),
        new InboundContent.Attachment(Guid.Empty, Words),
        new InboundContent.Voice(),
    ];

    /// <exception cref="InvalidOperationException">There is none of a type that is a column.</exception>
    public static IReadOnlyList<object> Of(Type type) =>
        All.Where(type.IsInstanceOfType).ToList() is { Count: > 0 } values ? values : throw new InvalidOperationException($"No value of {type} is written and read here yet.");
}
