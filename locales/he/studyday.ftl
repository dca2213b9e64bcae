### ימי למידה והתנסויות.
studyday-project = הפרויקט
studyday-days = ימי למידה
studyday-lead = עיקרון אחד, המילים שהוא נשען עליהן וכמה שאלות. ואז מישהו מנסה.
studyday-none = עוד לא היה יום למידה
studyday-none-more = בחרו עיקרון אחד ושלוש שאלות; הדף להדפסה נבנה מהם.
studyday-new = להזמין ליום למידה
studyday-call = להזמין
studyday-next-sentence = אף עיקרון עוד לא יצא אל אחרים.
studyday-standing-trials = { $trials ->
    [one] התנסות אחת
    [two] שתי התנסויות
   *[other] { $trials } התנסויות
}; הבא בתור: יום הלמידה הראשון
studyday-next-after-trials = כבר מתנסים בעיקרון. כדאי להזמין אחרים ליום למידה, שישמעו על מה הוא נשען.
studyday-standing = { $days ->
    [one] יום למידה אחד
    [two] שני ימי למידה
   *[other] { $days } ימי למידה
}, { $trials ->
    [one] התנסות אחת
    [two] שתי התנסויות
   *[other] { $trials } התנסויות
}
studyday-principle = עיקרון
studyday-principle-help = רק אחד. יום על הכול הוא יום על כלום.
studyday-choose-principle = בחרו עיקרון
studyday-title = שם היום
studyday-when = תאריך
studyday-place = איפה
studyday-questions = שאלות
studyday-questions-help = שאלה בשורה, תשע לכל היותר.
studyday-questions-good = באיזה תיק שלכם כתוב "סירב", ובאיזו שעה באתם?
studyday-no-questions = כתבו לפחות שאלה אחת.
studyday-handout = הדף להדפסה
studyday-left-out = { $n ->
    [one] קטע אחד לא מוצג: מי שנאמר בשמו לא הסכים ליום למידה.
    [two] שני קטעים לא מוצגים: מי שנאמרו בשמם לא הסכימו ליום למידה.
   *[other] { $n } קטעים לא מוצגים: מי שנאמרו בשמם לא הסכימו ליום למידה.
}
studyday-with-us = אצלנו
studyday-signed-up = { $n ->
    [0] עוד לא נרשם איש
    [one] נרשם אחד
    [two] נרשמו שניים
   *[other] נרשמו { $n }
}
studyday-guest-name = שם
studyday-guest-from = מאיפה
studyday-sign-up = לרשום
studyday-take-off = להוריד מהרשימה
studyday-trials = התנסויות
studyday-trials-lead = מי מנסה עיקרון, איפה, עד מתי ומה קרה. שתיקה מוצגת כשתיקה.
studyday-trials-count = { $n ->
    [0] עוד איש לא מנסה עיקרון.
    [one] התנסות אחת בעיקרון.
    [two] שתי התנסויות בעקרונות.
   *[other] { $n } התנסויות בעקרונות.
}
studyday-trials-open = אל ההתנסויות
studyday-trials-none = עוד לא ניסו כלום
studyday-trials-none-more = עיקרון שאיש לא מנסה הוא משפט. מי יכול, איפה, עד מתי?
studyday-trial = התנסות
studyday-trial-new = לנסות עיקרון
studyday-trial-begin = להתחיל
studyday-who = מי מנסה
studyday-who-help = צוות או תפקיד, כדי שלא יסומן אדם אחד.
studyday-where = איפה
studyday-aim = מה בדיוק תעשו?
studyday-aim-help = קטן מספיק כדי שיהיה אפשר לראות אם נעשה.
studyday-until-day = עד מתי
studyday-until = עד { $day }
studyday-how = איך הלך?
studyday-what-happened = מה קרה?
studyday-what-happened-help = גם כשזה לא עבד, או כשלא יצא מזה כלום.
studyday-say-what-happened = כתבו בכמה מילים מה קרה.
studyday-somebody-wrote = מישהו אחר כתב מאז שפתחתם את העמוד. המילים שלו כאן למטה, ושלכם עדיין בטופס. חברו ביניהן ושמרו.
studyday-outcome-under-way = בתהליך
studyday-outcome-worked = זה עבד
studyday-outcome-partly = עבד בחלקו
studyday-outcome-did-not = לא עבד
studyday-outcome-stopped = הופסקה
studyday-outcome-no-report = אין דיווח
done-signed-up = נרשם.
studyday-principle-open = אל העיקרון ומה שהוא נשען עליו
studyday-public-off = רק הצוות קורא על ההתנסות הזאת
studyday-public-off-more = אם מראים אותה, כל אחד יכול לקרוא בעמוד הציבורי של העיקרון איפה ניסו, מה ניסו, עד מתי, איך זה הלך ומה קרה. מי מתנסים לא מופיע אף פעם. כדאי לקרוא קודם שוב את הכתוב: אסור שיהיה בו שם של אדם.
studyday-public-show = להראות לכולם
studyday-public-on = כולם יכולים לקרוא על ההתנסות הזאת
studyday-public-on-more = בעמוד הציבורי של העיקרון מופיעים המקום, מה ניסו, עד מתי, איך זה הלך ומה קרה, כל עוד העיקרון עצמו מפורסם. מי מתנסים לא מופיע.
studyday-public-take-down = להראות רק לצוות
