### Consent: who agreed to what, for whom, until when; and taking it back.
consent-title = Consent
consent-lead = What each person agreed to, as it stands today. Nothing they said is shown beyond it.
consent-people = Everybody who tells
consent-person = Name shown
consent-filter = Show only
consent-filter-all = Everybody
consent-filter-ask = To be asked
consent-filter-waiting = Waiting for an answer
consent-filter-ending = Ends within 60 days
consent-filter-unmet = Conditions not met
consent-filter-shut = Something is shut
consent-nobody = Nobody tells yet
consent-nobody-more = Plan an interview. Whoever tells then stands here, with what they were asked and what they answered.
consent-nobody-here = Nobody in this list
consent-nobody-here-more = That is good to know. Choose another list above.
consent-to-interviews = Plan an interview
consent-table-key = Each sign is the most shut answer for that audience. A smaller line says if something else is more open.
consent-best = more open: { $state }
consent-next = Ask next
consent-next-column = What is next
consent-cell = { $material } · { $audience }
consent-ask = Ask about: { $line }
consent-ask-confirm = The text changed. Ask them to confirm: { $line }
consent-ask-expired = Has ended. Ask again, if it is still needed: { $line }
consent-ask-themselves = A guardian said yes, and they now decide alone. Ask them: { $line }
consent-waiting = Asked, no answer yet: { $line }, since
consent-ending = Ends: { $line }, on
consent-unmet = Not met: { $condition } ({ $line })
consent-stopped = Stopped for safety
consent-expired-title = Ended since you last looked
consent-expired-more = The date that was agreed has come. Nothing of this is shown any more; nobody had to do anything.
consent-seen = I have seen these
consent-of = Consent of { $alias }
consent-of-short = Consent of
consent-grid = What may be shown, and to whom
consent-grid-more = A row is the form, a column is the audience. None implies another.
consent-material = Form
consent-until = until
consent-met = conditions met
consent-not-met = a condition is not met
consent-occasions = For one occasion only
consent-conditions = Conditions
consent-mark-met = It is met
consent-history = What happened
consent-history-none = Nothing is recorded yet.
consent-asked-by = asked by
consent-is-minor = This person is under age. A yes needs a guardian's document and the person's own assent. A child under a protection order may not be published recognisably, even with a guardian's consent.
consent-is-represented = A guardian speaks for this person. A yes needs the guardian's document and the person's own assent.
consent-is-deceased = This person is no longer living. What they agreed to stays as it was. It can be narrowed, not widened.
consent-decides-alone-now = A guardian said yes, and this person now decides alone. Ask them; until then, show nothing new.
consent-stopped-more = Everything is stopped for safety: nothing is shown to anybody until it is lifted.
consent-safety = Safety
consent-suspend = Stop everything now
consent-suspend-more = If showing this could put somebody in danger, stop it. It acts like a withdrawal, at once, and can be lifted.
consent-resume = Lift the stop
consent-resume-more = Each line then stands again where it stood before.
consent-move-ask = Asked
consent-move-give = Said yes
consent-move-refuse = Said no
consent-move-lapse-unanswered = Never answered
consent-move-text-changed = The text changed
consent-move-lapse = Did not confirm
consent-move-withdraw = Took it back
consent-move-suspend = Stopped for safety
consent-move-resume = Stop lifted
consent-move-more-ask = They were asked and will think about it.
consent-move-more-give = In person, with evidence. A guess or a message from somebody else is no consent.
consent-move-more-refuse = No reason is asked. Nobody asks again for a year, unless they bring it up.
consent-move-more-lapse-unanswered = They were asked and no answer came. It stays shut.
consent-move-more-text-changed = The text is no longer the one they agreed to. It is shut until they confirm.
consent-move-more-lapse = They were asked to confirm the changed text and did not.
consent-record = Record an answer
consent-record-of = Record an answer of { $alias }
consent-record-of-short = Record an answer of
consent-record-lead = Everything ticked here is recorded as one step.
consent-record-save = Record it
consent-what = What happened
consent-brought-up = They brought it up themselves
consent-brought-up-help = Only then may somebody who said no, or took it back, be heard again within a year.
consent-lines = For whom, and in which form
consent-lines-help = Tick everything the answer is about. The sign says how it stands today.
consent-occasion = For one occasion only
consent-occasion-any = any occasion of this project
consent-occasion-help = A study day can be agreed to by itself.
consent-day = On which day
consent-day-help = The day it was said. Empty is today.
consent-until-field = Until when
consent-until-help = Only for a yes that ends. Empty is until it is taken back.
consent-evidence = How it is proven
consent-evidence-none = no evidence yet
consent-evidence-help = A yes needs evidence. A message sent on by somebody else is none.
consent-asked-by-field = Who asked
consent-asked-by-nobody = nobody chosen
consent-asked-by-help = Somebody who does not decide about this person's help. Only then is a no as easy as a yes.
consent-despite = Record it all the same
consent-despite-help = I have made sure that they could say no without losing anything.
consent-place = Where
consent-note = Who was there, and how it was explained
consent-note-help = Read aloud? An interpreter? The names of witnesses or guardian. Only those who record consent see this.
consent-conditions-add = They set conditions
consent-conditions-help = What must be true before anything is shown. It stays shut until then.
consent-which = Which: { $condition }
consent-not-before = Not before
consent-condition-more-pseudonym = Always so here, except where a name is shown.
consent-condition-more-generalise = A place, an age, a profession. Say which below.
consent-condition-more-remove-passage = Say which below.
consent-condition-more-show-final = Shut until they have seen it and somebody marks it met.
consent-condition-more-not-before = Opens by itself on that day.
consent-condition-more-not-indexed = Their pages are never offered to search engines.
consent-condition-more-free-text = Shut until somebody marks it met.
consent-no-line = Tick at least one line.
consent-deceased = This person is no longer living. Nobody can ask them; what they agreed to can only be narrowed.
consent-no-evidence = A yes needs evidence. Choose how it is proven, or record that they were asked.
consent-decides-alone = This person decides alone. A guardian cannot say yes for them.
consent-needs-guardian = This needs a guardian's or court document, together with the person's own assent.
consent-who-was-there = Write who was there: the two witnesses, or the guardian and how the person themselves said yes.
consent-not-yet = This day has not come. Record it when it has happened.
consent-until-past = This day is over already. Choose a later one, or leave it empty.
consent-no-asker = Choose who asked.
consent-asked-oneself = Choose somebody else: nobody asks themselves.
consent-asker-decides = Whoever asked tells in the same story, or proposed stories here, and may decide about this person's help. Let somebody else ask; or tick below that they were free to say no.
consent-condition-words = Say in a few words what exactly.
consent-condition-day = Choose the first day on which it may be shown.
consent-before-last = Something later is already recorded here. Choose that day or a later one.
consent-cooling = They said no or took it back less than a year ago. Do not press them; if they brought it up themselves, say so above.
consent-is-suspended = This is stopped for safety. Lift the stop first.
consent-no-such-step = This does not fit how the line stands today.
consent-nothing-there = There is nothing here to take back, stop or lift. Tick at least one line, if there are any.
consent-withdraw = Take back consent
consent-withdraw-of = Take back consent of { $alias }
consent-withdraw-question = Take back consent?
consent-withdraw-more = It takes effect at once, everywhere that is live. Nobody asks why.
consent-withdraw-lines = What is taken back
consent-count-again = Count again
consent-back = Back to the person
consent-touches-before = What this touches
consent-touches-before-more = Counted now, for the lines that are ticked.
consent-see-them = See them
consent-touches-passages = { $n ->
    [one] passage goes dark
   *[other] passages go dark
}
consent-touches-texts = { $n ->
    [one] text can no longer be read
   *[other] texts can no longer be read
}
consent-touches-stories = { $n ->
    [one] story loses its title, before and after
   *[other] stories lose their title, before and after
}
consent-touches-findings = { $n ->
    [one] finding rests on fewer stories
   *[other] findings rest on fewer stories
}
consent-touches-study-days = { $n ->
    [one] study day shows it
   *[other] study days show it
}
consent-touches-editions = { $n ->
    [0] printed or published editions show it
    [one] frozen edition shows it: printed copies cannot be called back
   *[other] frozen editions show it: printed copies cannot be called back
}
consent-list-texts = Texts
consent-list-stories = Stories
consent-list-findings = Findings
consent-list-study-days = Study days
consent-list-editions = Frozen editions
consent-text = A text without a story
consent-text-section = a section of an interview
consent-text-told = the story as it is told
consent-text-brought = a text that was brought in
consent-story = Story { $n }
consent-edition = Edition
consent-edition-shows = { $n ->
    [one] Shows one thing that is shut now. Do not print it again, and tell those who hold copies.
   *[other] Shows { $n } things that are shut now. Do not print it again, and tell those who hold copies.
}
consent-count-passages = { $n ->
    [one] 1 passage
   *[other] { $n } passages
}
consent-share = { $n } of { $of }
consent-becomes = becomes
consent-withdrawn = Taken back
consent-withdrawn-of = What { $alias } took back
consent-withdrawn-of-short = Taken back:
consent-withdrawn-lead = It took effect on { $when }. This is what it touched.
consent-never-withdrawn = Nothing was ever taken back.
consent-form = Consent form
consent-form-of = Consent form for { $alias }
consent-form-before = Say this before anything is signed: what is printed in a book can never be called back.
consent-form-print = Print this page from your browser. The top and the buttons stay off the paper.
consent-form-language = Language of the form
consent-sheet-title = May we show what you told us?
consent-sheet-intro = You decide, line by line. Read this together with somebody who can explain it. Take your time; you can also answer another day.
consent-sheet-known-as = Here you are called:
consent-sheet-audiences = Who might see it
consent-sheet-print-warning = What is printed in a book can never be called back. If you take your consent back later, we do not print it again, but copies that exist remain.
consent-sheet-materials = In which form
consent-sheet-choice = Your choice
consent-sheet-choice-more = Tick only what you agree to. An empty box is a no.
consent-sheet-conditions = Only if …
consent-sheet-rights = What we promise
consent-sheet-right-no = You can say no to everything or to any part. Nobody asks why.
consent-sheet-right-help = Your answer changes nothing in the help you get. Whoever decides about it does not learn it from us.
consent-sheet-right-back = You can take back any line at any time, in person or by telephone, from anybody who works on this. It takes effect at once.
consent-sheet-right-print = You can ask to read the final text first. Then nothing is printed before you have said that it is right.
consent-sheet-sign = Day and signature
consent-sheet-sign-line = Day, name, signature:
consent-sheet-guardian-line = Guardian: day, name, signature, and how the person themselves said yes:
consent-sheet-asked-line = Who asked and explained, day, signature; read aloud? interpreter?
consent-explain-raw = Whoever interviews you writes it down and keeps it locked. Nobody else reads it.
consent-explain-team = The few people who work on this project read it.
consent-explain-department = Colleagues in this organisation read it, to learn from it.
consent-explain-study-day = People at a study day see or hear it.
consent-explain-book = It stands in a printed book that anybody may read and keep.
consent-explain-web = It stands on the internet, where anybody can find it.
consent-explain-research = A named research project may work with it.
consent-explain-retold = We tell it in our words, under another name.
consent-explain-quote = Your own sentences stand there, word for word.
consent-explain-photo = A picture of you, or of something that is yours.
consent-explain-voice = A recording in which your voice is heard.
consent-explain-name = Your real name, or something by which people know you at once.
consent-explain-evidence = Your story is only counted. Nobody sees it.
consent-receipt = Receipt
consent-receipt-of = Receipt for { $alias }
consent-receipt-head = Seal over all { $n } entries of the log up to now. With it, anybody can check later that nothing before was changed.
done-consent-recorded = Recorded.
done-consent-withdrawn = The consent is withdrawn.
done-consent-suspended = Everything is stopped.
done-consent-resumed = The stop is lifted.
done-consent-condition-met = The condition is marked as met.
consent-youth-law = The law forbids publishing anything that may identify this minor, and no consent opens it.
consent-lock-youth-law = The law forbids what may identify them: study days, book, web and research stay closed until they are 18, even if a guardian said yes.
consent-lock-own-voice = Others agreed in their place, and now they decide themselves. Study days, book, web and research stay closed until they have answered.
