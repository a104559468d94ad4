namespace ChatAssistant.Core.Privacy;

/// <summary>What becomes of whoever handed over.</summary>
public enum AfterHandover
{
    /// <summary>They stay in the association, and in its conversations.</summary>
    Stay,

    /// <summary>What is theirs is erased after the days of grace.</summary>
    Erase,
}
