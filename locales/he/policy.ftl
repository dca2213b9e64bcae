# מתווה המדיניות.

policy-project = פרויקט
policy-outline = מתווה למדיניות מוסכמת
policy-draft = טיוטה
policy-comments = הערות
policy-answers = תשובות
policy-clause-number = סעיף { $n }
policy-standing = { $n } מתוך { $of } סעיפים הוסכמו
policy-none = עוד אין סעיפים
policy-none-more = סעיף אומר מה מבקשים וממי, ונשען על הקווים האדומים שהקבוצה הסכימה עליהם.
policy-new-clause = לכתוב סעיף
policy-change-clause = לשנות את הסעיף
policy-change-front = כותרת, רקע ורשויות
policy-title = כותרת
policy-subtitle = כותרת משנה
policy-background = רקע
policy-background-help = למה יש מתווה ועל סמך מה נכתב. זה הדבר הראשון שמי שמקבל אותו יקרא.
policy-authorities = אל מי המתווה פונה
policy-authorities-help = רשות אחת בכל שורה, בשמה המלא.
policy-no-authorities = עוד לא נרשמה אף רשות.
policy-addressed-to = פונה אל
policy-clause-lead = דבר אחד שמבקשים, כך שאפשר יהיה לענות עליו כן או לא.
policy-clause-title = בכמה מילים
policy-clause-words = מה מבקשים
policy-clause-words-help = מי יעשה מה וממתי. מקומם של המספרים בסף של הקו.
policy-rests-on = נשען על
policy-rests-on-help = הקווים האדומים שהסעיף הזה ישמור עליהם.
policy-rests-on-nothing = עוד לא נשען על אף קו אדום.
policy-no-lines = עוד אין קו אדום שאפשר להישען עליו.
policy-earlier = להעלות
policy-later = להוריד
policy-end-clause = להוציא את הסעיף
policy-end-reason = למה מוציאים אותו
policy-faster = בזמן הכתיבה נשמר כאן נוסח אחר. דבר ממה שהוקלד לא אבד, והוא מופיע למטה. זה הנוסח ששמור עכשיו:
policy-put = להביא לקבוצה
policy-see-round = לראות איפה כל אחד עומד
policy-who-agreed = מי הסכים
policy-anonymous = בעילום שם
policy-words-kept = הדברים אינם מוצגים כאן
policy-kept-erased = הדברים נמחקו יחד עם מי שאמר אותם.
policy-kept-anonymous = נאמר בעילום שם: הדברים נשארים בקבוצה, כי אין את מי לשאול.
policy-kept-unconsented = מחוץ לקבוצה יופיע כאן חלל במקום הדברים. הסכמה להופיע ברשת:
policy-tally-kept = מעט מדי אנשים ענו בעילום שם, ולכן הספירה אינה מוצגת.
policy-tally-agree = { $n ->
    [one] אחד מסכים
   *[other] { $n } מסכימים
}
policy-tally-live-with = { $n ->
    [one] אחד יכול לחיות עם זה
   *[other] { $n } יכולים לחיות עם זה
}
policy-tally-stand-aside = { $n ->
    [one] אחד נשאר בצד
   *[other] { $n } נשארים בצד
}
policy-tally-object = { $n ->
    [one] אחד מתנגד
   *[other] { $n } מתנגדים
}
policy-stance-agree = מסכימים
policy-stance-live-with = יכולים לחיות עם זה
policy-stance-stand-aside = נשארים בצד
policy-stance-object = מתנגדים
policy-remark-agree = הסכמה
policy-remark-live-with = אפשר לחיות עם זה
policy-remark-stand-aside = הישארות בצד
policy-remark-object = התנגדות
policy-stand-never-put = עוד לא הובא לקבוצה
policy-stand-asked = הקבוצה נשאלת עכשיו
policy-stand-open = הקבוצה נשאלת עכשיו
policy-stand-no-quorum = ענו מעט מדי
policy-stand-agreed = הוסכם
policy-stand-agreed-over-objections = הוסכם, עם התנגדויות
policy-stand-not-agreed = לא הוסכם
policy-stand-other-words = הנוסח השתנה מאז שנשאלו. צריך לשאול מחדש
policy-agreed-clauses = הסעיפים שהוסכמו
policy-not-agreed = על מה לא הסכמנו
policy-not-agreed-lead = אלה עמדו בטיוטה. הקבוצה לא הסכימה להם, או שעוד לא נשאלה.
policy-lines = הקווים האדומים ואיפה הם עומדים
policy-lines-lead = נכון ל־{ $day }, בספירה של המקומות שנמדדים.
policy-at-places = { $n ->
    [one] { $status } במקום אחד
   *[other] { $status } ב־{ $n } מקומות
}
policy-not-shown = { $n ->
    [one] עיר אחת אינה מציגה איפה היא עומדת
   *[other] { $n } ערים אינן מציגות איפה הן עומדות
}
policy-on-ended-clause = סעיף שהוצא מאז
policy-on-the-whole = המתווה כולו
policy-comments-until = הטיוטה פתוחה להערות עד { $day }.
policy-comments-closed-lead = הטיוטה אינה פתוחה להערות.
policy-closes-on = הערות עד
policy-closes-on-help = הטיוטה פתוחה עד שסוגרים אותה. גם הערה מאוחרת מתקבלת.
policy-open-comments = לפתוח להערות
policy-close-comments = לסגור את ההערות
policy-comment-on = על מה
policy-comment-words = ההערה
policy-comment-words-help = מה צריך לעמוד שם במקום? הקבוצה רואה מי כתב.
policy-comment-send = לשלוח את ההערה
policy-comments-count = { $n ->
    [one] הערה אחת
   *[other] { $n } הערות
}
policy-comments-none = עוד אין הערות
policy-comments-none-more = כאן תעמוד כל הערה, לצד מה שנעשה בה.
policy-comment-erased = מי שכתב נמחק, והדברים נמחקו יחד איתו.
policy-comment-taken = התקבלה
policy-comment-in-part = התקבלה בחלקה
policy-comment-not-taken = לא התקבלה
policy-comment-open = פתוחה
policy-reply = מה נעשה בה
policy-do-taken = התקבלה
policy-do-in-part = בחלקה
policy-do-not-taken = לא התקבלה
policy-editions-lead = מהדורה היא קפואה: יש בה הסעיפים שהוסכמו בדיוק במילים האלה, ושמות הסעיפים שלא הוסכמו.
policy-no-editions-more = את הראשונה מפיקים כשסעיף אחד לפחות מוסכם.
policy-edition = מהדורה
policy-to-be-revised = המהדורה הזאת נמצאת בעדכון
policy-answers-lead = אל מי הוגש המתווה ומה כל רשות ענתה. שתיקה מוצגת כשתיקה.
policy-nothing-handed = עוד לא הוגש דבר
policy-nothing-handed-more = מפיקים מהדורה, מגישים אותה לרשות, ורושמים כאן מה חזר.
policy-not-handed = עוד לא הוגש אל:
policy-hand-over = להגיש מהדורה
policy-authority = רשות
policy-handed-on = הוגש ביום
policy-due-on = מבקשים תשובה עד
policy-handed-edition = מהדורה { $n } הוגשה
policy-handing-waiting = מחכים לתשובה
policy-handing-overdue = אין תשובה, המועד עבר
policy-handing-partly = נענה בחלקו
policy-handing-answered = נענה
policy-handing-line-waiting = עד יום זה התבקשה תשובה
policy-handing-line-overdue = היום שבו הייתה אמורה לבוא תשובה: שתיקה
policy-handing-line-partly = נענה בחלקו
policy-handing-line-answered = נענה
policy-record-answer = לרשום תשובה
policy-who-answered = מי ענה
policy-answered-on = על מה
policy-position = העמדה
policy-position-accepted = התקבל
policy-position-in-part = התקבל בחלקו
policy-position-refused = נדחה
policy-position-no-position = בלי עמדה
policy-answer-words = במילים שלהם
policy-answered-day = נענה ביום
policy-next-write = במתווה עוד אין סעיפים.
policy-next-write-do = לכתוב סעיף
policy-next-put = יש סעיפים שמחכים להגיע לקבוצה.
policy-next-put-do = לפתוח את המתווה
policy-next-reply = יש הערות לטיוטה שעוד לא קיבלו תשובה.
policy-next-reply-do = לענות על ההערות
policy-next-edition = המתווה מוסכם ועוד לא הופקה מהדורה.
policy-next-edition-do = להפיק מהדורה
policy-next-hand = אף רשות עוד לא קיבלה את המתווה.
policy-next-hand-do = להגיש
policy-next-answer = רשות אחת לא ענתה במועד.
policy-next-answer-do = לראות את התשובות

# סירובים
policy-no-title = למתווה אין כותרת.
policy-no-clause = עוד אין סעיף שאפשר להעיר עליו.
policy-nothing-agreed = הקבוצה לא הסכימה לאף סעיף בנוסח שיש לו עכשיו.
policy-still-asked = { $n ->
    [one] סעיף אחד נמצא עכשיו לפני הקבוצה.
   *[other] { $n } סעיפים נמצאים עכשיו לפני הקבוצה.
}
policy-comments-still-open = הטיוטה עדיין פתוחה להערות.
policy-unanswered = הערה של { $who } לסעיף ”{ $clause }“ עוד לא קיבלה תשובה.
policy-unanswered-on-whole = הערה של { $who } למתווה כולו עוד לא קיבלה תשובה.
policy-unanswered-on-ended = הערה של { $who } לסעיף שהוצא מאז עוד לא קיבלה תשובה.
policy-comments-open = הטיוטה כבר פתוחה להערות.
policy-comments-closed = הטיוטה אינה פתוחה להערות עכשיו.
policy-being-asked = הסעיף נמצא עכשיו לפני הקבוצה. צריך לסגור את הסבב לפני שמשנים את הנוסח.
policy-end-without-reason = צריך לומר למה מוציאים אותו.
policy-day-is-past = צריך לבחור יום שעוד יבוא.
policy-reply-without-words = צריך לומר למה, בכמה מילים.
policy-due-before-handed = המועד לתשובה מוקדם מיום ההגשה.
policy-answered-before-handed = התשובה מוקדמת מיום ההגשה.
