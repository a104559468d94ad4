using System.Text;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// The <c>custom_id</c> of what is no plain button: <c>{act}.{question, 11 base62}.{arguments}</c>. All of a list's state is in it, so that any replica may take
/// the next tap. At most 100 characters.
/// </summary>
/// <param name="Act">Which: see the constants.</param>
/// <param name="Form">The question's form token.</param>
/// <param name="Arguments">The state.</param>
internal sealed record DiscordTap(char Act, string Form, string[] Arguments)
{
    /// <summary>A list of which one is picked; the pick is an option's token.</summary>
    public const char One = 'o';

    /// <summary>A list of which several are picked at once: slot.</summary>
    public const char Several = 's';

    /// <summary>A page of a list too long for one: page, picks.</summary>
    public const char Picks = 'k';

    /// <summary>Shows a page: page, picks.</summary>
    public const char Page = 'p';

    /// <summary>That is all: picks.</summary>
    public const char Done = 'd';

    /// <summary>Opens the form.</summary>
    public const char Open = 'm';

    /// <summary>The form that was filled in.</summary>
    public const char Filled = 'f';

    /// <summary>A way into the private conversation, with what one arrives with.</summary>
    public const string Door = "door";

    public const int Most = 100;

    private const string Acts = "oskpdmf";
    private const string TokenPrefix = "v1.";
    private const string FormSuffix = "." + OptionToken.Form;

    public static string Of(char act, string form, params ReadOnlySpan<string> arguments)
    {
        var id = new StringBuilder(Most).Append(act).Append('.').Append(form, TokenPrefix.Length, form.Length - TokenPrefix.Length - FormSuffix.Length);
        foreach (var argument in arguments)
            id.Append('.').Append(argument);
        return id.ToString();
    }

    public static string DoorWith(string? code) => code is null ? Door : $"{Door}.{code}";

    public static DiscordTap? Parse(string? id) =>
        id?.Split('.') is [[var act], var question, .. var arguments] && Acts.Contains(act, StringComparison.Ordinal) && OptionToken.TryParse(TokenPrefix + question + FormSuffix, out var form)
            ? new(act, form.ToString(), arguments)
            : null;

    /// <summary>What a question's options have in common with its form: the form's token of any of them.</summary>
    public static string FormOf(string option) => OptionToken.TryParse(option, out var token) ? new OptionToken(token.Question, OptionToken.Form).ToString() : option;
}
