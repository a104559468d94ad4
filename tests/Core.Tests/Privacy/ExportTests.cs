using System.Text.Json;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Privacy;

public sealed class ExportTests
{
    [Fact]
    public async Task It_holds_all_that_is_kept_about_the_person_and_nothing_of_anybody_else()
    {
        await using var known = await Acquainted.CreateAsync();
        await known.Assistant.PressAsync(known.Karim, "publish-need-now");
        await known.Karim.TapAsync("Oui");
        await known.Karim.SayAsync("/aide");
        (await known.Karim.SayAsync("/mesdonnees")).Expect("Voici tout ce que je garde sur vous");
        var reference = Assert.Single(known.Karim.Heard[^1].Files);

        await using var db = known.Assistant.Db();
        var file = await db.Files.SingleAsync(row => row.Id == reference.File, TestContext.Current.CancellationToken);
        var json = JsonDocument.Parse(file.Bytes).RootElement;
        Assert.Equal(known.Assistant.Now + Duration.FromDays(7), file.ExpiresAt);
        Assert.Equal("Karim Benali", json.GetProperty("profile").GetProperty("name").GetString());
        Assert.Equal(Community.Jardins, json.GetProperty("association").GetString());
        Assert.Equal("Garder nos bénévoles du samedi", json.GetProperty("needs")[0].GetProperty("sentence").GetString());
        Assert.Equal("unsolicited", json.GetProperty("consents")[0].GetProperty("purpose").GetString());
        Assert.Equal("test", json.GetProperty("accounts")[0].GetProperty("channel").GetString());
        Assert.Equal("/aide", json.GetProperty("messagesSent").EnumerateArray().Last().GetProperty("content").GetProperty("value").GetString());
        Assert.True(json.GetProperty("messagesReceived").GetArrayLength() > 1);
        Assert.DoesNotContain("Léa", System.Text.Encoding.UTF8.GetString(file.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_one_is_written_by_a_job_and_answered_when_it_is_ready()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var lea = await assistant.Someone().SayAsync("/aide");
        var person = await lea.PersonAsync();
        await using (var db = assistant.Db())
        {
            db.Consents.AddRange(Enumerable.Range(0, Export.MostRowsInTurn + 1).Select(_ => new Consent { Id = assistant.NewId(), PersonId = person.Id, Purpose = "test", Words = "-", AskedAt = assistant.Now }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await lea.SayAsync("/mesdonnees")).Expect("je prépare le fichier");
        await lea.SayAsync("/mesdonnees");
        await using var job = assistant.Db();
        var item = await job.WorkItems.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ExportWork.WorkKind, person.Id.ToString()), (item.Kind, item.Payload));
    }
}
