using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Networks;

namespace ChatAssistant.Core.Partners;

/// <summary>Says who a partner is once names are open: where, how far, how many, who does the work, for whom, in their own words; and some of their words, where the two differ.</summary>
public sealed class PartnerContext(PlaceDirectory places, PartnerWords words, Glossary glossary)
{
    public RichText Of(Association partner, Association reader, string language)
    {
        var context = Listed(Lines(partner, reader, language), language);
        return glossary.Of(partner, reader, language) is { Count: > 0 } theirs
            ? Joined([context, words.Text("introduction.glossary", language), Listed(theirs, language)])
            : context;
    }

    private RichText Listed(IEnumerable<RichText> lines, string language) => Joined(lines.Select(line => words.Text("proposal.reason-line", language, ("reason", line))));

    private static RichText Joined(IEnumerable<RichText> lines) => lines.Aggregate(RichText.Empty, (all, line) => all.IsEmpty ? line : all + RichText.From("\n") + line);

    private IEnumerable<RichText> Lines(Association partner, Association reader, string language)
    {
        var (there, here) = (Place(partner), Place(reader));
        if (there is not null && here is not null && there != here)
            yield return words.Text("introduction.place-and-distance", language, ("place", there.Name), ("departement", there.Departement.Name), ("alike", there.Name == there.Departement.Name), ("km", (int)Math.Round(there.DistanceKm(here))));
        else if (there is not null)
            yield return words.Text("introduction.place", language, ("place", there.Name), ("departement", there.Departement.Name), ("alike", there.Name == there.Departement.Name));
        else if (partner.PlaceWords.Length > 0)
            yield return RichText.From(partner.PlaceWords);
        if (there is not null && Settlements.Of(there) is { } settlement)
            yield return words.Text($"introduction.settlement.{EnumKey.Of(settlement)}", language);
        if (EnumKey.TryParse<SizeBand>(partner.Size, out var size))
            yield return words.Text("introduction.size", language, ("size", words.Size(size, language)));
        if (EnumKey.TryParse<Staffing>(partner.Staffing, out var staffing))
            yield return words.Text($"introduction.staffing.{EnumKey.Of(staffing)}", language);
        if (partner.Sector.Length > 0)
            yield return words.Text("introduction.sector", language, ("sector", words.Sector(partner.Sector, language)));
        if (!partner.Publics.IsDefaultOrEmpty)
            yield return words.Text("introduction.publics", language, ("publics", partner.Publics.Select(one => words.Public(one, language))));
        if (partner.Mission.Length > 0)
            yield return words.Text("introduction.mission", language, ("mission", partner.Mission));
    }

    private Place? Place(Association association) => association.PlaceCode is { } code ? places.Commune(code) : null;
}
