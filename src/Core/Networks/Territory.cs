namespace ChatAssistant.Core.Networks;

/// <summary>Land one can cross without a boat or a plane: the mainland, Corsica, or one overseas collectivity.</summary>
/// <param name="Name">Its name in the data, such as "metropole" or "la-reunion".</param>
public readonly record struct Territory(string Name)
{
    public static readonly Territory Mainland = new("metropole");

    public override string ToString() => Name;
}
