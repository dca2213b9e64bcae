### Katalogen: det som alla läser.

catalogue-lead = Det som har lärts och bestämts, och som alla däri låter alla läsa.
catalogue-empty = Inget är publicerat än
catalogue-empty-more = En bok, en fallbeskrivning eller ett utkast står här när de som har gjort det publicerar det och alla däri samtycker.
catalogue-search = Sök i det som är publicerat
catalogue-filter-lang = Språk
catalogue-filter-place = Plats
catalogue-filter-any = Alla
catalogue-count-all = { $n ->
    [one] 1 publikation
   *[other] { $n } publikationer
}
catalogue-count-hits = { $n ->
    [one] 1 ställe
   *[other] { $n } ställen
}
catalogue-nothing-found = Inget hittades för ”{ $query }”
catalogue-nothing-found-more = Pröva färre eller andra ord. Vi söker bara i det som alla får läsa.
catalogue-how = Så frågar du
catalogue-help = Ett ord hittar alla sina former, på hebreiska, svenska, engelska, arabiska och ryska; ett ord som hör till en metod hittar också det som de andra språken kallar det. Det sista ordet får vara ofullbordat. ”Ord inom citattecken” måste stå tillsammans; -ord utesluter ställen. plats:Malmö, metod:…, författare:…, ämne:…, målgrupp:…, perspektiv:…, år:2026, språk:… begränsar.
catalogue-found-try = Du kan pröva
catalogue-found-everywhere = Samma ord, i allt som är publicerat
catalogue-found-near = Inget stavas så; det här stavas nästan så.
catalogue-found-as = Hittat som:
catalogue-found-in-title = I titeln
catalogue-found-through = Genom begreppet:
catalogue-filter-passed-over = Inget här är ordnat efter ”{ $name }”, så det hoppades över.
catalogue-all-of-group = Alla { $n }: { $group }
catalogue-all-kinds = Allt slags innehåll
catalogue-first-of = De första { $n } av { $all } visas. Lägg till ett ord för att begränsa.
catalogue-group-principles = Principer
catalogue-group-stories = Berättelser
catalogue-group-red-lines = Röda linjer
catalogue-group-books = Böcker
catalogue-group-policy-outlines = Utkast till gemensam policy
catalogue-group-case-reports = Fallbeskrivningar
catalogue-group-old-books = Äldre böcker
catalogue-group-kits = Metoder
catalogue-about-lead = Den röda tråden är en arbetsplats där socialtjänsten, och de som använder den, lär av det som fungerade, enas om vad som inte får hända och håller det de har lovat.
catalogue-about-consent = Samtycket gäller i dag
catalogue-about-consent-more = Inget som en person har sagt lämnar den krets som personen har samtyckt till. Den som tar tillbaka ett samtycke stänger det genast; då står en rad där orden stod.
catalogue-about-methods = Metoder
catalogue-about-licence = Licens
catalogue-about-licence-more = Den röda tråden är fri programvara. Källkoden får läsas, användas, ändras och delas enligt licensen
catalogue-kind-book = bok
catalogue-kind-policy-outline = utkast till gemensam policy
catalogue-kind-case-report = fallbeskrivning
catalogue-kind-old-book = äldre bok
