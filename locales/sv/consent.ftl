### Samtycke: vem som sagt ja till vad, inför vilka, till när; och hur man tar tillbaka det.
consent-title = Samtycken
consent-lead = Det som var och en har sagt ja till, så som det gäller i dag. Inget som någon sagt visas utöver det.
consent-people = Alla som berättar
consent-person = Namn som visas
consent-filter = Visa bara
consent-filter-all = Alla
consent-filter-ask = Att fråga
consent-filter-waiting = Väntar på svar
consent-filter-ending = Går ut inom 60 dagar
consent-filter-unmet = Villkor som inte är uppfyllda
consent-filter-shut = Något är stängt
consent-nobody = Ingen berättar än
consent-nobody-more = Planera en intervju. Den som berättar står sedan här, med vad vi frågade och vad svaret blev.
consent-nobody-here = Ingen på den här listan
consent-nobody-here-more = Det är bra att veta. Välj en annan lista ovanför.
consent-to-interviews = Planera en intervju
consent-table-key = Varje tecken är det mest stängda svaret för den publiken. En mindre rad säger om något annat är mer öppet.
consent-best = mer öppet: { $state }
consent-next = Fråga härnäst
consent-next-column = Härnäst
consent-cell = { $material } · { $audience }
consent-ask = Fråga om: { $line }
consent-ask-confirm = Texten har ändrats. Be om bekräftelse: { $line }
consent-ask-expired = Har gått ut. Fråga igen om det fortfarande behövs: { $line }
consent-ask-themselves = En ställföreträdare sade ja, och personen bestämmer nu själv. Fråga personen: { $line }
consent-waiting = Tillfrågad, inte svarat än: { $line }, sedan
consent-ending = Går ut: { $line }, den
consent-unmet = Inte uppfyllt: { $condition } ({ $line })
consent-stopped = Stoppat av säkerhetsskäl
consent-expired-title = Har gått ut sedan du senast tittade
consent-expired-more = Dagen ni kom överens om är här. Inget av detta visas längre, och ingen behövde göra något.
consent-seen = Jag har sett dem
consent-of = Samtycke: { $alias }
consent-of-short = Samtycke:
consent-grid = Vad som får visas, och för vilka
consent-grid-more = En rad är formen, en kolumn är publiken. Den ena följer inte av den andra.
consent-material = Form
consent-until = till
consent-met = villkoren är uppfyllda
consent-not-met = ett villkor är inte uppfyllt
consent-occasions = Bara för ett tillfälle
consent-conditions = Villkor
consent-mark-met = Det är uppfyllt
consent-history = Vad som hänt
consent-history-none = Inget är antecknat än.
consent-asked-by = frågan ställdes av
consent-is-minor = Personen är under 18. Ett ja kräver vårdnadshavarens papper och att personen själv vill. Ett barn som omfattas av skyddsåtgärder får inte gå att känna igen i det ni ger ut, inte ens med vårdnadshavarens samtycke.
consent-is-represented = En ställföreträdare för personens talan. Ett ja kräver ställföreträdarens papper och att personen själv vill.
consent-is-deceased = Personen lever inte längre. Det hen sade ja till står kvar som det var. Det kan begränsas men inte vidgas.
consent-decides-alone-now = En ställföreträdare sade ja, och personen bestämmer nu själv. Fråga hen, och visa inget nytt innan dess.
consent-stopped-more = Allt är stoppat av säkerhetsskäl: inget visas för någon förrän stoppet hävs.
consent-safety = Säkerhet
consent-suspend = Stoppa allt nu
consent-suspend-more = Om någon kan råka illa ut av att det visas, stoppa det. Det gäller genast, som om samtycket vore återkallat, och går att häva.
consent-resume = Häv stoppet
consent-resume-more = Varje rad gäller då igen som förut.
consent-move-ask = Tillfrågad
consent-move-give = Sade ja
consent-move-refuse = Sade nej
consent-move-lapse-unanswered = Svarade aldrig
consent-move-text-changed = Texten ändrades
consent-move-lapse = Bekräftade inte
consent-move-withdraw = Tog tillbaka
consent-move-suspend = Stoppat av säkerhetsskäl
consent-move-resume = Stoppet hävdes
consent-move-more-ask = Frågan är ställd, och personen tänker på saken.
consent-move-more-give = Från personen själv och med bevis. En gissning eller ett meddelande från någon annan är inget samtycke.
consent-move-more-refuse = Vi frågar inte varför. Ingen frågar igen på ett år, om inte personen själv tar upp det.
consent-move-more-lapse-unanswered = Frågan ställdes och inget svar kom. Det förblir stängt.
consent-move-more-text-changed = Texten är inte längre den som personen sade ja till. Den är stängd tills hen bekräftar.
consent-move-more-lapse = Vi bad om bekräftelse av den ändrade texten, och den kom inte.
consent-record = Anteckna ett svar
consent-record-of = Anteckna ett svar från { $alias }
consent-record-of-short = Anteckna ett svar från
consent-record-lead = Allt du kryssar för här antecknas som ett steg.
consent-record-save = Anteckna
consent-what = Vad som hände
consent-brought-up = Personen tog upp det själv
consent-brought-up-help = Bara då kan den som sagt nej eller tagit tillbaka höras igen inom ett år.
consent-lines = För vilka, och i vilken form
consent-lines-help = Kryssa för allt som svaret gäller. Tecknet säger hur det står i dag.
consent-occasion = Bara för ett tillfälle
consent-occasion-any = alla tillfällen i det här uppdraget
consent-occasion-help = Det går att säga ja till en enda studiedag.
consent-day = Vilken dag
consent-day-help = Dagen då det sades. Tomt betyder i dag.
consent-until-field = Till när
consent-until-help = Bara för ett ja som går ut. Tomt betyder tills det tas tillbaka.
consent-evidence = Hur det är styrkt
consent-evidence-none = inget bevis än
consent-evidence-help = Ett ja behöver bevis. Ett meddelande som någon annan skickat vidare är inget bevis.
consent-asked-by-field = Vem som frågade
consent-asked-by-nobody = ingen vald
consent-asked-by-help = Någon som inte beslutar om personens stöd. Bara då är ett nej lika lätt som ett ja.
consent-despite = Anteckna ändå
consent-despite-help = Jag har sett till att det gick att säga nej utan att förlora något.
consent-place = Var
consent-note = Vilka som var med och hur det förklarades
consent-note-help = Högläst? Tolk? Namn på vittnen eller ställföreträdare. Bara de som antecknar samtycken ser det här.
consent-conditions-add = Personen ställde villkor
consent-conditions-help = Det som ska vara uppfyllt innan något visas. Till dess är det stängt.
consent-which = Vad exakt: { $condition }
consent-not-before = Inte före
consent-condition-more-pseudonym = Så är det alltid här, utom där ett namn visas.
consent-condition-more-generalise = En plats, en ålder, ett yrke. Skriv vilken nedan.
consent-condition-more-remove-passage = Skriv vilket nedan.
consent-condition-more-show-final = Stängt tills personen sett texten och någon markerar det.
consent-condition-more-not-before = Öppnas av sig självt den dagen.
consent-condition-more-not-indexed = Sidorna erbjuds aldrig till sökmotorer.
consent-condition-more-free-text = Stängt tills någon markerar att det är uppfyllt.
consent-no-line = Kryssa för minst en rad.
consent-deceased = Personen lever inte längre och kan inte tillfrågas. Det hen sade ja till kan bara begränsas.
consent-no-evidence = Ett ja behöver bevis. Välj hur det är styrkt, eller anteckna att frågan är ställd.
consent-decides-alone = Personen bestämmer själv. Ingen ställföreträdare kan säga ja i stället.
consent-needs-guardian = Här behövs papper från ställföreträdare eller domstol, och personens eget ja.
consent-who-was-there = Skriv vilka som var med: de två vittnena, eller ställföreträdaren och hur personen själv sade ja.
consent-not-yet = Den dagen har inte kommit. Anteckna när det har hänt.
consent-until-past = Den dagen har redan varit. Välj en senare, eller lämna tomt.
consent-no-asker = Välj vem som frågade.
consent-asked-oneself = Välj någon annan: ingen frågar sig själv.
consent-asker-decides = Den som frågade berättar i samma berättelse, eller har nominerat här, och kan vara den som beslutar om personens stöd. Låt någon annan fråga, eller kryssa för nedan att det gick att säga nej.
consent-condition-words = Skriv med några ord vad exakt.
consent-condition-day = Välj den första dag då det får visas.
consent-before-last = Något senare är redan antecknat här. Välj samma dag eller en senare.
consent-cooling = Personen sade nej eller tog tillbaka för mindre än ett år sedan. Pressa inte. Tog hen upp det själv, kryssa för det ovanför.
consent-is-suspended = Det här är stoppat av säkerhetsskäl. Häv stoppet först.
consent-no-such-step = Det stämmer inte med hur raden står i dag.
consent-nothing-there = Här finns inget att ta tillbaka, stoppa eller häva. Kryssa för minst en rad, om det finns några.
consent-withdraw = Ta tillbaka samtycket
consent-withdraw-of = Ta tillbaka samtycket för { $alias }
consent-withdraw-question = Ta tillbaka samtycket?
consent-withdraw-more = Det gäller genast, överallt där något visas. Vi frågar inte varför.
consent-withdraw-lines = Det som tas tillbaka
consent-count-again = Räkna igen
consent-back = Tillbaka till personen
consent-touches-before = Vad det berör
consent-touches-before-more = Räknat nu, för de rader som är förkryssade.
consent-see-them = Visa dem
consent-touches-passages = { $n ->
    [one] utdrag släcks
   *[other] utdrag släcks
}
consent-touches-texts = { $n ->
    [one] text går inte längre att läsa
   *[other] texter går inte längre att läsa
}
consent-touches-stories = { $n ->
    [one] berättelse förlorar sin rubrik, sitt före och efter
   *[other] berättelser förlorar sin rubrik, sitt före och efter
}
consent-touches-findings = { $n ->
    [one] slutsats vilar på färre berättelser
   *[other] slutsatser vilar på färre berättelser
}
consent-touches-study-days = { $n ->
    [one] studiedag visar det
   *[other] studiedagar visar det
}
consent-touches-editions = { $n ->
    [0] frysta utgåvor visar det
    [one] fryst utgåva visar det: tryckta exemplar går inte att få tillbaka
   *[other] frysta utgåvor visar det: tryckta exemplar går inte att få tillbaka
}
consent-list-texts = Texter
consent-list-stories = Berättelser
consent-list-findings = Slutsatser
consent-list-study-days = Studiedagar
consent-list-editions = Frysta utgåvor
consent-text = En text utan berättelse
consent-text-section = ett avsnitt ur en intervju
consent-text-told = berättelsen som den berättas
consent-text-brought = en text som fördes in
consent-story = Berättelse { $n }
consent-edition = Utgåva
consent-edition-shows = { $n ->
    [one] Visar en sak som nu är stängd. Tryck den inte igen, och säg till dem som har exemplar.
   *[other] Visar { $n } saker som nu är stängda. Tryck den inte igen, och säg till dem som har exemplar.
}
consent-count-passages = { $n ->
    [one] 1 utdrag
   *[other] { $n } utdrag
}
consent-share = { $n } av { $of }
consent-becomes = blir
consent-withdrawn = Återkallat
consent-withdrawn-of = Det { $alias } tog tillbaka
consent-withdrawn-of-short = Återkallat:
consent-withdrawn-lead = Det gäller sedan { $when }. Det här berördes.
consent-never-withdrawn = Inget har någonsin tagits tillbaka.
consent-form = Samtyckesblankett
consent-form-of = Samtyckesblankett för { $alias }
consent-form-before = Säg det här innan någon skriver under: det som trycks i en bok går aldrig att få tillbaka.
consent-form-print = Skriv ut sidan från webbläsaren. Sidhuvudet och knapparna kommer inte med på papperet.
consent-form-language = Blankettens språk
consent-sheet-title = Får vi visa det du har berättat?
consent-sheet-intro = Du bestämmer, rad för rad. Läs det här tillsammans med någon som kan förklara. Ta den tid du behöver. Du kan svara en annan dag.
consent-sheet-known-as = Här kallas du:
consent-sheet-audiences = Vilka som kan få se det
consent-sheet-print-warning = Det som trycks i en bok går aldrig att få tillbaka. Om du tar tillbaka ditt samtycke senare trycker vi inte om, men de exemplar som finns blir kvar.
consent-sheet-materials = I vilken form
consent-sheet-choice = Ditt val
consent-sheet-choice-more = Kryssa bara för det du säger ja till. En tom ruta är ett nej.
consent-sheet-conditions = Bara om …
consent-sheet-rights = Det vi lovar
consent-sheet-right-no = Du kan säga nej till allt eller till en del. Ingen frågar varför.
consent-sheet-right-help = Ditt svar ändrar inget i det stöd du får. Den som beslutar om stödet får inte veta ditt svar av oss.
consent-sheet-right-back = Du kan ta tillbaka vilken rad som helst när som helst, på plats eller i telefon, hos vem som helst som arbetar med det här. Det gäller genast.
consent-sheet-right-print = Du kan be att få läsa den färdiga texten först. Då trycks inget innan du har sagt att den stämmer.
consent-sheet-sign = Dag och underskrift
consent-sheet-sign-line = Dag, namn, underskrift:
consent-sheet-guardian-line = Ställföreträdare: dag, namn, underskrift, och hur personen själv sade ja:
consent-sheet-asked-line = Den som frågade och förklarade, dag, underskrift; högläst? tolk?
consent-explain-raw = Den som intervjuar dig skriver ner det och håller det inlåst. Ingen annan läser det.
consent-explain-team = De få som arbetar med uppdraget läser det.
consent-explain-department = Kollegor i organisationen läser det, för att lära.
consent-explain-study-day = De som är med på en studiedag ser eller hör det.
consent-explain-book = Det står i en tryckt bok som vem som helst får läsa och behålla.
consent-explain-web = Det står på internet, där vem som helst kan hitta det.
consent-explain-research = Ett namngivet forskningsprojekt får arbeta med det.
consent-explain-retold = Vi berättar med våra ord, under ett annat namn.
consent-explain-quote = Dina egna meningar står där, ord för ord.
consent-explain-photo = En bild av dig, eller av något som är ditt.
consent-explain-voice = En inspelning där din röst hörs.
consent-explain-name = Ditt riktiga namn, eller något som folk genast känner igen dig på.
consent-explain-evidence = Din berättelse räknas bara med. Ingen ser den.
consent-receipt = Kvitto
consent-receipt-of = Kvitto för { $alias }
consent-receipt-head = Försegling av alla { $n } rader i loggen till och med nu. Med den går det att senare kontrollera att inget före den har ändrats.
done-consent-recorded = Antecknat.
done-consent-withdrawn = Samtycket är återkallat.
done-consent-suspended = Allt är stoppat.
done-consent-resumed = Stoppet är hävt.
done-consent-condition-met = Villkoret är markerat som uppfyllt.
consent-youth-law = Lagen förbjuder att publicera något som kan röja den unga personens identitet, och inget samtycke öppnar det.
consent-lock-youth-law = Lagen förbjuder det som kan röja identiteten: studiedagar, bok, webb och forskning är stängda till 18 års ålder, även om en vårdnadshavare sagt ja.
consent-lock-own-voice = Andra har samtyckt i deras ställe, och nu bestämmer de själva. Lärdagar, bok, webb och forskning är stängda tills de själva har svarat.
