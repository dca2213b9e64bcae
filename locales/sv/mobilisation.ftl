### Mobiliseringen: oro och hur den möts, det vi lovar, inbjudningar, balansen i rummet.
mobilisation-title = Mobilisering
mobilisation-lead = Det som görs före dagen, så att alla vågar komma och vet varför de behövs.
mobilisation-overview = Översikt
mobilisation-choose = Välj
mobilisation-no-question = Dagens fråga är inte skriven än.
mobilisation-standing = { $open ->
    [0] Ingen öppen oro
    [one] 1 öppen oro
   *[other] { $open } orosmoment öppna
}, { $yes } av { $invited } har tackat ja
mobilisation-next-worry = Hör efter vad man är orolig för på varje håll, innan någon bjuds in.
mobilisation-next-worry-do = Skriv in en oro
mobilisation-next-promise = Skriv med enkla ord vad som händer med det som sägs under dagen.
mobilisation-next-promise-do = Skriv texten
mobilisation-next-invite = Fundera på vilka som borde vara med, och varför just de.
mobilisation-next-invite-do = Planera en inbjudan
mobilisation-next-balance = Det väger ojämnt i rummet. Titta på balansen innan inbjudningarna går ut.
mobilisation-next-balance-do = Se balansen
mobilisation-next-send = Några inbjudningar har inte gått ut än.
mobilisation-next-send-do = Till inbjudningarna
mobilisation-next-open = Det finns oro som inte är bemött än.
mobilisation-next-open-do = Se vad som är öppet
mobilisation-next-ask = Några har inte svarat än.
mobilisation-next-ask-do = Till inbjudningarna
mobilisation-day-ahead = Den dagen har inte kommit än.
mobilisation-before-worry = Det är före den dag då oron kom upp.
mobilisation-already-invited = Personen står redan på listan.
mobilisation-no-promise = Det finns ingen text på det språket än. Skriv först vad som händer med det som sägs.
mobilisation-no-fee = Ingen ersättning är utlovad till den här personen.

## Oro
mobilisation-worries = Oro
mobilisation-worries-lead = Vad man är orolig för på varje håll, med deras egna ord, och vad ni gjorde åt det.
mobilisation-worries-see = Se all oro
mobilisation-worries-none = Ingen oro är nedskriven än
mobilisation-worries-none-more = Fråga på båda håll. Den som ska komma undrar kanske om hen bara blir utnyttjad, den som arbetar här om det blir hård kritik.
mobilisation-worries-of = Oro hos: { $who }
mobilisation-unheard = Ingen har hört efter hos: { $who }.
mobilisation-count-open = { $n } öppna
mobilisation-count-under-way = { $n } på väg
mobilisation-count-met = { $n } bemötta
mobilisation-worry-open = öppen
mobilisation-worry-under-way = på väg
mobilisation-worry-met = bemött
mobilisation-worry-see = Öppna
mobilisation-worry-of = Oro hos: { $who }
mobilisation-worry-new = Skriv in en oro
mobilisation-worry-new-lead = Skriv ner den så som den sades. Vem som sade den sparas inte.
mobilisation-worry-save = Spara oron
mobilisation-worry-words = Oron
mobilisation-worry-words-help = Med deras egna ord. Skriv inget namn.
mobilisation-worry-words-good = Sitter vi där och får skäll i en hel dag utan att få svara?
mobilisation-standpoint = Perspektiv
mobilisation-standpoint-help = Från vilket håll oron kommer.
mobilisation-raised-on = Vilken dag den kom upp
mobilisation-done-on = Vilken dag
mobilisation-meeting = På vilket möte
mobilisation-no-meeting = inte på något möte
mobilisation-may-be-told = Får stå i fallbeskrivningen
mobilisation-may-be-told-help = Bara om den som sade det går med på det. Annars räknas oron, men orden visas inte.
mobilisation-is-told = får stå i fallbeskrivningen
mobilisation-is-kept = stannar här
mobilisation-last = Det senaste som gjordes:
mobilisation-taken-back = Oron är tillbakatagen. Orden finns inte kvar.
mobilisation-how-met = Hur den möttes
mobilisation-how-met-none = Inget är gjort åt den än.
mobilisation-step-met = Bemött
mobilisation-step-done = Gjort, men inte klart
mobilisation-step-new = Skriv vad ni gjorde
mobilisation-step-words = Vad ni gjorde
mobilisation-step-words-help = Det som faktiskt gjordes eller lovades, och av vem.
mobilisation-step-words-good = Vi bestämde att processledarna bryter om någon pekas ut, och berättade det för alla i personalgruppen.
mobilisation-met = Är oron bemött nu?
mobilisation-met-no = Inte än
mobilisation-met-no-more = Den står kvar som öppen.
mobilisation-met-yes = Ja
mobilisation-met-yes-more = Helst säger de som var oroliga det själva.
mobilisation-take-back = Ta tillbaka
mobilisation-take-back-more = Den som sade det får alltid ta tillbaka det. Orden, och det ni skrev om hur oron möttes, försvinner för gott. Att det fanns en oro räknas fortfarande.
mobilisation-take-back-ask = Ta tillbaka oron
mobilisation-take-back-do = Ta tillbaka den
done-worry-taken-back = Oron är tillbakatagen.

## Det vi lovar
mobilisation-promise = Vad som händer med det jag säger
mobilisation-promise-tab = Det vi lovar
mobilisation-promise-lead = En kort text med enkla ord som alla får innan de tackar ja. Varje lydelse sparas, så att det går att se vad var och en fick veta.
mobilisation-promise-see = Läs texten
mobilisation-promise-none = Ingen text än. Utan den vet ingen vad hen säger ja till.
mobilisation-promise-first = Skriv först vad som händer med det som sägs. Det hör till varje inbjudan.
mobilisation-promise-in = Finns på: { $langs }.
mobilisation-promise-langs = Språk
mobilisation-promise-change = Skriv om texten
mobilisation-promise-words = Texten
mobilisation-promise-words-help = Här är ett förslag att ändra i. Lova inget som ni inte kan hålla.
mobilisation-promise-words-again = De som redan har fått texten fick den som gällde då. Berätta för dem vad som är nytt.
mobilisation-promise-earlier = Tidigare lydelser
mobilisation-since = Gäller sedan { $day }
mobilisation-promise-draft =
    Du väljer själv vad du vill berätta. Du får vara tyst, ta paus eller gå när du vill, och du behöver inte säga varför.

    Lapparna du skriver har inget namn. Ingen kan se efteråt vem som skrev vad.

    Det som skrivs under dagen används av arbetsgrupperna. Vi skriver också en beskrivning av dagen som andra får läsa. Dina egna ord står där bara om du har sagt ja till det, och du får ta tillbaka ditt ja.

    Det du säger påverkar inte det stöd du får. Det skrivs inte in i din akt.

    Om ungefär ett halvår får du veta vad som blev av det.

## Möten och dagar
mobilisation-meetings = Möten före dagen
mobilisation-meetings-none = Inget förberedande möte än.
mobilisation-meeting-call = Kalla till ett möte
mobilisation-the-day = Verkstaden
mobilisation-day-set = Bestäm dagen för verkstaden
mobilisation-days = Så här gick det till
mobilisation-happened-raised = { $n ->
    [one] En oro kom upp
   *[other] { $n } orosmoment kom upp
}
mobilisation-happened-done = { $n ->
    [one] Något gjordes åt en oro
   *[other] Något gjordes åt { $n } orosmoment
}
mobilisation-happened-met = { $n ->
    [one] En oro blev bemött
   *[other] { $n } orosmoment blev bemötta
}
mobilisation-happened-worded = Vad som händer med det som sägs skrevs ner
mobilisation-happened-sent = { $n ->
    [one] En inbjudan gick ut
   *[other] { $n } inbjudningar gick ut
}
mobilisation-happened-told = { $n ->
    [one] En person fick veta vad som händer med det hen säger
   *[other] { $n } personer fick veta vad som händer med det de säger
}
mobilisation-happened-yes = { $n ->
    [one] En tackade ja
   *[other] { $n } tackade ja
}
mobilisation-happened-no = { $n ->
    [one] En tackade nej
   *[other] { $n } tackade nej
}
mobilisation-happened-silent = { $n ->
    [one] En hörde inte av sig
   *[other] { $n } hörde inte av sig
}
mobilisation-happened-came = { $n ->
    [one] En kom
   *[other] { $n } kom
}
mobilisation-happened-paid = { $n ->
    [one] En fick sin ersättning
   *[other] { $n } fick sin ersättning
}

## Balansen
mobilisation-balance = Balansen i rummet
mobilisation-side-client = som får eller har fått stöd, eller står dem nära
mobilisation-side-professional = som arbetar med det, beslutar om det eller följer det
mobilisation-side-said = { $n } { $side }, { $yes } har tackat ja.
mobilisation-count-yes = { $n } ja
mobilisation-count-asked = { $n } tillfrågade
mobilisation-count-planned = { $n } på tal
mobilisation-nobody-from = Ingen: { $who }
mobilisation-lopsided-missing-client = Ingen som får eller har fått stöd är med.
mobilisation-lopsided-missing-professional = Ingen som arbetar här är med.
mobilisation-lopsided-alone-client = En enda som får eller har fått stöd, mot { $against } andra.
mobilisation-lopsided-alone-professional = En enda som arbetar här, mot { $against } andra.
mobilisation-lopsided-few-client = { $n } som får eller har fått stöd, mot { $against } andra.
mobilisation-lopsided-few-professional = { $n } som arbetar här, mot { $against } andra.
mobilisation-lopsided-more = Den som är ensam får lätt tala för alla, eller tystnar. Bjud in fler från det hållet, eller låt några från det andra avstå.

## Inbjudningar
mobilisation-invitations = Inbjudningar
mobilisation-invitations-lead = Se hur rummet väger innan något går ut. Det ni kommit överens om med var och en ser bara ni som leder verkstaden.
mobilisation-invitations-none = Ingen är påtänkt än
mobilisation-invitations-none-more = Skriv upp vilka som borde vara med och varför. Inget går ut av sig självt.
mobilisation-invite = Planera en inbjudan
mobilisation-invite-lead = Vem, varför just hen, och på vilka villkor.
mobilisation-who = Vilka
mobilisation-person = Person
mobilisation-person-help = Någon som finns bland uppdragets personer. Det namn som visas behöver inte vara personens eget.
mobilisation-person-add = Finns personen inte i listan? Lägg till hen först.
mobilisation-stands = Läge
mobilisation-missing = Saknas
mobilisation-stands-planned = på tal
mobilisation-stands-asked = tillfrågad
mobilisation-stands-yes = ja
mobilisation-stands-no = nej
mobilisation-stands-silent = inget svar
mobilisation-gap-not-told = har inte fått veta vad som händer med det hen säger
mobilisation-gap-pay-open = ersättningen är inte klar
mobilisation-gap-not-paid = har inte fått sin ersättning
mobilisation-gap-no-support = ingen stödperson
mobilisation-tie = Band till verksamheten
mobilisation-tie-help = En tidigare brukare är ofta friare att säga vad hen tycker.
mobilisation-tie-current = får stöd nu
mobilisation-tie-former = har fått stöd tidigare
mobilisation-tie-none = inget
mobilisation-tie-more-current = Den som beslutar om stödet kan sitta i samma rum. Ordna någon som står bredvid.
mobilisation-tie-more-former = Har egna erfarenheter och inget ärende öppet.
mobilisation-tie-more-none = Medarbetare, chefer, samarbetspartner, eller någon som inte vill säga.
mobilisation-why = Varför just hen
mobilisation-why-help = Det hen vet som ingen annan i rummet vet. Det står i brevet.
mobilisation-why-good = Du har varit på andra sidan bordet hos oss och vet hur det känns att vänta på besked. Det kan ingen av oss berätta.
mobilisation-pay = Ersättning
mobilisation-pay-help = Den som inte har lön för dagen ska ha betalt för sin tid och sin kunskap.
mobilisation-pay-open = inte klart än
mobilisation-pay-fee = får ersättning
mobilisation-pay-working-hours = kommer på arbetstid
mobilisation-pay-nothing = ingen ersättning
mobilisation-pay-more-open = Visas som något som saknas.
mobilisation-pay-more-fee = Skriv hur mycket, och om resa och barnpassning ingår.
mobilisation-pay-more-working-hours = Har lön för dagen.
mobilisation-pay-more-nothing = Det står i brevet, så att ingen blir överraskad.
mobilisation-pay-words = Hur mycket och hur
mobilisation-pay-words-help = Till exempel: 900 kronor och resan, betalas ut samma vecka.
mobilisation-support = Stödperson
mobilisation-support-help = Någon som följer med eller finns i närheten, om hen vill det.
mobilisation-access = Det hen behöver för att kunna vara med
mobilisation-access-help = Tolk, pauser, hiss, stor text, mat, en dörr att gå ut genom. Skriv det hen själv har sagt, inga diagnoser.
mobilisation-letter-lang = Brevets språk
mobilisation-invited-by = Bjuds in av
mobilisation-invited-by-help = Den som går att ringa. Namnet står i brevet.
mobilisation-invitation-of = Inbjudan till { $who }
mobilisation-invitation-change = Ändra inbjudan till { $who }
mobilisation-to-person = till personen
mobilisation-erased = Personen är raderad. Det ni kom överens om finns inte kvar.
mobilisation-nothing-said = inget sagt
mobilisation-agreed = Det ni kommit överens om
mobilisation-letter = Skriv ut brevet
mobilisation-change = Ändra
mobilisation-what-happened = Vad som har hänt
mobilisation-nothing-happened = Inget har gått ut än.
mobilisation-write-down = Skriv in vad som hände
mobilisation-happened = Vad hände
mobilisation-happened-help = Ett nej behöver inget skäl, och ingen frågar efter det.
mobilisation-told-this = Det här fick hen veta
mobilisation-step-sent = Inbjudan gick ut
mobilisation-step-told = Fick veta vad som händer med det hen säger
mobilisation-step-yes = Tackade ja
mobilisation-step-no = Tackade nej
mobilisation-step-silent = Hörde inte av sig
mobilisation-step-came = Kom
mobilisation-step-paid = Fick sin ersättning

## Brevet
mobilisation-letter-heading = Vi behöver det du vet
mobilisation-letter-to = Till
mobilisation-letter-about = Vi ska arbeta en dag tillsammans med frågan här ovanför: de som har fått stöd hos oss, de som arbetar här och de som bestämmer. Alla skriver, säger och röstar på samma villkor.
mobilisation-letter-why = Varför vi frågar just dig
mobilisation-letter-when = När
mobilisation-letter-when-open = dagen är inte bestämd än, vi hör av oss
mobilisation-letter-where = Var
mobilisation-letter-pay = Ersättning
mobilisation-letter-pay-fee = Du får betalt för din tid.
mobilisation-letter-pay-working-hours = Du kommer på arbetstid.
mobilisation-letter-pay-nothing = Du får ingen ersättning för dagen.
mobilisation-letter-support = Stödperson
mobilisation-letter-need = Säg vad du behöver
mobilisation-letter-need-more = Tolk, pauser, någon som följer med, mat, en lugn plats: säg till så ordnar vi det. Du behöver inte förklara varför.
mobilisation-letter-promise = Vad som händer med det du säger
mobilisation-letter-promise-none = Texten är inte skriven än. Skicka inte brevet utan den.
mobilisation-letter-no = Du får säga nej
mobilisation-letter-no-more = Du behöver inte säga varför. Inget i ditt stöd ändras av vad du svarar, och du får ändra dig ända till dagen, och under den.
mobilisation-letter-answer = Så svarar du
mobilisation-letter-answer-to = Säg till { $who }, eller ring eller skriv hit:

event-worry-raised = En oro skrevs in
event-worry-met = Något gjordes åt en oro
event-worry-taken-back = En oro togs tillbaka
event-promise-worded = Vad som händer med det som sägs skrevs ner
event-invitation-planned = En inbjudan planerades
event-invitation-changed = En inbjudan ändrades
event-invitation-followed = Något hände med en inbjudan
data-workshop-worries-sealed = Vad någon är orolig för. Vem som sade det sparas inte
data-workshop-worry-steps-sealed = Vad som gjordes åt en oro
data-workshop-invitees-sealed = Varför någon bjuds in, ersättning, stödperson och vad hen behöver. Förseglat under personens egen nyckel
data-workshop-invitees-tie = Om den som bjuds in får eller har fått stöd
data-workshop-invitee-steps-step = När någon blev tillfrågad, fick veta och svarade
