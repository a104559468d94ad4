using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Privacy;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class MentionsTests
{
    private static readonly Mentions Karim = new(new Dictionary<string, string> { ["Karim"] = "Une personne", ["Karim Benali"] = "Une personne" });

    [Theory]
    [InlineData("Voici Karim Benali.", "Voici Une personne.")]
    [InlineData("« Karim » et Karim, deux fois", "« Une personne » et Une personne, deux fois")]
    [InlineData("Karima reste", "Karima reste")]
    [InlineData("Au Karimé aussi", "Au Karimé aussi")]
    public void A_name_is_replaced_as_whole_words(string text, string expected) => Assert.Equal(expected, Karim.Replace(text));

    [Fact]
    public void A_message_that_does_not_name_the_person_is_left_as_it_is()
    {
        var message = new OutboundMessage(RichText.From("Bonjour Léa"));
        Assert.Same(message, Karim.Replace(message));
    }

    [Fact]
    public void Buttons_and_text_are_both_replaced()
    {
        var message = new OutboundMessage(RichText.From("Voici Karim")) { Options = [new("Écrire à Karim", "v1.x")] };
        var replaced = Karim.Replace(message);
        Assert.Equal(("Voici Une personne", "Écrire à Une personne"), (replaced.Text.Plain, replaced.Options[0].Label));
    }
}
