//! A project's plan: its moves one by one, and any sequence of them.

use std::num::NonZeroUsize;

use proptest::prelude::*;
use redthread_core::kit::{Id, Kit, Move, Plan, PlanError, PlanRow, Reason, StageId, StageState};

use super::{folder, loaded, shipped};

fn kit() -> Kit {
    loaded(&folder(&shipped().join("past-successes")))
}

fn id(text: &str) -> StageId {
    StageId::parse(text).unwrap()
}

fn place(number: usize) -> NonZeroUsize {
    NonZeroUsize::new(number).unwrap()
}

fn order(plan: &Plan) -> Vec<&str> {
    plan.stages().iter().map(|planned| planned.stage.as_str()).collect()
}

fn why(words: &str) -> Reason {
    Reason::new(words).unwrap()
}

#[test]
fn book_one_trains_before_it_selects() {
    let kit = kit();
    let mut plan = Plan::new(&kit);
    plan.reorder(&id("training"), place(3)).unwrap();
    assert_eq!(order(&plan)[1..4], ["steering", "training", "selection"]);
    assert_eq!(plan.against_custom(&kit), [], "the kit says nothing about which of the two comes first");
    plan.reorder(&id("book"), place(1)).unwrap();
    assert_eq!(plan.against_custom(&kit), [(id("book"), id("processing"))], "told, and not forbidden");
}

#[test]
fn where_we_are_and_what_is_next() {
    let mut plan = Plan::new(&kit());
    assert_eq!((plan.current(), plan.next().unwrap().stage.as_str()), (None, "commission"));
    plan.begin(&id("commission")).unwrap();
    plan.begin(&id("steering")).unwrap();
    assert_eq!(plan.current().unwrap().stage.as_str(), "commission", "the first of two under way");
    plan.pause(&id("commission")).unwrap();
    assert_eq!(plan.current().unwrap().stage.as_str(), "steering", "what is paused waits");
    plan.finish(&id("steering")).unwrap();
    assert_eq!(plan.current().unwrap().stage.as_str(), "commission");
    plan.finish(&id("commission")).unwrap();
    assert_eq!((plan.current(), plan.next().unwrap().stage.as_str()), (None, "selection"));
    assert!(!plan.is_over());
}

#[test]
fn skipping_needs_a_reason_and_a_stage_that_may_be_skipped() {
    let mut plan = Plan::new(&kit());
    assert_eq!(Reason::new(" \n"), Err(PlanError::NoReason));
    plan.skip(&id("training"), why("  המראיינות כבר הוכשרו 🙂 ")).unwrap();
    assert_eq!(plan.stages()[3].state, StageState::Skipped(why("המראיינות כבר הוכשרו 🙂")));
    assert_eq!(plan.skip(&id("interviews"), why("no time")), Err(PlanError::NotSkippable(id("interviews"))));
    let refused = PlanError::NotFromHere { from: "skipped", wanted: "begin" };
    assert_eq!(plan.begin(&id("training")), Err(refused.clone()));
    assert_eq!(refused.to_string(), "a stage that is skipped cannot begin");
    plan.restore(&id("training")).unwrap();
    plan.begin(&id("training")).unwrap();
}

#[test]
fn what_is_done_keeps_its_place_and_can_be_opened_again() {
    let mut plan = Plan::new(&kit());
    plan.begin(&id("commission")).unwrap();
    plan.finish(&id("commission")).unwrap();
    assert_eq!(plan.reorder(&id("commission"), place(2)), Err(PlanError::DoneStays(id("commission"))));
    assert_eq!(plan.reorder(&id("book"), place(10)), Err(PlanError::NoSuchPlace(place(10))));
    assert_eq!(plan.reorder(&id("nowhere"), place(1)), Err(PlanError::UnknownStage(id("nowhere"))));
    plan.reopen(&id("commission")).unwrap();
    assert_eq!(plan.current().unwrap().stage.as_str(), "commission");
}

#[test]
fn rows_that_do_not_fit_the_kit_are_refused() {
    type Spoil = fn(&mut Vec<PlanRow>);
    let kit = kit();
    let table: [(Spoil, PlanError); 6] = [
        (|rows| rows[0].stage = id("other"), PlanError::UnknownStage(id("other"))),
        (|rows| rows[1].stage = rows[0].stage.clone(), PlanError::DoubleStage(id("commission"))),
        (|rows| drop(rows.remove(4)), PlanError::MissingStage(id("interviews"))),
        (|rows| rows[3].position = 3, PlanError::DoublePosition(3)),
        (|rows| rows[0].state = "asleep".to_owned(), PlanError::UnknownState("asleep".to_owned())),
        (|rows| rows[3].state = "skipped".to_owned(), PlanError::NoReason),
    ];
    for (spoil, expected) in table {
        let mut rows = Plan::new(&kit).rows();
        spoil(&mut rows);
        assert_eq!(Plan::from_rows(&kit, rows), Err(expected));
    }
}

#[test]
fn rows_come_back_by_position_whatever_order_they_are_read_in() {
    let kit = kit();
    let mut plan = Plan::new(&kit);
    plan.reorder(&id("study-days"), place(2)).unwrap();
    let mut rows: Vec<PlanRow> = plan.rows();
    rows.reverse();
    for row in &mut rows {
        row.position = row.position * 10 - 35;
    }
    assert_eq!(Plan::from_rows(&kit, rows), Ok(plan));
}

#[derive(Clone, Debug)]
enum Act {
    Make(usize, Move),
    Reorder(usize, usize),
}

fn any_act() -> impl Strategy<Value = Act> {
    let moves = prop::sample::select(vec![
        Move::Begin,
        Move::Pause,
        Move::Resume,
        Move::Finish,
        Move::Reopen,
        Move::Skip(why("אין זמן")),
        Move::Restore,
    ]);
    prop_oneof![
        3 => (0usize..9, moves).prop_map(|(stage, step)| Act::Make(stage, step)),
        1 => (0usize..9, 1usize..12).prop_map(|(stage, to)| Act::Reorder(stage, to)),
    ]
}

fn apply(plan: &mut Plan, kit: &Kit, act: &Act) -> Result<(), PlanError> {
    match act {
        Act::Make(stage, step) => plan.make(&kit.stages[*stage].id, step),
        Act::Reorder(stage, to) => plan.reorder(&kit.stages[*stage].id, place(*to)),
    }
}

fn sorted(plan: &Plan) -> Vec<&str> {
    let mut ids = order(plan);
    ids.sort_unstable();
    ids
}

fn done(plan: &Plan) -> Vec<&StageId> {
    plan.stages().iter().filter(|planned| planned.state == StageState::Done).map(|planned| &planned.stage).collect()
}

proptest! {
    #[test]
    fn any_moves_keep_the_plan_whole(acts in prop::collection::vec(any_act(), 0..60)) {
        let kit = kit_once();
        let mut plan = Plan::new(kit);
        let all = sorted(&plan).join(" ");
        for act in &acts {
            let before = plan.clone();
            let result = apply(&mut plan, kit, act);
            prop_assert_eq!(sorted(&plan).join(" "), all.clone(), "every stage once");
            if result.is_err() {
                prop_assert_eq!(&plan, &before, "a refused move changes nothing");
            }
            if matches!(act, Act::Reorder(..)) {
                prop_assert_eq!(done(&plan), done(&before), "what is done keeps its order");
            }
            let skipped_wrongly = |p: &&redthread_core::kit::PlannedStage| matches!(p.state, StageState::Skipped(_)) && !p.skippable;
            prop_assert!(plan.stages().iter().find(skipped_wrongly).is_none());
            prop_assert!(plan.next().is_none_or(|next| next.state == StageState::Planned));
            let under_way = |state: &StageState| matches!(state, StageState::Running | StageState::Paused);
            prop_assert_eq!(plan.current().is_some(), plan.stages().iter().any(|p| under_way(&p.state)));
            prop_assert_eq!(plan.is_over(), plan.current().is_none() && plan.next().is_none());
        }
        prop_assert_eq!(Plan::from_rows(kit, plan.rows()), Ok(plan));
    }
}

fn kit_once() -> &'static Kit {
    static KIT: std::sync::OnceLock<Kit> = std::sync::OnceLock::new();
    KIT.get_or_init(kit)
}
