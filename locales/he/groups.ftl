### קבוצות עבודה, טיוטות, מילות סיום והמעקב ששואל.

groups-project = פרויקט
groups-what-came = מה יצא מזה
groups-groups = קבוצות עבודה
groups-group = קבוצת עבודה
groups-lead = מי ממשיכים את מה שהתחיל בסדנה, מה הובטח ואיפה זה עומד.
groups-none = אין עדיין קבוצות
groups-none-more = קבוצה לוקחת על עצמה נושא שכדאי שימשיך. צריך מטרה, מי שמכנסים אותה, ומקבלי שירות בין חבריה.
groups-form = להקים קבוצה
groups-form-lead = מספיקות כמה מילים: לשם מה, מי מכנסים ומי חברים.
groups-edit = לשנות את הקבוצה
groups-title = שם
groups-title-help = כמו שידברו עליה.
groups-purpose = מטרה
groups-purpose-help = מה יהיה אחרת אחרי שהקבוצה תסיים את עבודתה.
groups-no-purpose = עוד לא נכתבה מטרה.
groups-convener = כינוס
groups-convener-help = מכנסים את הקבוצה ועונים כששואלים איפה זה עומד. לא חייבים לעשות הכול לבד.
groups-no-convener = אין עדיין מי שמכנסים את הקבוצה.
groups-nobody-yet = עוד לא נקבע
groups-members = חברי הקבוצה
groups-members-help = מי שמקבלים או קיבלו שירות מופיעים ראשונים.
groups-members-n = { $n ->
    [0] אין חברים
    [one] חבר אחד או חברה אחת
    [two] שני חברים
   *[other] { $n } חברים
}
groups-lacks-served = אין בקבוצה אף אחד ממקבלי השירות.
groups-came-from = מאיפה זה בא
groups-came-from-nothing = לא נקשר לשום נושא או טיוטה.
groups-choose-slips = לבחור פתקים בודדים ברשימה של הקיר
groups-slips-of = { $n ->
    [one] פתק אחד בנושא ״{ $theme }״
    [two] שני פתקים בנושא ״{ $theme }״
   *[other] { $n } פתקים בנושא ״{ $theme }״
}
groups-slips-n = { $n ->
    [0] אין פתקים
    [one] פתק אחד
    [two] שני פתקים
   *[other] { $n } פתקים
}
groups-votes-n = { $n ->
    [0] אין קולות
    [one] קול אחד
    [two] שני קולות
   *[other] { $n } קולות
}
groups-kind-theme = נושא
groups-kind-slip = פתק
groups-kind-draft = טיוטה
groups-kind-group = קבוצת עבודה
groups-kind-action = לביצוע
groups-open-themes = נושאים שאף קבוצה עוד לא ממשיכה
groups-open-themes-more = לא כל נושא צריך קבוצה. כאן הם נשארים גלויים עד שמישהו ירים אותם.
groups-loose = לביצוע, בלי קבוצה
groups-promised = מה הובטח
groups-promised-nothing = עוד לא נקבע דבר: מה, מי ועד מתי.
groups-over-time = איפה זה עומד לאורך זמן
groups-not-asked-yet = עוד לא שאלו את הקבוצה.
groups-goes-on-in = ממשיכה בתוך
groups-asked-there = מעכשיו שואלים שם.
groups-took-in = הצטרפה אליה
groups-told-in-report = מסופר בתיאור המקרה
groups-has-ended = הסתיימה.
groups-went-into = המשיכה בתוך { $group }
groups-says-merged = הקבוצה ענתה שהיא עובדת עכשיו יחד עם { $group }. אם זה נכון, אפשר לתת לה להמשיך שם; ההיסטוריה שלה נשמרת.
groups-change-more = לאחד או לסיים
groups-merge = להמשיך בתוך קבוצה אחרת
groups-merge-more = ההיסטוריה של שתי הקבוצות נשמרת. במעקב הבא שואלים את הקבוצה האחרת.
groups-merge-into = בתוך איזו קבוצה
groups-merge-do = לאחד
groups-why = למה
groups-stop = לסיים את הקבוצה
groups-stop-more = היא נשארת ברשימה עם הנימוק ועם כל מה שעשתה.
groups-stop-do = לסיים את הקבוצה
groups-resume = לחזור לעבודה עצמאית
groups-resume-more = היא שוב קבוצה בפני עצמה, ושוב שואלים אותה.
groups-step-formed = הקבוצה הוקמה.
groups-step-renamed = השם השתנה. קודם:
groups-step-merged = המשיכה בתוך { $group }.
groups-step-stopped = הסתיימה.
groups-step-resumed = חזרה לעבודה עצמאית.
groups-life-working = עובדת
groups-life-merged = המשיכה בקבוצה אחרת
groups-life-stopped = הסתיימה

groups-settle = לקבוע מה עושים
groups-settle-lead = לכל דבר ארבע תשובות: מה, מי, עד מתי ומה הצעד הראשון.
groups-change-action = לשנות מה עושים
groups-what = מה
groups-who = מי
groups-who-help = אדם שאמר ״אני״, או תפקיד.
groups-who-else = או מישהו אחר
groups-who-else-help = במילים שלכם, אם השם לא ברשימה.
groups-by = עד מתי
groups-first-step = הצעד הראשון
groups-first-step-help = קטן מספיק לשבוע הבא.
groups-state = כמה התקדם
groups-nobody = אף אחד עוד לא אמר ״אני״
groups-no-day = לא נקבע יום
groups-no-step = אין צעד ראשון
groups-late = היום עבר
groups-no-group = בלי קבוצה
groups-no-draft = בלי טיוטה
groups-action-open = לביצוע
groups-action-done = נעשה
groups-action-dropped = ירד מהפרק
groups-action-to-open = להחזיר לביצוע
groups-action-to-done = זה נעשה
groups-action-to-dropped = להוריד מהפרק

groups-drafts = טיוטות
groups-drafts-lead = תמונות של איך זה יכול להיות, שנכתבו בקבוצות קטנות, ומה נשאר מהן במפגש עם המציאות.
groups-no-drafts = אין עדיין טיוטות
groups-no-drafts-more = קחו נושא שרבים הצביעו לו ותארו יום שבו זה עובד.
groups-draft = טיוטה
groups-write-draft = לכתוב טיוטה
groups-draft-lead = קודם התמונה, בלי גבולות. אחר כך מישהו משחק את פרקליט השטן.
groups-draft-title = כותרת
groups-draft-text = התמונה
groups-draft-text-help = יום, מקום, אנשים: מה רואים כשנכנסים?
groups-edit-draft = לשנות את הטיוטה
groups-reality = המפגש עם המציאות
groups-reality-more = אחד מכם טוען נגד. כתבו מה מחזיק.
groups-against = מה נגד
groups-needs = מה זה יצריך
groups-stays = מה נשאר
groups-not-said = עוד לא נאמר.
groups-checked-not-yet = עוד לא פגשה את המציאות
groups-checked-partly = פוגשת את המציאות
groups-checked-whole = פגשה את המציאות
groups-grew-into = מה צמח מזה
groups-grew-into-nothing = עוד לא צמחו מזה קבוצה או דבר לביצוע.
groups-versions = נוסחים קודמים
groups-version-n = נוסח { $n }
groups-put-away = לגנוז את הטיוטה
groups-faster = מישהו אחר שמר בזמן שכתבתם. מה שכתבתם לא אבד והוא מופיע למטה. כך זה כתוב עכשיו:

groups-closing = מילות סיום
groups-closing-lead = מה נאמר בסוף מכל צד, במילים של מי שאמרו.
groups-closing-none = אין עדיין מילות סיום
groups-closing-none-more = שאלו בשני הצדדים: מה לוקחים מכאן? כתבו כמו שזה נאמר.
groups-closing-none-of-side = לא נכתב דבר שנאמר מהצד הזה.
groups-closing-side-client = מי שמקבלים שירות
groups-closing-side-professional = מי שעובדים שם
groups-closing-record = לרשום מילות סיום
groups-closing-whose = מי אמרו
groups-choose-person = לבחור
groups-closing-words = במילים שלהם
groups-closing-words-help = כמו שנאמר. אחר כך שאלו אל מי מותר שזה יגיע ורשמו את ההסכמה: עד אז אף אחד לא קורא את זה.
groups-closing-correct = לתקן
groups-closing-remove = להסיר
groups-closing-shut = נכתב, וסגור עד שתהיה הסכמה:
groups-closing-erased = המילים נמחקו יחד עם האדם.
groups-closing-public = מותר שיגיע לכולם
groups-closing-inside = נשאר כאן

groups-next-form = יש נושאים. מי ממשיכים אותם?
groups-next-form-do = להקים קבוצה
groups-next-convener = לאחת הקבוצות אין מי שמכנסים אותה.
groups-next-convener-do = לקבוע מי מכנסים
groups-next-action = קבוצה אחת עוד לא קבעה מה עושים.
groups-next-action-do = אל הקבוצה
groups-standing = { $n ->
    [one] קבוצה אחת
    [two] שתי קבוצות
   *[other] { $n } קבוצות
}{ $alone ->
    [0] {""}
   *[other] , { $alone } בלי מי שמכנסים
}{ $unserved ->
    [0] {""}
   *[other] , { $unserved } בלי מקבלי שירות
}
groups-file-name = working-groups
groups-column-group = קבוצה
groups-column-purpose = מטרה
groups-column-state = מצב
groups-column-convener = כינוס
groups-column-members = חברים
groups-column-what = מה
groups-column-who = מי
groups-column-by = עד מתי
groups-column-first-step = הצעד הראשון
groups-column-action-state = כמה התקדם

groups-merge-itself = בחרו קבוצה אחרת: קבוצה לא יכולה להמשיך בתוך עצמה.
groups-not-working = הקבוצה כבר הסתיימה.
groups-merge-into-ended = הקבוצה הזאת הסתיימה. בחרו קבוצה שעובדת.
groups-working = הקבוצה עובדת.
groups-same-title = השם הזה כבר שייך לקבוצה אחרת.
groups-stop-without-reason = כתבו בכמה מילים למה היא מסתיימת.
done-group-formed = הקבוצה הוקמה. עכשיו קבעו מה עושים.
done-closing-recorded = נרשם. עכשיו רשמו אל מי מותר שזה יגיע.

# מה קבוצה יכולה לומר על עצמה
standing-in-its-infancy = בחיתולים
standing-planned = בתכנון
standing-ready-to-start = מוכן להתחיל
standing-under-way = בתהליך
standing-done = הושלם
standing-merged = התאחדה
standing-stopped = הופסק
standing-no-report = אין דיווח
standing-waiting = עוד לא נענה
standing-not-asked = לא נשאלה

follow-up-rounds = מעקב
follow-up-lead = שואלים כל קבוצה איפה זה עומד, וכל מי שהיו שם מקבלים את התשובות. מי שלא עונים מופיעים כשותקים.
follow-up-round-n = מעקב { $n }
follow-up-none = לא נקבע מעקב
follow-up-none-more = ההנחיה קובעת באיזה יום שואלים את הקבוצות.
follow-up-no-groups = אין עדיין קבוצה לשאול
follow-up-no-groups-more = אחרי שתוקם הקבוצה הראשונה, קבעו כאן מתי שואלים אותה.
follow-up-plan = מתי שואלים את הקבוצות?
follow-up-plan-next = מתי שואלים שוב?
follow-up-due-on = היום שבו שואלים
follow-up-due-on-help = מקובל כחצי שנה אחרי הסדנה. היום מופיע ביומן, וכשהוא מגיע גם בעמוד הפרויקט.
follow-up-plan-do = לקבוע
follow-up-planned-lead = נקבע ל־{ $day }. כשהיום יגיע שואלים מכאן.
follow-up-move = לבחור יום אחר
follow-up-ask = לשאול את הקבוצות
follow-up-ask-more = לכל קבוצה קישור משלה. שום דבר לא נשלח מעצמו: שולחים את הטקסטים בדואר או בטלפון שלכם.
follow-up-answer-by = לבקש תשובה עד
follow-up-answer-by-help = אפשר לענות גם אחרי היום הזה, עד שסוגרים את המעקב.
follow-up-ask-do = ליצור קישורים
follow-up-line-planned = נקבע ל־{ $day }
follow-up-line = נשאלו ב־{ $day }, ענו { $n } מתוך { $of }{ $silent ->
    [0] {""}
   *[other] , שותקות: { $silent }
}
follow-up-state-planned = נקבע
follow-up-state-due = הגיע הזמן
follow-up-state-open = שואלים עכשיו
follow-up-state-closed = נסגר
follow-up-by-day = תשובות עד { $day }
follow-up-answered-n = { $n ->
    [one] ענתה
   *[other] ענו
}
follow-up-silent-n = { $n ->
    [one] עוד לא ענתה
   *[other] עוד לא ענו
}
follow-up-before = קודם:
follow-up-taken-down = נרשם בידי מישהו אחר
follow-up-text-to-send = טקסט לשליחה
follow-up-by-mail = לפתוח בדואר שלי
follow-up-by-message = לפתוח כהודעה בטלפון
follow-up-copy = להעתיק
follow-up-copied = הועתק
follow-up-shut-link = לסגור את הקישור
follow-up-new-link = ליצור קישור חדש
follow-up-no-link = הקישור סגור.
follow-up-take-down = לרשום תשובה שהגיעה בדרך אחרת
follow-up-take-down-lead = בטלפון או במפגש. כתבו כמו שנאמר; יופיע שאתם רשמתם.
follow-up-formed-since = הוקמו אחרי ששאלתם
follow-up-ask-too = לשאול גם את הקבוצה הזאת
follow-up-everybody = לכל מי שהיו שם
follow-up-everybody-more = שלחו את זה לכל מי שהשתתפו. לקישור לא צריך חשבון, והוא מראה רק את זה.
follow-up-everybody-page = העמוד שהם רואים
follow-up-close = לסגור את המעקב
follow-up-close-more = אחרי זה לא משתנה דבר, ומי ששותקים נשארים כ״אין דיווח״.
follow-up-close-do = לסגור
follow-up-calendar = ימים ליומן שלי
follow-up-choose-group = לבחור
follow-up-merged-with = התאחדה עם { $group }

follow-up-language = שפה
follow-up-hello = איפה זה עומד? שתי דקות, עד { $by }.
follow-up-hello-name = { $name }, איפה זה עומד? שתי דקות, עד { $by }.
follow-up-how-is-it = איפה זה עומד היום?
follow-up-means-in-its-infancy = התחלנו להבין במה מדובר.
follow-up-means-planned = ידוע מה נעשה ומתי.
follow-up-means-ready-to-start = הכול חשוב עד הסוף. אפשר להתחיל.
follow-up-means-under-way = עושים את זה.
follow-up-means-done = מה שרצינו כבר קיים.
follow-up-means-merged = אנחנו עובדים עכשיו יחד עם קבוצה אחרת.
follow-up-means-stopped = הפסקנו, או שאין מי שממשיכים.
follow-up-merged-with-which = עם איזו קבוצה התאחדתם
follow-up-merged-with-help = רק אם התשובה היא ״התאחדה״.
follow-up-words = במילים שלכם
follow-up-words-help = מה קרה, מה עומד בדרך, מה הלאה. מספיקות כמה שורות.
follow-up-who-reads = כל מי שהיו בסדנה יכולים לקרוא את התשובה. היא לא תגיע רחוק יותר בלי שישאלו אתכם.
follow-up-send = לשלוח את התשובה
follow-up-correct = לתקן את התשובה
follow-up-you-answered = התשובה שלכם
follow-up-until-closed = אפשר לתקן באותו קישור עד שהמעקב ייסגר.
follow-up-see-all = לראות מה ענו כל הקבוצות
follow-up-shut = הקישור לא פותח דבר
follow-up-shut-more = הוא נסגר, הוחלף בחדש ממנו או שחסרה בו אות. בקשו קישור חדש ממי ששלחו אותו.

follow-up-what-became = מה קרה אחר כך
follow-up-all-lead = שאלנו כל קבוצה ב־{ $day }. אלה התשובות.
follow-up-all-open = עוד אפשר לענות ולתקן.
follow-up-silence = הקבוצה לא ענתה. מה נעשה ומה לא, אף אחד לא אמר.
follow-up-all-foot = העמוד מיועד למי שהיו שם. שמרו את הקישור ביניכם.

follow-up-letter-subject = { $group }: איפה זה עומד?
follow-up-letter-ask = שלום,
    אתם מכנסים את ״{ $group }״ מאז ״{ $project }״. איפה זה עומד? שתי דקות בטלפון, בלי חשבון:

    { $link }

    תשובה עד { $by } תעזור. גם ״בחיתולים״ וגם ״הופסק״ הן תשובות. כל מי שהיו שם יקראו את כולן.
follow-up-letter-remind = שלום שוב,
    עוד לא שמענו מ״{ $group }״, ובינתיים כתוב ״אין דיווח״. זה לוקח שתי דקות:

    { $link }
follow-up-letter-answers = שלום,
    הייתם ב״{ $project }״. כך עומדות קבוצות העבודה היום. אפשר לקרוא גם כאן:

    { $link }

follow-up-calendar-ask = לשאול את קבוצות העבודה: { $project }
follow-up-calendar-answers = תשובות של קבוצות העבודה: { $project }
follow-up-calendar-action = הבטחה של { $group }
follow-up-file-name = follow-up
follow-up-column-round = מעקב
follow-up-column-asked = נשאלו ביום
follow-up-column-group = קבוצה
follow-up-column-standing = איפה זה עומד
follow-up-column-answered = ענו ביום
follow-up-column-words = מילים

follow-up-standing-planned = נקבע ל־{ $day }
follow-up-standing = מעקב { $round }: ענו { $n } מתוך { $of }
follow-up-next-plan = קבעו באיזה יום שואלים את הקבוצות מה קרה.
follow-up-next-plan-do = לקבוע מעקב
follow-up-next-ask = הגיע היום לשאול את הקבוצות.
follow-up-next-ask-do = לשאול
follow-up-next-remind = לא כל הקבוצות ענו.
follow-up-next-remind-do = לראות מי שותקות
follow-up-next-close = כולן ענו. סגרו את המעקב ושלחו את התשובות.
follow-up-next-close-do = לראות את התשובות
follow-up-next-again = המעקב נסגר. מתי שואלים שוב?
follow-up-next-again-do = לקבוע את הבא

follow-up-closed = המעקב נסגר. אי אפשר עוד לענות.
follow-up-not-open = עוד לא שאלו אף אחד.
follow-up-not-asked = הקבוצה הזאת לא נשאלה במעקב הזה.
follow-up-asked-already = הקבוצות כבר נשאלו.
follow-up-no-group = אין קבוצה שעובדת, ולכן אין את מי לשאול.
follow-up-one-at-a-time = סגרו את המעקב שפועל לפני שקובעים את הבא.
follow-up-day-is-past = בחרו יום שעוד לא עבר.
follow-up-merged-with-whom = כתבו עם איזו קבוצה אחרת התאחדתם.
follow-up-too-fast = זה היה הרבה פעמים בדקה. חכו רגע ושלחו שוב; מה שכתבתם נשאר כאן.
done-follow-up-planned = נקבע. היום מופיע ביומן.
done-follow-up-asked = הקישורים מוכנים. לא נשלח דבר: הטקסטים לשליחה מופיעים למטה.
done-follow-up-closed = נסגר.
done-follow-up-answered = תודה, התשובה התקבלה.
