using ChatAssistant.Adapters.Discord.Protocol;
using ChatAssistant.Adapters.Discord.Protocol.Model;

namespace ChatAssistant.Adapters.Discord;

/// <summary>Gives an interaction its first answer, once; ends when Discord has it.</summary>
internal delegate Task<RestFault?> FirstAnswer(InteractionCallback callback);
