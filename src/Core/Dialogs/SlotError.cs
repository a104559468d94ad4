using System.Collections.Immutable;

namespace ChatAssistant.Core.Dialogs;

/// <summary>
/// Why an answer was not taken. The text is <c>{dialog}.{slot}.{code}</c> where the dialog words it, else <c>error.{code}</c>.
/// </summary>
public sealed record SlotError(string Code, ImmutableArray<(string Name, object Value)> Details)
{
    public SlotError(string code)
        : this(code, [])
    {
    }
}
