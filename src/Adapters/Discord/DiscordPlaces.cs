using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Time;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Adapters.Discord;

/// <summary>
/// What becomes of channels and servers that the bot sees no more: nothing is written there from then on, the conversation says why, and the coordination hears of a card
/// that lost its place. A server that Discord itself cannot reach for a while is none of these.
/// </summary>
internal sealed class DiscordPlaces(StorageWatch watch, IStorage storage, WriterGate gate, Reachability reachability, DiscordBot bot, DomainClock clock)
{
    public const string ServerLost = "removed from the server";
    public const string ChannelLost = "the channel was deleted";

    /// <exception cref="TurnNotCommittedException">Not kept: it is to be told again.</exception>
    public Task LoseServerAsync(string guild, CancellationToken cancellationToken) => LoseAsync(place => place.Guild == guild, ServerLost, cancellationToken);

    /// <inheritdoc cref="LoseServerAsync"/>
    public Task LoseChannelAsync(string channel, CancellationToken cancellationToken) => LoseAsync(place => place.Id == channel, ChannelLost, cancellationToken);

    /// <summary>A new session begins with the servers that the bot is in, of those that its connection serves: from any other it was removed while nobody listened.</summary>
    /// <inheritdoc cref="LoseServerAsync"/>
    public Task BeginAsync(ReadyEvent ready, CancellationToken cancellationToken)
    {
        var known = ready.Guilds.Select(guild => guild.Id).ToHashSet(StringComparer.Ordinal);
        return LoseAsync(place => place.Guild is { } guild && ready.Serves(guild) && !known.Contains(guild), ServerLost, cancellationToken);
    }

    /// <summary>Servers have channels that come and go by the minute: nothing is written where none of ours is among them.</summary>
    private async Task LoseAsync(Func<DiscordAddress, bool> isLost, string reason, CancellationToken cancellationToken)
    {
        try
        {
            if (!(await watch.ReadAsync(db => Groups(db).AsNoTracking().ToListAsync(cancellationToken), cancellationToken)).Exists(IsLost))
                return;
            using var pass = await gate.EnterAsync(cancellationToken);
            await using var writing = storage.CreateForWriting();
            foreach (var place in (await Groups(writing).ToListAsync(cancellationToken)).Where(IsLost))
                await reachability.LoseAsync(writing, place, reason, clock.Now, cancellationToken);
            await writing.SaveChangesAsync(cancellationToken);
        }
        catch (Exception error) when (error is StorageAwayException or DbUpdateConcurrencyException || storage.IsTransient(error))
        {
            throw new TurnNotCommittedException("A place that was lost could not be written down.", error);
        }

        bool IsLost(Conversation place) => isLost(DiscordAddress.Parse(place.ExternalId));
    }

    private IQueryable<Conversation> Groups(AssistantDb db) =>
        db.Conversations.Where(place => place.Channel == DiscordAdapter.Name && place.Bot == bot.Id && place.PersonId == null && place.Unreachable == null);
}
