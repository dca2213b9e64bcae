//! A future workshop as rows: its preparation, its walls, its groups. Shared by the slices that prepare it, run it and
//! report on it; the rules are in `redthread_core::workshop`.

mod mobilisation;

pub use mobilisation::{
    Invitee, InviteeStep, NewInvitee, NewWorry, NewWorryStep, Promise, Terms, Worry, WorryStep, end_worry,
    find_promise, forget_ties, insert_invitee, insert_invitee_step, insert_promise, insert_worry, insert_worry_step,
    list_invitees, list_promises, list_worries, load_invitee, load_worry, promise_in, update_invitee,
};
