using System.Collections.Immutable;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Turns;

/// <summary>Carries a person's dialogs through a turn: opens, advances, sets aside, completes and takes up again.</summary>
public sealed class DialogRunner(DialogCatalog dialogs, FormComposer forms)
{
    private static readonly CompiledQuery<Func<AssistantDb, PersonId, IAsyncEnumerable<DialogSession>>> SetAside = new(() =>
        EF.CompileAsyncQuery((AssistantDb db, PersonId person) =>
            db.Set<DialogSession>().Where(session => session.PersonId == person && (session.Status == SessionStatus.Interrupted || session.Status == SessionStatus.Parked))));

    /// <summary>Opens a dialog, or shows it again where it is open already. Another one in progress is set aside.</summary>
    public async Task StartAsync(Turn turn, string key, string? subject, Answers given, CancellationToken cancellationToken)
    {
        if (turn.Session is { } open)
        {
            if (open.Dialog == key && open.Subject == subject && given.Values.IsEmpty)
            {
                await AdvanceAsync(turn, new DialogInput.Resume(), null, cancellationToken);
                return;
            }

            Close(turn, open.Dialog == key ? SessionStatus.Cancelled : SessionStatus.Interrupted);
        }

        var dialog = dialogs[key];
        turn.Session = new()
        {
            Id = turn.NewId(), PersonId = turn.Person.Id, Dialog = key, DefinitionVersion = dialog.Definition.Version, Answers = given, Subject = subject, UpdatedAt = turn.Now,
        };
        turn.Db.Sessions.Add(turn.Session);
        await AdvanceAsync(turn, new DialogInput.Resume(), null, cancellationToken);
    }

    /// <summary>Applies what the person did to the open dialog.</summary>
    /// <param name="question">What was shown, when it is known: its options give meaning to typed words.</param>
    public async Task AdvanceAsync(Turn turn, DialogInput input, Question? question, CancellationToken cancellationToken)
    {
        var session = turn.Session!;
        if (dialogs.Find(session.Dialog) is not { } dialog)
        {
            // The dialog was removed by a release: it cannot go on, and the person is told so.
            Close(turn, SessionStatus.Cancelled);
            turn.Reply("common.dialog-gone");
            return;
        }

        var context = turn.ContextFor(session.Subject);
        var facts = new DialogFacts(turn.Now, turn.Zone, turn.Language, await OptionsAsync(dialog, session, input, question, context, cancellationToken));
        var transition = DialogEngine.Advance(dialog.Definition, session.State, input, facts);
        session.State = transition.State;
        session.UpdatedAt = turn.Now;
        if (question is not null && transition.Page?.Fields.All(field => field.Error is null) != false)
            question.AnsweredAt = turn.Now;
        if (transition.Page is { } page)
            turn.Outbox.Add(turn.Conversation, turn.Person, await forms.ComposeAsync(dialog, page, transition.State.Answers, session.Id, context, null, cancellationToken), MessageKind.Answer);
        else
            await CompleteAsync(turn, dialog, session, cancellationToken);
    }

    /// <summary>Opens the dialog of a prompt with the answer given to it. A dialog in progress is set aside and comes back after.</summary>
    public async Task AnswerPromptAsync(Turn turn, Question prompt, DialogInput input, CancellationToken cancellationToken)
    {
        Close(turn, SessionStatus.Interrupted);
        var definition = dialogs[prompt.Dialog!].Definition;
        turn.Session = new()
        {
            Id = turn.NewId(), PersonId = turn.Person.Id, Dialog = definition.Key, DefinitionVersion = definition.Version,
            Answers = Answers.None, Asking = prompt.Slot, Subject = prompt.Subject, UpdatedAt = turn.Now,
        };
        turn.Db.Sessions.Add(turn.Session);
        await AdvanceAsync(turn, input, prompt, cancellationToken);
    }

    /// <summary>True where the open question takes any words.</summary>
    public bool TakesWords(DialogSession session) =>
        dialogs.Find(session.Dialog)?.Definition.Find(session.Asking)?.Kind == FieldKind.Text;

    /// <summary>Leaves the open dialog; its answers are kept until its retention ends.</summary>
    public static void Close(Turn turn, SessionStatus status)
    {
        if (turn.Session is not { } session)
            return;
        session.Status = status;
        session.UpdatedAt = turn.Now;
        turn.Session = null;
    }

    /// <summary>Takes up the dialog set aside last: one that was interrupted, or any that was left when the person asks.</summary>
    public async Task<bool> ResumeAsync(Turn turn, bool alsoParked, CancellationToken cancellationToken)
    {
        if (turn.Session is null)
        {
            // Local rows first: a dialog interrupted in this very turn is not in the database yet.
            await SetAside.On(turn.Db)(turn.Db, turn.Person.Id).ToListAsync(cancellationToken);
            turn.Session = turn.Db.Sessions.Local
                .Where(session => session.PersonId == turn.Person.Id && (session.Status == SessionStatus.Interrupted || (alsoParked && session.Status == SessionStatus.Parked)))
                .MaxBy(session => session.UpdatedAt);
            if (turn.Session is null)
                return false;
            turn.Session.Status = SessionStatus.Open;
        }

        turn.Reply("common.resume");
        await AdvanceAsync(turn, new DialogInput.Resume(), null, cancellationToken);
        return true;
    }

    private async Task CompleteAsync(Turn turn, IDialog dialog, DialogSession session, CancellationToken cancellationToken)
    {
        Close(turn, SessionStatus.Completed);
        turn.Subject = session.Subject;
        await dialog.CompleteAsync(session.Answers, turn, cancellationToken);
        if (turn.Next is null && turn.Session is null)
            await ResumeAsync(turn, alsoParked: false, cancellationToken);
    }

    private static async ValueTask<ImmutableDictionary<string, ImmutableArray<SlotOption>>> OptionsAsync(
        IDialog dialog, DialogSession session, DialogInput input, Question? question, DialogContext context, CancellationToken cancellationToken)
    {
        var options = ImmutableDictionary.CreateBuilder<string, ImmutableArray<SlotOption>>(StringComparer.Ordinal);
        foreach (var shown in question?.Options.Where(option => option.Slot is not null).GroupBy(option => option.Slot!) ?? [])
            options[shown.Key] = [.. shown.Select(option => new SlotOption(option.Value, option.Label))];
        var answered = input switch
        {
            DialogInput.Typed typed => [new(session.Asking ?? "", typed.Text)],
            DialogInput.Answered batch => batch.Values,
            _ => Enumerable.Empty<KeyValuePair<string, string>>(),
        };
        foreach (var (key, raw) in answered)
            if (dialog.Definition.Find(key) is { } slot)
            {
                if (!options.ContainsKey(key) && (slot.HasLoadedOptions || !slot.OptionKeys.IsEmpty))
                    options[key] = await FormComposer.OptionsOfAsync(dialog, slot, session.Answers, context, cancellationToken);
                if (slot.IsSearched && !options[key].Any(option => option.Value == raw))
                    options[key] = [.. options[key].Concat(await dialog.LoadOptionsAsync(slot, session.Answers, raw, context, cancellationToken)).DistinctBy(option => option.Value)];
            }

        return options.ToImmutable();
    }
}
