### הסכמה: מי הסכים למה, בפני מי, עד מתי; ואיך מבטלים.
consent-title = הסכמות
consent-lead = למה כל אחד הסכים, נכון להיום. שום דבר שנאמר לא מוצג מעבר לזה.
consent-people = כל מי שמספרים
consent-person = השם שמוצג
consent-filter = להציג רק
consent-filter-all = את כולם
consent-filter-ask = את מי לשאול
consent-filter-waiting = ממתינים לתשובה
consent-filter-ending = מסתיימות בתוך 60 יום
consent-filter-unmet = תנאים שלא התקיימו
consent-filter-shut = משהו סגור
consent-nobody = עוד אין מי שמספר
consent-nobody-more = תאמו ריאיון. מי שיספר יופיע כאן, עם מה שנשאל ומה שענה.
consent-nobody-here = אין איש ברשימה הזאת
consent-nobody-here-more = טוב לדעת. בחרו רשימה אחרת למעלה.
consent-to-interviews = לתאם ריאיון
consent-table-key = כל סימן הוא התשובה הסגורה ביותר בפני הקהל הזה. שורה קטנה אומרת אם משהו אחר פתוח יותר.
consent-best = פתוח יותר: { $state }
consent-next = את מי לשאול עכשיו
consent-next-column = מה הלאה
consent-cell = { $material } · { $audience }
consent-ask = לשאול על: { $line }
consent-ask-confirm = הנוסח השתנה. לבקש אישור: { $line }
consent-ask-expired = פג תוקפה. לשאול שוב, אם עדיין צריך: { $line }
consent-ask-themselves = ההסכמה ניתנה בידי אפוטרופוס, ועכשיו האדם מחליט לבד. לשאול אותו: { $line }
consent-waiting = התבקשה, טרם נענתה: { $line }, מאז
consent-ending = מסתיימת: { $line }, ב־
consent-unmet = לא התקיים: { $condition } ({ $line })
consent-stopped = מושהה מטעמי בטיחות
consent-expired-title = הסתיימו מאז שהסתכלתם
consent-expired-more = הגיע היום שעליו סוכם. דבר מזה כבר לא מוצג, ואיש לא היה צריך לעשות דבר.
consent-seen = ראיתי את אלה
consent-of = ההסכמה של { $alias }
consent-of-short = ההסכמה של
consent-grid = מה מותר להראות, ולמי
consent-grid-more = שורה היא הצורה, עמודה היא הקהל. אחת לא גוררת אחרת.
consent-material = צורה
consent-until = עד
consent-met = התנאים התקיימו
consent-not-met = יש תנאי שלא התקיים
consent-occasions = לאירוע אחד בלבד
consent-conditions = תנאים
consent-mark-met = התקיים
consent-history = מה היה
consent-history-none = עוד לא נרשם דבר.
consent-asked-by = מי ביקש:
consent-is-minor = האדם מתחת לגיל 18. כדי לרשום הסכמה צריך מסמך של אפוטרופוס וגם את הסכמת האדם עצמו. אין לפרסם באופן מזהה קטין שנמצא בהליך הגנה, גם לא בהסכמת אפוטרופוס.
consent-is-represented = לאדם הזה יש אפוטרופוס. כדי לרשום הסכמה צריך מסמך של האפוטרופוס וגם את הסכמת האדם עצמו.
consent-is-deceased = האדם כבר לא בחיים. מה שהוסכם נשאר כפי שהיה. אפשר לצמצם, לא להרחיב.
consent-decides-alone-now = ההסכמה ניתנה בידי אפוטרופוס, ועכשיו האדם מחליט לבד. שאלו אותו, ועד אז אל תציגו דבר חדש.
consent-stopped-more = הכול מושהה מטעמי בטיחות: דבר לא מוצג לאיש עד שההשהיה תוסר.
consent-safety = בטיחות
consent-suspend = להשהות הכול עכשיו
consent-suspend-more = אם ההצגה עלולה לסכן מישהו, השהו אותה. זה פועל מיד כמו ביטול, ואפשר להסיר.
consent-resume = להסיר את ההשהיה
consent-resume-more = כל שורה חוזרת למקום שבו עמדה.
consent-move-ask = התבקשה הסכמה
consent-move-give = התשובה: כן
consent-move-refuse = התשובה: לא
consent-move-lapse-unanswered = לא נענתה
consent-move-text-changed = הנוסח השתנה
consent-move-lapse = לא אושרה שוב
consent-move-withdraw = ההסכמה בוטלה
consent-move-suspend = הושהתה מטעמי בטיחות
consent-move-resume = ההשהיה הוסרה
consent-move-more-ask = הבקשה נאמרה, והאדם חושב עליה.
consent-move-more-give = מפי האדם עצמו, עם הוכחה. השערה או הודעה של מישהו אחר אינן הסכמה.
consent-move-more-refuse = לא שואלים למה. לא שואלים שוב במשך שנה, אלא אם האדם העלה את זה בעצמו.
consent-move-more-lapse-unanswered = נשאל ולא באה תשובה. זה נשאר סגור.
consent-move-more-text-changed = הנוסח כבר אינו זה שהוסכם עליו. הוא סגור עד שיאושר.
consent-move-more-lapse = התבקש אישור לנוסח שהשתנה, והוא לא בא.
consent-record = לרשום תשובה
consent-record-of = לרשום תשובה של { $alias }
consent-record-of-short = לרשום תשובה של
consent-record-lead = כל מה שמסומן כאן נרשם כצעד אחד.
consent-record-save = לרשום
consent-what = מה היה
consent-brought-up = האדם העלה את זה בעצמו
consent-brought-up-help = רק אז אפשר לשמוע שוב בתוך שנה את מי שאמר לא או ביטל.
consent-lines = בפני מי, ובאיזו צורה
consent-lines-help = סמנו את כל מה שהתשובה נוגעת בו. הסימן אומר איך זה עומד היום.
consent-occasion = לאירוע אחד בלבד
consent-occasion-any = כל אירוע בפרויקט
consent-occasion-help = אפשר להסכים ליום למידה אחד לבדו.
consent-day = באיזה יום
consent-day-help = היום שבו זה נאמר. ריק פירושו היום.
consent-until-field = עד מתי
consent-until-help = רק להסכמה שמסתיימת. ריק פירושו עד שתבוטל.
consent-evidence = מה ההוכחה
consent-evidence-none = עוד אין הוכחה
consent-evidence-help = הסכמה צריכה הוכחה. הודעה שמישהו אחר העביר אינה הוכחה.
consent-asked-by-field = מי ביקש
consent-asked-by-nobody = לא נבחר איש
consent-asked-by-help = מי שלא מחליט על העזרה שהאדם מקבל. רק כך קל לומר לא כמו לומר כן.
consent-despite = לרשום בכל זאת
consent-despite-help = בדקתי שהיה אפשר לומר לא בלי להפסיד דבר.
consent-place = איפה
consent-note = מי היה שם ואיך זה הוסבר
consent-note-help = הוקרא בקול? היה מתורגמן? שמות העדים או האפוטרופוס. רק מי שרושמים הסכמות רואים את זה.
consent-conditions-add = נקבעו תנאים
consent-conditions-help = מה צריך להתקיים לפני שמשהו מוצג. עד אז זה סגור.
consent-which = מה בדיוק: { $condition }
consent-not-before = לא לפני
consent-condition-more-pseudonym = כאן זה תמיד כך, חוץ ממקום שבו מוצג שם.
consent-condition-more-generalise = מקום, גיל, מקצוע. כתבו למטה מה.
consent-condition-more-remove-passage = כתבו למטה איזה.
consent-condition-more-show-final = סגור עד שהנוסח נראה ומישהו מסמן שהתקיים.
consent-condition-more-not-before = נפתח מעצמו באותו יום.
consent-condition-more-not-indexed = העמודים האלה אף פעם לא מוצעים למנועי חיפוש.
consent-condition-more-free-text = סגור עד שמישהו מסמן שהתקיים.
consent-no-line = סמנו לפחות שורה אחת.
consent-deceased = האדם כבר לא בחיים. אי אפשר לשאול, ומה שהוסכם אפשר רק לצמצם.
consent-no-evidence = הסכמה צריכה הוכחה. בחרו מה ההוכחה, או רשמו שהבקשה נאמרה.
consent-decides-alone = האדם הזה מחליט לבד. אפוטרופוס לא יכול להסכים במקומו.
consent-needs-guardian = כאן צריך מסמך של אפוטרופוס או בית משפט, יחד עם הסכמת האדם עצמו.
consent-who-was-there = כתבו מי היה שם: שני העדים, או האפוטרופוס ואיך האדם עצמו אמר כן.
consent-not-yet = היום הזה עוד לא הגיע. רשמו אחרי שזה קרה.
consent-until-past = היום הזה כבר עבר. בחרו יום מאוחר יותר, או השאירו ריק.
consent-no-asker = בחרו מי ביקש.
consent-asked-oneself = בחרו מישהו אחר: איש אינו שואל את עצמו.
consent-asker-decides = מי שביקש מספר באותו סיפור, או הציע כאן סיפורים, וייתכן שהוא מחליט על העזרה שהאדם מקבל. כדאי שמישהו אחר יבקש. אפשר גם לסמן למטה שהיה חופש לומר לא.
consent-condition-words = כתבו בכמה מילים מה בדיוק.
consent-condition-day = בחרו את היום הראשון שבו מותר להציג.
consent-before-last = כבר רשום כאן משהו מאוחר יותר. בחרו את אותו יום או יום אחריו.
consent-cooling = לפני פחות משנה נאמר כאן לא, או שההסכמה בוטלה. אל תלחצו. אם האדם העלה את זה בעצמו, סמנו זאת למעלה.
consent-is-suspended = זה מושהה מטעמי בטיחות. קודם הסירו את ההשהיה.
consent-no-such-step = זה לא מתאים למצב השורה היום.
consent-nothing-there = אין כאן מה לבטל, להשהות או להסיר. אם יש שורות, סמנו לפחות אחת.
consent-withdraw = לבטל את ההסכמה
consent-withdraw-of = לבטל את ההסכמה של { $alias }
consent-withdraw-question = לבטל את ההסכמה?
consent-withdraw-more = זה חל מיד, בכל מקום חי. לא שואלים למה.
consent-withdraw-lines = מה מתבטל
consent-count-again = לספור שוב
consent-back = חזרה אל האדם
consent-touches-before = במה זה נוגע
consent-touches-before-more = נספר עכשיו, לפי השורות המסומנות.
consent-see-them = להראות
consent-touches-passages = { $n ->
    [one] קטע נסגר
   *[other] קטעים נסגרים
}
consent-touches-texts = { $n ->
    [one] טקסט כבר לא נפתח לקריאה
   *[other] טקסטים כבר לא נפתחים לקריאה
}
consent-touches-stories = { $n ->
    [one] סיפור מאבד את הכותרת, הלפני והאחרי
   *[other] סיפורים מאבדים את הכותרת, הלפני והאחרי
}
consent-touches-findings = { $n ->
    [one] תובנה נשענת על פחות סיפורים
   *[other] תובנות נשענות על פחות סיפורים
}
consent-touches-study-days = { $n ->
    [one] יום למידה שמציג את זה
   *[other] ימי למידה שמציגים את זה
}
consent-touches-editions = { $n ->
    [0] מהדורות קפואות שמציגות את זה
    [one] מהדורה קפואה שמציגה את זה: עותקים מודפסים אי אפשר להחזיר
   *[other] מהדורות קפואות שמציגות את זה: עותקים מודפסים אי אפשר להחזיר
}
consent-list-texts = טקסטים
consent-list-stories = סיפורים
consent-list-findings = תובנות
consent-list-study-days = ימי למידה
consent-list-editions = מהדורות קפואות
consent-text = טקסט בלי סיפור
consent-text-section = קטע מריאיון
consent-text-told = הסיפור כפי שהוא מסופר
consent-text-brought = טקסט שהובא
consent-story = סיפור { $n }
consent-edition = מהדורה
consent-edition-shows = { $n ->
    [one] מוצג בה דבר אחד שסגור עכשיו. אל תדפיסו אותה שוב, והודיעו למי שמחזיקים עותקים.
   *[other] מוצגים בה { $n } דברים שסגורים עכשיו. אל תדפיסו אותה שוב, והודיעו למי שמחזיקים עותקים.
}
consent-count-passages = { $n ->
    [one] קטע אחד
    [two] שני קטעים
   *[other] { $n } קטעים
}
consent-share = { $n } מתוך { $of }
consent-becomes = נעשה
consent-withdrawn = בוטלה
consent-withdrawn-of = מה בוטל: { $alias }
consent-withdrawn-of-short = מה בוטל:
consent-withdrawn-lead = הביטול חל ב־{ $when }. בזה הוא נגע.
consent-never-withdrawn = דבר לא בוטל כאן אף פעם.
consent-form = טופס הסכמה
consent-form-of = טופס הסכמה: { $alias }
consent-form-before = אמרו לפני שחותמים: מה שנדפס בספר אי אפשר להחזיר, אף פעם.
consent-form-print = הדפיסו את העמוד מהדפדפן. הכותרת העליונה והכפתורים לא יודפסו.
consent-form-language = שפת הטופס
consent-sheet-title = האם מותר לנו להראות את מה שסיפרתם לנו?
consent-sheet-intro = אתם מחליטים, שורה אחר שורה. קראו את זה יחד עם מי שיכול להסביר. אין למה למהר, ואפשר לענות גם ביום אחר.
consent-sheet-known-as = כאן קוראים לכם:
consent-sheet-audiences = מי עשוי לראות
consent-sheet-print-warning = מה שנדפס בספר אי אפשר להחזיר, אף פעם. אם תבטלו את ההסכמה אחר כך, לא נדפיס שוב, אבל העותקים שכבר יש יישארו.
consent-sheet-materials = באיזו צורה
consent-sheet-choice = הבחירה שלכם
consent-sheet-choice-more = סמנו רק את מה שאתם מסכימים לו. תיבה ריקה היא לא.
consent-sheet-conditions = רק אם …
consent-sheet-rights = מה אנחנו מבטיחים
consent-sheet-right-no = אפשר לומר לא להכול או לכל חלק. לא נשאל למה.
consent-sheet-right-help = התשובה לא משנה דבר בעזרה שאתם מקבלים. מי שמחליט עליה לא ישמע אותה מאיתנו.
consent-sheet-right-back = אפשר לבטל כל שורה בכל עת, פנים אל פנים או בטלפון, אצל כל מי שעובד על הפרויקט. זה חל מיד.
consent-sheet-right-print = אפשר לבקש לקרוא קודם את הנוסח הסופי. אז דבר לא יודפס לפני שתאמרו שהוא נכון.
consent-sheet-sign = תאריך וחתימה
consent-sheet-sign-line = תאריך, שם, חתימה:
consent-sheet-guardian-line = אפוטרופוס: תאריך, שם, חתימה, ואיך האדם עצמו אמר כן:
consent-sheet-asked-line = מי ביקש והסביר, תאריך, חתימה; הוקרא בקול? היה מתורגמן?
consent-explain-raw = מי שמראיין אתכם רושם ושומר בנעילה. איש מלבדו לא קורא.
consent-explain-team = קוראים אותו האנשים המעטים שעובדים על הפרויקט.
consent-explain-department = קוראים אותו עמיתים בארגון, כדי ללמוד ממנו.
consent-explain-study-day = אנשים ביום למידה רואים או שומעים אותו.
consent-explain-book = הוא מופיע בספר מודפס, שכל אחד יכול לקרוא ולשמור.
consent-explain-web = הוא מופיע באינטרנט, וכל אחד יכול למצוא אותו.
consent-explain-research = מחקר אחד, בשמו, רשאי לעבוד איתו.
consent-explain-retold = אנחנו מספרים במילים שלנו, בשם אחר.
consent-explain-quote = המשפטים שלכם מופיעים מילה במילה.
consent-explain-photo = תמונה שלכם, או של משהו ששייך לכם.
consent-explain-voice = הקלטה שבה שומעים את הקול שלכם.
consent-explain-name = השם האמיתי שלכם, או משהו שמזהים אתכם לפיו מיד.
consent-explain-evidence = הסיפור שלכם רק נספר במניין. איש לא רואה אותו.
consent-receipt = אישור
consent-receipt-of = אישור: { $alias }
consent-receipt-head = חותם על כל { $n } הרישומים ביומן עד עכשיו. בעזרתו אפשר לבדוק אחר כך שדבר לפניו לא שונה.
done-consent-recorded = נרשם.
done-consent-withdrawn = ההסכמה בוטלה.
done-consent-suspended = הכול מושהה.
done-consent-resumed = ההשהיה הוסרה.
done-consent-condition-met = סומן שהתנאי התקיים.
consent-youth-law = החוק אוסר לפרסם כל מה שעלול לזהות קטין או קטינה בטיפול לפי חוק הנוער, ואין הסכמה שפותחת את זה.
consent-lock-youth-law = החוק אוסר לפרסם כל מה שעלול לזהות: ימי למידה, ספר, אתר ומחקר סגורים עד גיל 18, גם אם אפוטרופוס הסכים.
consent-lock-own-voice = אחרים הסכימו בשמם, ועכשיו ההחלטה שלהם. ימי למידה, ספר, אתר ומחקר סגורים עד שיענו בעצמם.
