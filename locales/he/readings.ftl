### מדידות: מה צריך למדוד, מדידה אחת, מקום שלם, קבצים, חריגות.
readings-project = הפרויקט
readings-title = מדידות
readings-lead = איפה כל מקום עומד מול כל קו אדום, במספרים שיש להם תאריך ומקור.
readings-lead-counts = { $n } מתוך { $all } נמדדו והמדידה עדכנית. { $stale ->
    [0] שום מדידה לא התיישנה.
    [one] מדידה אחת התיישנה ונחשבת לא ידועה.
    [two] שתי מדידות התיישנו ונחשבות לא ידועות.
   *[other] { $stale } מדידות התיישנו ונחשבות לא ידועות.
}
readings-measure = למדוד מקום אחד
readings-places = מקום אחר מקום
readings-place-counts = נמדדו { $n } מתוך { $all }
readings-due-count = { $n ->
    [one] מדד אחד למדידה
    [two] שני מדדים למדידה
   *[other] { $n } מדדים למדידה
}
readings-all-fresh = הכול עדכני
readings-due = למדידה עכשיו
readings-due-more = { $n } שמחכים הכי הרבה זמן, מתוך { $all }.
readings-due-since = מועד המדידה
readings-never = עוד לא נמדד
readings-stands-now = המצב עכשיו
readings-record = למדוד
readings-newest = נרשמו לאחרונה
readings-ended = בוטלה
readings-files = קבצים
readings-files-more = אפשר להביא מדידות מגיליון, ולהוריד הכול. מה שיוצא יכול לחזור פנימה.
readings-import = להביא קובץ
readings-export-whole = הכול (JSON)
readings-calendar = יומן המועדים
readings-file-name = מדידות
readings-no-lines = עוד אין מה למדוד
readings-no-lines-more = קודם מנסחים קו במילים, ואז קובעים איך מודדים אותו ומאיזה ערך הוא נחצה.
readings-to-lines = אל הקווים
readings-no-places = עוד אין מקום למדוד בו
readings-no-places-more = הוסיפו את הערים או השכונות שבהן הקווים אמורים להישמר.
readings-to-places = להוסיף מקומות
readings-indicator = מדד
readings-place = מקום
readings-new = לרשום מדידה
readings-correct = לתקן את המדידה
readings-corrects = המדידה תבוא במקום: { $was }. הישנה נשארת וקריאה.
readings-found = { $value }, { $day }
readings-unit-percent = % מתוך { $unit }
readings-unit-one-to = על כל אחת: כמה { $unit }
readings-value = הערך
readings-value-help = מספר כמו שכותבים אותו. ריק אינו אפס.
readings-on = באיזה יום זה היה כך
readings-on-help = היום שהנתון נכון לו, לא היום שבו רושמים.
readings-source = מקור
readings-no-source = לא נכתב מקור
readings-confidence = כמה זה בטוח
readings-confidence-high = גבוהה
readings-confidence-more-high = נספר, או נלקח ממרשם.
readings-confidence-medium = בינונית
readings-confidence-more-medium = הורכב מכמה מקורות.
readings-confidence-low = נמוכה
readings-confidence-more-low = הערכה של מישהו.
readings-note = הערה
readings-note-help = מה כדאי לדעת על הנתון. ההערה חתומה, וקוראים אותה מי שרשאים לקרוא את הפרויקט.
readings-attachment = קובץ לצידה
readings-attachment-help = תמונה, PDF, טקסט או קובץ משרדי, עד 5 MB. בלי קבצים שיש בהם שמות של אנשים.
readings-attachments = קבצים לצידה
readings-attachments-none = אין קובץ.
readings-attachment-add = להוסיף קובץ
readings-attachment-keep = לשמור את הקובץ
readings-attachment-end = למחוק לתמיד
readings-look = לראות קודם
readings-look-title = מה המשמעות של { $value }
readings-look-then = ביום שלה:
readings-look-now = היום:
readings-look-later = יש מדידה מאוחרת יותר, ולכן המצב היום לא נשען על זו.
readings-look-unsaved = עוד לא נשמר דבר.
readings-how-it-stands = איפה זה עומד
readings-was-corrected = מדידה אחרת באה במקומה:
readings-was-ended = המדידה בוטלה.
readings-stands-for = באה במקום
readings-recorded = נרשמה
readings-by = { $who }, { $when }
readings-somebody = מישהו שכבר לא כאן
readings-words = המילים שהיא נשענת עליהן
readings-words-add = לקשור אליה מילים
readings-words-none = לא נקשרו מילים. מספר יכול לעמוד לבד, ודברים שאנשים אומרים יכולים לחזק אותו.
readings-words-barred = מילים שאי אפשר להראות:
readings-words-barred-count = { $n ->
    [one] קטע אחד אי אפשר להראות, ולכן גם לא לקשור.
    [two] שני קטעים אי אפשר להראות, ולכן גם לא לקשור.
   *[other] { $n } קטעים אי אפשר להראות, ולכן גם לא לקשור.
}
readings-words-back = אל הטקסט
readings-words-untie = לנתק
readings-words-tie = לקשור
readings-words-lead = בחרו קטע מהטקסטים של הפרויקט. הוא נשאר במקומו, ונקשר חוט.
readings-words-search = מילים בקטע
readings-words-nothing = לא נמצא דבר. קטעים נוצרים במקום שבו קוראים ומקודדים טקסטים.
readings-words-more = { $n ->
    [one] עוד אחד. חפשו כדי לצמצם.
    [two] עוד שניים. חפשו כדי לצמצם.
   *[other] עוד { $n }. חפשו כדי לצמצם.
}
readings-end = היא לא הייתה צריכה להירשם
readings-end-more = היא נשארת ברישום עם הנימוק ואינה נחשבת עוד. כדי לרשום ערך אחר, תקנו אותה.
readings-end-reason = למה
readings-end-do = לבטל את המדידה
readings-place-title = מדידה ב{ $place }
readings-place-lead = כתבו את מה שידוע והשאירו את השאר ריק: שורה ריקה מדלגים עליה, והיא אף פעם לא אפס.
readings-place-confidence-help = לכל השורות. שורה בטוחה יותר או פחות רושמים בנפרד.
readings-other-place = מקום אחר
readings-go-there = לעבור
readings-save-all = לשמור את מה שמולא
readings-not-measured = לא נמדד
readings-where = איפה מודדים?
readings-standing = נמדדו { $n } מתוך { $all }, התיישנו { $stale }, { $overdue ->
    [0] אין תשובה באיחור
    [one] תשובה אחת באיחור
    [two] שתי תשובות באיחור
   *[other] { $overdue } תשובות באיחור
}
readings-next-measure = { $n ->
    [one] למדד אחד אין מדידה עדכנית.
    [two] לשני מדדים אין מדידה עדכנית.
   *[other] ל־{ $n } מדדים אין מדידה עדכנית.
}
readings-next-measure-action = למדוד
readings-next-overdue = { $n ->
    [one] תשובה אחת על חריגה באיחור.
    [two] שתי תשובות על חריגות באיחור.
   *[other] { $n } תשובות על חריגות באיחור.
}
readings-next-overdue-action = להזכיר
readings-import-lead = גיליון או CSV. רואים מה כל שורה תהיה לפני שנכתב דבר.
readings-import-columns = כותרות שנקראות, בכל סדר
readings-import-help = צריך מקום, תאריך, ערך ומדד (או קו). תאריכים כמו 2026-11-22, 22/11/2026 או 22.11.2026. מספרים נקראים לפי שפת הכותרות.
readings-import-file = הקובץ
readings-import-unsaid = כמה בטוחה שורה שלא כתוב בה
readings-import-unsaid-help = בספק: נמוכה.
readings-import-look = לראות כל שורה
readings-column-place = מקום | עיר | יישוב | אתר
readings-column-line = קו | קו אדום | הקו האדום
readings-column-indicator = מדד | אינדיקטור
readings-column-date = תאריך | יום
readings-column-value = ערך | מדידה
readings-column-confidence = מהימנות | ודאות | ביטחון
readings-column-source = מקור
readings-column-note = הערה | הערות
readings-preview = מה יהיה מתוך { $name }
readings-preview-lead = עוד לא נכתב דבר. בדקו מה כל שורה תהיה, ואז הכניסו את הטובות בבת אחת.
readings-preview-lang = המספרים נקראים כמו ב{ $lang }.
readings-lang-he = עברית
readings-lang-sv = שוודית
readings-lang-en = אנגלית
readings-preview-show = אילו שורות מוצגות
readings-preview-all = כל השורות
readings-fate-new = חדשות
readings-fate-same = כבר רשומות
readings-fate-correction = ערך אחר
readings-fate-twice = פעמיים בקובץ
readings-fate-bad = לא ייכנסו
readings-row-is-new = חדשה
readings-row-is-same = כבר רשומה
readings-row-is-correction = ערך אחר
readings-row-is-twice = פעמיים בקובץ
readings-row-is-bad = לא תיכנס
readings-fate-same-more = אותו ערך כבר רשום לאותו יום.
readings-fate-twice-more = כמו שורה { $row }.
readings-fate-bad-more = { $column }: { $why }
readings-instead-of = { $becomes } במקום { $was }
readings-row = שורה
readings-row-number = שורה { $n }
readings-row-fate = מה יקרה
readings-row-becomes = תהיה
readings-row-status = המצב ביום ההוא
readings-row-file = בקובץ
readings-pages = עמודים
readings-page = { $n } מתוך { $all }
readings-page-before = הקודם
readings-page-after = הבא
readings-take-in = להכניס
readings-take-in-count = { $n ->
    [one] מדידה חדשה אחת תירשם.
    [two] שתי מדידות חדשות יירשמו, שתיהן או אף אחת.
   *[other] { $n } מדידות חדשות יירשמו, כולן או אף אחת.
}
readings-take-in-nothing = אין בקובץ מה להכניס.
readings-take-in-do = להכניס את מה שראיתי
readings-take-in-not = להניח את הקובץ ולא להכניס דבר
readings-corrections = { $n ->
    [one] בשורה אחת יש ערך אחר למדידה קיימת
    [two] בשתי שורות יש ערך אחר למדידות קיימות
   *[other] ב־{ $n } שורות יש ערך אחר למדידות קיימות
}
readings-corrections-help = מה שבוחרים נעשה תיקון, והמדידה הישנה נשארת קריאה. מה שלא בוחרים נשאר כמו שהוא.
readings-corrections-all = לתקן את כולן
readings-whole = להכניס את הכול
readings-whole-more = הפרויקט ריק. קובץ JSON שיצא מפרויקט אחר מביא חששות, מקומות, קווים, ספים, מדידות, חריגות ואת המתווה. מה שאותה קבוצה הסכימה עליו נשמר לזיכרון, ואינו מוסכם כאן.
readings-whole-file = קובץ ה־JSON
readings-whole-take-in = להכניס הכול
readings-calendar-measure = { $n ->
    [one] למדוד ב{ $place }: מדד אחד
    [two] למדוד ב{ $place }: שני מדדים
   *[other] למדוד ב{ $place }: { $n } מדדים
}
readings-calendar-answer = מועד לתשובה: { $place }
readings-calendar-overdue = תשובה באיחור: { $place }
crossings-title = חריגות
crossings-overdue-count = { $n ->
    [one] אחת באיחור
    [two] שתיים באיחור
   *[other] { $n } באיחור
}
crossings-lead = { $open ->
    [0] אין חריגה פתוחה
    [one] חריגה אחת פתוחה
    [two] שתי חריגות פתוחות
   *[other] { $open } חריגות פתוחות
}{ $overdue ->
    [0] { "" }
    [one] , אחת באיחור
    [two] , שתיים באיחור
   *[other] , { $overdue } באיחור
}. שום דבר לא נסגר מעצמו.
crossings-none = לא הוכרזה חריגה
crossings-none-more = כשמדידה עוברת את הקו, מישהו מכריז על כך ואומר מי צריך לענות ועד מתי.
crossings-of-towns = חריגות שהוכרזו בערים נראות בלוח, לפי מה שכל עיר מציגה.
crossings-to-board = אל הלוח
crossings-declare = להכריז על חריגה
crossings-declare-do = להכריז
crossings-declared-on-it = הוכרזה על פיה חריגה
crossings-declared-on = הוכרזה ב־{ $day }
crossings-declared-by = על ידי
crossings-reading = על פי המדידה
crossings-to = אל
crossings-addressee = מי צריך לענות
crossings-addressee-help = רשות או אדם, בשם: מי שיכולים לשנות את זה.
crossings-person = מישהו מהפרויקט
crossings-person-help = רק אם זה אחד האנשים כאן: אז העותק והמחיקה שלהם יכללו את המילים האלה.
crossings-person-none = לא מכאן
crossings-words = מה אומרים להם
crossings-words-help = מה קרה, למי, ומה מבקשים. המילים חתומות.
crossings-words-erased = המילים נמחקו.
crossings-name-erased = השם נמחק
crossings-due = מבקשים תשובה עד
crossings-said = מה נאמר
crossings-followed = מה קרה מאז
crossings-nothing-followed = עוד לא קרה דבר.
crossings-drawn = { $n ->
    [one] מההכרזה, דרך צעד אחד, ועד היום
    [two] מההכרזה, דרך שני צעדים, ועד היום
   *[other] מההכרזה, דרך { $n } צעדים, ועד היום
}
crossings-is-back = הקו כבר אינו חצוי, ואיש לא סגר את החריגה.
crossings-state-waiting = תשובה עד { $day }
crossings-state-overdue = באיחור מאז { $day }
crossings-state-answered = נענתה, לא נסגרה
crossings-state-ended = נסגרה: { $how }
crossings-closing-back = הערך חזר
crossings-closing-mistaken = המדידה הייתה שגויה
crossings-closing-line-changed = הקבוצה שינתה את הקו
crossings-closing-given-up = עדיין נחצה, לא ממשיכים בזה
crossings-remind = תזכורת
crossings-remind-now = הגיע הזמן להזכיר
crossings-remind-due = המועד עבר בלי תשובה. מכאן לא נשלח דבר: העתיקו את הנוסח או פתחו אותו בדואר, ואז רשמו שהזכרתם.
crossings-remind-more = נוסח מוכן להעתקה או לדואר. מכאן לא נשלח דבר.
crossings-copy = להעתיק
crossings-copied = הועתק
crossings-mail = לפתוח בדואר
crossings-reminded-do = הזכרתי
crossings-step = לרשום מה קרה
crossings-step-kind = מה קרה
crossings-step-reminded = נשלחה תזכורת
crossings-step-said-reminded = תזכורת
crossings-step-more-reminded = במכתב, בשיחה או בפגישה.
crossings-step-answered = התקבלה תשובה
crossings-step-said-answered = תשובה
crossings-step-more-answered = כתבו את דבריהם.
crossings-step-done = נעשה משהו
crossings-step-said-done = נעשה
crossings-step-more-done = מה, ועל ידי מי.
crossings-step-postponed = נקבע מועד חדש
crossings-step-said-postponed = דחייה
crossings-step-more-postponed = בחרו את היום למטה.
crossings-step-ended = זה נסגר כאן
crossings-step-said-ended = נסגרה
crossings-step-more-ended = כתבו איך ולמה.
crossings-step-reopened = פותחים מחדש
crossings-step-said-reopened = נפתחה מחדש
crossings-step-more-reopened = כתבו למה.
crossings-step-until = { $step }, עד { $day }
crossings-step-at = באיזה יום (היום אם ריק)
crossings-step-words = במילים
crossings-step-words-help = חתום, וקוראים מי שרשאים לקרוא את הפרויקט.
crossings-new-due = המועד החדש
crossings-new-due-help = רק לדחייה.
crossings-how-ended = איך זה נסגר
crossings-how-ended-help = רק כשסוגרים.
crossings-reminder-waiting = אל { $to }

    ב־{ $declared } הודענו לכם שקו אדום נחצה ב{ $place }: { $line }
    { $indicator }: { $value } ({ $on }).

    { $words }

    ביקשנו תשובה עד { $due }.
crossings-reminder-overdue = אל { $to }

    ב־{ $declared } הודענו לכם שקו אדום נחצה ב{ $place }: { $line }
    { $indicator }: { $value } ({ $on }).

    { $words }

    ביקשנו תשובה עד { $due } והיא עוד לא הגיעה. מתי אפשר לקבל אותה?
attachment-too-large = הקובץ גדול מ־5 MB. הביאו קובץ קטן יותר.
attachment-empty = הקובץ ריק.
attachment-none = בחרו קובץ.
attachment-unknown-kind = נשמרים רק תמונות, PDF, טקסטים וקבצים משרדיים. שמרו אותו כאחד מאלה.
attachment-has-macros = בקובץ יש תוכנה (פקודות מאקרו). שמרו אותו בלעדיה.
readings-value-empty = כתבו את הערך. ריק אינו אפס: אם לא נמדד, לא רושמים.
readings-not-a-number = זה לא מספר.
readings-ambiguous = אפשר לקרוא את זה בשתי דרכים. כתבו את המספר בלי סימן מפריד.
readings-out-of-range = המספר גדול מדי או מדויק מדי.
readings-below-zero = זה לא יכול להיות פחות מאפס.
readings-not-a-word = בחרו אחת מהמילים של הסולם.
readings-future = היום הזה עוד לא הגיע.
readings-too-early = היום הזה לפני 1990.
readings-nothing-filled = אף שורה לא מולאה. כתבו לפחות ערך אחד.
readings-changed-meanwhile = בינתיים מישהו תיקן או ביטל את המדידה. מה שכתבתם עוד כאן.
readings-not-crossed = המדידה הזאת לא עברה את הקו, ולכן אין על מה להכריז.
readings-crossing-ended = החריגה נסגרה. קודם פותחים אותה מחדש.
readings-crossing-not-ended = החריגה לא נסגרה.
readings-due-past = בחרו יום שעוד יבוא.
readings-due-far = זה יותר משנתיים קדימה.
readings-due-missing = בחרו את המועד החדש.
readings-before-declared = היום הזה לפני ההכרזה.
readings-words-missing = כתבו במילים.
readings-no-file = בחרו קובץ.
readings-file-too-large = הקובץ גדול מדי לפעם אחת: עד 10 MB ו־100,000 שורות. חלקו אותו.
readings-file-empty = הקובץ ריק.
readings-file-locked = לקובץ יש סיסמה או שהוא .xls ישן. שמרו אותו כ־.xlsx או CSV בלי סיסמה.
readings-file-unreadable = זאת לא טבלה שאפשר לקרוא. שמרו אותה כ־.xlsx או CSV.
readings-no-column-place = אין עמודה שכותרתה ״מקום״.
readings-no-column-date = אין עמודה שכותרתה ״תאריך״.
readings-no-column-value = אין עמודה שכותרתה ״ערך״.
readings-no-column-indicator = אין עמודה שכותרתה ״מדד״ או ״קו״.
readings-place-empty = לא כתוב מקום
readings-place-unknown = אין כאן מקום כזה: { $row }
readings-place-twice = לשני מקומות יש אותו שם: { $row }
readings-indicator-empty = לא כתוב מדד
readings-indicator-unknown = אין מדד או קו כזה: { $row }
readings-indicator-twice = כמה מדדים מתאימים: { $row }. כתבו קו וגם מדד.
readings-date-empty = לא כתוב תאריך
readings-no-date = תאריך שאי אפשר לקרוא: { $row }
readings-confidence-unknown = מילה לא מוכרת: { $row }
readings-contradicts-row = בשורה { $row } כתוב ערך אחר לאותו יום
readings-import-changed = מאז שהסתכלתם נרשם משהו. הסתכלו שוב ואז הכניסו.
readings-nothing-to-take-in = אין מה להכניס.
readings-brought = מה הגיע עם הקובץ
readings-brought-lead = מה שנאמר ונענה בפרויקט אחר, כפי שהקובץ מספר. דבר מזה לא מוסכם כאן: מי שמסכים, מסכים כאן ובעצמו.
readings-brought-rounds = מה הובא לפני הקבוצה ההיא
readings-brought-comments = הערות למתווה שלה
readings-brought-handings = מה נמסר ומה נענה
readings-brought-about-line = קו אדום
readings-brought-about-threshold = סף
readings-brought-about-clause = סעיף
readings-brought-outcome-open = עוד נשאלו אז
readings-brought-outcome-no-quorum = ענו מעט מדי
readings-brought-outcome-agreed = הוסכם שם
readings-brought-outcome-agreed-over-objections = הוסכם שם, עם התנגדויות
readings-brought-outcome-not-agreed = לא הוסכם שם
readings-brought-answered = ענו { $n } מתוך { $all }
readings-brought-agree = { $n ->
    [one] אחד מסכים
   *[other] { $n } מסכימים
}
readings-brought-live-with = { $n ->
    [one] אחד יכול לחיות עם זה
   *[other] { $n } יכולים לחיות עם זה
}
readings-brought-stand-aside = { $n ->
    [one] אחד נשאר בצד
   *[other] { $n } נשארים בצד
}
readings-brought-object = { $n ->
    [one] אחד מתנגד
   *[other] { $n } מתנגדים
}
readings-brought-said-agree = הסכמה
readings-brought-said-live-with = אפשר לחיות עם זה
readings-brought-said-stand-aside = הישארות בצד
readings-brought-said-object = התנגדות
readings-brought-comment-open = לא נענתה
readings-brought-comment-taken = התקבלה
readings-brought-comment-in-part = התקבלה בחלקה
readings-brought-comment-not-taken = לא התקבלה
readings-brought-kept = הדברים נשארו בקבוצה ההיא.
readings-brought-handed = מהדורה { $n }, נמסרה ב־{ $day }
readings-brought-silence = עד שנוצר הקובץ לא הגיעה תשובה.
readings-brought-position-accepted = התקבל
readings-brought-position-in-part = התקבל בחלקו
readings-brought-position-refused = נדחה
readings-brought-position-no-position = בלי עמדה
readings-brought-see = לראות מה הגיע עם הקובץ
readings-whole-broken = לא נכנס דבר: אי אפשר לקרוא את הקובץ בשורה { $line }.
readings-whole-unreadable = זה לא קובץ של פרויקט קווים אדומים.
readings-whole-newer = הקובץ נוצר בגרסה חדשה יותר.
readings-whole-not-empty = בפרויקט הזה כבר יש קווים או מקומות. התחילו פרויקט ריק.
readings-whole-wrong = לא נכנס דבר: משהו לא מתאים ב־{ $where }.
done-reading-saved = המדידה נרשמה.
done-readings-dates-moved = הימים הוזזו.
done-readings-saved = מה שמולא נרשם.
done-readings-taken-in = הקובץ נכנס.
done-crossing-declared = החריגה הוכרזה. דבר לא נשלח: הנוסח לשליחה למטה.
readings-over-time = כך זה לאורך הזמן
readings-dates = להחזיר את היומן
readings-dates-lead = לוקחים את היומן, מזיזים בו ימים כפי שנוח, ומחזירים את הקובץ. דבר לא זז לפני שרואים אותו כאן.
readings-dates-file = קובץ היומן
readings-dates-file-help = קובץ ה־.ics שהיומן שומר או מייצא. על פגישות אחרות שבו מדלגים, והן אינן נשמרות בשום מקום.
readings-dates-look = לראות מה יזוז
readings-dates-nothing = שום דבר ביומן הזה לא יזוז.
readings-dates-moves = { $n ->
    [one] יום אחד יזוז
    [two] יומיים יזוזו
   *[other] { $n } ימים יזוזו
}
readings-dates-moves-help = להסיר את הסימון ממה שצריך להישאר. מדידה שמחכה יותר ממה שהקו מרשה אינה ידועה בינתיים.
readings-dates-from-to = מ־{ $from } ל־{ $to }
readings-dates-move = להזיז את הימים האלה
readings-dates-another = להביא יומן אחר
readings-dates-same = { $n ->
    [one] יום אחד נשאר במקומו.
    [two] יומיים נשארו במקומם.
   *[other] { $n } ימים נשארו במקומם.
}
readings-dates-foreign = { $n ->
    [one] פגישה אחת אינה מכאן
   *[other] { $n } פגישות אינן מכאן
}
readings-dates-gone = { $n ->
    [one] אחד כבר נענה, נמדד או הסתיים
   *[other] { $n } כבר נענו, נמדדו או הסתיימו
}
readings-dates-past = { $n ->
    [one] אחד הוזז ליום שעבר
   *[other] { $n } הוזזו לימים שעברו
}
readings-dates-far = { $n ->
    [one] אחד הוזז ליותר משנתיים קדימה
   *[other] { $n } הוזזו ליותר משנתיים קדימה
}
readings-dates-unclear = { $n ->
    [one] אחד חוזר על עצמו, בוטל, או שאי אפשר לקרוא את יומו
   *[other] { $n } חוזרים על עצמם, בוטלו, או שאי אפשר לקרוא את ימיהם
}
readings-dates-not-yours = { $n ->
    [one] אחד הוא של אחרים להזיז
   *[other] { $n } הם של אחרים להזיז
}
readings-dates-more = ועוד { $n }
readings-not-a-calendar = זה לא קובץ יומן.
readings-calendar-broken = אי אפשר לקרוא את היומן בשורה { $line }.
readings-no-dates = לבחור לפחות יום אחד להזזה.
readings-dates-changed = בינתיים משהו הוזז, נענה או נמדד. להביא את היומן שוב כדי לראות מה יזוז עכשיו.
