### הקטלוג כפי שמכונות קוראות אותו, השיטות כפי שכולם קוראים אותן, והקטלוג כקבצים.

catalogue-kind-kit = ערכה

kits-title = ערכות
kits-lead = כל ערכה כתובה כך שאחרים יוכלו ללכת בדרכה: השלבים, מי עושה מה, והמילים שבהן היא משתמשת.
kit-version = גרסה { $version }
kit-works-count = { $n ->
    [0] עוד לא פורסם דבר
    [one] פרסום אחד
   *[other] { $n } פרסומים
}
kit-stages = השלבים
kit-stage-who = מי:
kit-works = מה פרסמו מי שהלכו בדרכה
kit-works-none = עוד לא פורסם דבר.
kit-wording = מאין באו המילים
kit-cite = איך מצטטים אותה
kit-copy = להעתיק
kit-copied = הועתק
kit-files = הקבצים
kit-files-more = הערכה כנתונים, כפי שהיא בשימוש כאן: אפשר לקרוא, לשנות ולהביא ל־Red Thread שלכם.

shelf-by-kit = לפי ערכה
shelf-by-place = לפי מקום
shelf-by-lang = לפי שפה
shelf-by-year = לפי שנה
shelf-found = נמצאו:
shelf-nothing-found = לא נמצא דבר. כדאי לנסות פחות מילים או מילים אחרות.
shelf-choose = בחירת שפה

oai-fault-badVerb = לא ניתן פועל, ניתנו כמה, או שהוא אינו מפעלי הפרוטוקול.
oai-fault-badArgument = ארגומנט חסר, לא מוכר, ניתן פעמיים, או שאי אפשר לקרוא את ערכו.
oai-fault-badResumptionToken = הסימן הזה לא ניתן כאן.
oai-fault-cannotDisseminateFormat = הרשומות נמסרות בתבנית oai_dc בלבד.
oai-fault-idDoesNotExist = אין רשומה בשם הזה.
oai-fault-noRecordsMatch = שום דבר לא מתאים לתאריכים ולקבוצה האלה.
