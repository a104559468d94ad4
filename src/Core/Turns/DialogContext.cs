using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
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
    /// <summary>The page whose texts are looked for; null when it is not known.</summary>
    public OpenPage? Page { get; init; }

    /// <summary>The subject as an id.</summary>
    public Guid SubjectId => Guid.TryParse(Subject, out var id) ? id : Guid.Empty;

    /// <summary>False when what is shown does not ask for this slot, so that nothing need be loaded for its text.</summary>
    public bool MayAsk(Slot slot) => Page?.Fields.Any(field => field.Slot == slot) ?? true;
}
