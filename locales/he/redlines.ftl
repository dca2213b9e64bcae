### קווים אדומים: ניסוח, מדדים וספים, הסכמה, מקומות.
threshold-plain-stay-above =
    { $count ->
        [one] { $unit }: לפחות { $n }
       *[other] לפחות { $n } { $unit }
    }
threshold-plain-stay-below =
    { $count ->
        [one] { $unit }: לכל היותר { $n }
       *[other] לכל היותר { $n } { $unit }
    }
threshold-plain-stay-at =
    { $count ->
        [one] { $unit }: בדיוק { $n }
       *[other] בדיוק { $n } { $unit }
    }
threshold-percent-stay-above = לפחות { $n }% { $of }
threshold-percent-stay-below = לכל היותר { $n }% { $of }
threshold-percent-stay-at = בדיוק { $n }% { $of }
threshold-one-to-stay-above =
    { $count ->
        [one] { $unit }: לכל היותר אחת לכל אחד
       *[other] לכל היותר אחת לכל { $n } { $unit }
    }
threshold-one-to-stay-below =
    { $count ->
        [one] { $unit }: לפחות אחת לכל אחד
       *[other] לפחות אחת לכל { $n } { $unit }
    }
threshold-one-to-stay-at =
    { $count ->
        [one] { $unit }: בדיוק אחת לכל אחד
       *[other] בדיוק אחת לכל { $n } { $unit }
    }
threshold-none = שלא יהיו בכלל { $unit }
threshold-none-bare = שלא יהיה בכלל
threshold-all = כל { $unit }, בלי יוצא מן הכלל
threshold-all-bare = הכול, בלי יוצא מן הכלל
threshold-of = מתוך { $unit }
threshold-words-stay-above = לא לפני ״{ $word }״
threshold-words-stay-below = אף פעם לא גרוע מ״{ $word }״
threshold-words-stay-at = תמיד ״{ $word }״
threshold-early = התרעה מוקדמת: { $value }
redlines-project = הפרויקט
redlines-lines = הקווים האדומים
redlines-line = קו אדום
redlines-lead = מה אסור שיקרה, במילים. רק אחר כך איך מודדים.
redlines-none = עוד אין קו אדום
redlines-none-more = מתחילים במשפט אחד: מה אסור שיקרה, ולמי?
redlines-new = ניסוח קו אדום
redlines-edit = שינוי הניסוח
redlines-no-heading = בלי כותרת
redlines-earlier = להעלות
redlines-later = להוריד
redlines-open-rounds = עומד עכשיו לפני הקבוצה
redlines-waits-for-you = ממתין לך
redlines-answered-of = ענו { $answered } מתוך { $asked }.
redlines-not-measured = עוד לא מודדים אותו
redlines-not-measured-more = המילים כאן. עכשיו קובעים מה יראה כמה קרובים אליו: ספירה, חלק או מילים משלכם.
redlines-no-threshold = עוד אין סף
redlines-no-threshold-more = מאיזה ערך הקו נחצה? עד שזה ייקבע אי אפשר לומר מה המצב.
redlines-indicator-count =
    { $n ->
        [one] מדד אחד
        [two] שני מדדים
       *[other] { $n } מדדים
    }
redlines-ended =
    { $n ->
        [one] קו אחד הסתיים
        [two] שני קווים הסתיימו
       *[other] { $n } קווים הסתיימו
    }
redlines-wordings =
    { $n ->
        [one] ניסוח אחד
        [two] שני ניסוחים עד היום
       *[other] { $n } ניסוחים עד היום
    }
redlines-who-was-asked =
    { $n ->
        [one] נשאל אדם אחד
        [two] נשאלו שני אנשים
       *[other] נשאלו { $n } אנשים
    }
redlines-words-first-lead = קודם מילים, אחר כך מספרים. כותבים כך שכל אחד יבין מה אסור שיקרה.
redlines-wording = מה אסור שיקרה
redlines-wording-help = משפט אחד, בלי מספרים.
redlines-wording-good = אף אחד לא יוצא מהבית לפני שידוע איפה יגור בינתיים.
redlines-words-first = כאן כבר מודדים: { $number }. קודם מילים; המספר יבוא עם הסף. אם זה מה שהתכוונתם, סמנו שהמילים נשארות.
redlines-keep-numbers = המילים נשארות כמו שהן
redlines-keep-numbers-more = המספר הוא חלק ממה שהתכוונו ולא מודד דבר.
redlines-explanation = למה הכוונה
redlines-explanation-help = אפשר להשאיר ריק. מה צריך לדעת מי שלא היה בחדר?
redlines-heading = כותרת
redlines-heading-help = התחום שהקו שייך אליו, למשל דיור או מידע.
redlines-own-words = { $dimension }: במילים שלכם
redlines-own-words-help = כמה ערכים, עם פסיק ביניהם.
redlines-from-concerns = צמח מהחששות האלה
redlines-concern-erased = המילים נמחקו יחד עם מי שאמר אותן.
redlines-see-concern = לחשש
redlines-conflict = מישהו אחר שמר בינתיים. זה מה שכתוב עכשיו; מה שכתבתם נמצא למטה ושום דבר לא אבד. שמירה נוספת תשים אותו במקומו.
redlines-measures = איך מודדים
redlines-add-indicator = הוספת מדד
redlines-edit-indicator = שינוי המדד
redlines-indicator-lead = מה אפשר לספור, או לומר במילים, שיראה כמה קרוב הקו?
redlines-indicator-title = מה מודדים
redlines-indicator-title-help = למשל: מלוות חברתיות במתחם.
redlines-scale = במה
redlines-scale-plain = מספר
redlines-scale-plain-more = 3 משפחות, 14 ימים
redlines-scale-percent = אחוז
redlines-scale-percent-more = 45% ממשקי הבית
redlines-scale-one-to = אחת לכל כך וכך
redlines-scale-one-to-more = אחת לכל 80 משקי בית
redlines-scale-words = מילים משלכם
redlines-scale-words-more = שומעים אותנו, לפעמים, אף אחד לא שומע
redlines-unit = יחידה
redlines-unit-help = ברבים, כמו שאומרים אחרי מספר: משפחות בלי דיור חלופי. ב״אחת לכל״: מי הם הרבים, למשל משקי בית.
redlines-scale-own-words = המילים, אחת בכל שורה
redlines-scale-own-words-help = רק למילים משלכם: מהרחוק ביותר מהקו ועד הגרוע ביותר.
redlines-source = מאיפה הנתון
redlines-source-help = רישום, ספירה בשטח, מה שאנשים אומרים.
redlines-cadence = כל כמה זמן
redlines-cadence-week = כל שבוע
redlines-cadence-month = כל חודש
redlines-cadence-quarter = כל רבעון
redlines-cadence-half-year = כל חצי שנה
redlines-cadence-year = כל שנה
redlines-measured-by = מי מודד
redlines-measured-by-help = תפקיד ולא שם.
redlines-to-threshold = שמירה והמשך לסף
redlines-end-indicator = סיום המדד
redlines-end-indicator-more = הוא יורד מהקו ומהלוח. המדידות והספים נשארים רשומים.
redlines-end-indicator-do = לסיים
redlines-thresholds = הסף וכל הגרסאות שלו
redlines-set-threshold = קביעת סף
redlines-threshold-lead = מאיזה ערך הקו נחצה, וממתי כדאי להזהיר?
redlines-it-says = כך זה נקרא
redlines-not-set-yet = עוד לא נקבע. קובעים כשזה אומר את מה שהתכוונתם.
redlines-direction = איפה המצב טוב
redlines-direction-number-stay-above = לפחות כזה
redlines-direction-number-stay-below = לכל היותר כזה
redlines-direction-number-stay-at = בדיוק כזה: אף אחד, או כולם
redlines-direction-one-to-stay-above = לכל היותר אחת לכל כך וכך
redlines-direction-one-to-stay-below = לפחות אחת לכל כך וכך
redlines-direction-one-to-stay-at = בדיוק אחת לכל כך וכך
redlines-direction-words-stay-below = אף פעם לא גרוע מהמילה הזאת
redlines-direction-words-stay-at = תמיד המילה הזאת
redlines-direction-reversed = האזהרה תגיע אחרי שהקו כבר נחצה. שימו אותה בצד שבו המצב טוב, או הפכו את הכיוון.
redlines-red = הקו
redlines-early = התרעה מוקדמת
redlines-early-help = אפשר להשאיר ריק.
redlines-no-value = אין
redlines-from = בתוקף מיום
redlines-from-help = מדידות קודמות נשארות במצב שהיה להן.
redlines-reason = למה כך
redlines-reason-help = צריך כשקובעים: בעוד שנה מישהו ישאל.
redlines-look-first = קודם לראות
redlines-set-do = לקבוע
redlines-holds-from = בתוקף מ־{ $day }
redlines-in-force = בתוקף
redlines-not-on-the-scale = הערך הזה לא נמצא בסולם של המדד.
redlines-words-run-one-way = המילים מסודרות מהרחוק לגרוע: בוחרים ״אף פעם לא גרוע מ״ או ״תמיד״.
redlines-day-before-last = גרסה קודמת כבר בתוקף מיום מאוחר יותר. בחרו את אותו יום או יום מאוחר ממנו.
redlines-number-reads-two-ways = אפשר לקרוא את המספר בשתי דרכים. כתבו אותו בלי סימן בין אלפים.
redlines-number-too-large-or-fine = המספר גדול מדי, או שיש בו יותר מדי ספרות אחרי הנקודה.
redlines-two-to-nine-words = כתבו שתיים עד תשע מילים, אחת בכל שורה.
redlines-word-twice = אותה מילה מופיעה פעמיים.
redlines-who-agrees = מי מסכים
redlines-agreement-never-put = לא הועלה לפני הקבוצה
redlines-agreement-open = שואלים עכשיו
redlines-agreement-agreed = הוסכם
redlines-agreement-agreed-over-objections = הוסכם, עם התנגדות
redlines-agreement-not-agreed = לא הוסכם
redlines-agreement-no-quorum = ענו מעט מדי
redlines-agreement-other-words = הוסכם בניסוח אחר
redlines-agreement-words-changed = המילים השתנו מאז הסבב האחרון
redlines-agreement-more-never-put = עוד לא שאלו אף אחד.
redlines-agreement-more-open = הקבוצה נשאלת עכשיו.
redlines-agreement-more-agreed = אף אחד לא התנגד.
redlines-agreement-more-agreed-over-objections = זה עבר, ומה שנאמר נגד נשאר כאן.
redlines-agreement-more-not-agreed = הקבוצה לא עומדת מאחורי המילים האלה.
redlines-agreement-more-no-quorum = שתיקה איננה הסכמה: שום דבר לא הוסכם.
redlines-agreement-more-other-words = על המילים האלה עוד לא הוסכם: העלו אותן לפני הקבוצה.
redlines-agreement-more-words-changed = מה שנענה היה על מילים אחרות.
redlines-outcome-more-open = שום דבר לא מוסכם לפני שהסבב נסגר.
redlines-outcome-more-agreed = אף אחד לא התנגד.
redlines-outcome-more-agreed-over-objections = זה עבר; ההתנגדות נשארת.
redlines-outcome-more-not-agreed = זה לא עבר.
redlines-outcome-more-no-quorum = זה פחות מהנדרש: שום דבר לא הוסכם.
redlines-count-agree =
    { $n ->
        [one] הסכמה
        [two] הסכמות
       *[other] הסכמות
    }
redlines-count-live-with =
    { $n ->
        [one] אפשר לחיות עם זה
        [two] אפשר לחיות עם זה
       *[other] אפשר לחיות עם זה
    }
redlines-count-stand-aside =
    { $n ->
        [one] עמידה מן הצד
        [two] עמידה מן הצד
       *[other] עמידה מן הצד
    }
redlines-count-object =
    { $n ->
        [one] התנגדות
        [two] התנגדויות
       *[other] התנגדויות
    }
redlines-stance-agree = הסכמה
redlines-stance-agree-more = אני מאחורי המילים האלה.
redlines-stance-live-with = אפשר לחיות עם זה
redlines-stance-live-with-more = לא המילים שלי, אבל לא אעצור אותן.
redlines-stance-stand-aside = עמידה מן הצד
redlines-stance-stand-aside-more = לא תומך ולא מעכב.
redlines-stance-object = התנגדות
redlines-stance-object-more = עם סיבה, שתישאר ליד הקו.
redlines-stance = איפה אתם עומדים?
redlines-where-do-you-stand = התור שלך
redlines-your-answer = מה שאמרת
redlines-stance-named = בשם: הקבוצה רואה מה כל אחד אומר. אפשר לשנות עד שהסבב נסגר.
redlines-stance-anonymous = אנונימי: נרשם שענית, לא מה ענית. לכן אי אפשר לשנות אותה אחר כך, גם לא מי שענה. אפשר לחשוב בנחת.
redlines-stance-reason = במילים שלך
redlines-stance-reason-help = צריך כשמתנגדים.
redlines-stance-reason-anonymous = צריך כשמתנגדים. כולם יקראו אחרי שהסבב ייסגר: כתבו כך שלא יזהו אתכם.
redlines-answer = לענות
redlines-change-answer = לשנות את התשובה
redlines-answered-anonymously = ענית. מה שאמרת נשמר בלי שמך: אי אפשר להראות או לשנות אותו. התוצאות יופיעו כשהסבב ייסגר.
redlines-counts-after = התוצאות יופיעו כשהסבב ייסגר, כדי שאי אפשר יהיה לדעת מי אמר מה.
redlines-counts-withheld = ענו פחות משלושה. לא מראים יותר, כדי שאי אפשר יהיה לדעת מי אמר מה.
redlines-put = להעלות לפני הקבוצה
redlines-put-more = כל מי שלוקח חלק נשאל, במילים כפי שהן עכשיו.
redlines-put-do = לשאול את הקבוצה
redlines-by-name = איך הקבוצה עונה
redlines-by-name-yes = בשם
redlines-by-name-yes-more = כולם רואים איפה כל אחד עומד.
redlines-by-name-no = אנונימי
redlines-by-name-no-more = רק המספרים והסיבות, אחרי הסגירה.
redlines-terms = באילו תנאים הקבוצה מסכימה
redlines-terms-more = מעכשיו והלאה. סבבים שנפתחו נשארים בתנאים שלהם.
redlines-rule = מה נחשב הסכמה
redlines-rule-no-objection = אף אחד לא מתנגד
redlines-rule-two-thirds = שני שלישים
redlines-rule-majority = יותר מחצי
redlines-quorum = כמה חייבים לענות, באחוזים
redlines-quorum-help = מתוך מי שנשאלים.
redlines-quorum-is-a-share = כתבו מספר מ־1 עד 100.
redlines-terms-line = { $by_name } · { $rule } · לפחות { $quorum }% צריכים לענות
redlines-round = סבב
redlines-subject-line = הקו האדום
redlines-subject-threshold = הסף
redlines-subject-clause = הסעיף
redlines-put-kind-line = קו אדום לפני הקבוצה
redlines-put-kind-threshold = סף לפני הקבוצה
redlines-put-kind-clause = סעיף לפני הקבוצה
redlines-words-since = המילים השתנו מאז שהועלו. עכשיו כתוב:
redlines-lead-round = למי שמנחה את הסבב
redlines-room = לרשום את מי שבחדר
redlines-room-lead = אחד אחרי השני, כמו שנאמר. השם שלהם נרשם, וגם מי כתב בשבילם.
redlines-room-do = לרשום
redlines-person = מי
redlines-choose-person = לבחור מישהו
redlines-close = סגירת הסבב
redlines-close-more = אז סופרים את התוצאה והיא נשארת. מי שלא ענה לא נספר כהסכמה.
redlines-close-do = לסגור ולספור
redlines-what-was-said = מה נאמר
redlines-said-against = נאמר נגד
redlines-said-to = נאמר על המילים האלה:
redlines-reason-erased = הסיבה נמחקה יחד עם מי שאמר אותה.
redlines-anonymous = אנונימי
redlines-entered-by = נרשם על ידי { $who }
redlines-has-answered = ענו
redlines-not-answered = עוד לא
redlines-only-themselves = בסבב אנונימי כל אחד עונה בעצמו.
redlines-objection-without-reason = כתבו למה. בלי סיבה אי אפשר לענות להתנגדות.
redlines-already-answered = כבר ענית. אי אפשר לשנות תשובה אנונימית.
redlines-already-open = שואלים על זה כבר. סגרו קודם את הסבב הפתוח.
redlines-nobody-to-ask = אין את מי לשאול: אין בפרויקט מי שלוקח חלק בהסכמה.
redlines-too-few-for-anonymous = כשיש פחות משלושה אנשים, כולם יידעו מי אמר מה. שאלו בשם.
redlines-not-asked = רק מי שנשאל כשהסבב נפתח יכול לענות בו.
redlines-round-closed = הסבב נסגר.
redlines-end = סיום הקו
redlines-end-more = הוא יורד מהרשימה ומהלוח, עם המדדים שלו. מה שנוסח, נמדד ונאמר נשאר רשום.
redlines-end-reason = למה הוא מסתיים
redlines-end-do = לסיים את הקו
redlines-places = מקומות
redlines-place-count = { $n ->
    [0] עוד אין
    [one] מקום אחד
    [two] שני מקומות
   *[other] { $n } מקומות
}
redlines-places-lead = איפה מודדים את הקווים: עיר, שכונה, מתחם.
redlines-no-places = עוד אין מקום
redlines-no-places-more = מוסיפים את הראשון: קו נמדד במקום.
redlines-new-place = מקום חדש
redlines-new-place-help = כמו שאנשים קוראים לו.
redlines-add-place = הוספת המקום
redlines-change-place = שינוי שם או סיום
redlines-place-name = שם
redlines-end-place = סיום המקום
redlines-end-place-more = סיום מוריד אותו מהלוח; המדידות נשארות.
redlines-place-twice = כבר יש מקום בשם הזה.
redlines-standing =
    { $lines ->
        [one] קו אחד
        [two] שני קווים
       *[other] { $lines } קווים
    }{ $open ->
        [0] {""}
        [one] , אחד לפני הקבוצה
        [two] , שניים לפני הקבוצה
       *[other] , { $open } לפני הקבוצה
    }
redlines-standing-thresholds =
    { $without ->
        [0] לכל קו יש סף
        [one] לקו אחד אין סף
        [two] לשני קווים אין סף
       *[other] ל־{ $without } קווים אין סף
    }
redlines-next-word = להתחיל בקו אדום אחד, במילים.
redlines-do-word = ניסוח קו אדום
redlines-next-threshold = יש קו מנוסח שעוד אי אפשר למדוד.
redlines-do-threshold = לקבוע איך מודדים
redlines-next-answer = משהו הועלה לפני הקבוצה וממתין לתשובה שלך.
redlines-do-answer = לענות
done-line-worded = הקו נוסח.
done-line-ended = הקו הסתיים; מה שנרשם נשאר.
done-indicator-added = המדד נוסף. עכשיו הסף.
done-indicator-ended = המדד הסתיים.
done-threshold-set = הסף נקבע.
done-round-opened = הקבוצה נשאלת.
done-stance-taken = התשובה נשמרה.
done-round-closed = הסבב נסגר ונספר.
event-line-worded = נוסח קו אדום
event-line-changed = קו אדום שונה
event-line-moved = סדר הקווים שונה
event-line-ended = קו אדום הסתיים
event-indicator-added = נוסף מדד
event-indicator-changed = מדד שונה
event-indicator-ended = מדד הסתיים
event-threshold-set = נקבע סף
event-round-opened = משהו הועלה לפני הקבוצה
event-round-closed = סבב נסגר
event-stance-taken = מישהו אמר איפה הוא עומד
event-agreement-changed = תנאי ההסכמה שונו
event-place-added = נוסף מקום
event-place-renamed = שם של מקום שונה
event-place-moved = סדר המקומות שונה
event-place-ended = מקום הסתיים
data-round-stances-stance = איפה כל אחד עומד בסבב בשם
data-round-stances-reason = מה נאמר עם זה, חתום
data-round-ballots-reason = מה שנאמר באנונימיות, חתום ולא קשור לאיש
data-round-asked-person = מי נשאל בסבב, והאם ענה
redlines-how-it-stands = איך זה עומד בכל מקום
redlines-of-group = קווים של הקבוצה
redlines-of-group-more = הקבוצה ניסחה אותם ומשתפת אתכם. מודדים אותם כאן, ומשנים אותם רק שם.
redlines-see-board = לראות בלוח
