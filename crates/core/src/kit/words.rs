//! The closed lists a kit chooses from, and the ids it gives to its own parts.
//!
//! A list is closed where code must act on each word of it. Everything else is the kit's own words.

use std::fmt;

use crate::people::Standpoint;

/// A word of a closed list, written in a kit file by its tag.
pub trait Word: Copy + 'static {
    /// Every word of the list, in the order in which it is taught.
    const ALL: &'static [Self];

    /// How the word is written in a kit file and in the database.
    fn tag(self) -> &'static str;

    /// The word that has this tag.
    fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|word| word.tag() == tag)
    }
}

macro_rules! closed_list {
    ($(#[$about:meta])* $name:ident { $($(#[$note:meta])* $word:ident = $tag:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$note])* $word,)+ }

        impl Word for $name {
            const ALL: &'static [Self] = &[$(Self::$word,)+];

            fn tag(self) -> &'static str {
                match self { $(Self::$word => $tag,)+ }
            }
        }
    };
}

closed_list! {
    /// What a role may do in a project.
    Right {
        /// Read what the project team reads.
        Read = "read",
        /// Lead the run: people, departments, meetings, the order of stages.
        Steer = "steer",
        /// Score proposals and decide on them.
        Select = "select",
        /// Hold an interview along a guide.
        Interview = "interview",
        /// Write down and bring in what was said.
        Document = "document",
        /// Mark passages and tie findings to them.
        Code = "code",
        /// Edit the text of stories and findings.
        Edit = "edit",
        /// Make editions and put them before readers.
        Publish = "publish",
        /// Ask for, record and take back consent.
        Consent = "consent",
        /// Lead a live meeting: open and close phases, cluster, remove.
        Facilitate = "facilitate",
        /// Speak, write slips, vote.
        TakePart = "take-part",
        /// Enter readings of an indicator.
        Measure = "measure",
        /// Declare that a line is crossed.
        Declare = "declare",
        /// Carry a working group and answer for it at follow-up.
        Convene = "convene",
        /// Walk along with a person: sessions and private notes.
        Accompany = "accompany",
    }
}

impl Word for Standpoint {
    const ALL: &'static [Self] = Self::ALL;

    fn tag(self) -> &'static str {
        self.code()
    }
}

closed_list! {
    /// Whether those who own the method have read the kit's wording.
    Wording {
        /// They have, as the note says.
        Verified = "verified",
        /// They have not: the note is shown wherever the kit is.
        Unverified = "unverified",
    }
}

closed_list! {
    /// What a project of the kit arrives at.
    FindingKind {
        /// How to act.
        Principle = "principle",
        /// What must not happen.
        RedLine = "red-line",
        /// What many said.
        Theme = "theme",
        /// What nobody could answer yet.
        OpenQuestion = "open-question",
    }
}

closed_list! {
    /// What a term of a kit's vocabulary says of a work.
    TermKind {
        /// What it is about.
        Topic = "topic",
        /// Of whom it tells.
        Population = "population",
    }
}

closed_list! {
    /// How a criterion is answered.
    CriterionKind {
        /// One side's own view of a case: yes, no, not asked.
        View = "view",
        /// A guess about somebody who was not asked; never counts as their answer.
        Guess = "guess",
        /// What those who decide hold of one case.
        Judgement = "judgement",
        /// Asked of all chosen cases together, counted over a dimension.
        Variety = "variety",
    }
}

closed_list! {
    /// Which guide files a stage has.
    GuideForm {
        /// None.
        None = "none",
        /// One that everybody follows: `guides/<stage>.<lang>.md`.
        One = "one",
        /// One for each side: `guides/<stage>.<side>.<lang>.md`.
        EachSide = "each-side",
    }
}

closed_list! {
    /// What kind of answer a step of a guide asks for.
    StepKind {
        /// Free text.
        Text = "text",
        /// Two short texts side by side, before and after.
        Pair = "pair",
        /// Several entries.
        List = "list",
        /// A yes or no with its reason, on which it depends whether to go on.
        Gate = "gate",
        /// Entries in the order in which they happened, roughly dated.
        Timeline = "timeline",
        /// Principles of action, each with the passages it rests on.
        Principles = "principles",
    }
}

closed_list! {
    /// What a project can put before readers.
    OutputKind {
        /// A book of stories and principles.
        Book = "book",
        /// A report under fixed headings.
        Report = "report",
        /// A policy outline, clause by clause.
        Policy = "policy",
        /// A page of its own in the catalogue.
        Page = "page",
        /// A sheet to print for a meeting.
        Handout = "handout",
        /// A folder that belongs to one person.
        Portfolio = "portfolio",
    }
}

closed_list! {
    /// When the criteria of a project stop changing.
    CriteriaLock {
        /// At the first decision; later changes make a new version.
        FirstDecision = "first-decision",
        /// Never: the project goes by other means.
        Never = "never",
    }
}

/// The text is no id: lower-case Latin letters and digits in words joined by hyphens, a letter first, at most 40.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no id: lower-case a-z, 0-9 and single hyphens, a letter first, at most 40 characters")]
pub struct BadId(pub String);

/// The longest id; ids become file names and parts of addresses.
const LONGEST_ID: usize = 40;

fn is_id(text: &str) -> bool {
    let letters = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= LONGEST_ID && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(letters)
}

/// What an id names; names of one kind are told apart, those of different kinds may be equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// A kit.
    Kit,
    /// A role.
    Role,
    /// A side that tells.
    Side,
    /// A dimension.
    Dimension,
    /// A value of one dimension.
    Value,
    /// A criterion.
    Criterion,
    /// A stage.
    Stage,
    /// An output.
    Output,
    /// A part of one output.
    Part,
    /// A step of one guide.
    Step,
    /// A term.
    Term,
}

impl NameKind {
    /// The word for it in a sentence.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Kit => "kit",
            Self::Role => "role",
            Self::Side => "side",
            Self::Dimension => "dimension",
            Self::Value => "value",
            Self::Criterion => "criterion",
            Self::Stage => "stage",
            Self::Output => "output",
            Self::Part => "part",
            Self::Step => "step",
            Self::Term => "term",
        }
    }

    /// Whether the name lives inside its parent only, so that two parents may use it.
    pub(super) const fn is_local(self) -> bool {
        matches!(self, Self::Value | Self::Part | Self::Step)
    }
}

/// An id that a kit gives to a part of itself.
pub trait Id: Sized {
    /// What it names.
    const KIND: NameKind;

    /// Reads an id from a kit file or a row.
    fn parse(text: &str) -> Result<Self, BadId>;
}

macro_rules! ids {
    ($($name:ident = $kind:ident: $about:literal;)+) => {$(
        #[doc = $about]
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(String);

        impl $name {
            /// The id as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Id for $name {
            const KIND: NameKind = NameKind::$kind;

            fn parse(text: &str) -> Result<Self, BadId> {
                if is_id(text) { Ok(Self(text.to_owned())) } else { Err(BadId(text.to_owned())) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    KitId = Kit: "Which kit.";
    RoleId = Role: "Which role of a kit.";
    SideId = Side: "Which side tells a story.";
    DimensionId = Dimension: "Which dimension people or cases are told apart by.";
    ValueId = Value: "Which value of a dimension.";
    CriterionId = Criterion: "Which criterion.";
    StageId = Stage: "Which stage of a kit.";
    OutputId = Output: "Which output.";
    PartId = Part: "Which part of an output.";
    StepId = Step: "Which step of a guide.";
    TermId = Term: "Which term of a kit's vocabulary.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_safe_in_addresses_and_file_names() {
        for good in ["a", "step-2", "past-successes"] {
            assert!(StageId::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "2nd", "Steg", "שלב", "a.b", "../up", "a_b", &"x".repeat(41)] {
            assert_eq!(StageId::parse(bad), Err(BadId(bad.to_owned())));
        }
    }

    #[test]
    fn every_word_comes_back_from_its_tag() {
        fn round<W: Word + PartialEq + fmt::Debug>() {
            for word in W::ALL {
                assert_eq!(W::from_tag(word.tag()), Some(*word));
            }
        }
        round::<Right>();
        round::<Standpoint>();
        round::<StepKind>();
        round::<TermKind>();
        assert_eq!(Right::from_tag("Steer"), None);
    }
}
