### Readings: what is due, one reading, a whole place, files, crossings.
readings-project = The project
readings-title = Readings
readings-lead = How each place stands against each red line, in figures with their day and source.
readings-lead-counts = { $n } of { $all } measured and fresh. { $stale ->
    [0] Nothing has gone stale.
    [one] One has gone stale and counts as unknown.
   *[other] { $stale } have gone stale and count as unknown.
}
readings-measure = Measure a place
readings-places = Place by place
readings-place-counts = { $n } of { $all } measured
readings-due-count = { $n ->
    [one] 1 to measure
   *[other] { $n } to measure
}
readings-all-fresh = all fresh
readings-due = To be measured now
readings-due-more = The { $n } that have waited longest, of { $all }.
readings-due-since = Due since
readings-never = never measured
readings-stands-now = Stands now
readings-record = Measure
readings-newest = Last written down
readings-ended = taken back
readings-files = Files
readings-files-more = Bring readings from a spreadsheet, or take everything with you. What leaves can come back in.
readings-import = Bring a file
readings-export-whole = Everything (JSON)
readings-calendar = Calendar of what is due
readings-file-name = readings
readings-no-lines = There is nothing to measure yet
readings-no-lines-more = First a line is put into words; then somebody says how it is measured and from which value it is crossed.
readings-to-lines = To the lines
readings-no-places = There is no place to measure yet
readings-no-places-more = Add the towns or neighbourhoods where the lines are to hold.
readings-to-places = Add places
readings-indicator = Indicator
readings-place = Place
readings-new = Write down a reading
readings-correct = Correct this reading
readings-corrects = This one will stand for: { $was }. The old one stays readable.
readings-found = { $value }, { $day }
readings-unit-percent = % of { $unit }
readings-unit-one-to = for one: how many { $unit }
readings-value = Value
readings-value-help = A number as you usually write it. Leave nothing out: no value is not zero.
readings-on = On which day was it so
readings-on-help = The day of the figure, not the day you write it down.
readings-source = Source
readings-no-source = No source was written
readings-confidence = How sure is it
readings-confidence-high = high
readings-confidence-more-high = Counted, or from a register.
readings-confidence-medium = medium
readings-confidence-more-medium = Put together from several sources.
readings-confidence-low = low
readings-confidence-more-low = Somebody's estimate.
readings-note = Note
readings-note-help = What one should know about the figure. It is sealed, and read by whoever may read this project.
readings-attachment = A file beside it
readings-attachment-help = A picture, a PDF, a text or an office file, up to 5 MB. Leave out files with people's names in them.
readings-attachments = Files beside it
readings-attachments-none = No file.
readings-attachment-add = Add a file
readings-attachment-keep = Keep the file
readings-attachment-end = Destroy
readings-look = Look first
readings-look-title = What { $value } would mean
readings-look-then = On its own day:
readings-look-now = Today:
readings-look-later = A later reading stands, so today does not rest on this one.
readings-look-unsaved = Nothing is saved yet.
readings-how-it-stands = How it stands
readings-was-corrected = Another reading stands for this one:
readings-was-ended = This reading was taken back.
readings-stands-for = Stands for
readings-recorded = Written down
readings-by = { $who }, { $when }
readings-somebody = somebody who has left
readings-words = Words it rests on
readings-words-add = Tie words to it
readings-words-none = No words are tied to it. A figure can stand alone; what people say can carry it.
readings-words-barred = Words that may not be shown:
readings-words-barred-count = { $n ->
    [one] 1 passage may not be shown, so it cannot be tied.
   *[other] { $n } passages may not be shown, so they cannot be tied.
}
readings-words-back = Back to the text
readings-words-untie = Untie
readings-words-tie = Tie it
readings-words-lead = Choose a passage from the texts of this project. It stays where it is; a thread is tied.
readings-words-search = Words in the passage
readings-words-nothing = Nothing found. Passages are made where texts are read and coded.
readings-words-more = { $n ->
    [one] 1 more. Search to narrow it down.
   *[other] { $n } more. Search to narrow it down.
}
readings-end = It should not have been written down
readings-end-more = It stays in the record with your reason and counts no more. To write another value, correct it instead.
readings-end-reason = Why
readings-end-do = Take it back
readings-place-title = Measure { $place }
readings-place-lead = Write what you know, and leave the rest empty: an empty row is skipped and never becomes zero.
readings-place-confidence-help = For all rows. A row that is surer or less sure goes in a sitting of its own.
readings-other-place = Another place
readings-go-there = Go
readings-save-all = Save what is filled in
readings-not-measured = not measured
readings-where = Where do you measure?
readings-standing = { $n } of { $all } measured, { $stale } stale, { $overdue ->
    [0] no answer overdue
    [one] 1 answer overdue
   *[other] { $overdue } answers overdue
}
readings-next-measure = { $n ->
    [one] One line at a place has no fresh reading.
   *[other] { $n } lines at places have no fresh reading.
}
readings-next-measure-action = Measure
readings-next-overdue = { $n ->
    [one] An answer to a crossing is overdue.
   *[other] { $n } answers to crossings are overdue.
}
readings-next-overdue-action = Remind them
readings-import-lead = A spreadsheet or a CSV. You see what every row becomes before anything is written.
readings-import-columns = Headings that are read, in any order
readings-import-help = Place, date, value and indicator (or line) are needed. Dates as 2026-11-22, 22/11/2026 or 22.11.2026. Numbers are read as the language of the headings writes them.
readings-import-file = The file
readings-import-unsaid = How sure is a row that does not say
readings-import-unsaid-help = When in doubt, low.
readings-import-look = Look at every row
readings-column-place = place | town | site
readings-column-line = line | red line
readings-column-indicator = indicator | measure
readings-column-date = date | day
readings-column-value = value | reading
readings-column-confidence = confidence | certainty
readings-column-source = source
readings-column-note = note | comment | remark
readings-preview = What { $name } becomes
readings-preview-lead = Nothing is written yet. Look at what each row becomes, then take in the good ones in one go.
readings-preview-lang = Numbers are read as in { $lang }.
readings-lang-he = Hebrew
readings-lang-sv = Swedish
readings-lang-en = English
readings-preview-show = Which rows are shown
readings-preview-all = all rows
readings-fate-new = new
readings-fate-same = already there
readings-fate-correction = another value
readings-fate-twice = twice in the file
readings-fate-bad = not taken in
readings-row-is-new = new
readings-row-is-same = already there
readings-row-is-correction = another value
readings-row-is-twice = twice in the file
readings-row-is-bad = not taken in
readings-fate-same-more = The same value is there for that day.
readings-fate-twice-more = The same as row { $row }.
readings-fate-bad-more = { $column }: { $why }
readings-instead-of = { $becomes } instead of { $was }
readings-row = Row
readings-row-number = Row { $n }
readings-row-fate = What happens
readings-row-becomes = Becomes
readings-row-status = Stood that day
readings-row-file = In the file
readings-pages = Pages
readings-page = { $n } of { $all }
readings-page-before = Before
readings-page-after = Next
readings-take-in = Take them in
readings-take-in-count = { $n ->
    [one] One new reading is written, in one go.
   *[other] { $n } new readings are written, all or none.
}
readings-take-in-nothing = There is nothing in this file to take in.
readings-take-in-do = Take in what I saw
readings-take-in-not = Put the file away, take nothing in
readings-corrections = { $n ->
    [one] One row has another value for a reading that stands
   *[other] { $n } rows have another value for a reading that stands
}
readings-corrections-help = What you choose becomes a correction; the old reading stays readable. What you leave stays as it is.
readings-corrections-all = Correct all of them
readings-whole = Take in a whole
readings-whole-more = This project is empty. A JSON file that left another project brings its concerns, places, lines, thresholds, readings, crossings and the outline. What that group agreed to comes along for the record, and is not agreed here.
readings-whole-file = The JSON file
readings-whole-take-in = Take in everything
readings-calendar-measure = { $n ->
    [one] Measure { $place }: 1 indicator
   *[other] Measure { $place }: { $n } indicators
}
readings-calendar-answer = Answer due: { $place }
readings-calendar-overdue = Answer overdue: { $place }
crossings-title = Crossings
crossings-overdue-count = { $n ->
    [one] 1 overdue
   *[other] { $n } overdue
}
crossings-lead = { $open ->
    [0] None open
   *[other] { $open } open
}{ $overdue ->
    [0] { "" }
   *[other] , { $overdue } of them overdue
}. Nothing closes by itself.
crossings-none = No crossing has been declared
crossings-none-more = When a reading stands beyond its line, somebody declares it and says who must answer, and by when.
crossings-of-towns = What towns have declared stands on the board, as far as each shows it.
crossings-to-board = To the board
crossings-declare = Declare the crossing
crossings-declare-do = Declare it
crossings-declared-on-it = A crossing was declared on it
crossings-declared-on = declared { $day }
crossings-declared-by = Declared by
crossings-reading = On the reading
crossings-to = To
crossings-addressee = Who must answer
crossings-addressee-help = An authority or a person, by name: the one who can change it.
crossings-person = Somebody of this project
crossings-person-help = Only when it is one of the people here: then their copy and erasure reach these words.
crossings-person-none = nobody here
crossings-words = What you say to them
crossings-words-help = What has happened, to whom, and what you ask for. It is sealed.
crossings-words-erased = The words were erased.
crossings-name-erased = name erased
crossings-due = Answer asked for by
crossings-said = What was said
crossings-followed = What followed
crossings-nothing-followed = Nothing has followed yet.
crossings-drawn = { $n ->
    [one] From the declaration through one step to today
   *[other] From the declaration through { $n } steps to today
}
crossings-is-back = The line is no longer crossed, and nobody has closed it.
crossings-state-waiting = answer due { $day }
crossings-state-overdue = overdue since { $day }
crossings-state-answered = answered, not ended
crossings-state-ended = ended: { $how }
crossings-closing-back = the value is back
crossings-closing-mistaken = the reading was wrong
crossings-closing-line-changed = the group changed the line
crossings-closing-given-up = still crossed, no longer pursued
crossings-remind = Remind
crossings-remind-now = time to remind
crossings-remind-due = The day has passed without an answer. Nothing is sent from here: copy the text or open it in your mail, then write down that you reminded them.
crossings-remind-more = A text that is ready to copy or mail. Nothing is sent from here.
crossings-copy = Copy
crossings-copied = Copied
crossings-mail = Open in mail
crossings-reminded-do = I have reminded them
crossings-step = Write down what happened
crossings-step-kind = What happened
crossings-step-reminded = They were reminded
crossings-step-said-reminded = reminded
crossings-step-more-reminded = By letter, call or meeting.
crossings-step-answered = They answered
crossings-step-said-answered = answered
crossings-step-more-answered = Write their words.
crossings-step-done = Something was done
crossings-step-said-done = done
crossings-step-more-done = What, and by whom.
crossings-step-postponed = A new day was agreed
crossings-step-said-postponed = postponed
crossings-step-more-postponed = Choose the day below.
crossings-step-ended = It ends here
crossings-step-said-ended = ended
crossings-step-more-ended = Say how, and why.
crossings-step-reopened = It is taken up again
crossings-step-said-reopened = taken up again
crossings-step-more-reopened = Say why.
crossings-step-until = { $step }, until { $day }
crossings-step-at = On which day (today when left empty)
crossings-step-words = In words
crossings-step-words-help = Sealed, and read by whoever may read this project.
crossings-new-due = The new day
crossings-new-due-help = Only for a new day.
crossings-how-ended = How it ended
crossings-how-ended-help = Only when it ends.
crossings-reminder-waiting = To { $to }

    On { $declared } we told you that a red line was crossed in { $place }: { $line }
    { $indicator }: { $value } ({ $on }).

    { $words }

    We asked for your answer by { $due }.
crossings-reminder-overdue = To { $to }

    On { $declared } we told you that a red line was crossed in { $place }: { $line }
    { $indicator }: { $value } ({ $on }).

    { $words }

    We asked for your answer by { $due } and have not received it. When can we have it?
attachment-too-large = The file is larger than 5 MB. Bring a smaller one.
attachment-empty = The file is empty.
attachment-none = Choose a file.
attachment-unknown-kind = Only pictures, PDF, texts and office files are kept. Save it as one of these.
attachment-has-macros = The file has a program (macros) in it. Save it without.
readings-value-empty = Write the value. Empty is not zero: if nobody measured, write nothing down.
readings-not-a-number = This is no number.
readings-ambiguous = This can be read in two ways. Write 1234 or 1,234 as you mean it.
readings-out-of-range = This number is too large or too fine.
readings-below-zero = This cannot be less than zero.
readings-not-a-word = Choose one of the words of the scale.
readings-future = This day has not come yet.
readings-too-early = This day is before 1990.
readings-nothing-filled = No row is filled in. Write at least one value.
readings-changed-meanwhile = Somebody else has corrected or taken back this reading meanwhile. What you typed is still here.
readings-not-crossed = This reading does not stand beyond its line, so there is no crossing to declare on it.
readings-crossing-ended = This crossing has ended. Take it up again first.
readings-crossing-not-ended = This crossing has not ended.
readings-due-past = Choose a day that is still to come.
readings-due-far = This is more than two years ahead.
readings-due-missing = Choose the new day.
readings-before-declared = This day is before the crossing was declared.
readings-words-missing = Say it in words.
readings-no-file = Choose a file.
readings-file-too-large = The file is larger than can be taken at once: 10 MB and 100,000 rows. Split it.
readings-file-empty = The file is empty.
readings-file-locked = The file has a password or is an old .xls. Save it as .xlsx or CSV without a password.
readings-file-unreadable = This is no table that can be read. Save it as .xlsx or CSV.
readings-no-column-place = No column is headed "place".
readings-no-column-date = No column is headed "date".
readings-no-column-value = No column is headed "value".
readings-no-column-indicator = No column is headed "indicator" or "line".
readings-place-empty = no place is written
readings-place-unknown = no such place here: { $row }
readings-place-twice = two places are called { $row }
readings-indicator-empty = no indicator is written
readings-indicator-unknown = no such indicator or line: { $row }
readings-indicator-twice = several indicators fit: { $row }. Write line and indicator.
readings-date-empty = no date is written
readings-no-date = no date that can be read: { $row }
readings-confidence-unknown = unknown word: { $row }
readings-contradicts-row = row { $row } says another value for the same day
readings-import-changed = Something was written down since you looked. Look again, then take it in.
readings-nothing-to-take-in = There is nothing to take in.
readings-brought = What came with the file
readings-brought-lead = What another project said and answered, as its file told it. Nothing of it is agreed here: whoever agrees does it here, by themselves.
readings-brought-rounds = Put to that group
readings-brought-comments = Comments on its outline
readings-brought-handings = Handed over, and answered
readings-brought-about-line = a red line
readings-brought-about-threshold = a threshold
readings-brought-about-clause = a clause
readings-brought-outcome-open = still being asked then
readings-brought-outcome-no-quorum = too few answered
readings-brought-outcome-agreed = agreed there
readings-brought-outcome-agreed-over-objections = agreed there, with objections
readings-brought-outcome-not-agreed = not agreed there
readings-brought-answered = { $n } of { $all } answered
readings-brought-agree = { $n ->
    [one] { $n } agrees
   *[other] { $n } agree
}
readings-brought-live-with = { $n } can live with it
readings-brought-stand-aside = { $n ->
    [one] { $n } stands aside
   *[other] { $n } stand aside
}
readings-brought-object = { $n ->
    [one] { $n } objects
   *[other] { $n } object
}
readings-brought-said-agree = Agrees
readings-brought-said-live-with = Can live with it
readings-brought-said-stand-aside = Stands aside
readings-brought-said-object = Objects
readings-brought-comment-open = not answered
readings-brought-comment-taken = taken up
readings-brought-comment-in-part = taken up in part
readings-brought-comment-not-taken = not taken up
readings-brought-kept = These words stayed in that group.
readings-brought-handed = Edition { $n }, handed over { $day }
readings-brought-silence = No answer by the time the file was made.
readings-brought-position-accepted = accepted
readings-brought-position-in-part = accepted in part
readings-brought-position-refused = refused
readings-brought-position-no-position = takes no position
readings-brought-see = See what came with the file
readings-whole-broken = Nothing was taken in: the file cannot be read at line { $line }.
readings-whole-unreadable = This is no file of a red-lines project.
readings-whole-newer = This file was made by a newer Red Thread.
readings-whole-not-empty = This project already has lines or places. Start an empty one.
readings-whole-wrong = Nothing was taken in: something does not fit at { $where }.
done-reading-saved = The reading is written down.
done-readings-dates-moved = The days were moved.
done-readings-saved = What you filled in is written down.
done-readings-taken-in = The file is taken in.
done-crossing-declared = The crossing is declared. Nothing was sent: the text to send is below.
readings-over-time = How it stood over time
readings-dates = Bring the calendar back
readings-dates-lead = Take the calendar along, move days in it as they suit you, and bring the file back. Nothing moves before you have seen it here.
readings-dates-file = The calendar file
readings-dates-file-help = The .ics file that your calendar saves or exports. Other appointments in it are passed over and kept nowhere.
readings-dates-look = See what would move
readings-dates-nothing = Nothing in this calendar would move.
readings-dates-moves = { $n ->
    [one] One day would move
   *[other] { $n } days would move
}
readings-dates-moves-help = Take away the mark where it should stay. A measurement that waits longer than its line allows is unknown meanwhile.
readings-dates-from-to = from { $from } to { $to }
readings-dates-move = Move these days
readings-dates-another = Bring another calendar
readings-dates-same = { $n ->
    [one] One day stands as it stood.
   *[other] { $n } days stand as they stood.
}
readings-dates-foreign = { $n ->
    [one] One appointment is not from here
   *[other] { $n } appointments are not from here
}
readings-dates-gone = { $n ->
    [one] One was answered, measured or ended since
   *[other] { $n } were answered, measured or ended since
}
readings-dates-past = { $n ->
    [one] One was moved to a day that is over
   *[other] { $n } were moved to days that are over
}
readings-dates-far = { $n ->
    [one] One was moved more than two years ahead
   *[other] { $n } were moved more than two years ahead
}
readings-dates-unclear = { $n ->
    [one] One is repeated, called off, or its day cannot be read
   *[other] { $n } are repeated, called off, or their days cannot be read
}
readings-dates-not-yours = { $n ->
    [one] One is for others to move
   *[other] { $n } are for others to move
}
readings-dates-more = and { $n } more
readings-not-a-calendar = This is no calendar file.
readings-calendar-broken = The calendar cannot be read at line { $line }.
readings-no-dates = Choose at least one day to move.
readings-dates-changed = Something was moved, answered or measured in the meantime. Bring the calendar once more to see what would move now.
