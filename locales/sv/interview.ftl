### Intervjuer: vem som berättar, guiden, dokumentationen, överlämning, godkännande, texter utifrån.

interview-list-title = Intervjuer
interview-list-lead = Varje berättelse hörs från båda sidor. En sida som ingen berättar från syns som en lucka.
interview-list-lead-own = Intervjuerna som är dina. Andras visas inte här.
interview-tally-done = av { $all } nedskrivna och överlämnade
interview-tally-waiting = { $n ->
    [one] berättelse väntar på en sida
   *[other] berättelser väntar på en sida
}
interview-column-story = Berättelse
interview-story-number = Berättelse { $number }
interview-title-waits = Rubriken visas inte för gruppen:
interview-missing = ingen berättar från den här sidan än
interview-one-sided = Berättas från en sida med avsikt: { $reason }
interview-plan = Boka en intervju
interview-nobody-asks = ingen intervjuare än
interview-no-day = ingen dag än
interview-planned-for = bokad till { $date }
interview-held-on = hölls { $date }
interview-progress = { $done } av { $all } steg
interview-says-no = inget att lära av
interview-says-no-more = Intervjun slutade vid frågan om det är värt att lära av. Svaret blev nej.
interview-empty = Inga berättelser än
interview-empty-more = Intervjuer handlar om berättelser som har valts. Välj den första och boka sedan vem som berättar.
interview-empty-action = Till urvalet
interview-empty-own = Ingen intervju är din än
interview-empty-own-more = När någon bokar en intervju med dig som intervjuare syns den här.

interview-state-planned = bokad
interview-state-held = skrivs ner
interview-state-documented = överlämnad
interview-state-approved = godkänd
interview-step-blank = öppet
interview-step-draft = påbörjat
interview-step-filled = besvarat
interview-step-none-found = inget framkom
interview-step-no = nej

interview-plan-title = Boka en intervju
interview-plan-lead = En intervju är en persons skildring av en berättelse. Boka så många från varje sida som behövs.
interview-plan-consent = Innan intervjun kan börja frågar vi personen om samtycke till den. Från och med nu väntar berättelsen också på det.
interview-choose = Välj
interview-story = Vilken berättelse
interview-teller = Vem berättar
interview-teller-help = Någon som uppdraget känner, eller någon ny.
interview-teller-new = Någon ny
interview-alias = Namn som visas
interview-alias-help = För någon ny. Aldrig det riktiga namnet.
interview-standpoint = Perspektiv
interview-standpoint-help = För någon ny. Det avgör från vilken sida personen berättar.
interview-interviewer = Intervjuare
interview-later = Bestäms senare
interview-day = Dag
interview-assign-title = Intervjuare och dag

interview-account-title = { $alias }: { $side }
interview-steps = Guidens steg
interview-consent = Samtycke till intervjun
interview-tally-answered = { $n ->
    [one] steg besvarat
   *[other] steg besvarade
}
interview-tally-none = av dem: inget framkom
interview-tally-open = öppna än
interview-raw-shut = Intervjun kan inte hållas. Samtycke till själva intervjun:
interview-team-shut = Det som sagts är inte öppet för gruppen. Samtycke:
interview-to-consents = Till personens samtycken
interview-erased = Den här personen är raderad. Det hen berättade är borta för alltid.
interview-start-title = Starta intervjun
interview-start-more = Du kan läsa guiden i förväg. Det du skriver sparas medan du skriver.
interview-held = Hölls den
interview-held-help = I dag, eller dagen då den hölls.
interview-start = Starta intervjun
interview-go-on = Skriv ner den
interview-go-on-with = Fortsätt med:
interview-hand-over-more = När varje steg har ett svar lämnar du över dokumentationen. Sedan kan du läsa den, och andra rättar.
interview-hand-over = Lämna över dokumentationen
interview-confirm = Lämna över med det här svaret
interview-confirm-help = Svaret var att det inte är värt att lära av. Stegen efter det får vara öppna.
interview-approve-title = Berättaren läser
interview-approve-more = Dokumentationen är överlämnad. Nu läser berättaren den, själv eller högläst, rättar och godkänner.
interview-reader = Vem läste tillsammans med personen
interview-read-alone = personen läste själv
interview-read-by = läst tillsammans med
interview-read = Läst den
interview-read-help = Dagen då personen godkände.
interview-approve = Skriv in godkännandet
interview-approved = Godkänd av berättaren.
interview-approved-before = Godkänd { $date }, men orden har ändrats sedan dess. Läs det som ändrats för den som berättade och be om ett nytt godkännande.
interview-give-back = Lämna tillbaka för arbete
interview-give-back-more = Det går då att skriva i den igen. Ett godkännande gäller inte längre, utan vi frågar på nytt.
interview-opening = Innan du börjar
interview-closing = Innan du går

interview-step-of = Steg { $n } av { $all }
interview-answer = Svar
interview-reason = Varför
interview-lines-help = En sak på varje rad.
interview-timeline-help = En rad för varje tillfälle, i den ordning de hände. Lämna rader du inte behöver tomma.
interview-when = { $n }. Ungefär när
interview-what = { $n }. Vad som hände, före och efter
interview-each-first = Inga vändpunkter är nedskrivna än. När de finns ställs frågan för var och en av dem.
interview-none-help = Vi frågade, och det finns inget att berätta här.
interview-none-mixed = Här finns text och ”inget framkom” är ikryssat. Behåll det ena.
interview-probes = Fråga vidare
interview-save-next = Spara, nästa steg
interview-save-last = Spara, till intervjun
interview-nothing-yet = Inget är skrivet än
interview-saving = Sparar
interview-saved = Sparat
interview-kept = Inte skickat: finns kvar på den här enheten
interview-restored = Hämtat från den här enheten
interview-conflict = Någon annan skrev här
interview-conflict-message = Tryck på Spara för att se båda texterna. Inget skrivs över.
interview-conflict-more = Båda texterna finns nedanför. Ta över det du vill behålla och spara sedan. Den andra texten finns kvar bland versionerna.
interview-signin = Logga in igen i en annan flik och tryck sedan på Spara.
interview-refused = Togs inte emot:
interview-discard = Släng texten på den här enheten
interview-there = Det som står där nu
interview-yours = Det du skrev

interview-texts-title = Texter utifrån
interview-texts-lead = En utskrift, anteckningar, en tidigare text. Den hör till den som berättar och skyddas som allt hen har sagt.
interview-texts-count = { $n ->
    [0] Ingen text har hämtats in än.
    [one] 1 text har hämtats in.
   *[other] { $n } texter har hämtats in.
}
interview-texts-open = Till texterna
interview-texts-kept = { $n ->
    [one] 1 text togs emot.
   *[other] { $n } texter togs emot.
}
interview-files = Filer
interview-files-help = .txt .md .docx .odt .html, flera på en gång. En fil som inte går att läsa nämns vid namn, de andra tas emot.
interview-bring = Hämta in
interview-read-text = Läs

interview-standing = { $done } av { $all } intervjuer
interview-next-side = { $n ->
    [one] En berättelse väntar på den andra sidan.
   *[other] { $n } berättelser väntar på den andra sidan.
}
interview-next-open = { $n ->
    [one] En intervju är inte överlämnad än.
   *[other] { $n } intervjuer är inte överlämnade än.
}
interview-next-approve = { $n ->
    [one] En dokumentation väntar på berättarens godkännande.
   *[other] { $n } dokumentationer väntar på berättarnas godkännande.
}
interview-next-look = Till intervjuerna

done-interview-planned = Intervjun är bokad.
done-interview-started = Intervjun har börjat. Det du skriver sparas medan du skriver.
done-interview-handed-over = Dokumentationen är överlämnad.
done-interview-given-back = Det går att skriva i dokumentationen igen.
done-interview-approved = Godkännandet är inskrivet.

interview-handed-over = Dokumentationen är överlämnad. Be att få tillbaka den om något behöver ändras.
interview-no-raw-consent = I dag finns inget samtycke till intervjun. Fråga om det först. Det som redan är skrivet finns kvar.
interview-no-team-consent = Det som sagts är inte öppet för gruppen, så bara intervjuaren kan skriva här.
interview-teller-twice = Personen berättar redan den här berättelsen. Välj någon annan.
interview-own-teller = Ingen intervjuar sig själv. Välj någon annan.
interview-known-or-new = Välj någon som är känd, eller skriv ett nytt namn: ett av de två.
interview-no-teller = Välj vem som berättar, eller skriv namnet som visas.
interview-in-future = Den dagen har inte kommit än.
interview-none-not-here = Det här steget behöver ett svar i ord.
interview-step-open = { $step }: steget har inget svar än.
interview-confirm-no = Kryssa i att den lämnas över fast svaret blev nej.
interview-not-handed-over = Dokumentationen är inte överlämnad än.
interview-approved-already = Dokumentationen är redan godkänd.
interview-no-file = Välj minst en fil.
interview-file-known = { $file } finns redan här och togs inte in en gång till.
interview-bring-again = Ta in den en gång till ändå

intake-too-large = { $file } är för stor. Dela den och hämta in delarna.
intake-empty = { $file } innehåller ingen text.
intake-unknown-format = { $file } har ett format som inte går att läsa. Spara den som .docx, .odt, .txt, .md eller .html.
intake-not-text = { $file } är ingen text.
intake-damaged = { $file } är skadad. Öppna den där den gjordes och spara den igen.
intake-damaged-part = { $file } är skadad inuti. Öppna den där den gjordes och spara den igen.
intake-missing-part = { $file } är inte hel. Öppna den där den gjordes och spara den igen.
intake-bomb = { $file } packas upp till mycket mer än en text. Spara den igen som ren text.
intake-too-deep = { $file } är för djupt nästlad. Spara den igen som ren text.
intake-encrypted-or-old = { $file } har lösenord eller är en gammal .doc. Spara den som .docx utan lösenord.
intake-scanned = { $file } innehåller bilder av sidor och ingen text. Kör den genom textigenkänning (OCR) på dess språk och hämta in resultatet.
intake-note-footnote = En fotnot står sist i texten.
intake-note-encoding-guessed = Filen säger inte hur bokstäverna är kodade. Kontrollera att de är rätt.
intake-note-characters-replaced = Några bokstäver gick inte att läsa och visas som �.
intake-note-controls-left-out = Osynliga styrtecken är utelämnade.
intake-note-bidi-changed = Osynliga riktningstecken är städade.
intake-note-other-format-than-named = Filen är av ett annat slag än namnet säger.
intake-note-comments-left-out = Kommentarer i marginalen är inte med i texten.
intake-note-deletions-left-out = Ord som markerats som strukna är inte med i texten.
intake-note-hidden-left-out = Dold text är inte med i texten.
intake-note-pages-without-text = Några sidor består av bilder utan text och är inte med.
intake-note-lines-repaired = Några rader stod i fel ordning och är rättade. Kontrollera att de går att läsa.
intake-note-lines-doubtful = Några rader kan stå i fel ordning och är orörda. Kontrollera dem.
interview-own-unit-why = Om intervjuaren hör till berättelsens enhet: varför
interview-own-unit-help = I den här metoden intervjuar någon utifrån enheten. Om det inte går, skriv varför.
interview-own-unit = Intervjuaren hör till berättelsens enhet. Välj någon annan, eller skriv här varför.
interview-takes-back = Har personen tagit tillbaka sitt samtycke?
