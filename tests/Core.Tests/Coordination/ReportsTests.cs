using ChatAssistant.Core.Data;
using ChatAssistant.Core.Exchanges;
using ChatAssistant.Core.Tests.Scripts;

namespace ChatAssistant.Core.Tests.Coordination;

public sealed class ReportsTests
{
    [Fact]
    public async Task The_named_reader_sees_the_report_and_others_only_that_there_is_one()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var (one, other) = (await Community.CreateAsync(assistant), await Community.CreateAsync(assistant, "Un autre réseau"));
        var second = await assistant.Someone("Omar").ArriveAsync(await one.InviteAsync(role: Core.People.Role.Coordinator));
        await ReportAsync(assistant, one, (await one.Coordinator.PersonAsync()).Id);
        (await one.Coordinator.SayAsync("/signalements")).Expect("1. Reçu mercredi 4 mars").Expect("1. Lire et décider");
        (await second.SayAsync("/signalements")).Expect("Aucun signalement n'attend votre lecture. Un autre attend la personne désignée.");
        (await other.Coordinator.SayAsync("/signalements")).Expect("Aucun signalement").ExpectNot("Un autre");
    }

    [Fact]
    public async Task A_report_without_a_reader_is_anybodys_outside_the_exchange()
    {
        await using var assistant = await TestAssistant.StartAsync();
        var community = await Community.CreateAsync(assistant);
        await ReportAsync(assistant, community, reader: null);
        (await community.Coordinator.SayAsync("/signalements")).Expect("1. Lire et décider");
    }

    private static async Task ReportAsync(TestAssistant assistant, Community community, PersonId? reader)
    {
        await using var db = assistant.Db();
        db.Reports.Add(new Report
        {
            Id = assistant.NewId(), NetworkId = community.Network, ExchangeId = assistant.NewId(), By = (await community[Community.Paniers].PersonAsync()).Id, Reader = reader, CreatedAt = assistant.Now,
        });
        await db.SaveChangesAsync();
    }
}
