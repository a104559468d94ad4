using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Needs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Partners;

/// <summary>Puts descriptions and what they are made of into a reader's words.</summary>
public sealed class PartnerWords(TextCatalog texts, TopicTaxonomy taxonomy)
{
    /// <summary>« une association d'une dizaine de personnes, en Ille-et-Vilaine »: size and place, as far as they may be said.</summary>
    public string Head(AnonymousDescription description, string language)
    {
        var size = description.Of<DescribedTrait.OfSize>() is { Band: var band } ? Size(band, language) : null;
        var place = description.Of<DescribedTrait.InDepartement>() is { Departement: var departement } ? Place(departement.Phrase, departement.Name, language)
            : description.Of<DescribedTrait.InRegion>() is { Region: var region } ? Place(region.Phrase, region.Name, language)
            : null;
        return (size, place) switch
        {
            (null, null) => texts.Plain(language, "partner.description.nothing"),
            (not null, null) => texts.Plain(language, "partner.description.size", ("size", size)),
            (null, not null) => texts.Plain(language, "partner.description.place", ("place", place)),
            _ => texts.Plain(language, "partner.description.size-and-place", ("size", size), ("place", place)),
        };
    }

    public string Size(SizeBand band, string language) => texts.Plain(language, $"partner.size.{EnumKey.Of(band)}");

    public string Distance(DistanceBand band, string language) =>
        texts.Plain(language, $"partner.distance.{EnumKey.Of(band).Replace("within", "within-", StringComparison.Ordinal)}");

    public string Topic(TopicId topic, string language) => taxonomy.Label(topic, language);

    public string Public(string key, string language) => LabelOf($"profile.publics.{key}", key, language);

    public string Sector(string key, string language) => LabelOf($"profile.sector.{key}", key, language);

    public RichText Text(string key, string language, params ReadOnlySpan<(string Name, object? Value)> arguments) => texts.Format(language, key, arguments);

    /// <summary>A profile may hold a word of its own where no option suited.</summary>
    private string LabelOf(string text, string key, string language) => texts.Has(language, text) ? texts.Plain(language, text) : key;

    private string Place(string phrase, string name, string language) => texts.Plain(language, "proposal.place", ("phrase", phrase), ("name", name));
}
