### Fallbeskrivningen: utkast ur det som finns, text under varje rubrik, utgåvor.
report-title = Fallbeskrivning
report-lead = Utkastet skrivs ur det som finns: uppdraget, oron och hur den möttes, vilka som var där, teman, grupper och uppföljningar. Skriv om det ni vill säga själva.
report-no-headings = Metoden har ingen fallbeskrivning
report-no-headings-more = Rubrikerna står i metoden.
report-write = Skriv
report-write-lead = Skriv som till någon som inte var där. Inga namn.
report-is-draft = utkast
report-is-written = skrivet av er
report-nothing-there = Här finns inget än.
report-names = Namn som står här: { $names }. Den som nämns kan kännas igen, och ingen har tillfrågats.
report-thread = Vilka grupper och teman det vilar på
report-words = Med deras egna ord
report-words-not-for-team = Orden får inte visas för er som arbetar med uppdraget.
report-web = På webben:
report-web-given = På webben: samtycke finns
report-leave-out = Lämna utanför
report-take-in = Ta med
report-moved = Det har hänt något sedan ni skrev.
report-moved-new = Nytt:
report-moved-gone = Gäller inte längre:
report-text = Text
report-text-help = Tom rad mellan stycken. En rad som börjar med bindestreck och mellanslag blir en punkt i en lista.
report-draft-now = Utkastet som det ser ut nu
report-draft-again = Använd utkastet i stället
report-draft-again-more = Det ni har skrivit under rubriken försvinner.
report-conflict = Någon annan hann skriva, eller så ändrades utkastet. Det du skrev finns kvar i rutan.
report-to-editions = Till utgåvorna
report-editions-lead = En utgåva ändras aldrig. Varje uppföljning blir en ny, som säger vad som är nytt.
report-no-editions-more = Läs igenom beskrivningen tillsammans med dem som var där. Gör sedan en utgåva.
report-no-commission = Uppdraget är inte skrivet.
report-no-results = Det finns varken teman eller arbetsgrupper att berätta om.
report-moved-on = { $n ->
    [one] Under en rubrik har det hänt något sedan ni skrev. Titta på den och spara igen.
   *[other] Under { $n } rubriker har det hänt något sedan ni skrev. Titta på dem och spara igen.
}
report-to-be-revised = Ett samtycke som utgåvan vilar på gäller inte längre. Gör först en ny utgåva.
report-changes = Nytt sedan utgåva { $n }
report-words-kept = { $n ->
    [one] Någon har sagt något här som inte visas.
   *[other] { $n } har sagt något här som inte visas.
}
report-from-group = { $group }, uppföljning { $n }
report-nobody = ingen
report-fewer-than = färre än { $n }
report-question = Frågan för dagen: { $question }
report-worry = Oro hos { $who }: ”{ $words }”
report-worry-met = Så möttes den: { $how }
report-worry-under-way = Det här är gjort, men oron är inte bemött än: { $how }
report-worry-open = Den är inte bemött än.
report-worries-untold = { $n ->
    [one] En oro till kom upp som inte återges här.
   *[other] { $n } orosmoment till kom upp som inte återges här.
} Bemötta: { $met }.
report-meeting = Ett förberedande möte hölls { $day }.
report-meetings = { $n } förberedande möten hölls mellan { $from } och { $until }.
report-invited = Inbjudna: { $n }. Tackade ja: { $yes }. Fick i förväg veta vad som händer med det de säger: { $told }. Fick ersättning: { $paid }.
report-invited-few = Inbjudna: färre än { $n } personer.
report-everybody = alla
report-most = de flesta
report-some = några
report-no-standpoint = utan angivet perspektiv
report-together = { $who }: { $n } tillsammans
report-themes = { $phase }, det som samlade flest röster:
report-themes-without-votes = { $phase }, det som lapparna handlade om:
report-theme-votes = { $n ->
    [one] { $theme } (1 röst)
   *[other] { $theme } ({ $n } röster)
}
report-groups = Verkstaden landade i arbetsgrupper:
report-merged-into = gick upp i { $group }
report-merged-with = { $said } med { $group }
report-round = Uppföljning { $n }, { $day }:
report-next-round = Grupperna tillfrågas nästa gång { $day }.
report-standing-in-its-infancy = ännu i sin linda
report-standing-planned = planerat
report-standing-ready-to-start = redo att sätta igång
report-standing-under-way = på gång
report-standing-done = klart
report-standing-merged = sammanslagen
report-standing-stopped = har slutat
report-standing-no-report = ingen rapport
report-standing-waiting = har inte svarat än
report-standing-not-asked = inte tillfrågad
report-standing = Utgåva { $n }, { $date }
report-next-draft = Det finns ett utkast till fallbeskrivning att läsa igenom.
report-next-draft-do = Läs utkastet
report-next-again = Grupper har svarat sedan den senaste utgåvan.
report-next-again-do = Gör en ny utgåva
report-next-publish = Utgåvan visas inte för någon än.
report-next-publish-do = Till utgåvorna
event-report-written = Något skrevs i fallbeskrivningen
event-report-drafted-again = En rubrik i fallbeskrivningen fick sitt utkast tillbaka
event-report-words-left-out = Någons ord lämnades utanför fallbeskrivningen
event-report-words-taken-in = Någons ord togs med i fallbeskrivningen
event-report-edition-asked = En utgåva av fallbeskrivningen begärdes
event-report-edition-made = En utgåva av fallbeskrivningen gjordes
event-report-edition-shown = En utgåva av fallbeskrivningen visades
event-report-edition-erased = En utgåva av fallbeskrivningen gjordes oläslig
event-report-published = Fallbeskrivningen visas för alla
event-report-taken-down = Fallbeskrivningen togs ner
data-report-texts-sealed = Det som skrevs under fallbeskrivningens rubriker
data-report-editions-manuscript = Ord av människor i frysta utgåvor, och vems de är
