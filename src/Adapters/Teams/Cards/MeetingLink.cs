using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Teams.Cards;

/// <summary>
/// The link that opens Teams' own form for a new meeting, filled in: whoever follows it decides, and invites whom they want.
/// </summary>
internal static class MeetingLink
{
    private const string Address = "https://teams.microsoft.com/l/meeting/new";
    private const int LongestSubject = 200;
    private const int LongestContent = 500;

    public static string To(CalendarEntry entry) =>
        $"{Address}?subject={Escaped(entry.Title, LongestSubject)}&startTime={Escaped(Iso(entry.Start))}&endTime={Escaped(Iso(entry.End))}"
        + (entry.Place.Length > 0 ? $"&content={Escaped(entry.Place, LongestContent)}" : "");

    private static string Escaped(string words, int most = int.MaxValue) => Uri.EscapeDataString(CardButtons.Shortened(words, most));

    private static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
}
