### Beställningen, styrgruppen, personer, möten, utbildning.
steering-choose = Välj
steering-somebody = någon utan roll här
steering-count-people = { $n ->
    [one] 1 person
   *[other] { $n } personer
}
steering-count-departments = { $n ->
    [one] 1 enhet
   *[other] { $n } enheter
}
steering-count-places = { $n ->
    [one] 1 plats
   *[other] { $n } platser
}
steering-count-towns = { $n ->
    [one] 1 kommun
   *[other] { $n } kommuner
}
steering-count-meetings = { $n ->
    [one] 1 möte
   *[other] { $n } möten
}
steering-count-decisions = { $n ->
    [one] 1 beslut
   *[other] { $n } beslut
}
steering-count-erased = { $n ->
    [one] 1 person har raderats.
   *[other] { $n } personer har raderats.
}
steering-team-line = { $people }, { $departments }
steering-asked-by = { $who } bad om det, { $when }
steering-trained = { $of ->
    [one] { $n } av 1 intervjuare har gått en utbildning
   *[other] { $n } av { $of } intervjuare har gått en utbildning
}
steering-next-commission = Skriv ner vem som bad om arbetet, när, och vad det ska leda till.
steering-next-commission-action = Skriv beställningen
steering-next-people = Lägg till dem som leder och beslutar.
steering-next-people-action = Lägg till en person
steering-next-departments = Skriv ner vilka enheter som är med.
steering-next-departments-action = Lägg till enheter
steering-next-meeting = Samla styrgruppen till ett första möte.
steering-next-meeting-action = Bestäm ett möte
steering-next-group = Lägg till gruppens människor.
steering-next-group-action = Lägg till en person
steering-next-group-meeting = Kalla gruppen till ett första möte.
steering-next-group-meeting-action = Boka ett möte
steering-next-places = Skriv upp platserna där ni mäter.
steering-next-places-action = Lägg till platser
steering-next-interviewers = Ingen har rollen som intervjuare än. Lägg till dem som ska hålla intervjuerna.
steering-next-interviewers-action = Lägg till en intervjuare
steering-next-training = Några intervjuare har inte gått någon utbildning än.
steering-next-training-action = Se vilka som är utbildade

## Beställningen
steering-commission-title = Beställningen
steering-commission-lead = Vem som bad om arbetet, när, och vad det ska leda till. Alla som är med kan läsa den.
steering-commission-none = Inte nedskriven än
steering-commission-none-more = Den som leder arbetet skriver här vem som bad om det och varför.
steering-commission-change = Ändra beställningen
steering-commission-save = Spara beställningen
steering-commissioner = Vem som bad om det
steering-commissioner-help = En namngiven person, inte en enhet: någon som står bakom arbetet och ser till att det får tid.
steering-not-in-list = Finns personen inte i listan? Lägg till hen först.
steering-asked-at = När
steering-background = Bakgrund
steering-background-help = Vad som har hänt och varför frågan kommer nu. Får vara tomt.
steering-day-question = Dagens fråga
steering-day-question-help = En enda fråga som alla förstår och som ingen redan har svaret på. Den står på väggen hela dagen.
steering-day-question-good = Hur skulle vi ta emot människor här om vi fick börja om?
steering-purpose = Vad det ska leda till
steering-purpose-help = Varför just nu, och vad lärdomarna ska användas till.
steering-purpose-good = Familjer försvinner efter första besöket och vi vet inte varför andra stannar. Vi vill lära av dem som stannade och ändra hur vi börjar, före hösten.
steering-sides = Vilka som berättar
steering-sides-help = Det ni kom överens om när någon bad om arbetet.
steering-agreement = Det ni kom överens om
steering-agreement-help = När bara en sida berättar: varför, och vem som gick med på det.
commission-no-question = Skriv frågan som ni ska arbeta med. En mening räcker.
commission-date-ahead = Den dagen har inte kommit än. Skriv dagen då någon bad om arbetet.
commission-sides-reason = En sida kommer att saknas. Skriv varför, och vem som gick med på det.
done-commission = Beställningen är nedskriven.

## Enheter
steering-departments-title = Enheter
steering-departments-lead = Vilka enheter som är med. När ni väljer berättelser syns det om alla kommer till tals.
steering-departments-none = Ingen enhet än
steering-departments-none-more = Lägg till dem som är med. Ett uppdrag på en enda enhet har en.
steering-department-add = Lägg till en enhet
steering-department-name = Enhetens namn
steering-department-help = Så som de som arbetar där säger.
steering-department-save = Lägg till
steering-department-empty = ingen härifrån än
department-known = Enheten finns redan här.
done-department = Enheten är tillagd.

## Personer
steering-people-title = Personer
steering-people-lead = Alla med det namn som visas. De riktiga namnen ligger i valvet och står inte på någon sida.
steering-people-everybody = Alla i uppdraget
steering-person-add = Lägg till en person
steering-person-add-lead = Det räcker med namnet som visas och perspektivet. Resten kan vänta.
steering-person-save = Lägg till
steering-person-change = Ändra
steering-person-change-title = Ändra { $who }
steering-alias = Namn som visas
steering-alias-help = Det alla i uppdraget ser. För den som har fått stöd: välj ett namn som inte är personens eget.
steering-standpoint = Perspektiv
steering-standpoint-help = Den sida personen talar från.
steering-profession = Yrke
steering-profession-help = För professionella. Lämna tomt för den som har fått stöd.
steering-department = Enhet
steering-department-none = ingen
steering-roles = Roller
steering-role = Första roll
steering-role-help = Det personen gör i uppdraget. Fler roller går att ge senare.
steering-role-none = ingen roll än
steering-capacity = Vem som bestämmer
steering-capacity-help = Har betydelse när du frågar om samtycke.
steering-sign-in = Inloggning
steering-sign-in-help = Bara för den som arbetar i Den röda tråden. En inloggning och en roll öppnar uppdraget.
steering-sign-in-none = ingen
steering-vault = Riktigt namn och kontakt
steering-vault-help = De läggs i valvet under personens egen nyckel. De finns inte i någon lista, sökning eller bok.
steering-vault-help-kept = Det som ligger i valvet ligger kvar. Skriv bara det som ska ändras.
steering-name = Riktigt namn
steering-contact = Hur hen nås
steering-no-role = ingen roll
steering-no-role-more = Ingen roll än. Utan en roll är inget i uppdraget öppet för personen.
steering-also = också { $role }
steering-tells = berättar
steering-overlap-chooses-and-tells = är med och väljer berättelser, och berättar en av dem
steering-overlap-proposed-and-tells = har nominerat en berättelse, och berättar en
steering-overlap-asks-and-tells = håller intervjuer, och berättar själv
steering-overlap-asks-and-chooses = håller intervjuer, och är med och väljer berättelser
steering-open-roles = Roller som ingen har än
steering-role-fill = Hitta någon
steering-role-give = Ge en roll
steering-role-give-help = En person kan ha flera. Det visas överallt där det spelar roll.
steering-role-end = Avsluta
steering-since = sedan { $since }
steering-since-until = från { $since } till { $until }
steering-name-locked = I valvet. Det öppnas bara när det finns skäl, av den som får fråga om samtycke.
steering-name-show = Visa namnet
steering-name-show-help = Det antecknas att du tittade, och när.
steering-name-missing = inte antecknat
steering-looks = { $n ->
    [one] Namnet har visats en gång
   *[other] Namnet har visats { $n } gånger
}
steering-leaving = Ta med sig, och lämna
steering-leaving-more = Alla har rätt till en kopia av allt som finns om dem, och rätt att bli raderade.
steering-export = Allt om personen
steering-erase = Radera personen
steering-erase-title = Radera { $who }?
steering-erase-more = Det går inte att ångra, inte heller med en säkerhetskopia. Det här försvinner eller stängs:
steering-erase-yes = Ja, radera
steering-loss-name = det riktiga namnet och kontakten
steering-loss-accounts = { $n ->
    [one] intervju där personen berättar
   *[other] intervjuer där personen berättar
}
steering-loss-texts = { $n ->
    [one] text med personens egna ord: ingen kan någonsin läsa den igen
   *[other] texter med personens egna ord: ingen kan någonsin läsa dem igen
}
steering-loss-shut = { $n ->
    [one] text av andra där personen är med: den stängs genast
   *[other] texter av andra där personen är med: de stängs genast
}
steering-loss-roles = { $n ->
    [one] roll, och med den vägen in i uppdraget
   *[other] roller, och med dem vägen in i uppdraget
}
steering-loss-printed = Det som redan är tryckt går inte att kalla tillbaka.
steering-erased-person = Raderad
steering-erased-more = Namnet, kontakten och allt personen har sagt är förstört. Bara den här raden finns kvar, så att loggen går att läsa.
person-alias-taken = Någon här har redan det namnet. Välj ett annat, så att de två går att skilja åt.
person-alias-is-name = Här finns ett ord ur det riktiga namnet. Välj ett annat namn att visa.
person-user-taken = Den inloggningen är redan { $alias } i uppdraget.
done-person-added = Personen är tillagd.
done-role-given = Rollen är given, från och med nu.
done-role-ended = Rollen slutade i dag. Den står kvar i listan över roller.
done-person-erased = Personen är raderad.

## Möten
steering-meetings-title = Möten
steering-meetings-lead = När ni sågs, vilka som var med, vad ni beslutade och varför.
steering-training-lead = Vilka som har lärt sig fråga efter guiden, och vilka som inte har det än.
steering-meetings-none = Inget möte än
steering-meetings-none-more = Skriv in det första: ett som har varit, eller ett som kommer.
steering-meeting-add = Lägg till ett möte
steering-meeting-save = Spara mötet
steering-meeting-change = Ändra mötet
steering-meeting-title = Rubrik
steering-meeting-title-help = Till exempel: Styrgruppens andra möte.
steering-kind = Sort
steering-kind-choose = Vilka möten
steering-kind-steering = styrgrupp
steering-kind-selection = urval av berättelser
steering-kind-training = utbildning
steering-kind-study-day = studiedag
steering-kind-preparation = förberedelse
steering-kind-workshop = verkstad
steering-kind-other = annat
steering-kinds-all = Alla
steering-kinds-steering = Styrgrupp
steering-kinds-selection = Urval av berättelser
steering-kinds-training = Utbildning
steering-kinds-study-day = Studiedagar
steering-kinds-preparation = Förberedelser
steering-kinds-workshop = Verkstäder
steering-kinds-other = Andra
steering-held-at = Dag
steering-held-at-help = En dag som har varit, eller en som kommer.
steering-place = Var
steering-present = Vilka som var med
steering-present-help = För ett möte som kommer: vilka som är kallade.
steering-present-none = Ingen är antecknad än.
steering-invited = Vilka som är kallade
steering-ahead = har inte varit än
steering-not-trained = inte än
steering-trained-at = utbildad { $when }
steering-study-day-page = Blad att dela ut och anmälningslista
steering-decisions = Beslut
steering-decisions-none = Inget är beslutat här än.
steering-decisions-ahead = Du kan skriva in beslut när dagen har kommit.
steering-decide = Skriv in ett beslut
steering-question = Vad frågan var
steering-question-help = Som en fråga: Vilka enheter ska vara med?
steering-options = Vad ni kunde välja mellan
steering-options-help = Ett på varje rad. Kan lämnas tomt.
steering-result = Vad ni beslutade
steering-result-help = Ett av valen ovanför, med samma ord. Något nytt läggs till bland dem.
steering-reason = Skäl
steering-reason-help = Så att den som inte var där förstår det om ett år.
steering-dissent = Avvikande mening
steering-dissent-help = Vad någon sade emot. Lämna tomt om ingen gjorde det.
steering-decision-save = Skriv in beslutet
steering-because = Skäl
steering-chosen = Beslutat:
steering-said-against = Avvikande mening
decision-meeting-ahead = Mötet har inte varit än. Du kan skriva in beslutet när dagen har kommit.
done-meeting = Mötet är inskrivet.
done-decision = Beslutet är inskrivet.
steering-of-age = Fyller 18 år den
steering-of-age-help = Bara för minderåriga. Från den dagen bestämmer de själva, och det andra samtyckt till väntar på deras svar.
steering-in-care = Vårdas enligt lagen om unga
steering-in-care-help = Lagen förbjuder att publicera det som kan röja identiteten. Så länge personen är minderårig öppnar inget samtycke studiedag, bok, webb eller forskning.
steering-begins = Börjar klockan
steering-begins-help = Efter klockan på platsen. Kan lämnas tomt.
steering-minutes = Hur många minuter
steering-minutes-help = Till exempel 90. Kan lämnas tomt.
steering-calendar = Till kalendern (iCalendar)
steering-calendar-one = Till kalendern
steering-when = { $day } kl. { $begins }
steering-when-long = { $day } kl. { $begins }, { $minutes } minuter
steering-decision-correct = Rätta formuleringen
steering-decision-correct-lead = Den tidigare formuleringen sparas vid beslutet, med dag och vem som rättade.
steering-earlier = { $n ->
    [one] 1 tidigare formulering
   *[other] { $n } tidigare formuleringar
}
steering-corrected = Så stod det till { $when }. Rättat av { $who }
steering-department-rename = Byt namn
done-decision-corrected = Formuleringen är rättad. Den tidigare finns kvar.
decision-unchanged = Ingenting är ändrat.
meeting-not-a-clock = Skriv klockslaget så här: 14:30.
meeting-too-long = Mellan 1 och { $most } minuter.
