### Tavlan: varje linje på varje plats, historik, kommuner som delar linjer.
status-unknown = okänt
status-clear = god marginal
status-near = nära linjen
status-at = på linjen
status-crossed = linjen är överskriden
gap-no-reading = ingen avläsning än
gap-stale = ingen färsk avläsning
gap-stale-since = ingen avläsning sedan { $day }
gap-no-threshold = ingen tröskel än
value-percent = { $n } %
value-one-to = 1 på { $n }
board-project = Projektet
board-title = Tavlan
board-heading = Hur långt vi har till linjerna
board-caption = Röda linjer nedåt, platser åt sidan: hur varje linje står sig på varje plats.
board-caption-strips = Röda linjer nedåt: ett märke för varje plats, och var en linje är överskriden eller nära.
board-key = Den röda linjen står längst bort; det korta strecket är den tidiga varningen; streckat är det vi inte vet, och det är aldrig grönt.
board-line = Röd linje
board-where = Passerad eller nära
board-all-places = { $n ->
    [one] En plats
   *[other] Alla { $n } platser, ett märke var
}
board-places = Platser
board-places-help = Välj flera med Ctrl eller Skift. Upp till åtta får plats bredvid varandra.
board-own-places = Våra egna platser
board-of-group = gruppens
board-indicators = { $n ->
    [one] En indikator
   *[other] Den sämsta av { $n } indikatorer; visa var och en
}
board-withheld = kommunen visar det inte
board-withheld-values = Kommunen visar hur linjerna står sig, men inte värdena.
board-shows-nothing = visar ingenting
board-fewer = färre än { $n }
board-was = Den dag det mättes: { $status }. Tröskeln har ändrats sedan dess.
board-due = Svar senast { $day }
board-overdue = Svaret skulle ha kommit { $day }
board-answered = Besvarad, inte avslutad
board-and-more = { $n ->
    [one] och en till
   *[other] och { $n } till
}
board-history = Så har det gått genom åren
board-none = Ingen röd linje att vaka över än
board-none-more = Skriv en linje och bestäm hur den mäts, så visas den här med alla platser.
board-none-do = Till linjerna
board-no-places = Det finns ingen plats än. Lägg till platserna där ni mäter, så visar varje linje hur den står sig där.
board-nothing-chosen = Ingen linje stämmer med det du valt. Vidga urvalet.
board-sharing-join = Gå med i en grupp som delar sina linjer
board-filters = Välj vad du vill se
board-all = Alla
board-all-towns = Alla kommuner
board-town = Kommun
board-status = Hur det står till
board-sort = Ordning
board-sort-worst = Det värsta först
board-sort-lines = Linjernas egen ordning
board-show = Visa
board-show-all = Visa allt
board-counted = { $lines } av { $all } linjer, { $places } av { $everywhere } platser
board-sheet = Som ett blad att skriva ut
board-sum-crossed = { $n ->
    [one] en linje är överskriden
   *[other] { $n } linjer är överskridna
}
board-sum-near = { $n ->
    [one] en är nära
   *[other] { $n } är nära
}
board-sum-unknown = { $n ->
    [one] om en vet vi inte överallt
   *[other] om { $n } vet vi inte överallt
}
board-sum-one = Kort sagt: { $a }.
board-sum-two = Kort sagt: { $a }, och { $b }.
board-sum-three = Kort sagt: { $a }, { $b }, och { $c }.
board-sum-clear = Alla linjer har god marginal, överallt.
board-sum-none = Ingen linje stämmer med det du valt.
board-by-town = Kommun för kommun
board-by-town-more = Den sämsta platsen i varje kommun, och hur många av platserna som står så. Platser räknas, aldrig människor.
board-places-of = { $all ->
    [1] på den enda platsen
   *[other] på { $n } av { $all } platser
}
board-panels = { $n } av { $all } platser är ritade.
board-chart = { $place }: { $n ->
    [one] en avläsning över tid
   *[other] { $n } avläsningar över tid
}. Tabellen nedanför säger samma sak.
board-last = Senaste avläsning:
board-as-table = Samma sak som tabell
board-day = Dag
board-value = Värde
board-status-then = Hur det stod till den dagen
board-thresholds = Tröskeln, och varför den ändrades
board-from = Gäller från { $day }
board-sharing = Samma linjer, många kommuner
board-sharing-lead = En grupp delar sina linjer. Varje kommun mäter på sina egna platser och bestämmer själv vad gruppen får se.
board-lines-of = Linjer från
board-since = sedan { $day }
board-what-seen = Vad gruppen ser av våra avläsningar
board-scope-nothing = ingenting
board-scope-nothing-more = Gruppen ser att vi är med, och inget mer.
board-scope-status = hur linjerna står sig
board-scope-status-more = Passerad, nära, god marginal eller okänt; inga värden och inga dagar.
board-scope-values = också värden
board-scope-values-more = Värden och deras dagar. Antal under { $n } nämns inte.
board-scope-evidence = också källor och underlag
board-scope-evidence-more = Även varifrån varje värde kommer.
board-scope-save = Spara vad gruppen ser
board-scope-history = Vad vi har visat, och när
board-end = Avsluta delningen
board-end-do = Avsluta
board-end-town = Gruppens linjer försvinner från vår tavla. Avläsningarna förblir våra.
board-end-group = Kommunens platser försvinner från vår tavla genast. Avläsningarna stannar hos kommunen.
board-join = Använd en grupps linjer
board-join-more = Gruppens samordnare ger er en kod. Den fungerar en gång. Tills ni väljer något annat ser gruppen ingenting.
board-join-do = Gå med i gruppen
board-code = Kod
board-code-help = Tolv bokstäver och siffror, med eller utan bindestreck.
board-town-name = Vad gruppen kallar oss
board-town-name-help = Namnet som står över era platser på gruppens tavla.
board-towns = Kommuner som mäter med oss
board-no-towns = Ingen kommun har gått med än. Gör en inbjudan och läs upp koden för kommunen.
board-invite = Gör en inbjudan
board-code-made = Koden till den nya inbjudan. Den visas bara nu:
board-invited-until = En inbjudan som ingen har använt, till { $day }
board-invitation-end = Ta tillbaka den
board-no-such-code = Koden är inte känd, är redan använd eller har gått ut. Be gruppen om en ny.
board-already-shared = Ni använder redan den här gruppens linjer.
done-board-joined = Ni har gått med. Gruppens linjer finns på er tavla.
done-board-ended = Delningen är avslutad.
board-standing = { $crossed ->
    [0] ingen överskriden
    [one] en överskriden
   *[other] { $crossed } överskridna
} · { $near } nära · { $unknown ->
    [one] en inte känd överallt
   *[other] { $unknown } inte kända överallt
}
board-next-overdue-there = I en kommun dröjer ett svar om en överskriden linje.
board-next-overdue-there-do = Se på tavlan
board-next-overdue = Ett svar om en överskriden linje har inte kommit i tid.
board-next-overdue-do = Till överskridandena
board-next-declare = En linje är överskriden och ingen har sagt till.
board-next-declare-do = Säg till
board-next-measure = Det finns linjer som vi inte vet något om i dag.
board-next-measure-do = Till avläsningarna
board-key-strips = Ett märke för varje plats, alltid i samma ordning: ju högre märke, desto sämre. De platta strecken är det vi inte vet.
board-key-history = Den röda linjen är tröskeln som den var varje dag, den streckade den tidiga varningen. Där den tunna linjen bryts har ingen mätt i tid.
