### Uppdrag: listan, att börja ett, dess sida, faser, inställningar, sökning.
projects-lead = Varje uppdrag är en omgång av en metod, med egna människor, berättelser och faser.
projects-start = Starta ett uppdrag
projects-start-first = Starta ett första uppdrag
projects-none = Inga uppdrag än
projects-none-steward = Ett uppdrag är en omgång av en metod på en plats. Välj metod först. Allt annat går att ändra senare.
projects-none-more = Ett uppdrag syns här när du har en roll i det. Be den som leder det att ge dig en.
projects-at = Nu: { $stage }
projects-paused-at = Pausad: { $stage }
projects-before = Nästa: { $stage }
projects-over = Alla faser är klara
projects-stages-done = { $done } av { $all } faser klara
projects-state-planned = inte påbörjad
projects-state-running = pågår
projects-state-paused = pausad
projects-state-skipped = överhoppad
projects-state-done = klar
projects-choose-kit = Vilken metod?
projects-choose-kit-lead = En metod har med sig faser, roller och intervjuguider. Uppdraget får ändra ordningen och hoppa över någon.
projects-choose = Välj
projects-count-stages = { $n ->
    [one] 1 fas
   *[other] { $n } faser
}
projects-title = Titel
projects-title-help = Det som alla kommer att kalla det. Går att ändra tills boken trycks.
projects-subtitle = Undertitel
projects-place = Plats
projects-place-help = Orten, förvaltningen eller enheten där det händer.
projects-lang = Uppdragets språk
projects-lang-help = Det språk som de flesta här talar. Böcker och utkast skrivs på det; skärmarna visas på varje läsares eget språk.
projects-alias = Namn som visas för dig
projects-alias-help = Det som de andra i uppdraget ser. Det behöver inte vara hela ditt namn.
projects-role = Din roll
projects-role-help = Du kan ta fler roller senare, och ge roller åt andra.
projects-thread = Uppdragets faser
projects-next = Nästa steg
projects-next-begin = Nästa fas är { $stage }.
projects-next-paused = { $stage } är pausad. Allt i den finns kvar.
projects-next-over = Alla faser är klara.
projects-next-over-more = Det ni lärde er finns kvar här, och tråden tillbaka till orden är öppen.
projects-begin-stage = Börja: { $stage }
projects-finish-stage = Avsluta: { $stage }
projects-nobody-yet = ingen har den rollen än
projects-you = du
projects-skipped-line = Överhoppad: { $reason }
projects-own-interviews = Dina intervjuer
projects-stories = Berättelserna
projects-no-stories = Ingen berättelse är vald än. De kommer hit från urvalet.
projects-story-number = Berättelse { $number }
projects-turning-points = { $n ->
    [one] Från före till efter genom en vändpunkt
   *[other] Från före till efter genom { $n } vändpunkter
}
projects-before-story = Före
projects-after-story = Efter
projects-gap = Visas inte: gruppen får se den först när alla som är med i den har sagt ja.
projects-around = Runt uppdraget
projects-link-people = Personer
projects-link-meetings = Möten
projects-link-consents-line = vem som sagt ja till vad
projects-link-books-line = på gång och färdiga
projects-link-consents = Samtycken
projects-link-books = Böcker
projects-link-stages = Faser
projects-link-settings = Inställningar
projects-link-data-protection = Dataskydd
projects-count-people = { $n ->
    [one] 1 person
   *[other] { $n } personer
}
projects-count-meetings = { $n ->
    [0] inga än
    [one] 1 möte
   *[other] { $n } möten
}
projects-holds = Det här gäller
projects-method = Metod
projects-sides = Berättelsens sidor
projects-sides-help = En berättelse från bara ena sidan kan ändå få vara med, om uppdraget skriver in varför.
projects-most = Vad som räknas som de flesta
projects-most-help = I procent, från 50 till 100. En princip som så stor del av berättelserna delar sägs delas av de flesta.
projects-percent = minst { $n } procent
projects-log = Det senaste
projects-log-times = { $n ->
    [one] en gång
   *[other] { $n } gånger
}
projects-somebody = någon
projects-event = Något i uppdraget ändrades
projects-stages = Faser
projects-stages-lead = Ordningen är er. Börja, pausa och avsluta faser i takt med arbetet. Hoppa över en fas med ett skäl.
projects-skipped-because = Överhoppad för att:
projects-against-custom = { $stage } kommer vanligtvis efter { $after }. Ni får ha det så.
projects-move-begin = Börja
projects-move-pause = Pausa
projects-move-resume = Fortsätt
projects-move-finish = Avsluta
projects-move-reopen = Öppna igen
projects-move-restore = Ta med igen
projects-move-skip = Hoppa över fasen
projects-move-up = Ett steg tidigare
projects-move-down = Ett steg senare
projects-move-place = Flytta dit
projects-move-or-skip = Flytta eller hoppa över
projects-move-elsewhere = Flytta
projects-place-of = Ny plats för { $stage }
projects-place-of-help = En siffra från 1 till { $most }.
projects-reason = Varför ni hoppar över { $stage }
projects-reason-help = Skälet står bredvid fasen för alla i uppdraget.
projects-no-reason = Skriv varför ni hoppar över fasen.
projects-not-skippable = Metoden låter er inte hoppa över den här fasen.
projects-done-stays = Fasen är klar och behåller sin plats.
projects-no-such-place = Så många platser finns inte.
projects-not-from-here = Fasen är inte längre som när du öppnade sidan. Så här står den nu.
projects-share-out-of-range = Skriv en siffra från 50 till 100.
projects-settings = Inställningar
projects-settings-lead = Vad uppdraget heter, och var det går sin egen väg.
projects-conflict = Här under står det som sparades. Formuläret har kvar det du skrev. Sparar du nu kommer ditt i stället.
projects-search-help = Ett ord hittar alla sina former, på hebreiska, svenska, engelska, arabiska och ryska, och ett ord som hör till en metod det som de andra språken kallar det; det sista ordet får vara halvskrivet. ”Ord inom citattecken” ska stå tillsammans; -ord utesluter texter. ort:Malmö, metod:…, perspektiv:…, år:2026 och språk:… begränsar. Bara texter som du får läsa söks igenom.
projects-search-how = Så frågar du
projects-search-in = Var
projects-search-everywhere = I alla dina uppdrag
projects-search-action = Sök
projects-found = { $n ->
    [one] 1 text
   *[other] { $n } texter
}
projects-found-more = Det finns fler. Lägg till ett ord för att begränsa.
projects-found-nothing = Inget hittades för ”{ $query }”
projects-found-nothing-more = Pröva färre ord, eller ett annat ord för samma sak. Texter som berättaren inte har sagt ja till söks inte igenom.
projects-found-try = Du kan pröva
projects-found-near = Inget stavas så; det här stavas nästan så.
projects-found-as = Hittat som:
projects-found-through = Genom begreppet:
projects-filter-passed-over = ”{ $value }”: uppdragets texter säger inget om sådant, så det hoppades över.
projects-indexing = Sökregistret byggs: { $done } av { $all } texter. Tills det är klart kan något saknas.
projects-a-text = En text
projects-editors-text = berättelsens text
projects-data = Dataskydd
projects-data-lead = Vad uppdraget har kvar om människor, och var.
projects-data-promise-1 = Det som någon har sagt, och vem det är, ligger förseglat. Varje person har en egen nyckel, och nyckeln som öppnar dem hålls utanför databasen.
projects-data-promise-2 = När en person raderas förstörs nyckeln, och det som var förseglat går aldrig mer att läsa. En återställd säkerhetskopia raderar det igen.
projects-data-promise-3 = Loggen säger vem som gjorde vad och när, aldrig vad någon sade.
projects-data-promise-4 = Ingenstans finns ett fält för diagnos.
projects-data-shared = Det som alla faser delar
projects-data-people = Ta ut allt som finns om en person: på personens egen sida
done-project-started = Uppdraget finns här. Det här är dess sida.
done-stage-begun = Fasen har börjat.
done-stage-paused = Fasen är pausad. Allt i den finns kvar.
done-stage-resumed = Fasen fortsätter.
done-stage-finished = Fasen är klar.
done-stage-reopened = Fasen är öppen igen.
done-stage-skipped = Fasen är överhoppad. Skälet står bredvid den.
done-stage-restored = Fasen är med i planen igen.
done-stage-moved = Ordningen är ändrad.
