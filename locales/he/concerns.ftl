### מפגש הפתיחה: חששות.
concerns-project = הפרויקט
concerns-title = ממה חוששים
concerns-lead = מה אסור שיקרה, במילים של מי שאמרו את זה. עוד בלי מספרים ובלי פתרונות.
concerns-house-rules = כללי המפגש
concerns-none = עוד לא נאמר דבר
concerns-none-more = פתחו קוד, וכל מי שבחדר יכתבו מהטלפון שלהם. או כתבו את מה ששומעים.
concerns-nothing-here = עוד אין כאן דבר.
concerns-next-first = עוד לא נאמר מה אסור שיקרה.
concerns-next-loose = { $n ->
    [one] חשש אחד עוד לא נכנס לשום קו אדום.
    [two] שני חששות עוד לא נכנסו לשום קו אדום.
   *[other] { $n } חששות עוד לא נכנסו לשום קו אדום.
}
concerns-standing = { $all ->
    [one] חשש אחד
    [two] שני חששות
   *[other] { $all } חששות
}, { $loose ->
    [0] כולם בתוך קו
    [one] אחד עוד בלי קו
   *[other] { $loose } עוד בלי קו
}
concerns-count = { $n ->
    [0] אין חששות על הקיר.
    [one] חשש אחד על הקיר.
    [two] שני חששות על הקיר.
   *[other] { $n } חששות על הקיר.
}
concerns-count-word = { $n ->
    [one] חשש
   *[other] חששות
}
concerns-new-said = חששות חדשים: { $n }
concerns-look-again = להסתכל שוב
concerns-watch = להסתכל שוב כל 20 שניות
concerns-watch-stop = להפסיק להסתכל שוב
concerns-filters = להסתכל על חלק מהקיר
concerns-all = הכול
concerns-show-chosen = להציג
concerns-show-all = להציג הכול
concerns-nothing-chosen = אין על הקיר חשש שסומן כך.
concerns-new = לכתוב חשש
concerns-one = חשש
concerns-open-one = לפתוח
concerns-nobody = בלי שם
concerns-erased = המילים נמחקו יחד עם מי שאמר אותן.
concerns-grew-into = צמח לקו:
concerns-with-others = { $n ->
    [one] ועוד אחד דומה
    [two] ועוד שניים דומים
   *[other] ועוד { $n } דומים
}
concerns-removed-count = { $n ->
    [one] חשש אחד הורד מהקיר
    [two] שני חששות הורדו מהקיר
   *[other] { $n } חששות הורדו מהקיר
}
concerns-is-removed = החשש הזה הורד מהקיר. הוא נשמר.
concerns-words = מה אסור שיקרה?
concerns-words-help = במילים שלכם, משפט או שניים. בלי שמות של אנשים.
concerns-words-good = שיפנו בניין לפני שלכל משפחה יש איפה לישון.
concerns-by = של מי המילים?
concerns-by-nobody = בלי שם
concerns-by-nobody-more = לא נרשם בשום מקום מי אמר או הקליד.
concerns-by-me = שלי, עם השם שלי
concerns-by-me-more = כל מי שרואה את הקיר רואה את השם.
concerns-by-person = של מישהו מהקבוצה
concerns-by-person-more = רק אם רוצים שהשם יופיע.
concerns-by-named = של שולחן, או בשם אחר
concerns-by-named-more = למשל שולחן 3.
concerns-by-alias = עם השם { $name }
concerns-person = מי מהקבוצה
concerns-named = שולחן או שם
concerns-named-help = לא שם אמיתי של מי שלא הסכים לכך.
concerns-choose = בחירה
concerns-choose-person = בחרו מי מהקבוצה אמר את זה.
concerns-standpoint = מאיזו נקודת מבט?
concerns-standpoint-help = אם אין בחדר עוד מישהו כזה, עדיף להשאיר ריק.
concerns-no-standpoint = עדיף בלי
concerns-heading = תחום
concerns-no-heading = עוד בלי תחום
concerns-meeting = מפגש
concerns-no-meeting = בין המפגשים
concerns-on-day = יום
concerns-say-more = לומר עוד: במי זה נוגע, מול מי, מתי
concerns-mark = לסמן במי זה נוגע, מול מי ומתי
concerns-own = { $dimension }: במילים שלכם
concerns-put-up = לתלות על הקיר
concerns-lines = הקווים האדומים שצמחו ממנו
concerns-no-lines = עוד אין.
concerns-word-line = לנסח קו אדום
concerns-word-line-more = החששות שנבחרו, וכל מי שהם עומדים במקומם, נשארים צמודים לקו.
concerns-to-line = ניסוח קו
concerns-apart = להפריד
concerns-remove = להוריד מהקיר
concerns-put-back = להחזיר לקיר
concerns-stands-under = מחובר אל
concerns-stands-for = עומד גם בשביל
concerns-work = לחבר ולסדר
concerns-work-lead = בחרו את מה שדומה. דבר לא הולך לאיבוד: כל חשש נשאר קריא מתחת למי שעומד בשבילו, ואפשר להפריד שוב.
concerns-choose-some = בחירת חששות
concerns-join = לחבר
concerns-head = מי עומד בשביל כולם?
concerns-head-help = הברור ביותר. המילים שלו לא משתנות.
concerns-sort = לשים תחת תחום
concerns-headings = תחומים
concerns-headings-more = התחומים הם של הקבוצה: על מה מדברים, במילים שלכם.
concerns-heading-new = תחום חדש
concerns-heading-add = להוסיף את התחום
concerns-heading-end = לסגור את התחום
concerns-heading-end-more = מה שעומד תחתיו נשאר על הקיר, בלי תחום.
concerns-choose-one = בחרו לפחות חשש אחד.
concerns-choose-two = בחרו לפחות עוד אחד, חוץ ממי שעומד בשביל כולם.
concerns-choose-head = בחרו חשש על הקיר שעומד בפני עצמו.
concerns-stands-for-others = החשש הזה עומד בשביל אחרים. הפרידו אותם קודם, אחרת הם ייעלמו איתו.
concerns-open = לפתוח לטלפונים
concerns-open-lead = קוד למפגש אחד. כל אחד מצטרף מהטלפון שלו, בלי חשבון ובלי שם.
concerns-codes = קודים
concerns-for-how-long = פתוח לכמה זמן?
concerns-for-how-long-help = אחרי זה אי אפשר להיכנס איתו. אפשר לסגור גם קודם.
concerns-hours = { $n ->
    [one] שעה
    [two] שעתיים
   *[other] { $n } שעות
}
concerns-shows = להראות מה נאמר בחדר
concerns-shows-help = בטלפונים ועל המסך. בלי זה רואים רק את המספר.
concerns-show = להראות את המילים
concerns-hide = להסתיר את המילים
concerns-close = לסגור
concerns-open-until = פתוח עד { $when }
concerns-ran-out = נגמר ב־{ $when }
concerns-phones = { $n ->
    [0] עוד אין טלפונים
    [one] טלפון אחד
    [two] שני טלפונים
   *[other] { $n } טלפונים
}
concerns-no-meetings = קודם מפגש
concerns-no-meetings-more = קוד שייך למפגש אחד, כדי שיהיה ידוע איפה נאמר כל חשש.
concerns-call-meeting = לקבוע מפגש
concerns-projector = מסך לחדר
concerns-square = ריבוע למצלמה של הטלפון; הוא מוביל לאותו מקום כמו הקוד { $code }.
concerns-how = כוונו לכאן את המצלמה, או היכנסו אל
concerns-to-wall = אל הקיר
concerns-code-closed = הקוד לא פתוח, או כבר לא. הסתכלו שוב על הקיר, או שאלו את מי שמנחה.
concerns-full = הצטרפו יותר טלפונים ממה שקוד אחד מכיל. אמרו בקול, ויכתבו בשבילכם.
concerns-too-fast = זה היה מהר. חכו דקה; מה שכתבתם נשאר כאן.
concerns-enter = להצטרף למפגש
concerns-language = שפה
concerns-code = קוד
concerns-code-help = שש אותיות וספרות, כמו על הקיר.
concerns-go-in = להיכנס
concerns-join-meeting = להצטרף למפגש
concerns-join-more = לא צריך חשבון. אפשר להשאיר הכול ריק ולהיכנס.
concerns-alias = איך לקרוא לכם?
concerns-alias-help = שם לבחירתכם, או כלום. הוא מופיע רק ליד מה שתבחרו לומר בשמו.
concerns-write = מה אסור שיקרה?
concerns-send = לשלוח
concerns-phone-keeps = הטלפון שומר מילה סודית אחת, כדי שתחזרו בתור אותו משתתף. בלי השם שלכם לא נרשם בשום מקום מה אמרתם.
concerns-room = בחדר
done-concern-raised = זה על הקיר. אפשר לכתוב את הבא.
done-concern-sent = זה על הקיר. מה עוד?
done-concern-joined = חוברו. כל אחד נשאר קריא למטה.
done-concern-apart = הופרדו.
done-concern-removed = הורד מהקיר, ונשמר.
done-concern-put-back = חזר לקיר.
done-concern-sorted = נמצא עכשיו תחת התחום.
done-heading-ended = התחום נסגר. מה שעמד תחתיו נשאר על הקיר, בלי תחום.
done-room-closed = נסגר. מה שהיה ידוע על הטלפונים נמחק.
