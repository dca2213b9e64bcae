### Berättelser: titel och vändpunkter, båda sidor, den skrivna texten, vem som läser och godkänner.
story-list-title = Berättelser
story-numbered = Berättelse { $n }
story-none = Inga berättelser än
story-none-more = En berättelse börjar när en nominering väljs. Välj den första i urvalet.
story-none-action = Till urvalet
story-standing = { $n } av { $of } berättelser godkända
story-next = { $n ->
    [one] 1 skildring är nedskriven och väntar på att läsas av den som berättade.
   *[other] { $n } skildringar är nedskrivna och väntar på att läsas av dem som berättade.
}
story-next-action = Se vem som läser
story-face-gap = Titeln och huvuddragen visas inte, eftersom ett samtycke saknas.
story-account-gap = Skildringen visas inte, eftersom samtycke saknas.
story-text-gap = Texten visas inte, eftersom ett samtycke saknas.
story-sides-both = båda sidor
story-sides-client = bara brukarens sida
story-sides-professional = bara medarbetarens sida
story-sides-none = ingen har berättat än
story-account-planned = intervju planerad
story-account-held = intervju gjord
story-account-documented = nedskriven
story-account-approved = godkänd
story-untold-planned = Inte berättad än. Intervjun är planerad.
story-untold-held = Intervjun är gjord men inte nedskriven än.
story-untold-documented = Ingen text här.
story-untold-approved = Ingen text här.
story-nobody-told = Ingen har berättat den här berättelsen än. Den kan inte publiceras.
story-nobody-told-short = inte berättad än
story-client-missing = Brukarens sida är inte berättad. Så här kan den inte publiceras: boka en intervju, eller skriv varför en sida räcker här.
story-client-missing-short = brukarens sida saknas
story-professional-missing = Medarbetarens sida är inte berättad. Så här kan den inte publiceras: boka en intervju, eller skriv varför en sida räcker här.
story-professional-missing-short = medarbetarens sida saknas
story-excepted = En sida räcker här, eftersom:
story-excepted-short = en sida, med skäl
story-shut = Någon som berättar här har inte samtyckt till att arbetsgruppen läser. Berättelsen går inte att ändra förrän det är gjort.
story-edit-text = Redigera texten
story-write-text = Skriv texten
story-edit-face = Titel och vändpunkter
story-review-title = Läsning och godkännande
story-before = Före
story-after = Efter
story-turns = Vändpunkter
story-turns-none = Inga vändpunkter än.
story-blank = Inte skrivet än.
story-timeline = { $n ->
    [one] Från före till efter, genom en vändpunkt
   *[other] Från före till efter, genom { $n } vändpunkter
}
story-sides = Båda sidor
story-side-missing = Den här sidan är inte berättad än.
story-plan-interview = Boka en intervju
story-text-title = Berättelsen som text
story-text-none = Ingen text än.
story-versions-title = Versioner
story-to-coding = Märk ut utdrag
story-one-sided = Bara en sida
story-exception-reason = Varför räcker en sida här?
story-exception-help = Till exempel: personen har dött, eller gick inte att nå trots tre försök. Skälet visas tillsammans med berättelsen.
story-exception-record = Skriv in skälet
story-exception-end = Avsluta undantaget
story-alias = Namn som visas
story-none-found = Frågan ställdes, inget framkom.
story-title = Titel
story-subtitle = Underrubrik
story-subtitle-help = En rad: om vem och om vad. Inga riktiga namn.
story-turns-help = När vände det, och vem gjorde vad? En rad för varje vändpunkt, i den ordning det hände. Tomma rader sparas inte.
story-turn-add = Lägg till en vändpunkt
story-turn-nth = Vändpunkt { $n }
story-turn-title = Vad som vände
story-turn-when = Ungefär när
story-turn-when-help = Till exempel: i mars, vid det andra besöket.
story-turn-actions = Vem gjorde vad
story-turn-actions-help = En handling per rad. Först vem, sedan kolon, sedan vad: ”Socialsekreteraren: väntade i trappan”.
story-turn-up = Flytta upp
story-turn-down = Flytta ner
story-turn-remove = Ta bort
story-clash = Någon annan sparade medan du skrev.
story-clash-more = Inget har gått förlorat. Det du skrev står i formuläret nedanför, och bredvid ser du vad som finns där nu. Spara när formuläret säger det som ska stå.
story-clash-there = Finns där nu
story-clash-typed = Det du skrev
story-clash-theirs = Vad den andra ändrade
story-clash-mine = Vad du ändrade
story-clash-all-typed = Allt du skrev, så som du skickade det
story-merged = Ni arbetade med olika stycken. Texten nedanför har båda ändringarna. Läs igenom och spara.
story-merged-both = { $n ->
    [one] På ett ställe skrev ni båda. Där står båda lydelserna, den andras först. Behåll det som ska vara kvar och spara.
   *[other] På { $n } ställen skrev ni båda. Där står båda lydelserna, den andras först. Behåll det som ska vara kvar och spara.
}
story-merged-title = Båda tillsammans
story-text-lead = En berättelse av alla skildringar. Lägg inte ord i någons mun.
story-tellings = Det som berättades
story-text-field = Texten
story-text-help = En tom rad börjar ett nytt stycke. Varje gång du sparar finns versionen före kvar.
story-save-and-ask = Spara och fråga igen
story-asks-again = { $n ->
    [one] Ett samtycke gavs till andra ord än dessa. Personen behöver tillfrågas igen.
   *[other] { $n } samtycken gavs till andra ord än dessa. Personerna behöver tillfrågas igen.
}
story-asks-again-heading = Inte sparat än.
story-asks-again-more = Mer än en tiondel av orden skiljer sig från det som dessa personer sade ja till. Om du sparar stängs deras samtycke tills de har läst den nya texten och bekräftat:
story-restoring = Det här är version { $n }. Om du sparar blir den den nyaste. Versionerna däremellan finns kvar.
story-restore = Ta tillbaka version { $n }
story-versions-none-more = Allt som sparas finns kvar här, och två versioner går alltid att jämföra.
story-version-system = inhämtad
story-words-changed = { $n ->
    [0] inga ord ändrade
    [one] 1 ord ändrat
   *[other] { $n } ord ändrade
}
story-compare = Jämför
story-compare-any = Jämför vilka två som helst
story-compare-from = Från
story-compare-to = Till
story-compared = Från version { $from } till { $to }
story-version-nth = Version { $n }
story-unchanged = { $n } stycken oförändrade
story-diff-removed = borttaget:
story-diff-added = tillagt:
story-review-none-more = Boka en intervju. Den som berättar läser och godkänner sedan här.
story-review-waiting = { $n ->
    [0] Alla som berättade har läst och godkänt.
    [one] En person har inte godkänt än.
   *[other] { $n } personer har inte godkänt än.
}
story-teller = Vem som berättade
story-side = Sida
story-state = Läge
story-consent-book = Samtycke till boken
story-consent-web = Samtycke till webben
story-reading-copy = Läsexemplar
story-reading-print = För utskrift
story-reading-lead = Det här skrevs ner efter det du berättade. Läs i din egen takt. Du får ändra vad du vill, och du får ta tillbaka vad du vill, nu eller senare.
story-reading-told = Det du berättade
story-reading-change = Det som ska vara annorlunda
story-reading-foot = Inget visas för andra utan ditt ja.
done-story-asks-again = Sparat. Personerna nedanför behöver bekräfta igen. Till dess är deras samtycke till boken eller webben stängt.
story-anew = Berätta på nytt
story-anew-more = Någon som berättade här har raderats, och därför är rubrik, tidslinje och text stängda för alla. Du kan börja om utan den personen: det som stod där raderas för alltid, och det andra berättat i sina intervjuer finns kvar.
story-anew-do = Börja om utan personen
done-story-told-anew = Berättelsen kan skrivas på nytt. Det som stod här är raderat.
story-nobody-erased = Alla som berättat här finns kvar: det finns inget att börja om med.
story-edited-title = Tillbaka från språkgranskaren
story-edited-lead = Ta med den granskade DOCX-filen. Du ser vad som har ändrats i varje text och avgör en i taget.
story-edited-file = Den granskade filen
story-edited-file-help = En utgåvas DOCX, sparad som .docx i Word eller LibreOffice. Inget av den sparas förrän du har godtagit det.
story-edited-read = Visa vad som har ändrats
story-edited-to-books = Till böckerna
story-edited-found = { $n ->
    [0] Ingen text har ändrats.
    [one] 1 text har ändrats
   *[other] { $n } texter har ändrats
}{ $same ->
    [0] {""}
   *[other] {"; "}{ $same } är som förut
}
story-edited-take = Godta det som är ikryssat
story-edited-take-this = Godta den här texten
story-edited-asks-again = { $n ->
    [one] 1 samtycke gavs för andra ord och behöver bekräftas på nytt.
   *[other] { $n } samtycken gavs för andra ord och behöver bekräftas på nytt.
}
story-edited-around = Ändrat utanför texterna
story-edited-around-more = Rubriker, vändpunkter, principer och sidorna i bokens början och slut ändras för hand, där de hör hemma.
story-edited-unknown = Finns inte i det här projektet
story-edited-unknown-more = Texterna hör till ett annat projekt eller finns inte kvar.
story-no-file = Välj en fil först.
story-no-marks = Filen saknar våra märken. Ta med en utgåvas DOCX, redigerad i Word eller LibreOffice.
story-nothing-taken = Inget var ikryssat. Ta med filen igen och kryssa i det du godtar.
story-edited-since = Någon har sparat en av texterna under tiden. Ta med filen igen, så jämförs den med orden som de är nu.
done-story-edited = Godtaget. Varje text har en ny version.
done-story-edited-asks-again = Godtaget. En del samtycken gavs för andra ord och väntar på att bekräftas på nytt.
