### Röda linjer: ord, indikatorer och trösklar, enighet, platser.
threshold-plain-stay-above =
    { $count ->
        [one] { $unit }: minst { $n }
       *[other] Minst { $n } { $unit }
    }
threshold-plain-stay-below =
    { $count ->
        [one] { $unit }: högst { $n }
       *[other] Högst { $n } { $unit }
    }
threshold-plain-stay-at =
    { $count ->
        [one] { $unit }: precis { $n }
       *[other] Precis { $n } { $unit }
    }
threshold-percent-stay-above = Minst { $n } % { $of }
threshold-percent-stay-below = Högst { $n } % { $of }
threshold-percent-stay-at = Precis { $n } % { $of }
threshold-one-to-stay-above =
    { $count ->
        [one] { $unit }: högst en på varje
       *[other] Högst en på { $n } { $unit }
    }
threshold-one-to-stay-below =
    { $count ->
        [one] { $unit }: minst en på varje
       *[other] Minst en på { $n } { $unit }
    }
threshold-one-to-stay-at =
    { $count ->
        [one] { $unit }: precis en på varje
       *[other] Precis en på { $n } { $unit }
    }
threshold-none = Inga { $unit } alls
threshold-none-bare = Inga alls
threshold-all = Alla { $unit }, utan undantag
threshold-all-bare = Alla, utan undantag
threshold-of = av { $unit }
threshold-words-stay-above = Inte före ”{ $word }”
threshold-words-stay-below = Aldrig sämre än ”{ $word }”
threshold-words-stay-at = Alltid ”{ $word }”
threshold-early = Förvarning: { $value }
redlines-project = Projektet
redlines-lines = De röda linjerna
redlines-line = Röd linje
redlines-lead = Det som inte får hända, i ord. Först därefter hur det mäts.
redlines-none = Ingen röd linje än
redlines-none-more = Börja med en mening: vad får inte hända, och för vem?
redlines-new = Skriv en röd linje
redlines-edit = Ändra orden
redlines-no-heading = Utan rubrik
redlines-earlier = Flytta upp
redlines-later = Flytta ner
redlines-open-rounds = Läggs fram för gruppen just nu
redlines-waits-for-you = Väntar på dig
redlines-answered-of = { $answered } av { $asked } har svarat.
redlines-not-measured = Mäts inte än
redlines-not-measured-more = Orden står där. Bestäm nu vad som visar hur nära ni är: ett antal, en andel eller egna ord.
redlines-no-threshold = Ingen tröskel än
redlines-no-threshold-more = Vid vilket värde är linjen överskriden? Tills det är bestämt kan ingen säga hur det står till.
redlines-indicator-count =
    { $n ->
        [one] En indikator
       *[other] { $n } indikatorer
    }
redlines-ended =
    { $n ->
        [one] En linje har avslutats
       *[other] { $n } linjer har avslutats
    }
redlines-wordings =
    { $n ->
        [one] En formulering
       *[other] { $n } formuleringar hittills
    }
redlines-who-was-asked =
    { $n ->
        [one] En person har frågats
       *[other] { $n } personer har frågats
    }
redlines-words-first-lead = Först ord, sedan siffror. Skriv så att var och en förstår vad som inte får hända.
redlines-wording = Det som inte får hända
redlines-wording-help = En mening, utan siffror.
redlines-wording-good = Ingen ska behöva flytta ut innan de vet var de ska bo under tiden.
redlines-words-first = Här mäts det redan: { $number }. Först ord; siffran kommer med tröskeln. Om det är så ni menar, kryssa i att orden ska stå kvar.
redlines-keep-numbers = Orden får stå kvar
redlines-keep-numbers-more = Siffran hör till det som menas och mäter ingenting.
redlines-explanation = Vad som menas
redlines-explanation-help = Får vara tomt. Vad behöver den veta som inte var i rummet?
redlines-heading = Rubrik
redlines-heading-help = Området som den hör till, till exempel bostad eller information.
redlines-own-words = { $dimension }: med egna ord
redlines-own-words-help = Flera, med kommatecken emellan.
redlines-from-concerns = Har vuxit ur de här farhågorna
redlines-concern-erased = Orden har raderats tillsammans med den som sade dem.
redlines-see-concern = Se farhågan
redlines-conflict = Någon annan hann spara. Så här står det nu; det ni skrev finns nedanför och inget är borta. Sparar ni igen ersätter det.
redlines-measures = Så mäts det
redlines-add-indicator = Lägg till en indikator
redlines-edit-indicator = Ändra indikatorn
redlines-indicator-lead = Vad kan räknas, eller sägas i ord, som visar hur nära linjen är?
redlines-indicator-title = Det som mäts
redlines-indicator-title-help = Till exempel: stödpersoner i kvarteret.
redlines-scale = Hur det anges
redlines-scale-plain = Ett antal
redlines-scale-plain-more = 3 familjer, 14 dagar
redlines-scale-percent = En andel
redlines-scale-percent-more = 45 % av hushållen
redlines-scale-one-to = En på så många
redlines-scale-one-to-more = En på 80 hushåll
redlines-scale-words = Egna ord
redlines-scale-words-more = Vi blir hörda, ibland, ingen lyssnar
redlines-unit = Enhet
redlines-unit-help = I plural, så som det står efter ett tal: familjer utan ersättningsbostad. För ”en på så många”: vilka de många är, till exempel hushåll.
redlines-scale-own-words = Orden, ett på varje rad
redlines-scale-own-words-help = Bara för egna ord: från längst bort från linjen till det värsta.
redlines-source = Varifrån uppgiften kommer
redlines-source-help = Ett register, en räkning på plats, det människor säger.
redlines-cadence = Hur ofta
redlines-cadence-week = Varje vecka
redlines-cadence-month = Varje månad
redlines-cadence-quarter = Varje kvartal
redlines-cadence-half-year = Varje halvår
redlines-cadence-year = Varje år
redlines-measured-by = Vem som mäter
redlines-measured-by-help = Hellre en funktion än ett namn.
redlines-to-threshold = Spara och gå vidare till tröskeln
redlines-end-indicator = Avsluta indikatorn
redlines-end-indicator-more = Den lämnar linjen och tavlan. Avläsningar och trösklar finns kvar.
redlines-end-indicator-do = Avsluta
redlines-thresholds = Tröskeln och alla dess versioner
redlines-set-threshold = Sätt en tröskel
redlines-threshold-lead = Vid vilket värde är linjen överskriden, och när är det läge att varna?
redlines-it-says = Så här läser man det
redlines-not-set-yet = Inte satt än. Sätt den när den säger det ni menar.
redlines-direction = På vilken sida det är bra
redlines-direction-number-stay-above = Minst så mycket
redlines-direction-number-stay-below = Högst så mycket
redlines-direction-number-stay-at = Precis så: inga, eller alla
redlines-direction-one-to-stay-above = Högst en på så många
redlines-direction-one-to-stay-below = Minst en på så många
redlines-direction-one-to-stay-at = Precis en på så många
redlines-direction-words-stay-below = Aldrig sämre än det ordet
redlines-direction-words-stay-at = Alltid det ordet
redlines-direction-reversed = Förvarningen skulle komma när linjen redan är överskriden. Lägg den på den sida där det är bra, eller vänd riktningen.
redlines-red = Linjen
redlines-early = Förvarning
redlines-early-help = Får vara tomt.
redlines-no-value = Ingen
redlines-from = Gäller från
redlines-from-help = Tidigare avläsningar behåller det läge de hade.
redlines-reason = Varför just så
redlines-reason-help = Behövs när ni sätter den: om ett år kommer någon att fråga.
redlines-look-first = Titta först
redlines-set-do = Sätt den
redlines-holds-from = Gäller från { $day }
redlines-in-force = Gäller nu
redlines-not-on-the-scale = Det värdet finns inte på indikatorns skala.
redlines-words-run-one-way = Orden går från långt bort till värst: välj ”aldrig sämre än” eller ”alltid”.
redlines-day-before-last = En tidigare version gäller redan från en senare dag. Välj den dagen eller en senare.
redlines-number-reads-two-ways = Talet kan läsas på två sätt. Skriv det utan tecken mellan tusental.
redlines-number-too-large-or-fine = Talet är för stort, eller har för många decimaler.
redlines-two-to-nine-words = Skriv två till nio ord, ett på varje rad.
redlines-word-twice = Samma ord står där två gånger.
redlines-who-agrees = Vilka som är med på det
redlines-agreement-never-put = Inte framlagd för gruppen
redlines-agreement-open = Frågas just nu
redlines-agreement-agreed = Överenskommet
redlines-agreement-agreed-over-objections = Överenskommet, med invändningar
redlines-agreement-not-agreed = Inte överenskommet
redlines-agreement-no-quorum = För få svarade
redlines-agreement-other-words = Överenskommet i en annan ordalydelse
redlines-agreement-words-changed = Orden har ändrats sedan förra omgången
redlines-agreement-more-never-put = Ingen har frågats än.
redlines-agreement-more-open = Gruppen frågas just nu.
redlines-agreement-more-agreed = Ingen hade invändningar.
redlines-agreement-more-agreed-over-objections = Det bär, och det som sades emot står kvar här.
redlines-agreement-more-not-agreed = Gruppen står inte bakom de här orden.
redlines-agreement-more-no-quorum = Tystnad är inget ja: inget är överenskommet.
redlines-agreement-more-other-words = Om de här orden är inget överenskommet: lägg fram dem för gruppen.
redlines-agreement-more-words-changed = Det som svarades gällde andra ord.
redlines-outcome-more-open = Inget är överenskommet förrän omgången stängs.
redlines-outcome-more-agreed = Ingen hade invändningar.
redlines-outcome-more-agreed-over-objections = Det bär; invändningarna står kvar.
redlines-outcome-more-not-agreed = Det bär inte.
redlines-outcome-more-no-quorum = Det är färre än som behövdes: inget är överenskommet.
redlines-count-agree =
    { $n ->
        [one] är med på det
       *[other] är med på det
    }
redlines-count-live-with =
    { $n ->
        [one] kan leva med det
       *[other] kan leva med det
    }
redlines-count-stand-aside =
    { $n ->
        [one] avstår
       *[other] avstår
    }
redlines-count-object =
    { $n ->
        [one] invänder
       *[other] invänder
    }
redlines-stance-agree = Jag är med på det
redlines-stance-agree-more = Jag står bakom de här orden.
redlines-stance-live-with = Jag kan leva med det
redlines-stance-live-with-more = Inte mina ord, men jag tänker inte stoppa dem.
redlines-stance-stand-aside = Jag avstår
redlines-stance-stand-aside-more = Jag varken stöder eller hindrar.
redlines-stance-object = Jag invänder
redlines-stance-object-more = Med ett skäl, som står kvar intill linjen.
redlines-stance = Var står du?
redlines-where-do-you-stand = Din tur
redlines-your-answer = Det du sade
redlines-stance-named = Med namn: gruppen ser vad var och en säger. Du kan ändra dig tills omgången stängs.
redlines-stance-anonymous = Anonymt: det sparas att du svarat, inte vad. Därför går det inte att ändra efteråt, inte ens för dig. Ta den tid du behöver.
redlines-stance-reason = Med dina ord
redlines-stance-reason-help = Behövs om du invänder.
redlines-stance-reason-anonymous = Behövs om du invänder. Alla läser det när omgången är stängd: skriv så att ingen känner igen dig.
redlines-answer = Svara
redlines-change-answer = Ändra mitt svar
redlines-answered-anonymously = Du har svarat. Det du sade sparas utan ditt namn: det går inte att visa eller ändra. Resultatet kommer när omgången stängs.
redlines-counts-after = Resultatet visas när omgången stängs, så att ingen kan räkna ut vem som sade vad.
redlines-counts-withheld = Färre än tre svarade. Inget mer visas, så att ingen kan räkna ut vem som sade vad.
redlines-put = Lägg fram för gruppen
redlines-put-more = Alla som deltar frågas, i de ord som står nu.
redlines-put-do = Fråga gruppen
redlines-by-name = Hur gruppen svarar
redlines-by-name-yes = Med namn
redlines-by-name-yes-more = Alla ser var var och en står.
redlines-by-name-no = Anonymt
redlines-by-name-no-more = Bara siffrorna och skälen, när den är stängd.
redlines-terms = På vilka villkor gruppen är överens
redlines-terms-more = Från och med nu. Öppnade omgångar behåller sina villkor.
redlines-rule = Vad som bär
redlines-rule-no-objection = Ingen invänder
redlines-rule-two-thirds = Två tredjedelar
redlines-rule-majority = Mer än hälften
redlines-quorum = Hur många som måste svara, i procent
redlines-quorum-help = Av dem som frågas.
redlines-quorum-is-a-share = Skriv ett tal från 1 till 100.
redlines-terms-line = { $by_name } · { $rule } · minst { $quorum } % måste svara
redlines-round = Omgång
redlines-subject-line = Den röda linjen
redlines-subject-threshold = Tröskeln
redlines-subject-clause = Punkten
redlines-put-kind-line = En röd linje läggs fram
redlines-put-kind-threshold = En tröskel läggs fram
redlines-put-kind-clause = En punkt läggs fram
redlines-words-since = Orden har ändrats sedan de lades fram. Nu står det:
redlines-lead-round = För den som leder omgången
redlines-room = Skriv in rummet
redlines-room-lead = En efter en, så som de säger det. Deras namn står där, och att du skrev ner det.
redlines-room-do = Skriv in
redlines-person = Vem
redlines-choose-person = Välj någon
redlines-close = Stäng omgången
redlines-close-more = Då räknas resultatet och står fast. Den som inte har svarat räknas inte som ett ja.
redlines-close-do = Stäng och räkna
redlines-what-was-said = Det som sades
redlines-said-against = Sagt emot
redlines-said-to = Sagt om de här orden:
redlines-reason-erased = Skälet har raderats tillsammans med personen.
redlines-anonymous = Anonymt
redlines-entered-by = Inskrivet av { $who }
redlines-has-answered = har svarat
redlines-not-answered = inte än
redlines-only-themselves = I en anonym omgång svarar var och en själv.
redlines-objection-without-reason = Skriv varför. Utan skäl går det inte att svara på invändningen.
redlines-already-answered = Du har redan svarat. Ett anonymt svar går inte att ändra.
redlines-already-open = Det här frågas redan. Stäng den omgången först.
redlines-nobody-to-ask = Det finns ingen att fråga: ingen i projektet deltar i besluten.
redlines-too-few-for-anonymous = Med färre än tre personer skulle alla veta vem som sade vad. Fråga med namn.
redlines-not-asked = Bara de som frågades när omgången öppnades kan svara.
redlines-round-closed = Omgången är stängd.
redlines-end = Avsluta linjen
redlines-end-more = Den lämnar listan och tavlan, med sina indikatorer. Det som skrivits, mätts och sagts finns kvar.
redlines-end-reason = Varför den avslutas
redlines-end-do = Avsluta linjen
redlines-places = Platser
redlines-place-count = { $n ->
    [0] inga än
    [one] en plats
   *[other] { $n } platser
}
redlines-places-lead = Där linjerna mäts: en stad, ett område, ett kvarter.
redlines-no-places = Ingen plats än
redlines-no-places-more = Lägg till den första: en linje mäts någonstans.
redlines-new-place = En ny plats
redlines-new-place-help = Så som folk kallar den.
redlines-add-place = Lägg till platsen
redlines-change-place = Byt namn eller avsluta
redlines-place-name = Namn
redlines-end-place = Avsluta platsen
redlines-end-place-more = Avslutad lämnar den tavlan; avläsningarna finns kvar.
redlines-place-twice = Det finns redan en plats med det namnet.
redlines-standing =
    { $lines ->
        [one] En linje
       *[other] { $lines } linjer
    }{ $open ->
        [0] {""}
        [one] , en framlagd
       *[other] , { $open } framlagda
    }
redlines-standing-thresholds =
    { $without ->
        [0] Varje linje har en tröskel
        [one] En linje saknar tröskel
       *[other] { $without } linjer saknar tröskel
    }
redlines-next-word = Börja med en röd linje i ord.
redlines-do-word = Skriv en röd linje
redlines-next-threshold = En linje är skriven men går inte att mäta än.
redlines-do-threshold = Bestäm hur den mäts
redlines-next-answer = Något har lagts fram och väntar på ditt svar.
redlines-do-answer = Säg var jag står
done-line-worded = Linjen står i ord.
done-line-ended = Linjen är avslutad; det som skrivits finns kvar.
done-indicator-added = Indikatorn är tillagd. Nu dess tröskel.
done-indicator-ended = Indikatorn är avslutad.
done-threshold-set = Tröskeln är satt.
done-round-opened = Gruppen frågas.
done-stance-taken = Svaret är sparat.
done-round-closed = Omgången är stängd och räknad.
event-line-worded = En röd linje skrevs
event-line-changed = En röd linje ändrades
event-line-moved = Linjernas ordning ändrades
event-line-ended = En röd linje avslutades
event-indicator-added = En indikator lades till
event-indicator-changed = En indikator ändrades
event-indicator-ended = En indikator avslutades
event-threshold-set = En tröskel sattes
event-round-opened = Något lades fram för gruppen
event-round-closed = En omgång stängdes
event-stance-taken = Någon sade var de står
event-agreement-changed = Villkoren för enighet ändrades
event-place-added = En plats lades till
event-place-renamed = En plats bytte namn
event-place-moved = Platsernas ordning ändrades
event-place-ended = En plats avslutades
data-round-stances-stance = Var någon står i en omgång med namn
data-round-stances-reason = Det någon sade till det, förseglat
data-round-ballots-reason = Det som sades anonymt, förseglat och knutet till ingen
data-round-asked-person = Vem som frågades i en omgång, och om de svarade
redlines-how-it-stands = Så står det till på varje plats
redlines-of-group = Gruppens linjer
redlines-of-group-more = Gruppen har skrivit dem och delar dem med er. Ni mäter här, och bara gruppen ändrar dem.
redlines-see-board = Se på tavlan
