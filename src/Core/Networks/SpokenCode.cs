using System.Security.Cryptography;

namespace ChatAssistant.Core.Networks;

/// <summary>Codes that people read aloud and type: no letter that looks like another or like a digit.</summary>
public static class SpokenCode
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>A random code: just under 5 bits a character.</summary>
    public static string New(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>The code that was typed, whatever its case, spaces and dashes; null when it cannot be one of this length.</summary>
    public static string? Read(string typed, int shortest, int longest)
    {
        var code = string.Concat(typed.Where(character => !char.IsWhiteSpace(character) && character != '-')).ToUpperInvariant();
        return code.Length >= shortest && code.Length <= longest && code.All(Alphabet.Contains) ? code : null;
    }
}
