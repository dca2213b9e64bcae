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
