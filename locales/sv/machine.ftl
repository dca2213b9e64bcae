### Katalogen som maskiner läser den, metoderna som alla läser dem, och katalogen som filer.

catalogue-kind-kit = metod

kits-title = Metoder
kits-lead = Varje metod är nedskriven så att andra kan följa den: faserna, vem som gör vad och orden den använder.
kit-version = version { $version }
kit-works-count = { $n ->
    [0] inget publicerat ännu
    [one] 1 publikation
   *[other] { $n } publikationer
}
kit-stages = Faser
kit-stage-who = Vem:
kit-works = Publicerat av dem som har följt den
kit-works-none = Inget ännu.
kit-wording = Var orden kommer ifrån
kit-cite = Så hänvisar du till den
kit-copy = Kopiera
kit-copied = Kopierat
kit-files = Filerna
kit-files-more = Metoden som data, så som den används här: läs den, ändra den, ta med den till ert eget Red Thread.

shelf-by-kit = Efter metod
shelf-by-place = Efter plats
shelf-by-lang = Efter språk
shelf-by-year = Efter år
shelf-found = Träffar:
shelf-nothing-found = Inget hittades. Pröva färre eller andra ord.
shelf-choose = Välj språk

oai-fault-badVerb = Inget verb angavs, flera angavs, eller så finns det inte i protokollet.
oai-fault-badArgument = Ett argument saknas, är okänt, står två gånger eller har ett värde som inte går att läsa.
oai-fault-badResumptionToken = Den här koden har inte lämnats ut härifrån.
oai-fault-cannotDisseminateFormat = Poster lämnas bara som oai_dc.
oai-fault-idDoesNotExist = Ingen post har den här beteckningen.
oai-fault-noRecordsMatch = Inget stämmer med dessa datum och denna mängd.
