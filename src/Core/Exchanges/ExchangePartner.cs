using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;

namespace ChatAssistant.Core.Exchanges;

/// <summary>A member of an exchange as the others call them.</summary>
public sealed record ExchangePartner(Person Person, Association Association)
{
    public string FirstName => Person.Name.Split(' ', 2, StringSplitOptions.TrimEntries)[0];

    /// <summary>« Karim, Les Jardins »; the association alone where the person gave no name.</summary>
    public string Label => FirstName.Length == 0 ? Association.Name : $"{FirstName}, {Association.Name}";

    /// <summary>The first name; the association where the person gave none.</summary>
    public string ShortLabel => FirstName.Length == 0 ? Association.Name : FirstName;
}
