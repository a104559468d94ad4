using MudBlazor;

namespace ChatAssistant.Adapters.Web.Pages;

/// <summary>Warm paper, dark ink and a deep green; the same in chat.css.</summary>
public static class ChatTheme
{
    private static readonly string[] Fonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1d6553", PrimaryContrastText = "#ffffff", Background = "#f7f2ea", Surface = "#fffdf9", TextPrimary = "#292620", TextSecondary = "#5f584c",
            ActionDefault = "#5f584c", LinesDefault = "#ddd3c3", LinesInputs = "#8a8171", Error = "#a3291f",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#86d0b6", PrimaryContrastText = "#10261f", Background = "#1a1916", Surface = "#262420", TextPrimary = "#ece6db", TextSecondary = "#b5ac9c",
            ActionDefault = "#b5ac9c", LinesDefault = "#3d3932", LinesInputs = "#8d8474", Error = "#ff9d8f",
        },
        LayoutProperties = new() { DefaultBorderRadius = "12px" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "1.0625rem", LineHeight = "1.55", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "1rem", FontWeight = "500", LineHeight = "1.35", LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
