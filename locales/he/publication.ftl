### ספרים: מהמחזור אל העמוד המודפס, אל העמוד הציבורי ואל הקטלוג.
publication-books = ספרים
publication-books-lead = ספר מאגד את הסיפורים ואת עקרונות הפעולה של המחזור. אפשר להוציא אותו כל עוד כל מי שבתוכו מסכים.
publication-none = אין עדיין ספר
publication-none-more = כשהסיפורים מסופרים והעקרונות נמצאו, פותחים כאן את הספר. מה שכבר ידוע בפרויקט ימולא.
publication-start = לפתוח ספר
publication-no-edition-yet = אין עדיין מהדורה
publication-edition-line = מהדורה { $n }, { $date }
publication-edition = מהדורה { $n }
publication-state-draft = בהכנה
publication-state-made = מוכן
publication-state-published = פורסם
publication-state-to-be-revised = טעון עדכון
publication-frozen = נעולה
publication-editions = מהדורות
publication-ready = אפשר להוציא את הספר
publication-ready-more = { $n ->
    [one] סיפור אחד בספר, וכל מי שבו מסכים היום.
    [two] שני סיפורים בספר, וכל מי שבהם מסכים היום.
   *[other] { $n } סיפורים בספר, וכל מי שבהם מסכים היום.
}
publication-make = להוציא מהדורה
publication-see-job = לראות איפה עומדת המהדורה
publication-look-first = קודם הסתכלו על הסימנים שלמטה.
publication-blocked = עוד אי אפשר להוציא את הספר
publication-blocked-more = כל שורה אומרת של מי ההסכמה החסרה, למה, ואיך היא עומדת היום.
publication-or-leave-out = אם מישהו לא מסכים, אפשר להשאיר בחוץ את המילים או את הסיפור:
publication-to-consent = אל ההסכמה
publication-until = עוד לא התקיים: { $conditions }
publication-one-sided-story = { $story } מסופר מצד אחד בלבד, ולא נרשם למה
publication-clues = להסתכל על אלה לפני שהספר יוצא
publication-clues-more = כל אחד מאלה עלול להוביל אל אדם אמיתי. אנחנו אומרים איפה הוא כתוב, ואף פעם לא של מי השם. קראו כל מקום, ושנו היכן שצריך.
publication-clue-teller-name = שם אמיתי של מי שמספר
publication-clue-worker-name = שם של מי שעובד שם: הוא עלול להוביל אל לקוח
publication-clue-number = מספר טלפון או מספר ארוך אחר
publication-clue-email = כתובת דואר אלקטרוני
publication-clue-day = יום מדויק
publication-clue-not-approved = מי שסיפר עוד לא אישר את הנוסח
publication-clue-unsupported = אין בספר קטע שמראה את העיקרון הזה: הוא נשאר בחוץ
publication-looked = הסתכלתי על כל אחד מהמקומות
publication-looked-help = אם טקסט ישתנה, נשאל שוב.
publication-looked-save = הסתכלתי
publication-looked-at = כבר הסתכלו
publication-edit-front = שער, שותפים, פתח דבר
publication-edit-stories = הסיפורים שבספר
publication-other-volumes = באותה סדרה:
publication-on-web = באתר אפשר לקרוא היום { $n } מתוך { $of } סיפורים.
publication-publish = לפרסם
publication-take-down = להסיר מהפרסום
publication-public-page = אל העמוד הציבורי
publication-revise-more = הסכמה שהמהדורה נשענת עליה כבר לא עומדת. הקבצים שלה לא מוצעים עוד. הוציאו מהדורה חדשה בלעדיה.
publication-format-pdf = PDF
publication-format-epub = EPUB
publication-format-docx = DOCX לעריכה לשונית
publication-format-html = HTML
publication-story-number = סיפור { $n }
publication-to-book = אל הספר
publication-front = שער, שותפים, פתח דבר
publication-front-lead = כל מה שסביב הסיפורים. אפשר לשמור כמה שרוצים; מהדורה לוקחת את מה שכתוב כאן ברגע שהיא יוצאת.
publication-conflict = מישהו אחר שמר בינתיים. מה שכתבתם נמצא בטופס; כאן למטה כתוב מה ששמור עכשיו, במקומות ששונים. שמירה נוספת תשאיר את שלכם.
publication-empty-now = ריק
publication-part-title = השער
publication-part-words = מילים לפני ואחרי
publication-part-people = מי לקח חלק
publication-part-cite = איך מצטטים
publication-title = כותר
publication-subtitle = כותרת משנה
publication-publisher = הוצאה
publication-place = מקום
publication-report-number = מספר דוח
publication-series-title = סדרה
publication-volume = כרך בסדרה
publication-continues = ממשיך את
publication-continues-none = אין ספר קודם
publication-cover-text = טקסט לכריכה
publication-cover-text-help = כמה משפטים לגב הספר.
publication-abstract-text = תקציר
publication-second-lang = שפה שנייה
publication-second-none = אין
publication-second-abstract = תקציר בשפה השנייה
publication-foreword = פתח דבר
publication-acknowledgements = תודות
publication-credits = שותפים לספר
publication-credits-help = שורה לכל תפקיד: תפקיד, נקודתיים, שמות ופסיקים ביניהם. השמות כתובים כפי שהם מוצגים כאן, אלא אם האדם הסכים ששמו יודפס בספר.
publication-authors = מחברים
publication-authors-help = בלי מחבר, מצטטים את ההוצאה. האותיות הלטיניות הן לציטוט באנגלית.
publication-author = מחבר { $n }
publication-given = שם פרטי
publication-family = שם משפחה
publication-given-latin = שם פרטי באותיות לטיניות
publication-family-latin = שם משפחה באותיות לטיניות
publication-citation-title = הכותר בציטוט
publication-citation-title-help = רק אם הוא שונה מהכותר שלמעלה.
publication-citation-title-en = הכותר בציטוט באנגלית
publication-stories = הסיפורים שבספר
publication-stories-lead = אילו סיפורים בספר, באיזה סדר, ועם המילים של מי. כל החלטה נרשמת עם שם מי שהחליט.
publication-stories-conflict = מישהו אחר בחר בינתיים. הבחירות שלכם נמצאות בטופס; שמירה נוספת תשאיר אותן.
publication-no-stories = אין עדיין סיפורים
publication-no-stories-more = ספר מאגד סיפורים. ספרו את הראשון.
publication-to-stories = אל הסיפורים
publication-not-for-team = לא פתוח לצוות
publication-choice = בספר
publication-choice-whole = עם המילים של שני הצדדים
publication-choice-no-client = בלי המילים של הלקוח
publication-choice-no-professional = בלי המילים של איש המקצוע
publication-choice-retold = רק כפי שהעריכה מספרת
publication-choice-out = נשאר בחוץ
publication-place-in-book = מקום
publication-consent-unmet = { $n ->
    [one] חסרה הסכמה אחת.
    [two] חסרות שתי הסכמות.
   *[other] חסרות { $n } הסכמות.
} בקשו אותה, או השאירו בחוץ את הסיפור או את המילים.
publication-one-sided = { $n ->
    [one] סיפור אחד מסופר מצד אחד בלבד.
    [two] שני סיפורים מסופרים מצד אחד בלבד.
   *[other] { $n } סיפורים מסופרים מצד אחד בלבד.
} שמעו את הצד השני, או רשמו למה לא.
publication-no-title = לספר אין עדיין כותר.
publication-no-story = אין עדיין סיפור בספר.
publication-not-looked = הסתכלו על כל סימן, ואז סמנו שהסתכלתם.
publication-credit-line = שורה { $line }: כתבו תפקיד, נקודתיים ולפחות שם אחד.
publication-cannot-continue = את הספר הזה אי אפשר להמשיך. בחרו אחר.
publication-to-be-revised = הסכמה שהמהדורה נשענת עליה כבר לא עומדת. קודם הוציאו מהדורה חדשה.
publication-no-edition = עוד לא יצאה מהדורה.
publication-side-client = מהצד של הלקוח
publication-side-professional = מהצד של איש המקצוע
publication-teller = מפי { $alias }
publication-who-story = מתוך הסיפור
publication-rights-note = הסיפורים שייכים למי שסיפרו אותם. מותר לצטט; לפני הדפסה מחדש פנו להוצאה.
publication-gap-title = לא מוצג כאן
publication-gap-story = הסיפור הזה לא מוצג כאן כרגע.
publication-gap-side = המילים האלה לא מוצגות כאן כרגע.
publication-gap-principle = העיקרון הזה לא מוצג כאן כרגע.
publication-gap-quotes = חלק מהציטוטים לא מוצגים כאן כרגע.
publication-gap-name = (השם לא מוצג)
publication-gaps = אפשר לקרוא כאן היום { $n } מתוך { $of } סיפורים. היכן שמשהו לא מוצג, כתובה שורה.
publication-paper-only = הספר השלם לא מוצע כקובץ: חלקים ממנו הם לנייר בלבד.
publication-cite = לציטוט
publication-copy = להעתיק
publication-copied = הועתק
publication-continues-this = הספר ממשיך את
publication-continued-in = המשך בספר
publication-standing-none = אין עדיין ספר
publication-standing-draft = { $n ->
    [0] טיוטה
    [one] טיוטה, חסרה הסכמה אחת
    [two] טיוטה, חסרות שתי הסכמות
   *[other] טיוטה, חסרות { $n } הסכמות
}
publication-standing-made = מהדורה { $n } יצאה ב־{ $date }
publication-standing-revise = מהדורה { $n } טעונה עדכון
publication-next-start = לפתוח את הספר: מה שכבר ידוע בפרויקט ימולא.
publication-next-start-do = לפתוח את הספר
publication-next-consents = חסרות הסכמות: אפשר לראות של מי ולמה.
publication-next-consents-do = לראות מה חסר
publication-next-make = לראות אם עוד משהו עומד בדרך למהדורה.
publication-next-make-do = לראות את הספר
publication-next-publish = המהדורה מוכנה. אפשר לפרסם אותה לכל מי שמותר לו לקרוא.
publication-next-publish-do = לראות את המהדורה
publication-next-revise = הסכמה בוטלה: צריך לעדכן את המהדורה.
publication-next-revise-do = לעדכן את הספר
done-book-started = הספר נפתח. מה שידוע בפרויקט מולא.
done-looked = נרשם שהסתכלתם על כל מקום.
done-published = הספר פורסם.
done-taken-down = העמוד הציבורי הוסר.
publication-bring-edited = להחזיר את ה־DOCX אחרי העריכה
