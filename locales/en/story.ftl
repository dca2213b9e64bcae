### Stories: their face, both sides, the editor's text, who reads and approves.
story-list-title = Stories
story-numbered = Story { $n }
story-none = No stories yet
story-none-more = A story begins when a proposal is chosen. Choose the first one in the selection.
story-none-action = To the selection
story-standing = { $n } of { $of } stories approved
story-next = { $n ->
    [one] 1 account is written down and waits for its teller to read it.
   *[other] { $n } accounts are written down and wait for their tellers to read them.
}
story-next-action = See who reads
story-face-gap = The title and outline are not shown, because somebody's consent is missing.
story-account-gap = This account is not shown, because consent is missing.
story-text-gap = The text is not shown, because somebody's consent is missing.
story-sides-both = both sides
story-sides-client = only the client's side
story-sides-professional = only the professional's side
story-sides-none = nobody has told it yet
story-account-planned = interview planned
story-account-held = interview held
story-account-documented = written down
story-account-approved = approved
story-untold-planned = Not told yet: the interview is planned.
story-untold-held = The interview was held. It is not written down yet.
story-untold-documented = No text here.
story-untold-approved = No text here.
story-nobody-told = Nobody has told this story yet. It cannot be published.
story-nobody-told-short = not told yet
story-client-missing = The client's side has not been told. It cannot be published like this: plan an interview, or record why one side is enough here.
story-client-missing-short = the client's side is missing
story-professional-missing = The professional's side has not been told. It cannot be published like this: plan an interview, or record why one side is enough here.
story-professional-missing-short = the professional's side is missing
story-excepted = One side is enough here, because:
story-excepted-short = one side, with a reason
story-shut = Somebody who tells in this story has not agreed that the team reads it. It cannot be changed until they do.
story-edit-text = Edit the text
story-write-text = Write the text
story-edit-face = Title and turning points
story-review-title = Reading and approval
story-before = Before
story-after = After
story-turns = Turning points
story-turns-none = No turning points yet.
story-blank = Not written yet.
story-timeline = { $n ->
    [one] From before to after, through one turning point
   *[other] From before to after, through { $n } turning points
}
story-sides = Both sides
story-side-missing = This side has not been told yet.
story-plan-interview = Plan an interview
story-text-title = The story as a text
story-text-none = No text yet.
story-versions-title = Versions
story-to-coding = Mark passages
story-one-sided = One side only
story-exception-reason = Why is one side enough here?
story-exception-help = For example: the person has died, or could not be reached in spite of three attempts. The reason is shown with the story.
story-exception-record = Record the reason
story-exception-end = End the exception
story-alias = Name shown
story-none-found = Asked, and none found.
story-title = Title
story-subtitle = Subtitle
story-subtitle-help = One line: who, and what it is about. No real names.
story-turns-help = When did it turn, and who did what? One row for each turning point, in the order in which they happened. Empty rows are left out.
story-turn-add = Add a turning point
story-turn-nth = Turning point { $n }
story-turn-title = What turned
story-turn-when = Roughly when
story-turn-when-help = For example: March, at the second visit.
story-turn-actions = Who did what
story-turn-actions-help = One action a line. First who, then a colon, then what: "Worker: waited on the stairs".
story-turn-up = Move up
story-turn-down = Move down
story-turn-remove = Remove
story-clash = Somebody else saved while you were writing.
story-clash-more = Nothing is lost. What you typed is in the form below. Beside it you see what is there now. Save when the form says what should stand.
story-clash-there = There now
story-clash-typed = What you typed
story-clash-theirs = What they changed
story-clash-mine = What you changed
story-clash-all-typed = Everything you typed, as you sent it
story-merged = You worked on different paragraphs. The text below holds both. Read it through and save.
story-merged-both = { $n ->
    [one] In one place you both wrote: there both wordings stand, theirs first. Keep what should stay, then save.
   *[other] In { $n } places you both wrote: there both wordings stand, theirs first. Keep what should stay, then save.
}
story-merged-title = Both together
story-text-lead = One story out of all the accounts. Put words in nobody's mouth.
story-tellings = What was told
story-text-field = The text
story-text-help = An empty line begins a new paragraph. Every save keeps the version before it.
story-save-and-ask = Save, and ask again
story-asks-again = { $n ->
    [one] One consent was given for other words than these. The person has to be asked again.
   *[other] { $n } consents were given for other words than these. The people have to be asked again.
}
story-asks-again-heading = Not saved yet.
story-asks-again-more = More than a tenth of the words differ from what these people agreed to. If you save, their consent is shut until they have read the new text and confirmed:
story-restoring = This is version { $n }. If you save, it becomes the newest version. The versions in between stay.
story-restore = Bring back version { $n }
story-versions-none-more = Every save is kept here, and any two can be compared.
story-version-system = brought in
story-words-changed = { $n ->
    [0] no words changed
    [one] 1 word changed
   *[other] { $n } words changed
}
story-compare = Compare
story-compare-any = Compare any two
story-compare-from = From
story-compare-to = To
story-compared = From version { $from } to { $to }
story-version-nth = Version { $n }
story-unchanged = { $n } paragraphs unchanged
story-diff-removed = removed:
story-diff-added = added:
story-review-none-more = Plan an interview. Whoever tells then reads and approves here.
story-review-waiting = { $n ->
    [0] Everybody who told has read and approved.
    [one] One person has not approved yet.
   *[other] { $n } people have not approved yet.
}
story-teller = Who told
story-side = Side
story-state = How far
story-consent-book = Consent to the book
story-consent-web = Consent to the web
story-reading-copy = Reading copy
story-reading-print = For printing
story-reading-lead = This is what was written down from what you told. Read it at your own pace. You may change anything, and you may take back anything, now or later.
story-reading-told = What you told
story-reading-change = What should be different
story-reading-foot = Nothing is shown to others without your yes.
done-story-asks-again = Saved. The people below have to confirm again: their consent to the book or the web is shut until they do.
story-anew = Tell it anew
story-anew-more = Somebody who told here was erased, so title, timeline and text are closed to everybody. You can begin them anew without that person: what stood there is erased for good, and what others told in their interviews stays.
story-anew-do = Begin anew without them
done-story-told-anew = The story can be told anew. What stood here is erased.
story-nobody-erased = Everybody who told here is still here: there is nothing to begin anew.
story-edited-title = Back from the language editor
story-edited-lead = Bring the DOCX that was edited. You see what changed in each text, and decide one by one.
story-edited-file = The edited file
story-edited-file-help = The DOCX of an edition, saved as .docx in Word or LibreOffice. Nothing of it is kept until you accept it.
story-edited-read = Show what changed
story-edited-to-books = To the books
story-edited-found = { $n ->
    [0] Nothing changed in any text.
    [one] 1 text changed
   *[other] { $n } texts changed
}{ $same ->
    [0] {""}
   *[other] {"; "}{ $same } as they were
}
story-edited-take = Take over what is ticked
story-edited-take-this = Take over this text
story-edited-asks-again = { $n ->
    [one] 1 consent was given for other words and has to be confirmed again.
   *[other] { $n } consents were given for other words and have to be confirmed again.
}
story-edited-around = Changed outside the texts
story-edited-around-more = Titles, turning points, principles and the pages before and after are put in by hand, where they are kept.
story-edited-unknown = Not found in this project
story-edited-unknown-more = These texts are of another project, or are gone.
story-no-file = Choose a file first.
story-no-marks = The file carries no marks of ours. Bring the DOCX of an edition, edited in Word or LibreOffice.
story-nothing-taken = Nothing was ticked. Bring the file again and tick what you take over.
story-edited-since = Somebody saved one of these texts meanwhile. Bring the file again: it is compared with the words of now.
done-story-edited = Taken over. Each text has a new version.
done-story-edited-asks-again = Taken over. Some consents were given for other words and wait to be confirmed again.
