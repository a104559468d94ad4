namespace ChatAssistant.Core.Networks;

/// <summary>How many people make an association work, as it may be said without naming it.</summary>
public enum SizeBand
{
    /// <summary>One to four people.</summary>
    Few,

    /// <summary>Five to fifteen: « une dizaine ».</summary>
    AboutTen,

    /// <summary>Sixteen to fifty: « une trentaine ».</summary>
    AboutThirty,

    /// <summary>Fifty-one to a hundred and fifty: « une centaine ».</summary>
    AboutHundred,

    /// <summary>More than a hundred and fifty.</summary>
    Many,
}
