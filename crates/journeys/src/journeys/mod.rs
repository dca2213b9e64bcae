//! The journeys, in the order in which they run.

mod every_page;
mod first_visit;
mod interview;
mod passage;
mod red_lines;
mod screenshots;
mod two_editors;
mod withdrawal;
mod without_script;
mod workshop;

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use crate::fail::Done;
use crate::stage::Stage;

/// What a journey does on its stage.
type Run = for<'a> fn(&'a Stage) -> Pin<Box<dyn Future<Output = Done> + 'a>>;

/// One journey.
pub(crate) struct Journey {
    pub(crate) name: &'static str,
    pub(crate) run: Run,
}

impl fmt::Debug for Journey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// All that is checked.
pub(crate) const JOURNEYS: &[Journey] = &[
    Journey { name: "every page", run: |stage| Box::pin(every_page::run(stage)) },
    Journey { name: "first visit", run: |stage| Box::pin(first_visit::run(stage)) },
    Journey { name: "interview", run: |stage| Box::pin(interview::run(stage)) },
    Journey { name: "passage", run: |stage| Box::pin(passage::run(stage)) },
    Journey { name: "withdrawal", run: |stage| Box::pin(withdrawal::run(stage)) },
    Journey { name: "two editors", run: |stage| Box::pin(two_editors::run(stage)) },
    Journey { name: "red lines", run: |stage| Box::pin(red_lines::run(stage)) },
    Journey { name: "workshop", run: |stage| Box::pin(workshop::run(stage)) },
    Journey { name: "without script", run: |stage| Box::pin(without_script::run(stage)) },
];

/// Pictures of the pages; checks nothing.
pub(crate) const SCREENSHOTS: Journey = Journey { name: "screenshots", run: |stage| Box::pin(screenshots::run(stage)) };
