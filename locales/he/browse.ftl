### עיון בקטלוג, העמוד הציבורי של עיקרון, ומה שפרויקט אומר על מה שפרסם.

browse-filters = לצמצם את הרשימה
browse-on = הסינון שפועל עכשיו
browse-take-away = להוריד
browse-take-all = להוריד את כל הסינון
browse-found = { $n ->
    [0] אין דבר שמתאים
    [one] פריט אחד
    [two] שני פריטים
   *[other] { $n } פריטים
}
browse-nothing = אין דבר שמתאים לכל אלה יחד
browse-nothing-more = כדאי להוריד אחד מאלה:
browse-nothing-alone = אף סינון לבדו אינו הסיבה.
browse-way-out = בלי ״{ $facet }״: { $n ->
    [one] פריט אחד
    [two] שני פריטים
   *[other] { $n } פריטים
}
browse-more-options = עוד { $n }
browse-all-of-kind = כל ה־{ $n }
browse-pages = עמודים
browse-newer = חדשים יותר
browse-older = ישנים יותר
browse-page-of = { $n } מתוך { $of }
browse-facet-kind = סוג
browse-facet-kit = ערכה
browse-facet-place = מקום
browse-facet-standpoint = מסופר מצד
browse-facet-topic = נושא
browse-facet-population = על מי מסופר
browse-facet-lang = שפה
browse-facet-year = שנה
browse-facet-project = פרויקט
browse-kind-project = פרויקט
browse-kind-book = ספר
browse-kind-policy-outline = מתווה מדיניות
browse-kind-case-report = תיאור מקרה
browse-kind-principle = עיקרון פעולה
browse-kind-red-line = קו אדום
browse-kind-old-book = ספר קודם
browse-kind-kit = ערכה
browse-kinds-project = פרויקטים
browse-kinds-book = ספרים
browse-kinds-policy-outline = מתווי מדיניות
browse-kinds-case-report = תיאורי מקרה
browse-kinds-principle = עקרונות פעולה
browse-kinds-red-line = קווים אדומים
browse-kinds-old-book = ספרים קודמים
browse-kinds-kit = ערכות
browse-shared = נמצא ב־{ $n } מתוך { $of } סיפורים
browse-stands-in = מתוך
browse-also-in = מופיע גם ב־
browse-image-credit = תמונה:
browse-map = מפה ומקומות
browse-map-of = { $country }: { $n ->
    [one] מקום אחד שפורסם בו משהו
    [two] שני מקומות שפורסם בהם משהו
   *[other] { $n } מקומות שפורסם בהם משהו
}. כולם מופיעים ברשימה שליד המפה.
browse-country-il = ישראל
browse-country-se = שוודיה
browse-dot = { $place }: { $n ->
    [one] פריט אחד
    [two] שני פריטים
   *[other] { $n } פריטים
}
browse-not-on-map = לא על המפה
browse-map-credit = מיקומים:

browse-evidence = המילים שעליהן הוא נשען
browse-evidence-none = אין כרגע מילים שאפשר להראות באינטרנט. העיקרון עדיין נספר בסיפורים שבהם נמצא.
browse-same = אותו הדבר במקומות אחרים
browse-same-more = בעריכה נמצא שאלה אומרים אותו הדבר. כל סבב ספר את הסיפורים שלו, שנבחרו בדרכו, ולכן המספרים עומדים זה לצד זה ואינם מצטרפים.
browse-contradicts = מה סותר אותו
browse-contradicts-more = בעריכה נמצא שאלה מורים על כיוון אחר. שניהם מופיעים כאן, כדי שאפשר יהיה לשקול.
browse-why-here = למה זה כאן:
browse-tried = מי ניסו, ומה קרה
browse-tried-none = עדיין לא דיווחו לכולם על התנסות.
browse-until = עד { $day }
browse-outcome-under-way = בתהליך
browse-outcome-worked = הצליח
browse-outcome-partly = הצליח בחלקו
browse-outcome-did-not = לא הצליח
browse-outcome-stopped = הופסק
browse-outcome-no-report = אין דיווח
browse-cite = לצטט
browse-cite-title = { $title } (עיקרון פעולה, מתוך { $book })
browse-copy = להעתיק
browse-copied = הועתק
browse-embed = להראות באתר אחר
browse-embed-more = מדביקים את השורות האלה. מה שיופיע הוא תמיד מה שמותר להראות היום: מה שנלקח בחזרה נעלם גם שם.
browse-embed-whole = העיקרון במלואו
browse-gone = העיקרון הזה כבר לא מוצג
browse-gone-more = הוא עמד כאן פעם לפני כולם. הוא הוסר, או שאסור עוד להראות מילים של מי שבתוכו.

related = קשורים
related-principle = עיקרון משותף
related-series = אותה סדרה
related-place = אותו מקום
related-topic = אותו נושא
related-authors = כתבו אותם אנשים
related-kit = אותה ערכה

browse-listing = בקטלוג
browse-listing-say = לומר לקטלוג במה זה עוסק
browse-listing-lead = מה שבוחרים כאן עוזר למצוא את מה שהפרויקט פרסם. ברגע שמשהו ממנו ציבורי, הפרויקט מופיע בקטלוג בשמו.
browse-no-terms = בערכה של הפרויקט הזה אין נושאים לבחירה.
browse-topics-help = במה עוסק מה שפורסם. מעט נושאים מועילים יותר מהרבה.
browse-populations-help = על מי מסופר. בוחרים קבוצה רק אם אי אפשר לנחש ממנה במי מדובר.
browse-image-credit-label = קרדיט לתמונה
browse-image-credit-help = של מי התמונה או האיור, כפי שביקשו שייכתב.
browse-map-place = איפה זה על המפה
browse-map-place-known = { $place } כבר על המפה. כותבים יישוב אחר, או נקודה כמו 31.25, 34.79, רק כדי לשנות.
browse-map-place-unknown = המפה לא מכירה את { $place }. אפשר לכתוב יישוב סמוך, או נקודה כמו 31.25, 34.79. אם משאירים ריק, המקום מופיע ברשימה בלבד.
browse-own-principles = עקרונות שפורסמו
browse-own-principles-none = אין כרגע עיקרון ציבורי של הפרויקט הזה.
browse-ties = לקשור לאחרים
browse-ties-lead = כאן אומרים איפה עיקרון שפרסם פרויקט אחר אומר את אותו הדבר, או סותר. מי שקוראים כל אחד מהשניים רואים את זה, עם הנימוק. כל צד יכול לסיים את הקשר.
browse-ties-none = העיקרון עוד לא קשור לעיקרון אחר.
browse-tie-new = קשר חדש
browse-tie = לקשור
browse-untie = לסיים
browse-tie-not-on-show = עיקרון שלא מוצג כרגע
browse-others-none = לאף פרויקט אחר אין עדיין עיקרון שפורסם.
browse-choose = בחרו עיקרון
browse-other = העיקרון האחר
browse-relation = מה היחס ביניהם
browse-relation-same = אותו הדבר
browse-relation-contradicts = סותרים זה את זה
browse-relation-more-same = שני סבבים מצאו אותו, כל אחד במילים שלו.
browse-relation-more-contradicts = מי שהולכים לפי האחד אינם הולכים לפי השני.
browse-reason = למה
browse-reason-help = משפט אחד לקוראים. בלי שמות.
browse-term-unknown = בחרו מתוך המונחים של הערכה.
browse-place-unknown = המפה לא מכירה את המקום. כתבו יישוב בישראל או בשוודיה, או נקודה כמו 31.25, 34.79.
browse-not-published = העיקרון הזה אינו ציבורי כרגע.
browse-own-principle = בחרו עיקרון של פרויקט אחר.
browse-tied-already = השניים כבר קשורים. קודם צריך לסיים את הקשר הקיים.
