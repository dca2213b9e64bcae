# Utkastet till gemensam policy.

policy-project = Uppdrag
policy-outline = Utkast till gemensam policy
policy-draft = Utkast
policy-comments = Synpunkter
policy-answers = Svar
policy-clause-number = Punkt { $n }
policy-standing = { $n } av { $of } punkter är överenskomna
policy-none = Ingen punkt än
policy-none-more = En punkt säger vad ni begär och av vem, och vilar på de röda linjer som ni enats om.
policy-new-clause = Skriv en punkt
policy-change-clause = Ändra punkten
policy-change-front = Rubrik, bakgrund, mottagare
policy-title = Rubrik
policy-subtitle = Underrubrik
policy-background = Bakgrund
policy-background-help = Varför utkastet finns och vad det bygger på. Den som får det läser det här först.
policy-authorities = Vilka utkastet riktar sig till
policy-authorities-help = En mottagare per rad, med det namn den har.
policy-no-authorities = Ingen mottagare är angiven än.
policy-addressed-to = Riktar sig till
policy-clause-lead = En sak som ni begär, så att någon kan svara ja eller nej.
policy-clause-title = Med några få ord
policy-clause-words = Vad ni begär
policy-clause-words-help = Vem ska göra vad, och från när. Siffror hör hemma i linjens tröskel.
policy-rests-on = Vilar på
policy-rests-on-help = De röda linjer som punkten ska skydda.
policy-rests-on-nothing = Den vilar inte på någon röd linje än.
policy-no-lines = Det finns ingen röd linje än att vila på.
policy-earlier = Flytta upp
policy-later = Flytta ner
policy-end-clause = Ta bort punkten
policy-end-reason = Varför den tas bort
policy-faster = Någon annan hann spara medan du skrev. Inget du skrivit är borta, det står nedanför. Så här står det nu:
policy-put = Fråga gruppen
policy-see-round = Se var alla står
policy-who-agreed = Vilka som är med på det
policy-anonymous = anonym
policy-words-kept = orden visas inte här
policy-kept-erased = Orden raderades med den som sade dem.
policy-kept-anonymous = Sagt anonymt: orden stannar i gruppen, för ingen vet vem som kan tillfrågas.
policy-kept-unconsented = Utanför gruppen står här en lucka i stället för orden. Samtycke till att de visas på nätet:
policy-tally-kept = För få har svarat anonymt för att siffrorna ska visas.
policy-tally-agree = { $n } är med på det
policy-tally-live-with = { $n } kan leva med det
policy-tally-stand-aside = { $n } ställer sig vid sidan
policy-tally-object = { $n } invänder
policy-stance-agree = är med på det
policy-stance-live-with = kan leva med det
policy-stance-stand-aside = ställer sig vid sidan
policy-stance-object = invänder
policy-remark-agree = Är med på det
policy-remark-live-with = Kan leva med det
policy-remark-stand-aside = Ställer sig vid sidan
policy-remark-object = Invänder
policy-stand-never-put = gruppen är inte tillfrågad än
policy-stand-asked = gruppen tillfrågas nu
policy-stand-open = gruppen tillfrågas nu
policy-stand-no-quorum = för få svarade
policy-stand-agreed = överenskommen
policy-stand-agreed-over-objections = överenskommen, med invändningar
policy-stand-not-agreed = inte överenskommen
policy-stand-other-words = orden har ändrats sedan gruppen svarade. Fråga igen
policy-agreed-clauses = Det vi enades om
policy-not-agreed = Det vi inte enades om
policy-not-agreed-lead = De här stod i utkastet. Gruppen enades inte om dem, eller har inte tillfrågats än.
policy-lines = De röda linjerna och hur det står till
policy-lines-lead = Per den { $day }, räknat över de platser som mäts.
policy-at-places = { $n ->
    [one] { $status } på 1 plats
   *[other] { $status } på { $n } platser
}
policy-not-shown = { $n ->
    [one] 1 kommun visar inte hur det står till
   *[other] { $n } kommuner visar inte hur det står till
}
policy-on-ended-clause = en punkt som har tagits bort
policy-on-the-whole = Utkastet som helhet
policy-comments-until = Utkastet är öppet för synpunkter till den { $day }.
policy-comments-closed-lead = Utkastet är inte öppet för synpunkter.
policy-closes-on = Synpunkter till och med
policy-closes-on-help = Det är öppet tills du stänger det. Sena synpunkter tas också emot.
policy-open-comments = Öppna för synpunkter
policy-close-comments = Stäng för synpunkter
policy-comment-on = Gäller
policy-comment-words = Din synpunkt
policy-comment-words-help = Vad borde stå där i stället? Gruppen ser att det är du som skrivit.
policy-comment-send = Skicka synpunkten
policy-comments-count = { $n ->
    [one] 1 synpunkt
   *[other] { $n } synpunkter
}
policy-comments-none = Inga synpunkter än
policy-comments-none-more = Här kommer varje synpunkt att stå, med vad som gjordes åt den.
policy-comment-erased = Den som skrev är raderad, och orden med den.
policy-comment-taken = tagen i beaktande
policy-comment-in-part = delvis tagen i beaktande
policy-comment-not-taken = inte tagen i beaktande
policy-comment-open = öppen
policy-reply = Vad som gjordes åt den
policy-do-taken = Ändrat så
policy-do-in-part = Delvis
policy-do-not-taken = Inte ändrat
policy-editions-lead = En utgåva ligger fast: den har de punkter som ni enades om i just de här orden, och nämner dem som ni inte enades om.
policy-no-editions-more = Den första görs när minst en punkt är överenskommen.
policy-edition = Utgåva
policy-to-be-revised = Utgåvan håller på att ses över
policy-answers-lead = Vilka som har fått utkastet och vad var och en svarade. Tystnad visas som tystnad.
policy-nothing-handed = Inget är överlämnat än
policy-nothing-handed-more = Gör en utgåva, lämna över den och skriv här vad som kom tillbaka.
policy-not-handed = Inte överlämnat än till:
policy-hand-over = Lämna över en utgåva
policy-authority = Mottagare
policy-handed-on = Överlämnat den
policy-due-on = Svar önskas senast
policy-handed-edition = Utgåva { $n } lämnades över
policy-handing-waiting = väntar på svar
policy-handing-overdue = inget svar, dagen har gått
policy-handing-partly = delvis besvarat
policy-handing-answered = besvarat
policy-handing-line-waiting = svar önskas senast den här dagen
policy-handing-line-overdue = dagen då svaret skulle ha kommit: tystnad
policy-handing-line-partly = delvis besvarat
policy-handing-line-answered = besvarat
policy-record-answer = Skriv in ett svar
policy-who-answered = Vem som svarade
policy-answered-on = På vad
policy-position = Ställningstagande
policy-position-accepted = godtar
policy-position-in-part = godtar delvis
policy-position-refused = avvisar
policy-position-no-position = tar inte ställning
policy-answer-words = Med deras egna ord
policy-answered-day = Svarade den
policy-next-write = Utkastet har ingen punkt än.
policy-next-write-do = Skriv en punkt
policy-next-put = Det finns punkter som gruppen inte har tillfrågats om.
policy-next-put-do = Öppna utkastet
policy-next-reply = Det finns synpunkter på utkastet som väntar på svar.
policy-next-reply-do = Svara på synpunkterna
policy-next-edition = Utkastet är överenskommet men ingen utgåva är gjord.
policy-next-edition-do = Gör en utgåva
policy-next-hand = Ingen mottagare har fått utkastet än.
policy-next-hand-do = Lämna över
policy-next-answer = En mottagare har inte svarat i tid.
policy-next-answer-do = Se svaren

# avslag
policy-no-title = Utkastet saknar rubrik.
policy-no-clause = Det finns ingen punkt att lämna synpunkter på än.
policy-nothing-agreed = Gruppen har inte enats om någon punkt i de ord den har nu.
policy-still-asked = { $n ->
    [one] Gruppen tillfrågas just nu om en punkt.
   *[other] Gruppen tillfrågas just nu om { $n } punkter.
}
policy-comments-still-open = Utkastet är fortfarande öppet för synpunkter.
policy-unanswered = { $who } väntar på svar på en synpunkt om ”{ $clause }”.
policy-unanswered-on-whole = { $who } väntar på svar på en synpunkt om utkastet som helhet.
policy-unanswered-on-ended = { $who } väntar på svar på en synpunkt om en punkt som har tagits bort.
policy-comments-open = Utkastet är redan öppet för synpunkter.
policy-comments-closed = Utkastet är inte öppet för synpunkter nu.
policy-being-asked = Gruppen tillfrågas om punkten just nu. Stäng omgången innan du ändrar orden.
policy-end-without-reason = Skriv varför den tas bort.
policy-day-is-past = Välj en dag som inte har varit.
policy-reply-without-words = Skriv varför, med några ord.
policy-due-before-handed = Svarsdagen ligger före dagen för överlämnandet.
policy-answered-before-handed = Svaret ligger före dagen för överlämnandet.
