### Books: from the round to the printed page, the public page and the catalogue.
publication-books = Books
publication-books-lead = A book gathers the stories and the principles of this round. It is made only while everybody in it agrees.
publication-none = No book yet
publication-none-more = When the stories are told and the principles are found, start the book here. What the project already knows is filled in.
publication-start = Start a book
publication-no-edition-yet = No edition yet
publication-edition-line = Edition { $n }, { $date }
publication-edition = Edition { $n }
publication-state-draft = In the making
publication-state-made = Made
publication-state-published = Published
publication-state-to-be-revised = To be revised
publication-frozen = Frozen
publication-editions = Editions
publication-ready = The book can be made
publication-ready-more = { $n ->
    [one] 1 story stands in it, and everybody in it agrees today.
   *[other] { $n } stories stand in it, and everybody in them agrees today.
}
publication-make = Make an edition
publication-see-job = See how far the edition is
publication-look-first = First look at the clues below.
publication-blocked = The book cannot be made yet
publication-blocked-more = Every line names whose consent is missing, for what, and how it stands today.
publication-or-leave-out = If somebody does not agree, leave their words or the story out:
publication-to-consent = To the consent
publication-until = Not met yet: { $conditions }
publication-one-sided-story = { $story } is told from one side only, and no reason is recorded
publication-clues = Look at these before the book is made
publication-clues-more = These may lead readers to a real person. We say where they stand, never whose name it is. Read each place, and change it where needed.
publication-clue-teller-name = The real name of somebody who tells
publication-clue-worker-name = The name of somebody who works there: it can lead to a client
publication-clue-number = A telephone number or another long number
publication-clue-email = An e-mail address
publication-clue-day = An exact day
publication-clue-not-approved = The teller has not approved this text yet
publication-clue-unsupported = No passage in the book shows this principle: it is left out
publication-looked = I looked at every one of these places
publication-looked-help = If a text changes, we ask again.
publication-looked-save = Looked at
publication-looked-at = Looked at
publication-edit-front = Title page, credits, foreword
publication-edit-stories = Stories in the book
publication-other-volumes = Same series:
publication-on-web = Readers on the web meet { $n ->
    [one] 1 of { $of } stories today.
   *[other] { $n } of { $of } stories today.
}
publication-publish = Publish
publication-take-down = Take down
publication-public-page = To the public page
publication-revise-more = A consent that this edition rests on no longer stands. Its files are not offered any more. Make a new edition without it.
publication-format-pdf = PDF
publication-format-epub = EPUB
publication-format-docx = DOCX for the language editor
publication-format-html = HTML
publication-story-number = Story { $n }
publication-to-book = To the book
publication-front = Title page, credits, foreword
publication-front-lead = Everything around the stories. Save as often as you like; an edition takes what stands here when it is made.
publication-conflict = Somebody else saved meanwhile. What you typed is in the form; below is what is kept now where it differs. Save again to keep yours.
publication-empty-now = nothing
publication-part-title = Title page
publication-part-words = Words before and after
publication-part-people = Who took part
publication-part-cite = How to cite it
publication-title = Title
publication-subtitle = Subtitle
publication-publisher = Publisher
publication-place = Place
publication-report-number = Report number
publication-series-title = Series
publication-volume = Volume in the series
publication-continues = Continues
publication-continues-none = No earlier book
publication-cover-text = Cover text
publication-cover-text-help = A few sentences for the back of the book.
publication-abstract-text = Abstract
publication-second-lang = A second language
publication-second-none = None
publication-second-abstract = Abstract in that language
publication-foreword = Foreword
publication-acknowledgements = Acknowledgements
publication-credits = Credits
publication-credits-help = A line for each role: role, colon, names with commas between. Names stand as they are shown here unless their owner agreed to the name in a book.
publication-authors = Authors
publication-authors-help = Without an author, the publisher is cited. Latin letters are for the English citation.
publication-author = Author { $n }
publication-given = Given names
publication-family = Family name
publication-given-latin = Given names in Latin letters
publication-family-latin = Family name in Latin letters
publication-citation-title = Title in the citation
publication-citation-title-help = Only where it differs from the title above.
publication-citation-title-en = Title in the English citation
publication-stories = Stories in the book
publication-stories-lead = Which stories stand in the book, in which order, and with whose own words. Each decision is recorded with your name.
publication-stories-conflict = Somebody else chose meanwhile. Your choices stand in the form; save again to keep them.
publication-no-stories = No stories yet
publication-no-stories-more = A book gathers stories. Tell the first one.
publication-to-stories = To the stories
publication-not-for-team = not open to the team
publication-choice = In the book
publication-choice-whole = with the words of both sides
publication-choice-no-client = without the client's own words
publication-choice-no-professional = without the professional's own words
publication-choice-retold = only as the editor tells it
publication-choice-out = left out
publication-place-in-book = Place
publication-consent-unmet = { $n ->
    [one] One consent is missing.
   *[other] { $n } consents are missing.
} Ask for it, or leave the story or those words out.
publication-one-sided = { $n ->
    [one] One story is told from one side only.
   *[other] { $n } stories are told from one side only.
} Hear the other side, or record why not.
publication-no-title = The book has no title yet.
publication-no-story = No story stands in the book yet.
publication-not-looked = Look at every clue, then tick that you did.
publication-credit-line = Line { $line }: write the role, a colon and at least one name.
publication-cannot-continue = This book cannot be continued. Choose another.
publication-to-be-revised = A consent that this edition rests on no longer stands. Make a new edition first.
publication-no-edition = No edition was made yet.
publication-side-client = The client's side
publication-side-professional = The professional's side
publication-teller = Told by { $alias }
publication-who-story = from the story
publication-rights-note = The stories belong to those who told them. Cite freely; ask the publisher before reprinting.
publication-gap-title = Not shown here
publication-gap-story = This story is not shown here at the moment.
publication-gap-side = These words are not shown here at the moment.
publication-gap-principle = This principle is not shown here at the moment.
publication-gap-quotes = Some quotations are not shown here at the moment.
publication-gap-name = (name not shown)
publication-gaps = { $n } of { $of } stories can be read here today. Where something is not shown, a line says so.
publication-paper-only = The whole book is not offered as a file: parts of it are for paper only.
publication-cite = Cite
publication-copy = Copy
publication-copied = Copied
publication-continues-this = This book continues
publication-continued-in = Continued in
publication-standing-none = no book yet
publication-standing-draft = { $n ->
    [0] draft
    [one] draft, 1 consent missing
   *[other] draft, { $n } consents missing
}
publication-standing-made = edition { $n } made { $date }
publication-standing-revise = edition { $n } to be revised
publication-next-start = Start the book: what the project already knows is filled in.
publication-next-start-do = Start the book
publication-next-consents = Consents are missing: see whose, and for what.
publication-next-consents-do = See what is missing
publication-next-make = See whether anything is still in the way of the edition.
publication-next-make-do = See the book
publication-next-publish = The edition is made. Publish it for everybody who may read it.
publication-next-publish-do = See the edition
publication-next-revise = A consent was taken back: the edition has to be revised.
publication-next-revise-do = Revise the book
done-book-started = The book is started. What the project knows is filled in.
done-looked = Noted that you looked at every place.
done-published = The book is published.
done-taken-down = The public page is taken down.
publication-bring-edited = Bring the edited DOCX back
