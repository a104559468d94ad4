using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Taps that open a form, turn a page or pick on it: what is shown changes, and only the last of them is an answer.</summary>
internal sealed class DiscordTaps(ITurnHandler turns, DiscordReaders readers, DiscordScreens screens)
{
    /// <returns>What is shown at once, or else what the tap answers.</returns>
    public async Task<(InteractionCallback? Shown, InboundContent? Content)> ReadAsync(Interaction interaction, DiscordTap tap, CancellationToken cancellationToken)
    {
        var stale = new InboundContent.Option(tap.Form);
        if (interaction.By is not { } person || await readers.FindAsync(person.Id, cancellationToken) is not { } reader
            || !OptionToken.TryParse(tap.Form, out var token) || await turns.PeekFormAsync(reader.Person, token, cancellationToken) is not { } form)
            return (null, stale);
        var screen = screens.For(reader.Language, reader.Zone, isEphemeral: !DiscordReply.IsDirect(interaction));
        var options = form.Current.Options;
        switch (tap)
        {
            case { Act: DiscordTap.Open }:
                return (InteractionCallback.Show(DiscordForm.Of(form, screen)), null);
            case { Act: DiscordTap.Page, Arguments: [var page, var picks] } when Number(page) is { } at:
                return (Redrawn(form, at, PicksIn(form, picks), screen), null);
            case { Act: DiscordTap.Picks, Arguments: [var page, var picks] } when Number(page) is { } at:
                var values = interaction.Data?.Values ?? [];
                var elsewhere = PicksIn(form, picks).Where(pick => pick / DiscordLists.Longest != at);
                return (Redrawn(form, at, [.. elsewhere, .. options.Index().Where(option => values.Contains(option.Item.Token)).Select(option => option.Index)], screen), null);
            case { Act: DiscordTap.Done, Arguments: [var picks] }:
                return (null, new InboundContent.Form(form.Token, ImmutableSortedDictionary<string, string>.Empty.Add(form.Slot, string.Join('\n', PicksIn(form, picks).Select(pick => options[pick].Token)))));
            default:
                return (null, stale);
        }
    }

    private static InteractionCallback Redrawn(FormView form, int page, ImmutableSortedSet<int> picked, DiscordScreen screen) =>
        InteractionCallback.Update(new() { Components = DiscordComponents.OfForm(form, form.Current.Options, page, picked, screen) });

    private static ImmutableSortedSet<int> PicksIn(FormView form, string picks) => [.. DiscordPicks.Read(picks).Where(pick => pick < form.Current.Options.Length)];

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : null;
}
