using System.Collections.Immutable;
using ChatAssistant.Core.Messaging;

namespace ChatAssistant.Adapters.Web.Api;

/// <summary>The open question: the field asked now, and the whole page for clients that draw forms.</summary>
/// <param name="Token">What a form sends back as <c>question</c>.</param>
/// <param name="Dialog">The dialog's key.</param>
/// <param name="Slot">The field asked now.</param>
/// <param name="Kind">The kind of that field.</param>
/// <param name="Optional">Whether it may be skipped.</param>
/// <param name="Step">1 for the first question.</param>
/// <param name="Steps">How many questions there are as things stand.</param>
/// <param name="Fields">The page's fields.</param>
public sealed record ChatQuestion(string Token, string Dialog, string Slot, FieldKind Kind, bool Optional, int Step, int Steps, ImmutableArray<ChatField> Fields);
