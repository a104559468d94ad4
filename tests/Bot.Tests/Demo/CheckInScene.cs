using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.People;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Tests.Demo;

/// <summary>
/// A visitor on a running host, from hello to the first question after a meetup. The partner and the coordinator may then be played by visitors too: they take the
/// place of the simulated members, who fall silent.
/// </summary>
internal sealed class CheckInScene(RunningDemo demo)
{
    private static readonly string[] French =
        ["D'accord", "on arrive pas a garder les benevoles du samedi", "Oui", "la collecte en magasin", "Anonyme", "associations qui pourraient échanger avec vous", "Oui, présentez-nous",
         "Les deux associations ont dit oui", "Proposer des créneaux", "{0:dddd d MMMM} à 18h30, {1:dddd d MMMM} à midi", "C'est bon", "C'est fixé", "A-t-elle eu lieu"];

    private static readonly string[] English =
        ["All right", "we cannot keep our Saturday volunteers", "Yes", "collecting food in shops", "Anonymous", "associations that could exchange with you", "Yes, introduce us",
         "Both associations said yes", "Propose dates", "{0:dddd d MMMM} at 6.30pm, {1:dddd d MMMM} at noon", "That's right", "It is fixed", "Did it take place"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>From hello to the first question after a meetup, in a demonstration that begins with it.</summary>
    public async Task<DemoVisitor> MetAsync(string language = "fr") =>
        await (await (await FixedAsync(language)).WaitAsync("P11D")).ExpectAsync((language == "en" ? English : French)[12]);

    /// <summary>From hello to a date three days from then.</summary>
    public async Task<DemoVisitor> FixedAsync(string language = "fr")
    {
        var http = demo.Host.CreateClient();
        (await http.PostAsync("/api/demo/reset", null, Stop)).EnsureSuccessStatusCode();
        var lea = await DemoVisitor.ArriveAsync(http, language);
        var words = language == "en" ? English : French;
        await lea.TapAsync(words[0]);
        await lea.SayAsync(words[1]);
        await lea.TapAsync(words[2]);
        await (await lea.SayAsync(words[3])).TapAsync(words[4]);
        await (await lea.SayAsync("Les Paniers du samedi")).SayAsync("Rennes");
        await lea.ExpectAsync(words[5]);
        await (await lea.TapAsync(words[6])).SayAsync("Léa");
        await (await lea.WaitAsync("P1D")).ExpectAsync(words[7]);
        await ProposeAsync(lea, language);
        return await (await lea.WaitAsync("PT1M")).ExpectAsync(words[11]);
    }

    /// <summary>Proposes two dates, three and five days from now.</summary>
    public static async Task ProposeAsync(DemoVisitor lea, string language = "fr")
    {
        var words = language == "en" ? English : French;
        await lea.TapAsync(words[8]);
        var now = DateTimeOffset.Parse((await lea.Http.GetFromJsonAsync<JsonElement>("/api/demo/clock", Stop)).GetProperty("now").GetString()!, CultureInfo.InvariantCulture).UtcDateTime;
        await lea.SayAsync(string.Format(CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR"), words[9], now.AddDays(3), now.AddDays(5)));
        await lea.TapAsync(words[10]);
    }

    /// <summary>A visitor in the place of the only exchange's other side.</summary>
    public async Task<DemoVisitor> PartnerAsync()
    {
        await using var db = demo.Host.Storage.Create();
        var account = await (
            from member in db.Set<ExchangeMember>()
            join known in db.ChannelAccounts on member.PersonId equals known.PersonId
            where known.Channel == "demo"
            select known.ExternalId).SingleAsync(Stop);
        return await DemoVisitor.InPlaceOfAsync(account, demo.Host);
    }

    /// <summary>A visitor in the place of Nadia, who coordinates the network.</summary>
    public Task<DemoVisitor> CoordinatorAsync() => DemoVisitor.InPlaceOfAsync("demo-coordinator", demo.Host);
}
