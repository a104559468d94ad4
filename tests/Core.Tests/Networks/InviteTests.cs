using System.Text.RegularExpressions;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatAssistant.Core.Tests.Networks;

public sealed partial class InviteTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coordinator_invites_the_team_of_an_association_then_revokes()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var nadia = community.Coordinator;
        await nadia.SayAsync("/inviter");
        await nadia.TapAsync("L'équipe d'une association");
        (await nadia.SayAsync("introuvable")).Expect("Je ne trouve pas cette association");
        (await nadia.SayAsync("jardins")).Expect("Quelle place").ExpectNot("Administration");
        Assert.DoesNotContain(nadia.Heard[^1].Options, option => option.Label.Contains("Coordination", StringComparison.Ordinal));
        await nadia.TapAsync("Bénévole");
        await nadia.TapAsync("Une semaine");
        (await nadia.SayAsync("2")).Expect("Bienvenue dans Les Jardins de la Vilaine").Expect("2 personnes").Expect("mercredi 11 mars");
        var code = Code().Match(nadia.Text).Groups[1].Value;
        var rose = await assistant.Someone("Rose").ArriveAsync(code);
        Assert.Equal(community.IdOf(Community.Jardins), (await rose.PersonAsync()).AssociationId);
        (await nadia.SayAsync("/invitations")).Expect(code).Expect("Les Jardins de la Vilaine").Expect("1 place");
        (await nadia.TapAsync("Retirer")).Expect("ne marche plus");
        (await assistant.Someone("Luc").ArriveAsync(code)).Expect("ne marche plus");
        (await nadia.SayAsync("/invitations")).Expect("Aucune invitation n'est en cours");
    }

    [Fact]
    public async Task An_invite_is_a_link_too_where_a_platform_opens_the_conversation_with_one()
    {
        await using var assistant = await TestAssistant.StartAsync(services => services.AddSingleton<IArrivalLink>(new Link()));
        var nadia = (await Community.CreateAsync(assistant)).Coordinator;
        await nadia.SayAsync("/inviter");
        await nadia.TapAsync("Des associations ou des personnes du réseau");
        await nadia.TapAsync("Bénévole");
        await nadia.TapAsync("Une semaine");
        await nadia.SayAsync("2");
        nadia.Expect("Ou transmettez ce lien").Expect("https://platform.example/?start=" + Code().Match(nadia.Text).Groups[1].Value).Expect("À montrer ou à imprimer");
        var picture = Assert.Single(nadia.Heard.SelectMany(message => message.Files));
        Assert.Equal(("invitation.png", "image/png"), (picture.Name, picture.MediaType));
        await using var db = assistant.Db();
        var bytes = (await db.Files.SingleAsync(file => file.Id == picture.File, Cancelled)).Bytes;
        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(bytes, 1, 3));
        Assert.InRange(bytes.Length, 300, 10_000);
    }

    [Fact]
    public async Task An_administrator_names_a_coordinator_and_volunteers_cannot_invite()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        (await community[Community.Paniers].SayAsync("/inviter")).ExpectNot("Qui invitez-vous");
        var admin = await assistant.Someone("Ann", "en").ArriveAsync(await community.InviteAsync(role: Role.Administrator));
        await admin.SayAsync("/invite");
        await admin.TapAsync("people of the network");
        await admin.TapAsync("Coordination");
        await admin.TapAsync("One month");
        (await admin.SayAsync("1")).Expect("Welcome to").Expect("1 person");
        var chosen = await assistant.Someone("Paul").ArriveAsync(Code().Match(admin.Text).Groups[1].Value);
        chosen.Expect("Vous coordonnez");
        Assert.Equal(Role.Coordinator, (await chosen.PersonAsync()).Role);
    }

    [Fact]
    public async Task A_new_association_is_confirmed_by_its_own_coordinator_and_its_members_hear_of_it()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var rennes = await Community.CreateAsync(assistant);
        var brest = await Community.CreateAsync(assistant, "Maison de Brest");
        var sam = await rennes.NewcomerAsync("Sam");
        await sam.SayAsync("/association");
        await sam.SayAsync("**Le** <b>Potager</b>");
        (await sam.SayAsync("passer")).Expect("**Le** <b>Potager</b>");
        var id = (await sam.PersonAsync()).AssociationId!.Value;

        await RunAsync(assistant, brest.Coordinator, id);
        brest.Coordinator.Expect("Je ne trouve pas").ExpectNot("Potager");
        await RunAsync(assistant, rennes.Coordinator, id);
        rennes.Coordinator.Expect("est confirmée");
        (await sam.LookAsync()).Expect("La coordination a confirmé **Le** <b>Potager</b>");
        await using var db = assistant.Db();
        Assert.True((await db.Associations.SingleAsync(association => association.Id == id, Cancelled)).IsVerified);
        Assert.NotNull((await db.Todo.SingleAsync(item => item.Subject == id.Value, Cancelled)).DoneAt);
    }

    /// <summary>Taps the button that the to-do list shows.</summary>
    private static async Task RunAsync(TestAssistant assistant, Someone who, Core.Data.AssociationId id)
    {
        await using var db = assistant.Db();
        var person = await who.PersonAsync();
        var question = new Core.Turns.Question { PersonId = person.Id, AskedAt = assistant.Now, Options = [new("Confirmer", $"confirm-association {id}")] };
        db.Add(question);
        await db.SaveChangesAsync(Cancelled);
        await who.ActAsync(new Core.Messaging.InboundContent.Option(Core.Messaging.OptionToken.Option(question.Id, 0).ToString()));
    }

    private sealed class Link : IArrivalLink
    {
        public string? To(string code) => "https://platform.example/?start=" + code;
    }

    [GeneratedRegex("/start ([A-Z2-9]+)")]
    private static partial Regex Code();

    [Fact]
    public async Task A_code_written_by_itself_is_understood_and_a_word_that_only_looks_like_one_is_not()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var ann = await community.NewcomerAsync("Ann");
        (await ann.SayAsync(await community.InviteAsync(Community.Paniers))).Expect("vous êtes de Les Paniers du samedi");
        (await ann.SayAsync("renseignement")).ExpectNot("code");
    }
}
