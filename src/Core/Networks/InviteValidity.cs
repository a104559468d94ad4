namespace ChatAssistant.Core.Networks;

/// <summary>How long an invite lets people in.</summary>
public enum InviteValidity
{
    Week,
    Month,
    ThreeMonths,
}
