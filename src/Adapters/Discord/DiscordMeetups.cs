using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Meetups;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// Keeps a meetup in the calendar of its network's server, where somebody who comes is on Discord: made, moved, cancelled. Everybody there sees it, so it says neither who
/// meets nor where. It is found again by what its description ends with, so that work done twice makes no second.
/// </summary>
internal sealed class DiscordMeetups(DiscordRest rest, DiscordTexts texts) : IWorker
{
    public const string WorkKind = "discord-meetup";

    public string Kind => WorkKind;

    /// <exception cref="HttpRequestException">Not now.</exception>
    public async Task WorkAsync(WorkItem item, DueContext context, CancellationToken cancellationToken)
    {
        var id = Guid.Parse(item.Payload);
        if (await context.Db.Meetups.Include(meetup => meetup.Rsvps).FirstOrDefaultAsync(meetup => meetup.Id == id, cancellationToken) is not { } meetup
            || await DiscordBoards.OfAsync(context.Db, meetup.NetworkId, cancellationToken) is not { Guild: { } guild }
            || (await DiscordBoards.AccountsAsync(context.Db, [.. meetup.Rsvps.Select(rsvp => rsvp.PersonId)], cancellationToken)).Count == 0)
            return;
        var mark = $"#{meetup.Uid}";
        var listed = await rest.GetGuildScheduledEventsAsync(guild, cancellationToken);
        if (!listed.IsDone)
            Passing(listed.Fault);
        else if (listed.Value.FirstOrDefault(scheduled => scheduled.Description?.EndsWith(mark, StringComparison.Ordinal) == true) is { } known)
            await ChangeAsync(guild, known, meetup, cancellationToken);
        else if (meetup.IsPlanned && meetup.Start > context.Now)
            await MakeAsync(guild, meetup, mark, await LanguageAsync(context.Db, meetup, cancellationToken), cancellationToken);
    }

    private async Task MakeAsync(string guild, Meetup meetup, string mark, string language, CancellationToken cancellationToken)
    {
        var made = await rest.CreateGuildScheduledEventAsync(
            guild,
            new(texts.Format(language, "event.name"), meetup.Start.ToDateTimeOffset(), meetup.End.ToDateTimeOffset(), texts.Format(language, "event.place"), $"{texts.Format(language, "event.about")}\n\n{mark}"),
            cancellationToken);
        Passing(made.Fault);
    }

    private async Task ChangeAsync(string guild, GuildScheduledEvent known, Meetup meetup, CancellationToken cancellationToken)
    {
        if (meetup.IsPlanned)
            Passing((await rest.ModifyGuildScheduledEventAsync(guild, known.Id, new(ScheduledStartTime: meetup.Start.ToDateTimeOffset(), ScheduledEndTime: meetup.End.ToDateTimeOffset()), cancellationToken)).Fault);
        else if (meetup.Status == MeetupStatus.Cancelled && known.Status == GuildScheduledEventStatus.Scheduled)
            Passing((await rest.ModifyGuildScheduledEventAsync(guild, known.Id, new(Status: GuildScheduledEventStatus.Canceled), cancellationToken)).Fault);
    }

    private static Task<string> LanguageAsync(AssistantDb db, Meetup meetup, CancellationToken cancellationToken) =>
        db.Set<Core.Networks.Network>().Where(network => network.Id == meetup.NetworkId).Select(network => network.Language).FirstAsync(cancellationToken);

    private static void Passing(RestFault? fault)
    {
        if (fault is { IsPassing: true })
            throw new HttpRequestException(fault.Reason);
    }
}
