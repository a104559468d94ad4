namespace ChatAssistant.Core.Partners;

/// <summary>How well two associations suit each other, term by term, each from 0 to 1.</summary>
/// <param name="TheyAnswer">The share of the seeker's needs that the other's offers answer, rare topics counting more.</param>
/// <param name="SeekerAnswers">The same the other way.</param>
/// <param name="Place">Near, or both willing to meet online.</param>
/// <param name="Values">The values and publics they share.</param>
/// <param name="Availability">The times they share.</param>
/// <param name="Complementarity">Sector and size.</param>
/// <param name="Weights">What each term counts.</param>
public sealed record PartnerScore(
    double TheyAnswer, double SeekerAnswers, double Place, double Values, double Availability, double Complementarity, PartnerWeights Weights)
{
    /// <summary>The harmonic mean of both directions: 0 as soon as one gives nothing.</summary>
    public double Reciprocity => TheyAnswer + SeekerAnswers == 0 ? 0 : 2 * TheyAnswer * SeekerAnswers / (TheyAnswer + SeekerAnswers);

    /// <summary>The score, from 0 to 1.</summary>
    public double Total =>
        Weights.Reciprocity * Reciprocity
        + Weights.Place * Place
        + Weights.Values * Values
        + Weights.Availability * Availability
        + Weights.Complementarity * Complementarity;
}
