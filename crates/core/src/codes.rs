//! Closed lists that are stored and spoken of by codes.

/// Gives an enum its codes: `ALL`, `code` and `from_code`; pages serialise it as its code.
///
/// Whoever uses it derives `Clone` and `Copy`, and depends on `serde`.
#[macro_export]
macro_rules! codes {
    ($type:ident { $($variant:ident = $code:literal),* $(,)? }) => {
        impl $type {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable code used in rows, files and message keys.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Reads a code back; `None` for an unknown one.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)* _ => None }
            }
        }

        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.code())
            }
        }
    };
}
pub(crate) use codes;
