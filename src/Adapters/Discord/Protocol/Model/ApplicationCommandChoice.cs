namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <param name="Name">1 to 100 characters.</param>
/// <param name="Value">At most 100 characters. The platform also knows numbers; we give text.</param>
internal sealed record ApplicationCommandChoice(string Name, string Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
