namespace ChatAssistant.Adapters.Teams.Cards.Model;

/// <summary>How wide Teams draws a card; narrow ones break tables.</summary>
internal sealed record CardWidth(string Width)
{
    public static readonly CardWidth Full = new("Full");
}
