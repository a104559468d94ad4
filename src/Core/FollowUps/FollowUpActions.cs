using ChatAssistant.Core.Exchanges;

namespace ChatAssistant.Core.FollowUps;

/// <summary>What buttons run on a check-in or an exchange, as command lines.</summary>
public static class FollowUpActions
{
    /// <param name="until">"tomorrow", "monday", "date" to be asked for one, or a date in words.</param>
    public static string Snooze(CheckIn checkIn, string until) => $"snooze-check-in {checkIn.Id:N} {until}";

    public static string Refuse(CheckIn checkIn) => $"refuse-check-in {checkIn.Id:N}";

    /// <summary>Write to the partners through the relay.</summary>
    public static string Write(Exchange exchange) => $"write {exchange.Id:N}";

    public static string SearchAnew(Exchange exchange) => $"search-anew {exchange.Id:N}";

    public static string End(Exchange exchange) => $"end-exchange {exchange.Id:N}";

    public static string AnswerLater(Exchange exchange) => $"answer-later {exchange.Id:N}";

    public static string News(Exchange exchange) => $"followup {exchange.Id:N}";
}
