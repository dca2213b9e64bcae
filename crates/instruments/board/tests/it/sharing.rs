use super::*;
use redthread_board::actions::{self, INVITATION_DAYS};
use redthread_core::language::Lang;
use redthread_core::redline::Scope;
use redthread_storage::projects::{NewProject, start_project};
use redthread_storage::redlines::{list_lines_in_reach, list_shares, load_indicator_in_reach};
use redthread_storage::users::{self, Contact, NewUser};
use redthread_storage::{Error, Inside, Viewer, enter};
use redthread_testkit::{Cast, Client, Page};

const PASSWORD: &str = "a sentence of another town";

/// A town of another organisation in the same workspace, with one place.
struct Town {
    viewer: Viewer,
    project: ProjectId,
    place: PlaceId,
}

async fn town(world: &World) -> Town {
    let deed = Deed::fresh(&world.store, None).unwrap();
    let new = NewUser {
        contact: Contact { name: "צילה".into(), email: "tzila@ramat.example".into() },
        password: PASSWORD.into(),
        steward: true,
        lang: Lang::En,
    };
    let id = users::add_organisation(&world.store, &deed, "מועצת רמת הדרור", new).await.unwrap();
    let mut read = world.store.read().await.unwrap();
    let row =
        redthread_storage::sql("SELECT organisation FROM users WHERE id = $1").id(id).one(&mut read).await.unwrap();
    let viewer = Viewer::User { id, organisation: row.id("organisation").unwrap(), steward: true };
    let new = NewProject {
        kit: "red-lines".into(),
        title: "הקווים ברמת הדרור".into(),
        subtitle: String::new(),
        place: "רמת הדרור".into(),
        lang: Lang::He,
        alias: "צילה".into(),
        role: "coordinator".into(),
    };
    drop(read);
    let deed = Deed::fresh(&world.store, Some(id)).unwrap();
    let project = start_project(&world.store, &deed, &viewer, new).await.unwrap();
    let mut act = act_in(world, project).await;
    let place = insert_place(&mut act, project, "מעונות הגן").await.unwrap();
    act.done(place, ()).await.unwrap();
    Town { viewer, project, place }
}

async fn inside(world: &World, town: &Town) -> Inside {
    enter(&world.store, &mut world.store.read().await.unwrap(), &town.viewer, town.project).await.unwrap()
}

fn deed(world: &World, town: &Town) -> Deed {
    Deed::fresh(&world.store, town.viewer.user()).unwrap()
}

async fn signed_in(world: &World) -> Client {
    let mut client = world.visitor();
    let page = client.post("/sign-in", &[("email", "tzila@ramat.example"), ("password", PASSWORD)]).await;
    assert!(page.status.is_redirection());
    client
}

async fn code(scene: &Scene) -> String {
    let world = &scene.world;
    actions::invite(&world.store, &world.deed(Cast::Ruth), &world.inside(Cast::Ruth).await).await.unwrap()
}

async fn joined(scene: &Scene, town: &Town, scope: Scope) -> redthread_core::ids::ShareId {
    let (world, code) = (&scene.world, code(scene).await);
    let inside = inside(world, town).await;
    actions::accept(&world.store, &deed(world, town), &inside, (&code.to_lowercase(), "רמת הדרור"), scope)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_code_works_once_for_a_while_and_for_those_who_steer() {
    let scene = scene().await;
    let (world, town) = (&scene.world, town(&scene.world).await);
    let member = world.inside(Cast::Dana).await;
    assert!(matches!(actions::invite(&world.store, &world.deed(Cast::Dana), &member).await, Err(Error::NotFound)));
    let again = world.deed(Cast::Ruth);
    let group = world.inside(Cast::Ruth).await;
    let code = actions::invite(&world.store, &again, &group).await.unwrap();
    assert_eq!(actions::invite(&world.store, &again, &group).await.unwrap(), code, "a repeated act says the same code");
    assert_eq!(code.len(), 12);
    let there = inside(world, &town).await;
    let try_it = async |code: &str| {
        actions::accept(&world.store, &deed(world, &town), &there, (code, "רמת"), Scope::Nothing).await
    };
    assert!(try_it("AAAA-BBBB-CCCC").await.unwrap_err().is_refused("board.no_such_code"));
    let own = actions::accept(&world.store, &world.deed(Cast::Ruth), &group, (&code, "אנחנו"), Scope::Nothing).await;
    assert!(own.unwrap_err().is_refused("board.already_shared"), "a group is not its own town");
    try_it(&code).await.unwrap();
    assert!(try_it(&code).await.unwrap_err().is_refused("board.no_such_code"), "used up");
    let late = actions::invite(&world.store, &world.deed(Cast::Ruth), &group).await.unwrap();
    assert!(try_it(&late).await.unwrap_err().is_refused("board.already_shared"));
    world.store.clock().set(world.store.now() + jiff::SignedDuration::from_hours(24 * INVITATION_DAYS + 1));
    assert!(try_it(&late).await.unwrap_err().is_refused("board.no_such_code"), "expired");
}

#[tokio::test]
async fn a_town_measures_the_groups_lines_at_its_own_places() {
    let scene = scene().await;
    let (world, town) = (&scene.world, town(&scene.world).await);
    let mut read = world.store.read().await.unwrap();
    let outside = load_indicator_in_reach(&mut read, town.project, scene.interim.1).await;
    assert!(matches!(outside, Err(Error::NotFound)), "not before it joined");
    drop(read);
    joined(&scene, &town, Scope::Nothing).await;
    let mut read = world.store.read().await.unwrap();
    let indicator = load_indicator_in_reach(&mut read, town.project, scene.interim.1).await.unwrap();
    assert_eq!(indicator.project, world.project);
    let lines = list_lines_in_reach(&mut read, town.project).await.unwrap();
    assert!(lines.iter().all(|line| line.group == Some(world.project)) && lines.len() == 2);
    let back = list_lines_in_reach(&mut read, world.project).await.unwrap();
    assert!(back.iter().all(|line| line.group.is_none()), "the group's lines stay its own");
    drop(read);
    measure(world, town.project, (scene.interim.1, town.place), 7, date(2026, 11, 12)).await;
    let page = signed_in(world).await.get(&format!("/p/{}/board", town.project)).await;
    assert!(page.has(INTERIM) && page.has("7 משפחות") && page.has("the group"), "{}", page.text());
    assert!(!page.has(&format!("/p/{}/lines/{}", town.project, scene.interim.0)), "read-only: no way to change it");
}

#[tokio::test]
async fn the_group_sees_what_the_town_says_and_not_a_word_more() {
    let scene = scene().await;
    let (world, town) = (&scene.world, town(&scene.world).await);
    let share = joined(&scene, &town, Scope::Nothing).await;
    measure(world, town.project, (scene.companion.1, town.place), 79, date(2026, 11, 12)).await;
    measure(world, town.project, (scene.interim.1, town.place), 3, date(2026, 11, 12)).await;
    let mut group = world.client(Cast::Irit).await;
    let history = scene.path(&format!("/board/{}?place={}", scene.companion.1, town.place));
    let mut looked = vec![];
    for scope in Scope::ALL.iter().copied().chain([Scope::Nothing]) {
        actions::show(&world.store, &deed(world, &town), &inside(world, &town).await, share, scope).await.unwrap();
        let (page, history) = (group.get(&scene.path("/board")).await, group.get(&history).await);
        looked.push((
            page.has("מעונות הגן"),
            page.has("1 to 79"),
            history.has("12 November 2026"),
            history.has("רשימת המינהלת"),
        ));
        assert!(!page.has("3 משפחות · ") && page.has("רמת הדרור"));
        assert_eq!(page.has("fewer than 5"), scope >= Scope::Values, "a small count is never named: {scope:?}");
        let json = group.json(&scene.path("/board")).await.to_string();
        assert_eq!(json.contains("\"79\""), scope >= Scope::Values);
    }
    let wanted = [
        (false, false, false, false),
        (true, false, false, false),
        (true, true, true, false),
        (true, true, true, true),
        (false, false, false, false),
    ];
    assert_eq!(looked, wanted, "nothing, status, values, evidence, and taken back at once");
}

#[tokio::test]
async fn the_group_never_enters_the_town_and_no_other_town_speaks_for_it() {
    let scene = scene().await;
    let (world, town) = (&scene.world, town(&scene.world).await);
    let share = joined(&scene, &town, Scope::Evidence).await;
    let mut group = world.client(Cast::Ruth).await;
    for path in ["/board", "/sharing", "/board.json"] {
        assert_eq!(group.get(&format!("/p/{}{path}", town.project)).await.status.as_u16(), 404, "{path}");
    }
    let ruth = world.inside(Cast::Ruth).await;
    let by_group = actions::show(&world.store, &world.deed(Cast::Ruth), &ruth, share, Scope::Evidence).await;
    assert!(matches!(by_group, Err(Error::NotFound)), "only the town says what it shows");
}

#[tokio::test]
async fn either_side_ends_it_and_the_readings_stay_the_towns() {
    let scene = scene().await;
    let (world, town) = (&scene.world, town(&scene.world).await);
    for by_town in [true, false] {
        let share = joined(&scene, &town, Scope::Values).await;
        measure(world, town.project, (scene.companion.1, town.place), 79, date(2026, 11, 12)).await;
        assert!(world.client(Cast::Irit).await.get(&scene.path("/board")).await.has("מעונות הגן"));
        if by_town {
            actions::end(&world.store, &deed(world, &town), &inside(world, &town).await, share).await.unwrap();
        } else {
            let ruth = world.inside(Cast::Ruth).await;
            actions::end(&world.store, &world.deed(Cast::Ruth), &ruth, share).await.unwrap();
        }
        assert!(!world.client(Cast::Irit).await.get(&scene.path("/board")).await.has("מעונות הגן"));
        let mut read = world.store.read().await.unwrap();
        assert_eq!(list_shares(&mut read, town.project).await.unwrap(), []);
        let kept = redthread_storage::redlines::list_readings_of_place(&mut read, town.place).await.unwrap();
        assert!(!kept.is_empty() && kept.iter().all(|reading| reading.project == town.project));
        let ended = actions::end(&world.store, &deed(world, &town), &inside(world, &town).await, share).await;
        assert!(matches!(ended, Err(Error::NotFound)), "ended once");
    }
}

#[tokio::test]
async fn the_pages_of_sharing_lead_from_code_to_choice() {
    let scene = scene().await;
    let (world, town) = (&scene.world, town(&scene.world).await);
    let mut ruth = world.client(Cast::Ruth).await;
    let made = ruth.post(&scene.path("/sharing/invitations"), &[]).await;
    let text = made.text();
    let shown =
        text.split("join-code\"><bdi dir=\"ltr\">").nth(1).and_then(|rest| rest.split('<').next()).unwrap().to_owned();
    assert_eq!(shown.len(), 14, "three times four letters: {shown}");
    assert!(!ruth.get(&scene.path("/sharing")).await.has(&shown), "shown once");
    let mut tzila = signed_in(world).await;
    let path = format!("/p/{}/sharing", town.project);
    let refused = tzila
        .post(&format!("{path}/accept"), &[("code", "nonsense"), ("name", "רמת הדרור"), ("scope", "status")])
        .await;
    assert_eq!(refused.status.as_u16(), 422);
    assert!(refused.has("nonsense") && refused.has("not known"), "what was typed stays");
    let fields = [("code", shown.as_str()), ("name", "רמת הדרור"), ("scope", "status")];
    assert!(tzila.post(&format!("{path}/accept"), &fields).await.status.is_redirection());
    let page = tzila.get(&path).await;
    assert!(page.has("קווים אדומים בהתחדשות עירונית") && page.has("אגף הרווחה"), "to whom we show it");
    assert!(ruth.get(&scene.path("/sharing")).await.has("רמת הדרור"));
    assert!(
        !ruth.get(&scene.path("/sharing")).await.has("הקווים ברמת הדרור"),
        "a town's project is not named to the group"
    );
}

#[tokio::test]
async fn a_small_count_cannot_be_worked_out_from_what_stands_beside_it() {
    let scene = scene().await;
    let (world, town) = (&scene.world, town(&scene.world).await);
    let mut act = act_in(world, world.project).await;
    let families = Scale::Number { form: UnitForm::Plain, unit: "משפחות".into() };
    let versions = [(below(9, None, date(2024, 1, 1)), "כך התחלנו"), (below(2, None, date(2026, 11, 13)), "יותר מדי")];
    let stairs = ("לא ישנים בחדר המדרגות", ("interface", "developer"));
    let stairs = line(&mut act, world.project, stairs, families, &versions).await;
    act.done(world.project, ()).await.unwrap();
    let mut act = act_in(world, town.project).await;
    let neighbour = insert_place(&mut act, town.project, "רחוב הדקל").await.unwrap();
    act.done(town.project, ()).await.unwrap();
    joined(&scene, &town, Scope::Evidence).await;
    let on = date(2026, 11, 14);
    measure(world, town.project, (stairs.1, neighbour), 9, on).await;
    let mut group = world.client(Cast::Irit).await;
    let mut told = vec![];
    // Thresholds are said in words, too: what counts is that a reading adds nothing to them.
    let said = |page: &Page, value: i64| {
        let text = page.text();
        [format!("{value} משפחות"), format!("משפחות: {value}")].map(|words| text.matches(&words).count())
    };
    let before = group.get(&scene.path("/board")).await;
    for value in 1..=4 {
        world.at(&format!("2026-11-21T09:0{value}:00Z"));
        measure(world, town.project, (stairs.1, town.place), value, on).await;
        let page = group.get(&scene.path("/board")).await;
        assert!(page.has("fewer than 5") && page.has("9 משפחות"), "a neighbour is told as it is");
        assert_eq!(said(&page, value), said(&before, value));
        told.push(group.json(&scene.path("/board")).await.to_string());
    }
    assert_eq!(told[0], told[1], "one and two, at the line, are told alike");
    assert_eq!(told[2], told[3], "and three and four, beyond it");
    assert_ne!(told[1], told[2], "that it is crossed is told");
}

/// What the group is told at each of these places: on the board, and of every reading in the history.
async fn told_at(scene: &Scene, indicator: IndicatorId, places: &[PlaceId]) -> Vec<serde_json::Value> {
    let mut group = scene.world.client(Cast::Irit).await;
    let board = group.json(&scene.path("/board")).await;
    let mut told = vec![];
    for place in places {
        let lines = board["lines"].as_array().unwrap().iter();
        let cells = lines.flat_map(|line| line["indicators"].as_array().unwrap()).filter_map(|one| {
            let is_it = one["id"] == indicator.to_string();
            is_it.then(|| one["cells"].as_array().unwrap())
        });
        let mut cell = cells.flatten().find(|cell| cell["place"] == place.to_string()).unwrap().clone();
        cell["place"].take();
        let history = group.json(&scene.path(&format!("/board/{indicator}?place={place}"))).await;
        told.push(serde_json::json!([cell, history["places"][0]["readings"]]));
    }
    told
}

#[tokio::test]
async fn a_line_that_moves_says_no_small_count_to_who_looked_before_and_after() {
    let scene = scene().await;
    let (world, town) = (&scene.world, town(&scene.world).await);
    let families = Scale::Number { form: UnitForm::Plain, unit: "משפחות".into() };
    let mut act = act_in(world, world.project).await;
    let stairs = ("לא ישנים בחדר המדרגות", ("interface", "developer"));
    let first = [(below(3, None, date(2024, 1, 1)), "כך התחלנו")];
    let stairs = line(&mut act, world.project, stairs, families, &first).await.1;
    act.done(world.project, ()).await.unwrap();
    joined(&scene, &town, Scope::Evidence).await;
    // A place for each count, so that whatever the group sees of one can be laid beside the others.
    let mut places = vec![];
    let mut crossed = vec![];
    for count in 0..=6 {
        let mut act = act_in(world, town.project).await;
        let place =
            insert_place(&mut act, town.project, &format!("בניין {}", ["א", "ב", "ג", "ד", "ה", "ו", "ז"][count]))
                .await
                .unwrap();
        act.done(place, ()).await.unwrap();
        let count = i64::try_from(count).unwrap();
        crossed.push(measure(world, town.project, (stairs, place), count, date(2026, 11, 10)).await);
        places.push(place);
    }
    let before = told_at(&scene, stairs, &places).await;
    let mut act = act_in(world, world.project).await;
    let whole = load_indicator(&mut act, world.project, stairs).await.unwrap();
    insert_threshold(&mut act, &whole, &below(2, None, date(2026, 11, 15)), "אחרי שנה").await.unwrap();
    act.done(world.project, ()).await.unwrap();
    world.at("2026-11-21T10:00:00Z");
    let moved = told_at(&scene, stairs, &places).await;
    // The town declares every crossing that there now is: three and more.
    for (count, reading) in crossed.iter().enumerate().skip(3) {
        let mut act = act_in(world, town.project).await;
        let new = redthread_storage::redlines::NewCrossing {
            reading: *reading,
            indicator: stairs,
            place: places[count],
            person: None,
            addressee: "המינהלת".into(),
            words: "עברנו".into(),
            declared_at: act.now(),
            due_at: act.now() + jiff::SignedDuration::from_hours(240),
        };
        redthread_storage::redlines::insert_crossing(&mut act, town.project, new).await.unwrap();
        act.done(town.project, ()).await.unwrap();
    }
    world.at("2026-11-21T11:00:00Z");
    let declared = told_at(&scene, stairs, &places).await;
    // Measured anew after the line moved: the history then holds readings of both versions.
    for (count, place) in (0_i64..).zip(&places) {
        measure(world, town.project, (stairs, *place), count, date(2026, 11, 20)).await;
    }
    world.at("2026-11-21T12:00:00Z");
    let after = told_at(&scene, stairs, &places).await;
    let seen = |count: usize| [&before[count], &moved[count], &declared[count], &after[count]];
    for count in 1..5 {
        let alike = (0..=6).filter(|other| seen(*other) == seen(count)).count();
        assert!(alike >= 2, "whoever looked four times knows that it is {count}: {:?}", seen(count));
    }
    let status = |told: &serde_json::Value| told[0]["status"].as_str().unwrap().to_owned();
    assert_eq!((status(&before[4]), status(&after[4])), ("crossed".into(), "crossed".into()), "a crossing is told");
    assert_eq!(declared[4][0]["crossing"]["state"], "waiting", "and that it was declared");
    assert_eq!((status(&before[3]), status(&moved[3])), ("clear".into(), "unknown".into()));
    assert!(declared[3][0]["crossing"].is_null(), "a crossing that would say the count is not told either");
    assert_eq!(status(&after[6]), "crossed", "counts that are not small are told as they are");
}
