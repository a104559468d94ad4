namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>Words in one style. Markdown is not read in them.</summary>
internal sealed record TextRun(string Text)
{
    public const string Bolder = "bolder";
    public const string Attention = "attention";
    public const string Small = "small";

    /// <summary>What clients would turn into a date of their own, <c>{{DATE(…)}}</c>, parted by an invisible word joiner.</summary>
    public static string Literal(string words) => words.Replace("{{", "{\u2060{", StringComparison.Ordinal);

    public string Type { get; } = "TextRun";

    public string? Weight { get; init; }

    public bool? Italic { get; init; }

    public bool? IsSubtle { get; init; }

    public string? Color { get; init; }

    public string? Size { get; init; }

    /// <summary>Where the words lead.</summary>
    public CardAction? SelectAction { get; init; }
}
