### הקטלוג: מה שכולם קוראים.

catalogue-lead = מה שנלמד, וכל מי שבפנים הסכים שכולם יקראו.
catalogue-empty = עוד לא פורסם דבר
catalogue-empty-more = ספר, תיאור מקרה או מתווה עומדים כאן אחרי שמי שהוציא אותם מפרסם, וכל מי שבתוכם מסכים.
catalogue-search = לחפש במה שפורסם
catalogue-filter-lang = שפה
catalogue-filter-place = מקום
catalogue-filter-any = הכול
catalogue-count-all = { $n ->
    [one] פרסום אחד
    [two] שני פרסומים
   *[other] { $n } פרסומים
}
catalogue-count-hits = { $n ->
    [one] מקום אחד
    [two] שני מקומות
   *[other] { $n } מקומות
}
catalogue-nothing-found = לא נמצא דבר על ״{ $query }״
catalogue-nothing-found-more = נסו פחות מילים או מילים אחרות. מחפשים רק במה שמותר לכולם לקרוא.
catalogue-about-lead = חוט השני הוא מקום עבודה שבו שירותים חברתיים, והאנשים שנעזרים בהם, לומדים ממה שעבד, מסכימים על מה שאסור שיקרה, ועומדים במה שהבטיחו.
catalogue-about-consent = ההסכמה היא של היום
catalogue-about-consent-more = שום דבר שאדם אמר לא יוצא מהמעגל שהסכים לו. מי שמבטל הסכמה סוגר אותה מיד; במקום המילים עומדת אז שורה.
catalogue-about-methods = הערכות
catalogue-about-licence = רישיון
catalogue-about-licence-more = חוט השני הוא תוכנה חופשית. מותר לקרוא את הקוד, להשתמש בו, לשנות אותו ולחלוק אותו לפי הרישיון
catalogue-kind-book = ספר
catalogue-kind-policy-outline = מתווה מדיניות
catalogue-kind-case-report = תיאור מקרה
catalogue-kind-old-book = ספר קודם
