//! Rules of the opening meeting; pure.

use jiff::{Span, Timestamp};
use redthread_core::ids::{ConcernId, DomainId, JoinCodeId, MeetingId, PhoneId, ProjectId};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_storage::redlines::Concern;
pub use redthread_storage::redlines::{By, Domain, NewConcern};

use crate::filter::Filter;

/// Longest concern: what one says in a breath or two.
pub const WORDS: usize = 600;
/// How many concerns one phone may send in a minute; a person who writes fast sends three.
pub const A_MINUTE: i64 = 6;
/// How many phones may join by one code: a hall.
pub const MOST_PHONES: i64 = 400;
/// How long a code may be open, in hours, as offered.
pub const HOURS: [i64; 4] = [2, 4, 8, 24];

/// A code by which phones join one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinCode {
    /// Which.
    pub id: JoinCodeId,
    /// Of which project.
    pub project: ProjectId,
    /// For which meeting.
    pub meeting: MeetingId,
    /// What people type.
    pub code: String,
    /// Whether phones and the projector see what the room has said.
    pub shows: bool,
    /// Until when.
    pub ends_at: Timestamp,
    /// Whether it was closed by hand.
    pub is_closed: bool,
}

impl JoinCode {
    /// Whether phones get in at `now`.
    pub fn is_open(&self, now: Timestamp) -> bool {
        !self.is_closed && now < self.ends_at
    }
}

/// A phone that joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// Which.
    pub id: PhoneId,
    /// The standpoint it was told.
    pub standpoint: Option<Standpoint>,
    /// What its owner wants to be called.
    pub named: Option<String>,
    /// How fast it sends.
    pub pace: Pace,
}

/// How fast a phone sends: counted by the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// When the counted minute began.
    pub minute_at: Timestamp,
    /// How many came in it.
    pub sent: i64,
}

impl Pace {
    /// One more at `now`, or a word to wait.
    ///
    /// # Errors
    /// `concerns.too_fast` when the minute is full.
    pub fn send(self, now: Timestamp) -> Result<Self, Refusal> {
        let is_over = now.duration_since(self.minute_at).as_secs() >= 60;
        match self.sent {
            _ if is_over => Ok(Self { minute_at: now, sent: 1 }),
            sent if sent < A_MINUTE => Ok(Self { sent: sent + 1, ..self }),
            _ => Err(Refusal::beside("words", "concerns.too_fast")),
        }
    }
}

/// Letters and digits that nobody takes for one another on a wall or over a shoulder.
const LETTERS: &[u8; 27] = b"ACDEFGHJKMNPQRTWXYZ23456789";
const CODE: usize = 6;

/// A code out of a random secret (see `redthread_storage::secret`): each of its 64 letters is as likely.
pub fn code_of(secret: &str) -> String {
    let numbers = secret.bytes().map(|byte| usize::from(byte) % 64);
    // 54 is twice 27: what lies beyond would make the first letters likelier than the last.
    let even = numbers.filter(|number| *number < 54).map(|number| char::from(LETTERS[number % 27]));
    even.take(CODE).collect()
}

/// A code as typed: spaces, dashes and small letters are forgiven.
pub fn typed_code(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// When a code ends that is opened at `now` for `hours`.
pub fn end_of(now: Timestamp, hours: i64) -> Timestamp {
    let longest = HOURS.iter().copied().max().unwrap_or(1);
    now.checked_add(Span::new().hours(hours.clamp(1, longest))).unwrap_or(now)
}

/// A concern with those that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'c> {
    /// The one that stands for all.
    pub head: &'c Concern,
    /// The others; each keeps its own words.
    pub joined: Vec<&'c Concern>,
}

/// A heading with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading<'c> {
    /// The heading; none for what stands under none.
    pub domain: Option<&'c Domain>,
    /// The groups.
    pub groups: Vec<Group<'c>>,
}

/// The wall: every heading, and last what stands under none. What was removed is not on it. Of a narrower look only the
/// headings stay under which something stands.
pub fn wall<'c>(concerns: &'c [Concern], domains: &'c [Domain], filter: &Filter) -> Vec<Heading<'c>> {
    let groups = |domain: Option<DomainId>| {
        groups_of(concerns).filter(move |group| group.head.domain == domain && filter.fits(group)).collect()
    };
    let under = |domain: &'c Domain| Heading { domain: Some(domain), groups: groups(Some(domain.id)) };
    let rest = Heading { domain: None, groups: groups(None) };
    let is_kept =
        |heading: &Heading<'_>| !heading.groups.is_empty() || (heading.domain.is_some() && !filter.is_narrow());
    domains.iter().map(under).chain([rest]).filter(is_kept).collect()
}

/// The groups of all headings, in the order of the concerns that stand for them.
pub fn groups_of(concerns: &[Concern]) -> impl Iterator<Item = Group<'_>> {
    let shown = concerns.iter().filter(|concern| !concern.is_removed);
    shown.filter(|concern| concern.joined_to.is_none()).map(|head| Group { head, joined: joined_of(concerns, head.id) })
}

fn joined_of(concerns: &[Concern], head: ConcernId) -> Vec<&Concern> {
    concerns.iter().filter(|concern| concern.joined_to == Some(head) && !concern.is_removed).collect()
}

/// Which concerns move when `chosen` are put under `head`: they and all that they stood for.
///
/// # Errors
/// `concerns.choose_head` when it is not one that can stand for others, `concerns.choose_two` when nothing would move.
pub fn joining(concerns: &[Concern], chosen: &[ConcernId], head: ConcernId) -> Result<Vec<ConcernId>, Refusal> {
    let can_stand = |concern: &&Concern| concern.id == head && concern.joined_to.is_none() && !concern.is_removed;
    if !concerns.iter().any(|concern| can_stand(&concern)) {
        return Err(Refusal::beside("head", "concerns.choose_head"));
    }
    let is_chosen = |concern: &Concern| {
        chosen.contains(&concern.id) || concern.joined_to.is_some_and(|other| chosen.contains(&other))
    };
    let moves = concerns.iter().filter(|concern| concern.id != head && !concern.is_removed && is_chosen(concern));
    let moves: Vec<ConcernId> =
        moves.filter(|concern| concern.joined_to != Some(head)).map(|concern| concern.id).collect();
    if moves.is_empty() { Err(Refusal::beside("chosen", "concerns.choose_two")) } else { Ok(moves) }
}

/// The chosen concerns with all that they stand for: what a red line is worded from.
pub fn with_joined(concerns: &[Concern], chosen: &[ConcernId]) -> Vec<ConcernId> {
    let is_meant = |concern: &&Concern| {
        let stands = concern.joined_to.is_some_and(|head| chosen.contains(&head));
        !concern.is_removed && (stands || chosen.contains(&concern.id))
    };
    concerns.iter().filter(is_meant).map(|concern| concern.id).collect()
}

/// The one heading that all of these concerns stand under.
pub fn heading_of<'d>(concerns: &[Concern], domains: &'d [Domain], ids: &[ConcernId]) -> Option<&'d str> {
    let mut under = concerns.iter().filter(|concern| ids.contains(&concern.id)).map(|concern| concern.domain);
    let first = under.next()??;
    let is_shared = under.all(|domain| domain == Some(first));
    domains.iter().find(|domain| is_shared && domain.id == first).map(|domain| domain.title.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::ids::{Id as _, Uuid};
    use redthread_storage::redlines::Marks;

    fn concern(n: u128, joined_to: Option<u128>) -> Concern {
        Concern {
            id: id(n),
            said: None,
            person: None,
            standpoint: None,
            domain: None,
            meeting: None,
            marks: Marks::new(),
            on_day: jiff::civil::date(2026, 11, 22),
            joined_to: joined_to.map(id),
            is_removed: false,
        }
    }

    fn id(n: u128) -> ConcernId {
        ConcernId::from_uuid(Uuid::from_u128(n))
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_780_000_000 + second).unwrap()
    }

    #[test]
    fn a_minute_holds_so_many_and_the_next_begins_anew() {
        let mut pace = Pace { minute_at: at(0), sent: 0 };
        for second in 0..A_MINUTE {
            pace = pace.send(at(second)).unwrap();
        }
        assert_eq!(pace.send(at(59)).unwrap_err().code, "concerns.too_fast");
        assert_eq!(pace.send(at(60)).unwrap(), Pace { minute_at: at(60), sent: 1 });
    }

    #[test]
    fn a_code_has_six_letters_without_look_alikes() {
        let code = code_of("AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_ABCDE");
        assert_eq!(code.len(), CODE);
        assert!(code.bytes().all(|letter| LETTERS.contains(&letter)));
        assert!(!LETTERS.iter().any(|letter| b"01OILSBUV".contains(letter)));
        assert_ne!(code, code_of("zyxwvutsrqponmlkjihgfedcba9876543210-_ABCDE"));
    }

    #[test]
    fn a_code_is_forgiven_its_spaces_and_small_letters() {
        assert_eq!(typed_code(" k7m-2 qx"), "K7M2QX");
        assert_eq!(typed_code("קוד"), "");
    }

    #[test]
    fn a_code_ends_and_can_be_closed_before() {
        let ends_at = end_of(at(0), 2);
        assert_eq!(ends_at, at(7200));
        assert_eq!(end_of(at(0), 9_000), at(24 * 3600), "never longer than what is offered");
        let nil = Uuid::nil();
        let code = JoinCode {
            id: JoinCodeId::from_uuid(nil),
            project: ProjectId::from_uuid(nil),
            meeting: MeetingId::from_uuid(nil),
            code: "K7M2QX".into(),
            shows: false,
            ends_at,
            is_closed: false,
        };
        assert!(code.is_open(at(7199)));
        assert!(!code.is_open(at(7200)));
        assert!(!JoinCode { is_closed: true, ..code }.is_open(at(0)));
    }

    #[test]
    fn joined_concerns_stay_under_the_one_that_stands_for_them() {
        let concerns = [concern(1, None), concern(2, Some(1)), concern(3, None)];
        let wall = wall(&concerns, &[], &Filter::default());
        assert_eq!(wall.len(), 1);
        assert_eq!(wall[0].groups.len(), 2);
        assert_eq!(wall[0].groups[0].joined, [&concerns[1]]);
    }

    #[test]
    fn what_was_removed_is_not_on_the_wall_and_moves_nowhere() {
        let removed = Concern { is_removed: true, ..concern(2, None) };
        let concerns = [concern(1, None), removed];
        assert_eq!(groups_of(&concerns).count(), 1);
        assert_eq!(joining(&concerns, &[id(2)], id(1)).unwrap_err().code, "concerns.choose_two");
        assert_eq!(joining(&concerns, &[id(1)], id(2)).unwrap_err().code, "concerns.choose_head");
    }

    #[test]
    fn who_stood_for_others_brings_them_along() {
        let concerns = [concern(1, None), concern(2, None), concern(3, Some(2)), concern(4, Some(1))];
        assert_eq!(joining(&concerns, &[id(1), id(2), id(4)], id(1)).unwrap(), [id(2), id(3)]);
        assert_eq!(joining(&concerns, &[id(1)], id(3)).unwrap_err().code, "concerns.choose_head");
    }

    #[test]
    fn a_line_is_worded_from_all_that_a_concern_stands_for() {
        let concerns = [concern(1, None), concern(2, Some(1)), concern(3, None)];
        assert_eq!(with_joined(&concerns, &[id(1)]), [id(1), id(2)]);
    }

    #[test]
    fn empty_headings_stay_on_the_wall_and_an_empty_rest_does_not() {
        let domain = Domain { id: DomainId::from_uuid(Uuid::from_u128(9)), title: "דיור ביניים".into() };
        let domains = [domain];
        let empty = wall(&[], &domains, &Filter::default());
        assert_eq!(empty.len(), 1);
        assert!(empty[0].groups.is_empty() && empty[0].domain.is_some());
    }

    fn marked(n: u128, joined_to: Option<u128>, marks: &[(&str, &str)]) -> Concern {
        let marks = marks.iter().map(|(id, value)| ((*id).to_owned(), vec![(*value).to_owned()])).collect();
        Concern { marks, ..concern(n, joined_to) }
    }

    fn look(address: &[(&str, &str)]) -> Filter {
        let kit = redthread_core::shipped::kits().unwrap().remove("red-lines").unwrap();
        let pairs: Vec<_> = address.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Filter::read(&kit, &pairs)
    }

    #[test]
    fn a_look_at_one_interface_shows_what_was_joined_under_another_too() {
        let concerns = [
            marked(1, None, &[("interface", "developer"), ("life-stage", "building")]),
            marked(2, None, &[("interface", "municipality")]),
            marked(3, Some(2), &[("interface", "developer"), ("affected-group", "ועד הבית, 3 קומות")]),
            marked(4, None, &[]),
        ];
        let heads = |address: &[(&str, &str)]| {
            let wall = wall(&concerns, &[], &look(address));
            wall.iter().flat_map(|heading| &heading.groups).map(|group| group.head.id).collect::<Vec<_>>()
        };
        assert_eq!(heads(&[]), [id(1), id(2), id(4)]);
        assert_eq!(heads(&[("interface", "developer")]), [id(1), id(2)]);
        assert_eq!(heads(&[("interface", "developer"), ("life-stage", "building")]), [id(1)]);
        assert_eq!(heads(&[("affected-group", "ועד הבית, 3 קומות")]), [id(2)], "the group's own words");
        assert_eq!(heads(&[("interface", ""), ("sort", "no such thing")]), [id(1), id(2), id(4)]);
        assert!(look(&[("interface", "developer")]).is_narrow() && !look(&[("heading", "no id")]).is_narrow());
    }

    #[test]
    fn a_line_begins_under_the_heading_that_all_its_concerns_share() {
        let domain = |n: u128, title: &str| Domain { id: DomainId::from_uuid(Uuid::from_u128(n)), title: title.into() };
        let domains = [domain(8, "דיור & ביניים"), domain(9, "מידע")];
        let under = |n: u128, domain: usize| Concern { domain: Some(domains[domain].id), ..concern(n, None) };
        let concerns = [under(1, 0), under(2, 0), under(3, 1), concern(4, None)];
        assert_eq!(heading_of(&concerns, &domains, &[id(1), id(2)]), Some("דיור & ביניים"));
        assert_eq!(heading_of(&concerns, &domains, &[id(1), id(3)]), None);
        assert_eq!(heading_of(&concerns, &domains, &[id(4), id(1)]), None);
        assert_eq!(heading_of(&concerns, &domains[1..], &[id(1)]), None, "a heading that ended");
    }

    #[test]
    fn a_look_at_one_heading_hides_the_others() {
        let domain = |n: u128| Domain { id: DomainId::from_uuid(Uuid::from_u128(n)), title: n.to_string() };
        let domains = [domain(8), domain(9)];
        let concerns = [Concern { domain: Some(domains[1].id), ..concern(1, None) }, concern(2, None)];
        let shown = wall(&concerns, &domains, &look(&[("heading", &domains[1].id.to_string())]));
        assert_eq!((shown.len(), shown[0].domain), (1, Some(&domains[1])));
        let loose = wall(&concerns, &domains, &look(&[("heading", "none")]));
        assert_eq!((loose.len(), loose[0].domain), (1, None));
    }
}
