### Projects: the list, starting one, its page, its stages, its settings, search.
projects-lead = Each project is one run of a method, with its own people, stories and stages.
projects-start = Start a project
projects-start-first = Start a first project
projects-none = No projects yet
projects-none-steward = A project is one run of a method at one place. Choose the method first; everything else can be changed later.
projects-none-more = You see a project once you have a role in it. Ask the person who leads it to give you one.
projects-at = Now: { $stage }
projects-paused-at = Paused: { $stage }
projects-before = Next: { $stage }
projects-over = All stages are done
projects-stages-done = { $done } of { $all } stages done
projects-state-planned = not started
projects-state-running = under way
projects-state-paused = paused
projects-state-skipped = skipped
projects-state-done = done
projects-choose-kit = Which method?
projects-choose-kit-lead = A method brings its stages, roles and guides. A project may change their order and leave some out.
projects-choose = Choose
projects-count-stages = { $n ->
    [one] 1 stage
   *[other] { $n } stages
}
projects-title = Title
projects-title-help = What people will call it. It can be changed until the book is printed.
projects-subtitle = Subtitle
projects-place = Place
projects-place-help = The town, the department or the unit where it happens.
projects-lang = Language of the project
projects-lang-help = The language most people here speak. Books and outlines are made in it; screens follow each reader's own language.
projects-alias = The name shown for you
projects-alias-help = What the others in this project see. It need not be your full name.
projects-role = Your role
projects-role-help = You can take on more roles later, and give roles to others.
projects-thread = Stages of the project
projects-next = Next step
projects-next-begin = The next stage is { $stage }.
projects-next-paused = { $stage } is paused. Everything in it is kept.
projects-next-over = Every stage is done.
projects-next-over-more = What was learnt stays here, and the threads back to the words stay open.
projects-begin-stage = Begin: { $stage }
projects-finish-stage = Finish: { $stage }
projects-nobody-yet = nobody holds this role yet
projects-you = you
projects-skipped-line = Skipped: { $reason }
projects-own-interviews = Your interviews
projects-stories = The stories
projects-no-stories = No story is chosen yet. Stories come here from the selection.
projects-story-number = Story { $number }
projects-turning-points = { $n ->
    [one] From before to after through one turning point
   *[other] From before to after through { $n } turning points
}
projects-before-story = Before
projects-after-story = After
projects-gap = Not shown: the team may not see it until everybody in it has agreed.
projects-around = Around the project
projects-link-people = People
projects-link-meetings = Meetings
projects-link-consents-line = who agreed to what
projects-link-books-line = in the making, and made
projects-link-consents = Consents
projects-link-books = Books
projects-link-stages = Stages
projects-link-settings = Settings
projects-link-data-protection = Data protection
projects-count-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
projects-count-meetings = { $n ->
    [0] none yet
    [one] 1 meeting
   *[other] { $n } meetings
}
projects-holds = What holds here
projects-method = Method
projects-sides = Sides of a story
projects-sides-help = A story told from one side only may still appear where the project records why.
projects-most = What counts as most stories
projects-most-help = In percent, from 50 to 100. A principle that this many stories share is said to be shared by most.
projects-percent = at least { $n } percent
projects-log = What happened lately
projects-log-times = { $n ->
    [one] once
   *[other] { $n } times
}
projects-somebody = somebody
projects-event = Something in the project was changed
projects-stages = Stages
projects-stages-lead = The order is yours. Begin, pause and finish stages as the work goes; leave one out with a reason.
projects-skipped-because = Skipped because:
projects-against-custom = { $stage } usually comes after { $after }. You may keep it so.
projects-move-begin = Begin
projects-move-pause = Pause
projects-move-resume = Resume
projects-move-finish = Finish
projects-move-reopen = Open again
projects-move-restore = Take it back in
projects-move-skip = Skip this stage
projects-move-up = One place earlier
projects-move-down = One place later
projects-move-place = Move there
projects-move-or-skip = Move elsewhere or skip
projects-move-elsewhere = Move elsewhere
projects-place-of = New place of { $stage }
projects-place-of-help = A number from 1 to { $most }.
projects-reason = Why { $stage } is left out
projects-reason-help = The reason stands beside the stage for everybody in the project.
projects-no-reason = Write why this stage is left out.
projects-not-skippable = The method does not let this stage be left out.
projects-done-stays = This stage is done and keeps its place.
projects-no-such-place = There are fewer places than that.
projects-not-from-here = The stage is no longer as it was when you opened the page. It now stands as shown below.
projects-share-out-of-range = Write a number from 50 to 100.
projects-settings = Settings
projects-settings-lead = What the project is called, and where it goes its own way.
projects-conflict = Below this is what they saved; the form still holds what you typed. Saving now puts yours in its place.
projects-search-help = A bare word finds all its forms, in Hebrew, Swedish, English, Arabic and Russian, and a word of a method what the other languages call it; a last word may be unfinished. "Words in quotation marks" must stand together; -word leaves texts out. place:Malmö, kit:…, side:…, year:2026, language:… narrow it down. Only texts that you may read are searched.
projects-search-how = How to ask
projects-search-in = Where
projects-search-everywhere = In all your projects
projects-search-action = Search
projects-found = { $n ->
    [one] 1 text
   *[other] { $n } texts
}
projects-found-more = There are more. Add a word to narrow it down.
projects-found-nothing = Nothing found for “{ $query }”
projects-found-nothing-more = Try fewer words, or another word for the same thing. Texts whose tellers have not agreed are not searched.
projects-found-try = You could try
projects-found-near = Nothing is spelt so; these are spelt almost so.
projects-found-as = Found as:
projects-found-through = Through the term:
projects-filter-passed-over = “{ $value }”: the texts of a project say nothing of this kind, so it was passed over.
projects-indexing = The search index is being made: { $done } of { $all } texts. Until it is done something may be missing.
projects-a-text = A text
projects-editors-text = text of the story
projects-data = Data protection
projects-data-lead = What this project keeps about people, and where.
projects-data-promise-1 = What people said, and who they are, is sealed. Each person has a key of their own; the key that opens these is kept outside the database.
projects-data-promise-2 = Erasing a person destroys their key, and what was sealed under it can never be read again. A restored backup erases it once more.
projects-data-promise-3 = The log holds who did what and when, never what somebody said.
projects-data-promise-4 = No field anywhere holds a diagnosis.
projects-data-shared = What all stages share
projects-data-people = Take out everything kept about one person: on that person's page
done-project-started = The project is here. This is its page.
done-stage-begun = The stage has begun.
done-stage-paused = The stage is paused. Everything in it is kept.
done-stage-resumed = The stage goes on.
done-stage-finished = The stage is done.
done-stage-reopened = The stage is open again.
done-stage-skipped = The stage is skipped; its reason stands beside it.
done-stage-restored = The stage is back in the plan.
done-stage-moved = The order is changed.
