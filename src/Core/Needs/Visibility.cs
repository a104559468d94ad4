namespace ChatAssistant.Core.Needs;

/// <summary>Who reads whose need it is. The network's coordination always does.</summary>
public enum Visibility
{
    /// <summary>The association's name shows only when both sides have said yes.</summary>
    Anonymous,

    /// <summary>The association shows in the network.</summary>
    Named,
}
