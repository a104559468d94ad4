using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ChatAssistant.Bot.Tests.Operations;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Tests.Demo;

/// <summary>The main job, from a need to its check-ins, played by one visitor through the JSON API.</summary>
public sealed class DemoScenarioTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_alone_plays_an_exchange_from_a_need_to_its_check_ins()
    {
        using var demo = new BotHost(("Demo:Enabled", "true"));
        using var http = demo.CreateClient();
        var lea = await DemoVisitor.ArriveAsync(http);
        await lea.TapAsync("D'accord");
        await lea.SayAsync("on arrive pas a garder les benevoles du samedi");
        await lea.TapAsync("Oui");
        await (await lea.SayAsync("la collecte en magasin")).TapAsync("Anonyme");
        await (await lea.SayAsync("Les Paniers du samedi")).SayAsync("Rennes");
        await lea.ExpectAsync("associations qui pourraient échanger avec vous");
        await lea.ExpectAsync("Vous le proposez.");

        await lea.TapAsync("Décrire mon association");
        await lea.FillAsync(new() { ["mission"] = "Des paniers pour les familles du quartier", ["sector"] = "Aide alimentaire", ["publics"] = new[] { "Les familles", "Les enfants" } });
        await lea.FillAsync(new() { ["size"] = 12, ["staffing"] = "Bénévole", ["values"] = new[] { "Proximité" } });
        await lea.ExpectAsync("Voici ce que l'on sait de votre association");
        await lea.TapAsync("C'est bon");
        await lea.ExpectAsync("C'est noté pour");

        await (await lea.TapAsync("Oui, présentez-nous")).SayAsync("Léa");
        await lea.ExpectAsync("Puis-je vous écrire en premier");
        await (await lea.TapUnderAsync("Puis-je vous écrire en premier", "Oui")).ExpectAsync("je vous écrirai quand il y a du nouveau");
        await (await lea.WaitAsync("P1D")).ExpectAsync("Les deux associations ont dit oui");

        await (await lea.TapAsync("Écrire à")).SayAsync("Bonjour, comment faites-vous pour le planning du samedi ?");
        await lea.TapAsync("Envoyer");
        await lea.ExpectAsync("tout a commencé petit");

        await lea.TapAsync("Proposer des créneaux");
        var day = DateOnly.FromDateTime((await NowAsync(http)).UtcDateTime).AddDays(3);
        await lea.SayAsync($"{Words(day)} à 18h30, {Words(day.AddDays(2))} à midi");
        await lea.TapAsync("C'est bon");
        await lea.ExpectAsync("C'est fixé");
        var calendar = lea.Attachments.Last(file => file.GetProperty("mediaType").GetString()!.StartsWith("text/calendar", StringComparison.Ordinal));
        var ics = await http.GetStringAsync(calendar.GetProperty("url").GetString(), Stop);
        var meetup = Assert.Single(Ical.Net.Calendar.Load(ics)!.Events);
        Assert.Equal(day, DateOnly.FromDateTime(meetup.Start!.Value));
        Assert.Equal(0, meetup.Sequence);

        await (await lea.WaitAsync("P11D")).ExpectAsync("A-t-elle eu lieu");
        await lea.TapAsync("Me redemander demain");
        await (await lea.WaitAsync("P1D")).TapAsync("Oui");
        await lea.SayAsync("passer");
        await (await lea.WaitAsync("P30D")).ExpectAsync("une idée");
        await lea.SayAsync("oui");
        await lea.SayAsync("un planning partagé");
        await (await lea.WaitAsync("P60D")).TapAsync("Oui, adoptée");
        await lea.SayAsync("12 bénévoles le samedi au lieu de 8");
        await lea.TapAsync("S'arrêter là");
        await lea.ExpectAsync("l'échange est terminé");
    }

    [Fact]
    public async Task Simulated_members_hear_everything_after_a_new_beginning_also_where_numbers_begin_again()
    {
        using var demo = new BotHost(("Demo:Enabled", "true"));
        using var http = demo.CreateClient();
        for (var beginning = 0; beginning < 2; beginning++)
        {
            (await http.PostAsync("/api/demo/reset", null, Stop)).EnsureSuccessStatusCode();
            await using (var db = demo.Storage.Create())
                await db.Database.ExecuteSqlRawAsync("DELETE FROM sqlite_sequence", Stop);
            http.DefaultRequestHeaders.Authorization = null;
            var lea = await DemoVisitor.ArriveAsync(http);
            await lea.TapAsync("D'accord");
            await lea.SayAsync("on arrive pas a garder les benevoles du samedi");
            await lea.TapAsync("Oui");
            await (await lea.SayAsync("la collecte en magasin")).TapAsync("Anonyme");
            await (await lea.SayAsync("Les Paniers du samedi")).SayAsync("Rennes");
            await (await (await lea.ExpectAsync("associations qui pourraient échanger avec vous")).TapAsync("Oui, présentez-nous")).SayAsync("Léa");
            await (await lea.WaitAsync("P1D")).ExpectAsync("Les deux associations ont dit oui");
        }
    }

    [Fact]
    public async Task The_clock_goes_forward_only_and_at_most_a_year()
    {
        using var demo = new BotHost(("Demo:Enabled", "true"));
        using var http = demo.CreateClient();
        foreach (var wrong in new[] { "", "P0D", "-P1D", "P367D", "P9999999D", "tomorrow", "P2Y" })
            Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsJsonAsync("/api/demo/clock", new { advance = wrong }, Stop)).StatusCode);
        var before = await NowAsync(http);
        await http.PostAsJsonAsync("/api/demo/clock", new { advance = "P7D" }, Stop);
        var after = await NowAsync(http);
        Assert.InRange((after - before).TotalDays, 6, 8);
        Assert.Equal(10, TimeZoneInfo.ConvertTime(after, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).Hour);
    }

    [Fact]
    public async Task A_thousand_damaged_bodies_do_not_break_the_clock()
    {
        using var demo = new BotHost(("Demo:Enabled", "true"), ("Web:RateLimit:PerAddress", "100000"));
        using var http = demo.CreateClient();
        var random = new Random(20261126);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 1000; i++)
        {
            var body = Encoding.UTF8.GetBytes("{\"advance\":\"PT1S\"}");
            for (var change = random.Next(4); change > 0; change--)
                body[random.Next(body.Length)] = (byte)random.Next(256);
            using var content = new ByteArrayContent(body, 0, random.Next(4) == 0 ? random.Next(body.Length) : body.Length);
            content.Headers.ContentType = new("application/json");
            statuses.Add((await http.PostAsync("/api/demo/clock", content, Stop)).StatusCode);
        }

        Assert.DoesNotContain(statuses, status => (int)status >= 500);
        Assert.Contains(HttpStatusCode.BadRequest, statuses);
        Assert.Contains(HttpStatusCode.OK, statuses);
    }

    [Fact]
    public async Task One_of_the_simulated_members_refuses_and_the_visitor_reads_no_more_than_of_a_silence()
    {
        using var demo = new BotHost(("Demo:Enabled", "true"));
        using var http = demo.CreateClient();
        var lea = await DemoVisitor.ArriveAsync(http);
        await lea.TapAsync("D'accord");
        await lea.SayAsync("on arrive pas a garder les benevoles du samedi");
        await lea.TapAsync("Oui");
        await (await lea.SayAsync("la collecte en magasin")).TapAsync("Anonyme");
        await (await lea.SayAsync("Les Paniers du samedi")).SayAsync("Rennes");
        await (await lea.ExpectAsync("associations qui pourraient échanger avec vous")).TapAsync("Pas cette fois");
        await (await (await lea.ExpectAsync("Voici une autre association")).TapAsync("Oui, présentez-nous")).SayAsync("Léa");
        await (await lea.WaitAsync("P1D")).ExpectNotAsync("Pas de suite");
        await (await lea.WaitAsync("P10D")).ExpectAsync("Pas de suite pour cette piste");
        await lea.ExpectNotAsync("Les deux associations ont dit oui");
    }

    [Fact]
    public async Task A_question_first_is_answered_by_the_simulated_member_in_the_visitors_language_and_nobody_is_named()
    {
        using var demo = new BotHost(("Demo:Enabled", "true"));
        using var http = demo.CreateClient();
        var lea = await DemoVisitor.ArriveAsync(http, "en");
        await lea.TapAsync("All right");
        await lea.SayAsync("we cannot keep our Saturday volunteers");
        await lea.TapAsync("Yes");
        await (await lea.SayAsync("collecting food in shops")).TapAsync("Anonymous");
        await (await lea.SayAsync("Les Paniers du samedi")).SayAsync("Rennes");
        await (await lea.ExpectAsync("associations that could exchange with you")).TapAsync("A question first");
        await (await lea.SayAsync("How many are you on Saturdays?")).TapAsync("Send");
        await (await lea.WaitAsync("P1D")).ExpectAsync("With us it all began small");
        await lea.ExpectNotAsync("Les Clés du Logis");
        await lea.ExpectNotAsync("Ahmed");
    }

    [Fact]
    public async Task There_is_no_clock_to_move_outside_the_demonstration()
    {
        using var real = new BotHost(("Demo:Enabled", "false"));
        using var http = real.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/demo/clock", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsJsonAsync("/api/demo/clock", new { advance = "P1D" }, Stop)).StatusCode);
    }

    private static string Words(DateOnly day) => day.ToString("dddd d MMMM", French);

    private static async Task<DateTimeOffset> NowAsync(HttpClient http) =>
        DateTimeOffset.Parse((await http.GetFromJsonAsync<JsonElement>("/api/demo/clock")).GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
}
