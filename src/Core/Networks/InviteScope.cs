namespace ChatAssistant.Core.Networks;

/// <summary>What an invite lets people into.</summary>
public enum InviteScope
{
    Network,

    /// <summary>The network and one of its associations.</summary>
    Association,
}
