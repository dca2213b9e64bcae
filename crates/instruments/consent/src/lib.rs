//! (to be written)

use redthread_web::{Instrument, PersonalData, Routes, Standing};

/// What this slice says about itself.
pub const INSTRUMENT: Instrument = Instrument {
    names: &[],
    routes: Routes::new,
    entry: |project, _| format!("/p/{project}"),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    personal_data: PersonalData::NONE,
};
