### ההזמנה, צוות ההיגוי, אנשים, מפגשים, הכשרה.
steering-choose = בחרו
steering-somebody = מישהו בלי תפקיד כאן
steering-count-people = { $n ->
    [one] אדם אחד
    [two] שני אנשים
   *[other] { $n } אנשים
}
steering-count-departments = { $n ->
    [one] מחלקה אחת
    [two] שתי מחלקות
   *[other] { $n } מחלקות
}
steering-count-places = { $n ->
    [one] מקום אחד
    [two] שני מקומות
   *[other] { $n } מקומות
}
steering-count-towns = { $n ->
    [one] עיר אחת
    [two] שתי ערים
   *[other] { $n } ערים
}
steering-count-meetings = { $n ->
    [one] מפגש אחד
    [two] שני מפגשים
   *[other] { $n } מפגשים
}
steering-count-decisions = { $n ->
    [one] החלטה אחת
    [two] שתי החלטות
   *[other] { $n } החלטות
}
steering-count-erased = { $n ->
    [one] אדם אחד נמחק.
    [two] שני אנשים נמחקו.
   *[other] { $n } אנשים נמחקו.
}
steering-team-line = { $people }, { $departments }
steering-asked-by = לפי בקשה של { $who }, { $when }
steering-trained = { $of ->
    [one] { $n } מתוך מראיין אחד עבר הכשרה
   *[other] { $n } מתוך { $of } מראיינים עברו הכשרה
}
steering-next-commission = כתבו מי ביקש, מתי ולשם מה.
steering-next-commission-action = לכתוב את ההזמנה
steering-next-people = הוסיפו את מי שמובילים ומחליטים.
steering-next-people-action = להוסיף אדם
steering-next-departments = כתבו אילו מחלקות משתתפות.
steering-next-departments-action = להוסיף מחלקות
steering-next-meeting = כנסו את צוות ההיגוי למפגש ראשון.
steering-next-meeting-action = לקבוע מפגש
steering-next-group = להוסיף את אנשי הקבוצה.
steering-next-group-action = להוסיף אדם
steering-next-group-meeting = לזמן את הקבוצה למפגש ראשון.
steering-next-group-meeting-action = לקבוע מפגש
steering-next-places = לרשום את המקומות שבהם מודדים.
steering-next-places-action = להוסיף מקומות
steering-next-interviewers = עדיין אין איש בתפקיד ראיון ותיעוד. הוסיפו את מי שיראיינו.
steering-next-interviewers-action = להוסיף מראיין
steering-next-training = יש מראיינים שטרם עברו הכשרה.
steering-next-training-action = לראות מי עבר הכשרה

## ההזמנה
steering-commission-title = ההזמנה
steering-commission-lead = מי ביקש את הלמידה, מתי ולשם מה. כל מי שבפרויקט יכול לקרוא.
steering-commission-none = עדיין לא נכתבה
steering-commission-none-more = מי שמוביל את הפרויקט כותב כאן מי ביקש ולשם מה.
steering-commission-change = לשנות את ההזמנה
steering-commission-save = לשמור את ההזמנה
steering-commissioner = מי ביקש
steering-commissioner-help = אדם אחד בשם, לא מחלקה: מי שעומד מאחורי המהלך ודואג שיהיה לו זמן.
steering-not-in-list = לא ברשימה? הוסיפו קודם את האדם.
steering-asked-at = מתי
steering-background = רקע
steering-background-help = מה קרה, ולמה זה עולה עכשיו. אפשר להשאיר ריק.
steering-day-question = שאלת היום
steering-day-question-help = שאלה אחת שכולם מבינים, ושאיש עוד אינו יודע את התשובה עליה. היא תלויה על הקיר לאורך כל היום.
steering-day-question-good = איך היינו מקבלים כאן אנשים אילו התחלנו מחדש?
steering-purpose = לשם מה
steering-purpose-help = למה דווקא עכשיו, ומה ייעשה במה שיילמד.
steering-purpose-good = משפחות עוזבות אחרי הביקור הראשון, ואיננו יודעים למה אחרות נשארות. אנחנו רוצים ללמוד ממי שנשארו, ולשנות עד הסתיו את הדרך שבה אנחנו מתחילים.
steering-sides = מי מספר כל סיפור
steering-sides-help = מה סוכם כשהעבודה הוזמנה.
steering-agreement = מה סוכם על כך
steering-agreement-help = כשרק צד אחד מספר: למה, ומי הסכים לזה.
commission-no-question = כתבו את השאלה שעליה תעבדו. די במשפט אחד.
commission-date-ahead = היום הזה עוד לא הגיע. כתבו את היום שבו ביקשו.
commission-sides-reason = צד אחד יחסר. כתבו למה, ומי הסכים לזה.
done-commission = ההזמנה נכתבה.

## מחלקות
steering-departments-title = מחלקות
steering-departments-lead = אילו מחלקות משתתפות. בבחירת הסיפורים רואים אחר כך אם כל אחת מהן נשמעת.
steering-departments-none = עדיין אין מחלקות
steering-departments-none-more = הוסיפו את המחלקות המשתתפות. בפרויקט של מחלקה אחת יש אחת.
steering-department-add = הוספת מחלקה
steering-department-name = שם המחלקה
steering-department-help = כפי שקוראים לה האנשים שעובדים בה.
steering-department-save = להוסיף
steering-department-empty = עדיין אין מכאן איש
department-known = המחלקה הזאת כבר כאן.
done-department = המחלקה נוספה.

## אנשים
steering-people-title = אנשים
steering-people-lead = כולם לפי השם שמוצג. השמות האמיתיים בכספת, ואינם כתובים בשום עמוד.
steering-people-everybody = כל מי שבפרויקט
steering-person-add = להוסיף אדם
steering-person-add-lead = צריך רק את השם שמוצג ואת נקודת המבט. כל השאר יכול לחכות.
steering-person-save = להוסיף
steering-person-change = לשנות
steering-person-change-title = שינוי: { $who }
steering-alias = השם שמוצג
steering-alias-help = מה שכל מי שבפרויקט יראה. למי שקיבלו עזרה בחרו שם שאינו שמם.
steering-standpoint = נקודת מבט
steering-standpoint-help = הצד שממנו האדם מדבר.
steering-profession = מקצוע
steering-profession-help = לאנשי מקצוע. למי שקיבלו עזרה משאירים ריק.
steering-department = מחלקה
steering-department-none = אין
steering-roles = תפקידים
steering-role = תפקיד ראשון
steering-role-help = מה האדם עושה בפרויקט. אפשר לתת תפקידים נוספים אחר כך.
steering-role-none = עדיין בלי תפקיד
steering-capacity = מי מחליט בשם האדם
steering-capacity-help = חשוב כשמבקשים הסכמה.
steering-sign-in = כניסה
steering-sign-in-help = רק למי שעובדים בחוט השני. כניסה ותפקיד יחד פותחים את הפרויקט.
steering-sign-in-none = אין
steering-vault = שם אמיתי ודרך ליצור קשר
steering-vault-help = אלה נשמרים בכספת, תחת מפתח של האדם הזה לבדו. הם לא ברשימות, לא בחיפוש ולא בספר.
steering-vault-help-kept = מה שבכספת נשאר שם. כתבו רק את מה שצריך להשתנות.
steering-name = שם אמיתי
steering-contact = איך יוצרים קשר
steering-no-role = בלי תפקיד
steering-no-role-more = עדיין אין תפקיד. בלי תפקיד שום דבר בפרויקט לא פתוח בפני האדם הזה.
steering-also = גם { $role }
steering-tells = מספר בסיפור
steering-overlap-chooses-and-tells = שותף לבחירת הסיפורים, וגם מספר אחד מהם
steering-overlap-proposed-and-tells = הציע סיפור, וגם מספר אחד
steering-overlap-asks-and-tells = מראיין, וגם מספר בסיפור
steering-overlap-asks-and-chooses = מראיין, וגם שותף לבחירת הסיפורים
steering-open-roles = תפקידים שעדיין אין בהם איש
steering-role-fill = למצוא מישהו
steering-role-give = לתת תפקיד
steering-role-give-help = לאדם אחד יכולים להיות כמה תפקידים. זה מוצג בכל מקום שבו זה חשוב.
steering-role-end = לסיים
steering-since = מאז { $since }
steering-since-until = מ־{ $since } עד { $until }
steering-name-locked = בכספת. נפתח רק כשיש סיבה, בידי מי שרשאי לבקש הסכמה.
steering-name-show = להראות את השם
steering-name-show-help = יירשם שהסתכלתם, ומתי.
steering-name-missing = לא נרשם
steering-looks = { $n ->
    [one] השם הוצג פעם אחת
    [two] השם הוצג פעמיים
   *[other] השם הוצג { $n } פעמים
}
steering-leaving = לקחת עותק, ולצאת
steering-leaving-more = כל אדם רשאי לקבל עותק של כל מה ששמור עליו, ורשאי להימחק.
steering-export = כל מה ששמור על האדם הזה
steering-erase = למחוק את האדם הזה
steering-erase-title = למחוק את { $who }?
steering-erase-more = אי אפשר להחזיר את זה, גם לא מגיבוי. זה מה שאובד או נסגר:
steering-erase-yes = כן, למחוק
steering-loss-name = השם האמיתי ודרך יצירת הקשר
steering-loss-accounts = { $n ->
    [one] ריאיון שבו האדם מספר
   *[other] ראיונות שבהם האדם מספר
}
steering-loss-texts = { $n ->
    [one] טקסט במילים של האדם: איש לא יוכל לקרוא אותו עוד
   *[other] טקסטים במילים של האדם: איש לא יוכל לקרוא אותם עוד
}
steering-loss-shut = { $n ->
    [one] טקסט של אחרים שהאדם מופיע בו: הוא נסגר מיד
   *[other] טקסטים של אחרים שהאדם מופיע בהם: הם נסגרים מיד
}
steering-loss-roles = { $n ->
    [one] תפקיד, ואיתו הדרך אל הפרויקט
   *[other] תפקידים, ואיתם הדרך אל הפרויקט
}
steering-loss-printed = את מה שכבר נדפס אי אפשר להחזיר.
steering-erased-person = נמחק
steering-erased-more = השם, דרך יצירת הקשר וכל מה שהאדם אמר הושמדו. נשארה רק השורה הזאת, כדי שהיומן יישאר קריא.
person-alias-taken = למישהו כאן כבר יש השם הזה. בחרו שם אחר, כדי שלא יתבלבלו ביניהם.
person-alias-is-name = יש כאן מילה מהשם האמיתי. בחרו שם אחר להצגה.
person-user-taken = הכניסה הזאת היא כבר { $alias } בפרויקט הזה.
done-person-added = האדם נוסף.
done-role-given = התפקיד ניתן, מעכשיו.
done-role-ended = התפקיד הסתיים היום. הוא נשאר ברשימת התפקידים שהיו.
done-person-erased = האדם נמחק.

## מפגשים
steering-meetings-title = מפגשים
steering-meetings-lead = מתי נפגשתם, מי היה, מה הוחלט ולמה.
steering-training-lead = מי כבר למדו לשאול לפי המדריך, ומי עדיין לא.
steering-meetings-none = עדיין אין מפגשים
steering-meetings-none-more = כתבו את הראשון: מפגש שהיה, או מפגש שיהיה.
steering-meeting-add = להוסיף מפגש
steering-meeting-save = לשמור את המפגש
steering-meeting-change = לשנות את המפגש
steering-meeting-title = כותרת
steering-meeting-title-help = למשל: מפגש שני של צוות ההיגוי.
steering-kind = סוג
steering-kind-choose = אילו מפגשים
steering-kind-steering = צוות היגוי
steering-kind-selection = בחירת סיפורים
steering-kind-training = הכשרה
steering-kind-study-day = יום למידה
steering-kind-preparation = הכנה
steering-kind-workshop = סדנה
steering-kind-other = אחר
steering-kinds-all = הכול
steering-kinds-steering = צוות היגוי
steering-kinds-selection = בחירת סיפורים
steering-kinds-training = הכשרה
steering-kinds-study-day = ימי למידה
steering-kinds-preparation = מפגשי הכנה
steering-kinds-workshop = סדנאות
steering-kinds-other = אחרים
steering-held-at = יום
steering-held-at-help = יום שהיה, או יום שיהיה.
steering-place = איפה
steering-present = מי השתתפו
steering-present-help = במפגש שיהיה: מי מוזמנים.
steering-present-none = עדיין לא נרשם איש.
steering-invited = מי מוזמנים
steering-ahead = עוד לא היה
steering-not-trained = עדיין לא
steering-trained-at = הכשרה: { $when }
steering-study-day-page = דף לחלוקה ורשימת הרשמה
steering-decisions = החלטות
steering-decisions-none = עדיין לא הוחלט כאן דבר.
steering-decisions-ahead = אפשר לרשום החלטות כשהיום יגיע.
steering-decide = רישום החלטה
steering-question = מה נשאל
steering-question-help = כשאלה: אילו מחלקות משתתפות?
steering-options = בין מה למה אפשר היה לבחור
steering-options-help = אחת בכל שורה. אפשר להשאיר ריק.
steering-result = מה הוחלט
steering-result-help = אחת מאלה שלמעלה, באותן מילים; דבר חדש מצטרף אליהן.
steering-reason = נימוק
steering-reason-help = כך שמי שלא היה שם יבין גם בעוד שנה.
steering-dissent = דעה אחרת
steering-dissent-help = מה נאמר נגד. אם איש לא אמר, משאירים ריק.
steering-decision-save = לרשום את ההחלטה
steering-because = נימוק
steering-chosen = הוחלט:
steering-said-against = דעה אחרת
decision-meeting-ahead = המפגש הזה עוד לא היה. אפשר לרשום החלטה כשהיום יגיע.
done-meeting = המפגש נרשם.
done-decision = ההחלטה נרשמה.
steering-of-age = מתי ימלאו לו או לה 18
steering-of-age-help = לקטינים בלבד. מהיום הזה ההחלטה שלהם, ומה שאחרים הסכימו לו בשמם מחכה לתשובתם.
steering-in-care = בטיפול לפי חוק הנוער
steering-in-care-help = החוק אוסר לפרסם מה שעלול לזהות. כל עוד מדובר בקטין או קטינה, שום הסכמה לא פותחת יום למידה, ספר, אתר או מחקר.
steering-begins = שעת התחלה
steering-begins-help = לפי השעון של המקום. אפשר להשאיר ריק.
steering-minutes = כמה דקות
steering-minutes-help = למשל 90. אפשר להשאיר ריק.
steering-calendar = ליומן (iCalendar)
steering-calendar-one = ליומן
steering-when = { $day }, בשעה { $begins }
steering-when-long = { $day }, בשעה { $begins }, { $minutes } דקות
steering-decision-correct = תיקון הניסוח
steering-decision-correct-lead = הניסוח הקודם נשמר לצד ההחלטה, עם היום ועם מי שתיקן.
steering-earlier = { $n ->
    [one] ניסוח קודם אחד
   *[other] { $n } ניסוחים קודמים
}
steering-corrected = כך היה כתוב עד { $when }. תיקון: { $who }
steering-department-rename = שינוי השם
done-decision-corrected = הניסוח תוקן. הקודם נשמר.
decision-unchanged = לא השתנה דבר.
meeting-not-a-clock = שעה כותבים כך: 14:30.
meeting-too-long = בין דקה אחת ל־{ $most } דקות.
