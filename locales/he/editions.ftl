### הפקת מהדורה, ומהדורה שהקבצים שלה סגורים.
edition-making = המהדורה בהכנה
edition-making-lead = כל הסכמה נבדקת פעם נוספת לפני שהמהדורה ננעלת. אפשר לצאת מהעמוד; העבודה נמשכת.
edition-progress = { $done } מתוך { $total }
edition-made = המהדורה מוכנה
edition-not-made = המהדורה לא יצאה.
edition-not-made-more = משהו השתבש אצלנו. דבר לא אבד; אפשר לנסות שוב.
edition-changed-meanwhile = הטקסטים המשיכו להשתנות בזמן ההכנה. כדאי לנסות שוב כשאף אחד לא כותב.
edition-blocked = בינתיים משהו עמד בדרך. העמוד הקודם אומר מה.
edition-look-again = לבדוק שוב
edition-gone = המהדורה הזאת בעדכון
edition-gone-more = הקבצים שלה לא מוצעים כרגע. ייתכן שתבוא מהדורה חדשה; הפניה אליה נשארת כמו שהיא.
edition-back = חזרה
