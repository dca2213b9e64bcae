//! Typed ids: two ids of different things can never be swapped unnoticed.
//!
//! All but [`BallotId`] are `UUIDv7`, so rows sort by the time they were made; the random part comes in through `storage`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
pub use uuid::Uuid;

/// What every typed id can do, for code that is generic over them (forms, rows, links).
pub trait Id: Copy + fmt::Display + FromStr<Err = uuid::Error> {
    /// Wraps a bare id read from a row or an address.
    fn from_uuid(uuid: Uuid) -> Self;
    /// The bare id, to bind to a statement.
    fn uuid(self) -> Uuid;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Uuid);

        impl Id for $name {
            fn from_uuid(uuid: Uuid) -> Self { Self(uuid) }
            fn uuid(self) -> Uuid { self.0 }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.as_hyphenated().fmt(f) }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> { text.parse().map(Self) }
        }

        // Written as their text, in answers, in files and in addresses.
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> { out.collect_str(self) }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
                let text = String::deserialize(input)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A tenant: a department, a municipality, a national group (ארגון, organisation).
    OrganisationId;
    /// Somebody's sign-in. A user may be a [`PersonId`] in several projects.
    UserId;
    /// One run of a kit (פרויקט, uppdrag).
    ProjectId;
    /// A human known to a project by an alias (אדם, person).
    PersonId;
    /// A department or unit that takes part (מחלקה, enhet).
    DepartmentId;
    /// A steering meeting, selection meeting, training, study day (מפגש, möte).
    MeetingId;
    /// A recorded decision of a meeting (החלטה, beslut).
    DecisionId;
    /// A criterion for choosing stories (אמת מידה, kriterium).
    CriterionId;
    /// A proposal that a case be told (הצעה לסיפור, nominering).
    NominationId;
    /// A case of success (סיפור הצלחה, berättelse).
    StoryId;
    /// One side's telling of a story (עדות, skildring); also the interview in which it is told.
    AccountId;
    /// A source text that can be coded: a section of an account, a brought text, a story's text.
    DocumentId;
    /// A span of a document (קטע, utdrag).
    PassageId;
    /// Principle of action, theme, open question (תובנה, slutsats).
    FindingId;
    /// One subject x audience x material line of consent (הסכמה, samtycke).
    ConsentLineId;
    /// A condition that somebody set with their consent (תנאי, villkor).
    ConditionId;
    /// What is shown: a book (פרסום, publikation).
    PublicationId;
    /// A book from before, brought in from its file (ספר קודם, äldre bok).
    OldBookId;
    /// What somebody decided about one line of such a book.
    LineChoiceId;
    /// A recorded word about how such a book may be shown.
    StatementId;
    /// The frozen state in which it was shown (מהדורה, utgåva).
    EditionId;
    /// A name on the list of a study day (הרשמה, anmälan).
    SignUpId;
    /// A call for proposals to the catalogue (קול קורא, utlysning).
    CallId;
    /// A town of the network, or one that asks to join (יישוב, kommun).
    TownId;
    /// A trial of a principle somewhere (התנסות, prövning).
    TrialId;
    /// Something somebody fears will happen, as said in an opening meeting (חשש, farhåga).
    ConcernId;
    /// A heading of the group's own, under which concerns stand (תחום, område).
    DomainId;
    /// A code by which phones join one meeting (קוד הצטרפות, kod).
    JoinCodeId;
    /// A phone that joined by a code, known by its secret and nothing else.
    PhoneId;
    /// The wall of a workshop, with its phases (קיר, vägg).
    WallId;
    /// Somebody in the room, known by the secret of their phone and nothing else: of pure chance.
    ParticipantId;
    /// How a red line is measured (מדד, indikator).
    IndicatorId;
    /// One version of a threshold (סף, tröskel).
    ThresholdId;
    /// What was found when an indicator was measured somewhere (מדידה, avläsning).
    ReadingId;
    /// A place of a project that readings are taken at: a town, a neighbourhood (מקום, plats).
    PlaceId;
    /// A line, threshold or clause put to the group (סבב הסכמה, omgång).
    RoundId;
    /// Where somebody stands in a round by name (עמדה, ställningstagande).
    StanceId;
    /// An answer in an anonymous round: of pure chance, so that it says neither who nor when (קול, röst).
    BallotId;
    /// A red line declared crossed (חריגה, överträdelse).
    CrossingId;
    /// A file of readings that is being looked at (ייבוא, import).
    ImportId;
    /// What a file told of another project.
    RecordId;
    /// One step of what followed a crossing (צעד, steg).
    CrossingStepId;
    /// An invitation to use a group's lines (הזמנה, inbjudan).
    InvitationId;
    /// A clause of a policy outline (סעיף, punkt).
    ClauseId;
    /// A time in which a draft lies open for comments (סבב הערות, remissomgång).
    CommentRoundId;
    /// A comment on a draft (הערה, synpunkt).
    CommentId;
    /// An edition handed to an authority (הגשה, överlämnande).
    HandingId;
    /// What an authority answered (תשובה, svar).
    AuthorityAnswerId;
    /// A group project's lines shared with a town's project (שיתוף, delning).
    ShareId;
    /// A file kept beside something (צרופה, bilaga).
    AttachmentId;
    /// Slips that belong together (נושא, tema).
    ThemeId;
    /// What somebody wrote on the wall of a workshop (פתק, lapp).
    SlipId;
    /// A picture of how it could be, written out of themes (טיוטת חזון, visionsutkast).
    DraftId;
    /// Something to do: what, who, by when (פעולה, handling).
    ActionId;
    /// A working group that carries something on (קבוצת עבודה, arbetsgrupp).
    GroupId;
    /// Something that happened to a group: formed, merged, stopped.
    GroupStepId;
    /// What somebody said at the end of a workshop (מילות סיום, slutord).
    ClosingId;
    /// A round in which every group is asked how it stands (סבב מעקב, uppföljning).
    FollowUpId;
    /// A secret link of a round.
    FollowUpLinkId;
    /// What a group said of itself in a round (תשובה, svar).
    FollowUpAnswerId;
    /// Two published principles said to be the same, or to contradict each other (קשר, koppling).
    TieId;
    /// What somebody worries about before a workshop (חשש, oro).
    WorryId;
    /// One step of how a worry was met.
    WorryStepId;
    /// Somebody invited to a workshop, on which terms (הזמנה, inbjudan).
    InviteeId;
    /// One step of an invitation.
    InviteeStepId;
    /// A wording of what happens with what people say (הבטחה, löfte).
    PromiseId;
    /// What somebody wrote under a heading of a case report (avsnitt, פרק).
    ReportTextId;
    /// A client-made id of a write: repeating it answers as the first time.
    ActId;
    /// A job that runs off the request (משימה, jobb).
    JobId;
    /// A sealing key: one per person, per story, per user.
    KeyId;
}
