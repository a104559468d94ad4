using System.Collections.Immutable;
using ChatAssistant.Adapters.Discord.Protocol.Model;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Discord;

/// <summary>One message that an outbox row becomes.</summary>
/// <param name="Content">Its words, as Discord's markup.</param>
/// <param name="Rows">What can be tapped under it.</param>
/// <param name="Files">What goes with it.</param>
internal sealed record DiscordPart(string Content, ImmutableArray<Component> Rows, ImmutableArray<FileReference> Files);
