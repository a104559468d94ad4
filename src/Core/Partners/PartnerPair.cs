namespace ChatAssistant.Core.Partners;

/// <summary>Two associations (or two networks), in no order.</summary>
public readonly record struct PartnerPair
{
    private PartnerPair(Guid first, Guid second) => (First, Second) = (first, second);

    public Guid First { get; }

    public Guid Second { get; }

    public static PartnerPair Of(Guid one, Guid other) => one.CompareTo(other) < 0 ? new(one, other) : new(other, one);
}
