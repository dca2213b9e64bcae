### ראיונות: מי מספר, המדריך, התיעוד, המסירה, האישור, טקסטים שהובאו.

interview-list-title = ראיונות
interview-list-lead = כל סיפור נשמע משני הצדדים. צד שאיש עוד לא מספר ממנו נשאר גלוי כחסר.
interview-list-lead-own = הראיונות שלכם. ראיונות של אחרים לא מופיעים כאן.
interview-tally-done = מתוך { $all } תועדו ונמסרו
interview-tally-waiting = { $n ->
    [one] סיפור מחכה לצד נוסף
   *[other] סיפורים מחכים לצד נוסף
}
interview-column-story = סיפור
interview-story-number = סיפור { $number }
interview-title-waits = הכותרת לא מוצגת לצוות:
interview-missing = איש עוד לא מספר מהצד הזה
interview-one-sided = מסופר מצד אחד, בכוונה: { $reason }
interview-plan = לקבוע ריאיון
interview-nobody-asks = עוד אין מי שמראיין
interview-no-day = עוד אין מועד
interview-planned-for = נקבע ל־{ $date }
interview-held-on = התקיים ב־{ $date }
interview-progress = { $done } מתוך { $all } שלבים
interview-says-no = לא ללמידה
interview-says-no-more = הריאיון נעצר בשאלה אם ההצלחה ראויה ללמידה. התשובה הייתה לא.
interview-empty = עוד אין סיפורים
interview-empty-more = מראיינים על סיפורים שנבחרו. בחרו סיפור ראשון, ואז קבעו מי מספר אותו.
interview-empty-action = אל הבחירה
interview-empty-own = עוד אין ריאיון שלכם
interview-empty-own-more = כשייקבע ריאיון שאתם מראיינים בו, הוא יופיע כאן.

interview-state-planned = נקבע
interview-state-held = בכתיבה
interview-state-documented = נמסר
interview-state-approved = אושר
interview-step-blank = פתוח
interview-step-draft = התחיל
interview-step-filled = נענה
interview-step-none-found = לא נמצאו
interview-step-no = לא

interview-plan-title = לקבוע ריאיון
interview-plan-lead = ריאיון אחד הוא העדות של אדם אחד על סיפור אחד. אפשר לקבוע כמה שצריך מכל צד.
interview-plan-consent = לפני שהריאיון מתחיל מבקשים מהאדם הסכמה לריאיון. מעכשיו גם הסיפור מחכה להסכמה שלו.
interview-choose = בחרו
interview-story = איזה סיפור
interview-teller = מי מספר
interview-teller-help = מישהו שהפרויקט מכיר, או מישהו חדש.
interview-teller-new = מישהו חדש
interview-alias = השם שמוצג
interview-alias-help = למישהו חדש. אף פעם לא השם האמיתי.
interview-standpoint = נקודת מבט
interview-standpoint-help = למישהו חדש. לפיה נקבע מאיזה צד מספרים.
interview-interviewer = מי מראיין
interview-later = ייקבע בהמשך
interview-day = מועד
interview-assign-title = מי מראיין ומתי

interview-account-title = { $alias }: { $side }
interview-steps = שלבי המדריך
interview-consent = הסכמה לריאיון
interview-tally-answered = { $n ->
    [one] שלב נענה
   *[other] שלבים נענו
}
interview-tally-none = מהם: לא נמצאו
interview-tally-open = עוד פתוחים
interview-raw-shut = אי אפשר לקיים את הריאיון. ההסכמה לריאיון עצמו:
interview-team-shut = מה שנאמר לא פתוח לצוות. ההסכמה:
interview-to-consents = אל ההסכמות של האדם הזה
interview-erased = האדם הזה נמחק. מה שסיפר נמחק לתמיד.
interview-start-title = להתחיל את הריאיון
interview-start-more = אפשר לקרוא את המדריך קודם. מה שנכתב נשמר תוך כדי הקלדה.
interview-held = התקיים ביום
interview-held-help = היום, או היום שבו התקיים.
interview-start = להתחיל את הריאיון
interview-go-on = תיעוד
interview-go-on-with = להמשיך עם:
interview-hand-over-more = כשיש תשובה לכל שלב, אפשר למסור את התיעוד. אחרי המסירה אפשר לקרוא אותו, ואחרים מתקנים.
interview-hand-over = למסור את התיעוד
interview-confirm = למסור עם התשובה הזאת
interview-confirm-help = התשובה הייתה שההצלחה לא ראויה ללמידה. השלבים שאחריה יכולים להישאר פתוחים.
interview-approve-title = קריאה ואישור של מי שסיפר
interview-approve-more = התיעוד נמסר. עכשיו מי שסיפר קורא אותו, או שקוראים לו, מתקן ומאשר.
interview-reader = עם מי זה נקרא
interview-read-alone = נקרא לבד
interview-read-by = נקרא יחד עם
interview-read = נקרא ביום
interview-read-help = היום שבו ניתן האישור.
interview-approve = לרשום את האישור
interview-approved = אושר בידי מי שסיפר.
interview-approved-before = אושר ביום { $date }, ומאז השתנו המילים. קוראים שוב למי שסיפר את מה שהשתנה, ומבקשים אישור חדש.
interview-give-back = להחזיר לעבודה
interview-give-back-more = יהיה אפשר לכתוב בו שוב. אישור שניתן כבר לא יחול, ויהיה צריך לבקש אותו מחדש.
interview-opening = לפני שמתחילים
interview-closing = לפני שנפרדים

interview-step-of = שלב { $n } מתוך { $all }
interview-answer = תשובה
interview-reason = למה
interview-lines-help = כל דבר בשורה משלו.
interview-timeline-help = שורה לכל רגע, לפי הסדר שבו קרו. שורות מיותרות אפשר להשאיר ריקות.
interview-when = { $n }. מתי בערך
interview-what = { $n }. מה קרה, לפני ואחרי
interview-each-first = עוד לא נכתבו נקודות מפנה. אחרי שייכתבו, השלב הזה יישאל על כל אחת מהן.
interview-none-help = שאלנו, ואין כאן מה לספר.
interview-none-mixed = יש כאן טקסט וגם סומן ״לא נמצאו״. השאירו אחד מהם.
interview-probes = אפשר לשאול עוד
interview-save-next = לשמור, לשלב הבא
interview-save-last = לשמור, חזרה לריאיון
interview-nothing-yet = עוד לא נכתב דבר
interview-saving = שומר
interview-saved = נשמר
interview-kept = לא נשלח: שמור במכשיר הזה
interview-restored = הוחזר מהמכשיר הזה
interview-conflict = מישהו אחר כתב כאן
interview-conflict-message = לחצו על לשמור כדי לראות את שני הנוסחים. שום דבר לא נדרס.
interview-conflict-more = שני הנוסחים כאן למטה. העבירו את מה שכדאי להשאיר, ואז שמרו. הנוסח האחר נשאר בין הגרסאות.
interview-signin = היכנסו שוב בלשונית אחרת, ואז לחצו על לשמור.
interview-refused = לא התקבל:
interview-discard = למחוק את הטקסט ששמור במכשיר הזה
interview-there = מה שכתוב שם עכשיו
interview-yours = מה שכתבתם

interview-texts-title = טקסטים שהובאו
interview-texts-lead = תמלול, רשימות, טקסט קודם. הוא שייך למי שסיפר ושמור כמו כל דבר שאמר.
interview-texts-count = { $n ->
    [0] עוד לא הובא טקסט.
    [one] הובא טקסט אחד.
    [two] הובאו שני טקסטים.
   *[other] הובאו { $n } טקסטים.
}
interview-texts-open = אל הטקסטים
interview-texts-kept = { $n ->
    [one] טקסט אחד נשמר.
    [two] שני טקסטים נשמרו.
   *[other] { $n } טקסטים נשמרו.
}
interview-files = קבצים
interview-files-help = ‎.txt .md .docx .odt .html, אפשר כמה בבת אחת. קובץ שאי אפשר לקרוא ייקרא בשמו, והאחרים ייכנסו.
interview-bring = להביא
interview-read-text = לקרוא

interview-standing = { $done } מתוך { $all } ראיונות
interview-next-side = { $n ->
    [one] סיפור אחד מחכה לצד השני.
    [two] שני סיפורים מחכים לצד השני.
   *[other] { $n } סיפורים מחכים לצד השני.
}
interview-next-open = { $n ->
    [one] ריאיון אחד עוד לא נמסר.
    [two] שני ראיונות עוד לא נמסרו.
   *[other] { $n } ראיונות עוד לא נמסרו.
}
interview-next-approve = { $n ->
    [one] תיעוד אחד מחכה לאישור של מי שסיפר.
    [two] שני תיעודים מחכים לאישור של מי שסיפרו.
   *[other] { $n } תיעודים מחכים לאישור של מי שסיפרו.
}
interview-next-look = אל הראיונות

done-interview-planned = הריאיון נקבע.
done-interview-started = הריאיון התחיל. מה שנכתב נשמר תוך כדי הקלדה.
done-interview-handed-over = התיעוד נמסר.
done-interview-given-back = אפשר לכתוב שוב בתיעוד.
done-interview-approved = האישור נרשם.

interview-handed-over = התיעוד הזה כבר נמסר. אם צריך לשנות משהו, בקשו שיוחזר.
interview-no-raw-consent = היום אין הסכמה לריאיון הזה. קודם מבקשים אותה; מה שכבר נכתב שמור.
interview-no-team-consent = מה שנאמר לא פתוח לצוות, ולכן רק מי שמראיין יכול לכתוב כאן.
interview-teller-twice = האדם הזה כבר מספר את הסיפור. בחרו מישהו אחר.
interview-own-teller = אין מי שמראיין את עצמו. בחרו מישהו אחר.
interview-known-or-new = בחרו מישהו מוכר, או כתבו שם חדש: אחד מהשניים.
interview-no-teller = בחרו מי מספר, או כתבו את השם שמוצג.
interview-in-future = היום הזה עוד לא הגיע.
interview-none-not-here = בשלב הזה צריך תשובה במילים.
interview-step-open = { $step }: לשלב הזה עוד אין תשובה.
interview-confirm-no = סמנו שהתיעוד נמסר אף שהתשובה הייתה לא.
interview-not-handed-over = התיעוד עוד לא נמסר.
interview-approved-already = התיעוד הזה כבר אושר.
interview-no-file = בחרו לפחות קובץ אחד.
interview-file-known = { $file } כבר נמצא כאן, ולא הובא שוב.
interview-bring-again = להביא אותו שוב בכל זאת

intake-too-large = { $file }: הקובץ גדול מדי. חלקו אותו והביאו את החלקים.
intake-empty = { $file }: אין בקובץ טקסט.
intake-unknown-format = { $file }: את סוג הקובץ הזה אי אפשר לקרוא. שמרו אותו כ־docx, odt, txt, md או html.
intake-not-text = { $file }: זה לא קובץ טקסט.
intake-damaged = { $file }: הקובץ פגום. פתחו אותו במקום שבו נוצר ושמרו שוב.
intake-damaged-part = { $file }: הקובץ פגום מבפנים. פתחו אותו במקום שבו נוצר ושמרו שוב.
intake-missing-part = { $file }: הקובץ לא שלם. פתחו אותו במקום שבו נוצר ושמרו שוב.
intake-bomb = { $file }: הקובץ נפרש להרבה יותר מטקסט. שמרו אותו שוב כטקסט פשוט.
intake-too-deep = { $file }: הקובץ מקונן עמוק מדי. שמרו אותו שוב כטקסט פשוט.
intake-encrypted-or-old = { $file }: יש לקובץ סיסמה, או שהוא doc ישן. שמרו אותו כ־docx בלי סיסמה.
intake-scanned = { $file }: יש בקובץ תמונות של עמודים ואין בו טקסט. העבירו אותו זיהוי טקסט (OCR) בשפה שלו והביאו את התוצאה.
intake-note-footnote = הערת שוליים נמצאת בסוף הטקסט.
intake-note-encoding-guessed = הקובץ לא אומר איך האותיות מקודדות. בדקו שהן נקראות נכון.
intake-note-characters-replaced = כמה אותיות לא נקראו, ובמקומן מופיע �.
intake-note-controls-left-out = תווי בקרה שלא רואים הושמטו.
intake-note-bidi-changed = סימני כיוון שלא רואים סודרו.
intake-note-other-format-than-named = הקובץ מסוג אחר ממה שכתוב בשמו.
intake-note-comments-left-out = הערות שבשוליים אינן חלק מהטקסט.
intake-note-deletions-left-out = מילים שסומנו כמחוקות אינן חלק מהטקסט.
intake-note-hidden-left-out = טקסט מוסתר אינו חלק מהטקסט.
intake-note-pages-without-text = בכמה עמודים יש תמונות בלי טקסט, והם אינם חלק ממה שהובא.
intake-note-lines-repaired = כמה שורות עמדו בסדר הפוך ותוקנו. בדקו שהן נקראות היטב.
intake-note-lines-doubtful = כמה שורות עומדות אולי בסדר הפוך והושארו כמו שהן. בדקו אותן.
interview-own-unit-why = אם המראיין מהיחידה של הסיפור: למה
interview-own-unit-help = בשיטה הזאת מראיין מי שלא עובד ביחידה של הסיפור. אם אין ברירה, כותבים למה.
interview-own-unit = המראיין עובד ביחידה של הסיפור. בוחרים מישהו אחר, או כותבים כאן למה.
interview-takes-back = אמרו לך שחוזרים בהם?
