using System.Collections.Immutable;
using System.Text.Json;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Time;
using NodaTime.Text;

namespace ChatAssistant.Adapters.Teams;

/// <summary>What a card sent back (<see cref="TeamsCardData"/>): a tap, or a form's answers. Pure.</summary>
internal static class TeamsCardAnswers
{
    private const int LongestAnswer = 10_000;
    private const int LongestKey = 100;
    private const int LongestToken = 40;
    private const int MostAnswers = 100;

    private static readonly LocalDateTimePattern DateAndTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd' 'HH:mm");

    /// <returns>Null for a card that is none of ours.</returns>
    public static InboundContent? Read(JsonElement data)
    {
        if (Member(data, TeamsCardData.Token) is not { } token)
            return null;
        token = token.Length > LongestToken ? token[..LongestToken] : token;
        return OptionToken.TryParse(token, out var parsed) && parsed.Action == OptionToken.Form
            ? new InboundContent.Form(token, AnswersOf(data))
            : new InboundContent.Option(token);
    }

    /// <summary>The code that a way into the private conversation carries; null when the card has no such way.</summary>
    public static string? DoorOf(JsonElement data) => Member(data, TeamsCardData.Door);

    private static ImmutableSortedDictionary<string, string> AnswersOf(JsonElement data)
    {
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in data.EnumerateObject())
            if (inputs.Count < MostAnswers && !member.Name.StartsWith('$') && member.Name.Length is > 0 and <= LongestKey && WordsOf(member.Value) is { } words)
                inputs[TeamsWords.Clean(member.Name)] = words;
        var answers = inputs.Where(input => !input.Key.EndsWith(TeamsCardData.TimeSuffix, StringComparison.Ordinal))
            .Select(input => KeyValuePair.Create(input.Key, WithTime(input.Value, inputs.GetValueOrDefault(input.Key + TeamsCardData.TimeSuffix))));
        return answers.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>A date and a time make an hour; without a time the date alone is the answer, and the dialog asks.</summary>
    private static string WithTime(string answer, string? time) =>
        time is not null && DateAndTime.Parse($"{answer} {time}").TryGetValue(default, out var start) ? new Occasion(start, start.PlusHours(1)).ToString() : answer;

    private static string? WordsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Several(TeamsWords.Clean(value.GetString()!)),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    } is { } words ? words.Length > LongestAnswer ? words[..LongestAnswer] : words : null;

    /// <summary>Several picks are a line each; a comma in words stays one.</summary>
    private static string Several(string words) =>
        words.Split(',') is { Length: > 1 } picks && Array.TrueForAll(picks, pick => OptionToken.TryParse(pick, out _)) ? string.Join('\n', picks) : words;

    private static string? Member(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? TeamsWords.Clean(member.GetString()!) : null;
}
