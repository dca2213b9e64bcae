### Red lines: words, indicators and thresholds, agreement, places.
threshold-plain-stay-above =
    { $count ->
        [one] { $unit }: at least { $n }
       *[other] At least { $n } { $unit }
    }
threshold-plain-stay-below =
    { $count ->
        [one] { $unit }: at most { $n }
       *[other] At most { $n } { $unit }
    }
threshold-plain-stay-at =
    { $count ->
        [one] { $unit }: exactly { $n }
       *[other] Exactly { $n } { $unit }
    }
threshold-percent-stay-above = At least { $n }% { $of }
threshold-percent-stay-below = At most { $n }% { $of }
threshold-percent-stay-at = Exactly { $n }% { $of }
threshold-one-to-stay-above =
    { $count ->
        [one] { $unit }: at most one for each
       *[other] At most one for every { $n } { $unit }
    }
threshold-one-to-stay-below =
    { $count ->
        [one] { $unit }: at least one for each
       *[other] At least one for every { $n } { $unit }
    }
threshold-one-to-stay-at =
    { $count ->
        [one] { $unit }: exactly one for each
       *[other] Exactly one for every { $n } { $unit }
    }
threshold-none = No { $unit } at all
threshold-none-bare = None at all
threshold-all = All { $unit }, without exception
threshold-all-bare = All, without exception
threshold-of = of { $unit }
threshold-words-stay-above = Not before “{ $word }”
threshold-words-stay-below = Never worse than “{ $word }”
threshold-words-stay-at = Always “{ $word }”
threshold-early = Early warning: { $value }
redlines-project = The project
redlines-lines = The red lines
redlines-line = Red line
redlines-lead = What must not happen, in words. Only then how it is measured.
redlines-none = No red line yet
redlines-none-more = Begin with one sentence: what must not happen, to whom?
redlines-new = Word a red line
redlines-edit = Change the words
redlines-no-heading = Without a heading
redlines-earlier = Move up
redlines-later = Move down
redlines-open-rounds = Put to the group now
redlines-waits-for-you = Waits for you
redlines-answered-of = { $answered } of { $asked } have answered.
redlines-not-measured = Not measured yet
redlines-not-measured-more = The words stand. Now settle what shows how near you are: a count, a share, or words of your own.
redlines-no-threshold = No threshold yet
redlines-no-threshold-more = From which value on is the line crossed? Until that is settled nobody can say how it stands.
redlines-indicator-count =
    { $n ->
        [one] One indicator
       *[other] { $n } indicators
    }
redlines-ended =
    { $n ->
        [one] One line was ended
       *[other] { $n } lines were ended
    }
redlines-wordings =
    { $n ->
        [one] One wording
       *[other] { $n } wordings until today
    }
redlines-who-was-asked =
    { $n ->
        [one] One person was asked
       *[other] { $n } people were asked
    }
redlines-words-first-lead = Words first, numbers after. Write it so that anybody understands what must not happen.
redlines-wording = What must not happen
redlines-wording-help = One sentence, without numbers.
redlines-wording-good = Nobody has to move out before they know where they will live meanwhile.
redlines-words-first = This measures already: { $number }. Words first; the number comes with the threshold. If these words are meant so, tick that they stay.
redlines-keep-numbers = These words stay as they are
redlines-keep-numbers-more = The number belongs to what is meant and measures nothing.
redlines-explanation = What is meant
redlines-explanation-help = May stay empty. What would somebody who was not in the room need to know?
redlines-heading = Heading
redlines-heading-help = The domain that it stands under, such as housing or information.
redlines-own-words = { $dimension }: in your own words
redlines-own-words-help = Several with a comma between them.
redlines-from-concerns = Grew from these concerns
redlines-concern-erased = These words were erased together with the person who said them.
redlines-see-concern = See the concern
redlines-conflict = Somebody else saved meanwhile. This is what stands there now; yours is below and nothing of it is lost. Saving again puts yours in its place.
redlines-measures = How it is measured
redlines-add-indicator = Add an indicator
redlines-edit-indicator = Change the indicator
redlines-indicator-lead = What can be counted, or said in words, that shows how near the line is?
redlines-indicator-title = What is measured
redlines-indicator-title-help = For example: accompanying workers in the complex.
redlines-scale = In what
redlines-scale-plain = A number
redlines-scale-plain-more = 3 families, 14 days
redlines-scale-percent = A share
redlines-scale-percent-more = 45% of the households
redlines-scale-one-to = One for so many
redlines-scale-one-to-more = One for every 80 households
redlines-scale-words = Words of your own
redlines-scale-words-more = We are heard, now and then, nobody listens
redlines-unit = Unit
redlines-unit-help = In the plural, as it stands after a number: families without an interim home. For “one for so many”: of whom there are so many.
redlines-scale-own-words = The words, one a line
redlines-scale-own-words-help = Only for words of your own: from the farthest from the line to the worst.
redlines-source = Where the value comes from
redlines-source-help = A register, a count on site, what people say.
redlines-cadence = How often
redlines-cadence-week = Every week
redlines-cadence-month = Every month
redlines-cadence-quarter = Every quarter
redlines-cadence-half-year = Every half year
redlines-cadence-year = Every year
redlines-measured-by = Who measures
redlines-measured-by-help = A function rather than a name.
redlines-to-threshold = Save and go on to the threshold
redlines-end-indicator = End the indicator
redlines-end-indicator-more = It leaves the line and the board. Its readings and thresholds stay for the record.
redlines-end-indicator-do = End it
redlines-thresholds = The threshold and all its versions
redlines-set-threshold = Set a threshold
redlines-threshold-lead = From which value on is the line crossed, and when is it time to warn?
redlines-it-says = This is how it reads
redlines-not-set-yet = Not set yet. Set it when it says what you mean.
redlines-direction = Where things are well
redlines-direction-number-stay-above = At least this much
redlines-direction-number-stay-below = At most this much
redlines-direction-number-stay-at = Exactly this: none, or all
redlines-direction-one-to-stay-above = At most one for so many
redlines-direction-one-to-stay-below = At least one for so many
redlines-direction-one-to-stay-at = Exactly one for so many
redlines-direction-words-stay-below = Never worse than this word
redlines-direction-words-stay-at = Always this word
redlines-direction-reversed = The warning would come after the line is crossed. Put it on the side where things are well, or turn the direction.
redlines-red = The line
redlines-early = Early warning
redlines-early-help = May stay empty.
redlines-no-value = None
redlines-from = Holds from
redlines-from-help = Earlier readings keep the status they had.
redlines-reason = Why so
redlines-reason-help = Needed when you set it: somebody will ask in a year.
redlines-look-first = Look first
redlines-set-do = Set it
redlines-holds-from = Holds from { $day }
redlines-in-force = In force
redlines-not-on-the-scale = This value is not on the scale of the indicator.
redlines-words-run-one-way = Words run from far to worst: choose “never worse than” or “always”.
redlines-day-before-last = An earlier version already holds from a later day. Choose that day or a later one.
redlines-number-reads-two-ways = This number can be read in two ways. Write it without marks between thousands.
redlines-number-too-large-or-fine = This number is too large, or has too many digits after the point.
redlines-two-to-nine-words = Write two to nine words, one a line.
redlines-word-twice = The same word stands there twice.
redlines-who-agrees = Who agrees
redlines-agreement-never-put = Not put to the group
redlines-agreement-open = Being asked
redlines-agreement-agreed = Agreed
redlines-agreement-agreed-over-objections = Agreed, with objections
redlines-agreement-not-agreed = Not agreed
redlines-agreement-no-quorum = Too few answered
redlines-agreement-other-words = Agreed in another wording
redlines-agreement-words-changed = The words changed since the last round
redlines-agreement-more-never-put = Nobody was asked yet.
redlines-agreement-more-open = The group is being asked.
redlines-agreement-more-agreed = Nobody objected.
redlines-agreement-more-agreed-over-objections = It carries, and what was said against it stays here.
redlines-agreement-more-not-agreed = The group does not stand behind these words.
redlines-agreement-more-no-quorum = Silence is no yes: nothing is agreed.
redlines-agreement-more-other-words = Of these words nothing is agreed: put them to the group.
redlines-agreement-more-words-changed = What was answered was about other words.
redlines-outcome-more-open = Nothing is agreed before the round is closed.
redlines-outcome-more-agreed = Nobody objected.
redlines-outcome-more-agreed-over-objections = It carries; the objections stay.
redlines-outcome-more-not-agreed = It does not carry.
redlines-outcome-more-no-quorum = That is fewer than were needed: nothing is agreed.
redlines-count-agree =
    { $n ->
        [one] agrees
       *[other] agree
    }
redlines-count-live-with =
    { $n ->
        [one] can live with it
       *[other] can live with it
    }
redlines-count-stand-aside =
    { $n ->
        [one] stands aside
       *[other] stand aside
    }
redlines-count-object =
    { $n ->
        [one] objects
       *[other] object
    }
redlines-stance-agree = I agree
redlines-stance-agree-more = I stand behind these words.
redlines-stance-live-with = I can live with it
redlines-stance-live-with-more = Not my words, but I will not stop them.
redlines-stance-stand-aside = I stand aside
redlines-stance-stand-aside-more = I neither carry it nor hold it up.
redlines-stance-object = I object
redlines-stance-object-more = With a reason, which stays beside the line.
redlines-stance = Where do you stand?
redlines-where-do-you-stand = Your turn
redlines-your-answer = What you said
redlines-stance-named = By name: the group sees what each says. You can change it until the round is closed.
redlines-stance-anonymous = Anonymous: it is kept that you answered, not what. So nobody can change it afterwards, not even you. Take your time.
redlines-stance-reason = In your words
redlines-stance-reason-help = Needed when you object.
redlines-stance-reason-anonymous = Needed when you object. Everybody reads it once the round is closed: write so that nobody knows you by it.
redlines-answer = Answer
redlines-change-answer = Change my answer
redlines-answered-anonymously = You have answered. What you said is kept without your name: it cannot be shown to you or changed. The counts come when the round is closed.
redlines-counts-after = The counts come when the round is closed, so that nobody can tell who said what.
redlines-counts-withheld = Fewer than three answered. Nothing more is shown, so that nobody can tell who said what.
redlines-put = Put it to the group
redlines-put-more = Everybody who takes part is asked, in the words as they stand now.
redlines-put-do = Ask the group
redlines-by-name = How the group answers
redlines-by-name-yes = By name
redlines-by-name-yes-more = Everybody sees where each stands.
redlines-by-name-no = Anonymous
redlines-by-name-no-more = Only the counts and the reasons, once it is closed.
redlines-terms = On which terms the group agrees
redlines-terms-more = From now on. Rounds that were opened keep the terms they began with.
redlines-rule = What carries
redlines-rule-no-objection = Nobody objects
redlines-rule-two-thirds = Two thirds
redlines-rule-majority = More than half
redlines-quorum = How many must answer, in percent
redlines-quorum-help = Of those who are asked.
redlines-quorum-is-a-share = Write a number from 1 to 100.
redlines-terms-line = { $by_name } · { $rule } · at least { $quorum }% must answer
redlines-round = Round
redlines-subject-line = The red line
redlines-subject-threshold = The threshold
redlines-subject-clause = The clause
redlines-put-kind-line = A red line is put to the group
redlines-put-kind-threshold = A threshold is put to the group
redlines-put-kind-clause = A clause is put to the group
redlines-words-since = The words have changed since they were put. Now they read:
redlines-lead-round = For whoever leads the round
redlines-room = Write down the room
redlines-room-lead = One after another, as they say it. Their name stands with it, and that you wrote it down.
redlines-room-do = Write it down
redlines-person = Who
redlines-choose-person = Choose somebody
redlines-close = Close the round
redlines-close-more = Then what came of it is counted and stays. Whoever has not answered is not counted as a yes.
redlines-close-do = Close and count
redlines-what-was-said = What was said
redlines-said-against = Said against it
redlines-said-to = Said to these words:
redlines-reason-erased = The reason was erased together with the person.
redlines-anonymous = Anonymous
redlines-entered-by = Written down by { $who }
redlines-has-answered = answered
redlines-not-answered = not yet
redlines-only-themselves = In an anonymous round everybody answers for themselves.
redlines-objection-without-reason = Write why. Without a reason an objection cannot be answered.
redlines-already-answered = You have answered already. An anonymous answer cannot be changed.
redlines-already-open = This is being asked already. Close that round first.
redlines-nobody-to-ask = There is nobody to ask: no one in the project takes part in agreeing.
redlines-too-few-for-anonymous = With fewer than three people everybody would know who said what. Ask by name.
redlines-not-asked = Only those who were asked when the round was opened can answer in it.
redlines-round-closed = The round is closed.
redlines-end = End the line
redlines-end-more = It leaves the list and the board, with its indicators. What was worded, measured and said stays for the record.
redlines-end-reason = Why it ends
redlines-end-do = End this line
redlines-places = Places
redlines-place-count = { $n ->
    [0] none yet
    [one] one place
   *[other] { $n } places
}
redlines-places-lead = Where the lines are measured: a town, a neighbourhood, a complex.
redlines-no-places = No place yet
redlines-no-places-more = Add the first: a line is measured somewhere.
redlines-new-place = A new place
redlines-new-place-help = As people call it.
redlines-add-place = Add the place
redlines-change-place = Rename or end
redlines-place-name = Name
redlines-end-place = End the place
redlines-end-place-more = Ending takes it off the board; its readings stay.
redlines-place-twice = There is a place of this name already.
redlines-standing =
    { $lines ->
        [one] One line
       *[other] { $lines } lines
    }{ $open ->
        [0] {""}
        [one] , one put to the group
       *[other] , { $open } put to the group
    }
redlines-standing-thresholds =
    { $without ->
        [0] Every line has a threshold
        [one] One line has no threshold
       *[other] { $without } lines have no threshold
    }
redlines-next-word = Begin with one red line in words.
redlines-do-word = Word a red line
redlines-next-threshold = A line is worded and cannot be measured yet.
redlines-do-threshold = Settle how it is measured
redlines-next-answer = Something is put to the group and waits for your answer.
redlines-do-answer = Say where I stand
done-line-worded = The line stands in words.
done-line-ended = The line is ended; its record stays.
done-indicator-added = The indicator is added. Now its threshold.
done-indicator-ended = The indicator is ended.
done-threshold-set = The threshold is set.
done-round-opened = The group is asked.
done-stance-taken = The answer is kept.
done-round-closed = The round is closed and counted.
event-line-worded = A red line was worded
event-line-changed = A red line was changed
event-line-moved = The order of the lines was changed
event-line-ended = A red line was ended
event-indicator-added = An indicator was added
event-indicator-changed = An indicator was changed
event-indicator-ended = An indicator was ended
event-threshold-set = A threshold was set
event-round-opened = Something was put to the group
event-round-closed = A round was closed
event-stance-taken = Somebody said where they stand
event-agreement-changed = The terms of agreeing were changed
event-place-added = A place was added
event-place-renamed = A place was renamed
event-place-moved = The order of the places was changed
event-place-ended = A place was ended
data-round-stances-stance = Where somebody stands in a round by name
data-round-stances-reason = What somebody said with it, sealed
data-round-ballots-reason = What was said anonymously, sealed and tied to nobody
data-round-asked-person = Who was asked in a round, and whether they answered
redlines-how-it-stands = How it stands at every place
redlines-of-group = The group's lines
redlines-of-group-more = The group worded them and shares them with you. You measure here; only the group changes them.
redlines-see-board = See the board
