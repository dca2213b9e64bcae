### מילים של סימון קטעים: קטעים, עקרונות, המטריצה.
coding-principles = עקרונות פעולה
coding-principles-lead = מה נעשה ועבד בכל סיפור, ומה משותף להם. הכול כאן נספר מתוך הקטעים.
coding-make = עיקרון חדש
coding-matrix = מי אומר את זה, ואיפה
coding-principle = עיקרון
coding-category = כותרת
coding-shared-head = משותף ל־
coding-stories-with = סיפורים שזה נאמר בהם
coding-stories-counted = סיפורים שנספרו
coding-file = עקרונות
coding-share-none = עוד לא
coding-share-some = חלקם
coding-share-most = רובם
coding-share-all = כולם
coding-shared-by-none = עוד לא נמצא באף סיפור:
coding-shared-by-some = משותף לחלק מהסיפורים:
coding-shared-by-most = משותף לרוב הסיפורים:
coding-shared-by-all = משותף לכל הסיפורים:
coding-n-of = { $n } מתוך { $total }
coding-most-means = נספר על פני { $n ->
    [one] סיפור אחד
    [two] שני סיפורים
   *[other] { $n } סיפורים
} שיש בהם טקסט שהצוות רשאי לקרוא או לספור. החל מ־{ $percent } אחוזים אומרים ״רובם״.
coding-voice-both = שני הצדדים
coding-voice-client = הלקוח
coding-voice-professional = איש המקצוע
coding-voice-text = רק בנוסח הסיפור
coding-voice-nobody = אין עדות
coding-voice-closed = אי אפשר לספור
coding-filter = מה מוצג
coding-every-side = כל הצדדים
coding-every-category = כל הכותרות
coding-empty = עוד אין עיקרון משותף
coding-empty-more = פתחו טקסט מהרשימה למטה, בחרו את המילים שאומרות מה נעשה, וקשרו אותן לעיקרון. מה שחוזר בכמה סיפורים נעשה עיקרון משותף.
coding-gaps = לא נספר
coding-closed-passages = { $n ->
    [one] קטע אחד סגור לפי ההסכמה ולא נספר.
    [two] שני קטעים סגורים לפי ההסכמה ולא נספרו.
   *[other] { $n } קטעים סגורים לפי ההסכמה ולא נספרו.
}
coding-standing-barred = סגור לפי ההסכמה
coding-standing-no-text = עוד לא נכתב דבר
coding-standing-counted = נספר
coding-own = עקרונות מתוך סיפור אחד
coding-own-lead = מה שאומר אותו דבר אפשר לאסוף אל עיקרון משותף, והקטעים ייספרו גם שם.
coding-not-gathered = עוד לא נאסף
coding-others = שאלות פתוחות ונושאים
coding-texts = טקסטים לקריאה ולסימון
coding-no-stories = עוד אין סיפורים. הם באים מהראיונות.
coding-unmarked = עוד לא סומן דבר
coding-passages = { $n ->
    [0] אין קטעים
    [one] קטע אחד
    [two] שני קטעים
   *[other] { $n } קטעים
}
coding-story-number = סיפור { $n }
coding-story-text = הסיפור כפי שהוא מסופר
coding-kind-principle = עיקרון
coding-kind-theme = נושא
coding-kind-question = שאלה פתוחה
coding-of-this-story = של הסיפור הזה
coding-of-all = משותף לסיפורים
coding-closed = סגור לפי ההסכמה:
coding-text-closed = הטקסט הזה סגור היום בפני הצוות, והקטעים שבו סגורים איתו.
coding-text-label = טקסט: { $title }
coding-lead = בחרו את המילים שאומרות מה נעשה, וקשרו אותן לעיקרון.
coding-ref = עיקרון { $no }: { $title }
coding-here = העקרונות שכאן
coding-nothing-here = עוד לא סומן דבר. בחרו מילים בטקסט.
coding-nothing-marked = עוד לא סומן דבר בטקסט הזה.
coding-idle = מסומן, בלי עיקרון
coding-change = לשנות
coding-attach = לקשור לעיקרון
coding-place = להניח כאן
coding-place-other = להניח על מילים אחרות
coding-keys = במקלדת: מקשי החצים עוברים מילה מילה, Shift ממשיך לבחור, Enter קושר.
coding-chosen = נבחר:
coding-choose = באילו עקרונות זה תומך?
coding-new = או עיקרון חדש
coding-new-first = עיקרון חדש
coding-new-as = החדש הוא
coding-new-story = עיקרון של הסיפור הזה
coding-new-principle = עיקרון משותף
coding-new-theme = נושא
coding-new-question = שאלה פתוחה
coding-written = לקשור בכתיבת המילים
coding-place-written = למצוא את המקום בכתיבת המילים
coding-quote = המילים
coding-quote-help = העתיקו או כתבו אותן כפי שהן בטקסט. ניקוד ומירכאות לא חייבים להתאים.
coding-occurrence = באיזה מקום?
coding-quote-ambiguous = המילים האלה מופיעות ב־{ $n } מקומות. בחרו אחד מהם למטה, או כתבו עוד כמה מילים.
coding-quote-not-found = המילים האלה לא נמצאות בטקסט. העתיקו אותן מהטקסט עצמו.
coding-no-principle = בחרו עיקרון או כתבו עיקרון חדש.
coding-cannot-gather = עיקרון של סיפור אחד אפשר לאסוף רק אל תובנה משותפת מאותו סוג.
coding-lost = מילים שאינן עוד
coding-lost-more = הטקסט השתנה אחרי שהקטעים האלה סומנו, והמילים כבר לא שם. הניחו כל קטע על המילים שאומרות זאת עכשיו, או הסירו אותו.
coding-is-lost = המילים כבר לא בטקסט
coding-place-heading = איפה זה עומד עכשיו?
coding-place-lead = אלה היו המילים. בחרו בטקסט את המילים שאומרות זאת עכשיו.
coding-remove = להסיר את הקטע
coding-previous = הטקסט הקודם
coding-next = הטקסט הבא
coding-passage = קטע
coding-in-text = לקרוא בתוך הטקסט
coding-supports = במה הוא תומך
coding-supports-nothing = הוא עוד לא תומך בדבר.
coding-supports-more = במה עוד הוא תומך?
coding-detach = לנתק
coding-remove-heading = להסיר את הקטע?
coding-remove-more = { $n ->
    [0] הטקסט נשאר כמו שהוא; רק הסימון נעלם.
    [one] הטקסט נשאר כמו שהוא. עיקרון אחד מאבד את התמיכה הזאת:
    [two] הטקסט נשאר כמו שהוא. שני עקרונות מאבדים את התמיכה הזאת:
   *[other] הטקסט נשאר כמו שהוא. { $n } עקרונות מאבדים את התמיכה הזאת:
}
coding-remove-yes = כן, להסיר
coding-rests-on = על מה זה נשען
coding-rests-on-nothing = עוד אין קטע שתומך בזה. פתחו טקסט וקשרו את העיקרון למילים שאומרות אותו.
coding-missing = סיפורים שזה לא נאמר בהם
coding-missing-more = { $n ->
    [one] ועוד אחד: בטבלת העקרונות
    [two] ועוד שניים: בטבלת העקרונות
   *[other] ועוד { $n }: בטבלת העקרונות
}
coding-gathered-into = נאסף אל:
coding-gathers = נאסף מתוך הסיפורים
coding-tools = סדר ואיסוף
coding-gather = לאסוף אל
coding-gather-help = הקטעים ייספרו גם לעיקרון המשותף.
coding-gather-none = לא נאסף
coding-up = למעלה ברשימה
coding-down = למטה ברשימה
coding-edit = לשנות את הניסוח
coding-end = לסיים
coding-end-heading = לסיים את העיקרון הזה?
coding-end-more = { $n ->
    [0] הוא לא יופיע עוד ברשימה.
    [one] הוא לא יופיע עוד ברשימה ולא ייספר. הקטע שהוא נשען עליו נשאר מסומן.
    [two] הוא לא יופיע עוד ברשימה ולא ייספר. שני הקטעים שהוא נשען עליהם נשארים מסומנים.
   *[other] הוא לא יופיע עוד ברשימה ולא ייספר. { $n } הקטעים שהוא נשען עליהם נשארים מסומנים.
}
coding-end-yes = כן, לסיים
coding-statement = מה עושים, בכמה מילים
coding-title-help = פועל שאפשר לפעול לפיו: ״לשאול באיזו שעה״.
coding-explanation = מה זה אומר בפועל
coding-explanation-help = מתי, איך, ומה המחיר. אפשר להשלים אחר כך.
coding-category-help = כותרת לקבץ לפיה, למשל ״איך מתחילים״. אפשר להשאיר ריק.
coding-which-kind = סוג
coding-reach = של מי
coding-reach-help = עיקרון של סיפור אחד אפשר לאסוף אחר כך אל עיקרון משותף.
coding-overtaken = בינתיים הניסוח השתנה בידי מישהו אחר.
coding-overtaken-more = זה מה שכתוב עכשיו. מה שכתבתם נמצא למטה; השמירה תבוא במקום זה.
coding-standing-line = { $passages ->
    [one] קטע אחד
    [two] שני קטעים
   *[other] { $passages } קטעים
}, { $principles ->
    [one] עיקרון אחד
    [two] שני עקרונות
   *[other] { $principles } עקרונות
}{ $without ->
    [0] {""}
    [one] ; סיפור אחד בלי אף קטע
    [two] ; שני סיפורים בלי אף קטע
   *[other] ; { $without } סיפורים בלי אף קטע
}
coding-next-unmarked = { $n ->
    [one] בסיפור אחד עוד לא סומן דבר.
    [two] בשני סיפורים עוד לא סומן דבר.
   *[other] ב־{ $n } סיפורים עוד לא סומן דבר.
}
coding-next-unmarked-action = לסמן קטעים
coding-next-gather = { $n ->
    [one] סומן קטע אחד. אפשר לראות מה משותף לסיפורים.
    [two] סומנו שני קטעים. אפשר לראות מה משותף לסיפורים.
   *[other] סומנו { $n } קטעים. אפשר לראות מה משותף לסיפורים.
}
coding-next-gather-action = לפתוח את העקרונות
done-coding-attached = הקטע נקשר.
done-coding-detached = נותק. הקטע עדיין מסומן.
done-coding-removed = הקטע הוסר. הטקסט נשאר כמו שהיה.
done-coding-placed = הקטע שוב עומד על המילים שלו.
done-coding-made = נוצר. עכשיו אפשר לקשור אותו למילים שאומרות אותו.
done-coding-ended = הסתיים. הוא לא מופיע עוד ברשימה ולא נספר.
done-coding-moved = הוזז.
done-coding-gathered = נשמר. הספירה מתעדכנת מיד.
coding-project-texts = טקסטים של הפרויקט
coding-project-texts-more = הם לא שייכים לאף סיפור, ולכן הקטעים שבהם מוצגים ואינם נספרים לאף סיפור.
coding-project-text = טקסט { $n }
coding-stories-shown = הסיפורים המוצגים
