### Röda linjer: ord, indikatorer och trösklar, enighet, platser.
threshold-plain-stay-above =
    { $count ->
        [one] { $unit }: minst { $n }
       *[other] Minst { $n } { $unit }
    }
threshold-plain-stay-below =
    { $count ->
        [one] { $unit }: högst { $n }
       *[other] Högst { $n } { $unit }
    }
threshold-plain-stay-at =
    { $count ->
        [one] { $unit }: precis { $n }
       *[other] Precis { $n } { $unit }
    }
threshold-percent-stay-above = Minst { $n } % { $of }
threshold-percent-stay-below = Högst { $n } % { $of }
threshold-percent-stay-at = Precis { $n } % { $of }
threshold-one-to-stay-above =
    { $count ->
        [one] { $unit }: högst en på varje
       *[other] Högst en på { $n } { $unit }
    }
threshold-one-to-stay-below =
    { $count ->
        [one] { $unit }: minst en på varje
       *[other] Minst en på { $n } { $unit }
    }
threshold-one-to-stay-at =
    { $count ->
        [one] { $unit }: precis en på varje
       *[other] Precis en på { $n } { $unit }
    }
threshold-none = Inga { $unit } alls
threshold-none-bare = Inga alls
threshold-all = Alla { $unit }, utan undantag
threshold-all-bare = Alla, utan undantag
threshold-of = av { $unit }
threshold-words-stay-above = Inte före ”{ $word }”
threshold-words-stay-below = Aldrig sämre än ”{ $word }”
threshold-words-stay-at = Alltid ”{ $word }”
threshold-early = Förvarning: { $value }
