### Browsing the catalogue, a principle's public page, and what a project says of its published work.

browse-filters = Narrow it down
browse-on = Filters that are on
browse-take-away = Take away
browse-take-all = Take all filters away
browse-found = { $n ->
    [0] Nothing fits
    [one] 1 entry
   *[other] { $n } entries
}
browse-nothing = Nothing fits all of these at once
browse-nothing-more = Taking one of these away would help:
browse-nothing-alone = No single filter is the reason.
browse-way-out = Without "{ $facet }": { $n ->
    [one] 1 entry
   *[other] { $n } entries
}
browse-more-options = { $n } more
browse-all-of-kind = All { $n }
browse-pages = Pages
browse-newer = Newer
browse-older = Older
browse-page-of = { $n } of { $of }
browse-facet-kind = Kind
browse-facet-kit = Method
browse-facet-place = Place
browse-facet-standpoint = Told from the side of
browse-facet-topic = Topic
browse-facet-population = Who it tells of
browse-facet-lang = Language
browse-facet-year = Year
browse-facet-project = Project
browse-kind-project = project
browse-kind-book = book
browse-kind-policy-outline = policy outline
browse-kind-case-report = case report
browse-kind-principle = principle of action
browse-kind-red-line = red line
browse-kind-old-book = book from before
browse-kind-kit = method
browse-kinds-project = Projects
browse-kinds-book = Books
browse-kinds-policy-outline = Policy outlines
browse-kinds-case-report = Case reports
browse-kinds-principle = Principles of action
browse-kinds-red-line = Red lines
browse-kinds-old-book = Books from before
browse-kinds-kit = Methods
browse-shared = Found in { $n } of { $of } stories
browse-stands-in = In
browse-also-in = Also in
browse-image-credit = Picture:
browse-map = Map and places
browse-map-of = { $country }, { $n ->
    [one] 1 place with published work
   *[other] { $n } places with published work
}. All of them are in the list beside it.
browse-country-il = Israel
browse-country-se = Sweden
browse-dot = { $place }: { $n ->
    [one] 1 entry
   *[other] { $n } entries
}
browse-not-on-map = Not on the map
browse-map-credit = Positions:

browse-evidence = The words it rests on
browse-evidence-none = None of the words behind it may be shown on the web now. It is still counted in the stories it was found in.
browse-same = The same elsewhere
browse-same-more = Editors have found these to say the same. Each round counted its own stories, chosen in its own way, so the numbers stand side by side and are not added up.
browse-contradicts = What contradicts it
browse-contradicts-more = Editors have found these to point another way. Both stand here, so that you can weigh them.
browse-why-here = Why it stands here:
browse-tried = Who tried it, and what happened
browse-tried-none = Nobody has reported a trial to everybody yet.
browse-until = Until { $day }
browse-outcome-under-way = under way
browse-outcome-worked = it worked
browse-outcome-partly = it worked in part
browse-outcome-did-not = it did not work
browse-outcome-stopped = stopped
browse-outcome-no-report = no report
browse-cite = Cite
browse-cite-title = { $title } (principle of action, in { $book })
browse-copy = Copy
browse-copied = Copied
browse-embed = Show it on another site
browse-embed-more = Paste these lines. What they show is always as it may be shown today: what is taken back disappears there too.
browse-embed-whole = The whole principle
browse-gone = This principle is no longer shown
browse-gone-more = It once stood here for everybody. It was taken down, or somebody's words may not be shown any more.

related = Related
related-principle = a principle in common
related-series = the same series
related-place = the same place
related-topic = the same topic
related-authors = an author in common
related-kit = the same method

browse-listing = In the catalogue
browse-listing-say = Say what it is about, for the catalogue
browse-listing-lead = What you choose here helps readers find what the project has published. As soon as something of it is public, the project stands in the catalogue under its own title.
browse-no-terms = The method of this project names no topics to choose from.
browse-topics-help = What the published work is about. A few are more useful than many.
browse-populations-help = Of whom it tells. Choose a group only when readers could not guess from it who somebody is.
browse-image-credit-label = Credit for the picture
browse-image-credit-help = Whose picture or drawing stands in the work, as they want to be named.
browse-map-place = Where it stands on the map
browse-map-place-known = { $place } is on the map already. Write another town, or a point such as 31.25, 34.79, only to change that.
browse-map-place-unknown = { $place } is not a town that the map knows. Write a town nearby, or a point such as 31.25, 34.79. Left empty, it stands in the list only.
browse-own-principles = Published principles
browse-own-principles-none = No principle of this project is public now.
browse-ties = Tie to others
browse-ties-lead = Say where another project's published principle says the same as this one, or contradicts it. Readers of both see it, with your reason. Either side can end it.
browse-ties-none = It is not tied to any other principle yet.
browse-tie-new = A new tie
browse-tie = Tie them
browse-untie = End it
browse-tie-not-on-show = A principle that is not shown now
browse-others-none = No other project has a published principle yet.
browse-choose = Choose a principle
browse-other = The other principle
browse-relation = How they stand to each other
browse-relation-same = The same
browse-relation-contradicts = They contradict each other
browse-relation-more-same = Two rounds found it, each in its own words.
browse-relation-more-contradicts = Following one would mean not following the other.
browse-reason = Why
browse-reason-help = One sentence for readers. No names.
browse-term-unknown = Choose from the terms of this method.
browse-place-unknown = The map does not know that place. Write a town in Israel or Sweden, or a point such as 31.25, 34.79.
browse-not-published = That principle is not public now.
browse-own-principle = Choose a principle of another project.
browse-tied-already = These two are tied already. End that tie first.
