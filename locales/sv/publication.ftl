### Böcker: från uppdraget till den tryckta sidan, den publika sidan och katalogen.
publication-books = Böcker
publication-books-lead = En bok samlar berättelserna och principerna från uppdraget. Den går att göra så länge alla i den samtycker.
publication-none = Ingen bok än
publication-none-more = När berättelserna är berättade och principerna funna börjar boken här. Det som uppdraget redan vet är ifyllt.
publication-start = Börja på en bok
publication-no-edition-yet = Ingen utgåva än
publication-edition-line = Utgåva { $n }, { $date }
publication-edition = Utgåva { $n }
publication-state-draft = Under arbete
publication-state-made = Färdig
publication-state-published = Publicerad
publication-state-to-be-revised = Ska revideras
publication-frozen = Fryst
publication-editions = Utgåvor
publication-ready = Boken går att göra
publication-ready-more = { $n ->
    [one] En berättelse står i den, och alla i den samtycker i dag.
   *[other] { $n } berättelser står i den, och alla i dem samtycker i dag.
}
publication-make = Gör en utgåva
publication-see-job = Se hur långt utgåvan har kommit
publication-look-first = Titta först på ledtrådarna här nedanför.
publication-blocked = Boken går inte att göra än
publication-blocked-more = Varje rad säger vems samtycke som saknas, till vad, och hur det står i dag.
publication-or-leave-out = Om någon inte samtycker kan du utelämna orden eller berättelsen:
publication-to-consent = Till samtycket
publication-until = Ännu inte uppfyllt: { $conditions }
publication-one-sided-story = { $story } är berättad från bara en sida, och inget skäl är antecknat
publication-clues = Titta på det här innan boken görs
publication-clues-more = Det här kan leda läsare till en verklig person. Vi säger var det står, aldrig vems namn det är. Läs varje ställe och ändra där det behövs.
publication-clue-teller-name = Det verkliga namnet på någon som berättar
publication-clue-worker-name = Namnet på någon som arbetar där: det kan leda till en person som har fått stöd
publication-clue-number = Ett telefonnummer eller ett annat långt nummer
publication-clue-email = En e-postadress
publication-clue-day = En exakt dag
publication-clue-not-approved = Den som berättar har inte godkänt texten än
publication-clue-unsupported = Inget utdrag i boken visar den här principen: den utelämnas
publication-looked = Jag har tittat på vart och ett av ställena
publication-looked-help = Om en text ändras frågar vi igen.
publication-looked-save = Tittat
publication-looked-at = Någon har tittat
publication-edit-front = Titelsida, medverkande, förord
publication-edit-stories = Berättelser i boken
publication-other-volumes = Samma serie:
publication-on-web = Läsare på webben möter { $n } av { $of } berättelser i dag.
publication-publish = Publicera
publication-take-down = Avpublicera
publication-public-page = Till den publika sidan
publication-revise-more = Ett samtycke som utgåvan vilar på gäller inte längre. Filerna erbjuds inte mer. Gör en ny utgåva utan det.
publication-format-pdf = PDF
publication-format-epub = EPUB
publication-format-docx = DOCX för språkgranskaren
publication-format-html = HTML
publication-story-number = Berättelse { $n }
publication-to-book = Till boken
publication-front = Titelsida, medverkande, förord
publication-front-lead = Allt runt berättelserna. Spara så ofta du vill; en utgåva tar det som står här när den görs.
publication-conflict = Någon annan sparade under tiden. Det du skrev står i formuläret; här under står det som är sparat nu där det skiljer sig. Spara igen för att behålla ditt.
publication-empty-now = ingenting
publication-part-title = Titelsida
publication-part-words = Ord före och efter
publication-part-people = Vilka som var med
publication-part-cite = Så citeras den
publication-title = Titel
publication-subtitle = Undertitel
publication-publisher = Utgivare
publication-place = Ort
publication-report-number = Rapportnummer
publication-series-title = Serie
publication-volume = Del i serien
publication-continues = Fortsätter
publication-continues-none = Ingen tidigare bok
publication-cover-text = Baksidestext
publication-cover-text-help = Några meningar för bokens baksida.
publication-abstract-text = Sammanfattning
publication-second-lang = Ett andra språk
publication-second-none = Inget
publication-second-abstract = Sammanfattning på det språket
publication-foreword = Förord
publication-acknowledgements = Tack
publication-credits = Medverkande
publication-credits-help = En rad för varje roll: roll, kolon, namn med komma emellan. Namnen står som de visas här, om inte personen själv har samtyckt till namnet i en bok.
publication-authors = Författare
publication-authors-help = Utan författare citeras utgivaren. Latinska bokstäver är till den engelska hänvisningen.
publication-author = Författare { $n }
publication-given = Förnamn
publication-family = Efternamn
publication-given-latin = Förnamn med latinska bokstäver
publication-family-latin = Efternamn med latinska bokstäver
publication-citation-title = Titel i hänvisningen
publication-citation-title-help = Bara om den skiljer sig från titeln ovan.
publication-citation-title-en = Titel i den engelska hänvisningen
publication-stories = Berättelser i boken
publication-stories-lead = Vilka berättelser som står i boken, i vilken ordning och med vems egna ord. Varje beslut antecknas med ditt namn.
publication-stories-conflict = Någon annan valde under tiden. Dina val står i formuläret; spara igen för att behålla dem.
publication-no-stories = Inga berättelser än
publication-no-stories-more = En bok samlar berättelser. Berätta den första.
publication-to-stories = Till berättelserna
publication-not-for-team = inte öppen för teamet
publication-choice = I boken
publication-choice-whole = med båda sidornas ord
publication-choice-no-client = utan egna ord från den som fick stöd
publication-choice-no-professional = utan den professionellas egna ord
publication-choice-retold = bara som redaktören berättar den
publication-choice-out = utelämnad
publication-place-in-book = Plats
publication-consent-unmet = { $n ->
    [one] Ett samtycke saknas.
   *[other] { $n } samtycken saknas.
} Fråga efter det, eller utelämna berättelsen eller de orden.
publication-one-sided = { $n ->
    [one] En berättelse är berättad från bara en sida.
   *[other] { $n } berättelser är berättade från bara en sida.
} Hör den andra sidan, eller anteckna varför inte.
publication-no-title = Boken har ingen titel än.
publication-no-story = Ingen berättelse står i boken än.
publication-not-looked = Titta på varje ledtråd och kryssa sedan i att du har gjort det.
publication-credit-line = Rad { $line }: skriv rollen, ett kolon och minst ett namn.
publication-cannot-continue = Den boken går inte att fortsätta. Välj en annan.
publication-to-be-revised = Ett samtycke som utgåvan vilar på gäller inte längre. Gör en ny utgåva först.
publication-no-edition = Ingen utgåva är gjord än.
publication-side-client = Från den som fick stöd
publication-side-professional = Från den professionella
publication-teller = Berättat av { $alias }
publication-who-story = ur berättelsen
publication-rights-note = Berättelserna tillhör dem som har berättat dem. Citera gärna; fråga utgivaren innan du trycker om.
publication-gap-title = Visas inte här
publication-gap-story = Den här berättelsen visas inte här just nu.
publication-gap-side = De här orden visas inte här just nu.
publication-gap-principle = Den här principen visas inte här just nu.
publication-gap-quotes = Några citat visas inte här just nu.
publication-gap-name = (namnet visas inte)
publication-gaps = { $n } av { $of } berättelser går att läsa här i dag. Där något inte visas står det en rad om det.
publication-paper-only = Hela boken erbjuds inte som fil: delar av den är bara för papper.
publication-cite = Hänvisa
publication-copy = Kopiera
publication-copied = Kopierat
publication-continues-this = Boken fortsätter
publication-continued-in = Fortsätter i
publication-catalogue-lead = Det som har lärts och bestämts, och som alla däri låter alla läsa.
publication-catalogue-empty = Inget är publicerat än
publication-catalogue-empty-more = En bok, en fallbeskrivning eller ett utkast står här när de som har gjort det publicerar det och alla däri samtycker.
publication-catalogue-search = Sök i det som är publicerat
publication-filter-lang = Språk
publication-filter-place = Plats
publication-filter-any = Alla
publication-count-books = { $n ->
    [one] 1 publikation
   *[other] { $n } publikationer
}
publication-count-hits = { $n ->
    [one] 1 ställe
   *[other] { $n } ställen
}
publication-nothing-found = Inget hittades för ”{ $query }”
publication-nothing-found-more = Pröva färre eller andra ord. Vi söker bara i det som alla får läsa.
publication-about-lead = Den röda tråden är en arbetsplats där socialtjänsten, och de som använder den, lär av det som fungerade, enas om vad som inte får hända och håller det de har lovat.
publication-about-consent = Samtycket gäller i dag
publication-about-consent-more = Inget som en person har sagt lämnar den krets som personen har samtyckt till. Den som tar tillbaka ett samtycke stänger det genast; då står en rad där orden stod.
publication-about-methods = Metoder
publication-about-licence = Licens
publication-about-licence-more = Den röda tråden är fri programvara. Källkoden får läsas, användas, ändras och delas enligt licensen
publication-standing-none = ingen bok än
publication-standing-draft = { $n ->
    [0] utkast
    [one] utkast, 1 samtycke saknas
   *[other] utkast, { $n } samtycken saknas
}
publication-standing-made = utgåva { $n } gjord { $date }
publication-standing-revise = utgåva { $n } ska revideras
publication-next-start = Börja på boken: det som uppdraget redan vet är ifyllt.
publication-next-start-do = Börja på boken
publication-next-consents = Samtycken saknas: se vems, och till vad.
publication-next-consents-do = Se vad som saknas
publication-next-make = Se om något fortfarande står i vägen för utgåvan.
publication-next-make-do = Se boken
publication-next-publish = Utgåvan är gjord. Publicera den för alla som får läsa den.
publication-next-publish-do = Se utgåvan
publication-next-revise = Ett samtycke har återkallats: utgåvan ska revideras.
publication-next-revise-do = Revidera boken
done-book-started = Boken är påbörjad. Det som uppdraget vet är ifyllt.
done-looked = Antecknat att du har tittat på varje ställe.
done-published = Boken är publicerad.
done-taken-down = Den publika sidan är borttagen.
publication-bring-edited = Ta tillbaka den granskade DOCX-filen
