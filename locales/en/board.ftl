### The board: every line at every place, histories, towns that share one set of lines.
status-unknown = unknown
status-clear = clear of the line
status-near = near the line
status-at = at the line
status-crossed = line crossed
gap-no-reading = no reading yet
gap-stale = no recent reading
gap-stale-since = no reading since { $day }
gap-no-threshold = no threshold yet
value-percent = { $n }%
value-one-to = 1 to { $n }
board-project = Project
board-title = The board
board-heading = How far we are from the lines
board-caption = Red lines down, places across: how each line stands at each place.
board-caption-strips = Red lines down: one mark for each place, and where a line is crossed or near.
board-key = The red line stands at the far end; the short stroke is the early warning; dashed is what we do not know, and that is never green.
board-line = Red line
board-where = Crossed or near
board-all-places = { $n ->
    [one] One place
   *[other] All { $n } places, one mark each
}
board-places = Places
board-places-help = Choose several with Ctrl or Shift. Up to eight stand side by side.
board-own-places = Our own places
board-of-group = the group's
board-indicators = { $n ->
    [one] One indicator
   *[other] The worst of { $n } indicators; show each
}
board-withheld = the town does not show it
board-withheld-values = The town shows how its lines stand, and not their values.
board-shows-nothing = shows nothing
board-fewer = fewer than { $n }
board-was = On the day it was measured: { $status }. The threshold has changed since.
board-due = Answer due { $day }
board-overdue = Answer overdue since { $day }
board-answered = Answered, not ended
board-and-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
board-history = How it went over the years
board-none = No red line to watch yet
board-none-more = Word a line, say how it is measured, and it appears here with every place.
board-none-do = To the lines
board-no-places = There is no place yet. Add the places where you measure, and each line shows how it stands there.
board-nothing-chosen = No line fits what you chose. Widen the choice.
board-sharing-join = Join a group that shares its lines
board-filters = Choose what to see
board-all = All
board-all-towns = All towns
board-town = Town
board-status = How it stands
board-sort = Order
board-sort-worst = Worst first
board-sort-lines = As the lines are ordered
board-show = Show
board-show-all = Show everything
board-counted = { $lines } of { $all } lines, { $places } of { $everywhere } places
board-sheet = As one sheet to print
board-sum-crossed = { $n ->
    [one] one line is crossed
   *[other] { $n } lines are crossed
}
board-sum-near = { $n ->
    [one] one is near
   *[other] { $n } are near
}
board-sum-unknown = { $n ->
    [one] of one we do not know everywhere
   *[other] of { $n } we do not know everywhere
}
board-sum-one = In short: { $a }.
board-sum-two = In short: { $a }, and { $b }.
board-sum-three = In short: { $a }, { $b }, and { $c }.
board-sum-clear = Every line is clear, everywhere.
board-sum-none = No line fits what you chose.
board-by-town = Town by town
board-by-town-more = The worst place of each town, and how many of its places stand so. Places are counted, never people.
board-places-of = { $all ->
    [1] at its only place
   *[other] at { $n } of { $all } places
}
board-panels = { $n } of { $all } places are drawn.
board-chart = { $place }: { $n ->
    [one] one reading over time
   *[other] { $n } readings over time
}. The table below says the same.
board-last = Last reading:
board-as-table = The same as a table
board-day = Day
board-value = Value
board-status-then = How it stood on that day
board-thresholds = The threshold, and why it changed
board-from = In force from { $day }
board-sharing = One set of lines, many towns
board-sharing-lead = A group shares its lines. Each town measures at its own places, and decides itself what the group sees.
board-lines-of = Lines of
board-since = since { $day }
board-what-seen = What the group sees of our readings
board-scope-nothing = nothing
board-scope-nothing-more = The group sees that we take part, and no more.
board-scope-status = how lines stand
board-scope-status-more = Crossed, near, clear or unknown; no values and no days.
board-scope-values = values too
board-scope-values-more = Values and their days. Counts under { $n } are not named.
board-scope-evidence = sources and evidence too
board-scope-evidence-more = Also where each value was taken from.
board-scope-save = Save what the group sees
board-scope-history = What we showed, and when
board-end = End the sharing
board-end-do = End it
board-end-town = The group's lines leave our board. Our readings stay ours.
board-end-group = The town's places leave our board at once. Its readings stay with the town.
board-join = Use a group's lines
board-join-more = The group's coordinator gives you a code. It works once. Until you choose otherwise the group sees nothing.
board-join-do = Join the group
board-code = Code
board-code-help = Twelve letters and digits, with or without dashes.
board-town-name = What the group calls us
board-town-name-help = The name that stands over your places on the group's board.
board-towns = Towns that measure with us
board-no-towns = No town has joined yet. Make an invitation and read its code to the town.
board-invite = Make an invitation
board-code-made = The code of the new invitation. It is shown only now:
board-invited-until = An invitation nobody has used, until { $day }
board-invitation-end = Take it back
board-no-such-code = This code is not known, was used, or has expired. Ask the group for a new one.
board-already-shared = You already use this group's lines.
done-board-joined = You have joined. The group's lines are on your board.
done-board-ended = The sharing has ended.
board-standing = { $crossed ->
    [0] none crossed
   *[other] { $crossed } crossed
} · { $near } near · { $unknown } not known everywhere
board-next-overdue-there = In a town, an answer to a crossed line is overdue.
board-next-overdue-there-do = See the board
board-next-overdue = An answer to a crossed line is overdue.
board-next-overdue-do = To the crossings
board-next-declare = A line is crossed and nobody has declared it.
board-next-declare-do = Declare it
board-next-measure = There are lines we do not know about today.
board-next-measure-do = To the readings
board-key-strips = One mark for each place, always in the same order: the higher the mark, the worse. The flat dashes are what we do not know.
board-key-history = The red line is the threshold as it was on each day, the dashed one the early warning. Where the thin line breaks, nobody measured in time.
