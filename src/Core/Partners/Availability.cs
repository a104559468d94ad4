using System.Numerics;

namespace ChatAssistant.Core.Partners;

/// <summary>When people can usually meet: morning, afternoon or evening of each day, 21 slots of a week from Monday morning.</summary>
/// <param name="Slots">One bit a slot; none set means "not said", that is any time.</param>
public readonly record struct Availability(uint Slots)
{
    public const int SlotsInAWeek = 21;

    private const uint All = (1u << SlotsInAWeek) - 1;

    public static readonly Availability Any;

    public bool IsAny => (Slots & All) == 0;

    /// <summary>How many slots two associations share; all of them when one has not said.</summary>
    public int InCommonWith(Availability other) =>
        IsAny || other.IsAny ? SlotsInAWeek : BitOperations.PopCount(Slots & other.Slots & All);
}
