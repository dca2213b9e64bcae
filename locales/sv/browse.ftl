### Att bläddra i katalogen, en princips offentliga sida, och vad ett uppdrag säger om det som är publicerat.

browse-filters = Avgränsa
browse-on = Avgränsningar som gäller
browse-take-away = Ta bort
browse-take-all = Ta bort alla avgränsningar
browse-found = { $n ->
    [0] Inget passar
    [one] 1 träff
   *[other] { $n } träffar
}
browse-nothing = Inget passar in på allt det här samtidigt
browse-nothing-more = Det hjälper att ta bort en av dem:
browse-nothing-alone = Ingen av dem är ensam orsaken.
browse-way-out = Utan ”{ $facet }”: { $n ->
    [one] 1 träff
   *[other] { $n } träffar
}
browse-more-options = { $n } till
browse-all-of-kind = Alla { $n }
browse-pages = Sidor
browse-newer = Nyare
browse-older = Äldre
browse-page-of = { $n } av { $of }
browse-facet-kind = Vad det är
browse-facet-kit = Metod
browse-facet-place = Plats
browse-facet-standpoint = Berättat från
browse-facet-topic = Ämne
browse-facet-population = Vilka det handlar om
browse-facet-lang = Språk
browse-facet-year = År
browse-facet-project = Uppdrag
browse-kind-project = uppdrag
browse-kind-book = bok
browse-kind-policy-outline = utkast till gemensam policy
browse-kind-case-report = fallbeskrivning
browse-kind-principle = handlingsprincip
browse-kind-red-line = röd linje
browse-kind-old-book = äldre bok
browse-kind-kit = metod
browse-kinds-project = Uppdrag
browse-kinds-book = Böcker
browse-kinds-policy-outline = Utkast till gemensam policy
browse-kinds-case-report = Fallbeskrivningar
browse-kinds-principle = Handlingsprinciper
browse-kinds-red-line = Röda linjer
browse-kinds-old-book = Äldre böcker
browse-kinds-kit = Metoder
browse-shared = Finns i { $n } av { $of } berättelser
browse-stands-in = Ur
browse-also-in = Finns också i
browse-image-credit = Bild:
browse-map = Karta och platser
browse-map-of = { $country }, { $n ->
    [one] 1 plats där något är publicerat
   *[other] { $n } platser där något är publicerat
}. Alla står i listan intill.
browse-country-il = Israel
browse-country-se = Sverige
browse-dot = { $place }: { $n ->
    [one] 1 träff
   *[other] { $n } träffar
}
browse-not-on-map = Inte på kartan
browse-map-credit = Lägen:

browse-evidence = Orden bakom den
browse-evidence-none = Inget av orden bakom den får visas på nätet just nu. Den räknas ändå i de berättelser där den finns.
browse-same = Samma sak på andra håll
browse-same-more = Redaktörer har funnit att de här säger samma sak. Varje omgång räknade sina egna berättelser, valda på sitt sätt, så siffrorna står bredvid varandra och läggs inte ihop.
browse-contradicts = Det som talar emot
browse-contradicts-more = Redaktörer har funnit att de här pekar åt ett annat håll. Båda står här, så att du kan väga dem mot varandra.
browse-why-here = Varför den står här:
browse-tried = Vem som har prövat, och vad som hände
browse-tried-none = Ingen har berättat om en prövning för alla än.
browse-until = Till { $day }
browse-outcome-under-way = pågår
browse-outcome-worked = det gick bra
browse-outcome-partly = det gick delvis
browse-outcome-did-not = det gick inte
browse-outcome-stopped = avbruten
browse-outcome-no-report = ingen rapport
browse-cite = Hänvisa
browse-cite-title = { $title } (handlingsprincip, ur { $book })
browse-copy = Kopiera
browse-copied = Kopierat
browse-embed = Visa den på en annan webbplats
browse-embed-more = Klistra in de här raderna. Det som visas är alltid det som får visas i dag: det som tas tillbaka försvinner där också.
browse-embed-whole = Hela principen
browse-gone = Den här principen visas inte längre
browse-gone-more = Den har stått här för alla. Den har tagits ner, eller så får någons ord inte visas längre.

related = Hör ihop med
related-principle = en gemensam princip
related-series = samma serie
related-place = samma plats
related-topic = samma ämne
related-authors = en gemensam författare
related-kit = samma metod

browse-listing = I katalogen
browse-listing-say = Säg vad det handlar om, för katalogen
browse-listing-lead = Det du väljer här hjälper läsare att hitta det som uppdraget har publicerat. Så snart något är offentligt står uppdraget i katalogen under sin egen titel.
browse-no-terms = Metoden för det här uppdraget har inga ämnen att välja bland.
browse-topics-help = Vad det publicerade handlar om. Några få är till större hjälp än många.
browse-populations-help = Vilka det handlar om. Välj en grupp bara om ingen kan gissa sig till vem någon är.
browse-image-credit-label = Vems bilden är
browse-image-credit-help = Vem som har tagit eller ritat bilden, så som personen vill bli nämnd.
browse-map-place = Var det står på kartan
browse-map-place-known = { $place } finns redan på kartan. Skriv en annan ort, eller en punkt som 59.33, 18.07, bara om du vill ändra det.
browse-map-place-unknown = { $place } är ingen ort som kartan känner till. Skriv en ort i närheten, eller en punkt som 59.33, 18.07. Lämnar du det tomt står platsen bara i listan.
browse-own-principles = Publicerade principer
browse-own-principles-none = Ingen princip i det här uppdraget är offentlig just nu.
browse-ties = Koppla till andra
browse-ties-lead = Säg var en publicerad princip i ett annat uppdrag säger samma sak som den här, eller talar emot den. Den som läser någon av dem ser det, med ditt skäl. Båda sidor kan avsluta kopplingen.
browse-ties-none = Den är inte kopplad till någon annan princip än.
browse-tie-new = En ny koppling
browse-tie = Koppla ihop dem
browse-untie = Avsluta
browse-tie-not-on-show = En princip som inte visas just nu
browse-others-none = Inget annat uppdrag har någon publicerad princip än.
browse-choose = Välj en princip
browse-other = Den andra principen
browse-relation = Hur de förhåller sig till varandra
browse-relation-same = Samma sak
browse-relation-contradicts = De talar emot varandra
browse-relation-more-same = Två omgångar har kommit fram till den, med sina egna ord.
browse-relation-more-contradicts = Att följa den ena vore att inte följa den andra.
browse-reason = Varför
browse-reason-help = En mening till läsarna. Inga namn.
browse-term-unknown = Välj bland metodens egna ord.
browse-place-unknown = Kartan känner inte till platsen. Skriv en ort i Sverige eller Israel, eller en punkt som 59.33, 18.07.
browse-not-published = Den principen är inte offentlig just nu.
browse-own-principle = Välj en princip i ett annat uppdrag.
browse-tied-already = De två är redan kopplade. Avsluta den kopplingen först.
