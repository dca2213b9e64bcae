### Öppningsmötet: farhågor.
concerns-project = Projektet
concerns-title = Vad vi är rädda för
concerns-lead = Vad som inte får hända, med deras ord som sa det. Inga siffror än, och inga lösningar.
concerns-house-rules = Regler för mötet
concerns-none = Ingen har sagt något än
concerns-none-more = Öppna en kod, så skriver alla i rummet från sin egen telefon. Eller skriv ner det du hör.
concerns-nothing-here = Inget här än.
concerns-next-first = Ingen har sagt vad som inte får hända än.
concerns-next-loose = { $n ->
    [one] En farhåga är inte med i någon röd linje än.
   *[other] { $n } farhågor är inte med i någon röd linje än.
}
concerns-standing = { $all ->
    [one] 1 farhåga
   *[other] { $all } farhågor
}, { $loose ->
    [0] alla med i en linje
   *[other] { $loose } inte med i någon linje
}
concerns-count = { $n ->
    [0] Inga farhågor på väggen.
    [one] En farhåga på väggen.
   *[other] { $n } farhågor på väggen.
}
concerns-count-word = { $n ->
    [one] farhåga
   *[other] farhågor
}
concerns-new-said = Nya farhågor: { $n }
concerns-look-again = Titta igen
concerns-watch = Titta igen var 20:e sekund
concerns-watch-stop = Sluta titta igen
concerns-filters = Titta på en del av väggen
concerns-all = Alla
concerns-show-chosen = Visa
concerns-show-all = Visa allt
concerns-nothing-chosen = Inget på väggen är märkt så.
concerns-new = Skriv ner en farhåga
concerns-one = En farhåga
concerns-open-one = Öppna
concerns-nobody = utan namn
concerns-erased = Orden raderades tillsammans med den som sa dem.
concerns-grew-into = Blev till:
concerns-with-others = { $n ->
    [one] och en till som liknar den
   *[other] och { $n } till som liknar den
}
concerns-removed-count = { $n ->
    [one] En har tagits ner från väggen
   *[other] { $n } har tagits ner från väggen
}
concerns-is-removed = Den här farhågan har tagits ner från väggen. Den finns kvar.
concerns-words = Vad får inte hända?
concerns-words-help = Med egna ord, en mening eller två. Nämn ingen vid namn.
concerns-words-good = Att huset töms innan varje hushåll har någonstans att sova.
concerns-by = Vems ord är det?
concerns-by-nobody = Ingens
concerns-by-nobody-more = Det skrivs inte ner någonstans vem som sa eller skrev det.
concerns-by-me = Mina, med mitt namn
concerns-by-me-more = Alla som ser väggen ser ditt namn.
concerns-by-person = Någon i gruppen
concerns-by-person-more = Bara om personen vill ha sitt namn med.
concerns-by-named = Ett bord, eller under ett annat namn
concerns-by-named-more = Till exempel bord 3.
concerns-by-alias = Med namnet { $name }
concerns-person = Vem i gruppen
concerns-named = Bord eller namn
concerns-named-help = Inget riktigt namn på någon som inte har gått med på det.
concerns-choose = Välj
concerns-choose-person = Välj vem i gruppen som sa det.
concerns-standpoint = Från vilket perspektiv?
concerns-standpoint-help = Om du skulle vara den enda i rummet, lämna det hellre tomt.
concerns-no-standpoint = Vill inte säga
concerns-heading = Område
concerns-no-heading = Utan område än så länge
concerns-meeting = Möte
concerns-no-meeting = Mellan mötena
concerns-on-day = Dag
concerns-say-more = Säg mer: vem det rör, gentemot vem, när
concerns-mark = Märk vem den rör, gentemot vem och när
concerns-own = { $dimension }: med egna ord
concerns-put-up = Sätt upp på väggen
concerns-lines = Röda linjer den blev till
concerns-no-lines = Inga än.
concerns-word-line = Skriv en röd linje
concerns-word-line-more = De valda farhågorna, och de som de står för, följer med linjen.
concerns-to-line = Skriv en linje
concerns-apart = Ta isär
concerns-remove = Ta ner från väggen
concerns-put-back = Sätt upp på väggen igen
concerns-stands-under = Hör ihop med
concerns-stands-for = Står för
concerns-work = För ihop och ordna
concerns-work-lead = Välj det som liknar vartannat. Inget går förlorat: varje farhåga går att läsa under den som står för den, och kan tas isär igen.
concerns-choose-some = Välj farhågor
concerns-join = För ihop
concerns-head = Vilken står för dem?
concerns-head-help = Den tydligaste. Orden i den ändras inte.
concerns-sort = Lägg under ett område
concerns-headings = Områden
concerns-headings-more = Områdena är gruppens egna: det gruppen talar om, med egna ord.
concerns-heading-new = Ett nytt område
concerns-heading-add = Lägg till området
concerns-heading-end = Avsluta området
concerns-heading-end-more = Det som står under det blir kvar på väggen, utan område.
concerns-choose-one = Välj minst en farhåga.
concerns-choose-two = Välj minst en till, förutom den som står för dem.
concerns-choose-head = Välj en på väggen som står för sig själv.
concerns-stands-for-others = Den här farhågan står för andra. Ta isär dem först, annars försvinner de med den.
concerns-open = Öppna för telefoner
concerns-open-lead = En kod för ett möte. Alla går med från sin egen telefon, utan konto och utan namn.
concerns-codes = Koder
concerns-for-how-long = Öppen hur länge?
concerns-for-how-long-help = Sedan kommer ingen in med den. Du kan stänga den tidigare.
concerns-hours = { $n ->
    [one] en timme
   *[other] { $n } timmar
}
concerns-shows = Visa vad rummet säger
concerns-shows-help = På telefonerna och på skärmen. Annars visas bara antalet.
concerns-show = Visa orden
concerns-hide = Dölj orden
concerns-close = Stäng
concerns-open-until = öppen till { $when }
concerns-ran-out = gick ut { $when }
concerns-phones = { $n ->
    [0] inga telefoner än
    [one] en telefon
   *[other] { $n } telefoner
}
concerns-no-meetings = Först ett möte
concerns-no-meetings-more = En kod hör till ett möte, så att det går att se var varje farhåga sades.
concerns-call-meeting = Kalla till ett möte
concerns-projector = Skärm för rummet
concerns-square = En ruta för telefonens kamera; den leder till samma plats som koden { $code }.
concerns-how = Rikta kameran hit, eller gå till
concerns-to-wall = Till väggen
concerns-code-closed = Koden är inte öppen, eller inte längre. Titta på väggen igen, eller fråga den som leder mötet.
concerns-full = Fler telefoner har gått med än en kod räcker till. Säg det högt, så skrivs det ner åt dig.
concerns-too-fast = Det gick fort. Vänta en minut; det du skrev finns kvar här.
concerns-enter = Gå med i ett möte
concerns-language = Språk
concerns-code = Kod
concerns-code-help = Sex bokstäver och siffror, som på väggen.
concerns-go-in = Gå in
concerns-join-meeting = Gå med i mötet
concerns-join-more = Du behöver inget konto. Du kan lämna allt tomt och gå in.
concerns-alias = Vad ska vi kalla dig?
concerns-alias-help = Ett namn du själv väljer, eller inget. Det visas bara vid det du väljer att säga under det.
concerns-write = Vad får inte hända?
concerns-send = Skicka
concerns-phone-keeps = Telefonen sparar ett hemligt ord, så att du kommer tillbaka som samma person. Utan ditt namn skrivs det inte ner någonstans vad just du sa.
concerns-room = I rummet
done-concern-raised = Den sitter på väggen. Skriv nästa.
done-concern-sent = Den sitter på väggen. Vad mer?
done-concern-joined = Hopförda. Var och en går att läsa nedan.
done-concern-apart = Isärtagna.
done-concern-removed = Nertagen från väggen, och sparad.
done-concern-put-back = Uppe på väggen igen.
done-concern-sorted = Lagd under området.
done-heading-ended = Avslutat. Det som stod under det står nu utan område.
done-room-closed = Stängd. Det som var känt om telefonerna är borta.
