### Commission, steering team, people, meetings, training.
steering-choose = Choose
steering-somebody = somebody without a role here
steering-count-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
steering-count-departments = { $n ->
    [one] 1 department
   *[other] { $n } departments
}
steering-count-places = { $n ->
    [one] 1 place
   *[other] { $n } places
}
steering-count-towns = { $n ->
    [one] 1 town
   *[other] { $n } towns
}
steering-count-meetings = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
steering-count-decisions = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
steering-count-erased = { $n ->
    [one] 1 person was erased.
   *[other] { $n } people were erased.
}
steering-team-line = { $people }, { $departments }
steering-asked-by = asked by { $who }, { $when }
steering-trained = { $of ->
    [one] { $n } of 1 interviewer has been to a training
   *[other] { $n } of { $of } interviewers have been to a training
}
steering-next-commission = Write down who asked, when, and what for.
steering-next-commission-action = Write the commission
steering-next-people = Add the people who lead and decide.
steering-next-people-action = Add a person
steering-next-departments = Write down which departments take part.
steering-next-departments-action = Add departments
steering-next-meeting = Bring the steering team together for a first meeting.
steering-next-meeting-action = Set a meeting
steering-next-group = Add the people of the group.
steering-next-group-action = Add a person
steering-next-group-meeting = Call the group to its first meeting.
steering-next-group-meeting-action = Set a meeting
steering-next-places = Write down the places where you will measure.
steering-next-places-action = Add the places
steering-next-interviewers = Nobody has the role of interviewer yet. Add those who will hold the interviews.
steering-next-interviewers-action = Add an interviewer
steering-next-training = Some interviewers have not been to a training yet.
steering-next-training-action = See who is trained

## The commission
steering-commission-title = The commission
steering-commission-lead = Who asked for the learning, when, and what for. Everybody in the project can read it.
steering-commission-none = Not written down yet
steering-commission-none-more = Whoever leads the project writes here who asked and what for.
steering-commission-change = Change the commission
steering-commission-save = Save the commission
steering-commissioner = Who asked
steering-commissioner-help = One person by name, not a department: somebody who stands behind it and makes time for it.
steering-not-in-list = Not in the list? Add the person first.
steering-asked-at = When
steering-background = What lies behind it
steering-background-help = What has happened, and why it comes up now. May be left empty.
steering-day-question = The question of the day
steering-day-question-help = One question that everybody understands and that nobody has the answer to yet. It stands on the wall all day.
steering-day-question-good = How would we meet people here if we could begin anew?
steering-purpose = What for
steering-purpose-help = Why now, and what will be done with what is learnt.
steering-purpose-good = We lose families at the first visit and do not know why some stay. We want to learn from those who stayed, and to change how we begin before the autumn.
steering-sides = Who tells each story
steering-sides-help = What was agreed when the work was asked for.
steering-agreement = What was agreed about it
steering-agreement-help = Where one side tells alone: why, and who agreed to it.
commission-no-question = Write the question you will work on. One sentence is enough.
commission-date-ahead = This day has not come yet. Write the day on which they asked.
commission-sides-reason = One side will be missing. Write why, and who agreed to it.
done-commission = The commission is written down.

## Departments
steering-departments-title = Departments
steering-departments-lead = Which departments take part. The choice of stories later shows whether each of them is heard.
steering-departments-none = No department yet
steering-departments-none-more = Add those that take part. A project in one department has one.
steering-department-add = Add a department
steering-department-name = Name of the department
steering-department-help = As its own people call it.
steering-department-save = Add
steering-department-empty = nobody from here yet
department-known = This department is already here.
done-department = The department is added.

## People
steering-people-title = People
steering-people-lead = Everybody by the name shown. Real names are in the vault and stand on no page.
steering-people-everybody = Everybody in the project
steering-person-add = Add a person
steering-person-add-lead = Only the name shown and the standpoint are needed. The rest can wait.
steering-person-save = Add
steering-person-change = Change
steering-person-change-title = Change { $who }
steering-alias = Name shown
steering-alias-help = What everybody in the project will see. For somebody who was helped, choose a name that is not their own.
steering-standpoint = Standpoint
steering-standpoint-help = The side this person speaks from.
steering-profession = Profession
steering-profession-help = For professionals. Leave empty for those who were helped.
steering-department = Department
steering-department-none = none
steering-roles = Roles
steering-role = First role
steering-role-help = What this person does in the project. More roles can be given later.
steering-role-none = no role yet
steering-capacity = Who decides for them
steering-capacity-help = Matters when consent is asked for.
steering-sign-in = Sign-in
steering-sign-in-help = Only for those who work in Red Thread. With a sign-in and a role they can enter the project.
steering-sign-in-none = none
steering-vault = Real name and contact
steering-vault-help = These go into the vault under a key of this person's own. They are in no list, no search and no book.
steering-vault-help-kept = What is in the vault stays there. Write only what is to change.
steering-name = Real name
steering-contact = How to reach them
steering-no-role = no role
steering-no-role-more = No role yet. Without one nothing of the project is open to this person.
steering-also = also { $role }
steering-tells = tells in a story
steering-overlap-chooses-and-tells = has a say in which stories are chosen, and tells one
steering-overlap-proposed-and-tells = has nominated a story, and tells one
steering-overlap-asks-and-tells = holds interviews, and tells in a story
steering-overlap-asks-and-chooses = holds interviews, and has a say in which stories are chosen
steering-open-roles = Nobody holds these roles yet
steering-role-fill = Find somebody
steering-role-give = Give a role
steering-role-give-help = One person may hold several. It is shown wherever it matters.
steering-role-end = End
steering-since = since { $since }
steering-since-until = from { $since } to { $until }
steering-name-locked = In the vault. It is opened only for a reason, by who may ask for consent.
steering-name-show = Show the name
steering-name-show-help = It will be written down that you looked, and when.
steering-name-missing = not written down
steering-looks = { $n ->
    [one] The name was shown once
   *[other] The name was shown { $n } times
}
steering-leaving = Taking it along, and leaving
steering-leaving-more = Everybody may have a copy of all that is kept about them, and may be erased.
steering-export = Everything about this person
steering-erase = Erase this person
steering-erase-title = Erase { $who }?
steering-erase-more = This cannot be undone, not from a backup either. This is lost or shut:
steering-erase-yes = Yes, erase
steering-loss-name = the real name and the contact
steering-loss-accounts = { $n ->
    [one] interview in which this person tells
   *[other] interviews in which this person tells
}
steering-loss-texts = { $n ->
    [one] text in their own words: nobody can ever read it again
   *[other] texts in their own words: nobody can ever read them again
}
steering-loss-shut = { $n ->
    [one] text by others in which they appear: it is shut at once
   *[other] texts by others in which they appear: they are shut at once
}
steering-loss-roles = { $n ->
    [one] role, and with it the way into the project
   *[other] roles, and with them the way into the project
}
steering-loss-printed = What is already printed cannot be called back.
steering-erased-person = Erased
steering-erased-more = Name, contact and everything this person said were destroyed. Only this row is left, so that the log still reads.
person-alias-taken = Somebody here already has this name. Choose another, so that the two are told apart.
person-alias-is-name = This holds a word of the real name. Choose another name to show.
person-user-taken = This sign-in is already { $alias } in this project.
done-person-added = The person is added.
done-role-given = The role is given, from now on.
done-role-ended = The role ended today. It stays in the list of roles held.
done-person-erased = The person is erased.

## Meetings
steering-meetings-title = Meetings
steering-meetings-lead = When you met, who was there, what was decided and why.
steering-training-lead = Who has learnt to ask along the guide, and who has not yet.
steering-meetings-none = No meeting yet
steering-meetings-none-more = Write down the first one: one that was held, or one to come.
steering-meeting-add = Add a meeting
steering-meeting-save = Save the meeting
steering-meeting-change = Change the meeting
steering-meeting-title = Title
steering-meeting-title-help = For example: Second meeting of the steering team.
steering-kind = Kind
steering-kind-choose = Which meetings
steering-kind-steering = steering team
steering-kind-selection = choosing stories
steering-kind-training = training
steering-kind-study-day = study day
steering-kind-preparation = getting ready
steering-kind-workshop = workshop
steering-kind-other = other
steering-kinds-all = All
steering-kinds-steering = Steering team
steering-kinds-selection = Choosing stories
steering-kinds-training = Training
steering-kinds-study-day = Study days
steering-kinds-preparation = Getting ready
steering-kinds-workshop = Workshops
steering-kinds-other = Other
steering-held-at = Day
steering-held-at-help = A day that was, or one to come.
steering-place = Where
steering-present = Who took part
steering-present-help = For a meeting to come: who is asked to be there.
steering-present-none = Nobody is written down yet.
steering-invited = Who is asked to come
steering-ahead = still to come
steering-not-trained = not yet
steering-trained-at = trained { $when }
steering-study-day-page = Handout and sign-up list
steering-decisions = Decisions
steering-decisions-none = Nothing was decided here yet.
steering-decisions-ahead = Decisions can be recorded once the day has come.
steering-decide = Record a decision
steering-question = What was asked
steering-question-help = As a question: Which departments take part?
steering-options = What could be chosen
steering-options-help = One on each line. May stay empty.
steering-result = What was decided
steering-result-help = One of those above, in the same words; something new is added to them.
steering-reason = Because
steering-reason-help = So that somebody who was not there understands it a year later.
steering-dissent = Said against
steering-dissent-help = What was said against it. Leave empty when nobody did.
steering-decision-save = Record the decision
steering-because = Because
steering-chosen = Decided:
steering-said-against = Said against
decision-meeting-ahead = This meeting is still to come. A decision can be recorded once the day has come.
done-meeting = The meeting is written down.
done-decision = The decision is recorded.
steering-of-age = Turns 18 on
steering-of-age-help = Only for minors. From that day they decide themselves, and what others agreed to waits for their answer.
steering-in-care = Under a youth care law
steering-in-care-help = The law forbids publishing what may identify them. While they are a minor, no consent opens a study day, book, web or research.
steering-begins = Begins at
steering-begins-help = By the clock of the place. May stay empty.
steering-minutes = How many minutes
steering-minutes-help = For example 90. May stay empty.
steering-calendar = To my calendar (iCalendar)
steering-calendar-one = To my calendar
steering-when = { $day }, { $begins }
steering-when-long = { $day }, { $begins }, { $minutes } minutes
steering-decision-correct = Correct the wording
steering-decision-correct-lead = The earlier wording is kept beside the decision, with the day and who corrected it.
steering-earlier = { $n ->
    [one] 1 earlier wording
   *[other] { $n } earlier wordings
}
steering-corrected = It stood so until { $when }. Corrected by { $who }
steering-department-rename = Rename
done-decision-corrected = The wording is corrected. The earlier one is kept.
decision-unchanged = Nothing was changed.
meeting-not-a-clock = Write the time like this: 14:30.
meeting-too-long = Between 1 and { $most } minutes.
