namespace ChatAssistant.Core.Time.Reading;

/// <summary>Numbers in words up to 60, put together from their units and tens.</summary>
internal static class CountingWords
{
    /// <param name="small">The words from one on, one apart.</param>
    /// <param name="tens">The words for twenty, thirty … sixty.</param>
    /// <param name="oneAfterTen">How 21, 31… end ("et un", "one").</param>
    public static Dictionary<string, int> UpToSixty(string[] small, string[] tens, string oneAfterTen)
    {
        var numbers = new Dictionary<string, int>();
        for (var i = 0; i < small.Length; i++)
            numbers[small[i]] = i + 1;
        for (var ten = 0; ten < tens.Length; ten++)
        {
            var value = (ten + 2) * 10;
            numbers[tens[ten]] = value;
            for (var unit = 1; unit <= 9 && value < 60; unit++)
                numbers[$"{tens[ten]} {(unit == 1 ? oneAfterTen : small[unit - 1])}"] = value + unit;
        }

        return numbers;
    }
}
