//! What editors keep beside the catalogue: a call that is open, towns of the network, one that waits for an answer.

use std::time::Duration;

use jiff::Timestamp;
use redthread_core::language::Lang;
use redthread_editorial::actions::{NewCall, NewTown, accept_town, make_call, register_town};
use redthread_editorial::model::Contact;
use redthread_storage::{Deed, Error, Fault, Store, users};

/// Who edits: the steward of the organisation that keeps the catalogue.
const EDITOR: &str = "varda@giva.example";
/// How long the call is open.
const OPEN: Duration = Duration::from_hours(60 * 24);

const CALL: (&str, &str) = (
    "איך אומרים לא, ונשארים",
    "אנחנו מחפשים מחלקות שילמדו יחד על מקרים שבהם צריך היה לסרב לבקשה, והקשר נשמר ואפילו התחזק. \
     כל מחלקה מביאה שני סיפורים, כל אחד משני הצדדים, ובאביב נפגש ליום למידה משותף.\n\n\
     מי שמצטרף מקבל ליווי של מלווה למידה לשלושה מפגשים ומקום בספר. שאלות: ורדה, אגף שירותים חברתיים, גבעת התאנים.",
);

/// Name, country, unit, who wrote, what they want to begin with; the last one waits.
const TOWNS: [[&str; 6]; 3] = [
    [
        "Lövnäs",
        "Sverige",
        "Socialförvaltningen",
        "Marianne",
        "marianne@lovnas.example",
        "Vi vill lära av det som lyckats.",
    ],
    ["Sandmyr", "Sverige", "Individ- och familjeomsorgen", "Ylva", "ylva@sandmyr.example", "En framtidsverkstad till."],
    [
        "כפר האלה",
        "ישראל",
        "המחלקה לשירותים חברתיים",
        "ענת ר.",
        "anat@ela.example",
        "אנחנו חמש עובדות, ורוצות להתחיל בלמידה מהצלחות. ממה כדאי?",
    ],
];

pub(super) async fn make(store: &Store, today: Timestamp) -> Result<(), Error> {
    let user = users::find_by_email(store, &mut store.read().await?, EDITOR).await?.ok_or(Error::NotFound)?;
    let editor = super::viewer(store, user).await?;
    let deed = || Deed::fresh(store, Some(user));
    let closes_at = today.checked_add(OPEN).map_err(|error| Fault::Other(error.to_string()))?;
    let (title, words) = CALL;
    let kits = vec!["past-successes".to_owned()];
    let new = NewCall { title: title.to_owned(), words: words.to_owned(), lang: Lang::He, kits, closes_at };
    make_call(store, &deed()?, &editor, new).await?;
    for (at, town) in TOWNS.iter().enumerate() {
        let id = register_town(store, &Deed::fresh(store, None)?, new_town(town)).await?;
        if at + 1 < TOWNS.len() {
            accept_town(store, &deed()?, &editor, id).await?;
        }
    }
    Ok(())
}

fn new_town(town: &[&str; 6]) -> NewTown {
    let [name, country, organisation, contact, email, words] = town.map(str::to_owned);
    NewTown { name, country, organisation, contact: Contact { name: contact, email, words } }
}
