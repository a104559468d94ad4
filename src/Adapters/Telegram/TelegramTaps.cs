using System.Collections.Immutable;
using System.Globalization;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>Taps that turn a page, check an option or choose a date: the keyboard changes, and only the last of them is an answer.</summary>
internal sealed class TelegramTaps(ITurnHandler turns, ITelegramBotClient client, TelegramReaders readers, TelegramScreens screens) : IDisposable
{
    /// <summary>For taps faster than the keyboard: the picks of the tap before are kept this long.</summary>
    private static readonly MemoryCacheEntryOptions Entry = new() { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromSeconds(5) };

    private readonly MemoryCache latest = new(new MemoryCacheOptions { SizeLimit = 10_000 });

    /// <returns>What the tap answers; null when it only changed the keyboard.</returns>
    public async Task<InboundContent?> ReadAsync(CallbackQuery query, TelegramTap tap, CancellationToken cancellationToken)
    {
        var stale = new InboundContent.Option(tap.Form);
        if (query.Message is not { } message || await readers.FindAsync(query.From.Id, cancellationToken) is not { } reader
            || !OptionToken.TryParse(tap.Form, out var token) || await turns.PeekFormAsync(reader.Person, token, cancellationToken) is not { } form)
            return stale;
        var screen = screens.For(reader.Language, reader.Zone);
        switch (tap)
        {
            case { Act: TelegramTap.Page, Arguments: [var page, var picks] } when Number(page) is { } at:
                return await ShowAsync(message, TelegramKeyboard.OfPage(form, at, Latest(message, picks), screen), cancellationToken);
            case { Act: TelegramTap.Toggle, Arguments: [var page, var picks, [.. var place, var sign]] } when Number(page) is { } at && Number(place) is { } option && option < form.Current.Options.Length:
                var picked = sign == '+' ? Latest(message, picks).Add(option) : Latest(message, picks).Remove(option);
                latest.Set((message.Chat.Id, message.Id), picked, Entry);
                return await ShowAsync(message, TelegramKeyboard.OfPage(form, at, picked, screen), cancellationToken);
            case { Act: TelegramTap.Done, Arguments: [var picks] }:
                return Answer(form, string.Join('\n', Latest(message, picks).Where(pick => pick < form.Current.Options.Length).Select(pick => form.Current.Options[pick].Token)));
            case { Act: TelegramTap.Month, Arguments: [var month, var dates] } when TelegramCalendar.MonthPattern.Parse(month).TryGetValue(default, out var first) || TelegramCalendar.DayPattern.Parse(month).TryGetValue(default, out first):
                return await ShowAsync(message, TelegramCalendar.OfMonth(form, first, TelegramDates.Read(dates), screen), cancellationToken);
            case { Act: TelegramTap.Day, Arguments: [var written, var dates] } when TelegramCalendar.DayPattern.Parse(written).TryGetValue(default, out var day):
                return form.Current.Kind == FieldKind.Date
                    ? Answer(form, NodaTime.Text.LocalDatePattern.Iso.Format(day))
                    : await ShowAsync(message, TelegramCalendar.OfDay(form, day, TelegramDates.Read(dates), screen), cancellationToken);
            case { Act: TelegramTap.Hour, Arguments: [var written, var dates] } when TelegramCalendar.HourPattern.Parse(written).TryGetValue(default, out var hour):
                ImmutableArray<LocalDateTime> chosen = [.. TelegramDates.Read(dates).Append(hour).Distinct().Order().Take(TelegramCalendar.MostDates)];
                return form.Current.Kind == FieldKind.DateTime
                    ? Answer(form, Occasions([hour]))
                    : await ShowAsync(message, TelegramCalendar.OfMonth(form, hour.Date, chosen, screen), cancellationToken);
            case { Act: TelegramTap.Dates, Arguments: [var dates] }:
                return Answer(form, Occasions(TelegramDates.Read(dates)));
            default:
                return stale;
        }
    }

    public void Dispose() => latest.Dispose();

    private ImmutableSortedSet<int> Latest(Message message, string picks) =>
        latest.TryGetValue((message.Chat.Id, message.Id), out ImmutableSortedSet<int>? known) ? known! : TelegramPicks.Read(picks);

    private async Task<InboundContent?> ShowAsync(Message message, List<IEnumerable<InlineKeyboardButton>> rows, CancellationToken cancellationToken)
    {
        try
        {
            await client.EditMessageReplyMarkup(message.Chat.Id, message.Id, new InlineKeyboardMarkup(rows), cancellationToken: cancellationToken);
        }
        catch (RequestException)
        {
            // Not modified, or not now: the keyboard that is there still works.
        }

        return null;
    }

    private static InboundContent.Form Answer(FormView form, string value) => new(form.Token, ImmutableSortedDictionary<string, string>.Empty.Add(form.Slot, value));

    /// <summary>An hour each, as where no end is said.</summary>
    private static string Occasions(ImmutableArray<LocalDateTime> dates) => string.Join('\n', dates.Select(start => new Core.Time.Occasion(start, start.PlusHours(1))));

    private static int? Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : null;
}
