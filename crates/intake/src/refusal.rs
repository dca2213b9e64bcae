//! Why a file was refused.

/// Why a file cannot be read. The sentences are for logs; people get the text of [`Unreadable::code`] in their language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// More bytes than [`crate::limits::FILE`].
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// No bytes, or no visible character in them.
    #[error("the file holds no text")]
    Empty,
    /// A format that is none of ours, such as RTF, a spreadsheet or a picture.
    #[error("the format of the file is not known")]
    UnknownFormat,
    /// Bytes that are no text in any encoding we read.
    #[error("the file is not text")]
    NotText,
    /// The archive (.docx, .odt) is cut off or broken.
    #[error("the archive is damaged")]
    DamagedArchive,
    /// A part of the archive is no well-formed XML of its kind.
    #[error("the part {part} is damaged")]
    DamagedPart {
        /// Name of the part inside the archive.
        part: String,
    },
    /// A part without which there is no text is not in the archive.
    #[error("the part {part} is missing")]
    MissingPart {
        /// Name of the part inside the archive.
        part: String,
    },
    /// A part unpacks to far more than a document would.
    #[error("the archive unpacks to more than a document would")]
    BombSuspected,
    /// Elements are nested deeper than [`crate::limits::DEPTH`].
    #[error("elements are nested deeper than {limit}")]
    TooDeep {
        /// The limit, in elements.
        limit: usize,
    },
    /// Protected by a password (Word or PDF), or Word's format before 2007 (.doc): the latter and Word come in the same container.
    #[error("the file is encrypted or in the old Word format")]
    EncryptedOrOld,
    /// A PDF of pictures: pages that were scanned and never went through text recognition. Whoever has the scan runs it
    /// through recognition of its language (Hebrew, if it is Hebrew) and brings the PDF or the text that comes out.
    #[error("the {pages} pages of the PDF are pictures without text")]
    Scanned {
        /// How many pages it has.
        pages: usize,
    },
}

impl Unreadable {
    /// Stable name, for messages in the reader's language and for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "intake.too-large",
            Self::Empty => "intake.empty",
            Self::UnknownFormat => "intake.unknown-format",
            Self::NotText => "intake.not-text",
            Self::DamagedArchive => "intake.damaged",
            Self::DamagedPart { .. } => "intake.damaged-part",
            Self::MissingPart { .. } => "intake.missing-part",
            Self::BombSuspected => "intake.bomb",
            Self::TooDeep { .. } => "intake.too-deep",
            Self::EncryptedOrOld => "intake.encrypted-or-old",
            Self::Scanned { .. } => "intake.scanned",
        }
    }

    pub(crate) fn damaged(part: &str) -> Self {
        Self::DamagedPart { part: part.to_owned() }
    }

    pub(crate) fn missing(part: &str) -> Self {
        Self::MissingPart { part: part.to_owned() }
    }
}
