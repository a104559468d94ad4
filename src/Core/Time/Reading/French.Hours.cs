namespace ChatAssistant.Core.Time.Reading;

internal sealed partial class French
{
    private IEnumerable<Rule> Relative() =>
    [
        In("dans (environ )?NUMBER UNIT", Ahead),
        In("d ici (a )?NUMBER UNIT", s => Ahead(s) is Term.Day { Dates: var days } ? new Term.Day(Until(days, s)) : null),
        In("il y a NUMBER UNIT", s => s.Periods.Ahead(-s.Number, s.Unit) is { } days ? new Term.Day(days) : null),
        In("dans (un |1 )?quart d heure", s => s.In(15)),
        In("dans (une |1 )?demi heure", s => s.In(30)),
        In("dans (trois|3) quarts d heure", s => s.In(45)),
        In("dans NUMBER (h|heures?) et demie?", s => s.In(s.Number * 60 + 30)),
        In("dans NUMBER (h|heures?) MINUTES", s => s.In(s.Number * 60 + s.Minutes)),
    ];

    private IEnumerable<Rule> Clocks() =>
    [
        At($"HOUR (h|heures?|hrs?){Minutes}{OfPart}", s => s.Clock()),
        At($"HOUR : MINUTES(?! /)( h)?{OfPart}", s => s.Clock()),
        At($"a HOUR \\. MINUTES{OfPart}", s => s.Clock()),
        At($"HOUR (h|heures?) et demie?{OfPart}", s => s.Clock(30)),
        At($"HOUR (h|heures?) et quart{OfPart}", s => s.Clock(15)),
        At($"HOUR (h|heures?) moins le quart{OfPart}", s => s.Clock(-15)),
        At($"HOUR (h|heures?) moins NUMBER{OfPart}", s => s.Number < 60 ? s.Clock(-s.Number) : null),
        At($"HOUR (h|heures?) {MinutesInWords}{OfPart}", s => s.Number < 60 ? s.Clock(s.Number) : null),
        At("(le )?midi", _ => ClockSaid.Noon),
        At("midi et demie?", _ => ClockSaid.Exactly(12 * 60 + 30)),
        At("midi et quart", _ => ClockSaid.Exactly(12 * 60 + 15)),
        At($"midi {MinutesInWords}", s => s.Number < 60 ? ClockSaid.Exactly(12 * 60 + s.Number) : null),
        At("midi moins le quart", _ => ClockSaid.Exactly(12 * 60 - 15)),
        At("minuit", _ => ClockSaid.Midnight),
        In("HOUR", s => s.Clock() is { } hour ? new Term.Number(hour) : null),
    ];

    private IEnumerable<Rule> Parting() =>
    [
        In("(le |en |dans la |dans l |l |la |au )?PART", s => new Term.PartOfDay(s.Part)),
        In("(en )?debut (de |d )?PART", s => new Term.PartOfDay(s.Part.Early)),
        In("(en )?fin (de |d )?PART", s => new Term.PartOfDay(s.Part.Late)),
    ];

    private IEnumerable<Rule> LinkRules() =>
    [
        .. Links(
            (LinkKind.About, "(vers|environ|aux environs d(e|u)?|aux alentours d(e|u)?|autour d(e|u)?|a peu pres)( les)?"),
            (LinkKind.From, "(de|du|des)"),
            (LinkKind.To, "(a|au)"),
            (LinkKind.Between, "entre"),
            (LinkKind.By, "(d ici( a| au)?|au plus tard|pour au plus tard|jusqu a|jusqu au)"),
            (LinkKind.Before, "avant"),
            (LinkKind.And, "(et|\\+)"),
            (LinkKind.Or, "(ou|ou bien|ou alors|ou encore|ou sinon|sinon|soit|;)"),
            (LinkKind.Comma, ","),
            (LinkKind.Dash, "-")),
        Says(string.Join('|', Courtesies), new Term.Courtesy()),
    ];

    private static readonly string[] Courtesies =
    [
        "plutot", "si possible", "si vous voulez", "si ca vous va", "si cela vous convient", "s il vous plait", "svp", "merci( d avance)?",
        "on (peut|pourrait)( faire| se voir)?", "on (se voit|fait|dit)", "je (propose|dirais|suis (libre|disponible|dispo)|peux)",
        "nous (proposons|pouvons|sommes (libres|disponibles|dispos))", "disons", "pourquoi pas", "peut etre", "ca (marche|me va|me convient|irait)",
        "cela (me va|me convient|irait)", "me (convient|va)", "bonjour", "bonsoir", "salut", "ok", "oui", "d accord", "parfait", "alors", "bon", "eh bien", "par exemple",
        "ce serait( bien| possible| parfait)?", "est ce que", "c est (possible|bon|bien)", "possible", "le", "la", "les", "pour( moi| nous)?",
        "pile", "precises", "rendez vous", "rdv", "reunion", "rencontre", "donc", "enfin", "idealement", "de preference",
        "ca vous (va|convient|irait)", "cela vous (va|convient|irait)",
    ];

    // « huit jours » and « quinze jours » also mean one and two weeks.
    private static Term? Ahead(Saying s) =>
        (s.Unit, s.Number) is (Unit.Day, 8 or 15)
            ? new Term.Day(Dates.Of(s.Today.PlusDays(s.Number - 1), s.Today.PlusDays(s.Number)))
            : s.Ahead();

    private static Dates Until(Dates days, Saying s) => Dates.Of([.. days.Spans.Select(span => new DateSpan(s.Today, span.Last))]);
}
