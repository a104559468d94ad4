using System.Text.Json;
using System.Text.RegularExpressions;
using ChatAssistant.Core.Partners;

namespace ChatAssistant.Core.Tests.Partners;

public sealed partial class PartnerReasonTextsTests
{
    private static readonly Dictionary<string, string> French = Texts("fr");
    private static readonly Dictionary<string, string> English = Texts("en");

    [Fact]
    public void French_and_English_state_the_same_facts()
    {
        Assert.Equal(French.Keys.Order(), English.Keys.Order());
        Assert.All(French, text => Assert.Equal(Placeholders(text.Value), Placeholders(English[text.Key])));
    }

    [Fact]
    public void Every_reason_and_every_band_has_its_words()
    {
        Assert.All(typeof(PartnerReason).GetNestedTypes(), type => Assert.Contains("partner.reason." + Key(type.Name), French));
        Assert.All(Enum.GetNames<SizeBand>(), name => Assert.Contains("partner.size." + Key(name), French));
        Assert.All(Enum.GetNames<DistanceBand>(), name => Assert.Contains("partner.distance." + Key(name), French));
    }

    [Fact]
    public void French_signs_that_take_a_space_take_one_that_does_not_break() =>
        Assert.All(French.Values, text => Assert.DoesNotMatch("[^\u00a0\u202f][:;?!](?![^{]*})", text));

    private static string Key(string name) => WordStarts().Replace(name, "-").ToLowerInvariant();

    private static IEnumerable<string> Placeholders(string text) => PlaceholderNames().Matches(text).Select(match => match.Value).Distinct().Order();

    private static Dictionary<string, string> Texts(string language)
    {
        using var stream = typeof(PartnerReason).Assembly.GetManifestResourceStream($"ChatAssistant.Core.Texts.{language}.partner-reasons.json");
        var texts = new Dictionary<string, string>();
        Collect(JsonDocument.Parse(stream!).RootElement, "", texts);
        return texts;
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, string> texts)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            if (property.Value.ValueKind == JsonValueKind.Object) Collect(property.Value, name, texts);
            else texts.Add(name, property.Value.GetString()!);
        }
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z0-9])")]
    private static partial Regex WordStarts();

    [GeneratedRegex(@"(?<=\{)\w+(?=[},])")]
    private static partial Regex PlaceholderNames();
}
