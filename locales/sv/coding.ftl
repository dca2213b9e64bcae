### Ord för kodning: utdrag, principer, matrisen.
coding-principles = Handlingsprinciper
coding-principles-lead = Vad som gjordes och fungerade i varje berättelse, och vad de har gemensamt. Allt här räknas fram ur utdragen.
coding-make = Ny princip
coding-matrix = Vem som säger det, och var
coding-principle = Princip
coding-category = Rubrik
coding-shared-head = Delas av
coding-stories-with = Berättelser som säger det
coding-stories-counted = Räknade berättelser
coding-file = principer
coding-share-none = ingen än
coding-share-some = några
coding-share-most = de flesta
coding-share-all = alla
coding-shared-by-none = Finns inte i någon berättelse än:
coding-shared-by-some = Delas av några:
coding-shared-by-most = Delas av de flesta:
coding-shared-by-all = Delas av alla:
coding-n-of = { $n } av { $total }
coding-most-means = Räknat på { $n ->
    [one] 1 berättelse
   *[other] { $n } berättelser
} med text som gruppen får läsa eller räkna. Från { $percent } procent säger vi de flesta.
coding-voice-both = båda sidor
coding-voice-client = den som fick stödet
coding-voice-professional = den professionella
coding-voice-text = bara berättelsens egen text
coding-voice-nobody = inget utdrag
coding-voice-closed = kan inte räknas
coding-filter = Vad som visas
coding-every-side = alla sidor
coding-every-category = alla rubriker
coding-empty = Ingen gemensam princip än
coding-empty-more = Öppna en text här nedanför, välj orden som säger vad som gjordes och koppla dem till en princip. Det som återkommer i flera berättelser blir en gemensam princip.
coding-gaps = Räknas inte
coding-closed-passages = { $n ->
    [one] 1 utdrag är stängt av samtycket och räknas inte.
   *[other] { $n } utdrag är stängda av samtycket och räknas inte.
}
coding-standing-barred = stängd av samtycket
coding-standing-no-text = inget nedskrivet än
coding-standing-counted = räknas
coding-own = Principer från en berättelse
coding-own-lead = Samla det som säger samma sak i en gemensam princip: då räknas utdragen där också.
coding-not-gathered = inte samlad än
coding-others = Öppna frågor och teman
coding-texts = Texter att läsa och märka
coding-no-stories = Det finns inga berättelser än. De kommer från intervjuerna.
coding-unmarked = inget märkt än
coding-passages = { $n ->
    [0] inga utdrag
    [one] 1 utdrag
   *[other] { $n } utdrag
}
coding-story-number = Berättelse { $n }
coding-story-text = Berättelsen som den återges
coding-kind-principle = Princip
coding-kind-theme = Tema
coding-kind-question = Öppen fråga
coding-of-this-story = från den här berättelsen
coding-of-all = Gemensam för berättelserna
coding-closed = Stängt av samtycket:
coding-text-closed = Texten är stängd för gruppen i dag. Utdragen ur den är också stängda.
coding-text-label = Text: { $title }
coding-lead = Välj orden som säger vad som gjordes. Koppla dem sedan till en princip.
coding-ref = Princip { $no }: { $title }
coding-here = Principer här
coding-nothing-here = Inget är märkt än. Välj ord i texten.
coding-nothing-marked = Inget är märkt i texten än.
coding-idle = Märkt, utan princip
coding-change = Ändra
coding-attach = Koppla till en princip
coding-place = Sätt det här
coding-place-other = Sätt det på andra ord
coding-keys = Med tangentbordet: piltangenterna går ord för ord, Skift väljer vidare, Retur kopplar.
coding-chosen = Valt:
coding-choose = Vilka principer stöder det?
coding-new = Eller en ny
coding-new-first = En ny princip
coding-new-as = Den nya är
coding-new-story = en princip från den här berättelsen
coding-new-principle = en gemensam princip
coding-new-theme = ett tema
coding-new-question = en öppen fråga
coding-written = Koppla genom att skriva orden
coding-place-written = Hitta platsen genom att skriva orden
coding-quote = Orden
coding-quote-help = Kopiera eller skriv dem som de står i texten. Citattecken behöver inte stämma.
coding-occurrence = Vilket ställe?
coding-quote-ambiguous = Orden står på { $n } ställen. Välj ett här nedanför, eller skriv några ord till.
coding-quote-not-found = Orden finns inte i texten. Kopiera dem från själva texten.
coding-no-principle = Välj en princip, eller skriv en ny.
coding-cannot-gather = En princip från en berättelse kan bara samlas i en gemensam av samma slag.
coding-lost = Ord som är borta
coding-lost-more = Texten ändrades efter att de här märktes, och orden finns inte kvar. Sätt vart och ett på orden som säger det nu, eller ta bort det.
coding-is-lost = orden finns inte kvar i texten
coding-place-heading = Var står det nu?
coding-place-lead = Så här löd orden. Välj i texten de ord som säger det nu.
coding-remove = Ta bort utdraget
coding-previous = Föregående text
coding-next = Nästa text
coding-passage = Utdrag
coding-in-text = Läs det i texten
coding-supports = Vad det stöder
coding-supports-nothing = Det stöder inget än.
coding-supports-more = Vad stöder det mer?
coding-detach = Koppla loss
coding-remove-heading = Ta bort utdraget?
coding-remove-more = { $n ->
    [0] Texten är kvar som den är; bara märket försvinner.
    [one] Texten är kvar som den är. En princip förlorar det här stödet:
   *[other] Texten är kvar som den är. { $n } principer förlorar det här stödet:
}
coding-remove-yes = Ja, ta bort det
coding-rests-on = Orden bakom
coding-rests-on-nothing = Inget utdrag stöder den än. Öppna en text och koppla den till orden som säger det.
coding-missing = Berättelser som inte säger det
coding-missing-more = { $n ->
    [one] och en till: i tabellen över principer
   *[other] och { $n } till: i tabellen över principer
}
coding-gathered-into = Samlad i:
coding-gathers = Samlat från berättelserna
coding-tools = Ordning och samling
coding-gather = Samla i
coding-gather-help = Utdragen räknas då också för den gemensamma principen.
coding-gather-none = inte samlad
coding-up = Tidigare i listan
coding-down = Senare i listan
coding-edit = Ändra orden
coding-end = Avsluta den
coding-end-heading = Avsluta principen?
coding-end-more = { $n ->
    [0] Den visas inte längre i listan.
    [one] Den visas och räknas inte längre. Utdraget den vilar på är kvar.
   *[other] Den visas och räknas inte längre. De { $n } utdrag den vilar på är kvar.
}
coding-end-yes = Ja, avsluta den
coding-statement = Vad man gör, med några få ord
coding-title-help = Ett verb som går att handla efter: ”Fråga vilken tid som passar”.
coding-explanation = Vad det betyder i praktiken
coding-explanation-help = När, hur och vad det kostar. Kan vänta.
coding-category-help = En rubrik att ordna under, till exempel ”Hur man börjar”. Får vara tom.
coding-which-kind = Slag
coding-reach = Vems
coding-reach-help = En princip från en berättelse kan samlas i en gemensam senare.
coding-overtaken = Någon annan ändrade orden under tiden.
coding-overtaken-more = Så här står det nu. Det du skrev finns här nedanför; när du sparar ersätter det detta.
coding-standing-line = { $passages ->
    [one] 1 utdrag
   *[other] { $passages } utdrag
}, { $principles ->
    [one] 1 princip
   *[other] { $principles } principer
}{ $without ->
    [0] {""}
    [one] ; 1 berättelse utan
   *[other] ; { $without } berättelser utan
}
coding-next-unmarked = { $n ->
    [one] I 1 berättelse är inget märkt än.
   *[other] I { $n } berättelser är inget märkt än.
}
coding-next-unmarked-action = Märk utdrag
coding-next-gather = { $n ->
    [one] 1 utdrag är märkt. Se vad berättelserna har gemensamt.
   *[other] { $n } utdrag är märkta. Se vad berättelserna har gemensamt.
}
coding-next-gather-action = Öppna principerna
done-coding-attached = Utdraget är kopplat.
done-coding-detached = Losskopplat. Utdraget är fortfarande märkt.
done-coding-removed = Utdraget är borttaget. Texten är som den var.
done-coding-placed = Utdraget står på sina ord igen.
done-coding-made = Skapad. Koppla den nu till orden som säger det.
done-coding-ended = Avslutad. Den visas och räknas inte längre.
done-coding-moved = Flyttad.
done-coding-gathered = Sparat. Räkningen följer med direkt.
coding-project-texts = Uppdragets texter
coding-project-texts-more = De hör inte till någon berättelse, så deras utdrag visas men räknas inte för någon.
coding-project-text = Text { $n }
coding-stories-shown = Berättelser som visas
