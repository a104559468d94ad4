namespace ChatAssistant.Core.Time.Reading;

/// <summary>A term and where its words stand in the text.</summary>
internal readonly record struct PlacedTerm(Term Term, int Start, int End)
{
    public LinkKind? Link => (Term as Term.Link)?.Kind;
}
