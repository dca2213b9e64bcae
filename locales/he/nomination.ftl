### בחירת הסיפורים: אמות מידה, הצעות, ציונים, החלטות.
nomination-selection = בחירת הסיפורים
nomination-selection-lead = ההצעות זו לצד זו, מה חושבים עליהן, ומי עוד לא מיוצג.
nomination-standing = { $chosen ->
    [one] נבחר סיפור אחד מתוך { $all }
   *[other] נבחרו { $chosen } מתוך { $all }
}
nomination-next-criteria = קודם קובעים לפי מה בוחרים. לפני כן אי אפשר להחליט.
nomination-next-waiting = { $n ->
    [one] הצעה אחת מחכה להחלטה.
    [two] שתי הצעות מחכות להחלטה.
   *[other] { $n } הצעות מחכות להחלטה.
}
nomination-next-decide = אל הבחירה
nomination-next-first = עוד לא הוצע אף סיפור.
nomination-criteria-first = קודם אמות המידה
nomination-criteria-settle = לקבוע אמות מידה
nomination-nominate = להציע סיפור
nomination-none = עוד אין הצעות
nomination-none-more = חשבו על מקרה שבו משהו באמת השתנה לטובה. להתחלה מספיקים כמה משפטים.
nomination-none-own = כאן רואים את הסיפורים שהצעתם בעצמכם.
nomination-none-closed = ההצעות פתוחות בפני מי שבוחרים.
nomination-number = הצעה { $n }
nomination-number-column = מספר
nomination-column = הצעה
nomination-standing-column = מצב
nomination-tally-chosen = { $all ->
    [one] נבחרו, מתוך הצעה אחת
    [two] נבחרו, מתוך שתי הצעות
   *[other] נבחרו, מתוך { $all } הצעות
}
nomination-tally-waiting = מחכות להחלטה
nomination-tally-aside = הונחו בצד
nomination-tally-planned = מתוכננים לסבב הזה
nomination-side-by-side = זו לצד זו
nomination-matrix = מה חושבים עליהן
nomination-together = ביחד
nomination-of = { $n } מתוך { $all }
nomination-out-of = מתוך { $all }
nomination-no-mark = עוד אין ציון
nomination-coverage = מי מיוצג
nomination-coverage-key = הפס: הוצעו · המלא: נבחרו · המספר: נבחרו מתוך שהוצעו
nomination-reached = ל־{ $n } מתוך { $all } יש סיפור שנבחר
nomination-nobody = אין אף אחד
nomination-unsaid = { $n ->
    [one] בהצעה אחת זה לא נכתב.
    [two] בשתי הצעות זה לא נכתב.
   *[other] ב־{ $n } הצעות זה לא נכתב.
}
nomination-csv = טבלה לגיליון
nomination-barred = המילים לא מוצגות. יש מי שמספר בסיפור הזה ואין הסכמה שצוות הפרויקט יקרא אותן.
nomination-erased-state = נמחק
nomination-erased = המילים נמחקו יחד עם פרטי האדם.
nomination-state-waiting = מחכה להחלטה
nomination-state-chosen = נבחר
nomination-state-set-aside = הונח בצד
nomination-edit = לשנות את ההצעה
nomination-form-lead = טופס קצר: איך היה לפני, איך אחרי, ולמה כדאי שאחרים ישמעו. בלי שמות.
nomination-title = כותרת קצרה
nomination-title-help = כמה מילים שיזכרו אותן בזמן הבחירה. בלי שם.
nomination-before = לפני
nomination-before-help = איך היו הדברים, בשניים או שלושה משפטים.
nomination-after = אחרי
nomination-after-help = איך הדברים עכשיו.
nomination-why = למה כדאי לספר
nomination-why-help = מה אחרים יוכלו ללמוד מזה?
nomination-worker-view = איך רואים את זה אנשי המקצוע
nomination-client-view = איך רואה את זה הלקוח
nomination-client-view-help = במילים של הלקוח, אם שאלו. אם לא שאלו, סמנו למטה "לא שאלנו".
nomination-not-asked = לא שאלנו
nomination-not-asked-help = עוד לא שאלו את הלקוח. בשלב הזה זה בסדר.
nomination-client-view-missing = כתבו מה אמר הלקוח, או סמנו "לא שאלנו".
nomination-client-view-both = כתוב כאן מה אמר הלקוח, ומסומן גם "לא שאלנו". השאירו אחד מהשניים.
nomination-guess = האם הלקוח יסכים שיפנו אליו?
nomination-guess-help = זו הערכה שלכם, ולעולם לא הסכמה. את הלקוח שואלים אחר כך, והתשובה שלו בלבד.
nomination-guess-yes = נראה שכן
nomination-guess-no = נראה שלא
nomination-guess-unknown = קשה לדעת
nomination-guess-line-yes = ההערכה: הלקוח יסכים שיפנו אליו. זו הערכה ולא הסכמה.
nomination-guess-line-no = ההערכה: הלקוח לא יסכים שיפנו אליו. זו הערכה ולא תשובה.
nomination-guess-line-unknown = אין הערכה אם הלקוח יסכים שיפנו אליו.
nomination-guess-short-yes = הערכה: כן
nomination-guess-short-no = הערכה: לא
nomination-guess-short-unknown = אין הערכה
nomination-guess-column = הערכה אם הלקוח יסכים
nomination-unsaid-choice = לא נכתב
nomination-nominated-by = ההצעה של
nomination-nominated-by-help = של מי ההצעה, אם אתם כותבים בשביל מישהו אחר.
nomination-made-at = מתי הוגשה
nomination-meanwhile = בזמן שכתבתם מישהו אחר שינה את ההצעה. שום דבר לא נמחק. השוו, תקנו למטה את מה שכתבתם ושמרו שוב.
nomination-now = מה כתוב עכשיו
nomination-typed = מה שכתבתם
nomination-conflict = מישהו אחר הקדים. כאן רואים איך זה עומד עכשיו; מה שכתבתם עדיין בטופס.
nomination-to-story = אל הסיפור
nomination-decide = להחליט
nomination-own = את הסיפור הזה הצעתם אתם. אפשר להחליט עליו, והעמוד יגיד את זה.
nomination-verdict = ההחלטה
nomination-verdict-chosen = לבחור
nomination-verdict-chosen-more = הסיפור נפתח מיד, עם הכותרת, הלפני והאחרי שכתובים כאן.
nomination-verdict-set-aside = להניח בצד
nomination-verdict-set-aside-more = לא הפעם. ההצעה נשארת כאן, ואפשר לחזור אליה.
nomination-reason = נימוק
nomination-reason-help = גם מי שהציע יקרא את זה.
nomination-no-reason = כתבו למה. בלי נימוק אי אפשר יהיה להבין את ההחלטה אחר כך.
nomination-no-criteria = עוד אין אמות מידה. קבעו אותן קודם, ואז החליטו.
nomination-decided = על ההצעה הזאת כבר החליטו. כדי לשנות, פתחו את ההחלטה מחדש.
nomination-not-decided = עוד לא הוחלט כאן דבר, ולכן אין מה לפתוח מחדש.
nomination-meeting = הוחלט במפגש
nomination-meeting-help = אם ההחלטה התקבלה במפגש, אפשר לקשור ביניהן.
nomination-no-meeting = לא במפגש
nomination-record = לרשום את ההחלטה
nomination-reopen = לפתוח את ההחלטה מחדש
nomination-reopen-reason = למה חוזרים לזה
nomination-reopen-help = ההחלטה שהייתה נשארת בהיסטוריה.
nomination-reopen-story = ההחלטה שהייתה נשארת בהיסטוריה, וגם הסיפור שנפתח נשאר.
nomination-marks = ציונים
nomination-my-marks = הציונים שלי
nomination-save-marks = לשמור את הציונים שלי
nomination-mark-none = בלי ציון
nomination-mark-yes = כן
nomination-mark-no = לא
nomination-mark-not-asked = לא שאלנו
nomination-history = מה הוחלט ומתי
nomination-ruling-chosen = נבחר
nomination-ruling-set-aside = הונח בצד
nomination-ruling-reopened = נפתח מחדש
nomination-under-version = לפי גרסה { $n } של אמות המידה
nomination-criteria-changed-since = מאז אמות המידה השתנו
nomination-also-nominated = גם ההצעה של אותו אדם
nomination-rests-on = נשען על:
nomination-criteria = אמות מידה
nomination-criteria-lead = לפי מה בוחרים. כולם יכולים לקרוא את זה עוד לפני שמחליטים.
nomination-criteria-none = עוד אין אמות מידה
nomination-criteria-none-more = התחילו מהרשימה של הערכה והתאימו אותה אליכם, או כתבו רשימה משלכם.
nomination-criteria-start = להתחיל מהרשימה של הערכה
nomination-criterion-add = להוסיף אמת מידה
nomination-criterion-change = לשנות אמת מידה
nomination-criterion-retire = להפסיק לשאול
nomination-criterion-title = אמת המידה
nomination-criterion-title-help = בשורה אחת, כך שאפשר יהיה לדעת אם סיפור עומד בה.
nomination-criterion-explanation = מה הכוונה
nomination-criterion-explanation-help = בשביל מי שלא היה שם כשקבעו.
nomination-criterion-kind = איך עונים עליה
nomination-criterion-side = של מי הדעה
nomination-criterion-side-help = כשמדובר בדעה או בהערכה.
nomination-side-none = של אף צד במיוחד
nomination-criterion-dimension = נספר לפי
nomination-criterion-dimension-help = כשמדובר במגוון: במה הסיפורים צריכים להיות שונים.
nomination-dimension-none = לא נספר
nomination-kind-view = דעה
nomination-kind-view-more = מה חושב צד אחד בעצמו: כן, לא, לא שאלנו.
nomination-kind-guess = הערכה
nomination-kind-guess-more = כתובה בהצעה. לא מקבלת ציון, ולעולם אינה הסכמה.
nomination-kind-judgement = שיקול דעת
nomination-kind-judgement-more = מי שבוחרים נותנים ציון מ־0 עד 3.
nomination-kind-variety = מגוון
nomination-kind-variety-more = נספר על כל הסיפורים שנבחרו יחד.
nomination-locked = ההחלטה הראשונה כבר התקבלה. מעכשיו כל שינוי צריך נימוק ויוצר גרסה חדשה, ומה שכבר הוחלט נשאר לפי הגרסה שלו.
nomination-criteria-locked = כתבו למה. מאז ההחלטה הראשונה כל שינוי צריך נימוק.
nomination-criteria-conflict = בזמן שכתבתם מישהו אחר שינה את אמות המידה. מה שכתבתם עדיין כאן; השוו ושמרו שוב.
nomination-change-reason = למה זה משתנה
nomination-change-reason-help = ייכתב לצד הגרסה החדשה.
nomination-versions = גרסאות
nomination-version = גרסה { $n }
nomination-version-rulings = { $n ->
    [0] עוד לא הוחלט לפיה
    [one] החלטה אחת לפיה
    [two] שתי החלטות לפיה
   *[other] { $n } החלטות לפיה
}
nomination-dimensions = במה הסיפורים צריכים להיות שונים
nomination-dimensions-lead = כל הצעה מקבלת כאן מקום, והבחירה מראה מי חסר.
nomination-dimension = לאן להוסיף
nomination-dimension-new = ממד חדש
nomination-value-title = שם
nomination-value-title-help = למשל "דוברי ערבית", או כותרת חדשה כמו "שפה".
nomination-value-add = להוסיף
nomination-value-retire = להפסיק להציע
nomination-no-values = עוד אין כאן בין מה לבחור.
nomination-is-department = מתוך המחלקות
done-nominated = ההצעה נרשמה. מי שבוחרים כבר רואים אותה.
done-marked = הציונים שלכם נשמרו.
done-nomination-chosen = נבחר. הסיפור נפתח.
done-nomination-set-aside = הונח בצד, עם הנימוק.
done-nomination-reopened = ההחלטה שוב פתוחה.
done-criteria-started = הרשימה של הערכה היא עכשיו שלכם. שנו את מה שלא מתאים.
done-criteria-changed = לאמות המידה יש גרסה חדשה.
