### Words of coding: passages, principles, the matrix.
coding-principles = Principles of action
coding-principles-lead = What was done and worked, story by story, and what they share. Everything here is counted from passages.
coding-make = New principle
coding-matrix = Who says it, and where
coding-principle = Principle
coding-category = Category
coding-shared-head = Shared by
coding-stories-with = Stories that say it
coding-stories-counted = Stories counted
coding-file = principles
coding-share-none = none yet
coding-share-some = some
coding-share-most = most
coding-share-all = all
coding-shared-by-none = Not found in any story yet:
coding-shared-by-some = Shared by some:
coding-shared-by-most = Shared by most:
coding-shared-by-all = Shared by all:
coding-n-of = { $n } of { $total }
coding-most-means = Counted over { $n ->
    [one] 1 story
   *[other] { $n } stories
} with a text the team may read or count. From { $percent } per cent on we say most.
coding-voice-both = both sides
coding-voice-client = client
coding-voice-professional = professional
coding-voice-text = only the story's own text
coding-voice-nobody = no evidence
coding-voice-closed = cannot be counted
coding-filter = What is shown
coding-every-side = either side
coding-every-category = every category
coding-empty = No shared principle yet
coding-empty-more = Open a text below, choose the words that say what was done, and attach a principle. What comes back in several stories becomes a shared principle.
coding-gaps = Not counted
coding-closed-passages = { $n ->
    [one] 1 passage is closed by consent and not counted.
   *[other] { $n } passages are closed by consent and not counted.
}
coding-standing-barred = closed by consent
coding-standing-no-text = nothing written down yet
coding-standing-counted = counted
coding-own = Principles of one story
coding-own-lead = Gather what says the same thing into a shared principle: its passages then count there too.
coding-not-gathered = not gathered yet
coding-others = Open questions and themes
coding-texts = Texts to read and mark
coding-no-stories = There are no stories yet. They come from the interviews.
coding-unmarked = nothing marked yet
coding-passages = { $n ->
    [0] no passages
    [one] 1 passage
   *[other] { $n } passages
}
coding-story-number = Story { $n }
coding-story-text = The story as it is told
coding-kind-principle = Principle
coding-kind-theme = Theme
coding-kind-question = Open question
coding-of-this-story = of this story
coding-of-all = Shared by the stories
coding-closed = Closed by consent:
coding-text-closed = This text is closed to the team today. Its passages are closed with it.
coding-text-label = Text: { $title }
coding-lead = Choose the words that say what was done. Then attach a principle.
coding-ref = Principle { $no }: { $title }
coding-here = Principles here
coding-nothing-here = Nothing is marked yet. Choose words in the text.
coding-nothing-marked = Nothing is marked in this text yet.
coding-idle = Marked, without a principle
coding-change = Change
coding-attach = Attach a principle
coding-place = Put it here
coding-place-other = Put it on other words
coding-keys = With the keyboard: arrow keys go word by word, Shift keeps choosing, Enter attaches.
coding-chosen = Chosen:
coding-choose = Which principles does it support?
coding-new = Or a new one
coding-new-first = A new principle
coding-new-as = The new one is
coding-new-story = a principle of this story
coding-new-principle = a shared principle
coding-new-theme = a theme
coding-new-question = an open question
coding-written = Attach by writing the words
coding-place-written = Find the place by writing the words
coding-quote = The words
coding-quote-help = Copy or type them as they stand in the text. Points and quotation marks need not match.
coding-occurrence = Which place?
coding-quote-ambiguous = These words stand in { $n } places. Choose one below, or write a few words more.
coding-quote-not-found = These words are not in the text. Copy them from the text itself.
coding-no-principle = Choose a principle, or write a new one.
coding-cannot-gather = A principle of one story can only be gathered into a shared one of the same kind.
coding-lost = Words that are gone
coding-lost-more = The text was changed after these were marked, and the words are no longer there. Put each on the words that say it now, or take it away.
coding-is-lost = its words are no longer in the text
coding-place-heading = Where does it stand now?
coding-place-lead = These were the words. Choose in the text the words that say it now.
coding-remove = Take the passage away
coding-previous = Earlier text
coding-next = Next text
coding-passage = Passage
coding-in-text = Read it in the text
coding-supports = What it supports
coding-supports-nothing = It supports nothing yet.
coding-supports-more = What else does it support?
coding-detach = Detach
coding-remove-heading = Take this passage away?
coding-remove-more = { $n ->
    [0] The text stays as it is; only the mark goes.
    [one] The text stays as it is. One principle loses this support:
   *[other] The text stays as it is. { $n } principles lose this support:
}
coding-remove-yes = Yes, take it away
coding-rests-on = What it rests on
coding-rests-on-nothing = No passage supports it yet. Open a text and attach it to the words that say it.
coding-missing = Stories that do not say it
coding-missing-more = { $n ->
    [one] and one more: in the table of principles
   *[other] and { $n } more: in the table of principles
}
coding-gathered-into = Gathered into:
coding-gathers = Gathered from the stories
coding-tools = Order and gathering
coding-gather = Gather into
coding-gather-help = Its passages then count for the shared principle too.
coding-gather-none = not gathered
coding-up = Earlier in the list
coding-down = Later in the list
coding-edit = Change the wording
coding-end = End it
coding-end-heading = End this principle?
coding-end-more = { $n ->
    [0] It will no longer be listed.
    [one] It will no longer be listed or counted. The passage it rests on stays marked.
   *[other] It will no longer be listed or counted. The { $n } passages it rests on stay marked.
}
coding-end-yes = Yes, end it
coding-statement = What to do, in a few words
coding-title-help = A verb people can act on: "Ask at what hour".
coding-explanation = What it means in practice
coding-explanation-help = When, how, and what it costs. May wait.
coding-category-help = A heading to group by, for example "How to begin". May be empty.
coding-which-kind = Kind
coding-reach = Whose
coding-reach-help = A principle of one story can be gathered into a shared one later.
coding-overtaken = Somebody else changed the wording meanwhile.
coding-overtaken-more = This is there now. What you typed stands below; saving puts it over this.
coding-standing-line = { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
}, { $principles ->
    [one] 1 principle
   *[other] { $principles } principles
}{ $without ->
    [0] {""}
    [one] ; 1 story without any
   *[other] ; { $without } stories without any
}
coding-next-unmarked = { $n ->
    [one] In 1 story nothing is marked yet.
   *[other] In { $n } stories nothing is marked yet.
}
coding-next-unmarked-action = Mark passages
coding-next-gather = { $n ->
    [one] 1 passage is marked. See what the stories share.
   *[other] { $n } passages are marked. See what the stories share.
}
coding-next-gather-action = Open the principles
done-coding-attached = The passage is attached.
done-coding-detached = Detached. The passage is still marked.
done-coding-removed = The passage is gone. The text is as it was.
done-coding-placed = The passage stands on its words again.
done-coding-made = Made. Now attach it to the words that say it.
done-coding-ended = Ended. It is no longer listed or counted.
done-coding-moved = Moved.
done-coding-gathered = Saved. The count follows at once.
coding-project-texts = Texts of the project
coding-project-texts-more = They belong to no story, so their passages are shown and counted for none.
coding-project-text = Text { $n }
coding-stories-shown = Stories shown
