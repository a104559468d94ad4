using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatAssistant.Core.Data;

/// <summary>A query that is translated once, on a path too busy to look its translation up. EF Core's own serve one database's model only; this is one for each.</summary>
/// <param name="compile">Calls <c>EF.CompileAsyncQuery</c>.</param>
/// <typeparam name="TQuery">The delegate it gives.</typeparam>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> byModel = [];

    public TQuery On(AssistantDb db) => byModel.GetValue(db.Model, _ => compile());
}
