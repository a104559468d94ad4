using System.Text;
using ChatAssistant.Core.Messaging;
using Telegram.Bot.Types;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>
/// What a button carries that only changes the keyboard it is on, or gathers an answer from it: <c>{act}.{question, 11 base62}.{arguments}</c>. The keyboard's
/// whole state is in its buttons, so that any replica may take the next tap. At most 64 bytes, all of them ASCII.
/// </summary>
/// <param name="Act">Which: see the constants.</param>
/// <param name="Form">The question's form token.</param>
/// <param name="Arguments">The state.</param>
internal sealed record TelegramTap(char Act, string Form, string[] Arguments)
{
    /// <summary>Shows a page of a list: page, picks.</summary>
    public const char Page = 'p';

    /// <summary>Picks or unpicks one: page, picks, ordinal and sign.</summary>
    public const char Toggle = 't';

    /// <summary>That is all: picks.</summary>
    public const char Done = 'd';

    /// <summary>Shows a month: month, dates chosen.</summary>
    public const char Month = 'm';

    /// <summary>Picks a day: day, dates chosen.</summary>
    public const char Day = 'y';

    /// <summary>Picks an hour: date and time, dates chosen.</summary>
    public const char Hour = 'h';

    /// <summary>Those are all the dates: dates chosen.</summary>
    public const char Dates = 'f';

    /// <summary>A button that does nothing (a month's name).</summary>
    public const string Nothing = "n";

    public const int MostBytes = 64;

    private const string TokenPrefix = "v1.";
    private const string FormSuffix = "." + OptionToken.Form;

    /// <summary>The button's data.</summary>
    public static string Data(char act, string form, params ReadOnlySpan<string> arguments)
    {
        var data = new StringBuilder(MostBytes).Append(act).Append('.').Append(form, TokenPrefix.Length, form.Length - TokenPrefix.Length - FormSuffix.Length);
        foreach (var argument in arguments)
            data.Append('.').Append(argument);
        return data.ToString();
    }

    public static TelegramTap? Parse(string data)
    {
        var parts = data.Split('.');
        return parts.Length >= 3 && parts[0] is [Page or Toggle or Done or Month or Day or Hour or Dates] && OptionToken.TryParse(TokenPrefix + parts[1] + FormSuffix, out var form)
            ? new(parts[0][0], form.ToString(), parts[2..])
            : null;
    }

    /// <summary>What the tapped button said, as far as the message is still at hand.</summary>
    public static string? LabelOf(CallbackQuery tap) =>
        tap.Message?.ReplyMarkup?.InlineKeyboard.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == tap.Data)?.Text;
}
