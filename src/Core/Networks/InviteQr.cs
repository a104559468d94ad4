using System.Buffers.Text;
using System.Security.Cryptography;
using ChatAssistant.Core.Messaging;
using ChatAssistant.Core.Turns;
using QRCoder;

namespace ChatAssistant.Core.Networks;

/// <summary>An invite's link as a picture that a phone's camera opens: to show at a meeting, or to print.</summary>
internal static class InviteQr
{
    private const string Name = "invitation.png";
    private const string MediaType = "image/png";

    /// <summary>In pixels a module: sharp on a screen and on paper.</summary>
    private const int ModuleSize = 10;

    /// <summary>The picture, kept as long as the invite holds.</summary>
    public static FileRow Of(string link, Invite invite, Turn turn)
    {
        using var code = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return new()
        {
            Id = turn.NewId(), Key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), Owner = turn.Person.Id.Value,
            Name = Name, MediaType = MediaType, Bytes = picture.GetGraphic(ModuleSize), ExpiresAt = invite.ExpiresAt,
        };
    }
}
