using System.Runtime.CompilerServices;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Texts;
using ChatAssistant.Core.Turns;

namespace ChatAssistant.Core.Tests.Dialogs;

/// <summary>
/// People are in the middle of dialogs when a release comes, and what they answered is stored by key. So the shape of every dialog is written
/// down, and a change of it is a decision. Building the catalog also finds every question that lacks a text in a language.
/// </summary>
public sealed class ShippedDialogsTests
{
    private const string Accept = "ACCEPT_SHIPPED_DIALOGS";

    [Fact]
    public async Task The_shape_of_a_dialog_changes_on_purpose_only()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var shape = string.Join('\n', assistant.Get<DialogCatalog>().All.Select(dialog => dialog.Definition).OrderBy(definition => definition.Key, StringComparer.Ordinal).Select(Shape));
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            await File.WriteAllTextAsync(ShippedFile(), shape, TestContext.Current.CancellationToken);
        var shipped = await File.ReadAllTextAsync(ShippedFile(), TestContext.Current.CancellationToken);
        Assert.True(shipped == shape, Message(shipped.Split('\n'), shape.Split('\n')));
    }

    /// <summary>The catalog refuses to start on a fault, and names them all.</summary>
    [Fact]
    public async Task Every_question_that_may_be_asked_has_its_texts_in_every_language()
    {
        await using var assistant = await TestAssistant.StartAsync();
        Assert.NotEmpty(assistant.Get<DialogCatalog>().All);
        Assert.Empty(DialogFaults.Of([.. assistant.Get<DialogCatalog>().All.Select(dialog => dialog.Definition)], assistant.Get<TextCatalog>()));
    }

    private static string Shape(DialogDefinition definition) => string.Concat(
        new[] { $"{definition.Key} v{definition.Version}{(definition.Review ? " review" : "")}" }
            .Concat(definition.Pages.SelectMany(page => page.Select(asked => $"    {Shape(asked.Slot)}").Prepend($"  {page.Key}")))
            .Select(line => line + "\n"));

    private static string Shape(Slot slot) => string.Join(' ', new[]
    {
        slot.Key,
        EnumKey.Of(slot.Kind),
        slot.IsOptional ? "optional" : null,
        slot.MaxLength is { } length ? $"≤{length}" : null,
        slot.Preset is { } preset ? $"preset={preset}" : null,
        slot.HasLoadedOptions ? $"[loaded{string.Concat(slot.DependsOn.Select(key => $" {key}"))}]" : null,
        slot.OptionKeys.IsEmpty ? null : $"[{string.Join(' ', slot.OptionKeys)}]",
    }.OfType<string>());

    private static string Message(string[] shipped, string[] shape) => $"""
        The shape of a dialog is not the one that was shipped.
        Gone: {string.Join(" | ", shipped.Except(shape).Select(line => line.Trim()))}
        New: {string.Join(" | ", shape.Except(shipped).Select(line => line.Trim()))}
        A key that was renamed, or an option whose meaning changed, needs a new version and an upgrade (DialogDefinition.Upgrades).
        If the change is wanted, accept it: {Accept}=1 dotnet test --project tests/Core.Tests -- --filter-class "*ShippedDialogsTests"; commit shipped-dialogs.txt.
        """;

    private static string ShippedFile([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "shipped-dialogs.txt");
}
