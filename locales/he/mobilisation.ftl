### רתימה: חששות ואיך נענו, מה מובטח, הזמנות, האיזון בחדר.
mobilisation-title = רתימה והזמנות
mobilisation-lead = מה שעושים לפני היום, כדי שכולם יעזו לבוא ויידעו למה צריך אותם.
mobilisation-overview = מבט כולל
mobilisation-choose = לבחור
mobilisation-no-question = שאלת היום עוד לא נכתבה.
mobilisation-standing = { $open ->
    [0] אין חשש פתוח
    [one] חשש פתוח אחד
    [two] שני חששות פתוחים
   *[other] { $open } חששות פתוחים
}, { $yes } מתוך { $invited } אמרו כן
mobilisation-next-worry = כדאי לשמוע ממה חוששים בכל צד, לפני שמזמינים.
mobilisation-next-worry-do = לרשום חשש
mobilisation-next-promise = צריך לכתוב במילים פשוטות מה יקרה עם מה שייאמר ביום הזה.
mobilisation-next-promise-do = לכתוב את הנוסח
mobilisation-next-invite = כדאי לחשוב מי צריכים להיות שם, ולמה דווקא הם.
mobilisation-next-invite-do = לתכנן הזמנה
mobilisation-next-balance = החדר לא מאוזן. כדאי להסתכל לפני שההזמנות יוצאות.
mobilisation-next-balance-do = לראות את האיזון
mobilisation-next-send = יש הזמנות שעוד לא יצאו.
mobilisation-next-send-do = אל ההזמנות
mobilisation-next-open = יש חששות שעוד לא נענו.
mobilisation-next-open-do = לראות מה פתוח
mobilisation-next-ask = יש מי שעוד לא ענו.
mobilisation-next-ask-do = אל ההזמנות
mobilisation-day-ahead = היום הזה עוד לא הגיע.
mobilisation-before-worry = זה לפני היום שבו עלה החשש.
mobilisation-already-invited = האדם הזה כבר ברשימה.
mobilisation-no-promise = אין עדיין נוסח בשפה הזאת. קודם כתבו מה יקרה עם מה שייאמר.
mobilisation-no-fee = לא הובטח תשלום לאדם הזה.

## חששות
mobilisation-worries = חששות
mobilisation-worries-lead = ממה חוששים בכל צד, במילים שלהם, ומה עשיתם עם זה.
mobilisation-worries-see = לכל החששות
mobilisation-worries-none = עוד לא נרשם חשש
mobilisation-worries-none-more = שאלו בשני הצדדים. מי שיבואו אולי תוהים אם רק ישתמשו בהם, ומי שעובדים כאן אולי חוששים מביקורת קשה.
mobilisation-worries-of = חששות של: { $who }
mobilisation-unheard = עוד לא שאלו: { $who }.
mobilisation-count-open = { $n } פתוחים
mobilisation-count-under-way = { $n } בטיפול
mobilisation-count-met = { $n } נענו
mobilisation-worry-open = פתוח
mobilisation-worry-under-way = בטיפול
mobilisation-worry-met = נענה
mobilisation-worry-see = לפתוח
mobilisation-worry-of = חשש של: { $who }
mobilisation-worry-new = לרשום חשש
mobilisation-worry-new-lead = כתבו אותו כפי שנאמר. מי אמר לא נשמר.
mobilisation-worry-save = לשמור את החשש
mobilisation-worry-words = החשש
mobilisation-worry-words-help = במילים שלהם, בלי שמות.
mobilisation-worry-words-good = נשב שם יום שלם, נספוג ביקורת ואסור יהיה לנו לענות?
mobilisation-standpoint = נקודת מבט
mobilisation-standpoint-help = מאיזה צד בא החשש.
mobilisation-raised-on = באיזה יום עלה
mobilisation-done-on = באיזה יום
mobilisation-meeting = באיזה מפגש
mobilisation-no-meeting = לא במפגש
mobilisation-may-be-told = מותר לכתוב אותו בתיאור המקרה
mobilisation-may-be-told-help = רק בהסכמת מי שאמרו. בלי הסכמה החשש נספר, והמילים לא מוצגות.
mobilisation-is-told = מותר לכתוב בתיאור המקרה
mobilisation-is-kept = נשאר כאן
mobilisation-last = מה נעשה לאחרונה:
mobilisation-taken-back = החשש נלקח בחזרה. המילים אינן עוד.
mobilisation-how-met = איך נענה
mobilisation-how-met-none = עוד לא נעשה איתו דבר.
mobilisation-step-met = נענה
mobilisation-step-done = נעשה משהו, ועוד לא נענה
mobilisation-step-new = לכתוב מה עשיתם
mobilisation-step-words = מה עשיתם
mobilisation-step-words-help = מה נעשה או הובטח בפועל, ועל ידי מי.
mobilisation-step-words-good = סיכמנו שההנחיה עוצרת אם מסמנים מישהו, וסיפרנו את זה לכל הצוות.
mobilisation-met = האם החשש נענה עכשיו?
mobilisation-met-no = עוד לא
mobilisation-met-no-more = הוא נשאר פתוח.
mobilisation-met-yes = כן
mobilisation-met-yes-more = הכי טוב שמי שחששו יגידו זאת בעצמם.
mobilisation-take-back = לקחת בחזרה
mobilisation-take-back-more = מי שאמרו את החשש יכולים תמיד לקחת אותו בחזרה. המילים, ומה שנכתב על המענה, נמחקים לתמיד. עצם קיומו של חשש עדיין נספר.
mobilisation-take-back-ask = לקחת את החשש בחזרה
mobilisation-take-back-do = לקחת בחזרה
done-worry-taken-back = החשש נלקח בחזרה.

## מה מובטח
mobilisation-promise = מה קורה עם מה שאני אומר
mobilisation-promise-tab = מה מובטח
mobilisation-promise-lead = נוסח קצר במילים פשוטות, שכל אחת ואחד מקבלים לפני שאומרים כן. כל נוסח נשמר, כדי שאפשר יהיה לראות מה נאמר לכל אדם.
mobilisation-promise-see = לקרוא את הנוסח
mobilisation-promise-none = עוד אין נוסח. בלעדיו איש אינו יודע למה הוא אומר כן.
mobilisation-promise-first = קודם כתבו מה יקרה עם מה שייאמר. זה חלק מכל הזמנה.
mobilisation-promise-in = כתוב ב: { $langs }.
mobilisation-promise-langs = שפות
mobilisation-promise-change = לנסח מחדש
mobilisation-promise-words = הנוסח
mobilisation-promise-words-help = הנה הצעה שאפשר לשנות. אל תבטיחו מה שלא תוכלו לקיים.
mobilisation-promise-words-again = מי שכבר קיבלו נוסח קיבלו את זה שהיה אז. ספרו להם מה חדש.
mobilisation-promise-earlier = נוסחים קודמים
mobilisation-since = בתוקף מאז { $day }
mobilisation-promise-draft =
    מה לספר, זו בחירה שלך. אפשר לשתוק, לצאת להפסקה או ללכת בכל רגע, ואין צורך להסביר.

    הפתקים הם בלי שם. אי אפשר לראות אחר כך מי כתב מה.

    מה שייכתב ביום הזה ישמש את קבוצות העבודה. נכתוב גם תיאור של היום שאחרים יוכלו לקרוא. המילים שלך יופיעו בו רק אם הסכמת לכך, ואפשר לבטל את ההסכמה.

    מה שייאמר לא ישפיע על העזרה שניתנת לך, ולא ייכתב בתיק שלך.

    בעוד כחצי שנה נספר לך מה יצא מזה.

## מפגשים וימים
mobilisation-meetings = מפגשים לפני היום
mobilisation-meetings-none = עוד לא נקבע מפגש הכנה.
mobilisation-meeting-call = לקבוע מפגש
mobilisation-the-day = הסדנה
mobilisation-day-set = לקבוע את יום הסדנה
mobilisation-days = כך זה התנהל
mobilisation-happened-raised = { $n ->
    [one] עלה חשש
    [two] עלו שני חששות
   *[other] עלו { $n } חששות
}
mobilisation-happened-done = { $n ->
    [one] נעשה משהו עם חשש אחד
    [two] נעשה משהו עם שני חששות
   *[other] נעשה משהו עם { $n } חששות
}
mobilisation-happened-met = { $n ->
    [one] חשש אחד נענה
    [two] שני חששות נענו
   *[other] { $n } חששות נענו
}
mobilisation-happened-worded = נכתב מה קורה עם מה שנאמר
mobilisation-happened-sent = { $n ->
    [one] יצאה הזמנה
    [two] יצאו שתי הזמנות
   *[other] יצאו { $n } הזמנות
}
mobilisation-happened-told = { $n ->
    [one] לאדם אחד הוסבר מה קורה עם מה שנאמר
    [two] לשני אנשים הוסבר מה קורה עם מה שנאמר
   *[other] ל־{ $n } אנשים הוסבר מה קורה עם מה שנאמר
}
mobilisation-happened-yes = { $n ->
    [one] אדם אחד אמר כן
    [two] שני אנשים אמרו כן
   *[other] { $n } אנשים אמרו כן
}
mobilisation-happened-no = { $n ->
    [one] אדם אחד אמר לא
    [two] שני אנשים אמרו לא
   *[other] { $n } אנשים אמרו לא
}
mobilisation-happened-silent = { $n ->
    [one] מאדם אחד לא שמענו
    [two] משני אנשים לא שמענו
   *[other] מ־{ $n } אנשים לא שמענו
}
mobilisation-happened-came = { $n ->
    [one] אדם אחד בא
    [two] שני אנשים באו
   *[other] { $n } אנשים באו
}
mobilisation-happened-paid = { $n ->
    [one] אדם אחד קיבל תשלום
    [two] שני אנשים קיבלו תשלום
   *[other] { $n } אנשים קיבלו תשלום
}

## האיזון
mobilisation-balance = האיזון בחדר
mobilisation-side-client = שמקבלים או קיבלו עזרה, או קרובים להם
mobilisation-side-professional = שעובדים בזה, מחליטים או מלווים
mobilisation-side-said = { $n } { $side }, מהם { $yes } אמרו כן.
mobilisation-count-yes = { $n } כן
mobilisation-count-asked = { $n } נשאלו
mobilisation-count-planned = על { $n } חושבים
mobilisation-nobody-from = אין איש: { $who }
mobilisation-lopsided-missing-client = אין בחדר מי שמקבלים או קיבלו עזרה.
mobilisation-lopsided-missing-professional = אין בחדר מי שעובדים כאן.
mobilisation-lopsided-alone-client = אדם אחד שמקבל או קיבל עזרה, מול { $against } אחרים.
mobilisation-lopsided-alone-professional = אדם אחד שעובד כאן, מול { $against } אחרים.
mobilisation-lopsided-few-client = { $n } שמקבלים או קיבלו עזרה, מול { $against } אחרים.
mobilisation-lopsided-few-professional = { $n } שעובדים כאן, מול { $against } אחרים.
mobilisation-lopsided-more = מי שיושבים לבד מדברים בסוף בשם כולם, או משתתקים. אפשר להזמין עוד מהצד הזה, או לוותר על כמה מהצד האחר.

## הזמנות
mobilisation-invitations = הזמנות
mobilisation-invitations-lead = כך נשקל החדר לפני שמשהו יוצא. מה שסוכם עם כל אדם גלוי רק למי שמובילים את הסדנה.
mobilisation-invitations-none = עוד לא חשבתם על איש
mobilisation-invitations-none-more = כתבו מי צריכים להיות שם ולמה. שום דבר לא יוצא מעצמו.
mobilisation-invite = לתכנן הזמנה
mobilisation-invite-lead = את מי, למה דווקא אותו או אותה, ובאילו תנאים.
mobilisation-who = מי
mobilisation-person = אדם
mobilisation-person-help = מתוך האנשים שבפרויקט. השם שמוצג לא חייב להיות השם האמיתי.
mobilisation-person-add = לא ברשימה? אפשר להוסיף קודם.
mobilisation-stands = מצב
mobilisation-missing = חסר
mobilisation-stands-planned = על הפרק
mobilisation-stands-asked = ההזמנה יצאה
mobilisation-stands-yes = כן
mobilisation-stands-no = לא
mobilisation-stands-silent = אין תשובה
mobilisation-gap-not-told = לא הוסבר מה קורה עם מה שנאמר
mobilisation-gap-pay-open = התשלום לא סוכם
mobilisation-gap-not-paid = התשלום עוד לא ניתן
mobilisation-gap-no-support = אין מי שילווה
mobilisation-tie = הקשר לשירות
mobilisation-tie-help = מי שקיבלו עזרה בעבר חופשיים יותר לומר מה הם חושבים.
mobilisation-tie-current = עזרה כיום
mobilisation-tie-former = עזרה בעבר
mobilisation-tie-none = אין
mobilisation-tie-more-current = ייתכן שמי שמחליט על העזרה יושב באותו חדר. דאגו למישהו שיהיה לצידם.
mobilisation-tie-more-former = יש ניסיון אישי, ואין עניין פתוח.
mobilisation-tie-more-none = צוות, הנהלה, שותפים, או מי שמעדיפים לא לומר.
mobilisation-why = למה דווקא האדם הזה
mobilisation-why-help = מה הוא יודע שאיש אחר בחדר אינו יודע. זה כתוב במכתב.
mobilisation-why-good = ישבת בצד השני של השולחן אצלנו, ומוכר לך איך זה לחכות לתשובה. איש מאיתנו לא יכול לספר את זה.
mobilisation-pay = תשלום
mobilisation-pay-help = מי שלא מקבלים שכר על היום ראויים לתשלום על הזמן ועל הידע.
mobilisation-pay-open = עוד לא סוכם
mobilisation-pay-fee = תשלום על היום
mobilisation-pay-working-hours = על חשבון שעות העבודה
mobilisation-pay-nothing = בלי תשלום
mobilisation-pay-more-open = מוצג כדבר שחסר.
mobilisation-pay-more-fee = כתבו כמה, ואם נסיעות ושמירה על הילדים כלולות.
mobilisation-pay-more-working-hours = היום הזה בשכר.
mobilisation-pay-more-nothing = זה כתוב במכתב, כדי שאיש לא יופתע.
mobilisation-pay-words = כמה ואיך
mobilisation-pay-words-help = לדוגמה: 350 ש״ח ונסיעות, באותו שבוע.
mobilisation-support = ליווי
mobilisation-support-help = מי שבאים יחד או נמצאים בקרבת מקום, אם זה רצוי.
mobilisation-access = מה צריך כדי לקחת חלק
mobilisation-access-help = תרגום, הפסקות, מעלית, אותיות גדולות, אוכל, דלת לצאת ממנה. כתבו מה שנאמר לכם, בלי אבחנות.
mobilisation-letter-lang = שפת המכתב
mobilisation-invited-by = מי מזמינים
mobilisation-invited-by-help = למי אפשר להתקשר. השם מופיע במכתב.
mobilisation-invitation-of = הזמנה אל { $who }
mobilisation-invitation-change = לשנות את ההזמנה אל { $who }
mobilisation-to-person = אל האדם
mobilisation-erased = האדם נמחק. מה שסוכם איתו אינו קיים עוד.
mobilisation-nothing-said = לא נאמר
mobilisation-agreed = מה סוכם
mobilisation-letter = להדפיס את המכתב
mobilisation-change = לשנות
mobilisation-what-happened = מה קרה עד עכשיו
mobilisation-nothing-happened = עוד לא יצא דבר.
mobilisation-write-down = לרשום מה קרה
mobilisation-happened = מה קרה
mobilisation-happened-help = ל״לא״ אין צורך בנימוק, ואיש לא שואל.
mobilisation-told-this = זה מה שהוסבר
mobilisation-step-sent = ההזמנה יצאה
mobilisation-step-told = הוסבר מה קורה עם מה שנאמר
mobilisation-step-yes = התשובה: כן
mobilisation-step-no = התשובה: לא
mobilisation-step-silent = לא התקבלה תשובה
mobilisation-step-came = הגעה לסדנה
mobilisation-step-paid = התשלום ניתן

## המכתב
mobilisation-letter-heading = צריך את הידע שלך
mobilisation-letter-to = אל
mobilisation-letter-about = נעבוד יחד יום שלם על השאלה שלמעלה: מי שקיבלו אצלנו עזרה, מי שעובדים כאן ומי שמחליטים. כולם כותבים, מדברים ומצביעים באותם תנאים.
mobilisation-letter-why = למה הפנייה דווקא אליך
mobilisation-letter-when = מתי
mobilisation-letter-when-open = היום עוד לא נקבע, נודיע
mobilisation-letter-where = איפה
mobilisation-letter-pay = תשלום
mobilisation-letter-pay-fee = יש תשלום על הזמן שלך.
mobilisation-letter-pay-working-hours = ההשתתפות על חשבון שעות העבודה.
mobilisation-letter-pay-nothing = אין תשלום על היום.
mobilisation-letter-support = ליווי
mobilisation-letter-need = מה יעזור לך לבוא
mobilisation-letter-need-more = תרגום, הפסקות, מישהו שיבוא יחד, אוכל, פינה שקטה: די לומר לנו ונדאג לזה. אין צורך להסביר למה.
mobilisation-letter-promise = מה קורה עם מה שייאמר
mobilisation-letter-promise-none = הנוסח עוד לא נכתב. אל תשלחו את המכתב בלעדיו.
mobilisation-letter-no = אפשר לומר לא
mobilisation-letter-no-more = אין צורך להסביר. התשובה לא תשנה דבר בעזרה שניתנת לך, ואפשר להתחרט עד היום עצמו וגם במהלכו.
mobilisation-letter-answer = איך עונים
mobilisation-letter-answer-to = אפשר לומר ל: { $who }, או להתקשר או לכתוב לכאן:

event-worry-raised = נרשם חשש
event-worry-met = נעשה משהו עם חשש
event-worry-taken-back = חשש נלקח בחזרה
event-promise-worded = נוסח מה קורה עם מה שנאמר
event-invitation-planned = תוכננה הזמנה
event-invitation-changed = הזמנה שונתה
event-invitation-followed = קרה משהו עם הזמנה
data-workshop-worries-sealed = ממה חוששים. מי אמר לא נשמר
data-workshop-worry-steps-sealed = מה נעשה עם חשש
data-workshop-invitees-sealed = למה מזמינים, תשלום, ליווי ומה צריך. חתום במפתח של האדם עצמו
data-workshop-invitees-tie = אם מי שמוזמנים מקבלים או קיבלו עזרה
data-workshop-invitee-steps-step = מתי נשאלו, הוסבר להם ומה ענו
