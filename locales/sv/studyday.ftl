### Studiedagar och prövningar.
studyday-project = Uppdraget
studyday-days = Studiedagar
studyday-lead = En princip, orden den vilar på och några frågor. Sedan prövar någon den.
studyday-none = Ingen studiedag än
studyday-none-more = Välj en princip och tre frågor, så finns bladet att skriva ut.
studyday-new = Bjud in till en studiedag
studyday-call = Bjud in
studyday-next-sentence = Ingen princip har kommit ut till andra än.
studyday-standing-trials = { $trials ->
    [one] 1 prövning
   *[other] { $trials } prövningar
}; härnäst: den första studiedagen
studyday-next-after-trials = Någon prövar redan en princip. Bjud in andra till en studiedag, så att de får höra vad den vilar på.
studyday-standing = { $days ->
    [one] 1 studiedag
   *[other] { $days } studiedagar
}, { $trials ->
    [one] 1 prövning
   *[other] { $trials } prövningar
}
studyday-principle = Princip
studyday-principle-help = Bara en. En dag om allt är en dag om inget.
studyday-choose-principle = Välj en princip
studyday-title = Dagens namn
studyday-when = Dag
studyday-place = Var
studyday-questions = Frågor
studyday-questions-help = En per rad, högst nio.
studyday-questions-good = I vilket av dina egna ärenden står det ”tackade nej”, och vid vilken tid hade ni kommit?
studyday-no-questions = Skriv minst en fråga.
studyday-handout = Bladet att skriva ut
studyday-left-out = { $n ->
    [one] Ett utdrag visas inte: personen har inte sagt ja till studiedag.
   *[other] { $n } utdrag visas inte: personerna har inte sagt ja till studiedag.
}
studyday-with-us = Hos oss
studyday-signed-up = { $n ->
    [0] Ingen har anmält sig än
    [one] 1 har anmält sig
   *[other] { $n } har anmält sig
}
studyday-guest-name = Namn
studyday-guest-from = Varifrån
studyday-sign-up = Anmäl
studyday-take-off = Ta bort från listan
studyday-trials = Prövningar
studyday-trials-lead = Vem som prövar en princip, var, till när och vad som hände. Tystnad visas som tystnad.
studyday-trials-count = { $n ->
    [0] Ingen prövar en princip än.
    [one] En princip prövas eller har prövats.
   *[other] { $n } prövningar av principer.
}
studyday-trials-open = Se prövningarna
studyday-trials-none = Inget har prövats än
studyday-trials-none-more = En princip som ingen prövar är en mening. Vem skulle kunna, var, till när?
studyday-trial = Prövning
studyday-trial-new = Pröva en princip
studyday-trial-begin = Börja pröva
studyday-who = Vem prövar
studyday-who-help = En grupp eller en roll, så att ingen pekas ut.
studyday-where = Var
studyday-aim = Vad ska ni göra?
studyday-aim-help = Så litet att någon kan se om det blev gjort.
studyday-until-day = Till när
studyday-until = till { $day }
studyday-how = Hur gick det?
studyday-what-happened = Vad hände?
studyday-what-happened-help = Också när det inte gick eller inget blev av.
studyday-say-what-happened = Skriv med några ord vad som hände.
studyday-somebody-wrote = Någon annan har skrivit sedan du öppnade sidan. Deras ord står här under, dina finns kvar i formuläret. Sätt ihop dem och spara.
studyday-outcome-under-way = pågår
studyday-outcome-worked = det fungerade
studyday-outcome-partly = delvis
studyday-outcome-did-not = det fungerade inte
studyday-outcome-stopped = avbruten
studyday-outcome-no-report = inget svar
done-signed-up = Anmäld.
studyday-principle-open = Till principen och det den vilar på
studyday-public-off = Bara arbetslaget läser om den här prövningen
studyday-public-off-more = Om du visar den kan alla på principens offentliga sida läsa var den prövades, vad som prövades, till när, hur det gick och vad som hände. Vem som prövar visas aldrig. Läs igenom texten en gång till först: där får inte stå något namn.
studyday-public-show = Visa för alla
studyday-public-on = Alla kan läsa om den här prövningen
studyday-public-on-more = På principens offentliga sida står platsen, vad som prövades, till när, hur det gick och vad som hände, så länge principen själv är publicerad. Vem som prövar visas inte.
studyday-public-take-down = Visa bara för arbetslaget
