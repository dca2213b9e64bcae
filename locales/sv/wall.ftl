### Verkstadens vägg.
wall-project = Projekt
wall-title = Väggen
wall-none = Det finns ingen vägg än
wall-none-more = Sätt upp den, så kommer alla i rummet med från sin egen telefon med en kort kod, utan konto.
wall-put-up = Sätt upp väggen
wall-open = Öppna dörrarna
wall-go-to = Till väggen
wall-next-put-up = Verkstadens vägg är inte uppsatt än.
wall-next-begin = Fasen har inte börjat.
wall-next-open = Fasen är öppen: lappar kommer in.
wall-standing = { $slips ->
    [0] Inga lappar än
    [one] 1 lapp
   *[other] { $slips } lappar
}, { $themes ->
    [0] inga teman
    [one] 1 tema
   *[other] { $themes } teman
}
wall-counts = { $slips ->
    [0] Inga lappar på väggen
    [one] 1 lapp på väggen
   *[other] { $slips } lappar på väggen
} · { $themes ->
    [0] inga teman
    [one] 1 tema
   *[other] { $themes } teman
}
wall-phases = Faser
wall-rules = Fasens regler
wall-state-waiting = inte börjat
wall-state-open = öppen
wall-state-closed = stängd
wall-voice-anonymous = helt anonymt
wall-voice-alias = med ett namn du väljer, eller inget
wall-time-left = Tid kvar
wall-time-over = Tiden är ute
wall-minutes = Minuter
wall-begin = Börja fasen
wall-reopen = Öppna den igen
wall-close = Stäng fasen
wall-time = Mer tid
wall-reveal = Visa alla lappar
wall-vote-open = Öppna omröstningen
wall-vote-close = Stäng och räkna
wall-undo = Ångra senaste flytten
wall-screen = Skärmen i rummet
wall-list = Väggen som lista
wall-to-lead = Till processledarens sida
wall-look-again = Titta igen
wall-nothing-yet = Inget på väggen än.
wall-loose = Nya lappar
wall-grew-into = Blev till:
wall-loose-over = Lappar utan tema
wall-choose-lead = Kryssa för teman eller enskilda lappar som ska leva vidare, och välj vad de ska bli.
wall-choose-group = Bilda en grupp av det valda
wall-choose-draft = Skriv ett utkast av det valda
wall-none-loose = Inga lösa lappar.
wall-erased = Orden är raderade.
wall-hidden = dold tills du visar den
wall-waiting = { $n ->
    [0] Inga lappar väntar på att visas
    [one] En lapp väntar på att visas
   *[other] { $n } lappar väntar på att visas
}
wall-new-said = Nya lappar: { $n }
wall-square = En ruta för telefonens kamera; den leder till samma ställe som koden { $code }.
wall-here = { $n ->
    [0] Ingen i rummet än
    [one] En i rummet
   *[other] { $n } i rummet
}
wall-is-locked = låst
wall-doors-are-shut = Dörrarna är stängda
wall-type = Skriv in för ett bord eller från papper
wall-type-more = En lapp i taget, med orden från den som sade det.
wall-table = Bord eller namn
wall-table-help = Till exempel bord 3. Får vara tomt.
wall-put-on = Sätt upp den
wall-paper = För in en pappersröst
wall-paper-enter = För in rösten
wall-room = Rummet och koden
wall-set-locked = Lås
wall-set-locked-more = Ingen fler kommer in. De som är i rummet är kvar och kan komma tillbaka.
wall-set-waits = Lappar väntar på mig
wall-set-waits-more = Varje lapp är dold tills du visar den. Mot smuts och översvämning.
wall-pause = Sekunder mellan två lappar från samma telefon
wall-pause-help = 0 är ingen paus. Räknas för varje telefon för sig.
wall-recode = Byt kod
wall-shut = Stäng dörrarna
wall-shut-more = När dagen är slut: då glöms för alltid vilka som var i rummet och hur var och en röstade. Lappar, teman och siffror finns kvar.
wall-choose = Välj
wall-move = Flytta
wall-show = Visa
wall-remove = Ta bort
wall-put-back = Sätt tillbaka
wall-removed-count = { $n ->
    [one] En har tagits bort från väggen
   *[other] { $n } har tagits bort från väggen
}
wall-theme = Tema
wall-theme-title = Rubrik
wall-change-theme = Ändra temat
wall-new-theme = Rubrik på ett nytt tema
wall-open-theme = Nytt tema av de valda lapparna
wall-chosen-into = Valda lappar ska till
wall-put = Flytta dem
wall-move-where = Vart?
wall-join-into = Slå ihop med
wall-join-theme = Slå ihop
wall-end-theme = Ta ner temat: lapparna blir lösa
wall-votes-word = { $n ->
    [one] röst
   *[other] röster
}
wall-votes-many = röster
wall-turnout = { $n ->
    [0] ingen har röstat
    [one] en har röstat
   *[other] { $n } har röstat
}
wall-compared = Efter perspektiv
wall-compared-more = Bara där minst { $n } har röstat, och där ingen går att räkna ut av det som blir över.
wall-enter = Kom med i verkstaden
wall-language = Språk
wall-code = Kod
wall-code-help = Fem bokstäver och siffror, som på väggen.
wall-go-in = Gå in
wall-join = Kom med i verkstaden
wall-join-more = Du behöver inget konto. Du kan lämna allt tomt och gå in.
wall-alias = Vad vi ska kalla dig
wall-alias-help = Ett namn du väljer själv, eller inget. Det visas bara där fasen tillåter det och du väljer det.
wall-standpoint = Ur vilket perspektiv?
wall-standpoint-help = Ingen ser ditt. Röster jämförs bara mellan grupper som är stora nog.
wall-no-standpoint = Vill inte säga
wall-come-back = Jag har varit i rummet förut
wall-return = Din återkomstkod
wall-return-help = Tio bokstäver och siffror som din telefon visade.
wall-come-in-again = Kom in igen
wall-words-slips = Vad vill du säga?
wall-words-drafts = Hur ser det ut när det fungerar?
wall-with-name = Med namnet { $name }
wall-send = Skicka
wall-sent = Skickad. Nästa?
wall-trying-again = Inget svar än. Försöker igen; dina ord finns kvar här.
wall-vote-call = { $n ->
    [one] Du har en röst
   *[other] Du har { $n } röster
}
wall-spread-free = Fördela dem som du vill, gärna flera på samma tema.
wall-spread-one-each = Högst en på varje tema.
wall-vote-secret = Din röst är hemlig.
wall-votes-left = Röster kvar: { $n }
wall-vote = Rösta
wall-vote-change = Ändra min röst
wall-voted = Din röst är inne. Du kan ändra den tills omröstningen stängs.
wall-waits-to-begin = Det börjar snart. Sidan följer med av sig själv.
wall-counted = Rösterna är räknade.
wall-is-closed = Fasen är stängd. Det fortsätter i rummet.
wall-changed = Något nytt har börjat. Gå vidare
wall-on-wall = På väggen
wall-see = Se väggen
wall-back = Tillbaka
wall-own-return = Din återkomstkod
wall-own-return-more = Om batteriet tar slut eller du byter telefon: kom med igen och skriv den här. Visa den inte för andra.
wall-keeps = Din telefon gömmer ett hemligt ord. Vem som skrev vad sparas ingenstans.
wall-too-fast = { $n ->
    [one] Det gick fort. Vänta en sekund; det du skrev finns kvar.
   *[other] Det gick fort. Vänta { $n } sekunder; det du skrev finns kvar.
}
wall-phase-closed = Fasen tar inte emot mer.
wall-locked = Ingen fler kommer in just nu. Fråga den som leder.
wall-full = Rummet är fullt. Säg det högt, så skrivs det ner åt dig.
wall-no-such-code = Koden leder ingenstans, eller inte längre. Titta på väggen igen.
wall-no-such-return = Ingen i det här rummet har den återkomstkoden.
wall-long-pause = Från 0 till { $most } sekunder.
wall-no-slip = Den lappen finns inte i den här fasen.
wall-no-theme = Det temat sitter inte på väggen längre.
wall-choose-slips = Välj minst en lapp.
wall-no-vote = Fasen har ingen omröstning.
wall-no-themes = Det finns inget att rösta om: gör teman först.
wall-doors-shut = Dörrarna är stängda: ingen skulle kunna rösta.
wall-vote-is-open = Omröstningen är öppen: teman står kvar som de är tills den stängs.
wall-vote-closed = Omröstningen är stängd.
wall-nothing-to-undo = Det finns inget att ångra.
wall-unknown-theme = Det går inte att rösta på det temat.
wall-too-many-votes = { $most ->
    [one] Du har en röst.
   *[other] Du har { $most } röster.
}
wall-one-each = Högst en röst på varje tema.
done-wall-opened = Dörrarna är öppna.
done-wall-shut = Dörrarna är stängda. Vilka som var i rummet är glömt.
done-wall-recoded = Det finns en ny kod.
done-wall-begun = Fasen är öppen.
done-wall-closed = Fasen är stängd.
done-wall-revealed = Alla ser lapparna.
done-wall-vote-opened = Omröstningen är öppen.
done-wall-vote-closed = Omröstningen är stängd och räknad.
done-wall-undone = Ångrat.
done-wall-written = Den sitter på väggen. Nästa?
done-wall-ballot-entered = Rösten är införd.
done-wall-removed = Borttagen. Den finns kvar och kan sättas tillbaka.
done-wall-sent = Skickad. Nästa?
event-wall-opened = Väggens dörrar öppnades
event-wall-shut = Väggens dörrar stängdes
event-wall-recoded = Väggens kod byttes
event-wall-settled = Det som gäller i rummet ändrades
event-wall-clustered = Lappar lades i teman
event-wall-undone = En flytt på väggen ångrades
event-phase-begun = En fas började
event-phase-closed = En fas stängdes
event-phase-given-time = En fas fick mer tid
event-phase-revealed = Lappar visades
event-slip-written = En lapp sattes upp
event-slip-removed = En lapp togs bort
event-slip-put-back = En lapp sattes tillbaka
event-theme-renamed = Ett tema fick ny rubrik
event-participant-joined = Någon kom in i rummet
event-vote-opened = En omröstning öppnades
event-vote-closed = En omröstning stängdes
event-ballot-cast = Någon röstade
event-ballot-entered = En pappersröst fördes in
wall-file-name = Väggen
wall-table-bring = Ta in en tabell
wall-table-lead = Lappar som skrevs någon annanstans, eller en vägg som sparades förut: en rad för varje lapp. Du ser varje rad innan något kommer upp på väggen.
wall-table-columns = Kolumner
wall-table-form = CSV eller XLSX med rubriker på första raden. Fas och antingen lapp eller tema måste finnas. Röster står bara vid teman i en fas vars omröstning inte har hållits. I en helt anonym fas sparas inget namn, vad som än står i filen.
wall-table-file = Fil
wall-table-look = Titta på raderna
wall-table-preview = Så här blir raderna
wall-table-number = Rad
wall-table-becomes = Blir
wall-table-row-new = ny
wall-table-row-there = finns redan
wall-table-row-nameless = ny; namnet sparas inte
wall-table-new = { $n ->
    [one] 1 rad är ny.
   *[other] { $n } rader är nya.
}
wall-table-there = { $n ->
    [one] 1 finns redan.
   *[other] { $n } finns redan.
}
wall-table-bad = { $n ->
    [0] Inga rader har fel.
    [one] 1 rad har fel.
   *[other] { $n } rader har fel.
}
wall-table-mend = Inget tas in så länge någon rad har fel. Rätta i filen och ta med den igen.
wall-table-take-in = Sätt upp alla nya
wall-table-again = Ta en annan fil
wall-table-empty = Filen är tom.
wall-table-unreadable = Filen är ingen tabell som går att läsa.
wall-table-columns-missing = Filen behöver en kolumn för fasen och en för lappen eller temat.
wall-table-too-long = Högst { $most } rader åt gången.
wall-table-unknown-phase = Metoden har ingen sådan fas.
wall-table-nothing = Varken lapp eller tema står på raden.
wall-table-votes-of-nothing = Röster hör till ett tema.
wall-table-no-vote = I den fasen finns ingen omröstning att skriva in.
wall-table-other-votes = Samma tema har fler än ett röstetal.
wall-table-not-whole = Inget togs in: någon rad har fel, eller inget är nytt.
wall-table-moved-on = Väggen har ändrats sedan du tittade. Titta en gång till.
done-wall-table-taken-in = Raderna sitter på väggen.
event-wall-taken-in = En tabell togs in på väggen
wall-column-phase = fas|phase
wall-column-theme = tema|theme
wall-column-slip = lapp|slip
wall-column-signed = undertecknad|namn|signed
wall-column-votes = röster|votes
