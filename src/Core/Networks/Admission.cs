namespace ChatAssistant.Core.Networks;

/// <summary>What came of an invite's code.</summary>
public enum Admission
{
    /// <summary>No code was given.</summary>
    None,

    /// <summary>No invite has this code.</summary>
    UnknownCode,

    /// <summary>The invite has expired, is used up or was revoked.</summary>
    NoLongerValid,

    /// <summary>The person is in another network, and stays there.</summary>
    OtherNetwork,

    /// <summary>The invite gives nothing that the person does not have.</summary>
    NothingNew,

    /// <summary>It let them in, or gave them a role or an association.</summary>
    Admitted,
}
