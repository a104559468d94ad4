using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Dialogs;

public sealed class EngineTests
{
    private static readonly Slot<Colour> Favourite = Slot.Choice<Colour>("favourite", preset: Colour.Green);
    private static readonly Slot<string> Why = Slot.Text("why", 20).Optional();
    private static readonly Slot<int> Age = Slot.Number("age", 1, 120);

    private static readonly DialogDefinition Dialog = new("test", 1)
    {
        Pages = [new("one") { Favourite, { Why, answers => answers.Is(Favourite, Colour.Red) } }, new("two") { Age }],
        Review = true,
    };

    [Fact]
    public void A_condition_decides_whether_a_question_is_asked()
    {
        Assert.Equal("why", Say(Start(), "red").State.Asking);
        Assert.Equal("age", Say(Start(), "green").State.Asking);
    }

    [Fact]
    public void What_was_known_beforehand_is_reviewed_and_does_not_count_as_a_question()
    {
        var at = DialogEngine.Start(Dialog, Answers.None.With(Favourite, "red").AsKnown(), null, GeneratedDialog.Facts);
        Assert.Equal(("why", 1, 2), (at.State.Asking, at.Page!.Step, at.Page.Steps));
        at = Say(at, "because");
        Assert.Equal(("age", 2, 2), (at.State.Asking, at.Page!.Step, at.Page.Steps));
        Assert.Equal(["favourite", "why", "age"], Say(at, "12").Page!.Fields.Select(field => field.Slot.Key));
    }

    [Fact]
    public void A_changed_mind_drops_the_answers_that_hung_on_it()
    {
        var at = Say(Say(Say(Start(), "red"), "because"), "12");
        at = Do(Do(at, new DialogInput.Edit("favourite")), new DialogInput.Typed("green"));
        Assert.False(at.State.Answers.Has(Why));
        Assert.True(at.Page!.IsReview);
    }

    [Fact]
    public void An_error_is_at_its_field_and_the_other_answers_of_the_form_are_kept()
    {
        var at = Do(Start(), new DialogInput.Answered(ImmutableSortedDictionary<string, string>.Empty.Add("favourite", "red").Add("why", new string('x', 21))));
        Assert.Equal("why", at.State.Asking);
        Assert.Equal("too-long", at.Page!.Fields.Single(open => open.Slot == Why).Error!.Code);
        Assert.True(at.State.Answers.Is(Favourite, Colour.Red));
    }

    [Fact]
    public void Only_an_optional_question_is_skipped()
    {
        Assert.Equal("favourite", Do(Start(), new DialogInput.Skip()).State.Asking);
        Assert.Equal("age", Do(Say(Start(), "red"), new DialogInput.Skip()).State.Asking);
    }

    [Fact]
    public void A_preset_shows_until_it_is_answered_and_is_no_answer_by_itself()
    {
        var at = Start();
        Assert.Equal("green", at.Page!.Fields[0].Value);
        Assert.False(at.State.Answers.Has(Favourite));
    }

    [Fact]
    public void Progress_counts_the_questions_asked_as_things_stand()
    {
        Assert.Equal((1, 2), (Start().Page!.Step, Start().Page!.Steps));
        var red = Say(Start(), "red").Page!;
        Assert.Equal((2, 3), (red.Step, red.Steps));
    }

    [Fact]
    public void Free_text_answers_the_slot_shown_last_whatever_a_release_asks_first()
    {
        var today = new DialogDefinition("test", 1) { Pages = [new("zero") { Slot.Text("new", 20) }, .. Dialog.Pages] };
        var at = DialogEngine.Advance(today, Say(Start(), "green").State, new DialogInput.Typed("30"), GeneratedDialog.Facts);
        Assert.True(at.State.Answers.Is(Age, 30));
        Assert.Equal("new", at.State.Asking);
    }

    [Fact]
    public void A_rename_is_an_upgrade_and_keeps_the_answer()
    {
        var renamed = Slot.Choice<Colour>("colour");
        var today = new DialogDefinition("test", 2) { Pages = [new("one") { renamed }, new("two") { Age }], Upgrades = [answers => answers.Renamed("favourite", "colour")] };
        var at = DialogEngine.Advance(today, Say(Start(), "red").State, new DialogInput.Resume(), GeneratedDialog.Facts);
        Assert.True(at.State.Answers.Is(renamed, Colour.Red));
        Assert.Equal("age", at.State.Asking);
    }

    [Fact]
    public void A_slot_that_a_release_moved_keeps_its_answer()
    {
        var today = new DialogDefinition("test", 1) { Pages = [new("two") { Age }, new("one") { Favourite }] };
        var at = DialogEngine.Advance(today, Say(Start(), "green").State, new DialogInput.Resume(), GeneratedDialog.Facts);
        Assert.True(at.State.Answers.Is(Favourite, Colour.Green));
        Assert.Equal("age", at.State.Asking);
    }

    [Fact]
    public void Nothing_counts_before_the_review_is_confirmed()
    {
        var at = Say(Say(Start(), "green"), "30");
        Assert.True(at.Page!.IsReview);
        Assert.False(Say(at, "yes").IsComplete);
        Assert.True(Do(at, new DialogInput.Confirm()).IsComplete);
    }

    [Fact]
    public void The_catalog_names_every_fault_of_a_dialog()
    {
        var dependent = Slot.Choice<string>("dependent", (string stored, out string value) => (value = stored) is not null, dependsOn: ["twice"]);
        var broken = new DialogDefinition("broken", 2)
        {
            Pages =
            [
                new("one") { Slot.Text("twice"), dependent, { Slot.Text("throws"), answers => answers.Of(Age) > 3 }, Slot.Text("d"), Slot.Text("e"), Slot.Text("f") },
                new("two") { Slot.Text("twice") },
            ],
        };
        var faults = string.Join("; ", DialogFaults.Of([broken, broken], TextCatalog.Embedded()));
        Assert.Contains("'broken' is defined twice", faults, StringComparison.Ordinal);
        Assert.Contains("broken.twice is asked twice", faults, StringComparison.Ordinal);
        Assert.Contains("version 2 with 0 upgrades", faults, StringComparison.Ordinal);
        Assert.Contains("over 5 fields", faults, StringComparison.Ordinal);
        Assert.Contains("depend on its own page", faults, StringComparison.Ordinal);
        Assert.Contains("throws on empty answers", faults, StringComparison.Ordinal);
        Assert.Contains("text fr/broken.twice.ask is missing", faults, StringComparison.Ordinal);
    }

    private static Transition Start() => DialogEngine.Start(Dialog, Answers.None, null, GeneratedDialog.Facts);

    private static Transition Say(Transition at, string text) => Do(at, new DialogInput.Typed(text));

    private static Transition Do(Transition at, DialogInput input) => DialogEngine.Advance(Dialog, at.State, input, GeneratedDialog.Facts);
}
