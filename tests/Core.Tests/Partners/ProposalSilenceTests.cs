using ChatAssistant.Core.Networks;
using ChatAssistant.Core.Partners;
using ChatAssistant.Core.Tests.Scripts;
using ChatAssistant.Core.Turns;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ChatAssistant.Core.Tests.Partners;

/// <summary>What a side reads when the other does not say yes.</summary>
public sealed class ProposalSilenceTests
{
    private const string Seeker = "Les Paniers";
    private const string Candidate = "Les Jardins";

    [Fact]
    public async Task A_refusal_a_silence_and_a_pause_read_the_same_at_the_same_instant()
    {
        var refusal = await NewsAfterAsync((karim, _) => karim.TapAsync("Pas cette fois"));
        var silence = await NewsAfterAsync((_, _) => Task.CompletedTask);
        var pause = await NewsAfterAsync((_, network) => network.ChangeAsync(Candidate, association => association.PausedUntil = new LocalDate(2026, 6, 1)));
        Assert.Equal(silence, refusal);
        Assert.Equal(silence, pause);
        var (text, at) = Assert.Single(silence);
        Assert.StartsWith("Pas de suite pour cette piste. En voici une autre.", text, StringComparison.Ordinal);

        // The window ended at midnight, in their quiet hours: they read it in the morning.
        Assert.Equal(new LocalDate(2026, 3, 12), at.Date);
    }

    [Fact]
    public async Task A_pause_during_the_hour_reads_like_a_silence_too_and_nobody_is_asked()
    {
        var silence = await NewsAfterAsync((_, _) => Task.CompletedTask);
        var pause = await NewsAfterAsync((_, _) => Task.CompletedTask, (_, network) => network.ChangeAsync(Candidate, association => association.PausedUntil = new LocalDate(2026, 6, 1)));
        Assert.Equal(silence, pause);
    }

    [Fact]
    public async Task A_refusal_is_not_told_before_the_window_ends()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, lea, karim) = await AskedAsync(assistant);
        (await karim.TapAsync("Pas cette fois")).Expect("ne sera jamais montré");
        await assistant.AdvanceAsync(Duration.FromDays(6));
        (await lea.SayAsync("/partenaires")).Expect("J'attends sa réponse");
    }

    [Fact]
    public async Task After_a_no_the_other_side_may_change_its_mind_while_the_window_is_open()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, _, karim) = await AskedAsync(assistant);
        await karim.TapAsync("Pas cette fois");
        (await karim.TapAsync("Oui, présentez-nous")).Expect("Les deux associations ont dit oui");
    }

    [Fact]
    public async Task The_other_side_is_reminded_once_half_way()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, _, karim) = await AskedAsync(assistant);
        await assistant.AdvanceAsync(Duration.FromDays(4));
        (await karim.LookAsync()).Expect("C'est mon seul rappel");
        await assistant.AdvanceAsync(Duration.FromDays(3));
        Assert.Equal(3, (await karim.AllAsync()).Count);
    }

    [Fact]
    public async Task The_window_stands_still_while_the_network_is_closed()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, _) = await AskedAsync(assistant, ClosedPeriod.Of(new(2026, 3, 6), new(2026, 3, 20)));
        (await lea.SayAsync("/partenaires")).Expect("J'attends");
        await assistant.AdvanceAsync(Duration.FromDays(20));
        Assert.Equal(ProposalStatus.Asked, (await network.ProposalAsync(Seeker, Candidate)).Status);
        await assistant.AdvanceAsync(Duration.FromDays(3));
        Assert.Equal(ProposalEnd.CandidateSilent, (await network.ProposalAsync(Seeker, Candidate)).End);
    }

    [Fact]
    public async Task A_closure_decided_during_the_window_moves_its_end()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, _, _) = await AskedAsync(assistant);
        await using (var db = assistant.Db())
        {
            (await db.Networks.SingleAsync(Cancel)).Closures = [ClosedPeriod.Of(new(2026, 3, 9), new(2026, 3, 15))];
            await db.SaveChangesAsync(Cancel);
        }

        await assistant.AdvanceAsync(Duration.FromDays(9));
        Assert.Equal(ProposalStatus.Asked, (await network.ProposalAsync(Seeker, Candidate)).Status);
        await assistant.AdvanceAsync(Duration.FromDays(7));
        Assert.Equal(ProposalStatus.Ended, (await network.ProposalAsync(Seeker, Candidate)).Status);
    }

    [Fact]
    public async Task A_board_on_the_other_side_is_told_as_a_little_more_time()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, lea, karim) = await AskedAsync(assistant);
        await karim.TapAsync("bureau");
        await assistant.AdvanceAsync(Duration.FromDays(8));
        (await lea.LookAsync()).Expect("un peu plus de temps").ExpectNot("Pas de suite");
        (await karim.TapAsync("Oui, présentez-nous")).Expect("Les deux associations ont dit oui");
    }

    [Fact]
    public async Task A_seeker_who_says_nothing_is_reminded_once_then_left_in_peace()
    {
        await using var assistant = await Neighbours.StartAsync();
        var network = await Neighbours.CreateAsync(assistant);
        var lea = await network.AddAsync(Seeker, "Léa", "fund-crowd");
        await network.AddAsync(Candidate, "Karim", "vol-retain");
        await lea.SayAsync("/publish vol-retain");
        await assistant.AdvanceAsync(Duration.FromDays(5));
        (await lea.LookAsync()).Expect("mon seul rappel");
        await assistant.AdvanceAsync(Duration.FromDays(4));
        (await lea.LookAsync()).Expect("je ne garde donc plus cette piste");
        await assistant.AdvanceAsync(Duration.FromDays(30));
        Assert.Equal(4, (await lea.AllAsync()).Count);
    }

    [Fact]
    public async Task What_is_due_twice_is_done_once()
    {
        await using var assistant = await Neighbours.StartAsync();
        var (_, lea, _) = await AskedAsync(assistant);
        await assistant.AdvanceAsync(Duration.FromDays(8));
        var heard = (await lea.AllAsync()).Count;
        await using (var db = assistant.Db())
        {
            foreach (var row in await db.Due.Where(row => row.Kind == ProposalExpiry.DueKind || row.Kind == ProposalSending.DueKind).ToListAsync(Cancel))
                if (row.DueAt <= assistant.Now)
                    row.State = DueState.Waiting;
            await db.SaveChangesAsync(Cancel);
        }

        await assistant.AdvanceAsync(Duration.Zero);
        Assert.Equal(heard, (await lea.AllAsync()).Count);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>All that the seeker hears of between their yes and a fortnight later, with the local time it was said.</summary>
    private static async Task<IReadOnlyList<(string, LocalDateTime)>> NewsAfterAsync(Func<Someone, Neighbours, Task> act, Func<Someone, Neighbours, Task>? duringTheHour = null)
    {
        await using var assistant = await Neighbours.StartAsync();
        var (network, lea, karim) = await AskedAsync(assistant, duringTheHour: duringTheHour);
        var before = (await lea.AllAsync()).Count;
        await act(karim, network);

        // From 11:01:00 in steps that end with each day, so that each thing is done when it is due.
        await assistant.AdvanceAsync(Duration.FromSeconds(3539));
        for (var step = 0; step < 8 * 6; step++)
            await assistant.AdvanceAsync(Duration.FromHours(4));

        await using var db = assistant.Db();
        var id = (await lea.PersonAsync()).Id;
        var rows = await db.Outbox.AsNoTracking().Where(row => row.PersonId == id).OrderBy(row => row.Id).Skip(before).ToListAsync(Cancel);
        return [.. rows.Select(row => (row.Message.Text.Plain, row.CreatedAt.InZone(DateTimeZoneProviders.Tzdb["Europe/Paris"]).LocalDateTime))];
    }

    private static async Task<(Neighbours Network, Someone Lea, Someone Karim)> AskedAsync(
        TestAssistant assistant, ClosedPeriod? closure = null, Func<Someone, Neighbours, Task>? duringTheHour = null)
    {
        var network = await Neighbours.CreateAsync(assistant, closure is null ? [] : [closure]);
        var lea = await network.AddAsync(Seeker, "Léa", "fund-crowd");
        var karim = await network.AddAsync(Candidate, "Karim", "vol-retain fund-grants");
        await network.AddAsync("Le Fil", "Awa", "vol-retain", association => association.PlaceCode = "44109");
        await lea.SayAsync("/publish vol-retain");
        Assert.Equal(ProposalStatus.Offered, (await network.ProposalAsync(Seeker, Candidate)).Status);
        await lea.TapAsync("Oui, présentez-nous");
        if (duringTheHour is not null)
            await duringTheHour(karim, network);
        await assistant.AdvanceAsync(Duration.FromMinutes(61));
        return (network, lea, karim);
    }
}
