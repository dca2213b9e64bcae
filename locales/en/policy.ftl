# The outline of an agreed policy.

policy-project = Project
policy-outline = Outline of an agreed policy
policy-draft = Draft
policy-comments = Comments
policy-answers = Answers
policy-clause-number = Clause { $n }
policy-standing = { $n } of { $of } clauses agreed
policy-none = No clause yet
policy-none-more = A clause says what you ask and of whom, and rests on the red lines that you agreed on.
policy-new-clause = Write a clause
policy-change-clause = Change the clause
policy-change-front = Title, background, authorities
policy-title = Title
policy-subtitle = Subtitle
policy-background = Background
policy-background-help = Why there is an outline and what it was made from. Whoever receives it reads this first.
policy-authorities = To whom the outline is addressed
policy-authorities-help = One authority a line, named as it is called.
policy-no-authorities = No authority is named yet.
policy-addressed-to = Addressed to
policy-clause-lead = One thing that you ask, so that somebody can say yes or no to it.
policy-clause-title = In a few words
policy-clause-words = What you ask
policy-clause-words-help = Who shall do what, from when on. Numbers belong in the threshold of a line.
policy-rests-on = Rests on
policy-rests-on-help = The red lines that this clause would keep.
policy-rests-on-nothing = It rests on no red line yet.
policy-no-lines = There is no red line yet for it to rest on.
policy-earlier = Move up
policy-later = Move down
policy-end-clause = Take the clause out
policy-end-reason = Why it is taken out
policy-faster = Somebody else saved while you were writing. Nothing you typed is lost: it stands below. This is what stands there now:
policy-put = Put it to the group
policy-see-round = See where everybody stands
policy-who-agreed = Who agreed
policy-anonymous = anonymous
policy-words-kept = the words are not shown here
policy-kept-erased = These words were erased with the person who said them.
policy-kept-anonymous = Said anonymously: these words stay in the group, for nobody knows whom to ask.
policy-kept-unconsented = Outside the group a gap stands here instead of these words. Consent to meet them on the web:
policy-tally-kept = Answered anonymously by too few people to tell.
policy-tally-agree = { $n ->
    [one] 1 agrees
   *[other] { $n } agree
}
policy-tally-live-with = { $n } can live with it
policy-tally-stand-aside = { $n ->
    [one] 1 stands aside
   *[other] { $n } stand aside
}
policy-tally-object = { $n ->
    [one] 1 objects
   *[other] { $n } object
}
policy-stance-agree = agree
policy-stance-live-with = can live with it
policy-stance-stand-aside = stand aside
policy-stance-object = object
policy-remark-agree = Agrees
policy-remark-live-with = Can live with it
policy-remark-stand-aside = Stands aside
policy-remark-object = Objects
policy-stand-never-put = not put to the group yet
policy-stand-asked = being asked now
policy-stand-open = being asked now
policy-stand-no-quorum = too few answered
policy-stand-agreed = agreed
policy-stand-agreed-over-objections = agreed, with objections
policy-stand-not-agreed = not agreed
policy-stand-other-words = agreed or not in other words; ask anew
policy-agreed-clauses = What we agreed on
policy-not-agreed = What we did not agree on
policy-not-agreed-lead = These stood in the draft. The group did not agree to them, or has not been asked yet.
policy-lines = The red lines and how they stand
policy-lines-lead = As of { $day }, counted over the places that are measured.
policy-at-places = { $n ->
    [one] { $status } at 1 place
   *[other] { $status } at { $n } places
}
policy-not-shown = { $n ->
    [one] 1 town does not show how it stands
   *[other] { $n } towns do not show how they stand
}
policy-on-ended-clause = a clause that was taken out since
policy-on-the-whole = The outline as a whole
policy-comments-until = The draft lies open for comments until { $day }.
policy-comments-closed-lead = The draft is not open for comments.
policy-closes-on = Comments until
policy-closes-on-help = It stays open until you close it; later comments are still taken.
policy-open-comments = Open for comments
policy-close-comments = Close the comments
policy-comment-on = On
policy-comment-words = Your comment
policy-comment-words-help = What should stand there instead? Your name is seen by the group.
policy-comment-send = Send the comment
policy-comments-count = { $n ->
    [one] 1 comment
   *[other] { $n } comments
}
policy-comments-none = No comments yet
policy-comments-none-more = Every comment stands here with what was done about it.
policy-comment-erased = Its author has been erased, and the words with them.
policy-comment-taken = taken up
policy-comment-in-part = taken up in part
policy-comment-not-taken = not taken up
policy-comment-open = open
policy-reply = What was done with it
policy-do-taken = Taken up
policy-do-in-part = In part
policy-do-not-taken = Not taken up
policy-editions-lead = An edition is frozen: it holds the clauses that were agreed in these very words, and names those that were not.
policy-no-editions-more = The first one is made when at least one clause is agreed.
policy-edition = Edition
policy-to-be-revised = This edition is being revised
policy-answers-lead = To whom the outline was handed, and what each authority answered. Silence is shown as silence.
policy-nothing-handed = Nothing has been handed over yet
policy-nothing-handed-more = Make an edition, hand it to an authority, and write here what came back.
policy-not-handed = Not handed to yet:
policy-hand-over = Hand over an edition
policy-authority = Authority
policy-handed-on = Handed over on
policy-due-on = Answer asked for by
policy-handed-edition = Edition { $n } was handed over
policy-handing-waiting = waiting for an answer
policy-handing-overdue = no answer, the day has passed
policy-handing-partly = answered in part
policy-handing-answered = answered
policy-handing-line-waiting = an answer is asked for by this day
policy-handing-line-overdue = the day on which an answer was due: silence
policy-handing-line-partly = answered in part
policy-handing-line-answered = answered
policy-record-answer = Record an answer
policy-who-answered = Who answered
policy-answered-on = To what
policy-position = Position
policy-position-accepted = accepted
policy-position-in-part = accepted in part
policy-position-refused = refused
policy-position-no-position = takes no position
policy-answer-words = In their words
policy-answered-day = Answered on
policy-next-write = The outline has no clause yet.
policy-next-write-do = Write a clause
policy-next-put = Clauses wait to be put to the group.
policy-next-put-do = Open the outline
policy-next-reply = Comments on the draft wait for an answer.
policy-next-reply-do = Answer the comments
policy-next-edition = The outline is agreed and no edition has been made.
policy-next-edition-do = Make an edition
policy-next-hand = No authority has received the outline yet.
policy-next-hand-do = Hand it over
policy-next-answer = An authority has not answered in time.
policy-next-answer-do = See the answers

# refusals
policy-no-title = The outline has no title.
policy-no-clause = There is no clause yet to comment on.
policy-nothing-agreed = The group has not agreed to any clause in the words it has now.
policy-still-asked = { $n ->
    [one] One clause is being put to the group.
   *[other] { $n } clauses are being put to the group.
}
policy-comments-still-open = The draft still lies open for comments.
policy-unanswered = { $who } waits for an answer to a comment on “{ $clause }”.
policy-unanswered-on-whole = { $who } waits for an answer to a comment on the outline as a whole.
policy-unanswered-on-ended = { $who } waits for an answer to a comment on a clause that was taken out since.
policy-comments-open = The draft lies open for comments already.
policy-comments-closed = The draft is not open for comments now.
policy-being-asked = The clause is being put to the group. Close the round before you change its words.
policy-end-without-reason = Say why it is taken out.
policy-day-is-past = Choose a day that is still to come.
policy-reply-without-words = Say why, in a few words.
policy-due-before-handed = The day for an answer lies before the day it was handed over.
policy-answered-before-handed = The answer lies before the day it was handed over.
