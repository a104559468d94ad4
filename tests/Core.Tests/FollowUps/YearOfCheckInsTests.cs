using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.FollowUps;

public sealed class YearOfCheckInsTests
{
    private static readonly string[] Zones = ["Europe/Paris", "America/Martinique", "Pacific/Tahiti", "Pacific/Noumea"];

    [Fact]
    public async Task Over_a_year_in_four_zones_each_is_asked_once_and_recalled_once_and_never_in_quiet_hours()
    {
        await using var story = await FollowUpStory.OpenedAsync();
        var names = story.Community.Names.ToList();
        for (var i = 0; i < names.Count; i++)
            await story.AsAsync(story.Community[names[i]], turn =>
            {
                turn.Person.ZoneId = Zones[i % Zones.Length];
                turn.Person.QuietUntil = new LocalTime(8 + i % 4, 15);
                return Task.CompletedTask;
            });
        List<Guid> exchanges = [];
        for (var i = 0; i < names.Count; i += 2)
            exchanges.Add(await story.OpenAsync(names[i], names[i + 1]));
        for (var i = 0; i < 12; i++)
            await story.FixAsync(new LocalDateTime(2026, 3, 9, 18, 30).PlusDays(i * 19), exchanges[i % exchanges.Count]);
        await story.UntilAsync(new(2027, 3, 1, 12, 0));

        await using var db = story.Assistant.Db();
        var checkIns = await db.CheckIns.AsNoTracking().Where(checkIn => checkIn.MeetupId != null).ToListAsync(TestContext.Current.CancellationToken);
        var asked = (await db.Questions.AsNoTracking().Where(question => question.Subject != null && question.Session == null).ToListAsync(TestContext.Current.CancellationToken))
            .ToLookup(question => Guid.Parse(question.Subject!));
        Assert.Equal(12 * 2 * 3, checkIns.Count);
        Assert.All(checkIns, checkIn => Assert.Equal((2, CheckInStatus.Escalated), (asked[checkIn.Id].Count(), checkIn.Status)));

        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Id, TestContext.Current.CancellationToken);
        var sent = await db.Outbox.AsNoTracking().Where(row => row.Kind == MessageKind.CheckIn).ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(sent, row => Assert.False(new QuietHours(people[row.PersonId!.Value].QuietFrom, people[row.PersonId.Value].QuietUntil).Contains(row.CreatedAt, people[row.PersonId.Value].Zone)));
    }
}
