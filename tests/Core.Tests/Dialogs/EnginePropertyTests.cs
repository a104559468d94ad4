using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using FsCheck.Xunit;

namespace ChatAssistant.Core.Tests.Dialogs;

public sealed class EnginePropertyTests
{
    [Property(MaxTest = 300)]
    public void By_steps_and_by_forms_the_outcome_is_the_same(int seed)
    {
        var dialog = new GeneratedDialog(seed);
        Assert.Equal(ByForms(dialog.Definition).Values, BySteps(dialog.Definition).Values);
    }

    [Property(MaxTest = 300)]
    public void Going_back_and_giving_the_same_answer_changes_nothing(int seed)
    {
        var dialog = new GeneratedDialog(seed);
        var at = Start(dialog.Definition);
        for (var step = 0; at.Page is { IsReview: false } page && step < 50; step++)
        {
            var next = Answer(dialog.Definition, at, page.Current!);
            if (next.Page is not null)
            {
                var back = Advance(dialog.Definition, next, new DialogInput.Back());
                Assert.Equal(page.Current!.Key, back.State.Asking);
                var again = Answer(dialog.Definition, back, back.Page!.Current!);
                Assert.Equal(next.State, again.State);
            }

            at = next;
        }
    }

    [Property(MaxTest = 500)]
    public void Any_inputs_never_throw_and_never_lose_an_answer_still_asked(int seed)
    {
        var dialog = new GeneratedDialog(seed);
        var at = Start(dialog.Definition);
        for (var step = 0; at.Page is not null && step < 60; step++)
        {
            var before = at.State;
            var input = dialog.AnyInput(before);
            at = Advance(dialog.Definition, at, input);
            foreach (var (slot, when) in dialog.Definition.Slots)
                if (before.Answers.Has(slot) && when(at.State.Answers))
                    Assert.True(at.State.Answers.Has(slot), $"{slot.Key} was lost by {input}");
            Assert.True(at.Page is null || at.Page.IsReview || at.State.Asking == at.Page.Current!.Key);
        }
    }

    [Property(MaxTest = 300)]
    public void A_release_that_adds_and_removes_slots_keeps_the_answers_still_asked(int seed)
    {
        var old = new GeneratedDialog(seed).Definition;
        var answers = BySteps(old);
        var removed = old.Slots[Math.Abs(seed % old.Slots.Length)].Slot.Key;
        var added = Slot.Text("added", 40);
        var page = new Page("new") { added };
        var pages = old.Pages.Select(was => was.Where(asked => asked.Slot.Key != removed).Aggregate(new Page(was.Key), (kept, asked) =>
        {
            kept.Add(asked.Slot, given => asked.When(given));
            return kept;
        }));
        var today = new DialogDefinition(old.Key, 1) { Pages = [page, .. pages] };
        var resumed = DialogEngine.Advance(today, new(old.Key, 1, answers, Asking: removed), new DialogInput.Resume(), GeneratedDialog.Facts);
        Assert.Equal("added", resumed.State.Asking);
        foreach (var (slot, when) in today.Slots.Where(asked => answers.Has(asked.Slot) && asked.When(resumed.State.Answers)))
            Assert.Equal(answers.Values[slot.Key], resumed.State.Answers.Values[slot.Key]);
    }

    private static Transition Start(DialogDefinition dialog) => DialogEngine.Start(dialog, Answers.None, null, GeneratedDialog.Facts);

    private static Transition Advance(DialogDefinition dialog, Transition at, DialogInput input) => DialogEngine.Advance(dialog, at.State, input, GeneratedDialog.Facts);

    private static Transition Answer(DialogDefinition dialog, Transition at, Slot slot) => Advance(dialog, at, new DialogInput.Typed(GeneratedDialog.GoodAnswer(slot)));

    private static Answers BySteps(DialogDefinition dialog)
    {
        var at = Start(dialog);
        while (at.Page is { IsReview: false } page)
            at = Answer(dialog, at, page.Current!);
        return at.State.Answers;
    }

    private static Answers ByForms(DialogDefinition dialog)
    {
        var at = Start(dialog);
        while (at.Page is { IsReview: false } page)
            at = Advance(dialog, at, new DialogInput.Answered(page.Fields.ToImmutableSortedDictionary(open => open.Slot.Key, open => GeneratedDialog.GoodAnswer(open.Slot))));
        return at.State.Answers;
    }
}
