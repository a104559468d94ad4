namespace ChatAssistant.Core.Turns;

/// <summary>Under which heading the help lists a command, in this order. The headings are the texts <c>common.help-group.{group}</c>.</summary>
public enum HelpGroup
{
    Search,
    Exchange,
    Self,
    Safety,
    Data,
    Coordination,
}
