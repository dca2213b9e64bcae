### הקיר של הסדנה.
wall-project = הפרויקט
wall-title = הקיר
wall-none = עדיין אין קיר
wall-none-more = תולים אותו, וכל מי שבחדר מצטרפים מהטלפון שלהם בקוד קצר, בלי חשבון.
wall-put-up = לתלות את הקיר
wall-open = לפתוח את הדלתות
wall-go-to = אל הקיר
wall-next-put-up = הקיר של הסדנה עדיין לא תלוי.
wall-next-begin = השלב הזה עוד לא התחיל.
wall-next-open = השלב פתוח: פתקים מגיעים.
wall-standing = { $slips ->
    [0] עדיין אין פתקים
    [one] פתק אחד
    [two] שני פתקים
   *[other] { $slips } פתקים
}, { $themes ->
    [0] אין נושאים
    [one] נושא אחד
    [two] שני נושאים
   *[other] { $themes } נושאים
}
wall-counts = { $slips ->
    [0] אין פתקים על הקיר
    [one] פתק אחד על הקיר
    [two] שני פתקים על הקיר
   *[other] { $slips } פתקים על הקיר
} · { $themes ->
    [0] אין נושאים
    [one] נושא אחד
    [two] שני נושאים
   *[other] { $themes } נושאים
}
wall-phases = שלבים
wall-rules = כללי השלב
wall-state-waiting = עוד לא התחיל
wall-state-open = פתוח
wall-state-closed = סגור
wall-voice-anonymous = אנונימי לגמרי
wall-voice-alias = בשם שבוחרים, או בלי שם
wall-time-left = הזמן שנשאר
wall-time-over = הזמן נגמר
wall-minutes = דקות
wall-begin = להתחיל את השלב
wall-reopen = לפתוח שוב
wall-close = לסגור את השלב
wall-time = עוד זמן
wall-reveal = לגלות את כל הפתקים
wall-vote-open = לפתוח הצבעה
wall-vote-close = לסגור את ההצבעה ולספור
wall-undo = לבטל את המהלך האחרון
wall-screen = מסך לחדר
wall-list = הקיר כרשימה
wall-to-lead = לעמוד ההנחיה
wall-look-again = להסתכל שוב
wall-nothing-yet = עדיין אין כלום על הקיר.
wall-loose = פתקים חדשים
wall-grew-into = צמח מזה:
wall-loose-over = פתקים בלי נושא
wall-choose-lead = סמנו נושאים או פתקים בודדים שצריך להמשיך איתם, ובחרו מה ייעשה מהם.
wall-choose-group = להקים קבוצה מהמסומן
wall-choose-draft = לכתוב טיוטה מהמסומן
wall-none-loose = אין פתקים בודדים.
wall-erased = המילים נמחקו.
wall-hidden = נסתר עד שתגלו אותו
wall-waiting = { $n ->
    [0] אין פתקים שמחכים לגילוי
    [one] פתק אחד מחכה לגילוי
    [two] שני פתקים מחכים לגילוי
   *[other] { $n } פתקים מחכים לגילוי
}
wall-new-said = פתקים חדשים: { $n }
wall-square = ריבוע למצלמה של טלפון; הוא מוביל לאותו מקום כמו הקוד { $code }.
wall-here = { $n ->
    [0] עדיין אין איש בחדר
    [one] אדם אחד בחדר
    [two] שני אנשים בחדר
   *[other] { $n } בחדר
}
wall-is-locked = נעול
wall-doors-are-shut = הדלתות סגורות
wall-type = להקליד בשביל שולחן או מנייר
wall-type-more = פתק אחד בכל פעם, במילים של מי שאמרו.
wall-table = שולחן או שם
wall-table-help = למשל שולחן 3. אפשר להשאיר ריק.
wall-put-on = לתלות על הקיר
wall-paper = להזין הצבעה מנייר
wall-paper-enter = להזין את ההצבעה
wall-room = החדר והקוד
wall-set-locked = נעילה
wall-set-locked-more = איש אינו נכנס עוד. מי שבחדר נשארים, ויכולים לחזור.
wall-set-waits = הפתקים מחכים לי
wall-set-waits-more = כל פתק נסתר עד שתגלו אותו. נגד לכלוך והצפה.
wall-pause = שניות בין שני פתקים מאותו טלפון
wall-pause-help = 0 הוא בלי המתנה. נספר לכל טלפון בנפרד.
wall-recode = להחליף קוד
wall-shut = לסגור את הדלתות
wall-shut-more = בסוף היום: מי שהיו בחדר ואיך כל אחד הצביע נשכחים לתמיד. הפתקים, הנושאים והספירות נשארים.
wall-choose = לבחור
wall-move = להעביר
wall-show = לגלות
wall-remove = להוריד
wall-put-back = להחזיר
wall-removed-count = { $n ->
    [one] פתק אחד הורד מהקיר
    [two] שני פתקים הורדו מהקיר
   *[other] { $n } פתקים הורדו מהקיר
}
wall-theme = נושא
wall-theme-title = כותרת
wall-change-theme = לשנות את הנושא
wall-new-theme = כותרת לנושא חדש
wall-open-theme = נושא חדש מהפתקים שנבחרו
wall-chosen-into = הפתקים שנבחרו עוברים אל
wall-put = להעביר אותם
wall-move-where = לאן?
wall-join-into = לאחד עם
wall-join-theme = לאחד
wall-end-theme = להוריד את הנושא: הפתקים חוזרים להיות בודדים
wall-votes-word = { $n ->
    [one] קול
   *[other] קולות
}
wall-votes-many = קולות
wall-turnout = { $n ->
    [0] אף אחד עוד לא הצביע
    [one] הצביע אדם אחד
    [two] הצביעו שניים
   *[other] הצביעו { $n }
}
wall-compared = לפי נקודת מבט
wall-compared-more = רק היכן שהצביעו לפחות { $n }, והיכן שאי אפשר לחשב איש ממה שנשאר.
wall-enter = להצטרף לסדנה
wall-language = שפה
wall-code = קוד
wall-code-help = חמש אותיות וספרות, כמו על הקיר.
wall-go-in = להיכנס
wall-join = להצטרף לסדנה
wall-join-more = לא צריך חשבון. אפשר להשאיר הכול ריק ולהיכנס.
wall-alias = איך לקרוא לך
wall-alias-help = שם לבחירתך, או כלום. הוא מוצג רק היכן שהשלב מאפשר ורק אם בחרת בכך.
wall-standpoint = מאיזו נקודת מבט?
wall-standpoint-help = איש אינו רואה את שלך. קולות מושווים רק בין קבוצות גדולות מספיק.
wall-no-standpoint = מעדיפים לא לומר
wall-come-back = כבר הייתי בחדר
wall-return = קוד החזרה שלך
wall-return-help = עשר אותיות וספרות שהטלפון שלך הראה.
wall-come-in-again = להיכנס שוב
wall-words-slips = מה רצית לומר?
wall-words-drafts = איך זה נראה כשזה עובד?
wall-with-name = עם השם { $name }
wall-send = לשלוח
wall-sent = נשלח. ומה עוד?
wall-trying-again = עדיין אין תשובה. מנסים שוב; המילים שלך נשמרות כאן.
wall-vote-call = { $n ->
    [one] יש לך קול אחד
    [two] יש לך שני קולות
   *[other] יש לך { $n } קולות
}
wall-spread-free = אפשר לחלק אותם איך שרוצים, גם כמה לאותו נושא.
wall-spread-one-each = לכל היותר אחד לכל נושא.
wall-vote-secret = ההצבעה שלך חשאית.
wall-votes-left = קולות שנשארו: { $n }
wall-vote = להצביע
wall-vote-change = לשנות את ההצבעה
wall-voted = ההצבעה נקלטה. אפשר לשנות אותה עד שההצבעה נסגרת.
wall-waits-to-begin = תכף מתחילים. הדף מתעדכן מעצמו.
wall-counted = הקולות נספרו.
wall-is-closed = השלב סגור. ממשיכים בחדר.
wall-changed = משהו חדש התחיל. להמשיך
wall-on-wall = על הקיר
wall-see = לראות את הקיר
wall-back = חזרה
wall-own-return = קוד החזרה שלך
wall-own-return-more = אם הסוללה נגמרת או שמחליפים טלפון: מצטרפים שוב ומקלידים את זה. לא להראות לאחרים.
wall-keeps = הטלפון שלך שומר מילה סודית אחת. מי כתב מה אינו נשמר בשום מקום.
wall-too-fast = { $n ->
    [one] זה היה מהר. מחכים שנייה; מה שכתבת עדיין כאן.
    [two] זה היה מהר. מחכים שתי שניות; מה שכתבת עדיין כאן.
   *[other] זה היה מהר. מחכים { $n } שניות; מה שכתבת עדיין כאן.
}
wall-phase-closed = השלב הזה אינו מקבל עוד.
wall-locked = כרגע איש אינו נכנס עוד. אפשר לשאול את ההנחיה.
wall-full = החדר מלא. אפשר לומר בקול, ויכתבו בשבילך.
wall-no-such-code = הקוד הזה אינו מוביל לשום מקום, או כבר לא. כדאי להסתכל שוב על הקיר.
wall-no-such-return = לאיש בחדר הזה אין קוד חזרה כזה.
wall-long-pause = מ־0 עד { $most } שניות.
wall-no-slip = הפתק הזה אינו בשלב הזה.
wall-no-theme = הנושא הזה כבר אינו על הקיר.
wall-choose-slips = צריך לבחור לפחות פתק אחד.
wall-no-vote = בשלב הזה אין הצבעה.
wall-no-themes = אין על מה להצביע: קודם יוצרים נושאים.
wall-doors-shut = הדלתות סגורות: איש לא יוכל להצביע.
wall-vote-is-open = ההצבעה פתוחה: הנושאים נשארים כמו שהם עד שהיא נסגרת.
wall-vote-closed = ההצבעה סגורה.
wall-nothing-to-undo = אין מה לבטל.
wall-unknown-theme = אי אפשר להצביע לנושא הזה.
wall-too-many-votes = { $most ->
    [one] יש לך קול אחד.
    [two] יש לך שני קולות.
   *[other] יש לך { $most } קולות.
}
wall-one-each = לכל היותר קול אחד לכל נושא.
done-wall-opened = הדלתות פתוחות.
done-wall-shut = הדלתות סגורות. מי שהיו בחדר נשכחו.
done-wall-recoded = יש קוד חדש.
done-wall-begun = השלב פתוח.
done-wall-closed = השלב סגור.
done-wall-revealed = כולם רואים את הפתקים.
done-wall-vote-opened = ההצבעה פתוחה.
done-wall-vote-closed = ההצבעה נסגרה ונספרה.
done-wall-undone = בוטל.
done-wall-written = זה על הקיר. ומה עוד?
done-wall-ballot-entered = ההצבעה הוזנה.
done-wall-removed = הורד. הפתק נשמר ואפשר להחזיר אותו.
done-wall-sent = נשלח. ומה עוד?
event-wall-opened = דלתות הקיר נפתחו
event-wall-shut = דלתות הקיר נסגרו
event-wall-recoded = קוד הקיר הוחלף
event-wall-settled = מה שחל בחדר שונה
event-wall-clustered = פתקים הושמו בנושאים
event-wall-undone = מהלך על הקיר בוטל
event-phase-begun = שלב התחיל
event-phase-closed = שלב נסגר
event-phase-given-time = שלב קיבל עוד זמן
event-phase-revealed = פתקים נגלו
event-slip-written = פתק נתלה על הקיר
event-slip-removed = פתק הורד מהקיר
event-slip-put-back = פתק הוחזר לקיר
event-theme-renamed = נושא קיבל כותרת חדשה
event-participant-joined = מישהו נכנס לחדר
event-vote-opened = הצבעה נפתחה
event-vote-closed = הצבעה נסגרה
event-ballot-cast = מישהו הצביע
event-ballot-entered = הצבעה מנייר הוזנה
wall-file-name = הקיר
wall-table-bring = להביא טבלה
wall-table-lead = פתקים שנכתבו במקום אחר, או קיר שנשמר קודם: שורה לכל פתק. רואים כל שורה לפני שמשהו עולה לקיר.
wall-table-columns = עמודות
wall-table-form = ‏CSV או XLSX עם כותרות בשורה הראשונה. חייבים להיות שלב, ופתק או נושא. קולות עומדים רק ליד נושאים בשלב שההצבעה בו לא התקיימה. בשלב אנונימי לגמרי לא נשמר שום שם, מה שלא יהיה כתוב בקובץ.
wall-table-file = קובץ
wall-table-look = לראות את השורות
wall-table-preview = מה ייעשה מהשורות
wall-table-number = שורה
wall-table-becomes = ייעשה
wall-table-row-new = חדש
wall-table-row-there = כבר תלוי
wall-table-row-nameless = חדש; השם לא נשמר
wall-table-new = { $n ->
    [one] שורה אחת חדשה.
    [two] שתי שורות חדשות.
   *[other] { $n } שורות חדשות.
}
wall-table-there = { $n ->
    [one] אחת כבר תלויה.
    [two] שתיים כבר תלויות.
   *[other] { $n } כבר תלויות.
}
wall-table-bad = { $n ->
    [0] אין שורות שגויות.
    [one] שורה אחת שגויה.
    [two] שתי שורות שגויות.
   *[other] { $n } שורות שגויות.
}
wall-table-mend = שום דבר לא נכנס כל עוד יש שורה שגויה. תקנו את הקובץ והביאו אותו שוב.
wall-table-take-in = להעלות את כל החדש
wall-table-again = לקחת קובץ אחר
wall-table-empty = הקובץ ריק.
wall-table-unreadable = הקובץ אינו טבלה שאפשר לקרוא.
wall-table-columns-missing = בקובץ צריכות להיות עמודה לשלב ועמודה לפתק או לנושא.
wall-table-too-long = לכל היותר { $most } שורות בכל פעם.
wall-table-unknown-phase = אין בשיטה שלב כזה.
wall-table-nothing = אין בשורה לא פתק ולא נושא.
wall-table-votes-of-nothing = קולות שייכים לנושא.
wall-table-no-vote = בשלב הזה אין הצבעה שאפשר לרשום.
wall-table-other-votes = לאותו נושא יש יותר ממספר קולות אחד.
wall-table-not-whole = לא נכנס דבר: שורה שגויה, או שאין שום דבר חדש.
wall-table-moved-on = הקיר השתנה מאז שהסתכלתם. הסתכלו שוב.
done-wall-table-taken-in = השורות תלויות על הקיר.
event-wall-taken-in = טבלה נכנסה לקיר
wall-column-phase = שלב|phase
wall-column-theme = נושא|theme
wall-column-slip = פתק|slip
wall-column-signed = חתום|שם|signed
wall-column-votes = קולות|votes
