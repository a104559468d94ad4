using System.Collections.Immutable;

namespace ChatAssistant.Core.Exchanges;

/// <summary>An exchange as one of its members sees it.</summary>
/// <param name="Exchange">The exchange.</param>
/// <param name="Self">The member.</param>
/// <param name="Others">The other members.</param>
public sealed record OwnExchange(Exchange Exchange, ExchangePartner Self, ImmutableArray<ExchangePartner> Others)
{
    /// <summary>Who the others are, for a text's list.</summary>
    public IEnumerable<string> Names => Others.Select(partner => partner.Label);
}
