using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace ChatAssistant.Adapters.Telegram;

/// <summary>getUpdates, its answer left as it is: one update of an unknown shape must not hold back those beside it.</summary>
internal sealed class TelegramUpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>All before it are acknowledged by it.</summary>
    public int? Offset { get; init; }

    /// <summary>In seconds.</summary>
    public int Timeout { get; init; }

    public IReadOnlyList<UpdateType> AllowedUpdates { get; init; } = [];
}
