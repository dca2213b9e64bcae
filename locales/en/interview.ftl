### Interviews: who tells, the guide, writing it down, handing over, approval, texts brought in.

interview-list-title = Interviews
interview-list-lead = Every story is heard from both sides. A side that nobody tells from stays visible as a gap.
interview-list-lead-own = The interviews that are yours. Nobody else's are shown here.
interview-tally-done = of { $all } written down and handed over
interview-tally-waiting = { $n ->
    [one] story waits for a side
   *[other] stories wait for a side
}
interview-column-story = Story
interview-story-number = Story { $number }
interview-title-waits = Title not shown to the team:
interview-missing = nobody tells from this side yet
interview-one-sided = Told from one side on purpose: { $reason }
interview-plan = Plan an interview
interview-nobody-asks = no interviewer yet
interview-no-day = no day yet
interview-planned-for = planned for { $date }
interview-held-on = held on { $date }
interview-progress = { $done } of { $all } steps
interview-says-no = not to be learned from
interview-says-no-more = The interview ended at the question whether it merits learning. The answer was no.
interview-empty = No stories yet
interview-empty-more = Interviews are held about chosen stories. Choose the first one, then plan who tells it.
interview-empty-action = To the selection
interview-empty-own = No interview is yours yet
interview-empty-own-more = Once somebody plans an interview with you as interviewer, it appears here.

interview-state-planned = planned
interview-state-held = being written
interview-state-documented = handed over
interview-state-approved = approved
interview-step-blank = open
interview-step-draft = begun
interview-step-filled = answered
interview-step-none-found = none found
interview-step-no = no

interview-plan-title = Plan an interview
interview-plan-lead = One interview is one person's telling of one story. Plan as many on each side as the story needs.
interview-plan-consent = Before the interview can begin, the person is asked for consent to it. From now on the story also waits for theirs.
interview-choose = Choose
interview-story = Which story
interview-teller = Who tells
interview-teller-help = Somebody the project knows, or somebody new.
interview-teller-new = Somebody new
interview-alias = Name shown
interview-alias-help = For somebody new. Never the real name.
interview-standpoint = Standpoint
interview-standpoint-help = For somebody new. It decides from which side they tell.
interview-interviewer = Interviewer
interview-later = To be decided
interview-day = Day
interview-assign-title = Interviewer and day

interview-account-title = { $alias }: { $side }
interview-steps = Steps of the guide
interview-consent = Consent to the interview
interview-tally-answered = { $n ->
    [one] step answered
   *[other] steps answered
}
interview-tally-none = of them with none found
interview-tally-open = still open
interview-raw-shut = This interview cannot be held. Consent to the interview itself:
interview-team-shut = What was said is not open to the team. Consent:
interview-to-consents = To this person's consents
interview-erased = This person was erased. What they told is gone for good.
interview-start-title = Start the interview
interview-start-more = You can read the guide beforehand. What you write is saved as you type.
interview-held = Held on
interview-held-help = Today, or the day on which it was held.
interview-start = Start the interview
interview-go-on = Write it down
interview-go-on-with = Go on with:
interview-hand-over-more = Once every step has an answer, hand the record over. After that you can read it, and others correct it.
interview-hand-over = Hand over the record
interview-confirm = Hand it over with this answer
interview-confirm-help = The answer was that it does not merit learning. Steps after it may stay open.
interview-approve-title = The teller reads it
interview-approve-more = The record is handed over. Now the teller reads it, or has it read to them, corrects it and approves it.
interview-reader = Who read it with them
interview-read-alone = they read it themselves
interview-read-by = read with them by
interview-read = Read on
interview-read-help = The day on which they approved it.
interview-approve = Record the approval
interview-approved = Approved by the teller.
interview-approved-before = Approved on { $date }, but the words have changed since. Read what has changed to whoever told it, and ask for a new approval.
interview-give-back = Give it back to be worked on
interview-give-back-more = It can be written in again. An approval then no longer holds and is asked for anew.
interview-opening = Before you begin
interview-closing = Before you leave

interview-step-of = Step { $n } of { $all }
interview-answer = Answer
interview-reason = Why
interview-lines-help = One entry on each line.
interview-timeline-help = One row for each moment, in the order in which they happened. Leave rows you do not need empty.
interview-when = { $n }. Roughly when
interview-what = { $n }. What happened, before and after
interview-each-first = No turning points are written yet. Once they are, this step is asked for each of them.
interview-none-help = We asked; there is nothing to tell here.
interview-none-mixed = There is text here and "none found" is ticked. Keep one of the two.
interview-probes = To ask further
interview-save-next = Save, next step
interview-save-last = Save, back to the interview
interview-nothing-yet = Nothing written yet
interview-saving = Saving
interview-saved = Saved
interview-kept = Not sent: kept on this device
interview-restored = Brought back from this device
interview-conflict = Somebody else wrote here
interview-conflict-message = Press Save to see both texts. Nothing is overwritten.
interview-conflict-more = Both texts are below. Take over what you want to keep, then save. The other text stays among the versions.
interview-signin = Sign in again in another tab, then press Save.
interview-refused = Not accepted:
interview-discard = Drop the text kept on this device
interview-there = What is there now
interview-yours = What you wrote

interview-texts-title = Texts brought in
interview-texts-lead = A transcript, notes, an earlier text. It belongs to this teller and is guarded like everything they said.
interview-texts-count = { $n ->
    [0] No text was brought in yet.
    [one] 1 text was brought in.
   *[other] { $n } texts were brought in.
}
interview-texts-open = Texts
interview-texts-kept = { $n ->
    [one] 1 text was kept.
   *[other] { $n } texts were kept.
}
interview-files = Files
interview-files-help = .txt .md .docx .odt .html, several at once. A file that cannot be read is named; the others go in.
interview-bring = Bring in
interview-read-text = Read

interview-standing = { $done } of { $all } interviews
interview-next-side = { $n ->
    [one] One story waits for the other side.
   *[other] { $n } stories wait for the other side.
}
interview-next-open = { $n ->
    [one] One interview is not handed over yet.
   *[other] { $n } interviews are not handed over yet.
}
interview-next-approve = { $n ->
    [one] One record waits to be approved by its teller.
   *[other] { $n } records wait to be approved by their tellers.
}
interview-next-look = To the interviews

done-interview-planned = The interview is planned.
done-interview-started = The interview has begun. What you write is saved as you type.
done-interview-handed-over = The record is handed over.
done-interview-given-back = The record can be written in again.
done-interview-approved = The approval is recorded.

interview-handed-over = This record was handed over. Ask for it to be given back if something has to change.
interview-no-raw-consent = There is no consent to this interview today. Ask for it first; nothing that was written is lost.
interview-no-team-consent = What was said is not open to the team, so only its interviewer can write here.
interview-teller-twice = This person already tells this story. Choose somebody else.
interview-own-teller = Nobody interviews themselves. Choose somebody else.
interview-known-or-new = Choose somebody known, or write a new name: one of the two.
interview-no-teller = Choose who tells, or write the name that is shown.
interview-in-future = This day has not come yet.
interview-none-not-here = This step needs an answer in words.
interview-step-open = { $step }: this step has no answer yet.
interview-confirm-no = Tick that it is handed over although the answer was no.
interview-not-handed-over = The record is not handed over yet.
interview-approved-already = This record is approved already.
interview-no-file = Choose at least one file.
interview-file-known = { $file } is here already and was not brought a second time.
interview-bring-again = Bring it in once more all the same

intake-too-large = { $file } is too large. Split it and bring the parts.
intake-empty = { $file } holds no text.
intake-unknown-format = { $file } has a format that cannot be read. Save it as .docx, .odt, .txt, .md or .html.
intake-not-text = { $file } is not a text.
intake-damaged = { $file } is damaged. Open it where it was made and save it again.
intake-damaged-part = { $file } is damaged inside. Open it where it was made and save it again.
intake-missing-part = { $file } is not whole. Open it where it was made and save it again.
intake-bomb = { $file } unpacks to far more than a text. Save it again as plain text.
intake-too-deep = { $file } is nested too deeply. Save it again as plain text.
intake-encrypted-or-old = { $file } has a password or is an old .doc. Save it as .docx without a password.
intake-scanned = { $file } holds pictures of pages and no text. Run it through text recognition (OCR) in its language and bring the result.
intake-note-footnote = A footnote stands at the end of the text.
intake-note-encoding-guessed = The file does not say how its letters are encoded. Check that they read right.
intake-note-characters-replaced = Some letters could not be read and show as �.
intake-note-controls-left-out = Invisible control characters were left out.
intake-note-bidi-changed = Invisible marks of direction were tidied.
intake-note-other-format-than-named = The file is of another kind than its name says.
intake-note-comments-left-out = Comments in the margin are not part of the text.
intake-note-deletions-left-out = Words marked as deleted are not part of the text.
intake-note-hidden-left-out = Hidden text is not part of the text.
intake-note-pages-without-text = Some pages hold pictures and no text; they are not part of what was brought.
intake-note-lines-repaired = Some lines stood in the wrong order and were put right. Check that they read well.
intake-note-lines-doubtful = Some lines may stand in the wrong order and were left as they were. Check them.
interview-own-unit-why = If the interviewer is of the story's own unit: why
interview-own-unit-help = In this method somebody from outside the unit interviews. Where that cannot be, write why.
interview-own-unit = The interviewer is of the story's own unit. Choose somebody else, or write here why.
interview-takes-back = Did they tell you that they take it back?
