//! The zip around .docx and .odt, with guards against bombs.
//!
//! Only the parts that are asked for are unpacked, each up to a bound that is fixed before the first byte comes out, so
//! that no size written in the archive is believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Unreadable, limits};

pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: usize,
    packed: usize,
}

impl<'a> Archive<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::DamagedArchive)?;
        Ok(Self { zip, left: limits::UNPACKED, packed: bytes.len() })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The text of a part; `None` if there is none of that name.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(Unreadable::EncryptedOrOld),
            Err(_) => return Err(Unreadable::DamagedArchive),
        };
        let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX).min(self.packed);
        let bound = self.left.min((packed * limits::RATIO).max(limits::RATIO_FREE));
        let bytes = unpack(file, bound)?;
        self.left -= bytes.len();
        decode_part(name, &bytes).map(Some)
    }

    /// Unpacks every part within the bounds and keeps nothing: before another reader is let at the whole archive.
    pub(crate) fn check_bounds(&mut self) -> Result<(), Unreadable> {
        for n in 0..self.zip.len() {
            let file = self.zip.by_index(n).map_err(|_| Unreadable::DamagedArchive)?;
            let packed = usize::try_from(file.compressed_size()).unwrap_or(usize::MAX).min(self.packed);
            let bound = self.left.min((packed * limits::RATIO).max(limits::RATIO_FREE));
            self.left -= unpack(file, bound)?.len();
        }
        Ok(())
    }

    /// The text of a part that must be there.
    pub(crate) fn needed(&mut self, name: &str) -> Result<String, Unreadable> {
        self.part(name)?.ok_or_else(|| Unreadable::missing(name))
    }
}

fn unpack(file: impl Read, bound: usize) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    let one_more = u64::try_from(bound).unwrap_or(u64::MAX).saturating_add(1);
    file.take(one_more).read_to_end(&mut bytes).map_err(|_| Unreadable::DamagedArchive)?;
    if bytes.len() > bound { Err(Unreadable::BombSuspected) } else { Ok(bytes) }
}

/// XML parts are UTF-8, or UTF-16 with a byte order mark; nothing else is written in practice.
fn decode_part(name: &str, bytes: &[u8]) -> Result<String, Unreadable> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes).unwrap_or((encoding_rs::UTF_8, 0));
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes.get(mark..).unwrap_or_default());
    text.map(std::borrow::Cow::into_owned).ok_or_else(|| Unreadable::damaged(name))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn zip_of(name: &str, bytes: &[u8]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_part_comes_out_as_it_went_in() {
        let bytes = zip_of("a.xml", "<a>עו\"ס</a>".as_bytes());
        let mut archive = Archive::open(&bytes).unwrap();
        assert_eq!(archive.needed("a.xml").unwrap(), "<a>עו\"ס</a>");
        assert_eq!(archive.part("b.xml").unwrap(), None);
        assert_eq!(archive.needed("b.xml"), Err(Unreadable::missing("b.xml")));
    }

    #[test]
    fn utf_16_parts_are_read_and_others_refused() {
        let utf16: Vec<u8> = "\u{FEFF}<a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(Archive::open(&zip_of("a", &utf16)).unwrap().needed("a").unwrap(), "<a/>");
        assert_eq!(Archive::open(&zip_of("a", b"\xE0\xE1")).unwrap().needed("a"), Err(Unreadable::damaged("a")));
    }

    #[test]
    fn a_bomb_is_refused_by_its_ratio() {
        let bytes = zip_of("a", &vec![b' '; 3 * limits::RATIO_FREE]);
        assert!(bytes.len() * limits::RATIO < 3 * limits::RATIO_FREE);
        assert_eq!(Archive::open(&bytes).unwrap().needed("a"), Err(Unreadable::BombSuspected));
    }

    #[test]
    fn what_is_unpacked_in_all_is_bounded() {
        let bytes = zip_of("a", &[b'x'; 1000]);
        let mut archive = Archive::open(&bytes).unwrap();
        archive.left = 1500;
        assert!(archive.needed("a").is_ok());
        assert_eq!(archive.needed("a"), Err(Unreadable::BombSuspected));
    }

    #[test]
    fn a_changed_byte_is_noticed() {
        let mut bytes = zip_of("a", b"the quick brown fox");
        bytes[40] ^= 0x55;
        assert_eq!(Archive::open(&bytes).unwrap().needed("a"), Err(Unreadable::DamagedArchive));
    }
}
