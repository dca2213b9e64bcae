### תיאור המקרה: טיוטה מתוך מה שיש, טקסט תחת כל כותרת, מהדורות.
report-title = תיאור המקרה
report-lead = הטיוטה נכתבת מתוך מה שיש: ההזמנה, החששות ואיך נענו, מי היו שם, נושאים, קבוצות ומעקבים. כתבו מחדש מה שאתם רוצים לומר בעצמכם.
report-no-headings = אין בערכה הזאת תיאור מקרה
report-no-headings-more = הכותרות כתובות בערכה.
report-write = לכתוב
report-write-lead = כתבו כמו למי שלא היה שם, בלי שמות.
report-is-draft = טיוטה
report-is-written = נכתב על ידיכם
report-nothing-there = אין כאן עדיין דבר.
report-names = שמות שעומדים כאן: { $names }. מי ששמו מופיע עלול להיות מזוהה, ואיש לא נשאל.
report-thread = על אילו קבוצות ונושאים זה נשען
report-words = במילים שלהם
report-words-not-for-team = אסור להראות את המילים האלה לצוות הפרויקט.
report-web = באינטרנט:
report-web-given = באינטרנט: יש הסכמה
report-leave-out = להשאיר בחוץ
report-take-in = להכניס
report-moved = משהו קרה מאז שכתבתם.
report-moved-new = חדש:
report-moved-gone = כבר לא כך:
report-text = הטקסט
report-text-help = שורה ריקה בין פסקאות. שורה שמתחילה במקף ורווח נעשית סעיף ברשימה.
report-draft-now = הטיוטה כפי שהיא עכשיו
report-draft-again = להשתמש בטיוטה במקום
report-draft-again-more = מה שכתבתם תחת הכותרת יימחק.
report-conflict = מישהו אחר כתב קודם, או שהטיוטה השתנתה. מה שכתבתם נשאר בתיבה.
report-to-editions = אל המהדורות
report-editions-lead = מהדורה לא משתנה לעולם. כל מעקב נעשה מהדורה חדשה, שאומרת מה התחדש.
report-no-editions-more = קראו את התיאור יחד עם מי שהיו שם, ואז הפיקו מהדורה.
report-no-commission = ההזמנה עוד לא נכתבה.
report-no-results = אין עדיין נושאים או קבוצות עבודה לספר עליהם.
report-moved-on = { $n ->
    [one] תחת כותרת אחת קרה משהו מאז שכתבתם. הסתכלו עליה ושמרו שוב.
    [two] תחת שתי כותרות קרה משהו מאז שכתבתם. הסתכלו עליהן ושמרו שוב.
   *[other] תחת { $n } כותרות קרה משהו מאז שכתבתם. הסתכלו עליהן ושמרו שוב.
}
report-to-be-revised = הסכמה שהמהדורה נשענת עליה אינה בתוקף עוד. קודם צריך להפיק מהדורה חדשה.
report-changes = מה חדש מאז מהדורה { $n }
report-words-kept = { $n ->
    [one] נאמר כאן דבר אחד שאינו מוצג.
    [two] נאמרו כאן שני דברים שאינם מוצגים.
   *[other] נאמרו כאן { $n } דברים שאינם מוצגים.
}
report-from-group = { $group }, מעקב { $n }
report-nobody = אין
report-fewer-than = פחות מ־{ $n }
report-question = שאלת היום: { $question }
report-worry = חשש ({ $who }): ״{ $words }״
report-worry-met = כך נענה: { $how }
report-worry-under-way = זה נעשה, והחשש עוד לא נענה: { $how }
report-worry-open = הוא עוד לא נענה.
report-worries-untold = { $n ->
    [one] עלה עוד חשש אחד שאינו מובא כאן.
    [two] עלו עוד שני חששות שאינם מובאים כאן.
   *[other] עלו עוד { $n } חששות שאינם מובאים כאן.
} נענו: { $met }.
report-meeting = התקיים מפגש הכנה ב־{ $day }.
report-meetings = התקיימו { $n } מפגשי הכנה בין { $from } ל־{ $until }.
report-invited = הוזמנו: { $n }. אמרו כן: { $yes }. הוסבר להם מראש מה קורה עם מה שייאמר: { $told }. קיבלו תשלום: { $paid }.
report-invited-few = הוזמנו: פחות מ-{ $n } אנשים.
report-everybody = כולם
report-most = רובם
report-some = חלקם
report-no-standpoint = בלי לציין נקודת מבט
report-together = { $who }: { $n } יחד
report-themes = { $phase }, מה שאסף הכי הרבה קולות:
report-themes-without-votes = { $phase }, על מה נכתבו הפתקים:
report-theme-votes = { $n ->
    [one] { $theme } (קול אחד)
    [two] { $theme } (שני קולות)
   *[other] { $theme } ({ $n } קולות)
}
report-groups = הסדנה הסתיימה בקבוצות עבודה:
report-merged-into = המשיכה בתוך { $group }
report-merged-with = { $said } עם { $group }
report-round = מעקב { $n }, { $day }:
report-next-round = הקבוצות יישאלו שוב ב־{ $day }.
report-standing-in-its-infancy = בראשית הדרך
report-standing-planned = מתוכנן
report-standing-ready-to-start = מוכן לצאת לדרך
report-standing-under-way = בביצוע
report-standing-done = הושלם
report-standing-merged = אוחדה
report-standing-stopped = הפסיקה
report-standing-no-report = אין דיווח
report-standing-waiting = עוד לא ענתה
report-standing-not-asked = לא נשאלה
report-standing = מהדורה { $n }, { $date }
report-next-draft = יש טיוטה של תיאור המקרה לקריאה.
report-next-draft-do = לקרוא את הטיוטה
report-next-again = קבוצות ענו מאז המהדורה האחרונה.
report-next-again-do = להפיק מהדורה חדשה
report-next-publish = המהדורה עוד לא מוצגת לאיש.
report-next-publish-do = אל המהדורות
event-report-written = נכתב משהו בתיאור המקרה
event-report-drafted-again = כותרת בתיאור המקרה חזרה לטיוטה
event-report-words-left-out = מילים של מישהו הושארו מחוץ לתיאור המקרה
event-report-words-taken-in = מילים של מישהו נכנסו לתיאור המקרה
event-report-edition-asked = התבקשה מהדורה של תיאור המקרה
event-report-edition-made = הופקה מהדורה של תיאור המקרה
event-report-edition-shown = הוצגה מהדורה של תיאור המקרה
event-report-edition-erased = מהדורה של תיאור המקרה נעשתה בלתי קריאה
event-report-published = תיאור המקרה מוצג לכולם
event-report-taken-down = תיאור המקרה הוסר
data-report-texts-sealed = מה שנכתב תחת כותרות תיאור המקרה
data-report-editions-manuscript = מילים של אנשים במהדורות סגורות, ושל מי הן
