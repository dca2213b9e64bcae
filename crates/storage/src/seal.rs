//! Sealed text: XChaCha20-Poly1305 under a key per person and per story, wrapped by a key outside the database.
//!
//! A sealed value is bound to its place (table, column, row): moved elsewhere, it does not open. Destroying a key
//! erases all that was sealed under it, in every backup too (trust model section 3.4).

use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use redthread_core::ids::{Id, KeyId, Uuid};
use zeroize::Zeroizing;

use crate::error::Fault;

const VERSION: u8 = 1;
const NONCE: usize = 24;
const HEADER: usize = 1 + 16;
/// What sealing adds: a sealed text of this length holds no letter.
pub(crate) const OVERHEAD: usize = HEADER + NONCE + 16;

/// The outermost key: wraps all others, hashes what must be found without being read. Lives in a file of its own.
pub struct MasterKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterKey")
    }
}

impl MasterKey {
    /// Reads the key file (64 hexadecimal digits); makes it, readable by its owner only, if there is none.
    pub fn open(file: &Path) -> Result<Self, Fault> {
        match std::fs::read_to_string(file) {
            Ok(text) => Self::read(&text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::make(file),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads an existing key file and never makes one: for restore and check.
    pub fn read_file(file: &Path) -> Result<Self, Fault> {
        Self::read(&std::fs::read_to_string(file)?)
    }

    /// A key from its bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    fn read(text: &str) -> Result<Self, Fault> {
        let hash = blake3::Hash::from_hex(text.trim())
            .map_err(|_| Fault::Damaged("the key file does not hold 64 hexadecimal digits".to_owned()))?;
        Ok(Self::from_bytes(*hash.as_bytes()))
    }

    fn make(file: &Path) -> Result<Self, Fault> {
        use std::io::Write as _;
        let key = Self::from_bytes(random()?);
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut made = options.open(file)?;
        writeln!(made, "{}", blake3::Hash::from_bytes(*key.0).to_hex())?;
        made.sync_all()?;
        Ok(key)
    }

    /// A fingerprint that tells two keys apart and gives neither away: for backup manifests.
    pub fn fingerprint(&self) -> String {
        blake3::keyed_hash(&self.0, b"redthread key fingerprint").to_hex().chars().take(16).collect()
    }

    /// A keyed hash: the same input is found again, and cannot be guessed without the key.
    pub fn hash(&self, purpose: &str, input: &[u8]) -> [u8; 32] {
        *blake3::keyed_hash(&self.derived(purpose), input).as_bytes()
    }

    /// A key of its own for one purpose, such as the search index.
    pub fn derived(&self, purpose: &str) -> [u8; 32] {
        *blake3::keyed_hash(&self.0, purpose.as_bytes()).as_bytes()
    }

    pub(crate) fn wrap(&self, id: KeyId, key: &DataKey) -> Result<Vec<u8>, Fault> {
        encrypt(&self.0, id.uuid().as_bytes(), key.0.as_slice())
    }

    pub(crate) fn unwrap(&self, id: KeyId, wrapped: &[u8]) -> Result<DataKey, Fault> {
        let bytes = Zeroizing::new(decrypt(&self.0, id.uuid().as_bytes(), wrapped)?);
        let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| broken())?;
        Ok(DataKey(Zeroizing::new(key)))
    }
}

/// The key of one person, story or user.
#[derive(Clone)]
pub(crate) struct DataKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey")
    }
}

impl DataKey {
    pub(crate) fn new() -> Result<Self, Fault> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    pub(crate) fn seal(&self, id: KeyId, place: &str, row: Uuid, text: &str) -> Result<Vec<u8>, Fault> {
        self.seal_bytes(id, place, row, text.as_bytes())
    }

    pub(crate) fn seal_bytes(&self, id: KeyId, place: &str, row: Uuid, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        let mut sealed = Vec::with_capacity(HEADER + NONCE + bytes.len() + 16);
        sealed.push(VERSION);
        sealed.extend_from_slice(id.uuid().as_bytes());
        sealed.extend(encrypt(&self.0, &bound(place, row), bytes)?);
        Ok(sealed)
    }

    pub(crate) fn open(&self, place: &str, row: Uuid, sealed: &[u8]) -> Result<String, Fault> {
        String::from_utf8(self.open_bytes(place, row, sealed)?).map_err(|_| broken())
    }

    pub(crate) fn open_bytes(&self, place: &str, row: Uuid, sealed: &[u8]) -> Result<Vec<u8>, Fault> {
        let body = sealed.get(HEADER..).ok_or_else(broken)?;
        decrypt(&self.0, &bound(place, row), body)
    }
}

/// Under which key a value was sealed.
pub(crate) fn key_of(sealed: &[u8]) -> Result<KeyId, Fault> {
    match sealed.split_first() {
        Some((&VERSION, rest)) => {
            rest.get(..16).and_then(|id| Uuid::from_slice(id).ok()).map(KeyId::from_uuid).ok_or_else(broken)
        }
        _ => Err(broken()),
    }
}

/// Random bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Fault::Other(format!("no random numbers: {error}")))?;
    Ok(bytes)
}

fn bound(place: &str, row: Uuid) -> Vec<u8> {
    [place.as_bytes(), b"\0", row.as_bytes()].concat()
}

fn encrypt(key: &[u8; 32], aad: &[u8], text: &[u8]) -> Result<Vec<u8>, Fault> {
    let nonce: [u8; NONCE] = random()?;
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: text, aad }).map_err(|_| broken())?;
    Ok([nonce.as_slice(), &sealed].concat())
}

fn decrypt(key: &[u8; 32], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Fault> {
    let (nonce, body) = sealed.split_at_checked(NONCE).ok_or_else(broken)?;
    let nonce = <[u8; NONCE]>::try_from(nonce).map_err(|_| broken())?;
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    cipher.decrypt(&XNonce::from(nonce), Payload { msg: body, aad }).map_err(|_| broken())
}

fn broken() -> Fault {
    Fault::Damaged("a seal does not open".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    #[test]
    fn a_sealed_text_opens_in_its_place_and_nowhere_else() {
        let (key, id) = (DataKey::new().unwrap(), KeyId::from_uuid(row(1)));
        let sealed = key.seal(id, "vault.sealed", row(2), "שָׁלוֹם, Åsa 🙂").unwrap();
        assert_eq!(key.open("vault.sealed", row(2), &sealed).unwrap(), "שָׁלוֹם, Åsa 🙂");
        assert!(key.open("vault.sealed", row(3), &sealed).is_err());
        assert!(key.open("stories.sealed", row(2), &sealed).is_err());
        assert_eq!(key_of(&sealed).unwrap(), id);
    }

    #[test]
    fn every_flipped_byte_is_noticed() {
        let (key, id) = (DataKey::new().unwrap(), KeyId::from_uuid(row(1)));
        let sealed = key.seal(id, "a.b", row(2), "מילים").unwrap();
        for n in HEADER..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[n] ^= 1;
            assert!(key.open("a.b", row(2), &flipped).is_err(), "byte {n}");
        }
        for n in 0..sealed.len() {
            assert!(key.open("a.b", row(2), &sealed[..n]).is_err(), "cut at {n}");
        }
    }

    #[test]
    fn a_wrapped_key_needs_the_same_master() {
        let (one, two) = (MasterKey::from_bytes([1; 32]), MasterKey::from_bytes([2; 32]));
        let (key, id) = (DataKey::new().unwrap(), KeyId::from_uuid(row(1)));
        let wrapped = one.wrap(id, &key).unwrap();
        assert!(one.unwrap(id, &wrapped).is_ok());
        assert!(two.unwrap(id, &wrapped).is_err());
        assert_ne!(one.fingerprint(), two.fingerprint());
    }
}
