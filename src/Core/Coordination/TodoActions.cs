using System.Collections.Frozen;
using ChatAssistant.Core.FollowUps;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;

namespace ChatAssistant.Core.Coordination;

/// <summary>What a coordinator may do at once about each kind of thing to settle. A kind that is not here is settled elsewhere and ticked off.</summary>
public static class TodoActions
{
    private static readonly (string, string) History = ("todo-list.history", "history {1}");

    /// <summary>By kind: each button's text, and its command's format with the item's id as {0} and its subject's as {1}, its association's as {2}.</summary>
    private static readonly FrozenDictionary<string, (string Text, string Command)[]> Table = new Dictionary<string, (string, string)[]>
    {
        [NewMembers.ToConfirm] = [("todo-list.confirm", "confirm-association {1}"), ("todo-list.write", "write-about {0}")],
        ["association-vouched"] = [("todo-list.confirm", "confirm-association {1}"), ("todo-list.unconfirm", "unconfirm-association {1}")],
        [NewMembers.ToCheck] = [("todo-list.write", "write-about {0}"), ("todo-list.remove-member", "not-ours {1} {2}")],
        [NotOursCommand.Doubted] = [("todo-list.write", "write-about {0}"), ("todo-list.invite", "invite-to {2}")],
        [LostContact.Kind] = [("todo-list.entrust-all", "entrust-exchanges-of {1}"), ("todo-list.deliveries", "deliveries")],
        [FirstProposals.WithoutMatch] = [("todo-list.suggest", "suggest-partner {1}"), ("todo-list.write", "write-about {0}")],
        ["question"] = [("todo-list.answer", "answer-question {0}")],
        ["report"] = [("todo-list.read", "settle-report {1}")],
        ["exchange-without-contact"] = [("todo-list.entrust", "entrust-exchange {1}"), History],
        ["relay-undelivered"] = [("todo-list.entrust", "entrust-exchange {1}"), ("todo-list.deliveries", "deliveries")],
        ["proposal-undelivered"] = [("todo-list.deliveries", "deliveries")],
        ["exchange-help"] = [("todo-list.reopen", "reopen-exchange {1}"), History],
        [FollowUpTodo.Silent] = [("todo-list.write", "write-about {0}"), ("todo-list.entrust", "entrust-check-in {1}"), History],
        [FollowUpTodo.Disagreement] = [("todo-list.ask-again", "ask-again {1}"), ("todo-list.write", "write-about {0}"), ("todo-list.answers", "answers")],
        [FollowUpTodo.NoShows] = [("todo-list.write", "write-about {0}"), ("todo-list.hold", "unconfirm-association {1}")],
        [FollowUpTodo.Leaving] = [("todo-list.let-leave", "let-leave {1}"), ("todo-list.write", "write-about {0}"), History],
    }.ToFrozenDictionary();

    /// <summary>Kinds that only their own action settles.</summary>
    private static readonly FrozenSet<string> NotTicked = new[] { "report", "association-vouched" }.ToFrozenSet();

    /// <summary>The kinds that have an action of their own.</summary>
    public static IReadOnlyCollection<string> Kinds => Table.Keys;

    public static bool MayTick(TodoItem item) => !NotTicked.Contains(item.Kind);

    /// <summary>The item's buttons: a text and a command each.</summary>
    public static IEnumerable<(string Text, string Command)> Of(TodoItem item)
    {
        foreach (var (text, command) in Table.GetValueOrDefault(item.Kind, []))
            yield return (text, string.Format(null, command, item.Id.ToString("N"), item.Subject.ToString("N"), item.AssociationId).TrimEnd());
        if (MayTick(item))
            yield return ("todo-list.done", $"done {item.Id:N}");
    }
}
