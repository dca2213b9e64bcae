//! The commission, roles and their overlaps, names shown, meetings and training: rules without a database.

mod meetings;

use std::collections::BTreeSet;

use jiff::Timestamp;
use redthread_core::day::is_ahead;
use redthread_core::ids::{PersonId, ProjectId, UserId};
use redthread_core::kit::{Id as _, Kit, Right, Role, RoleId};
use redthread_core::people::{Side, Standpoint};
use redthread_core::refusal::Refusal;
use redthread_core::sides::Sides;
use redthread_storage::people::{Name, Person};

pub use meetings::{MeetingKind, Training, is_after_today, read_options};

pub use redthread_storage::commissions::Commission;

/// Checks a commission: nobody asks tomorrow, a missing side has a reason, and a workshop has its question.
///
/// # Errors
/// Every rule that is not kept.
pub fn check_commission(kit: &Kit, new: &Commission, now: Timestamp) -> Result<(), Vec<Refusal>> {
    let mut refusals = vec![];
    if is_ahead(new.asked_at, now) {
        refusals.push(Refusal::beside("asked_at", "commission.date_ahead"));
    }
    if new.sides != Sides::Both && new.agreement.is_empty() {
        refusals.push(Refusal::beside("agreement", "commission.sides_reason"));
    }
    if asks_question(kit) && new.question.is_empty() {
        refusals.push(Refusal::beside("question", "commission.no_question"));
    }
    if refusals.is_empty() { Ok(()) } else { Err(refusals) }
}

/// Whether a method works on one question from beginning to end: those with a workshop on a wall do.
pub fn asks_question(kit: &Kit) -> bool {
    uses(kit, "wall")
}

/// Whether a stage of the kit is done with this instrument.
pub(crate) fn uses(kit: &Kit, instrument: &str) -> bool {
    kit.stages.iter().any(|stage| stage.instrument == instrument)
}

/// Two things that one person does here, which readers of the project should know of. Shown, never forbidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Overlap {
    /// Has a say in which stories are told, and tells in one.
    ChoosesAndTells,
    /// Nominated a story, and tells in one.
    ProposedAndTells,
    /// Interviews, and tells in a story.
    AsksAndTells,
    /// Interviews, and has a say in which stories are told.
    AsksAndChooses,
}

impl Overlap {
    /// In message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ChoosesAndTells => "chooses-and-tells",
            Self::ProposedAndTells => "proposed-and-tells",
            Self::AsksAndTells => "asks-and-tells",
            Self::AsksAndChooses => "asks-and-chooses",
        }
    }
}

/// The roles of a kit that a person holds, in the order of the kit.
pub fn roles_of<'k>(kit: &'k Kit, held: &BTreeSet<String>) -> Vec<&'k Role> {
    kit.roles.iter().filter(|role| held.contains(role.id.as_str())).collect()
}

/// Whether the method tells people apart by department.
pub fn has_departments(kit: &Kit) -> bool {
    kit.stages.iter().any(|stage| stage.settings.dimension("departments").is_some())
}

/// Whether any held role gives a right.
pub fn may(kit: &Kit, held: &BTreeSet<String>, right: Right) -> bool {
    roles_of(kit, held).iter().any(|role| role.may(right))
}

/// What somebody does beside their roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doings {
    /// Tells in a story.
    pub tells: bool,
    /// Has nominated a story.
    pub proposed: bool,
}

/// The role of whoever tells, in every kit that has stories: somebody can hold it before an interview is planned.
pub const TELLER: &str = "teller";

/// The verb under which the log knows a nomination. The log is shared by all: this slice needs no other for it.
pub const NOMINATED: &str = "nomination.made";

/// Who of a project tells, and who has nominated.
#[derive(Clone, Debug, Default)]
pub struct Doers {
    /// Tellers of accounts.
    pub tellers: BTreeSet<PersonId>,
    /// Sign-ins under which a story was nominated.
    pub proposers: BTreeSet<UserId>,
}

impl Doers {
    /// What one person does.
    pub fn of(&self, person: &Person) -> Doings {
        let proposed = person.user.is_some_and(|user| self.proposers.contains(&user));
        Doings { tells: self.tellers.contains(&person.id), proposed }
    }
}

/// What of a person's roles and doings should be known together.
pub fn overlaps(kit: &Kit, held: &BTreeSet<String>, does: Doings) -> Vec<Overlap> {
    let tells = does.tells || held.contains(TELLER);
    let (asks, chooses) = (may(kit, held, Right::Interview), may(kit, held, Right::Select));
    let found = [
        (chooses && tells, Overlap::ChoosesAndTells),
        (does.proposed && tells, Overlap::ProposedAndTells),
        (asks && tells, Overlap::AsksAndTells),
        (asks && chooses, Overlap::AsksAndChooses),
    ];
    found.into_iter().filter_map(|(holds, overlap)| holds.then_some(overlap)).collect()
}

/// The roles of a kit that nobody holds: a gap is shown, not hidden.
pub fn open_roles<'k>(kit: &'k Kit, people: &[Person]) -> Vec<&'k Role> {
    kit.roles.iter().filter(|role| !people.iter().any(|person| person.roles.contains(role.id.as_str()))).collect()
}

/// A role of the kit by the word that a form sent.
///
/// # Errors
/// The kit has no such role.
pub fn known_role<'k>(kit: &'k Kit, role: &str) -> Result<&'k Role, Refusal> {
    let id = RoleId::parse(role).ok();
    id.and_then(|id| kit.role(&id)).ok_or_else(|| Refusal::beside("role", "form.unknown_choice"))
}

/// Checks that the name shown of somebody on the client's side gives the real one away in no word.
///
/// # Errors
/// The alias holds a word of the real name.
pub fn check_alias(alias: &str, standpoint: Standpoint, name: &Name) -> Result<(), Refusal> {
    if standpoint.side() == Side::Professional {
        return Ok(());
    }
    let words: BTreeSet<String> = words_of(&name.name).collect();
    if words_of(alias).any(|word| words.contains(&word)) {
        return Err(Refusal::beside("alias", "person.alias_is_name"));
    }
    Ok(())
}

/// Words without Hebrew points, in lower case: שָׂרָה and שרה are one name.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    let bare: String = text.chars().filter(|c| !('\u{591}'..='\u{5c7}').contains(c)).collect();
    let words = bare.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect::<Vec<_>>();
    words.into_iter().filter(|word| word.chars().nth(1).is_some())
}

/// The address of a page of a project.
pub(crate) fn at(project: ProjectId, page: &str) -> String {
    format!("/p/{project}/{page}")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use redthread_core::ids::{Id as _, KeyId, Uuid};
    use redthread_core::people::Capacity;

    pub(crate) fn at(day: &str) -> Timestamp {
        format!("{day}T12:00:00Z").parse().unwrap()
    }

    pub(crate) fn who(n: u128) -> PersonId {
        PersonId::from_uuid(Uuid::from_u128(n))
    }

    fn roles(held: &[&str]) -> BTreeSet<String> {
        held.iter().map(|role| (*role).to_owned()).collect()
    }

    pub(crate) fn person(n: u128, held: &[&str]) -> Person {
        Person {
            id: who(n),
            user: None,
            alias: format!("אדם {n}"),
            standpoint: Standpoint::Worker,
            capacity: Capacity::Adult,
            voice: redthread_core::voice::Voice::default(),
            profession: "עו\"ס".to_owned(),
            department: None,
            key: KeyId::from_uuid(Uuid::from_u128(n)),
            roles: roles(held),
            is_erased: false,
        }
    }

    pub(crate) fn kit() -> Kit {
        redthread_core::shipped::kits().unwrap().remove("past-successes").unwrap()
    }

    fn commission(day: &str, sides: Sides, agreement: &str) -> Commission {
        Commission {
            commissioner: who(1),
            asked_at: at(day),
            background: String::new(),
            purpose: "ללמוד".to_owned(),
            question: String::new(),
            sides,
            agreement: agreement.to_owned(),
        }
    }

    #[test]
    fn nobody_asks_tomorrow_and_a_missing_side_has_a_reason() {
        let (kit, now) = (kit(), "2026-11-21T08:00:00Z".parse().unwrap());
        let check = |new: &Commission| check_commission(&kit, new, now);
        assert_eq!(check(&commission("2026-11-21", Sides::Both, "")), Ok(()));
        assert_eq!(check(&commission("2026-03-03", Sides::Professional, "כך סוכם")), Ok(()));
        let refused = check(&commission("2026-11-23", Sides::Client, "")).unwrap_err();
        let codes: Vec<_> = refused.iter().map(|refusal| refusal.code).collect();
        assert_eq!(codes, ["commission.date_ahead", "commission.sides_reason"]);
    }

    #[test]
    fn a_workshop_begins_with_a_question() {
        let kit = redthread_core::shipped::kits().unwrap().remove("future-workshop").unwrap();
        let now = "2026-11-21T08:00:00Z".parse().unwrap();
        let bare = commission("2026-11-21", Sides::Both, "");
        assert_eq!(check_commission(&kit, &bare, now).unwrap_err()[0].code, "commission.no_question");
        let asks = Commission { question: "Hur blir vi bättre på bemötande? 🙂".to_owned(), ..bare };
        assert_eq!(check_commission(&kit, &asks, now), Ok(()));
    }

    #[test]
    fn several_roles_of_one_person_are_named() {
        let kit = kit();
        let of = |held: &[&str], tells| overlaps(&kit, &roles(held), Doings { tells, proposed: false });
        assert_eq!(of(&["department-referent"], false), []);
        assert_eq!(of(&["department-referent"], true), [Overlap::ChoosesAndTells]);
        assert_eq!(of(&["steering-member", "teller"], false), [Overlap::ChoosesAndTells]);
        assert_eq!(of(&["interviewer"], true), [Overlap::AsksAndTells]);
        assert_eq!(of(&["interviewer", "referent"], false), [Overlap::AsksAndChooses]);
        assert_eq!(of(&["commissioner", "editor"], true), []);
        assert_eq!(of(&["interviewer", "illustrator"], false), [], "whoever draws does not tell");
        let does = Doings { tells: true, proposed: true };
        assert_eq!(overlaps(&kit, &roles(&["commissioner"]), does), [Overlap::ProposedAndTells]);
        assert_eq!(overlaps(&kit, &roles(&["commissioner"]), Doings { tells: false, ..does }), []);
    }

    #[test]
    fn roles_that_nobody_holds_are_a_gap() {
        let kit = kit();
        let open = open_roles(&kit, &[person(1, &["companion"]), person(2, &["interviewer", "editor"])]);
        let open: BTreeSet<_> = open.iter().map(|role| role.id.as_str()).collect();
        assert_eq!(open.len(), kit.roles.len() - 3);
        assert!(open.contains("referent") && open.contains("teller") && !open.contains("editor"));
        assert!(known_role(&kit, "editor").is_ok());
        for unknown in ["", "Editor", "boss", "עורך"] {
            assert_eq!(known_role(&kit, unknown).unwrap_err().code, "form.unknown_choice");
        }
    }

    #[test]
    fn a_name_shown_gives_no_word_of_the_real_one_away() {
        let name = |name: &str| Name { name: name.to_owned(), contact: String::new() };
        let check = |alias, standpoint, real: &str| check_alias(alias, standpoint, &name(real)).is_ok();
        assert!(!check("שרה", Standpoint::Client, "שָׂרָה כהן"), "points are no disguise");
        assert!(!check("ÅSA 🙂", Standpoint::Relative, "Åsa Öberg"));
        assert!(check("תמר", Standpoint::Client, "שרה כהן"));
        assert!(check("תמר", Standpoint::Client, ""));
        assert!(check("דנה", Standpoint::Worker, "דנה לוי"), "colleagues are known by their names");
        assert!(check("A.", Standpoint::Client, "A. Berg"), "an initial is no name");
    }
}
