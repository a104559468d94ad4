using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>A dialog a person is in, on whichever channel.</summary>
public sealed class DialogSession : IVersioned
{
    public Guid Id { get; init; }

    public PersonId PersonId { get; init; }

    public required string Dialog { get; init; }

    public int DefinitionVersion { get; set; }

    public required Answers Answers { get; set; }

    public string? Asking { get; set; }

    public string? Subject { get; init; }

    public SessionStatus Status { get; set; }

    public Instant UpdatedAt { get; set; }

    public int Version { get; set; }

    public DialogState State
    {
        get => new(Dialog, DefinitionVersion, Answers, Asking, Subject);
        set => (DefinitionVersion, Answers, Asking) = (value.Version, value.Answers, value.Asking);
    }
}
