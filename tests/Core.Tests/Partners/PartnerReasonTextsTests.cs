using System.Text.RegularExpressions;
using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Texts;

namespace ChatAssistant.Core.Tests.Partners;

public sealed partial class PartnerReasonTextsTests
{
    private static readonly TextCatalog Texts = TextCatalog.Embedded();

    public static TheoryData<string> Keys =>
    [
        .. typeof(PartnerReason).GetNestedTypes().Select(type => $"partner.reason.{Key(type.Name)}"),
        .. Enum.GetNames<SizeBand>().Select(name => $"partner.size.{Key(name)}"),
        .. Enum.GetNames<DistanceBand>().Select(name => $"partner.distance.{Key(name)}"),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_reason_and_every_band_has_its_words_in_each_language(string key) => Assert.True(Texts.Has(key), key);

    [Fact]
    public void A_reason_reads_as_a_sentence_with_the_topic_in_it() => Assert.Equal(
        "Elle propose\u00a0: Fidéliser, reconnaître et valoriser les bénévoles.",
        Texts.Plain("fr", "partner.reason.they-offer", ("topic", PartnerExamples.Taxonomy.Label(new("vol-retain"), "fr"))));

    private static string Key(string name) => WordStarts().Replace(name, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z0-9])")]
    private static partial Regex WordStarts();
}
