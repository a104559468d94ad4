using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Exchanges;

public sealed class RelayTests
{
    [Fact]
    public async Task A_message_is_previewed_under_its_addressee_then_sent()
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant);
        (await pair.Lea.SayAsync("/ecrire")).Expect("À Karim, Les Jardins : que voulez-vous écrire").Expect("Pas de nom de bénéficiaire ici");
        (await pair.Lea.SayAsync("Comment faites-vous pour le samedi ?")).Expect("À Karim, Les Jardins : « Comment faites-vous pour le samedi ? »").Expect("Modifier").Expect("Ne pas envoyer");
        Assert.Single(await pair.Karim.AllAsync());
        (await pair.Lea.TapAsync("Envoyer")).Expect("envoyé à Karim, Les Jardins");
        (await pair.Karim.LookAsync()).Expect("Léa, Les Paniers vous écrit : « Comment faites-vous pour le samedi ? »".Replace(" : «", " :\n«", StringComparison.Ordinal)).Expect("Répondre").Expect("Signaler").Expect("Bloquer").ExpectNot("Martin");
        await pair.Karim.TapAsync("Répondre");
        await pair.Karim.SayAsync("Un roulement.");
        await pair.Karim.TapAsync("Envoyer");
        (await pair.Lea.LookAsync()).Expect("Un roulement.");
        (await pair.Lea.TapAsync("Répondre")).ExpectNot("bénéficiaire");
    }

    [Fact]
    public async Task With_two_relays_open_nothing_typed_reaches_anybody_until_its_addressee_was_chosen_and_the_preview_sent()
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant, second: true);
        (await pair.Lea.SayAsync("/ecrire Bonjour Karim !")).Expect("De quel échange").Expect("Karim, Les Jardins").Expect("Awa, Le Fil");
        (await pair.Lea.TapAsync("Awa")).Expect("À Awa, Le Fil");
        (await pair.Lea.SayAsync("Bonjour Karim, on se parle mardi ?")).Expect("À Awa, Le Fil : « Bonjour Karim");
        (await pair.Lea.SayAsync("attendez, je ne voulais pas envoyer ça")).Expect("Rien n'est parti").Expect("À Awa, Le Fil");
        await NobodyHeardAsync(pair);
        (await pair.Lea.TapAsync("Modifier")).Expect("À Awa, Le Fil : que voulez-vous écrire");
        await pair.Lea.SayAsync("Bonjour Awa");
        (await pair.Lea.TapAsync("Ne pas envoyer")).Expect("Rien n'est parti");
        await NobodyHeardAsync(pair);
        await pair.Lea.SayAsync("/ecrire");
        await pair.Lea.TapAsync("Awa");
        await pair.Lea.SayAsync("Bonjour Awa");
        await pair.Lea.SayAsync("envoyer");
        (await pair.Awa.LookAsync()).Expect("Bonjour Awa");
        Assert.Single(await pair.Karim.AllAsync());
    }

    [Theory]
    [InlineData("Appelez-moi au 06 12 34 56 78", true)]
    [InlineData("Mon adresse : lea.martin@exemple.org", true)]
    [InlineData("Nous étions 12 le 14 mars 2026 à 18h30", false)]
    public async Task Contact_details_that_somebody_writes_are_announced_in_the_preview_and_travel_protected(string typed, bool details)
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant);
        await pair.Lea.SayAsync("/ecrire");
        var preview = await pair.Lea.SayAsync(typed);
        Assert.Equal(details, preview.Text.Contains("Il contient des coordonnées", StringComparison.Ordinal));
        await pair.Lea.TapAsync("Envoyer");
        Assert.Equal(details, (await pair.Karim.LookAsync()).Expect(typed).Heard[^1].IsConfidential);
    }

    [Fact]
    public async Task Markup_reaches_the_partner_as_the_words_that_were_typed()
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant);
        const string Typed = "**gras** <b>b</b> @everyone [x](javascript:alert(1)) {name}";
        await pair.Lea.SayAsync("/ecrire");
        await pair.Lea.SayAsync(Typed);
        await pair.Lea.TapAsync("Envoyer");
        (await pair.Karim.LookAsync()).Expect(Typed);
    }

    [Fact]
    public async Task A_paused_exchange_carries_nothing_until_it_is_taken_up_again()
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant);
        await RelayOneAsync(pair.Karim, "Bonjour Léa");
        await pair.Lea.SayAsync("/ecrire");
        await pair.Lea.SayAsync("Je réponds");
        await using (var db = assistant.Db())
        {
            (await db.Exchanges.SingleAsync(Cancel)).TryPause();
            await db.SaveChangesAsync(Cancel);
        }

        (await pair.Lea.TapAsync("Envoyer")).Expect("en pause").Expect("Reprendre l'échange");
        Assert.DoesNotContain(await pair.Karim.AllAsync(), message => message.Text.Plain.Contains("Je réponds", StringComparison.Ordinal));
        (await pair.Lea.TapAsync("Reprendre l'échange")).Expect("reprend");
        (await pair.Karim.LookAsync()).Expect("L'échange avec Léa, Les Paniers reprend");
    }

    [Fact]
    public async Task Whoever_is_in_no_exchange_writes_to_nobody()
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant);
        (await pair.Awa.SayAsync("/ecrire")).Expect("pas d'échange en cours");
        (await pair.Awa.SayAsync($"/ecrire {pair.Exchange:N}")).Expect("Je ne trouve pas cet échange");
        (await pair.Awa.SayAsync($"/signaler {pair.Exchange:N}")).Expect("Je ne trouve pas cet échange");
        (await pair.Awa.SayAsync($"/bloquer {pair.Exchange:N}")).Expect("Je ne trouve pas cet échange");
    }

    [Fact]
    public async Task A_partner_who_cannot_be_reached_is_told_to_the_writer_and_the_coordination()
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant);
        await using var db = assistant.Db();
        var karim = (await pair.Karim.PersonAsync()).Id;
        (await db.Set<Conversation>().SingleAsync(place => place.PersonId == karim, Cancel)).Unreachable = "blocked";
        await db.SaveChangesAsync(Cancel);
        await pair.Lea.SayAsync("/ecrire");
        await pair.Lea.SayAsync("Bonjour Karim");
        (await pair.Lea.TapAsync("Envoyer")).Expect("pas pu remettre").Expect("La coordination est prévenue");
        Assert.Equal("relay-undelivered", (await db.Set<TodoItem>().SingleAsync(Cancel)).Kind);
    }

    [Fact]
    public async Task Writing_reads_in_English()
    {
        await using var assistant = await Neighbours.StartAsync();
        var pair = await Pair.CreateAsync(assistant, language: "en");
        (await pair.Lea.SayAsync("/write")).Expect("To Karim, Les Jardins: what would you like to write");
        (await pair.Lea.SayAsync("How do you plan?")).Expect("To Karim, Les Jardins: “How do you plan?”");
        (await pair.Lea.TapAsync("Send")).Expect("Sent to Karim");
        (await pair.Karim.LookAsync()).Expect("writes:");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task NobodyHeardAsync(Pair pair)
    {
        Assert.Single(await pair.Karim.AllAsync());
        Assert.Single(await pair.Awa.AllAsync());
    }

    private static async Task RelayOneAsync(Someone from, string words)
    {
        await from.SayAsync("/ecrire");
        await from.SayAsync(words);
        await from.TapAsync("Envoyer");
    }
}
