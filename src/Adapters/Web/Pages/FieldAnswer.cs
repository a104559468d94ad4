using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>What is picked and written in one field of a form, until it is sent.</summary>
public sealed class FieldAnswer
{
    private readonly List<string> picked = [];

    /// <summary>Free words; where there are some, they count and the picks do not.</summary>
    public string? Written { get; set; }

    /// <summary>The answer as the engine reads it: the words, else the tokens of the picks, a line each.</summary>
    public string Words => string.IsNullOrWhiteSpace(Written) ? string.Join('\n', picked) : Written.Trim();

    /// <summary>Starts with what was tried and not taken, else with the answer given before or the one proposed.</summary>
    /// <param name="field">The field.</param>
    /// <param name="tried">What was sent for it last, as words, a line each.</param>
    public static FieldAnswer Of(FieldView field, string? tried = null)
    {
        var answer = new FieldAnswer();
        if (field.Error is not null && tried is not null)
        {
            foreach (var words in tried.Split('\n'))
                if (field.Options.FirstOrDefault(option => option.Label == words) is { } option)
                    answer.picked.Add(option.Token);
                else
                    answer.Written = words;
            return answer;
        }

        foreach (var option in field.Options)
            if (option.Selected)
                answer.picked.Add(option.Token);
        if (field.Options.IsEmpty)
            answer.Written = field.Display ?? field.Value;
        return answer;
    }

    public bool Has(OptionView option) => picked.Contains(option.Token);

    /// <summary>Picks one option in place of any other.</summary>
    public void PickOnly(string token)
    {
        picked.Clear();
        if (token.Length > 0)
            picked.Add(token);
    }

    /// <summary>Picks one more option, or gives it back.</summary>
    public void Toggle(OptionView option)
    {
        if (!picked.Remove(option.Token))
            picked.Add(option.Token);
    }

    /// <summary>Takes a day or time from a calendar: beside those written before where several are asked.</summary>
    public void TakeFromCalendar(string moment, bool several) =>
        Written = several && !string.IsNullOrWhiteSpace(Written) ? $"{Written.TrimEnd(' ', ',')}, {moment}" : moment;
}
