### Red lines: words, indicators and thresholds, agreement, places.
threshold-plain-stay-above =
    { $count ->
        [one] { $unit }: at least { $n }
       *[other] At least { $n } { $unit }
    }
threshold-plain-stay-below =
    { $count ->
        [one] { $unit }: at most { $n }
       *[other] At most { $n } { $unit }
    }
threshold-plain-stay-at =
    { $count ->
        [one] { $unit }: exactly { $n }
       *[other] Exactly { $n } { $unit }
    }
threshold-percent-stay-above = At least { $n }% { $of }
threshold-percent-stay-below = At most { $n }% { $of }
threshold-percent-stay-at = Exactly { $n }% { $of }
threshold-one-to-stay-above =
    { $count ->
        [one] { $unit }: at most one for each
       *[other] At most one for every { $n } { $unit }
    }
threshold-one-to-stay-below =
    { $count ->
        [one] { $unit }: at least one for each
       *[other] At least one for every { $n } { $unit }
    }
threshold-one-to-stay-at =
    { $count ->
        [one] { $unit }: exactly one for each
       *[other] Exactly one for every { $n } { $unit }
    }
threshold-none = No { $unit } at all
threshold-none-bare = None at all
threshold-all = All { $unit }, without exception
threshold-all-bare = All, without exception
threshold-of = of { $unit }
threshold-words-stay-above = Not before “{ $word }”
threshold-words-stay-below = Never worse than “{ $word }”
threshold-words-stay-at = Always “{ $word }”
threshold-early = Early warning: { $value }
