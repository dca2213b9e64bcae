//! People as a project knows them: a standpoint, a side, a capacity. Names live in the vault, never here.

use crate::codes::codes;

/// The side somebody speaks from (נקודת מבט, perspektiv).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Standpoint {
    /// The person served; each organisation has its own word for it.
    Client,
    /// Who works with them, of any profession.
    Worker,
    /// Who leads a department.
    Manager,
    /// A relative or somebody close.
    Relative,
    /// Somebody with lived experience in a professional role.
    Peer,
    /// Who lives where it happens.
    Resident,
    /// A student.
    Student,
    /// A researcher or learning companion from outside.
    Researcher,
    /// A developer or other commercial party.
    Developer,
    /// A public authority.
    Authority,
}
codes!(Standpoint {
    Client = "client", Worker = "worker", Manager = "manager", Relative = "relative", Peer = "peer", Resident = "resident",
    Student = "student", Researcher = "researcher", Developer = "developer", Authority = "authority",
});

/// The two sides of a story, each with its own guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// Told by the person served, or by somebody close to them.
    Client,
    /// Told by a professional, of whatever profession.
    Professional,
}
codes!(Side { Client = "client", Professional = "professional" });

impl Standpoint {
    /// The side on which somebody of this standpoint tells.
    pub const fn side(self) -> Side {
        match self {
            Self::Client | Self::Relative | Self::Resident => Side::Client,
            _ => Side::Professional,
        }
    }
}

/// Who speaks for a person (trust model 3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Capacity {
    /// Decides alone.
    Adult,
    /// Under age: a guardian's consent and the own assent.
    Minor,
    /// Represented by a guardian, with the own assent.
    Represented,
    /// No longer living: frozen at the last scope.
    Deceased,
}
codes!(Capacity { Adult = "adult", Minor = "minor", Represented = "represented", Deceased = "deceased" });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_tells_on_the_side_of_the_client() {
        assert_eq!(Standpoint::Relative.side(), Side::Client);
        assert_eq!(Standpoint::Peer.side(), Side::Professional);
    }

    #[test]
    fn codes_read_back() {
        assert!(Standpoint::ALL.iter().all(|value| Standpoint::from_code(value.code()) == Some(*value)));
    }
}
