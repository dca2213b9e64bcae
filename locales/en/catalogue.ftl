### The catalogue: what everybody reads.

catalogue-lead = What was learnt and settled, and agreed to be read by everybody.
catalogue-empty = Nothing is published yet
catalogue-empty-more = A book, a case report or an outline stands here once its makers publish it and everybody in it agrees.
catalogue-search = Search what is published
catalogue-filter-lang = Language
catalogue-filter-place = Place
catalogue-filter-any = Any
catalogue-count-all = { $n ->
    [one] 1 publication
   *[other] { $n } publications
}
catalogue-count-hits = { $n ->
    [one] 1 place
   *[other] { $n } places
}
catalogue-nothing-found = Nothing found for "{ $query }"
catalogue-nothing-found-more = Try fewer or other words. Only what everybody may read is searched.
catalogue-how = How to ask
catalogue-help = A bare word finds all its forms, in Hebrew, Swedish, English, Arabic and Russian; a word of a method also finds what the other languages call it. A last word may be unfinished. "Words in quotation marks" must stand together; -word leaves places out. place:Malmö, kit:…, author:…, topic:…, population:…, side:…, year:2026, language:… narrow it down.
catalogue-found-try = You could try
catalogue-found-everywhere = The same words, in everything published
catalogue-found-near = Nothing is spelt so; these are spelt almost so.
catalogue-found-as = Found as:
catalogue-found-in-title = In the title
catalogue-found-through = Through the term:
catalogue-filter-passed-over = Nothing here is sorted by “{ $name }”, so it was passed over.
catalogue-all-of-group = All { $n }: { $group }
catalogue-all-kinds = All kinds of things
catalogue-first-of = The first { $n } of { $all } are shown. Add a word to narrow it down.
catalogue-group-principles = Principles
catalogue-group-stories = Stories
catalogue-group-red-lines = Red lines
catalogue-group-books = Books
catalogue-group-policy-outlines = Policy outlines
catalogue-group-case-reports = Case reports
catalogue-group-old-books = Books from before
catalogue-group-kits = Methods
catalogue-about-lead = Red Thread is a workspace in which social services, and the people who use them, learn from what worked, agree on what must not happen, and follow through on what they promised.
catalogue-about-consent = Consent is today's
catalogue-about-consent-more = Nothing that a person said leaves the circle they agreed to. Whoever takes a consent back closes it at once; a line then stands where the words were.
catalogue-about-methods = Methods
catalogue-about-licence = Licence
catalogue-about-licence-more = Red Thread is free software. Its source may be read, used, changed and shared under the licence
catalogue-kind-book = book
catalogue-kind-policy-outline = policy outline
catalogue-kind-case-report = case report
catalogue-kind-old-book = book from before
