using System.Collections.Immutable;
using ChatAssistant.Core.Dialogs;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Core.Needs;

/// <summary>
/// Describes one's association; any member may, and every answer is optional. Never more than seven questions: while the place is not
/// known either, who does the work is left for another time (it can be given at the review). Texts: profile.*
/// </summary>
public sealed class ProfileDialog : IDialog
{
    public const string Key = "profile";

    private const int MostValues = 5;
    private const int MostOffers = 10;

    private static readonly Slot<string> Mission = Slot.Text("mission", maxLength: 500).Optional();
    private static readonly Slot<ActivitySector> Sector = Slot.Choice<ActivitySector>("sector").Optional();
    private static readonly Slot<ImmutableArray<ServedPublic>> Publics = Slot.Choices<ServedPublic>("publics").Optional();
    private static readonly Slot<SizeBand> Size = SizeSlot.Of("size").Optional();
    private static readonly Slot<Staffing> Staff = Slot.Choice<Staffing>("staffing").Optional();
    private static readonly Slot<ImmutableArray<AssociationValue>> Values = Slot.Choices<AssociationValue>("values", MostValues).Optional();

    private readonly TopicChoices topics;
    private readonly PlaceDirectory places;
    private readonly Slot<string> place;
    private readonly Slot<ImmutableArray<string>> offers;

    public ProfileDialog(TopicChoices topics, PlaceDirectory places)
    {
        (this.topics, this.places) = (topics, places);
        place = PlaceSlot.Of("place", places).Optional();
        offers = topics.Several("offers", MostOffers).Optional();
        Definition = new(Key, Version: 1)
        {
            Pages = [new("what") { Mission, Sector, Publics }, new("who") { Size, Staff, place, Values }, new("offers") { offers }],
            Review = true,
        };
    }

    public DialogDefinition Definition { get; }

    /// <summary>What is known already: only the rest is asked, and all of it is reviewed.</summary>
    public async Task<Answers> KnownAsync(Turn turn, Association association, CancellationToken cancellationToken)
    {
        var offered = await OffersOf(turn, association).Select(offer => offer.Topic).ToListAsync(cancellationToken);
        (Slot Slot, string? Value)[] known =
        [
            (Mission, association.Mission), (Sector, association.Sector), (Publics, string.Join('\n', association.Publics)), (Size, association.Size), (Staff, association.Staffing),
            (place, places.Commune(association.PlaceCode ?? "") is { } commune ? PlaceSlot.Stored(commune) : association.PlaceWords),
            (Values, string.Join('\n', association.Values)), (offers, string.Join('\n', offered)),
        ];
        var given = known.Where(answer => !string.IsNullOrEmpty(answer.Value)).Aggregate(Answers.None, (answers, answer) => answers.With(answer.Slot, answer.Value));
        return (given.Has(place) || given.Has(Staff) ? given : given.With(Staff, null)).AsKnown();
    }

    public async ValueTask<IReadOnlyList<SlotOption>> LoadOptionsAsync(Slot slot, Answers answers, string? typed, DialogContext context, CancellationToken cancellationToken) =>
        await WantedTopics.OptionsAsync(topics, context, answers.Find(offers), without: null, cancellationToken);

    public async Task CompleteAsync(Answers answers, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Db.Associations.FirstOrDefaultAsync(own => own.Id == turn.Person.AssociationId && own.NetworkId == turn.Person.NetworkId, cancellationToken) is not { } association)
        {
            turn.Reply("profile.no-association", buttons: NextSteps.Buttons);
            return;
        }

        association.Mission = answers.Find(Mission) ?? association.Mission;
        association.Sector = Stored(answers, Sector) ?? association.Sector;
        association.Size = Stored(answers, Size) ?? association.Size;
        association.Staffing = Stored(answers, Staff) ?? association.Staffing;
        association.Publics = Several(answers, Publics) ?? association.Publics;
        association.Values = Several(answers, Values) ?? association.Values;
        if (answers.Find(place) is { } where)
            PlaceSlot.Apply(association, where, places);
        if (Several(answers, offers) is { } offered)
            await OfferAsync(turn, association, offered, cancellationToken);
        turn.Reply("profile.saved", [("association", association.Name)], [new("common.choice.need", "need"), new("common.choice.status", "status")]);
        if (answers.Find(offers) is { IsDefaultOrEmpty: false })
            await turn.RaiseAsync(new AssociationDescribed(association), cancellationToken);
    }

    private static async Task OfferAsync(Turn turn, Association association, ImmutableArray<string> offered, CancellationToken cancellationToken)
    {
        var before = await OffersOf(turn, association).ToListAsync(cancellationToken);
        foreach (var withdrawn in before.Where(offer => !offered.Contains(offer.Topic)))
            withdrawn.WithdrawnAt = turn.Now;
        turn.Db.Offers.AddRange(offered.Except(before.Select(offer => offer.Topic)).Select(topic => new Offer
        {
            Id = turn.NewId(), NetworkId = association.NetworkId, AssociationId = association.Id, Topic = topic, CreatedAt = turn.Now,
        }));
    }

    private static IQueryable<Offer> OffersOf(Turn turn, Association association) =>
        turn.Db.Offers.Where(offer => offer.AssociationId == association.Id && offer.WithdrawnAt == null).OrderBy(offer => offer.CreatedAt);

    private static string? Stored(Answers answers, Slot slot) => answers.Values.GetValueOrDefault(slot.Key);

    private static ImmutableArray<string>? Several(Answers answers, Slot slot) => Stored(answers, slot) is { } stored ? [.. stored.Split('\n')] : null;
}
