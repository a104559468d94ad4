using ChatAssistant.Core.Messaging;
using FsCheck.Xunit;

namespace ChatAssistant.Core.Tests.Dialogs;

public sealed class OptionTokenTests
{
    [Property]
    public void A_token_is_read_back_as_it_was_written_and_is_at_most_24_bytes(long question, byte ordinal)
    {
        foreach (var token in new[] { OptionToken.Option(question, ordinal), OptionToken.Edit(question, ordinal), new(question, OptionToken.Skip), new(question, OptionToken.Back), new(question, OptionToken.Form) })
        {
            Assert.True(OptionToken.TryParse(token.ToString(), out var read));
            Assert.Equal(token, read);
            Assert.InRange(token.ToString().Length, 16, 24);
        }
    }

    [Property]
    public void Any_other_text_is_no_token_and_never_throws(string text) => Assert.False(OptionToken.TryParse(text, out _));
}
