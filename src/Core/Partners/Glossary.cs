using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Partners;

/// <summary>
/// A few words that a partner of another culture may use: one for each thing in which the two associations differ (who does the work,
/// the sector, the size). The words are texts: <c>glossary.{trait}.{key}</c>; where there is none, nothing is said.
/// </summary>
public sealed class Glossary(TextCatalog texts)
{
    public IReadOnlyList<RichText> Of(Association partner, Association reader, string language)
    {
        (string Trait, string Theirs, string Ours)[] traits =
            [("sector", partner.Sector, reader.Sector), ("staffing", partner.Staffing, reader.Staffing), ("size", partner.Size, reader.Size)];
        return
        [
            .. traits.Where(trait => trait.Theirs.Length > 0 && trait.Theirs != trait.Ours)
                .Select(trait => $"glossary.{trait.Trait}.{trait.Theirs}")
                .Where(key => texts.Has(language, key))
                .Select(key => texts.Format(language, key)),
        ];
    }
}
