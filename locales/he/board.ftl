### הלוח: כל קו בכל מקום, מהלך הזמן, ערים שחולקות קווים.
status-unknown = לא ידוע
status-clear = רחוק מהקו
status-near = קרוב לקו
status-at = על הקו
status-crossed = הקו נחצה
gap-no-reading = עוד לא נמדד
gap-stale = אין מדידה עדכנית
gap-stale-since = אין מדידה מאז { $day }
gap-no-threshold = עוד לא נקבע סף
value-percent = { $n }%
value-one-to = 1 ל־{ $n }
