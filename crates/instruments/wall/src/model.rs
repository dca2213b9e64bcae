//! Rules of the room; pure.

use redthread_core::kit::{Kit, Stage, StageId};
use redthread_core::people::Standpoint;
use redthread_core::refusal::Refusal;
use redthread_core::texts;
use redthread_core::workshop::phase::{LONGEST_PAUSE, Terms, Voice};
use redthread_storage::workshop::{NewParticipant, Phase, SaidSlip};

/// Letters and digits that nobody takes for one another on a wall or over a shoulder.
const LETTERS: &[u8; 27] = b"ACDEFGHJKMNPQRTWXYZ23456789";
/// Letters of the code on the wall: short to type, and long enough that nobody walks in by trying.
const CODE: usize = 5;
/// Letters of the secret on a phone, which its owner may have to write down.
const SECRET: usize = 10;

/// Letters out of random bytes; each is as likely.
fn letters(random: impl IntoIterator<Item = u8>, count: usize) -> String {
    // 243 is nine times 27: what lies beyond would make the first letters likelier than the last.
    let even = random.into_iter().filter(|byte| *byte < 243).map(usize::from);
    even.filter_map(|byte| LETTERS.get(byte % 27)).take(count).map(|byte| char::from(*byte)).collect()
}

/// The code of a wall, out of a hash of something random.
pub fn code_of(hash: &[u8; 32]) -> String {
    letters(hash.iter().copied(), CODE)
}

/// The secret of a phone, out of a hash.
pub fn secret_of(hash: &[u8; 32]) -> String {
    letters(hash.iter().copied(), SECRET)
}

/// A secret as its owner reads it: in two halves.
pub fn in_halves(secret: &str) -> String {
    let (first, second): (Vec<_>, Vec<_>) = secret.chars().enumerate().partition(|(n, _)| *n < SECRET / 2);
    let half = |letters: Vec<(usize, char)>| letters.into_iter().map(|(_, letter)| letter).collect::<String>();
    format!("{} {}", half(first), half(second))
}

/// A code or a secret as typed: spaces, dashes and small letters are forgiven.
pub fn typed(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// The phases of a kit, in their order.
pub fn phases(kit: &Kit) -> impl Iterator<Item = (&Stage, Terms)> {
    kit.stages.iter().filter_map(|stage| Some((stage, Terms::of(stage)?)))
}

/// One phase of a kit.
pub fn phase_of<'k>(kit: &'k Kit, stage: &StageId) -> Option<(&'k Stage, Terms)> {
    phases(kit).find(|(known, _)| known.id == *stage)
}

/// A phase as it stands, or as one that has not begun.
pub fn standing_of(phases: &[Phase], stage: &StageId) -> Phase {
    phases.iter().find(|phase| phase.stage == *stage).cloned().unwrap_or_else(|| Phase::waiting(stage.clone()))
}

/// Reads a slip. The name is kept only where the phase allows one.
pub fn slip(words: &str, named: Option<String>, terms: &Terms) -> Result<SaidSlip, Refusal> {
    let words = texts::required("words", words, terms.kind.most())?;
    Ok(SaidSlip { words, named: named.filter(|named| terms.voice == Voice::Alias && !named.is_empty()) })
}

/// Reads who somebody says they are; a standpoint that the kit does not know is none.
pub fn guest(kit: &Kit, standpoint: &str, named: &str) -> Result<NewParticipant, Refusal> {
    let named = Some(texts::optional("named", named, 40)?).filter(|named| !named.is_empty());
    let standpoint = Standpoint::from_code(standpoint).filter(|standpoint| kit.standpoints.contains(standpoint));
    Ok(NewParticipant { secret_hash: [0; 32], standpoint, named })
}

/// Reads the pause between two slips, in seconds.
pub fn pause(seconds: i64) -> Result<i64, Refusal> {
    let is_good = (0..=LONGEST_PAUSE).contains(&seconds);
    if is_good { Ok(seconds) } else { Err(Refusal::beside("pause", "wall.long_pause").with("most", LONGEST_PAUSE)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use redthread_core::kit::Id as _;

    fn kit() -> Kit {
        redthread_core::shipped::kits().unwrap().remove("future-workshop").unwrap()
    }

    fn terms(stage: &str) -> Terms {
        phase_of(&kit(), &StageId::parse(stage).unwrap()).unwrap().1
    }

    #[test]
    fn a_code_has_no_look_alikes_and_is_forgiven_spaces_and_small_letters() {
        let hash: [u8; 32] = std::array::from_fn(|n| u8::try_from(n * 8 % 251).unwrap());
        let (code, secret) = (code_of(&hash), secret_of(&hash));
        assert_eq!((code.len(), secret.len()), (CODE, SECRET));
        assert!(secret.bytes().all(|letter| LETTERS.contains(&letter)));
        assert!(!LETTERS.iter().any(|letter| b"01OILSBUV".contains(letter)));
        assert_eq!(typed(&in_halves(&secret).to_lowercase()), secret);
        assert_eq!(typed(" k7m-2q "), "K7M2Q");
        assert_eq!(typed("קוד"), "");
    }

    #[test]
    fn every_letter_is_as_likely() {
        let mut counts = std::collections::BTreeMap::<char, usize>::new();
        for letter in letters((0..=255_u8).cycle().take(256 * 27), usize::MAX).chars() {
            *counts.entry(letter).or_default() += 1;
        }
        assert_eq!(counts.len(), 27);
        assert!(counts.values().all(|count| *count == 9 * 27), "{counts:?}");
    }

    #[test]
    fn the_phases_are_those_of_the_kit_in_their_order() {
        let kit = kit();
        let phases: Vec<_> = phases(&kit).map(|(stage, _)| stage.id.as_str().to_owned()).collect();
        assert_eq!(phases, ["critique", "fantasy", "realisation"]);
        let waiting = standing_of(&[], &StageId::parse("critique").unwrap());
        assert_eq!(waiting.state.code(), "waiting");
    }

    #[test]
    fn a_name_is_kept_only_where_the_phase_allows_one() {
        let named = || Some("שולחן 3".to_owned());
        assert_eq!(slip("הטלפון לא עונה", named(), &terms("critique")).unwrap().named, None);
        assert_eq!(slip("נתקשר ביום ג׳", named(), &terms("realisation")).unwrap().named, named());
        assert_eq!(slip(&"א".repeat(301), None, &terms("critique")).unwrap_err().code, "form.too_long");
        assert_eq!(slip(" \n ", None, &terms("critique")).unwrap_err().code, "form.required");
        assert!(slip(&"א".repeat(301), None, &terms("fantasy")).is_ok(), "a draft is longer");
    }

    #[test]
    fn a_guest_says_as_much_as_they_like() {
        let told = |standpoint, named| guest(&kit(), standpoint, named);
        assert_eq!(told("", " ").unwrap(), NewParticipant::default());
        assert_eq!(told("client", "Åsa").unwrap().standpoint, Some(Standpoint::Client));
        assert_eq!(told("developer", "").unwrap().standpoint, None, "not one of this kit");
        assert_eq!(pause(-1).unwrap_err().code, "wall.long_pause");
        assert_eq!(pause(30), Ok(30));
    }
}
