### הלוח: כל קו בכל מקום, מהלך הזמן, ערים שחולקות קווים.
status-unknown = לא ידוע
status-clear = רחוק מהקו
status-near = קרוב לקו
status-at = על הקו
status-crossed = הקו נחצה
gap-no-reading = עוד לא נמדד
gap-stale = אין מדידה עדכנית
gap-stale-since = אין מדידה מאז { $day }
gap-no-threshold = עוד לא נקבע סף
value-percent = { $n }%
value-one-to = 1 ל־{ $n }
board-project = הפרויקט
board-title = הלוח
board-heading = כמה רחוק אנחנו מהקו
board-caption = הקווים האדומים בשורות והמקומות בטורים: איפה כל מקום עומד מול כל קו.
board-caption-strips = הקווים האדומים בשורות: סימן אחד לכל מקום, ואיפה הקו נחצה או קרוב.
board-key = הקו האדום עומד בקצה; הקו הקצר הוא האזהרה המוקדמת; מקווקו הוא מה שאיננו יודעים, וזה אף פעם לא ירוק.
board-line = הקו האדום
board-where = נחצה או קרוב
board-all-places = { $n ->
    [one] מקום אחד
   *[other] כל { $n } המקומות, סימן לכל אחד
}
board-places = מקומות
board-places-help = אפשר לבחור כמה, עם Ctrl או Shift. עד שמונה מקומות נכנסים זה לצד זה.
board-own-places = המקומות שלנו
board-of-group = של הקבוצה
board-indicators = { $n ->
    [one] מדד אחד
   *[other] הגרוע מבין { $n } מדדים; להראות כל אחד
}
board-withheld = העיר לא מראה את זה
board-withheld-values = העיר מראה איך הקווים עומדים, ולא את הערכים.
board-shows-nothing = לא מראה דבר
board-fewer = פחות מ־{ $n }
board-was = ביום המדידה: { $status }. מאז השתנה הסף.
board-due = תשובה עד { $day }
board-overdue = התשובה מתעכבת מאז { $day }
board-answered = נענתה, ועוד לא הסתיימה
board-and-more = { $n ->
    [one] ועוד אחד
   *[other] ועוד { $n }
}
board-history = מה היה לאורך השנים
board-none = עוד אין קו לשמור עליו
board-none-more = מנסחים קו, קובעים ממה מודדים אותו, והוא יופיע כאן עם כל המקומות.
board-none-do = אל הקווים
board-no-places = עוד אין מקומות. מוסיפים את המקומות שמודדים בהם, וכל קו יראה איפה הוא עומד שם.
board-nothing-chosen = אין קו שמתאים למה שנבחר. כדאי להרחיב את הבחירה.
board-sharing-join = להצטרף לקבוצה שחולקת את הקווים שלה
board-filters = מה להראות
board-all = הכול
board-all-towns = כל הערים
board-town = עיר
board-status = מצב
board-sort = סדר
board-sort-worst = הדחוף קודם
board-sort-lines = לפי סדר הקווים
board-show = להראות
board-show-all = להראות הכול
board-counted = { $lines } מתוך { $all } קווים, { $places } מתוך { $everywhere } מקומות
board-sheet = דף אחד להדפסה
board-sum-crossed = { $n ->
    [one] קו אחד נחצה
   *[other] { $n } קווים נחצו
}
board-sum-near = { $n ->
    [one] אחד קרוב
   *[other] { $n } קרובים
}
board-sum-unknown = { $n ->
    [one] על אחד איננו יודעים בכל מקום
   *[other] על { $n } איננו יודעים בכל מקום
}
board-sum-one = בקצרה: { $a }.
board-sum-two = בקצרה: { $a }, ו{ $b }.
board-sum-three = בקצרה: { $a }, { $b }, ו{ $c }.
board-sum-clear = כל הקווים רחוקים, בכל המקומות.
board-sum-none = אין קו שמתאים למה שנבחר.
board-by-town = עיר מול עיר
board-by-town-more = המקום הדחוף ביותר בכל עיר, ובכמה ממקומותיה המצב כזה. סופרים מקומות, אף פעם לא אנשים.
board-places-of = { $all ->
    [1] במקום היחיד
   *[other] ב־{ $n } מתוך { $all } מקומות
}
board-panels = מצוירים { $n } מתוך { $all } מקומות.
board-chart = { $place }: { $n ->
    [one] מדידה אחת לאורך זמן
   *[other] { $n } מדידות לאורך זמן
}. הטבלה שמתחת אומרת אותו דבר.
board-last = המדידה האחרונה:
board-as-table = אותו דבר כטבלה
board-day = יום
board-value = ערך
board-status-then = המצב באותו יום
board-thresholds = הסף, ולמה השתנה
board-from = בתוקף מ־{ $day }
board-sharing = קווים משותפים, ערים רבות
board-sharing-lead = קבוצה חולקת את הקווים שלה. כל עיר מודדת במקומות שלה, ומחליטה לבדה מה הקבוצה רואה.
board-lines-of = הקווים של
board-since = מאז { $day }
board-what-seen = מה הקבוצה רואה מהמדידות שלנו
board-scope-nothing = כלום
board-scope-nothing-more = הקבוצה רואה שאנחנו שותפים, ולא יותר.
board-scope-status = איך הקווים עומדים
board-scope-status-more = נחצה, קרוב, רחוק או לא ידוע; בלי ערכים ובלי תאריכים.
board-scope-values = גם ערכים
board-scope-values-more = הערכים והימים שלהם. מספרים קטנים מ־{ $n } לא נאמרים.
board-scope-evidence = גם מקורות וראיות
board-scope-evidence-more = גם מאיפה נלקח כל ערך.
board-scope-save = לשמור מה הקבוצה רואה
board-scope-history = מה הראינו ומתי
board-end = לסיים את השיתוף
board-end-do = לסיים
board-end-town = הקווים של הקבוצה יורדים מהלוח שלנו. המדידות נשארות שלנו.
board-end-group = המקומות של העיר יורדים מהלוח שלנו מיד. המדידות נשארות אצל העיר.
board-join = להשתמש בקווים של קבוצה
board-join-more = מי שמרכז את הקבוצה נותן קוד. הקוד עובד פעם אחת. עד שתבחרו אחרת הקבוצה לא רואה דבר.
board-join-do = להצטרף לקבוצה
board-code = קוד
board-code-help = שנים־עשר סימנים באנגלית, עם מקפים או בלעדיהם.
board-town-name = איך הקבוצה קוראת לנו
board-town-name-help = השם שעומד מעל המקומות שלכם בלוח של הקבוצה.
board-towns = ערים שמודדות איתנו
board-no-towns = עוד לא הצטרפה עיר. מכינים הזמנה ומקריאים לעיר את הקוד.
board-invite = להכין הזמנה
board-code-made = הקוד של ההזמנה החדשה. הוא מוצג רק עכשיו:
board-invited-until = הזמנה שעוד לא נוצלה, עד { $day }
board-invitation-end = לבטל אותה
board-no-such-code = הקוד הזה לא מוכר, כבר נוצל או שפג תוקפו. אפשר לבקש מהקבוצה קוד חדש.
board-already-shared = אתם כבר משתמשים בקווים של הקבוצה הזאת.
done-board-joined = הצטרפתם. הקווים של הקבוצה בלוח שלכם.
done-board-ended = השיתוף הסתיים.
board-standing = { $crossed ->
    [0] אף קו לא נחצה
    [one] קו אחד נחצה
    [two] שני קווים נחצו
   *[other] { $crossed } קווים נחצו
} · { $near ->
    [one] אחד קרוב
    [two] שניים קרובים
   *[other] { $near } קרובים
} · על { $unknown } לא יודעים בכל מקום
board-next-overdue-there = תשובה על קו שנחצה באחת הערים מתעכבת.
board-next-overdue-there-do = לראות בלוח
board-next-overdue = תשובה על קו שנחצה מתעכבת.
board-next-overdue-do = אל החריגות
board-next-declare = קו נחצה ואיש לא הכריז על זה.
board-next-declare-do = להכריז
board-next-measure = יש קווים שאיננו יודעים עליהם היום.
board-next-measure-do = אל המדידות
board-key-strips = סימן אחד לכל מקום, תמיד באותו סדר: ככל שהסימן גבוה יותר, המצב גרוע יותר. הקווקווים השטוחים הם מה שאיננו יודעים.
board-key-history = הקו האדום הוא הסף כפי שהיה בכל יום, והמקווקו הוא האזהרה המוקדמת. במקום שהקו הדק נקטע, איש לא מדד בזמן.
