using System.Text.Json.Serialization;

namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>The first answer to an interaction, due within 3 seconds.</summary>
internal sealed record InteractionCallback
{
    private InteractionCallback(InteractionCallbackType type, object? data = null) => (Type, Data) = (type, data);

    public InteractionCallbackType Type { get; }

    /// <summary>A <see cref="MessageBody"/>, a <see cref="Modal"/>, a <see cref="AutocompleteData"/> or a <see cref="DeferralData"/>.</summary>
    public object? Data { get; }

    /// <summary>True where the answer itself comes later.</summary>
    [JsonIgnore]
    public bool IsPromise => Type is InteractionCallbackType.DeferredMessage or InteractionCallbackType.DeferredUpdate;

    public static InteractionCallback Pong { get; } = new(InteractionCallbackType.Pong);

    /// <summary>To a component: nothing is shown yet, its message is changed later.</summary>
    public static InteractionCallback DeferredUpdate { get; } = new(InteractionCallbackType.DeferredUpdate);

    /// <summary>« … is thinking »: the answer comes as an edit of @original. Whether it is ephemeral is settled here.</summary>
    public static InteractionCallback Deferred(bool isEphemeral) => new(InteractionCallbackType.DeferredMessage, isEphemeral ? DeferralData.Ephemeral : null);

    public static InteractionCallback Message(MessageBody message) => new(InteractionCallbackType.Message, message);

    /// <summary>To a component: its own message becomes this one.</summary>
    public static InteractionCallback Update(MessageBody message) => new(InteractionCallbackType.UpdateMessage, message);

    /// <summary>At most 25.</summary>
    public static InteractionCallback Autocomplete(IReadOnlyList<ApplicationCommandChoice> choices) => new(InteractionCallbackType.Autocomplete, new AutocompleteData(choices));

    /// <summary>Not to a form, and not after a deferral.</summary>
    public static InteractionCallback Show(Modal modal) => new(InteractionCallbackType.Modal, modal);
}
