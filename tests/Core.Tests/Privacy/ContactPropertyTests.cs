using ChatAssistant.Core.People;
using ChatAssistant.Core.Privacy;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Privacy;

/// <summary>Whatever happens over weeks, in zones on both sides of the world, the outbox keeps the policy's promises.</summary>
public sealed class ContactPropertyTests
{
    private static readonly string[] Zones = ["Europe/Paris", "Pacific/Tahiti", "Pacific/Noumea", "America/Guadeloupe"];

    [Property(MaxTest = 6)]
    public async Task No_sequence_of_messages_consents_and_pauses_breaks_the_contact_policy(int seed)
    {
        var random = new Random(seed);
        await using var assistant = await TestAssistant.StartAsync(services => services.AddCommand<TellSomebody>());
        var karim = await assistant.Someone("Karim").SayAsync("/aide");
        var someone = await assistant.Someone().SayAsync("/aide");
        var person = (await someone.PersonAsync()).Id;
        await ChangeAsync(assistant, person, one => one.ZoneId = Zones[random.Next(Zones.Length)]);
        var consented = new List<(Instant From, Instant To)>();
        Instant? since = null;
        for (var step = 0; step < 60; step++)
        {
            var before = assistant.Now;
            switch (random.Next(8))
            {
                case 0 when since is null:
                    await someone.SayAsync("/consentement oui");
                    since = before;
                    break;
                case 1 when since is { } given:
                    await someone.SayAsync("/consentement non");
                    consented.Add((given, before));
                    since = null;
                    break;
                case 2:
                    var today = before.InUtc().Date;
                    await ChangeAsync(assistant, person, one => one.PausedUntil = random.Next(2) == 0 ? null : today.PlusDays(random.Next(1, 6)));
                    break;
                default:
                    await TellSomebody.PressAsync(assistant, karim, person, (MessageKind)random.Next(1, Enum.GetValues<MessageKind>().Length), random.Next(1, 5));
                    break;
            }

            await assistant.AdvanceAsync(Duration.FromMinutes(random.Next(1, 60 * 20)));
        }

        if (since is { } still)
            consented.Add((still, Instant.MaxValue));
        await AssertKeptAsync(assistant, person, consented);
    }

    private static async Task AssertKeptAsync(TestAssistant assistant, Core.Data.PersonId id, List<(Instant From, Instant To)> consented)
    {
        await using var db = assistant.Db();
        var person = await db.People.SingleAsync(one => one.Id == id);
        var rows = await db.Outbox.Where(row => row.PersonId == id).OrderBy(row => row.CreatedAt).ToListAsync();
        foreach (var row in rows.Where(row => row.Kind != MessageKind.Answer))
            Assert.False(new Core.Time.QuietHours(person.QuietFrom, person.QuietUntil).Contains(row.CreatedAt, person.Zone), $"{row.Kind} in quiet hours");
        var unsolicited = rows.Where(row => ContactRules.Unsolicited.Contains(row.Kind)).Select(row => row.CreatedAt).ToList();
        Assert.All(unsolicited, at => Assert.Contains(consented, span => span.From <= at && at <= span.To));
        Assert.All(unsolicited.Zip(unsolicited.Skip(ContactPolicy.MostUnsolicited)), pair => Assert.True(pair.Second - pair.First >= Duration.FromDays(7)));
    }

    private static async Task ChangeAsync(TestAssistant assistant, Core.Data.PersonId id, Action<Person> change)
    {
        await using var db = assistant.Db();
        change(await db.People.SingleAsync(one => one.Id == id));
        await db.SaveChangesAsync();
    }
}
