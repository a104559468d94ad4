using ChatAssistant.Core.Networks;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Tests.Scripts;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Tests.Coordination;

public sealed class TodoTests
{
    [Fact]
    public async Task What_waits_is_listed_settled_one_by_one_and_then_all_is_done()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await AddAsync(assistant, community, "need-checked", "Les Paniers du samedi");
        await AddAsync(assistant, community, "exchange-without-contact", "Les Jardins");
        (await community.Coordinator.SayAsync("/atraiter")).Expect("2 choses vous attendent").Expect("1. À regarder : Les Paniers du samedi").Expect("la personne de Les Jardins est partie");
        (await community.Coordinator.TapAsync("2. C'est fait")).Expect("1 chose vous attend").ExpectNot("Les Jardins");
        (await community.Coordinator.TapAsync("1. C'est fait")).Expect("Tout est traité. Bonne journée.");
    }

    [Fact]
    public async Task Only_the_oldest_are_shown_and_the_rest_is_counted()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        for (var i = 1; i <= 7; i++)
            await AddAsync(assistant, community, "other", $"chose {i}");
        (await community.Coordinator.SayAsync("/atraiter")).Expect("7 choses").Expect("5. À regarder : chose 5").ExpectNot("chose 6").Expect("… et 2 autres.");
    }

    [Fact]
    public async Task Another_networks_coordinator_neither_sees_nor_settles_it()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var (one, other) = (await Community.CreateAsync(assistant), await Community.CreateAsync(assistant, "Un autre réseau"));
        var question = await AddAsync(assistant, one, "question", "Qui êtes-vous ?", (await one[Community.Paniers].PersonAsync()).Id.Value);
        (await other.Coordinator.SayAsync("/atraiter")).Expect("Tout est traité").ExpectNot("Qui êtes-vous");
        await assistant.PressAsync(other.Coordinator, $"done {question:N}");
        (await assistant.PressAsync(other.Coordinator, $"answer-question {question:N}")).Expect("n'attend plus");
        await using var db = assistant.Db();
        Assert.Null((await db.Todo.SingleAsync(TestContext.Current.CancellationToken)).DoneAt);
    }

    [Fact]
    public async Task A_volunteer_has_no_such_command()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await AddAsync(assistant, community, "other", "secret");
        (await community[Community.Paniers].SayAsync("/atraiter")).ExpectNot("secret");
        (await assistant.PressAsync(community[Community.Paniers], "todo")).ExpectNot("secret");
    }

    [Fact]
    public async Task A_report_is_not_ticked_off_but_read()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var report = await AddAsync(assistant, community, "report", "");
        (await community.Coordinator.SayAsync("/atraiter")).Expect("1. Lire et décider");
        (await assistant.PressAsync(community.Coordinator, $"done {report:N}")).Expect("1 chose vous attend");
    }

    [Fact]
    public async Task A_question_is_answered_by_name_to_whoever_asked()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var lea = community[Community.Paniers];
        await AddAsync(assistant, community, "question", "Faut-il une assurance ?", (await lea.PersonAsync()).Id.Value);
        await community.Coordinator.SayAsync("/atraiter");
        (await community.Coordinator.TapAsync("Répondre")).Expect("Léa (Les Paniers du samedi) demande : « Faut-il une assurance ? »");
        (await community.Coordinator.SayAsync("Non, pas pour un appel.")).Expect("C'est envoyé à Léa");
        (await lea.LookAsync()).Expect("Vous aviez demandé : « Faut-il une assurance ? »").Expect("Nadia, de la coordination, vous répond : « Non, pas pour un appel. »");
        (await community.Coordinator.SayAsync("/atraiter")).Expect("Tout est traité");
    }

    [Fact]
    public async Task In_English_too()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        var sam = await assistant.Someone("Sam", "en").ArriveAsync(await community.InviteAsync(role: Role.Administrator));
        (await sam.SayAsync("/todo")).Expect("Everything is settled");
        await AddAsync(assistant, community, "question", "Why?", (await community[Community.Paniers].PersonAsync()).Id.Value);
        (await sam.SayAsync("/todo")).Expect("1 thing is waiting for you");
        (await sam.TapAsync("1. Answer")).Expect("Léa (Les Paniers du samedi) asks: “Why?”");
        (await sam.SayAsync("Because.")).Expect("Sent to Léa");
        (await sam.SayAsync("/deliveries")).Expect("Every message has arrived");
        (await sam.SayAsync("/diagnostics")).Expect("No task is late");
    }

    internal static async Task<Guid> AddAsync(TestAssistant assistant, Community community, string kind, string words, Guid subject = default)
    {
        await using var db = assistant.Db();
        var item = new TodoItem { Id = assistant.NewId(), NetworkId = community.Network, Kind = kind, Words = words, Subject = subject, CreatedAt = assistant.Now };
        db.Todo.Add(item);
        await db.SaveChangesAsync();
        assistant.Time.Advance(TimeSpan.FromSeconds(1));
        return item.Id;
    }
}
