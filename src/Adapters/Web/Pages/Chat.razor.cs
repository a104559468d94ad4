using System.Collections.Immutable;
using ChatAssistant.Adapters.Web.Conversations;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>The conversation in a browser. Every tab follows the same rows, so a reload or a second tab shows the same.</summary>
public sealed partial class Chat(
    ITurnHandler turns, ConversationReader messages, ConversationHistory history, ConversationFiles files, WebLimits limits, WebTexts texts, IStorage storage, TimeProvider time, IJSRuntime script, IEnumerable<IPageBanner> banners)
{
    private const int ShownAtFirst = 100;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WhenAway = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource closed = new();
    private readonly List<PendingMessage> pending = [];
    private readonly SemaphoreSlim refreshing = new(1, 1);
    private Transcript transcript = new();
    private long firstShown;
    private string? trouble;
    private string? sending;
    private DotNetObjectReference<Chat>? self;

    /// <summary>The conversation's row.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    /// <summary>The hash of its token. Component parameters reach the circuit encrypted.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    [Parameter, EditorRequired]
    public Reader Reader { get; set; } = null!;

    /// <summary>The code of the invite's link that led here.</summary>
    [Parameter]
    public string? Code { get; set; }

    [Parameter]
    public bool IsDark { get; set; }

    private IEnumerable<IPageBanner> Banners => banners;

    private WebConversation Conversation => new(Id, Key);

    /// <summary>Words written in the box.</summary>
    [JSInvokable]
    public Task WriteAsync(string text) => string.IsNullOrWhiteSpace(text) ? Task.CompletedTask
        : text.Length > WebInbound.LongestText ? TellAsync("too-long")
        : SendAsync(new InboundContent.Text(WebInbound.Clean(text.Trim())));

    public async ValueTask DisposeAsync()
    {
        await closed.CancelAsync();
        self?.Dispose();
        closed.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        firstShown = Math.Max(1, await history.LastAsync(Id, closed.Token) - ShownAtFirst + 1);
        await RefreshAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        self = DotNetObjectReference.Create(this);
        await script.InvokeVoidAsync("assistantChat.attach", closed.Token, self);
        if (Code is { Length: > 0 and <= 100 } code)
            await turns.HandleAsync(Conversation.Says("invite-" + WebToken.Hash(code[..Math.Min(code.Length, 43)]), new InboundContent.Arrived(WebInbound.Clean(code))) with { EventKind = "arrived" }, closed.Token);
        _ = FollowAsync();
    }

    private string Say(string key) => texts[Reader.Language, key];

    /// <summary>The day in words, above the first thing said on it.</summary>
    private string? BeginsDay(TranscriptEntry entry)
    {
        var before = transcript.Entries.IndexOf(entry) - 1;
        var day = EntryClock.DayOf(entry.At, Reader.Zone);
        return before >= 0 && EntryClock.DayOf(transcript.Entries[before].At, Reader.Zone) == day ? null : EntryClock.Words(day, transcript.Entries[^1].At, Reader.Zone, Reader.Language);
    }

    private Task TapAsync(OptionView option) => SendAsync(new InboundContent.Option(option.Token, option.Label));

    private Task FillAsync((FormView Form, ImmutableSortedDictionary<string, string> Answers) filled) => SendAsync(new InboundContent.Form(filled.Form.Token, filled.Answers));

    private Task SendAsync(InboundContent content)
    {
        if (limits.Message(Conversation) is not null)
            return TellAsync("slow-down");
        var message = new PendingMessage("page-" + Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), content);
        pending.Add(message);
        return SendAgainAsync(message);
    }

    private async Task SendAgainAsync(PendingMessage message)
    {
        (message.HasFailed, trouble) = (false, null);
        StateHasChanged();
        try
        {
            await turns.HandleAsync(Conversation.Says(message.Id, message.Content), closed.Token);
            pending.Remove(message);
        }
        catch (TurnNotCommittedException)
        {
            message.HasFailed = true;
        }

        await TryRefreshAsync();
        StateHasChanged();
        await script.InvokeVoidAsync("assistantChat.settle", closed.Token);
    }

    private async Task AttachAsync(InputFileChangeEventArgs chosen)
    {
        if (chosen.File.Size > ConversationFiles.Largest)
            await TellAsync("attach.too-large");
        else if (limits.Attachment(Conversation) is not null)
            await TellAsync("slow-down");
        else
            await SendFileAsync(chosen.File);
    }

    private async Task SendFileAsync(IBrowserFile file)
    {
        (sending, trouble) = (file.Name, null);
        StateHasChanged();
        try
        {
            using var bytes = new MemoryStream((int)file.Size);
            await using var sent = file.OpenReadStream(ConversationFiles.Largest, closed.Token);
            await sent.CopyToAsync(bytes, closed.Token);
            var kept = await files.KeepAsync(Conversation, file.Name, file.ContentType, bytes.ToArray(), closed.Token);
            sending = null;
            await (kept is null ? TellAsync("attach.failed") : SendAsync(new InboundContent.Attachment(kept.File, kept.Name)));
        }
        catch (Exception error) when (error is IOException || storage.IsTransient(error))
        {
            sending = null;
            await TellAsync("attach.failed");
        }
    }

    private Task TellAsync(string key)
    {
        trouble = key;
        return InvokeAsync(StateHasChanged);
    }

    private async Task SwitchThemeAsync()
    {
        IsDark = !IsDark;
        await script.InvokeVoidAsync("assistantChat.show", closed.Token, IsDark ? "dark" : "light");
    }

    private async Task ShowEarlierAsync()
    {
        firstShown = Math.Max(1, firstShown - ShownAtFirst);
        transcript = new();
        await RefreshAsync();
    }

    /// <summary>Shows what is committed, in this tab or in another, until the page is left.</summary>
    private async Task FollowAsync()
    {
        try
        {
            while (!closed.IsCancellationRequested)
            {
                await NextAsync();
                await InvokeAsync(async () =>
                {
                    await TryRefreshAsync();
                    StateHasChanged();
                    await script.InvokeVoidAsync("assistantChat.follow", closed.Token);
                });
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException or JSDisconnectedException)
        {
            // The page was left.
        }
    }

    /// <summary>Waits until something is said; where the database is away, a moment.</summary>
    private async Task NextAsync()
    {
        try
        {
            await messages.WaitAsync(Id, transcript.LastSaid, LookAgain, closed.Token);
        }
        catch (Exception error) when (storage.IsTransient(error))
        {
            await Task.Delay(WhenAway, time, closed.Token);
        }
    }

    /// <summary>Shows what there is; a database that is away is asked again by whoever follows.</summary>
    private async Task TryRefreshAsync()
    {
        try
        {
            await RefreshAsync();
        }
        catch (Exception error) when (storage.IsTransient(error))
        {
        }
    }

    private async Task RefreshAsync()
    {
        await refreshing.WaitAsync(closed.Token);
        try
        {
            for (IReadOnlyList<SaidMessage> said = await ReadAsync(); said.Count > 0; said = said.Count < ConversationReader.PageSize ? [] : await ReadAsync())
                foreach (var message in said)
                    transcript.Add(message);
            foreach (var own in await history.OwnAsync(Id, firstShown - 1, transcript.LastOwn, closed.Token))
                transcript.Add(own);
            Reader = await history.ReaderAsync(Id, closed.Token) ?? Reader;
        }
        finally
        {
            refreshing.Release();
        }
    }

    private Task<IReadOnlyList<SaidMessage>> ReadAsync() => messages.ReadAsync(Id, Math.Max(firstShown - 1, transcript.LastSaid), closed.Token);
}
