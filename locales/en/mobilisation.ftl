### Mobilisation: worries and how they are met, what we promise, invitations, the balance of the room.
mobilisation-title = Mobilisation
mobilisation-lead = What is done before the day, so that everybody dares to come and knows why they are needed.
mobilisation-overview = Overview
mobilisation-choose = Choose
mobilisation-no-question = The question of the day has not been written yet.
mobilisation-standing = { $open ->
    [0] No open worry
    [one] 1 open worry
   *[other] { $open } open worries
}, { $yes } of { $invited } have said yes
mobilisation-next-worry = Hear what each side worries about before anybody is invited.
mobilisation-next-worry-do = Write down a worry
mobilisation-next-promise = Write in plain words what happens with what is said on the day.
mobilisation-next-promise-do = Write the text
mobilisation-next-invite = Think about who should be there, and why they in particular.
mobilisation-next-invite-do = Plan an invitation
mobilisation-next-balance = The room is lopsided. Look at the balance before invitations go out.
mobilisation-next-balance-do = See the balance
mobilisation-next-send = Some invitations have not gone out yet.
mobilisation-next-send-do = To the invitations
mobilisation-next-open = There are worries that have not been met yet.
mobilisation-next-open-do = See what is open
mobilisation-next-ask = Some have not answered yet.
mobilisation-next-ask-do = To the invitations
mobilisation-day-ahead = That day has not come yet.
mobilisation-before-worry = That is before the day on which the worry came up.
mobilisation-already-invited = This person is already on the list.
mobilisation-no-promise = There is no text in that language yet. First write what happens with what people say.
mobilisation-no-fee = No fee was promised to this person.

## Worries
mobilisation-worries = Worries
mobilisation-worries-lead = What each side worries about, in their own words, and what you did about it.
mobilisation-worries-see = See all worries
mobilisation-worries-none = No worry is written down yet
mobilisation-worries-none-more = Ask on both sides. Those who are to come may wonder if they will only be used, those who work here if there will be harsh criticism.
mobilisation-worries-of = Worries of: { $who }
mobilisation-unheard = Nobody has asked: { $who }.
mobilisation-count-open = { $n } open
mobilisation-count-under-way = { $n } under way
mobilisation-count-met = { $n } met
mobilisation-worry-open = open
mobilisation-worry-under-way = under way
mobilisation-worry-met = met
mobilisation-worry-see = Open
mobilisation-worry-of = A worry of: { $who }
mobilisation-worry-new = Write down a worry
mobilisation-worry-new-lead = Write it as it was said. Who said it is not kept.
mobilisation-worry-save = Save the worry
mobilisation-worry-words = The worry
mobilisation-worry-words-help = In their own words. Write no name.
mobilisation-worry-words-good = Will we sit there being told off for a whole day, and not be allowed to answer?
mobilisation-standpoint = Standpoint
mobilisation-standpoint-help = The side it comes from.
mobilisation-raised-on = The day it came up
mobilisation-done-on = On which day
mobilisation-meeting = At which meeting
mobilisation-no-meeting = at no meeting
mobilisation-may-be-told = May stand in the case report
mobilisation-may-be-told-help = Only if whoever said it agrees. Otherwise the worry is counted and its words are not shown.
mobilisation-is-told = may stand in the case report
mobilisation-is-kept = stays here
mobilisation-last = Done last:
mobilisation-taken-back = This worry was taken back. Its words are gone.
mobilisation-how-met = How it was met
mobilisation-how-met-none = Nothing was done about it yet.
mobilisation-step-met = Met
mobilisation-step-done = Done, and not met yet
mobilisation-step-new = Write what you did
mobilisation-step-words = What you did
mobilisation-step-words-help = What was in fact done or promised, and by whom.
mobilisation-step-words-good = We agreed that the facilitators stop it if anybody is singled out, and told the whole staff so.
mobilisation-met = Is the worry met now?
mobilisation-met-no = Not yet
mobilisation-met-no-more = It stays open.
mobilisation-met-yes = Yes
mobilisation-met-yes-more = Best when those who worried say so themselves.
mobilisation-take-back = Take it back
mobilisation-take-back-more = Whoever said it may always take it back. The words, and what you wrote about how it was met, are gone for good. That there was a worry is still counted.
mobilisation-take-back-ask = Take this worry back
mobilisation-take-back-do = Take it back
done-worry-taken-back = The worry was taken back.

## What we promise
mobilisation-promise = What happens with what I say
mobilisation-promise-tab = What we promise
mobilisation-promise-lead = A short text in plain words that everybody gets before they say yes. Every wording is kept, so that it can be seen what each person was told.
mobilisation-promise-see = Read the text
mobilisation-promise-none = No text yet. Without it nobody knows what they say yes to.
mobilisation-promise-first = First write what happens with what people say. It belongs to every invitation.
mobilisation-promise-in = Written in: { $langs }.
mobilisation-promise-langs = Languages
mobilisation-promise-change = Reword the text
mobilisation-promise-words = The text
mobilisation-promise-words-help = Here is a draft to change. Promise nothing you cannot keep.
mobilisation-promise-words-again = Those who already have the text got the one that held then. Tell them what is new.
mobilisation-promise-earlier = Earlier wordings
mobilisation-since = Holds since { $day }
mobilisation-promise-draft =
    You choose what you want to tell. You can be silent, take a break or leave whenever you like, and you need not say why.

    The slips you write bear no name. Nobody can see afterwards who wrote what.

    What is written on the day is used by the working groups. We also write a report of the day that others may read. Your own words stand in it only if you have agreed to that, and you may take your yes back.

    What you say does not change the support you get. It is not written into your file.

    In about half a year you will hear what came of it.

## Meetings and days
mobilisation-meetings = Meetings before the day
mobilisation-meetings-none = No meeting to prepare yet.
mobilisation-meeting-call = Call a meeting
mobilisation-the-day = The workshop
mobilisation-day-set = Set the day of the workshop
mobilisation-days = How it went
mobilisation-happened-raised = { $n ->
    [one] A worry came up
   *[other] { $n } worries came up
}
mobilisation-happened-done = { $n ->
    [one] Something was done about a worry
   *[other] Something was done about { $n } worries
}
mobilisation-happened-met = { $n ->
    [one] A worry was met
   *[other] { $n } worries were met
}
mobilisation-happened-worded = What happens with what people say was written down
mobilisation-happened-sent = { $n ->
    [one] An invitation went out
   *[other] { $n } invitations went out
}
mobilisation-happened-told = { $n ->
    [one] One person was told what happens with what they say
   *[other] { $n } people were told what happens with what they say
}
mobilisation-happened-yes = { $n ->
    [one] One said yes
   *[other] { $n } said yes
}
mobilisation-happened-no = { $n ->
    [one] One said no
   *[other] { $n } said no
}
mobilisation-happened-silent = { $n ->
    [one] One was not heard from
   *[other] { $n } were not heard from
}
mobilisation-happened-came = { $n ->
    [one] One came
   *[other] { $n } came
}
mobilisation-happened-paid = { $n ->
    [one] One was paid
   *[other] { $n } were paid
}

## The balance
mobilisation-balance = The balance of the room
mobilisation-side-client = who get or once got support, or are close to them
mobilisation-side-professional = who work with it, decide on it or follow it
mobilisation-side-said = { $n } { $side }, { $yes } have said yes.
mobilisation-count-yes = { $n } yes
mobilisation-count-asked = { $n } asked
mobilisation-count-planned = { $n } thought of
mobilisation-nobody-from = Nobody: { $who }
mobilisation-lopsided-missing-client = Nobody who gets or once got support is there.
mobilisation-lopsided-missing-professional = Nobody who works here is there.
mobilisation-lopsided-alone-client = One person who gets or once got support, against { $against } others.
mobilisation-lopsided-alone-professional = One person who works here, against { $against } others.
mobilisation-lopsided-few-client = { $n } who get or once got support, against { $against } others.
mobilisation-lopsided-few-professional = { $n } who work here, against { $against } others.
mobilisation-lopsided-more = Whoever sits alone ends up speaking for everybody, or falls silent. Invite more from that side, or let some of the other stay away.

## Invitations
mobilisation-invitations = Invitations
mobilisation-invitations-lead = See how the room weighs before anything goes out. What was agreed with each person is seen only by those who lead the workshop.
mobilisation-invitations-none = Nobody is thought of yet
mobilisation-invitations-none-more = Write down who should be there and why. Nothing goes out by itself.
mobilisation-invite = Plan an invitation
mobilisation-invite-lead = Who, why they in particular, and on which terms.
mobilisation-who = Who
mobilisation-person = Person
mobilisation-person-help = Somebody among the people of the project. The name shown need not be their own.
mobilisation-person-add = Not in the list? Add them first.
mobilisation-stands = State
mobilisation-missing = Missing
mobilisation-stands-planned = thought of
mobilisation-stands-asked = asked
mobilisation-stands-yes = yes
mobilisation-stands-no = no
mobilisation-stands-silent = no answer
mobilisation-gap-not-told = not told what happens with what they say
mobilisation-gap-pay-open = pay is not settled
mobilisation-gap-not-paid = has not been paid
mobilisation-gap-no-support = nobody by their side
mobilisation-tie = Tie to the service
mobilisation-tie-help = Somebody who once got support is often freer to say what they think.
mobilisation-tie-current = gets support now
mobilisation-tie-former = once got support
mobilisation-tie-none = none
mobilisation-tie-more-current = Whoever decides on the support may sit in the same room. Find somebody to be by their side.
mobilisation-tie-more-former = Has experience of their own and nothing pending.
mobilisation-tie-more-none = Staff, managers, partners, or somebody who would rather not say.
mobilisation-why = Why they in particular
mobilisation-why-help = What they know that nobody else in the room does. It stands in the letter.
mobilisation-why-good = You have sat on the other side of our table and know what it is like to wait for an answer. None of us can tell that.
mobilisation-pay = Pay
mobilisation-pay-help = Whoever has no wages for the day should be paid for their time and what they know.
mobilisation-pay-open = not settled yet
mobilisation-pay-fee = gets a fee
mobilisation-pay-working-hours = comes in working hours
mobilisation-pay-nothing = no pay
mobilisation-pay-more-open = Shown as something that is missing.
mobilisation-pay-more-fee = Write how much, and whether travel and child care are included.
mobilisation-pay-more-working-hours = Has wages for the day.
mobilisation-pay-more-nothing = The letter says so, and nobody is taken by surprise.
mobilisation-pay-words = How much, and how
mobilisation-pay-words-help = For example: £80 and travel, paid within the week.
mobilisation-support = Support person
mobilisation-support-help = Somebody who comes along or is nearby, if they want that.
mobilisation-access = What they need in order to take part
mobilisation-access-help = Interpreter, breaks, a lift, large print, food, a door to leave by. Write what they said themselves, no diagnoses.
mobilisation-letter-lang = Language of the letter
mobilisation-invited-by = Invited by
mobilisation-invited-by-help = Whoever can be called. The name stands in the letter.
mobilisation-invitation-of = Invitation to { $who }
mobilisation-invitation-change = Change the invitation to { $who }
mobilisation-to-person = to the person
mobilisation-erased = This person was erased. What was agreed with them is gone.
mobilisation-nothing-said = nothing said
mobilisation-agreed = What was agreed
mobilisation-letter = Print the letter
mobilisation-change = Change
mobilisation-what-happened = What has happened
mobilisation-nothing-happened = Nothing has gone out yet.
mobilisation-write-down = Write down what happened
mobilisation-happened = What happened
mobilisation-happened-help = A no needs no reason, and nobody asks for one.
mobilisation-told-this = This is what they were told
mobilisation-step-sent = The invitation went out
mobilisation-step-told = Was told what happens with what they say
mobilisation-step-yes = Said yes
mobilisation-step-no = Said no
mobilisation-step-silent = Was not heard from
mobilisation-step-came = Came
mobilisation-step-paid = Was paid

## The letter
mobilisation-letter-heading = We need what you know
mobilisation-letter-to = To
mobilisation-letter-about = We will work on the question above for a day, together: people who have had support here, people who work here, and people who decide. Everybody writes, speaks and votes on the same terms.
mobilisation-letter-why = Why we ask you
mobilisation-letter-when = When
mobilisation-letter-when-open = the day is not set yet, you will hear from us
mobilisation-letter-where = Where
mobilisation-letter-pay = Pay
mobilisation-letter-pay-fee = You are paid for your time.
mobilisation-letter-pay-working-hours = You come in working hours.
mobilisation-letter-pay-nothing = There is no pay for the day.
mobilisation-letter-support = Support person
mobilisation-letter-need = Say what you need
mobilisation-letter-need-more = An interpreter, breaks, somebody to come along, food, a quiet place: tell us and we will see to it. You need not explain why.
mobilisation-letter-promise = What happens with what you say
mobilisation-letter-promise-none = The text is not written yet. Do not send the letter without it.
mobilisation-letter-no = You can say no
mobilisation-letter-no-more = You need not say why. Nothing in your support changes with your answer, and you can change your mind until the day, and on it.
mobilisation-letter-answer = How to answer
mobilisation-letter-answer-to = Tell { $who }, or call or write here:

event-worry-raised = A worry was written down
event-worry-met = Something was done about a worry
event-worry-taken-back = A worry was taken back
event-promise-worded = What happens with what people say was worded
event-invitation-planned = An invitation was planned
event-invitation-changed = An invitation was changed
event-invitation-followed = Something happened with an invitation
data-workshop-worries-sealed = What somebody worries about. Who said it is not kept
data-workshop-worry-steps-sealed = What was done about a worry
data-workshop-invitees-sealed = Why somebody is invited, pay, support person and what they need. Sealed under the person's own key
data-workshop-invitees-tie = Whether somebody who is invited gets or once got support
data-workshop-invitee-steps-step = When somebody was asked, was told and answered
