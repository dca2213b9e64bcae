### The live wall of a workshop.
wall-project = Project
wall-title = The wall
wall-none = There is no wall yet
wall-none-more = Put it up, and everybody in the room joins from their own phone by a short code, without an account.
wall-put-up = Put up the wall
wall-open = Open the doors
wall-go-to = To the wall
wall-next-put-up = The wall of the workshop is not up yet.
wall-next-begin = This phase has not begun.
wall-next-open = This phase is open: slips come in.
wall-standing = { $slips ->
    [0] No slips yet
    [one] 1 slip
   *[other] { $slips } slips
}, { $themes ->
    [0] no themes
    [one] 1 theme
   *[other] { $themes } themes
}
wall-counts = { $slips ->
    [0] No slips on the wall
    [one] 1 slip on the wall
   *[other] { $slips } slips on the wall
} · { $themes ->
    [0] no themes
    [one] 1 theme
   *[other] { $themes } themes
}
wall-phases = Phases
wall-rules = Rules of this phase
wall-state-waiting = not begun
wall-state-open = open
wall-state-closed = closed
wall-voice-anonymous = fully anonymous
wall-voice-alias = with a name of your choice, or none
wall-time-left = Time left
wall-time-over = Time is up
wall-minutes = Minutes
wall-begin = Begin the phase
wall-reopen = Open it again
wall-close = Close the phase
wall-time = More time
wall-reveal = Reveal all slips
wall-vote-open = Open the vote
wall-vote-close = Close the vote and count
wall-undo = Undo the last move
wall-screen = Screen for the room
wall-list = The wall as a list
wall-to-lead = To the facilitator's page
wall-look-again = Look again
wall-nothing-yet = Nothing on the wall yet.
wall-loose = New slips
wall-grew-into = Grew into:
wall-loose-over = Slips without a theme
wall-choose-lead = Tick the themes or single slips that are to live on, and choose what they become.
wall-choose-group = Form a group out of these
wall-choose-draft = Write a draft out of these
wall-none-loose = No loose slips.
wall-erased = The words were erased.
wall-hidden = hidden until you reveal it
wall-waiting = { $n ->
    [0] No slips wait to be revealed
    [one] One slip waits to be revealed
   *[other] { $n } slips wait to be revealed
}
wall-new-said = New slips: { $n }
wall-square = A square for the camera of a phone; it leads to the same place as the code { $code }.
wall-here = { $n ->
    [0] Nobody in the room yet
    [one] One in the room
   *[other] { $n } in the room
}
wall-is-locked = locked
wall-doors-are-shut = The doors are shut
wall-type = Type for a table or from paper
wall-type-more = One slip at a time, in the words of whoever said it.
wall-table = Table or name
wall-table-help = For example table 3. May be empty.
wall-put-on = Put it on the wall
wall-paper = Enter a ballot from paper
wall-paper-enter = Enter the ballot
wall-room = The room and its code
wall-set-locked = Lock
wall-set-locked-more = Nobody else gets in. Those in the room stay, and come back.
wall-set-waits = Slips wait for me
wall-set-waits-more = Every slip is hidden until you reveal it. Against filth and floods.
wall-pause = Seconds between two slips of one phone
wall-pause-help = 0 is no pause. Counted for each phone by itself.
wall-recode = Change the code
wall-shut = Shut the doors
wall-shut-more = When the day is over: who was in the room and how each voted is then forgotten for good. Slips, themes and counts stay.
wall-choose = Choose
wall-move = Move
wall-show = Reveal
wall-remove = Take off
wall-put-back = Put back
wall-removed-count = { $n ->
    [one] One was taken off the wall
   *[other] { $n } were taken off the wall
}
wall-theme = Theme
wall-theme-title = Title
wall-change-theme = Change the theme
wall-new-theme = Title of a new theme
wall-open-theme = New theme of the chosen slips
wall-chosen-into = Chosen slips go to
wall-put = Move them
wall-move-where = Where to?
wall-join-into = Join with
wall-join-theme = Join
wall-end-theme = Take down: its slips become loose
wall-votes-word = { $n ->
    [one] vote
   *[other] votes
}
wall-votes-many = votes
wall-turnout = { $n ->
    [0] nobody has voted
    [one] one has voted
   *[other] { $n } have voted
}
wall-compared = By standpoint
wall-compared-more = Only where at least { $n } voted, and where nobody can be worked out from what is left.
wall-enter = Join the workshop
wall-language = Language
wall-code = Code
wall-code-help = Five letters and digits, as on the wall.
wall-go-in = Go in
wall-join = Join the workshop
wall-join-more = You need no account. You can leave everything empty and go in.
wall-alias = What to call you
wall-alias-help = A name of your choice, or nothing. It is shown only where the phase allows it and you choose it.
wall-standpoint = From which standpoint?
wall-standpoint-help = Nobody sees yours. Votes are compared only between groups that are large enough.
wall-no-standpoint = Rather not say
wall-come-back = I was in the room before
wall-return = Your return code
wall-return-help = Ten letters and digits that your phone showed.
wall-come-in-again = Come back in
wall-words-slips = What do you want to say?
wall-words-drafts = How does it look when it works?
wall-with-name = With the name { $name }
wall-send = Send
wall-sent = Sent. The next one?
wall-trying-again = No answer yet. Trying again; your words are kept here.
wall-vote-call = { $n ->
    [one] You have one vote
   *[other] You have { $n } votes
}
wall-spread-free = Spread them as you like, several on one theme too.
wall-spread-one-each = At most one on each theme.
wall-vote-secret = Your vote is secret.
wall-votes-left = Votes left: { $n }
wall-vote = Vote
wall-vote-change = Change my vote
wall-voted = Your vote is in. You can change it until the vote is closed.
wall-waits-to-begin = It begins soon. This page follows by itself.
wall-counted = The votes are counted.
wall-is-closed = This phase is closed. It goes on in the room.
wall-changed = Something new has begun. Go on
wall-on-wall = On the wall
wall-see = See the wall
wall-back = Back
wall-own-return = Your return code
wall-own-return-more = If your battery dies or you change phones: join again and type this. Do not show it to others.
wall-keeps = Your phone keeps one secret word. Who wrote what is stored nowhere.
wall-too-fast = { $n ->
    [one] That was fast. Wait one second; what you wrote is still here.
   *[other] That was fast. Wait { $n } seconds; what you wrote is still here.
}
wall-phase-closed = This phase takes nothing more.
wall-locked = Nobody else gets in just now. Ask whoever leads.
wall-full = The room is full. Say it aloud; it is written down for you.
wall-no-such-code = This code leads nowhere, or not any more. Look at the wall again.
wall-no-such-return = Nobody in this room has that return code.
wall-long-pause = From 0 to { $most } seconds.
wall-no-slip = That slip is not in this phase.
wall-no-theme = That theme is not on the wall any more.
wall-choose-slips = Choose at least one slip.
wall-no-vote = This phase has no vote.
wall-no-themes = There is nothing to vote on: make themes first.
wall-doors-shut = The doors are shut: nobody could vote.
wall-vote-is-open = The vote is open: themes stay as they are until it is closed.
wall-vote-closed = The vote is closed.
wall-nothing-to-undo = There is nothing to undo.
wall-unknown-theme = That theme cannot be voted on.
wall-too-many-votes = { $most ->
    [one] You have one vote.
   *[other] You have { $most } votes.
}
wall-one-each = At most one vote on each theme.
done-wall-opened = The doors are open.
done-wall-shut = The doors are shut. Who was in the room is forgotten.
done-wall-recoded = There is a new code.
done-wall-begun = The phase is open.
done-wall-closed = The phase is closed.
done-wall-revealed = Everybody sees the slips.
done-wall-vote-opened = The vote is open.
done-wall-vote-closed = The vote is closed and counted.
done-wall-undone = Undone.
done-wall-written = It is on the wall. The next one?
done-wall-ballot-entered = The ballot is in.
done-wall-removed = Taken off. It is kept, and can be put back.
done-wall-sent = Sent. The next one?
event-wall-opened = The doors of the wall were opened
event-wall-shut = The doors of the wall were shut
event-wall-recoded = The code of the wall was changed
event-wall-settled = What holds in the room was changed
event-wall-clustered = Slips were put into themes
event-wall-undone = A move on the wall was undone
event-phase-begun = A phase was begun
event-phase-closed = A phase was closed
event-phase-given-time = A phase was given more time
event-phase-revealed = Slips were revealed
event-slip-written = A slip was put on the wall
event-slip-removed = A slip was taken off the wall
event-slip-put-back = A slip was put back on the wall
event-theme-renamed = A theme was renamed
event-participant-joined = Somebody came into the room
event-vote-opened = A vote was opened
event-vote-closed = A vote was closed
event-ballot-cast = Somebody voted
event-ballot-entered = A ballot from paper was entered
wall-file-name = The wall
wall-table-bring = Bring a table
wall-table-lead = Slips that were written elsewhere, or a wall that was kept before: a row for each slip. You see every row before anything goes up.
wall-table-columns = Columns
wall-table-form = CSV or XLSX with headings in the first row. Phase, and either slip or theme, must be there. Votes stand only beside themes of a phase whose vote was not held. In a fully anonymous phase no name is kept, whatever the file says.
wall-table-file = File
wall-table-look = Look at the rows
wall-table-preview = What the rows become
wall-table-number = Row
wall-table-becomes = Becomes
wall-table-row-new = new
wall-table-row-there = there already
wall-table-row-nameless = new; the name is not kept
wall-table-new = { $n ->
    [one] 1 row is new.
   *[other] { $n } rows are new.
}
wall-table-there = { $n ->
    [one] 1 is there already.
   *[other] { $n } are there already.
}
wall-table-bad = { $n ->
    [0] No row is wrong.
    [one] 1 row is wrong.
   *[other] { $n } rows are wrong.
}
wall-table-mend = Nothing is taken in while a row is wrong. Mend the file and bring it again.
wall-table-take-in = Put up all that is new
wall-table-again = Take another file
wall-table-empty = The file is empty.
wall-table-unreadable = The file is no table that can be read.
wall-table-columns-missing = The file needs a column for the phase, and one for the slip or the theme.
wall-table-too-long = At most { $most } rows at a time.
wall-table-unknown-phase = The method has no such phase.
wall-table-nothing = Neither a slip nor a theme stands in the row.
wall-table-votes-of-nothing = Votes belong to a theme.
wall-table-no-vote = In that phase there is no vote to write in.
wall-table-other-votes = The same theme has more than one number of votes.
wall-table-not-whole = Nothing was taken in: a row is wrong, or nothing is new.
wall-table-moved-on = The wall has changed since you looked. Look once more.
done-wall-table-taken-in = The rows are on the wall.
event-wall-taken-in = A table was taken in on the wall
wall-column-phase = phase
wall-column-theme = theme
wall-column-slip = slip
wall-column-signed = signed|name
wall-column-votes = votes
