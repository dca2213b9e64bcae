### פרויקטים: הרשימה, פתיחה, העמוד, השלבים, ההגדרות, החיפוש.
projects-lead = כל פרויקט הוא מהלך אחד של ערכה, עם האנשים, הסיפורים והשלבים שלו.
projects-start = לפתוח פרויקט
projects-start-first = לפתוח פרויקט ראשון
projects-none = עוד אין פרויקטים
projects-none-steward = פרויקט הוא מהלך אחד של ערכה במקום אחד. קודם בוחרים ערכה; את כל השאר אפשר לשנות אחר כך.
projects-none-more = פרויקט מופיע כאן כשיש לכם בו תפקיד. בקשו תפקיד ממי שמוביל אותו.
projects-at = עכשיו: { $stage }
projects-paused-at = מושהה: { $stage }
projects-before = השלב הבא: { $stage }
projects-over = כל השלבים הושלמו
projects-stages-done = הושלמו { $done } מתוך { $all } שלבים
projects-state-planned = טרם התחיל
projects-state-running = בתהליך
projects-state-paused = מושהה
projects-state-skipped = דילגו עליו
projects-state-done = הושלם
projects-choose-kit = איזו ערכה?
projects-choose-kit-lead = ערכה מביאה איתה שלבים, תפקידים ומדריכים. פרויקט יכול לשנות את הסדר ולוותר על חלק מהם.
projects-choose = לבחור
projects-count-stages = { $n ->
    [one] שלב אחד
    [two] שני שלבים
   *[other] { $n } שלבים
}
projects-title = שם הפרויקט
projects-title-help = השם שבו יקראו לו. אפשר לשנות אותו עד שהספר מודפס.
projects-subtitle = כותרת משנה
projects-place = מקום
projects-place-help = היישוב, האגף או המחלקה שבהם זה קורה.
projects-lang = שפת הפרויקט
projects-lang-help = השפה שבה רוב האנשים כאן מדברים. ספר או מתווה נכתבים בה; המסכים מוצגים לכל אחד בשפה שלו.
projects-alias = השם שמוצג
projects-alias-help = מה שאחרים בפרויקט יראו. הוא לא חייב להיות השם המלא שלכם.
projects-role = התפקיד שלכם
projects-role-help = אפשר לקבל עוד תפקידים אחר כך, ולתת תפקידים לאחרים.
projects-thread = שלבי הפרויקט
projects-next = הצעד הבא
projects-next-begin = השלב הבא הוא { $stage }.
projects-next-paused = השלב { $stage } מושהה. כל מה שבתוכו נשמר.
projects-next-over = כל השלבים הושלמו.
projects-next-over-more = מה שנלמד נשאר כאן, והדרך חזרה אל המילים עצמן נשארת פתוחה.
projects-begin-stage = להתחיל: { $stage }
projects-finish-stage = לסיים: { $stage }
projects-nobody-yet = עוד אין מי שממלא את התפקיד
projects-you = אתם
projects-skipped-line = דילגו עליו: { $reason }
projects-own-interviews = הראיונות שלכם
projects-stories = הסיפורים
projects-no-stories = עוד לא נבחרו סיפורים. הם מגיעים לכאן מבחירת הסיפורים.
projects-story-number = סיפור { $number }
projects-turning-points = { $n ->
    [one] מלפני לאחרי, דרך נקודת מפנה אחת
    [two] מלפני לאחרי, דרך שתי נקודות מפנה
   *[other] מלפני לאחרי, דרך { $n } נקודות מפנה
}
projects-before-story = לפני
projects-after-story = אחרי
projects-gap = לא מוצג: הצוות יראה אותו רק אחרי שכל מי שבתוכו הסכים.
projects-around = סביב הפרויקט
projects-link-people = אנשים
projects-link-meetings = מפגשים
projects-link-consents-line = מי הסכים למה
projects-link-books-line = בהכנה, ואלה שיצאו
projects-link-consents = הסכמות
projects-link-books = ספרים
projects-link-stages = השלבים
projects-link-settings = הגדרות
projects-link-data-protection = הגנת המידע
projects-count-people = { $n ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $n } אנשים
}
projects-count-meetings = { $n ->
    [0] עוד לא היו
    [one] מפגש אחד
    [two] שני מפגשים
   *[other] { $n } מפגשים
}
projects-holds = מה קבוע כאן
projects-method = ערכה
projects-sides = מכמה צדדים
projects-sides-help = גם סיפור שסופר מצד אחד בלבד יכול להופיע, אם נרשם למה.
projects-most = מה נחשב לרוב הסיפורים
projects-most-help = באחוזים, מ־50 עד 100. עיקרון שמשותף לחלק כזה של הסיפורים נקרא משותף לרובם.
projects-percent = לפחות { $n } אחוז
projects-log = מה קרה לאחרונה
projects-log-times = { $n ->
    [one] פעם אחת
    [two] פעמיים
   *[other] { $n } פעמים
}
projects-somebody = מישהו מהארגון
projects-event = משהו בפרויקט השתנה
projects-stages = השלבים
projects-stages-lead = הסדר בידיים שלכם. התחילו, השהו וסיימו שלבים לפי קצב העבודה; על שלב אפשר לדלג עם נימוק.
projects-skipped-because = למה דילגו:
projects-against-custom = השלב { $stage } בא בדרך כלל אחרי { $after }. אפשר להשאיר כך.
projects-move-begin = להתחיל
projects-move-pause = להשהות
projects-move-resume = להמשיך
projects-move-finish = לסיים
projects-move-reopen = לפתוח שוב
projects-move-restore = להחזיר לתוכנית
projects-move-skip = לדלג על השלב
projects-move-up = מקום אחד קודם
projects-move-down = מקום אחד אחר כך
projects-move-place = להעביר לשם
projects-move-or-skip = להעביר למקום אחר או לדלג
projects-move-elsewhere = להעביר למקום אחר
projects-place-of = המקום החדש של { $stage }
projects-place-of-help = מספר מ־1 עד { $most }.
projects-reason = למה מדלגים על { $stage }
projects-reason-help = הנימוק מופיע ליד השלב, וכל מי שבפרויקט רואה אותו.
projects-no-reason = כתבו למה מדלגים על השלב.
projects-not-skippable = הערכה לא מאפשרת לדלג על השלב הזה.
projects-done-stays = השלב הושלם ונשאר במקומו.
projects-no-such-place = יש פחות מקומות מזה.
projects-not-from-here = השלב כבר לא כפי שהיה כשפתחתם את העמוד. כך הוא עכשיו.
projects-share-out-of-range = כתבו מספר מ־50 עד 100.
projects-settings = הגדרות
projects-settings-lead = איך קוראים לפרויקט, ובמה הוא הולך בדרך שלו.
projects-conflict = למטה מה שנשמר בינתיים; בטופס עדיין מה שאתם כתבתם. שמירה עכשיו תשים את שלכם במקומו.
projects-search-help = מילה אחת מוצאת את כל הצורות שלה, בעברית, בשוודית, באנגלית, בערבית וברוסית, ומילה ממילון של ערכה מוצאת גם את שמה בשפות האחרות; את המילה האחרונה אפשר לא לסיים. "מילים במירכאות" צריכות לעמוד יחד; ‎-מילה משאירה טקסטים בחוץ. מקום:חיפה, ערכה:…, צד:…, שנה:2026, שפה:… מצמצמים. החיפוש עובר רק על מה שמותר לכם לקרוא.
projects-search-how = איך שואלים
projects-search-in = איפה
projects-search-everywhere = בכל הפרויקטים שלכם
projects-search-action = לחפש
projects-found = { $n ->
    [one] טקסט אחד
    [two] שני טקסטים
   *[other] { $n } טקסטים
}
projects-found-more = יש עוד. הוסיפו מילה כדי לצמצם.
projects-found-nothing = לא נמצא דבר על ”{ $query }“
projects-found-nothing-more = נסו פחות מילים, או מילה אחרת לאותו דבר. החיפוש לא עובר על טקסטים בלי הסכמה של מי שסיפרו.
projects-found-try = אפשר לנסות
projects-found-near = שום דבר לא נכתב כך; אלה נכתבים כמעט כך.
projects-found-as = נמצא בצורה:
projects-found-through = דרך המונח:
projects-filter-passed-over = ”{ $value }“: הטקסטים של הפרויקט אינם אומרים על זה דבר, ולכן דילגנו עליו.
projects-indexing = מפתח החיפוש נבנה: { $done } מתוך { $all } טקסטים. עד שיסתיים ייתכן שמשהו חסר.
projects-a-text = טקסט
projects-editors-text = נוסח הסיפור
projects-data = הגנת המידע
projects-data-lead = מה הפרויקט שומר על אנשים, ואיפה.
projects-data-promise-1 = מה שאנשים אמרו, ומי הם, שמור תחת חותם. לכל אדם מפתח משלו, והמפתח שפותח את כולם נשמר מחוץ למסד הנתונים.
projects-data-promise-2 = מחיקת אדם משמידה את המפתח שלו, ומה שהיה תחת החותם לא ייקרא עוד. גיבוי ששוחזר מוחק אותו שוב.
projects-data-promise-3 = ביומן רשום מי עשה מה ומתי, ואף פעם לא מה מישהו אמר.
projects-data-promise-4 = אין שום שדה לאבחנה.
projects-data-shared = מה שמשותף לכל השלבים
projects-data-people = להוריד את כל מה ששמור על אדם אחד: בעמוד של אותו אדם
done-project-started = הפרויקט כאן. זה העמוד שלו.
done-stage-begun = השלב התחיל.
done-stage-paused = השלב מושהה. כל מה שבתוכו נשמר.
done-stage-resumed = השלב ממשיך.
done-stage-finished = השלב הושלם.
done-stage-reopened = השלב נפתח שוב.
done-stage-skipped = דילגו על השלב. הנימוק מופיע לידו.
done-stage-restored = השלב חזר לתוכנית.
done-stage-moved = הסדר השתנה.
