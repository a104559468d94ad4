using System.Diagnostics.CodeAnalysis;

namespace ChatAssistant.Adapters.Discord.Protocol;

/// <summary>What a call brought: a value, or why there is none.</summary>
internal readonly record struct RestResult<T>(T? Value, RestFault? Fault)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Value)), MemberNotNullWhen(false, nameof(Fault))]
    public bool IsDone => Fault is null;

    public static implicit operator RestResult<T>(T value) => new(value, null);

    public static implicit operator RestResult<T>(RestFault fault) => new(null, fault);
}
