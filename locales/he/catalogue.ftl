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
catalogue-how = איך שואלים
catalogue-help = מילה אחת מוצאת את כל צורותיה, בעברית, בשוודית, באנגלית, בערבית וברוסית; מילה ממילון של ערכה מוצאת גם את שמה בשפות האחרות. המילה האחרונה יכולה להיות חלקית. ״מילים במירכאות״ חייבות לעמוד יחד; ‎-מילה משמיטה מקומות. מקום:חיפה, ערכה:…, מחבר:…, נושא:…, אוכלוסייה:…, צד:…, שנה:2026, שפה:… מצמצמים.
catalogue-found-try = אפשר לנסות
catalogue-found-everywhere = אותן מילים, בכל מה שפורסם
catalogue-found-near = שום דבר לא נכתב כך; אלה נכתבים כמעט כך.
catalogue-found-as = נמצא בצורה:
catalogue-found-in-title = בכותרת
catalogue-found-through = דרך המונח:
catalogue-filter-passed-over = שום דבר כאן לא ממוין לפי ״{ $name }״, ולכן דילגנו על זה.
catalogue-all-of-group = הכול ({ $n }): { $group }
catalogue-all-kinds = כל סוגי הדברים
catalogue-first-of = מוצגים { $n } הראשונים מתוך { $all }. אפשר להוסיף מילה ולצמצם.
catalogue-group-principles = עקרונות
catalogue-group-stories = סיפורים
catalogue-group-red-lines = קווים אדומים
catalogue-group-books = ספרים
catalogue-group-policy-outlines = מתווי מדיניות
catalogue-group-case-reports = תיאורי מקרה
catalogue-group-old-books = ספרים קודמים
catalogue-group-kits = ערכות
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
