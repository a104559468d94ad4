namespace ChatAssistant.Adapters.Discord.Protocol.Model;

/// <summary>A thread without a first message. A private one is seen by who is added to it, and by who may manage threads.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="AutoArchiveDuration">Minutes of silence until it is put away: 60, 1440, 4320 or 10080.</param>
/// <param name="Invitable">Whether who is in it may add others.</param>
internal sealed record ThreadCreate(string Name, int AutoArchiveDuration = 10080, ChannelType Type = ChannelType.PrivateThread, bool? Invitable = null);
