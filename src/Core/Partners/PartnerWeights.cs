namespace ChatAssistant.Core.Partners;

/// <summary>How much each term counts in a score; together they make 1.</summary>
/// <param name="Reciprocity">Each answers the other's needs.</param>
/// <param name="Place">Near, or both willing to meet online.</param>
/// <param name="Values">The same values and publics.</param>
/// <param name="Availability">Free at the same times.</param>
/// <param name="Complementarity">Another sector (or the same, when asked for) and a comparable size.</param>
public sealed record PartnerWeights(
    double Reciprocity = .55, double Place = .15, double Values = .12, double Availability = .10, double Complementarity = .08)
{
    private const double Emphasis = 3;

    public static readonly PartnerWeights Default = new();

    /// <summary>Whether the person asked for the same sector; otherwise another one counts as complementary.</summary>
    public bool PreferSameSector { get; init; }

    /// <summary>The person said "closer".</summary>
    public PartnerWeights Closer() => (this with { Place = Place * Emphasis }).MadeWhole();

    /// <summary>The person said "same sector".</summary>
    public PartnerWeights SameSector() => (this with { Complementarity = Complementarity * Emphasis, PreferSameSector = true }).MadeWhole();

    /// <summary>The person said "more reciprocal".</summary>
    public PartnerWeights MoreReciprocal() => (this with { Reciprocity = Reciprocity * Emphasis }).MadeWhole();

    private PartnerWeights MadeWhole()
    {
        var sum = Reciprocity + Place + Values + Availability + Complementarity;
        return this with
        {
            Reciprocity = Reciprocity / sum,
            Place = Place / sum,
            Values = Values / sum,
            Availability = Availability / sum,
            Complementarity = Complementarity / sum,
        };
    }
}
