using System.Collections.Immutable;

namespace ChatAssistant.Core.Messaging;

/// <summary>A small table whose content a message's text says in lines, too: whoever draws it leaves those lines out.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">As many cells each as there are headings.</param>
/// <param name="Lines">The lines of the text that say the same.</param>
public sealed record TableView(ImmutableArray<string> Columns, ImmutableArray<TableView.TableLine> Rows, ImmutableArray<string> Lines)
{
    /// <summary>A row of a table.</summary>
    public sealed record TableLine(params ImmutableArray<string> Cells);
}
