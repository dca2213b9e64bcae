### Arbetsgrupper, utkast, slutord och uppföljningen som frågar.

groups-project = Uppdrag
groups-what-came = Vad det blev av det
groups-groups = Arbetsgrupper
groups-group = Arbetsgrupp
groups-lead = Vilka som för vidare det verkstaden började med, vad de har lovat och hur det står till.
groups-none = Ingen grupp än
groups-none-more = En grupp tar hand om ett tema som ska leva vidare. Den behöver ett syfte, någon som kallar samman den och människor som får stöd bland sina medlemmar.
groups-form = Bilda en grupp
groups-form-lead = Det räcker med få ord: vad den är till för, vem som kallar samman den och vilka som är med.
groups-edit = Ändra gruppen
groups-title = Namn
groups-title-help = Så som ni kommer att tala om den.
groups-purpose = Syfte
groups-purpose-help = Vad som är annorlunda när gruppen har gjort sitt.
groups-no-purpose = Inget syfte är skrivet än.
groups-convener = Sammankallande
groups-convener-help = Kallar samman gruppen och svarar när någon frågar hur det går. Behöver inte göra allt själv.
groups-no-convener = Ingen är sammankallande än.
groups-nobody-yet = Ingen än
groups-members = Medlemmar
groups-members-help = De som får eller har fått stöd står först.
groups-members-n = { $n ->
    [0] inga medlemmar
    [one] 1 medlem
   *[other] { $n } medlemmar
}
groups-lacks-served = Ingen som får stöd är med i gruppen.
groups-came-from = Vad den kommer ur
groups-came-from-nothing = Den är inte knuten till något tema eller utkast.
groups-choose-slips = Välj enskilda lappar i väggens lista
groups-slips-of = { $n ->
    [one] 1 lapp i ”{ $theme }”
   *[other] { $n } lappar i ”{ $theme }”
}
groups-slips-n = { $n ->
    [0] inga lappar
    [one] 1 lapp
   *[other] { $n } lappar
}
groups-votes-n = { $n ->
    [0] inga röster
    [one] 1 röst
   *[other] { $n } röster
}
groups-kind-theme = tema
groups-kind-slip = lapp
groups-kind-draft = utkast
groups-kind-group = arbetsgrupp
groups-kind-action = att göra
groups-open-themes = Teman som ingen för vidare än
groups-open-themes-more = Alla teman behöver inte en grupp. Här syns de tills någon tar upp dem.
groups-loose = Att göra, utan grupp
groups-promised = Vad gruppen har lovat
groups-promised-nothing = Inget är bestämt än: vad, vem och när.
groups-over-time = Hur det står till över tid
groups-not-asked-yet = Ingen har frågat gruppen än.
groups-goes-on-in = Den fortsätter i
groups-asked-there = Från och med nu går frågan dit.
groups-took-in = Tog in
groups-told-in-report = Berättas i fallbeskrivningen
groups-has-ended = Den har slutat.
groups-went-into = fortsatte i { $group }
groups-says-merged = Gruppen har svarat att den numera arbetar ihop med { $group }. Stämmer det kan du låta den fortsätta där; dess historia finns kvar.
groups-change-more = Slå samman eller avsluta
groups-merge = Låt den fortsätta i en annan grupp
groups-merge-more = Båda grupperna behåller sin historia. Nästa uppföljning frågar den andra gruppen.
groups-merge-into = I vilken grupp
groups-merge-do = Slå samman
groups-why = Varför
groups-stop = Avsluta gruppen
groups-stop-more = Den står kvar i listan med sitt skäl och allt den gjorde.
groups-stop-do = Avsluta gruppen
groups-resume = Ta upp eget arbete igen
groups-resume-more = Den blir en egen grupp på nytt och tillfrågas igen.
groups-step-formed = Gruppen bildades.
groups-step-renamed = Den fick ett nytt namn. Förut:
groups-step-merged = Den fortsatte i { $group }.
groups-step-stopped = Den slutade.
groups-step-resumed = Den tog upp eget arbete igen.
groups-life-working = arbetar
groups-life-merged = fortsatte i en annan grupp
groups-life-stopped = har slutat

groups-settle = Bestäm vad som ska göras
groups-settle-lead = Fyra svar på varje sak: vad, vem, när och första steget.
groups-change-action = Ändra vad som ska göras
groups-what = Vad
groups-who = Vem
groups-who-help = En människa som har sagt ”jag”, eller en roll.
groups-who-else = Eller någon annan
groups-who-else-help = Med egna ord, om personen inte står i listan.
groups-by = När det ska vara gjort
groups-first-step = Första steget
groups-first-step-help = Så litet att det går nästa vecka.
groups-state = Hur långt
groups-nobody = ingen har sagt ”jag”
groups-no-day = ingen dag bestämd
groups-no-step = inget första steg
groups-late = dagen har passerat
groups-no-group = Ingen grupp
groups-no-draft = Inget utkast
groups-action-open = att göra
groups-action-done = gjort
groups-action-dropped = släppt
groups-action-to-open = Ta upp igen
groups-action-to-done = Det är gjort
groups-action-to-dropped = Släpp det

groups-drafts = Utkast
groups-drafts-lead = Bilder av hur det kan bli, skrivna i små grupper, och vad som blev kvar när de mötte verkligheten.
groups-no-drafts = Inget utkast än
groups-no-drafts-more = Ta ett tema som många röstade på och beskriv en dag då det fungerar.
groups-draft = Utkast
groups-write-draft = Skriv ett utkast
groups-draft-lead = Först bilden, utan gränser. Sedan är någon djävulens advokat.
groups-draft-title = Rubrik
groups-draft-text = Bilden
groups-draft-text-help = En dag, en plats, människor: vad ser den som kommer in?
groups-edit-draft = Ändra utkastet
groups-reality = Mötet med verkligheten
groups-reality-more = En av er argumenterar emot. Skriv ner det som håller.
groups-against = Vad som talar emot
groups-needs = Vad det skulle behöva
groups-stays = Vad som blir kvar
groups-not-said = Inte sagt än.
groups-checked-not-yet = har inte mött verkligheten
groups-checked-partly = möter verkligheten
groups-checked-whole = har mött verkligheten
groups-grew-into = Vad det växte till
groups-grew-into-nothing = Ingen grupp och inget att göra har vuxit ur det än.
groups-versions = Tidigare versioner
groups-version-n = Version { $n }
groups-put-away = Lägg undan utkastet
groups-faster = Någon annan hann spara medan du skrev. Inget du skrivit är borta, det står nedanför. Så här står det nu:

groups-closing = Slutord
groups-closing-lead = Vad var och en sade på slutet, med egna ord.
groups-closing-none = Inga slutord än
groups-closing-none-more = Fråga på båda sidor: vad tar du med dig? Skriv ner det som det sades.
groups-closing-none-of-side = Ingen på den här sidan har sagt något som skrivits ner.
groups-closing-side-client = De som får stöd
groups-closing-side-professional = De som arbetar där
groups-closing-record = Skriv ner slutord
groups-closing-whose = Vem som sade det
groups-choose-person = Välj
groups-closing-words = Med egna ord
groups-closing-words-help = Som det sades. Fråga sedan vilka det får nå och skriv in samtycket: tills dess läser ingen det.
groups-closing-correct = Rätta
groups-closing-remove = Ta bort
groups-closing-shut = Nedskrivet, och stängt tills samtycke finns:
groups-closing-erased = Orden raderades med personen.
groups-closing-public = får nå alla
groups-closing-inside = stannar här inne

groups-next-form = Temana finns. Vilka för dem vidare?
groups-next-form-do = Bilda en grupp
groups-next-convener = En grupp har ingen som kallar samman den.
groups-next-convener-do = Utse en sammankallande
groups-next-action = En grupp har inte bestämt något att göra än.
groups-next-action-do = Se gruppen
groups-standing = { $n ->
    [one] 1 grupp
   *[other] { $n } grupper
}{ $alone ->
    [0] {""}
   *[other] , { $alone } utan sammankallande
}{ $unserved ->
    [0] {""}
   *[other] , { $unserved } utan någon som får stöd
}
groups-file-name = arbetsgrupper
groups-column-group = Grupp
groups-column-purpose = Syfte
groups-column-state = Läge
groups-column-convener = Sammankallande
groups-column-members = Medlemmar
groups-column-what = Vad
groups-column-who = Vem
groups-column-by = När
groups-column-first-step = Första steget
groups-column-action-state = Hur långt

groups-merge-itself = Välj en annan grupp: en grupp kan inte fortsätta i sig själv.
groups-not-working = Gruppen har redan slutat.
groups-merge-into-ended = Den gruppen har slutat. Välj en som arbetar.
groups-working = Gruppen arbetar.
groups-same-title = En annan grupp heter så.
groups-stop-without-reason = Skriv med några ord varför den slutar.
done-group-formed = Gruppen finns. Bestäm nu vad den ska göra.
done-closing-recorded = Nedskrivet. Skriv nu in vilka det får nå.

# vad en grupp kan säga om sig själv
standing-in-its-infancy = i sin linda
standing-planned = planerat
standing-ready-to-start = redo att sätta igång
standing-under-way = på gång
standing-done = klart
standing-merged = sammanslagen
standing-stopped = har slutat
standing-no-report = ingen rapport
standing-waiting = inte svarat än
standing-not-asked = inte tillfrågad

follow-up-rounds = Uppföljning
follow-up-lead = Varje grupp får frågan hur det står till, och alla som var med får svaren. Den som inte svarar visas som tyst.
follow-up-round-n = Uppföljning { $n }
follow-up-none = Ingen uppföljning är planerad
follow-up-none-more = Processledarna bestämmer vilken dag grupperna tillfrågas.
follow-up-no-groups = Det finns ingen grupp att fråga än
follow-up-no-groups-more = När den första arbetsgruppen är bildad bestämmer du här när den tillfrågas.
follow-up-plan = När får grupperna frågan?
follow-up-plan-next = När får de frågan igen?
follow-up-due-on = Dagen du frågar
follow-up-due-on-help = Ungefär ett halvår efter verkstaden är vanligt. Dagen står i kalendern, och på uppdragets sida när den är inne.
follow-up-plan-do = Planera
follow-up-planned-lead = Planerad till { $day }. När dagen är inne frågar du härifrån.
follow-up-move = Välj en annan dag
follow-up-ask = Fråga grupperna
follow-up-ask-more = Varje grupp får en egen länk. Inget skickas av sig självt: du skickar texterna med din egen e-post eller telefon.
follow-up-answer-by = Be om svar senast
follow-up-answer-by-help = Svar tas emot också efter den dagen, tills du stänger uppföljningen.
follow-up-ask-do = Skapa länkarna
follow-up-line-planned = planerad till { $day }
follow-up-line = frågade { $day }, { $n } av { $of } har svarat{ $silent ->
    [0] {""}
   *[other] , { $silent } tyst
}
follow-up-state-planned = planerad
follow-up-state-due = dags nu
follow-up-state-open = frågar nu
follow-up-state-closed = stängd
follow-up-by-day = svar senast { $day }
follow-up-answered-n = har svarat
follow-up-silent-n = har inte svarat
follow-up-before = Förut:
follow-up-taken-down = nedskrivet av någon annan
follow-up-text-to-send = Text att skicka
follow-up-by-mail = Öppna i min e-post
follow-up-by-message = Öppna som sms
follow-up-copy = Kopiera
follow-up-copied = Kopierat
follow-up-shut-link = Stäng länken
follow-up-new-link = Skapa en ny länk
follow-up-no-link = Länken är stängd.
follow-up-take-down = Skriv ner ett svar som kom på annat sätt
follow-up-take-down-lead = Per telefon eller på ett möte. Skriv som det sades; det syns att du skrev ner det.
follow-up-formed-since = Bildade sedan du frågade
follow-up-ask-too = Fråga den gruppen också
follow-up-everybody = Till alla som var med
follow-up-everybody-more = Skicka det här till alla som var där. Länken kräver inget konto och visar bara det här.
follow-up-everybody-page = Sidan som de ser
follow-up-close = Stäng uppföljningen
follow-up-close-more = Sedan ändras inget mer, och den som är tyst står kvar som ”ingen rapport”.
follow-up-close-do = Stäng
follow-up-calendar = Dagar till min kalender
follow-up-choose-group = Välj
follow-up-merged-with = sammanslagen med { $group }

follow-up-language = Språk
follow-up-hello = Hur står det till? Två minuter, senast { $by }.
follow-up-hello-name = { $name }, hur står det till? Två minuter, senast { $by }.
follow-up-how-is-it = Hur står det till i dag?
follow-up-means-in-its-infancy = Vi har börjat se vad det handlar om.
follow-up-means-planned = Vi vet vad vi ska göra och när.
follow-up-means-ready-to-start = Färdigtänkt. Det kan börja.
follow-up-means-under-way = Vi håller på med det.
follow-up-means-done = Det vi ville få till finns nu.
follow-up-means-merged = Vi arbetar ihop med en annan grupp numera.
follow-up-means-stopped = Vi har slutat, eller ingen för det vidare.
follow-up-merged-with-which = Sammanslagen med vilken grupp
follow-up-merged-with-help = Bara om du svarade ”sammanslagen”.
follow-up-words = Med egna ord
follow-up-words-help = Vad som har hänt, vad som står i vägen, vad som kommer härnäst. Några rader räcker.
follow-up-who-reads = Alla som var med på verkstaden kan läsa ditt svar. Längre går det inte utan att du blir tillfrågad.
follow-up-send = Skicka svaret
follow-up-correct = Rätta svaret
follow-up-you-answered = Du svarade
follow-up-until-closed = Du kan rätta det med samma länk tills uppföljningen stängs.
follow-up-see-all = Se vad alla grupper svarade
follow-up-shut = Länken öppnar inget
follow-up-shut-more = Den har stängts, ersatts av en nyare eller saknar en bokstav. Be den som skickade den om en ny.

follow-up-what-became = Vad det blev av det
follow-up-all-lead = Vi frågade varje grupp den { $day }. Det här svarade de.
follow-up-all-open = Svar kan fortfarande komma och rättas.
follow-up-silence = Gruppen har inte svarat. Vad den gjorde eller inte gjorde har ingen berättat.
follow-up-all-foot = Sidan är till för er som var med. Håll länken mellan er.

follow-up-letter-subject = { $group }: hur står det till?
follow-up-letter-ask = Hej!
    Du är sammankallande för ”{ $group }” sedan ”{ $project }”. Hur står det till? Det tar två minuter på telefonen, utan konto:

    { $link }

    Svara gärna senast { $by }. ”I sin linda” och ”har slutat” är också svar. Alla som var med får läsa dem.
follow-up-letter-remind = Hej igen!
    Vi har inte hört något från ”{ $group }” än, och så länge står det ”ingen rapport”. Det tar två minuter:

    { $link }
follow-up-letter-answers = Hej!
    Du var med på ”{ $project }”. Så här står det till med arbetsgrupperna i dag. Det går också att läsa här:

    { $link }

follow-up-calendar-ask = Fråga arbetsgrupperna: { $project }
follow-up-calendar-answers = Svar från arbetsgrupperna: { $project }
follow-up-calendar-action = Lovat av { $group }
follow-up-file-name = uppfoljning
follow-up-column-round = Uppföljning
follow-up-column-asked = Frågade
follow-up-column-group = Grupp
follow-up-column-standing = Hur det står till
follow-up-column-answered = Svarade
follow-up-column-words = Ord

follow-up-standing-planned = Planerad till { $day }
follow-up-standing = Uppföljning { $round }: { $n } av { $of } har svarat
follow-up-next-plan = Bestäm vilken dag grupperna får frågan vad det blev av det.
follow-up-next-plan-do = Planera uppföljningen
follow-up-next-ask = Dagen är inne att fråga grupperna.
follow-up-next-ask-do = Fråga dem
follow-up-next-remind = Alla grupper har inte svarat.
follow-up-next-remind-do = Se vilka som är tysta
follow-up-next-close = Alla har svarat. Stäng uppföljningen och skicka svaren.
follow-up-next-close-do = Se svaren
follow-up-next-again = Uppföljningen är stängd. När frågar du igen?
follow-up-next-again-do = Planera nästa

follow-up-closed = Uppföljningen är stängd. Inget tas emot längre.
follow-up-not-open = Ingen har fått frågan än.
follow-up-not-asked = Gruppen fick inte frågan i den här uppföljningen.
follow-up-asked-already = Grupperna har redan fått frågan.
follow-up-no-group = Ingen grupp arbetar, så det finns ingen att fråga.
follow-up-one-at-a-time = Stäng uppföljningen som pågår innan du planerar nästa.
follow-up-day-is-past = Välj en dag som inte har varit.
follow-up-merged-with-whom = Skriv vilken annan grupp ni gått ihop med.
follow-up-too-fast = Det var många gånger på en minut. Vänta lite och skicka igen; det du skrev står kvar.
done-follow-up-planned = Planerad. Dagen står i kalendern.
done-follow-up-asked = Länkarna finns. Inget har skickats: texterna att skicka står nedanför.
done-follow-up-closed = Stängd.
done-follow-up-answered = Tack, ditt svar har kommit fram.
