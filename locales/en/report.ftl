### The case report: drafted from what is there, text under each heading, editions.
report-title = Case report
report-lead = The draft is written from what is there: the commission, worries and how they were met, who was there, themes, groups and follow-ups. Write anew what you want to say yourselves.
report-no-headings = This method has no case report
report-no-headings-more = Its headings stand in the method.
report-write = Write
report-write-lead = Write as to somebody who was not there. No names.
report-is-draft = draft
report-is-written = written by you
report-nothing-there = Nothing is here yet.
report-names = Names that stand here: { $names }. Whoever is named can be recognised, and nobody was asked.
report-thread = Which groups and themes this rests on
report-words = In their own words
report-words-not-for-team = These words may not be shown to those who work on the project.
report-web = On the web:
report-web-given = On the web: consent given
report-leave-out = Leave out
report-take-in = Take in
report-moved = Something has happened since you wrote.
report-moved-new = New:
report-moved-gone = No longer so:
report-text = Text
report-text-help = A blank line between paragraphs. A line that begins with a hyphen and a space becomes an item of a list.
report-draft-now = The draft as it is now
report-draft-again = Use the draft instead
report-draft-again-more = What you wrote under this heading goes.
report-conflict = Somebody else wrote first, or the draft changed. What you wrote is still in the box.
report-to-editions = To the editions
report-editions-lead = An edition never changes. Each follow-up becomes a new one, which says what is new.
report-no-editions-more = Read the report together with those who were there. Then make an edition.
report-no-commission = The commission has not been written.
report-no-results = There are neither themes nor working groups to tell of.
report-moved-on = { $n ->
    [one] Under one heading something has happened since you wrote. Look at it and save again.
   *[other] Under { $n } headings something has happened since you wrote. Look at them and save again.
}
report-to-be-revised = A consent that this edition rests on no longer stands. Make a new edition first.
report-changes = New since edition { $n }
report-words-kept = { $n ->
    [one] Somebody said something here that is not shown.
   *[other] { $n } said something here that is not shown.
}
report-from-group = { $group }, follow-up { $n }
report-nobody = nobody
report-fewer-than = fewer than { $n }
report-question = The question of the day: { $question }
report-worry = A worry of { $who }: “{ $words }”
report-worry-met = How it was met: { $how }
report-worry-under-way = This was done, and the worry is not met yet: { $how }
report-worry-open = It has not been met yet.
report-worries-untold = { $n ->
    [one] One more worry came up that is not told here.
   *[other] { $n } more worries came up that are not told here.
} Met: { $met }.
report-meeting = A meeting to prepare was held on { $day }.
report-meetings = { $n } meetings to prepare were held between { $from } and { $until }.
report-invited = Invited: { $n }. Said yes: { $yes }. Were told beforehand what happens with what they say: { $told }. Were paid: { $paid }.
report-invited-few = Invited: fewer than { $n } people.
report-everybody = everybody
report-most = most of them
report-some = some of them
report-no-standpoint = no standpoint given
report-together = { $who }: { $n } together
report-themes = { $phase }, what gathered most votes:
report-themes-without-votes = { $phase }, what the slips were about:
report-theme-votes = { $n ->
    [one] { $theme } (1 vote)
   *[other] { $theme } ({ $n } votes)
}
report-groups = The workshop arrived at working groups:
report-merged-into = went on in { $group }
report-merged-with = { $said } with { $group }
report-round = Follow-up { $n }, { $day }:
report-next-round = The groups are asked next on { $day }.
report-standing-in-its-infancy = in its infancy
report-standing-planned = planned
report-standing-ready-to-start = ready to start
report-standing-under-way = under way
report-standing-done = done
report-standing-merged = went on with another group
report-standing-stopped = stopped
report-standing-no-report = no report
report-standing-waiting = not answered yet
report-standing-not-asked = not asked
report-standing = Edition { $n }, { $date }
report-next-draft = There is a draft of the case report to read.
report-next-draft-do = Read the draft
report-next-again = Groups have answered since the last edition.
report-next-again-do = Make a new edition
report-next-publish = The edition is not shown to anybody yet.
report-next-publish-do = To the editions
event-report-written = Something was written in the case report
event-report-drafted-again = A heading of the case report got its draft back
event-report-words-left-out = Somebody's words were left out of the case report
event-report-words-taken-in = Somebody's words were taken into the case report
event-report-edition-asked = An edition of the case report was asked for
event-report-edition-made = An edition of the case report was made
event-report-edition-shown = An edition of the case report was shown
event-report-edition-erased = An edition of the case report was made unreadable
event-report-published = The case report is shown to everybody
event-report-taken-down = The case report was taken down
data-report-texts-sealed = What was written under the headings of the case report
data-report-editions-manuscript = Words of people in frozen editions, and whose they are
