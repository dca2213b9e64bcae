### סיפורים: הכותרת ונקודות המפנה, שני הצדדים, הנוסח הערוך, מי קורא ומאשר.
story-list-title = סיפורים
story-numbered = סיפור { $n }
story-none = עוד אין סיפורים
story-none-more = סיפור מתחיל כשבוחרים הצעה. בחרו את ההצעה הראשונה בשלב הבחירה.
story-none-action = לבחירת הסיפורים
story-standing = { $n } מתוך { $of } סיפורים אושרו
story-next = { $n ->
    [one] עדות אחת כתובה ומחכה לקריאה של מי שסיפרו אותה.
    [two] שתי עדויות כתובות ומחכות לקריאה של מי שסיפרו אותן.
   *[other] { $n } עדויות כתובות ומחכות לקריאה של מי שסיפרו אותן.
}
story-next-action = לראות מי קורא
story-face-gap = הכותרת ועיקרי הסיפור לא מוצגים, כי חסרה הסכמה.
story-account-gap = העדות הזאת לא מוצגת, כי חסרה הסכמה.
story-text-gap = הנוסח לא מוצג, כי חסרה הסכמה.
story-sides-both = שני הצדדים
story-sides-client = רק הצד של הלקוח
story-sides-professional = רק הצד של איש המקצוע
story-sides-none = עוד לא סופר
story-account-planned = ריאיון מתוכנן
story-account-held = הריאיון התקיים
story-account-documented = כתובה
story-account-approved = אושרה
story-untold-planned = עוד לא סופר. ריאיון מתוכנן.
story-untold-held = הריאיון התקיים ועוד לא נכתב.
story-untold-documented = אין כאן טקסט.
story-untold-approved = אין כאן טקסט.
story-nobody-told = את הסיפור הזה עוד לא סיפר איש, ולכן אי אפשר לפרסם אותו.
story-nobody-told-short = עוד לא סופר
story-client-missing = הצד של הלקוח עוד לא סופר. כך אי אפשר לפרסם: קבעו ריאיון, או כתבו למה כאן מספיק צד אחד.
story-client-missing-short = חסר הצד של הלקוח
story-professional-missing = הצד של איש המקצוע עוד לא סופר. כך אי אפשר לפרסם: קבעו ריאיון, או כתבו למה כאן מספיק צד אחד.
story-professional-missing-short = חסר הצד של איש המקצוע
story-excepted = כאן מספיק צד אחד, כי:
story-excepted-short = צד אחד, עם נימוק
story-shut = חסרה הסכמה של מי שמספרים בסיפור הזה שהצוות יקרא אותו. עד אז אי אפשר לשנות אותו.
story-edit-text = לערוך את הנוסח
story-write-text = לכתוב את הנוסח
story-edit-face = כותרת ונקודות מפנה
story-review-title = קריאה ואישור
story-before = לפני
story-after = אחרי
story-turns = נקודות מפנה
story-turns-none = עוד אין נקודות מפנה.
story-blank = עוד לא נכתב.
story-timeline = { $n ->
    [one] מלפני לאחרי, דרך נקודת מפנה אחת
    [two] מלפני לאחרי, דרך שתי נקודות מפנה
   *[other] מלפני לאחרי, דרך { $n } נקודות מפנה
}
story-sides = שני הצדדים
story-side-missing = הצד הזה עוד לא סופר.
story-plan-interview = לקבוע ריאיון
story-text-title = הסיפור הכתוב
story-text-none = עוד אין נוסח כתוב.
story-versions-title = גרסאות
story-to-coding = לסמן קטעים
story-one-sided = צד אחד בלבד
story-exception-reason = למה כאן מספיק צד אחד?
story-exception-help = למשל: האדם נפטר, או שלא הצלחנו להגיע אליו אחרי שלושה ניסיונות. הנימוק מוצג עם הסיפור.
story-exception-record = לרשום את הנימוק
story-exception-end = לסיים את החריגה
story-alias = השם שמוצג
story-none-found = נשאל, ולא נמצאו.
story-title = כותרת
story-subtitle = כותרת משנה
story-subtitle-help = שורה אחת: על מי ועל מה. בלי שמות אמיתיים.
story-turns-help = מתי זה השתנה, ומי עשה מה? שורה לכל נקודת מפנה, לפי הסדר שבו קרו הדברים. שורות ריקות לא נשמרות.
story-turn-add = להוסיף נקודת מפנה
story-turn-nth = נקודת מפנה { $n }
story-turn-title = מה השתנה
story-turn-when = מתי בערך
story-turn-when-help = למשל: במרץ, בביקור השני.
story-turn-actions = מי עשה מה
story-turn-actions-help = פעולה אחת בשורה. קודם מי, אחר כך נקודתיים, אחר כך מה: ״עו״ס: חיכתה על המדרגות״.
story-turn-up = להעלות
story-turn-down = להוריד
story-turn-remove = להסיר
story-clash = מישהו אחר שמר בזמן שכתבתם.
story-clash-more = שום דבר לא אבד. מה שכתבתם נמצא בטופס למטה, ולידו מה ששמור עכשיו. שמרו כשבטופס כתוב מה שצריך להישאר.
story-clash-there = מה ששמור עכשיו
story-clash-typed = מה שכתבתם
story-clash-theirs = מה השתנה שם
story-clash-mine = מה שיניתם
story-clash-all-typed = כל מה שכתבתם, כפי ששלחתם
story-merged = עבדתם על פסקאות שונות. בנוסח שלמטה נמצאים שני השינויים. קראו אותו ושמרו.
story-merged-both = { $n ->
    [one] במקום אחד שניכם כתבתם. שם עומדים שני הנוסחים, שלהם קודם. השאירו את מה שצריך ושמרו.
    [two] בשני מקומות שניכם כתבתם. שם עומדים שני הנוסחים, שלהם קודם. השאירו את מה שצריך ושמרו.
   *[other] ב־{ $n } מקומות שניכם כתבתם. שם עומדים שני הנוסחים, שלהם קודם. השאירו את מה שצריך ושמרו.
}
story-merged-title = שני השינויים יחד
story-text-lead = סיפור אחד מתוך כל העדויות. בלי לשים מילים בפי איש.
story-tellings = מה שסופר
story-text-field = הנוסח
story-text-help = שורה ריקה פותחת פסקה חדשה. כל שמירה משאירה גם את הגרסה שלפניה.
story-save-and-ask = לשמור ולבקש אישור חוזר
story-asks-again = { $n ->
    [one] הסכמה אחת ניתנה לנוסח אחר מזה. צריך לבקש אותה שוב.
    [two] שתי הסכמות ניתנו לנוסח אחר מזה. צריך לבקש אותן שוב.
   *[other] { $n } הסכמות ניתנו לנוסח אחר מזה. צריך לבקש אותן שוב.
}
story-asks-again-heading = עוד לא נשמר.
story-asks-again-more = יותר מעשירית מהמילים שונות ממה שהאנשים האלה הסכימו לו. אם תשמרו, ההסכמה שלהם תיסגר עד שיקראו את הנוסח החדש ויאשרו:
story-restoring = זאת גרסה { $n }. אם תשמרו, היא תהיה הגרסה החדשה ביותר. הגרסאות שביניהן נשארות.
story-restore = להחזיר את גרסה { $n }
story-versions-none-more = כל שמירה נשארת כאן, ואפשר להשוות כל שתיים.
story-version-system = הובא מבחוץ
story-words-changed = { $n ->
    [0] אף מילה לא השתנתה
    [one] מילה אחת השתנתה
    [two] שתי מילים השתנו
   *[other] { $n } מילים השתנו
}
story-compare = להשוות
story-compare-any = להשוות כל שתי גרסאות
story-compare-from = מגרסה
story-compare-to = לגרסה
story-compared = מגרסה { $from } לגרסה { $to }
story-version-nth = גרסה { $n }
story-unchanged = { $n } פסקאות ללא שינוי
story-diff-removed = הוסר:
story-diff-added = נוסף:
story-review-none-more = קבעו ריאיון. מי שמספרים יקראו ויאשרו כאן.
story-review-waiting = { $n ->
    [0] כל מי שסיפרו קראו ואישרו.
    [one] אישור אחד עוד חסר.
    [two] שני אישורים עוד חסרים.
   *[other] { $n } אישורים עוד חסרים.
}
story-teller = מי סיפר
story-side = צד
story-state = מצב
story-consent-book = הסכמה לספר
story-consent-web = הסכמה לאתר
story-reading-copy = עותק לקריאה
story-reading-print = להדפסה
story-reading-lead = זה מה שנכתב מתוך מה שסיפרתם. קראו בקצב שלכם. אפשר לשנות כל דבר, ואפשר לחזור בכם מכל דבר, עכשיו וגם אחר כך.
story-reading-told = מה שסיפרתם
story-reading-change = מה צריך להיות אחרת
story-reading-foot = שום דבר לא מוצג לאחרים בלי ה״כן״ שלכם.
done-story-asks-again = נשמר. האנשים שלמטה צריכים לאשר שוב. עד אז ההסכמה שלהם לספר או לאתר סגורה.
story-anew = לספר מחדש
story-anew-more = מישהו שסיפר כאן נמחק, ולכן הכותרת, קו הזמן והטקסט סגורים לכולם. אפשר להתחיל אותם מחדש בלעדיו: מה שהיה בהם יימחק לתמיד, ומה שאחרים סיפרו בראיון נשאר.
story-anew-do = להתחיל מחדש בלעדיו
done-story-told-anew = אפשר לספר מחדש. מה שהיה כאן נמחק.
story-nobody-erased = כל מי שסיפרו כאן עדיין כאן: אין מה להתחיל מחדש.
story-edited-title = חזרה מעריכת הלשון
story-edited-lead = מביאים את קובץ ה־DOCX שעבר עריכה. רואים מה השתנה בכל טקסט, ומחליטים על כל אחד לחוד.
story-edited-file = הקובץ הערוך
story-edited-file-help = ה־DOCX של מהדורה, שנשמר כ־.docx ב־Word או ב־LibreOffice. שום דבר ממנו לא נשמר לפני שמקבלים אותו.
story-edited-read = להראות מה השתנה
story-edited-to-books = אל הספרים
story-edited-found = { $n ->
    [0] שום טקסט לא השתנה.
    [one] טקסט אחד השתנה
   *[other] { $n } טקסטים השתנו
}{ $same ->
    [0] {""}
   *[other] {"; "}{ $same } נשארו כמו שהיו
}
story-edited-take = לקבל את מה שסומן
story-edited-take-this = לקבל את הטקסט הזה
story-edited-asks-again = { $n ->
    [one] הסכמה אחת ניתנה למילים אחרות ותצטרך אישור מחדש.
   *[other] { $n } הסכמות ניתנו למילים אחרות ויצטרכו אישור מחדש.
}
story-edited-around = השתנה מחוץ לטקסטים
story-edited-around-more = כותרות, נקודות מפנה, עקרונות והדפים שבתחילת הספר ובסופו מעדכנים ביד, במקום שבו הם שמורים.
story-edited-unknown = לא נמצא בפרויקט הזה
story-edited-unknown-more = הטקסטים האלה שייכים לפרויקט אחר, או שכבר אינם.
story-no-file = קודם בוחרים קובץ.
story-no-marks = אין בקובץ סימנים שלנו. מביאים את ה־DOCX של מהדורה, אחרי עריכה ב־Word או ב־LibreOffice.
story-nothing-taken = לא סומן דבר. מביאים את הקובץ שוב ומסמנים מה לקבל.
story-edited-since = בינתיים מישהו שמר אחד מהטקסטים האלה. מביאים את הקובץ שוב, והוא יושווה למילים של עכשיו.
done-story-edited = התקבל. לכל טקסט יש גרסה חדשה.
done-story-edited-asks-again = התקבל. חלק מההסכמות ניתנו למילים אחרות ומחכות לאישור מחדש.
