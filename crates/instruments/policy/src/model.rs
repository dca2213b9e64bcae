//! Rules of an outline; the same as everybody who reads one knows.

pub use redthread_core::redline::outline::{
    AuthorityAnswer, Clause, Comment, CommentRound, CommentState, Front, Handing, HandingState, NewClause, Position,
    authorities, check_reply,
};
