using System.ComponentModel.DataAnnotations;

namespace ChatAssistant.Bot.Operations;

/// <summary>The network that a first start creates; without effect afterwards.</summary>
public sealed class FirstNetworkOptions
{
    public const string Section = "Network";

    [Required(ErrorMessage = $"{Section}:Name is empty: give the network's name or leave the setting out.")]
    [StringLength(100, ErrorMessage = $"{Section}:Name is longer than 100 characters: shorten it.")]
    public string Name { get; set; } = "Réseau d'entraide";

    [AllowedValues("fr", "en", ErrorMessage = $"{Section}:Language must be fr or en.")]
    public string Language { get; set; } = "fr";

    [TimeZoneName(ErrorMessage = $"{Section}:TimeZone is not a known time zone: use an IANA name such as Europe/Paris.")]
    public string TimeZone { get; set; } = "Europe/Paris";
}
