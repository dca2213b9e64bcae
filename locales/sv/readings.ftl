### Avläsningar: vad som ska mätas, en avläsning, en hel plats, filer, överskridanden.
readings-project = Uppdraget
readings-title = Avläsningar
readings-lead = Hur varje plats står till mot varje röd linje, i siffror med dag och källa.
readings-lead-counts = { $n } av { $all } har en färsk avläsning. { $stale ->
    [0] Ingen är för gammal.
    [one] En är för gammal och räknas som okänd.
   *[other] { $stale } är för gamla och räknas som okända.
}
readings-measure = Mät en plats
readings-places = Plats för plats
readings-place-counts = { $n } av { $all } mätta
readings-due-count = { $n ->
    [one] 1 att mäta
   *[other] { $n } att mäta
}
readings-all-fresh = allt är färskt
readings-due = Att mäta nu
readings-due-more = De { $n } som har väntat längst, av { $all }.
readings-due-since = Skulle mätas
readings-never = aldrig mätt
readings-stands-now = Läget nu
readings-record = Mät
readings-newest = Senast nedskrivna
readings-ended = tillbakatagen
readings-files = Filer
readings-files-more = Hämta in avläsningar från ett kalkylblad eller ta med dig allt. Det som går ut kan komma in igen.
readings-import = Hämta in en fil
readings-export-whole = Allt (JSON)
readings-calendar = Kalender över det som ska göras
readings-file-name = avlasningar
readings-no-lines = Det finns inget att mäta än
readings-no-lines-more = Först skrivs en linje i ord, sedan bestäms hur den mäts och när den är överskriden.
readings-to-lines = Till linjerna
readings-no-places = Det finns ingen plats att mäta på än
readings-no-places-more = Lägg till de orter eller områden där linjerna ska hålla.
readings-to-places = Lägg till platser
readings-indicator = Indikator
readings-place = Plats
readings-new = Skriv in en avläsning
readings-correct = Rätta avläsningen
readings-corrects = Den nya gäller i stället för: { $was }. Den gamla går fortfarande att läsa.
readings-found = { $value }, { $day }
readings-unit-percent = % av { $unit }
readings-unit-one-to = på en: hur många { $unit }
readings-value = Värde
readings-value-help = Ett tal så som du brukar skriva det. Tomt är inte noll.
readings-on = Vilken dag var det så
readings-on-help = Dagen som siffran gäller, inte dagen du skriver in den.
readings-source = Källa
readings-no-source = Ingen källa angavs
readings-confidence = Hur säkert är det
readings-confidence-high = hög
readings-confidence-more-high = Räknat eller hämtat ur ett register.
readings-confidence-medium = medel
readings-confidence-more-medium = Sammanställt från flera källor.
readings-confidence-low = låg
readings-confidence-more-low = En uppskattning.
readings-note = Anteckning
readings-note-help = Det man bör veta om siffran. Anteckningen är förseglad och läses av dem som får läsa uppdraget.
readings-attachment = En fil bredvid
readings-attachment-help = En bild, en PDF, en text eller ett kontorsdokument, högst 5 MB. Ta inte med filer med namn på personer.
readings-attachments = Filer bredvid
readings-attachments-none = Ingen fil.
readings-attachment-add = Lägg till en fil
readings-attachment-keep = Spara filen
readings-attachment-end = Förstör
readings-look = Titta först
readings-look-title = Vad { $value } skulle innebära
readings-look-then = Den dagen:
readings-look-now = I dag:
readings-look-later = Det finns en senare avläsning, så läget i dag vilar inte på den här.
readings-look-unsaved = Inget är sparat än.
readings-how-it-stands = Hur det står till
readings-was-corrected = En annan avläsning gäller i stället:
readings-was-ended = Avläsningen är tillbakatagen.
readings-stands-for = Gäller i stället för
readings-recorded = Nedskriven
readings-by = { $who }, { $when }
readings-somebody = någon som inte är kvar
readings-words = Ord som den vilar på
readings-words-add = Koppla ord till den
readings-words-none = Inga ord är kopplade. En siffra kan stå ensam, men det människor säger kan bära den.
readings-words-barred = Ord som inte får visas:
readings-words-barred-count = { $n ->
    [one] 1 utdrag får inte visas och går inte att koppla.
   *[other] { $n } utdrag får inte visas och går inte att koppla.
}
readings-words-back = Till texten
readings-words-untie = Koppla loss
readings-words-tie = Koppla
readings-words-lead = Välj ett utdrag ur uppdragets texter. Det ligger kvar där det är, en tråd knyts.
readings-words-search = Ord i utdraget
readings-words-nothing = Inget hittades. Utdrag görs där texter läses och kodas.
readings-words-more = { $n ->
    [one] 1 till. Sök för att smalna av.
   *[other] { $n } till. Sök för att smalna av.
}
readings-end = Den skulle inte ha skrivits in
readings-end-more = Den står kvar med ditt skäl och räknas inte längre. Vill du skriva ett annat värde, rätta den i stället.
readings-end-reason = Varför
readings-end-do = Ta tillbaka avläsningen
readings-place-title = Mät { $place }
readings-place-lead = Skriv det du vet och lämna resten tomt: en tom rad hoppas över och blir aldrig noll.
readings-place-confidence-help = För alla rader. En rad som är säkrare eller osäkrare skrivs in för sig.
readings-other-place = En annan plats
readings-go-there = Gå dit
readings-save-all = Spara det ifyllda
readings-not-measured = inte mätt
readings-where = Var mäter du?
readings-standing = { $n } av { $all } mätta, { $stale } för gamla, { $overdue ->
    [0] inget svar dröjer
    [one] 1 svar dröjer
   *[other] { $overdue } svar dröjer
}
readings-next-measure = { $n ->
    [one] En indikator saknar färsk avläsning.
   *[other] { $n } indikatorer saknar färsk avläsning.
}
readings-next-measure-action = Mät
readings-next-overdue = { $n ->
    [one] Ett svar på ett överskridande dröjer.
   *[other] { $n } svar på överskridanden dröjer.
}
readings-next-overdue-action = Påminn
readings-import-lead = Ett kalkylblad eller en CSV-fil. Du ser vad varje rad blir innan något skrivs.
readings-import-columns = Rubriker som läses, i valfri ordning
readings-import-help = Plats, datum, värde och indikator (eller linje) behövs. Datum som 2026-11-22, 22/11/2026 eller 22.11.2026. Tal läses så som rubrikernas språk skriver dem.
readings-import-file = Filen
readings-import-unsaid = Hur säker är en rad som inte säger det
readings-import-unsaid-help = Om du är osäker: låg.
readings-import-look = Se varje rad
readings-column-place = plats | ort | kommun
readings-column-line = linje | röd linje
readings-column-indicator = indikator | mått
readings-column-date = datum | dag
readings-column-value = värde | avläsning
readings-column-confidence = säkerhet | tillförlitlighet
readings-column-source = källa
readings-column-note = anteckning | kommentar
readings-preview = Vad { $name } blir
readings-preview-lead = Inget är skrivet än. Se vad varje rad blir och ta sedan in de goda på en gång.
readings-preview-lang = Talen läses som på { $lang }.
readings-lang-he = hebreiska
readings-lang-sv = svenska
readings-lang-en = engelska
readings-preview-show = Vilka rader som visas
readings-preview-all = alla rader
readings-fate-new = nya
readings-fate-same = finns redan
readings-fate-correction = annat värde
readings-fate-twice = två gånger i filen
readings-fate-bad = tas inte in
readings-row-is-new = ny
readings-row-is-same = finns redan
readings-row-is-correction = annat värde
readings-row-is-twice = två gånger i filen
readings-row-is-bad = tas inte in
readings-fate-same-more = Samma värde finns för den dagen.
readings-fate-twice-more = Samma som rad { $row }.
readings-fate-bad-more = { $column }: { $why }
readings-instead-of = { $becomes } i stället för { $was }
readings-row = Rad
readings-row-number = Rad { $n }
readings-row-fate = Vad som händer
readings-row-becomes = Blir
readings-row-status = Läget den dagen
readings-row-file = I filen
readings-pages = Sidor
readings-page = { $n } av { $all }
readings-page-before = Föregående
readings-page-after = Nästa
readings-take-in = Ta in
readings-take-in-count = { $n ->
    [one] En ny avläsning skrivs in.
   *[other] { $n } nya avläsningar skrivs in, alla eller ingen.
}
readings-take-in-nothing = Det finns inget i filen att ta in.
readings-take-in-do = Ta in det jag såg
readings-take-in-not = Lägg undan filen, ta inte in något
readings-corrections = { $n ->
    [one] En rad har ett annat värde för en avläsning som gäller
   *[other] { $n } rader har ett annat värde för avläsningar som gäller
}
readings-corrections-help = Det du väljer blir en rättelse, och den gamla avläsningen går att läsa. Det du inte väljer står kvar.
readings-corrections-all = Rätta alla
readings-whole = Ta in en helhet
readings-whole-more = Uppdraget är tomt. En JSON-fil från ett annat uppdrag tar med farhågor, platser, linjer, trösklar, avläsningar, överskridanden och utkastet. Det den gruppen enades om följer med som minne, och är inte överenskommet här.
readings-whole-file = JSON-filen
readings-whole-take-in = Ta in allt
readings-calendar-measure = { $n ->
    [one] Mät { $place }: 1 indikator
   *[other] Mät { $place }: { $n } indikatorer
}
readings-calendar-answer = Svar väntas: { $place }
readings-calendar-overdue = Svar dröjer: { $place }
crossings-title = Överskridanden
crossings-overdue-count = { $n ->
    [one] 1 dröjer
   *[other] { $n } dröjer
}
crossings-lead = { $open ->
    [0] Inget öppet
    [one] Ett öppet
   *[other] { $open } öppna
}{ $overdue ->
    [0] { "" }
    [one] , ett svar dröjer
   *[other] , { $overdue } svar dröjer
}. Inget avslutas av sig självt.
crossings-none = Inget överskridande är anmält
crossings-none-more = När en avläsning ligger bortom linjen säger någon till, vem som ska svara och när.
crossings-of-towns = Det som kommunerna har anmält syns på tavlan, så långt varje kommun visar det.
crossings-to-board = Till tavlan
crossings-declare = Säg till att linjen är överskriden
crossings-declare-do = Säg till
crossings-declared-on-it = Ett överskridande har anmälts
crossings-declared-on = anmält { $day }
crossings-declared-by = Anmält av
crossings-reading = Enligt avläsningen
crossings-to = Till
crossings-addressee = Vem ska svara
crossings-addressee-help = En myndighet eller en person, med namn: den som kan ändra på det.
crossings-person = Någon i uppdraget
crossings-person-help = Bara om det är en av personerna här: då omfattas orden av deras kopia och radering.
crossings-person-none = ingen här
crossings-words = Vad du säger till dem
crossings-words-help = Vad som har hänt, för vem, och vad du begär. Orden är förseglade.
crossings-words-erased = Orden är raderade.
crossings-name-erased = namnet är raderat
crossings-due = Svar önskas senast
crossings-said = Vad som sades
crossings-followed = Vad som hände sedan
crossings-nothing-followed = Inget har hänt än.
crossings-drawn = { $n ->
    [one] Från anmälan via ett steg till i dag
   *[other] Från anmälan via { $n } steg till i dag
}
crossings-is-back = Linjen är inte längre överskriden, och ingen har avslutat det.
crossings-state-waiting = svar väntas { $day }
crossings-state-overdue = dröjer sedan { $day }
crossings-state-answered = besvarat, inte avslutat
crossings-state-ended = avslutat: { $how }
crossings-closing-back = värdet är tillbaka
crossings-closing-mistaken = avläsningen var fel
crossings-closing-line-changed = gruppen ändrade linjen
crossings-closing-given-up = fortfarande överskriden, drivs inte vidare
crossings-remind = Påminnelse
crossings-remind-now = dags att påminna
crossings-remind-due = Dagen har gått utan svar. Inget skickas härifrån: kopiera texten eller öppna den i din e-post och skriv sedan in att du har påmint.
crossings-remind-more = En färdig text att kopiera eller mejla. Inget skickas härifrån.
crossings-copy = Kopiera
crossings-copied = Kopierat
crossings-mail = Öppna i e-post
crossings-reminded-do = Jag har påmint
crossings-step = Skriv in vad som hände
crossings-step-kind = Vad hände
crossings-step-reminded = En påminnelse gick ut
crossings-step-said-reminded = påminnelse
crossings-step-more-reminded = Med brev, samtal eller möte.
crossings-step-answered = Det kom ett svar
crossings-step-said-answered = svar
crossings-step-more-answered = Skriv deras ord.
crossings-step-done = Något gjordes
crossings-step-said-done = gjort
crossings-step-more-done = Vad, och av vem.
crossings-step-postponed = En ny dag bestämdes
crossings-step-said-postponed = uppskjutet
crossings-step-more-postponed = Välj dagen nedan.
crossings-step-ended = Det avslutas här
crossings-step-said-ended = avslutat
crossings-step-more-ended = Skriv hur och varför.
crossings-step-reopened = Det tas upp igen
crossings-step-said-reopened = upptaget igen
crossings-step-more-reopened = Skriv varför.
crossings-step-until = { $step }, till { $day }
crossings-step-at = Vilken dag (i dag om det lämnas tomt)
crossings-step-words = I ord
crossings-step-words-help = Förseglat, och läses av dem som får läsa uppdraget.
crossings-new-due = Den nya dagen
crossings-new-due-help = Bara för en ny dag.
crossings-how-ended = Hur det avslutades
crossings-how-ended-help = Bara när det avslutas.
crossings-reminder-waiting = Till { $to }

    Den { $declared } berättade vi att en röd linje är överskriden i { $place }: { $line }
    { $indicator }: { $value } ({ $on }).

    { $words }

    Vi bad om ditt svar senast { $due }.
crossings-reminder-overdue = Till { $to }

    Den { $declared } berättade vi att en röd linje är överskriden i { $place }: { $line }
    { $indicator }: { $value } ({ $on }).

    { $words }

    Vi bad om ditt svar senast { $due } och har inte fått det. När kan vi få det?
attachment-too-large = Filen är större än 5 MB. Ta med en mindre.
attachment-empty = Filen är tom.
attachment-none = Välj en fil.
attachment-unknown-kind = Bara bilder, PDF, texter och kontorsdokument sparas. Spara filen som något av dem.
attachment-has-macros = Filen innehåller ett program (makron). Spara den utan.
readings-value-empty = Skriv värdet. Tomt är inte noll: om ingen har mätt, skriv inte in något.
readings-not-a-number = Det här är inget tal.
readings-ambiguous = Det går att läsa på två sätt. Skriv 1234 eller 1,234 som du menar.
readings-out-of-range = Talet är för stort eller för noggrant.
readings-below-zero = Det kan inte vara mindre än noll.
readings-not-a-word = Välj ett av skalans ord.
readings-future = Den dagen har inte kommit än.
readings-too-early = Den dagen är före 1990.
readings-nothing-filled = Ingen rad är ifylld. Skriv minst ett värde.
readings-changed-meanwhile = Någon annan har rättat eller tagit tillbaka avläsningen under tiden. Det du skrev finns kvar.
readings-not-crossed = Avläsningen ligger inte bortom linjen, så det finns inget överskridande att anmäla.
readings-crossing-ended = Överskridandet är avslutat. Ta upp det igen först.
readings-crossing-not-ended = Överskridandet är inte avslutat.
readings-due-past = Välj en dag som ligger framåt.
readings-due-far = Det är mer än två år framåt.
readings-due-missing = Välj den nya dagen.
readings-before-declared = Den dagen är före anmälan.
readings-words-missing = Skriv det i ord.
readings-no-file = Välj en fil.
readings-file-too-large = Filen är för stor för en gång: högst 10 MB och 100 000 rader. Dela upp den.
readings-file-empty = Filen är tom.
readings-file-locked = Filen har lösenord eller är en gammal .xls. Spara den som .xlsx eller CSV utan lösenord.
readings-file-unreadable = Det här är ingen tabell som går att läsa. Spara den som .xlsx eller CSV.
readings-no-column-place = Ingen kolumn heter ”plats”.
readings-no-column-date = Ingen kolumn heter ”datum”.
readings-no-column-value = Ingen kolumn heter ”värde”.
readings-no-column-indicator = Ingen kolumn heter ”indikator” eller ”linje”.
readings-place-empty = ingen plats står här
readings-place-unknown = platsen finns inte här: { $row }
readings-place-twice = två platser heter { $row }
readings-indicator-empty = ingen indikator står här
readings-indicator-unknown = indikatorn eller linjen finns inte: { $row }
readings-indicator-twice = flera indikatorer passar: { $row }. Skriv både linje och indikator.
readings-date-empty = inget datum står här
readings-no-date = inget datum som går att läsa: { $row }
readings-confidence-unknown = okänt ord: { $row }
readings-contradicts-row = rad { $row } har ett annat värde för samma dag
readings-import-changed = Något har skrivits in sedan du tittade. Titta igen och ta sedan in.
readings-nothing-to-take-in = Det finns inget att ta in.
readings-brought = Det som följde med filen
readings-brought-lead = Det ett annat uppdrag sade och fick till svar, som filen berättar det. Inget av det är överenskommet här: den som enas gör det här, på egen hand.
readings-brought-rounds = Det den gruppen tillfrågades om
readings-brought-comments = Synpunkter på dess utkast
readings-brought-handings = Överlämnat, och besvarat
readings-brought-about-line = en röd linje
readings-brought-about-threshold = en tröskel
readings-brought-about-clause = en punkt
readings-brought-outcome-open = frågan var ännu öppen
readings-brought-outcome-no-quorum = för få svarade
readings-brought-outcome-agreed = överenskommet där
readings-brought-outcome-agreed-over-objections = överenskommet där, med invändningar
readings-brought-outcome-not-agreed = inte överenskommet där
readings-brought-answered = { $n } av { $all } svarade
readings-brought-agree = { $n } håller med
readings-brought-live-with = { $n } kan leva med det
readings-brought-stand-aside = { $n } står åt sidan
readings-brought-object = { $n } har invändningar
readings-brought-said-agree = Håller med
readings-brought-said-live-with = Kan leva med det
readings-brought-said-stand-aside = Står åt sidan
readings-brought-said-object = Invänder
readings-brought-comment-open = inte besvarad
readings-brought-comment-taken = tagen i beaktande
readings-brought-comment-in-part = delvis tagen i beaktande
readings-brought-comment-not-taken = inte tagen i beaktande
readings-brought-kept = De orden stannade i den gruppen.
readings-brought-handed = Utgåva { $n }, överlämnad den { $day }
readings-brought-silence = Inget svar när filen gjordes.
readings-brought-position-accepted = godtas
readings-brought-position-in-part = godtas delvis
readings-brought-position-refused = avslås
readings-brought-position-no-position = tar inte ställning
readings-brought-see = Se det som följde med filen
readings-whole-broken = Inget togs in: filen går inte att läsa vid rad { $line }.
readings-whole-unreadable = Det här är ingen fil från ett uppdrag med röda linjer.
readings-whole-newer = Filen är gjord med en nyare version.
readings-whole-not-empty = Uppdraget har redan linjer eller platser. Börja ett tomt.
readings-whole-wrong = Inget togs in: något stämmer inte vid { $where }.
done-reading-saved = Avläsningen är inskriven.
done-readings-dates-moved = Dagarna flyttades.
done-readings-saved = Det du fyllde i är inskrivet.
done-readings-taken-in = Filen är intagen.
done-crossing-declared = Överskridandet är anmält. Inget har skickats: texten att skicka finns nedan.
readings-over-time = Så har det varit över tid
readings-dates = Ta tillbaka kalendern
readings-dates-lead = Ta med kalendern, flytta dagar i den så att de passar och kom tillbaka med filen. Inget flyttas innan du har sett det här.
readings-dates-file = Kalenderfilen
readings-dates-file-help = Den .ics-fil som din kalender sparar eller exporterar. Andra möten i den hoppas över och sparas ingenstans.
readings-dates-look = Se vad som skulle flyttas
readings-dates-nothing = Inget i den här kalendern skulle flyttas.
readings-dates-moves = { $n ->
    [one] En dag skulle flyttas
   *[other] { $n } dagar skulle flyttas
}
readings-dates-moves-help = Ta bort krysset där dagen ska stå kvar. En mätning som väntar längre än linjen tillåter är okänd så länge.
readings-dates-from-to = från { $from } till { $to }
readings-dates-move = Flytta dessa dagar
readings-dates-another = Ta in en annan kalender
readings-dates-same = { $n ->
    [one] En dag står kvar.
   *[other] { $n } dagar står kvar.
}
readings-dates-foreign = { $n ->
    [one] Ett möte är inte härifrån
   *[other] { $n } möten är inte härifrån
}
readings-dates-gone = { $n ->
    [one] En har besvarats, mätts eller avslutats sedan dess
   *[other] { $n } har besvarats, mätts eller avslutats sedan dess
}
readings-dates-past = { $n ->
    [one] En har flyttats till en dag som har varit
   *[other] { $n } har flyttats till dagar som har varit
}
readings-dates-far = { $n ->
    [one] En har flyttats mer än två år framåt
   *[other] { $n } har flyttats mer än två år framåt
}
readings-dates-unclear = { $n ->
    [one] En upprepas, är inställd eller har en dag som inte går att läsa
   *[other] { $n } upprepas, är inställda eller har dagar som inte går att läsa
}
readings-dates-not-yours = { $n ->
    [one] En är det andra som flyttar
   *[other] { $n } är det andra som flyttar
}
readings-dates-more = och { $n } till
readings-not-a-calendar = Det här är ingen kalenderfil.
readings-calendar-broken = Kalendern går inte att läsa vid rad { $line }.
readings-no-dates = Välj minst en dag att flytta.
readings-dates-changed = Något har flyttats, besvarats eller mätts under tiden. Ta in kalendern en gång till för att se vad som skulle flyttas nu.
