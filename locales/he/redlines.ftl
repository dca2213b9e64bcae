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
