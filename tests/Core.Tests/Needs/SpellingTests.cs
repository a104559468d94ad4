using ChatAssistant.Core.Needs;

namespace ChatAssistant.Core.Tests.Needs;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("benevol", "benevoll", true)]
    [InlineData("benevol", "benvol", true)]
    [InlineData("benevol", "banevol", true)]
    [InlineData("benevol", "bneevol", true)]
    [InlineData("benevol", "benevlo", true)]
    [InlineData("benevol", "benevol", false)]
    [InlineData("benevol", "bnvol", false)]
    [InlineData("benevol", "banevel", false)]
    [InlineData("", "a", true)]
    [InlineData("", "", false)]
    public void One_slip_is_a_letter_added_missing_replaced_or_swapped(string word, string other, bool slip)
    {
        Assert.Equal(slip, Spelling.IsOneSlipFrom(word, other));
        Assert.Equal(slip, Spelling.IsOneSlipFrom(other, word));
    }
}
