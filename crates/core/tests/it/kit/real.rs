//! The shipped kit, the drafts of the other methods, and the example that the handbook of kits teaches with.

use std::collections::BTreeSet;
use std::fs;

use redthread_core::kit::{
    CriterionKind, Id, Kit, KitSource, Right, RoleId, SideId, Stage, StageId, Step, StepKind, Word,
};
use redthread_core::language::{Direction, Lang};
use redthread_core::people::Standpoint;

use super::{drafts, folder, loaded, shipped, source};

fn past_successes() -> Kit {
    loaded(&folder(&shipped().join("past-successes")))
}

fn stage(id: &str) -> StageId {
    StageId::parse(id).unwrap()
}

fn steps(kit: &Kit, side: &str, lang: Lang) -> Vec<Step> {
    let side = SideId::parse(side).unwrap();
    kit.guide(&stage("interviews"), Some(&side), lang).unwrap().steps.clone()
}

#[test]
fn the_method_stands_in_its_order() {
    let kit = past_successes();
    let ids: Vec<&str> = kit.stages.iter().map(|stage| stage.id.as_str()).collect();
    let order = "commission steering selection training interviews review processing book study-days";
    assert_eq!(ids.join(" "), order);
    assert!(kit.rules.two_sided && kit.rules.teller_approves && kit.rules.indirect_identifiers);
    assert_eq!(kit.stage(&stage("processing")).unwrap().settings.share("most_share"), Some(0.66));
    let after: Vec<&str> = kit.stage(&stage("training")).unwrap().after.iter().map(StageId::as_str).collect();
    assert_eq!(after, ["steering"], "training may come before or after selection");
}

#[test]
fn both_sides_have_ten_steps_of_the_same_kinds_in_every_language() {
    use StepKind::{Gate, List, Pair, Principles, Text, Timeline};
    let kinds = [Text, Pair, List, List, Gate, Timeline, List, List, Principles, List];
    let kit = past_successes();
    for side in ["client", "professional"] {
        for lang in Lang::ALL {
            let steps = steps(&kit, side, lang);
            assert!(steps.iter().map(|step| step.answer.kind()).eq(kinds), "{side} {lang}");
            let none: Vec<&str> = steps.iter().filter(|s| s.none_found.is_some()).map(|s| s.id.as_str()).collect();
            assert_eq!(none, ["costs", "open-questions"], "only these may be answered by none found");
            assert_eq!(steps[6].per.as_ref(), Some(&steps[5].id), "actions are asked at each turning point");
            assert!(steps.iter().all(|step| !step.probes.is_empty()), "{side} {lang}");
        }
    }
}

#[test]
fn a_client_is_not_asked_in_the_words_for_a_professional() {
    let kit = past_successes();
    for lang in Lang::ALL {
        let pairs: Vec<_> = steps(&kit, "client", lang).into_iter().zip(steps(&kit, "professional", lang)).collect();
        for (client, professional) in pairs {
            assert_ne!(client.question, professional.question, "{lang}");
            assert_ne!(client.help, professional.help, "{lang}");
        }
    }
}

#[test]
fn every_guide_is_written_in_its_own_language() {
    let kit = past_successes();
    for (side, lang) in ["client", "professional"].into_iter().flat_map(|side| Lang::ALL.map(|lang| (side, lang))) {
        for step in steps(&kit, side, lang) {
            let words = [&step.title, &step.question, &step.help, &step.good].into_iter().chain(&step.probes);
            for text in words {
                assert_eq!(Direction::of(text), Some(lang.direction()), "{side} {lang} {text}");
            }
        }
    }
}

#[test]
fn no_language_is_a_copy_of_another() {
    let kit = past_successes();
    for side in ["client", "professional"] {
        let questions = Lang::ALL.map(|lang| steps(&kit, side, lang));
        let all: BTreeSet<&str> = questions.iter().flatten().map(|step| step.question.as_str()).collect();
        assert_eq!(all.len(), 30, "{side}");
    }
}

#[test]
fn a_guess_is_kept_apart_from_a_view() {
    let kit = past_successes();
    let kinds: Vec<CriterionKind> = kit.criteria_of(&stage("selection")).map(|criterion| criterion.kind).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == CriterionKind::View).count(), 2);
    assert_eq!(kinds.iter().filter(|kind| **kind == CriterionKind::Guess).count(), 1);
    assert_eq!(kit.criteria_of(&stage("book")).count(), 0);
}

#[test]
fn an_interviewer_may_write_but_neither_choose_nor_publish() {
    let kit = past_successes();
    let role = kit.role(&RoleId::parse("interviewer").unwrap()).unwrap();
    assert!(role.may(Right::Interview) && role.may(Right::Document));
    assert!(!role.may(Right::Select) && !role.may(Right::Publish) && !role.may(Right::Read));
    assert!(kit.side(&SideId::parse("professional").unwrap()).unwrap().standpoints.contains(&Standpoint::Worker));
}

#[test]
fn the_format_holds_the_other_methods() {
    let red_lines = loaded(&folder(&drafts().join("red-lines")));
    let lines = &red_lines.stage(&stage("lines")).unwrap().settings;
    assert_eq!(lines.stage("takes_up"), Some(&stage("concerns")));
    let concerns = &red_lines.stage(&stage("concerns")).unwrap().settings;
    let life = red_lines.dimension(concerns.dimension("life_stages").unwrap()).unwrap();
    assert_eq!(life.values.len(), 6);
    let side = SideId::parse("anybody").unwrap();
    assert!(red_lines.guide(&stage("concerns"), Some(&side), Lang::He).is_some(), "one guide for all");

    let workshop = loaded(&folder(&drafts().join("future-workshop")));
    let critique = workshop.stage(&stage("critique")).unwrap();
    assert_eq!((critique.settings.integer("votes"), critique.settings.flag("replies")), (Some(5), Some(false)));
    assert_eq!(critique.house_rules[1].get(Lang::Sv), "Inga svar och inga lösningar.");
    assert_eq!(workshop.outputs[0].parts.len(), 7, "the headings of a case report");

    let tracks = loaded(&folder(&drafts().join("accompaniment")));
    assert!(tracks.rules.hidden_by_default && tracks.rules.smallest_group == 6 && tracks.sides.is_empty());
    assert_eq!(tracks.stage(&stage("rating")).unwrap().settings.word("part"), Some("rating"));
}

#[test]
fn the_future_workshop_keeps_its_phases_apart() {
    let kit = redthread_core::shipped::kits().unwrap().remove("future-workshop").unwrap();
    let phases: Vec<&Stage> = kit.stages.iter().filter(|stage| stage.instrument == "wall").collect();
    let ids: Vec<&str> = phases.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(ids, ["critique", "fantasy", "realisation"]);
    assert!(phases.iter().all(|stage| !stage.house_rules.is_empty() && !stage.skippable));
    let critique = &phases[0].settings;
    assert_eq!((critique.integer("votes"), critique.word("spread")), (Some(5), Some("free")));
    assert_eq!((critique.word("voice"), critique.flag("hidden")), (Some("anonymous"), Some(true)));
    assert_eq!(kit.stage(&stage("follow-up")).unwrap().settings.integer("months"), Some(6));
    let headings: Vec<&str> = kit.outputs[0].parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(headings.join(" "), "commissioner background purpose mobilisation participants results what-then");
}

#[test]
fn a_participant_of_a_workshop_reads_nothing_of_the_preparation() {
    let kit = redthread_core::shipped::kits().unwrap().remove("future-workshop").unwrap();
    let may = |role: &str, right| kit.role(&RoleId::parse(role).unwrap()).unwrap().may(right);
    assert!(may("participant", Right::TakePart) && !may("participant", Right::Read));
    assert!(may("convener", Right::Convene) && !may("convener", Right::Publish));
    assert!(may("facilitator", Right::Facilitate) && may("facilitator", Right::Publish));
}

#[test]
fn methods_that_climb_a_hierarchy_need_no_new_code() {
    let taken_up = |kit: &Kit| -> Vec<String> {
        let of = |stage: &Stage| Some(format!("{}<{}", stage.settings.stage("takes_up")?, stage.id));
        kit.stages.iter().filter_map(of).collect()
    };
    let bikva = loaded(&folder(&drafts().join("bikva")));
    assert_eq!(taken_up(&bikva), ["users<staff", "staff<management"]);
    let change = loaded(&folder(&drafts().join("most-significant-change")));
    assert_eq!(taken_up(&change), ["gather<local-panel", "local-panel<top-panel"]);
    assert_eq!(change.criteria_of(&stage("top-panel")).count(), 1, "each level decides by it and says why");
    assert_eq!(change.criteria_of(&stage("gather")).count(), 0);
}

/// The example's files: fenced blocks whose first line names a language and a path.
fn taught(readme: &str) -> KitSource {
    let mut files = Vec::new();
    for block in readme.split("\n```").skip(1).step_by(2) {
        let (info, text) = block.split_once('\n').unwrap();
        if let Some((_, path)) = info.split_once(' ') {
            files.push((path, text));
        }
    }
    source(files)
}

#[test]
fn the_example_in_the_readme_is_a_whole_kit() {
    let readme = fs::read_to_string(shipped().join("README.md")).unwrap();
    let kit = loaded(&taught(&readme));
    assert_eq!(kit.id.as_str(), "after-action-review");
    let guide = kit.guide(&stage("review"), None, Lang::Sv).unwrap();
    let ids: Vec<&str> = guide.steps.iter().map(|step| step.id.as_str()).collect();
    assert_eq!(ids, ["planned", "happened", "why", "next-time"]);
}

#[test]
fn the_readme_names_every_word_of_the_closed_lists() {
    use redthread_core::kit::{CriteriaLock, FindingKind, GuideForm, OutputKind, Wording};
    fn tags<W: Word>() -> Vec<&'static str> {
        W::ALL.iter().map(|word| word.tag()).collect()
    }
    let readme = fs::read_to_string(shipped().join("README.md")).unwrap();
    let lists = [
        tags::<Right>(),
        tags::<Standpoint>(),
        tags::<Wording>(),
        tags::<FindingKind>(),
        tags::<CriterionKind>(),
        tags::<GuideForm>(),
        tags::<StepKind>(),
        tags::<OutputKind>(),
        tags::<CriteriaLock>(),
    ];
    for word in lists.iter().flatten() {
        assert!(readme.contains(&format!("`{word}`")), "{word} is not told");
    }
}
