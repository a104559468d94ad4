using System.Collections.Immutable;
using System.Text.Json;

namespace ChatAssistant.Bot.Demo;

/// <summary>One fictional association of the demonstration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Mission">What it does, in a sentence.</param>
/// <param name="Place">INSEE code of its commune.</param>
/// <param name="Sector">By key.</param>
/// <param name="Public">Whom it serves, by key.</param>
/// <param name="Size">By key.</param>
/// <param name="Staffing">Who does the work, by key.</param>
/// <param name="Lead">The first name of the member who answers for it.</param>
/// <param name="Offers">What it can show others, by topic.</param>
/// <param name="Needs">What it looks for, by topic.</param>
public sealed record DemoAssociation(
    string Name, string Mission, string Place, string Sector, string Public, string Size, string Staffing, string Lead, ImmutableArray<string> Offers, ImmutableArray<string> Needs)
{
    public static ImmutableArray<DemoAssociation> All()
    {
        using var file = typeof(DemoAssociation).Assembly.GetManifestResourceStream("ChatAssistant.Bot.Demo.demo-associations.json")!;
        return JsonSerializer.Deserialize<ImmutableArray<DemoAssociation>>(file, JsonSerializerOptions.Web);
    }
}
