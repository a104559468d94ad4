using System.Security.Cryptography;
using NodaTime;

namespace ChatAssistant.Core.Turns;

/// <summary>
/// Numbers of questions. The upper half is the second it was asked; the lower one begins anywhere in each second and goes on in steps of any length. So rows lie where the
/// last ones were written (when thousands are asked in a second, a tenth of the pages is touched), and nobody counts from one token to the next; who guesses one gains nothing,
/// since a question is its person's alone.
/// </summary>
internal static class QuestionIds
{
    /// <summary>A quarter of a million of them have room in a second.</summary>
    private const int LongestStep = 1 << 14;

    private static long last;

    public static long Next(Instant at)
    {
        var second = at.ToUnixTimeSeconds();
        while (true)
        {
            var before = Volatile.Read(ref last);
            var next = before >> 32 == second ? before + RandomNumberGenerator.GetInt32(1, LongestStep) : (second << 32) | (uint)RandomNumberGenerator.GetInt32(int.MaxValue);
            if (Interlocked.CompareExchange(ref last, next, before) == before)
                return next;
        }
    }
}
