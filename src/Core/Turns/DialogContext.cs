using ChatAssistant.Core.Data;
using ChatAssistant.Core.People;
using ChatAssistant.Core.Texts;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>Who reads a question, and from where its data come.</summary>
/// <param name="Db">The turn's or job's context.</param>
/// <param name="Person">The reader.</param>
/// <param name="Now">The domain's time.</param>
/// <param name="Texts">Texts by key and language.</param>
/// <param name="Subject">What the dialog is about, as it was given when it started.</param>
public sealed record DialogContext(AssistantDb Db, Person Person, Instant Now, TextCatalog Texts, string? Subject)
{
    /// <summary>The subject as an id.</summary>
    public Guid SubjectId => Guid.TryParse(Subject, out var id) ? id : Guid.Empty;
}
