### Working groups, drafts, closing words, and the follow-up that asks.

groups-project = Project
groups-what-came = What came of it
groups-groups = Working groups
groups-group = Working group
groups-lead = Who carries on what the workshop began, what they promised, and how it stands.
groups-none = No group yet
groups-none-more = A group takes up a theme that deserves to live on. It needs a purpose, somebody who calls it together, and people who get support among its members.
groups-form = Form a group
groups-form-lead = Few words are enough: what it is for, who calls it together, who is in it.
groups-edit = Change the group
groups-title = Name
groups-title-help = As people will speak of it.
groups-purpose = Purpose
groups-purpose-help = What will be different when the group has done its work.
groups-no-purpose = No purpose is written yet.
groups-convener = Convener
groups-convener-help = Calls the group together and answers when it is asked how things stand. Need not do all the work.
groups-no-convener = Nobody convenes this group yet.
groups-nobody-yet = Nobody yet
groups-members = Members
groups-members-help = People who get or once got support stand first.
groups-members-n = { $n ->
    [0] no members
    [one] 1 member
   *[other] { $n } members
}
groups-lacks-served = Nobody who gets support is in this group.
groups-came-from = What it came from
groups-came-from-nothing = It is not tied to any theme or draft.
groups-choose-slips = Choose single slips in the list of the wall
groups-slips-of = { $n ->
    [one] 1 slip in “{ $theme }”
   *[other] { $n } slips in “{ $theme }”
}
groups-slips-n = { $n ->
    [0] no slips
    [one] 1 slip
   *[other] { $n } slips
}
groups-votes-n = { $n ->
    [0] no votes
    [one] 1 vote
   *[other] { $n } votes
}
groups-kind-theme = theme
groups-kind-slip = slip
groups-kind-draft = draft
groups-kind-group = working group
groups-kind-action = to be done
groups-open-themes = Themes that nobody carries yet
groups-open-themes-more = Not every theme needs a group. Here they stay visible until somebody takes them up.
groups-loose = To be done, without a group
groups-promised = What it promised
groups-promised-nothing = Nothing is settled yet: what, who, by when.
groups-over-time = How it stands over time
groups-not-asked-yet = Nobody has asked the group yet.
groups-goes-on-in = It goes on in
groups-asked-there = From now on it is asked there.
groups-took-in = Took in
groups-told-in-report = Told in the case report
groups-has-ended = It has ended.
groups-went-into = went on in { $group }
groups-says-merged = The group answered that it works together with { $group } now. If that is so, let it go on there; its history is kept.
groups-change-more = Merge or end
groups-merge = Let it go on in another group
groups-merge-more = Both groups keep their history. The next follow-up asks the other group.
groups-merge-into = In which group
groups-merge-do = Merge
groups-why = Why
groups-stop = End the group
groups-stop-more = It stays on the list with its reason and everything it did.
groups-stop-do = End the group
groups-resume = Take up its own work again
groups-resume-more = It becomes a group of its own again, and is asked again.
groups-step-formed = The group was formed.
groups-step-renamed = It got a new name. Before:
groups-step-merged = It went on in { $group }.
groups-step-stopped = It ended.
groups-step-resumed = It took up its own work again.
groups-life-working = at work
groups-life-merged = went on in another group
groups-life-stopped = ended

groups-settle = Settle what is to be done
groups-settle-lead = Four answers to each thing: what, who, by when, and the first step.
groups-change-action = Change what is to be done
groups-what = What
groups-who = Who
groups-who-help = A person who said “I will”, or a role.
groups-who-else = Or somebody else
groups-who-else-help = In your own words, if they stand in no list.
groups-by = By when
groups-first-step = First step
groups-first-step-help = Small enough for next week.
groups-state = How far
groups-nobody = nobody has said “I will”
groups-no-day = no day settled
groups-no-step = no first step
groups-late = its day has passed
groups-no-group = No group
groups-no-draft = No draft
groups-action-open = to be done
groups-action-done = done
groups-action-dropped = dropped
groups-action-to-open = Take up again
groups-action-to-done = It is done
groups-action-to-dropped = Drop it

groups-drafts = Drafts
groups-drafts-lead = Pictures of how it could be, written by small groups, and what was left of them when they met reality.
groups-no-drafts = No draft yet
groups-no-drafts-more = Take a theme that many voted for and describe a day on which it works.
groups-draft = Draft
groups-write-draft = Write a draft
groups-draft-lead = First the picture, without limits. Then somebody plays the devil's advocate.
groups-draft-title = Title
groups-draft-text = The picture
groups-draft-text-help = A day, a place, people: what does somebody see who comes in?
groups-edit-draft = Change the draft
groups-reality = Meeting reality
groups-reality-more = One of you argues against. Write down what holds.
groups-against = What speaks against it
groups-needs = What it would need
groups-stays = What stays
groups-not-said = Not said yet.
groups-checked-not-yet = has not met reality
groups-checked-partly = meeting reality
groups-checked-whole = has met reality
groups-grew-into = What it grew into
groups-grew-into-nothing = No group and nothing to do has grown from it yet.
groups-versions = Earlier versions
groups-version-n = Version { $n }
groups-put-away = Put the draft away
groups-faster = Somebody else saved while you were writing. Nothing you wrote is lost, it stands below. This is how it reads now:

groups-closing = Closing words
groups-closing-lead = What each side said at the end, in their own words.
groups-closing-none = No closing words yet
groups-closing-none-more = Ask on both sides: what do you take with you? Write it down as it was said.
groups-closing-none-of-side = Nobody of this side has said anything that was written down.
groups-closing-side-client = Those who get support
groups-closing-side-professional = Those who work there
groups-closing-record = Write down closing words
groups-closing-whose = Who said it
groups-choose-person = Choose
groups-closing-words = In their own words
groups-closing-words-help = As it was said. Then ask whom it may reach, and record their consent: until then nobody reads it.
groups-closing-correct = Correct
groups-closing-remove = Remove
groups-closing-shut = Written down, and closed until consent is given:
groups-closing-erased = The words were erased with the person.
groups-closing-public = may be met by everybody
groups-closing-inside = stays inside

groups-next-form = The themes are there. Who carries them on?
groups-next-form-do = Form a group
groups-next-convener = A group has nobody who calls it together.
groups-next-convener-do = Name a convener
groups-next-action = A group has not settled anything to do yet.
groups-next-action-do = See the group
groups-standing = { $n ->
    [one] 1 group
   *[other] { $n } groups
}{ $alone ->
    [0] {""}
   *[other] , { $alone } without a convener
}{ $unserved ->
    [0] {""}
   *[other] , { $unserved } without anybody who gets support
}
groups-file-name = working-groups
groups-column-group = Group
groups-column-purpose = Purpose
groups-column-state = State
groups-column-convener = Convener
groups-column-members = Members
groups-column-what = What
groups-column-who = Who
groups-column-by = By when
groups-column-first-step = First step
groups-column-action-state = How far

groups-merge-itself = Choose another group: a group cannot go on in itself.
groups-not-working = This group has ended already.
groups-merge-into-ended = That group has ended. Choose one that is at work.
groups-working = This group is at work.
groups-same-title = Another group has this name.
groups-stop-without-reason = Say why it ends, in a few words.
done-group-formed = The group is there. Now settle what it will do.
done-closing-recorded = Written down. Now record whom it may reach.

# what a group can say of itself
standing-in-its-infancy = in its infancy
standing-planned = planned
standing-ready-to-start = ready to start
standing-under-way = under way
standing-done = done
standing-merged = merged
standing-stopped = stopped
standing-no-report = no report
standing-waiting = not answered yet
standing-not-asked = not asked

follow-up-rounds = Follow-up
follow-up-lead = Every group is asked how it stands, and everybody who took part gets the answers. Whoever does not answer is shown as silent.
follow-up-round-n = Follow-up { $n }
follow-up-none = No follow-up is planned
follow-up-none-more = Whoever facilitates settles the day on which the groups are asked.
follow-up-no-groups = There is no group to ask yet
follow-up-no-groups-more = When the first working group is formed, settle here when it is asked.
follow-up-plan = When are the groups asked?
follow-up-plan-next = When are they asked again?
follow-up-due-on = The day on which you ask
follow-up-due-on-help = About half a year after the workshop is usual. The day stands in the calendar and on the project's page when it comes.
follow-up-plan-do = Plan it
follow-up-planned-lead = Planned for { $day }. When the day has come, you ask from here.
follow-up-move = Choose another day
follow-up-ask = Ask the groups
follow-up-ask-more = Every group gets a link of its own. Nothing is sent by itself: you send the texts by your own mail or telephone.
follow-up-answer-by = Ask for an answer until
follow-up-answer-by-help = Answers are still taken after that day, until you close the follow-up.
follow-up-ask-do = Make the links
follow-up-line-planned = planned for { $day }
follow-up-line = asked { $day }, { $n } of { $of } answered{ $silent ->
    [0] {""}
   *[other] , { $silent } silent
}
follow-up-state-planned = planned
follow-up-state-due = due
follow-up-state-open = asking now
follow-up-state-closed = closed
follow-up-by-day = answers until { $day }
follow-up-answered-n = { $n ->
    [one] has answered
   *[other] have answered
}
follow-up-silent-n = { $n ->
    [one] has not
   *[other] have not
}
follow-up-before = Before:
follow-up-taken-down = taken down by somebody else
follow-up-text-to-send = Text to send
follow-up-by-mail = Open in my mail
follow-up-by-message = Open as a text message
follow-up-copy = Copy
follow-up-copied = Copied
follow-up-shut-link = Shut the link
follow-up-new-link = Make a new link
follow-up-no-link = The link is shut.
follow-up-take-down = Take down an answer given another way
follow-up-take-down-lead = By telephone or in a meeting. Write it as it was said; that you wrote it down is shown.
follow-up-formed-since = Formed since you asked
follow-up-ask-too = Ask this group too
follow-up-everybody = To everybody who took part
follow-up-everybody-more = Send this to all who were there. The link needs no account and shows only this.
follow-up-everybody-page = The page that they see
follow-up-close = Close the follow-up
follow-up-close-more = After that nothing is changed any more, and whoever is silent stays shown as “no report”.
follow-up-close-do = Close
follow-up-calendar = Days for my calendar
follow-up-choose-group = Choose
follow-up-merged-with = merged with { $group }

follow-up-language = Language
follow-up-hello = How does it stand? Two minutes, until { $by }.
follow-up-hello-name = { $name }, how does it stand? Two minutes, until { $by }.
follow-up-how-is-it = How does it stand today?
follow-up-means-in-its-infancy = We have begun to see what it is about.
follow-up-means-planned = We know what we will do, and when.
follow-up-means-ready-to-start = Thought through. It can begin.
follow-up-means-under-way = We are doing it.
follow-up-means-done = What we set out to do is there.
follow-up-means-merged = We work together with another group now.
follow-up-means-stopped = We have ended, or nobody carries it.
follow-up-merged-with-which = Merged with which group
follow-up-merged-with-help = Only if you answered “merged”.
follow-up-words = In your own words
follow-up-words-help = What has happened, what stands in the way, what is next. A few lines are enough.
follow-up-who-reads = Everybody who took part in the workshop can read your answer. Nothing goes further without being asked.
follow-up-send = Send the answer
follow-up-correct = Correct the answer
follow-up-you-answered = You answered
follow-up-until-closed = You can correct it by the same link until the follow-up is closed.
follow-up-see-all = See what all groups answered
follow-up-shut = This link opens nothing
follow-up-shut-more = It was shut, or replaced by a newer one, or a letter of it is missing. Ask whoever sent it to you for a new one.

follow-up-what-became = What became of it
follow-up-all-lead = We asked every group on { $day }. This is what they answered.
follow-up-all-open = Answers can still come and be corrected.
follow-up-silence = The group has not answered. What it did or did not do, nobody has said.
follow-up-all-foot = This page is for those who took part. Keep the link among you.

follow-up-letter-subject = { $group }: how does it stand?
follow-up-letter-ask = Hello!
    You convene “{ $group }” since “{ $project }”. How does it stand? It takes two minutes on your phone, no account needed:

    { $link }

    An answer until { $by } would help. “In its infancy” and “stopped” are answers too. Everybody who was there gets to read all of them.
follow-up-letter-remind = Hello again!
    We have not heard from “{ $group }” yet, and as long as we have not, it stands as “no report”. It takes two minutes:

    { $link }
follow-up-letter-answers = Hello!
    You took part in “{ $project }”. This is how the working groups stand today. You can also read it here:

    { $link }

follow-up-calendar-ask = Ask the working groups: { $project }
follow-up-calendar-answers = Answers of the working groups: { $project }
follow-up-calendar-action = Promised by { $group }
follow-up-file-name = follow-up
follow-up-column-round = Follow-up
follow-up-column-asked = Asked on
follow-up-column-group = Group
follow-up-column-standing = How it stands
follow-up-column-answered = Answered on
follow-up-column-words = Words

follow-up-standing-planned = Planned for { $day }
follow-up-standing = Follow-up { $round }: { $n } of { $of } have answered
follow-up-next-plan = Settle the day on which the groups are asked what became of it.
follow-up-next-plan-do = Plan the follow-up
follow-up-next-ask = The day has come to ask the groups.
follow-up-next-ask-do = Ask them
follow-up-next-remind = Not every group has answered.
follow-up-next-remind-do = See who is silent
follow-up-next-close = Everybody has answered. Close the follow-up and send the answers.
follow-up-next-close-do = See the answers
follow-up-next-again = The follow-up is closed. When do you ask again?
follow-up-next-again-do = Plan the next one

follow-up-closed = The follow-up is closed. Nothing is taken any more.
follow-up-not-open = Nobody has been asked yet.
follow-up-not-asked = This group was not asked in this follow-up.
follow-up-asked-already = The groups are asked already.
follow-up-no-group = No group is at work, so there is nobody to ask.
follow-up-one-at-a-time = Close the follow-up that runs before you plan the next.
follow-up-day-is-past = Choose a day that is still to come.
follow-up-merged-with-whom = Say with which other group you merged.
follow-up-too-fast = That was many times in a minute. Wait a moment, then send again; what you wrote is still here.
done-follow-up-planned = Planned. The day is in the calendar.
done-follow-up-asked = The links are made. Nothing was sent: the texts to send are below.
done-follow-up-closed = Closed.
done-follow-up-answered = Thank you, your answer is here.
