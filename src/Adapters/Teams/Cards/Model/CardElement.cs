using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>
/// The elements that we draw with. There is no TextBlock and no FactSet among them: both read Markdown. Words go into text runs, where it is not.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(NumberInput), "Input.Number")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(ChoiceSet), "Input.ChoiceSet")]
internal abstract record CardElement
{
    private CardElement()
    {
    }

    public string? Id { get; init; }

    /// <summary>"none", "small", "default", "medium" or "large", before it.</summary>
    public string? Spacing { get; init; }

    public bool? Separator { get; init; }

    public sealed record RichTextBlock(ImmutableArray<TextRun> Inlines) : CardElement;

    public sealed record Container(ImmutableArray<CardElement> Items) : CardElement
    {
        public string? Style { get; init; }

        /// <summary>What tapping anywhere on it does.</summary>
        public CardAction? SelectAction { get; init; }
    }

    public sealed record ColumnSet(ImmutableArray<CardColumn> Columns) : CardElement;

    public sealed record Table(ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows) : CardElement
    {
        public bool FirstRowAsHeader { get; } = true;

        public bool ShowGridLines { get; } = true;
    }

    public sealed record ActionSet(ImmutableArray<CardAction> Actions) : CardElement;

    public sealed record TextInput : CardInput
    {
        public string? Value { get; init; }

        public string? Placeholder { get; init; }

        /// <summary>In characters.</summary>
        public int? MaxLength { get; init; }

        public bool? IsMultiline { get; init; }
    }

    public sealed record NumberInput : CardInput
    {
        public decimal? Value { get; init; }
    }

    /// <summary>Its value is a day: <c>2026-03-12</c>.</summary>
    public sealed record DateInput : CardInput
    {
        public string? Value { get; init; }
    }

    /// <summary>Its value is an hour: <c>18:30</c>.</summary>
    public sealed record TimeInput : CardInput
    {
        public string? Value { get; init; }
    }

    /// <summary>One box to tick.</summary>
    public sealed record ToggleInput(string Title, string ValueOn) : CardInput
    {
        public string ValueOff { get; } = "";

        public string? Value { get; init; }

        public bool Wrap { get; } = true;
    }

    public sealed record ChoiceSet(ImmutableArray<CardChoice> Choices) : CardInput
    {
        public const string Compact = "compact";
        public const string Expanded = "expanded";

        public string? Style { get; init; }

        /// <summary>The value picked; several are separated by commas.</summary>
        public string? Value { get; init; }

        public string? Placeholder { get; init; }

        public bool? IsMultiSelect { get; init; }

        public bool Wrap { get; } = true;
    }

    /// <summary>Something to fill in. Its id is the key under which its value comes back.</summary>
    public abstract record CardInput : CardElement
    {
        public string? Label { get; init; }

        public bool? IsRequired { get; init; }

        /// <summary>What the client says when a required answer is missing or the value cannot be read.</summary>
        public string? ErrorMessage { get; init; }
    }
}
