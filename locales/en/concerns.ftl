### The opening meeting: concerns.
concerns-project = Project
concerns-title = What we fear
concerns-lead = What must not happen, in the words of those who said it. No numbers yet, and no solutions.
concerns-house-rules = Rules of this meeting
concerns-none = Nobody has said anything yet
concerns-none-more = Open a code, and everybody in the room writes from their own phone. Or write down what you hear.
concerns-nothing-here = Nothing here yet.
concerns-next-first = Nobody has yet said what must not happen.
concerns-next-loose = { $n ->
    [one] One concern is in no red line yet.
   *[other] { $n } concerns are in no red line yet.
}
concerns-standing = { $all ->
    [one] 1 concern
   *[other] { $all } concerns
}, { $loose ->
    [0] all in a line
   *[other] { $loose } in no line yet
}
concerns-count = { $n ->
    [0] No concerns on the wall.
    [one] One concern on the wall.
   *[other] { $n } concerns on the wall.
}
concerns-count-word = { $n ->
    [one] concern
   *[other] concerns
}
concerns-new-said = New concerns: { $n }
concerns-look-again = Look again
concerns-watch = Look again every 20 seconds
concerns-watch-stop = Stop looking again
concerns-filters = Look at a part of the wall
concerns-all = All
concerns-show-chosen = Show
concerns-show-all = Show all
concerns-nothing-chosen = Nothing on the wall is marked so.
concerns-new = Write down a concern
concerns-one = A concern
concerns-open-one = Open
concerns-nobody = said by nobody in particular
concerns-erased = The words were erased with the person who said them.
concerns-grew-into = Grew into:
concerns-with-others = { $n ->
    [one] and one more that is alike
   *[other] and { $n } more that are alike
}
concerns-removed-count = { $n ->
    [one] One was taken off the wall
   *[other] { $n } were taken off the wall
}
concerns-is-removed = This concern was taken off the wall. It is kept.
concerns-words = What must not happen?
concerns-words-help = In your own words, a sentence or two. Do not name anybody.
concerns-words-good = That the contractor clears a building before every household has somewhere to sleep.
concerns-by = Whose words are these?
concerns-by-nobody = Nobody's
concerns-by-nobody-more = It is written down nowhere who said or typed it.
concerns-by-me = Mine, with my name
concerns-by-me-more = Everybody who sees the wall sees your name.
concerns-by-person = Somebody of the group
concerns-by-person-more = Only if they want to be named.
concerns-by-named = A table, or under another name
concerns-by-named-more = For example table 3.
concerns-by-alias = With the name { $name }
concerns-person = Who of the group
concerns-named = Table or name
concerns-named-help = No real name of somebody who has not agreed to it.
concerns-choose = Choose
concerns-choose-person = Choose who of the group said it.
concerns-standpoint = From which standpoint?
concerns-standpoint-help = If you would be the only one in the room, better leave it out.
concerns-no-standpoint = Rather not say
concerns-heading = Heading
concerns-no-heading = Under no heading yet
concerns-meeting = Meeting
concerns-no-meeting = Between meetings
concerns-on-day = Day
concerns-say-more = Say more: whom it touches, towards whom, when
concerns-mark = Say whom it touches, towards whom, when
concerns-own = { $dimension }: in your own words
concerns-put-up = Put it on the wall
concerns-lines = Red lines it grew into
concerns-no-lines = None yet.
concerns-word-line = Word a red line
concerns-word-line-more = The chosen concerns, and all they stand for, stay attached to the line.
concerns-to-line = Word a line
concerns-apart = Take apart
concerns-remove = Take off the wall
concerns-put-back = Put back on the wall
concerns-stands-under = Joined with
concerns-stands-for = Stands for
concerns-work = Join and sort
concerns-work-lead = Choose what is alike. Nothing is lost: each stays readable under the one that stands for it, and can be taken apart again.
concerns-choose-some = Choose concerns
concerns-join = Join
concerns-head = Which one stands for them?
concerns-head-help = The clearest one. Its words do not change.
concerns-sort = Put under a heading
concerns-headings = Headings
concerns-headings-more = Headings are the group's own: what you talk about, in your words.
concerns-heading-new = A new heading
concerns-heading-add = Add the heading
concerns-heading-end = End this heading
concerns-heading-end-more = What stands under it stays on the wall, under no heading.
concerns-choose-one = Choose at least one concern.
concerns-choose-two = Choose at least one more, besides the one that stands for them.
concerns-choose-head = Choose one on the wall that stands for itself.
concerns-stands-for-others = This concern stands for others. Take them apart first, or they would go with it.
concerns-open = Open for phones
concerns-open-lead = A code for one meeting. Everybody joins from their own phone, without an account and without a name.
concerns-codes = Codes
concerns-for-how-long = Open for how long?
concerns-for-how-long-help = After that nobody gets in by it. You can close it before.
concerns-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
concerns-shows = Show what the room says
concerns-shows-help = On phones and on the screen. Without it, only the number is shown.
concerns-show = Show the words
concerns-hide = Hide the words
concerns-close = Close
concerns-open-until = open until { $when }
concerns-ran-out = ran out { $when }
concerns-phones = { $n ->
    [0] no phones yet
    [one] one phone
   *[other] { $n } phones
}
concerns-no-meetings = First, a meeting
concerns-no-meetings-more = A code belongs to one meeting, so that it stays known where each concern was said.
concerns-call-meeting = Call a meeting
concerns-projector = Screen for the room
concerns-square = A square for the camera of a phone; it leads to the same place as the code { $code }.
concerns-how = Point your camera here, or go to
concerns-to-wall = To the wall
concerns-code-closed = This code is not open, or not any more. Look at the wall again, or ask whoever leads the meeting.
concerns-full = More phones have joined than one code takes. Say it aloud; it is written down for you.
concerns-too-fast = That was fast. Wait a minute; what you wrote is still here.
concerns-enter = Join a meeting
concerns-language = Language
concerns-code = Code
concerns-code-help = Six letters and digits, as on the wall.
concerns-go-in = Go in
concerns-join-meeting = Join the meeting
concerns-join-more = You need no account. You can leave everything empty and go in.
concerns-alias = What to call you
concerns-alias-help = A name of your choice, or nothing. It is shown only with what you choose to say under it.
concerns-write = What must not happen?
concerns-send = Send
concerns-phone-keeps = Your phone keeps one secret word, so that you come back as the same one. Without your name, it is written down nowhere what you said.
concerns-room = In the room
done-concern-raised = It is on the wall. Write the next one.
done-concern-sent = It is on the wall. What else?
done-concern-joined = Joined. Each stays readable below.
done-concern-apart = Taken apart.
done-concern-removed = Taken off the wall, and kept.
done-concern-put-back = Back on the wall.
done-concern-sorted = Put under the heading.
done-heading-ended = Ended. What stood under it stands under no heading.
done-room-closed = Closed. What was known of the phones is gone.
