using System.Globalization;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Adapters.Discord;

/// <summary>A meetup has a date, another or none: the server's calendar is to follow.</summary>
internal sealed class DiscordMeetupPlan : IReaction<MeetupFixed>, IReaction<MeetupMoved>, IReaction<MeetupCancelled>
{
    public Task ReactAsync(MeetupFixed raised, Turn turn, CancellationToken cancellationToken) => PlanAsync(raised.Meetup, turn, cancellationToken);

    public Task ReactAsync(MeetupMoved raised, Turn turn, CancellationToken cancellationToken) => PlanAsync(raised.Meetup, turn, cancellationToken);

    public Task ReactAsync(MeetupCancelled raised, Turn turn, CancellationToken cancellationToken) => PlanAsync(raised.Meetup, turn, cancellationToken);

    private static async Task PlanAsync(Meetup meetup, Turn turn, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{DiscordMeetups.WorkKind}/{meetup.Id}/{meetup.Sequence}");
        if (await DiscordBoards.OfAsync(turn.Db, meetup.NetworkId, cancellationToken) is not null && !turn.Db.WorkItems.Local.Any(item => item.UniqueKey == key))
            turn.Db.WorkItems.Add(new() { Id = turn.NewId(), Kind = DiscordMeetups.WorkKind, UniqueKey = key, Payload = meetup.Id.ToString(), CreatedAt = turn.Now });
    }
}
