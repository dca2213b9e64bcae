### Study days and trials.
studyday-project = Project
studyday-days = Study days
studyday-lead = One principle, the words it rests on, a few questions. Then somebody tries it.
studyday-none = No study day yet
studyday-none-more = Choose one principle and three questions; the sheet to print is made from them.
studyday-new = Call a study day
studyday-call = Call it
studyday-next-sentence = No principle has gone out to others yet.
studyday-standing-trials = { $trials ->
    [one] 1 trial
   *[other] { $trials } trials
}; next: the first study day
studyday-next-after-trials = Somebody is trying a principle. Call others to a study day, so that they hear what it rests on.
studyday-standing = { $days ->
    [one] 1 study day
   *[other] { $days } study days
}, { $trials ->
    [one] 1 trial
   *[other] { $trials } trials
}
studyday-principle = Principle
studyday-principle-help = One only. A day about everything is a day about nothing.
studyday-choose-principle = Choose a principle
studyday-title = Name of the day
studyday-when = Day
studyday-place = Where
studyday-questions = Questions
studyday-questions-help = One a line, at most nine.
studyday-questions-good = In which of your own cases did it say "refused", and at what hour had you come?
studyday-no-questions = Write at least one question.
studyday-handout = The sheet to print
studyday-left-out = { $n ->
    [one] One passage is not shown: its people have not agreed to a study day.
   *[other] { $n } passages are not shown: their people have not agreed to a study day.
}
studyday-with-us = With us
studyday-signed-up = { $n ->
    [0] Nobody has signed up yet
    [one] 1 has signed up
   *[other] { $n } have signed up
}
studyday-guest-name = Name
studyday-guest-from = From where
studyday-sign-up = Sign up
studyday-take-off = Take off the list
studyday-trials = Trials
studyday-trials-lead = Who tries a principle where, until when, and what happened. Silence is shown as silence.
studyday-trials-count = { $n ->
    [0] Nobody is trying a principle yet.
    [one] One principle is or was tried.
   *[other] { $n } trials of principles.
}
studyday-trials-open = See the trials
studyday-trials-none = Nothing has been tried yet
studyday-trials-none-more = A principle that nobody tries is a sentence. Who could, where, until when?
studyday-trial = Trial
studyday-trial-new = Try a principle
studyday-trial-begin = Begin the trial
studyday-who = Who tries it
studyday-who-help = A team or a role, so that nobody is singled out.
studyday-where = Where
studyday-aim = What exactly will you do?
studyday-aim-help = Small enough that somebody can see whether it was done.
studyday-until-day = Until when
studyday-until = until { $day }
studyday-how = How did it go?
studyday-what-happened = What happened?
studyday-what-happened-help = Also when it did not work, or nothing came of it.
studyday-say-what-happened = Say in a few words what happened.
studyday-somebody-wrote = Somebody else has written since you opened this page. Their words stand below; yours are still in the form. Put them together and save.
studyday-outcome-under-way = under way
studyday-outcome-worked = it worked
studyday-outcome-partly = in part
studyday-outcome-did-not = it did not work
studyday-outcome-stopped = stopped
studyday-outcome-no-report = no report
done-signed-up = Signed up.
studyday-principle-open = To the principle and what it rests on
studyday-public-off = Only the team reads of this trial
studyday-public-off-more = If you show it, everybody can read on the principle's public page where it was tried, what was tried, until when, how it went and what happened. Who tries is never shown. Read the words below once more first: no name may stand in them.
studyday-public-show = Show it to everybody
studyday-public-on = Everybody can read of this trial
studyday-public-on-more = On the principle's public page stand the place, what was tried, until when, how it went and what happened, as long as the principle itself is published. Who tries is not shown.
studyday-public-take-down = Show it to the team only
