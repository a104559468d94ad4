using System.Xml.Linq;
using ChatAssistant.Core.Data;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace ChatAssistant.Bot.Operations;

/// <summary>
/// Keeps the keys of ASP.NET's data protection in the one database. (Its own EF package wants the context itself to know ASP.NET, which Core does not.)
/// The interface cannot wait; it is called at the start and about once a day.
/// </summary>
public sealed class KeyRing(IStorage storage, WriterGate gate) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => StoreAsync(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        await using var db = storage.Create();
        var keys = await db.Set<ProtectionKey>().OrderBy(key => key.Id).Select(key => key.Xml).ToListAsync();
        return [.. keys.Select(xml => XElement.Parse(xml))];
    }

    private async Task StoreAsync(XElement element, string friendlyName)
    {
        using var pass = await gate.EnterAsync(CancellationToken.None);
        await using var db = storage.Create();
        db.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
