//! A text in every language of the screens.

use crate::language::Lang;

/// The same words in Hebrew, Swedish and English; none is missing or blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    he: String,
    sv: String,
    en: String,
}

impl Texts {
    /// Puts a text together; the three must say the same. `None` when one is blank.
    pub fn new(he: &str, sv: &str, en: &str) -> Option<Self> {
        let some = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        Some(Self { he: some(he)?, sv: some(sv)?, en: some(en)? })
    }

    /// The words in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::He => &self.he,
            Lang::Sv => &self.sv,
            Lang::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_words_without_blanks_around() {
        let texts = Texts::new(" סִפּוּר ", "Berättelse\n", "Story").unwrap();
        assert_eq!(Lang::ALL.map(|lang| texts.get(lang)), ["סִפּוּר", "Berättelse", "Story"]);
        assert_eq!(Texts::new("סיפור", " \n", "Story"), None);
    }
}
