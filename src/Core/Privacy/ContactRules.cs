using System.Collections.Frozen;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Privacy;

/// <summary>Which kind of message falls under which rule. The same table is in <c>docs/contact-policy.md</c>.</summary>
public static class ContactRules
{
    public static FrozenDictionary<MessageKind, ContactRule> Table { get; } = new Dictionary<MessageKind, ContactRule>
    {
        [MessageKind.Answer] = ContactRule.Always,
        [MessageKind.Relay] = ContactRule.AskedFor,
        [MessageKind.OwnNews] = ContactRule.AskedFor,
        [MessageKind.Poll] = ContactRule.AskedFor,
        [MessageKind.Rsvp] = ContactRule.AskedFor,
        [MessageKind.Reminder] = ContactRule.AskedFor,
        [MessageKind.CheckIn] = ContactRule.AskedFor,
        [MessageKind.Coordination] = ContactRule.AskedFor,
        [MessageKind.Digest] = ContactRule.AskedFor,
        [MessageKind.PartnerProposal] = ContactRule.Unsolicited,
        [MessageKind.RoundInvitation] = ContactRule.Unsolicited,
    }.ToFrozenDictionary();

    /// <summary>The kinds that count towards the week's limit.</summary>
    public static IReadOnlyList<MessageKind> Unsolicited { get; } =
        [.. Table.Where(pair => pair.Value == ContactRule.Unsolicited).Select(pair => pair.Key).Order()];
}
