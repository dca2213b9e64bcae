//! A room full of phones, against the real server in a process of its own and a bare floor beside it.
//!
//! J: all join within ten seconds. S: ten slips a second. B: everybody votes within three seconds. R: 500 hidden slips are
//! revealed at once. D: all are cut off and come back. L: one reader in twenty stalls for half a minute. Every slip bears its
//! number, so that a lost or a doubled one is known. A budget that is not kept ends the run with 1.

mod child;
mod client;
mod lead;
mod reader;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use redthread_web::CROWDED;
use tokio::sync::watch;
use tokio::task::{JoinHandle, LocalSet, spawn_local};
use tokio::time::{Instant, interval, sleep, sleep_until, timeout};

pub(crate) use child::{floor, wall};

use crate::say;
use child::Server;
use client::Line;
use lead::{Lead, act};
use reader::{Board, Order, Reader};

const STEADY: usize = 100;
const REVEALED: usize = 500;
/// What the server holds once these have come is there whoever comes: memory is counted for those after them.
const FIRST: usize = 20;
const PATIENCE: Duration = Duration::from_secs(20);

/// Phones in the room, how long readers stall, and how many slips are revealed at once.
struct Room {
    phones: usize,
    stall: Duration,
    revealed: usize,
}

/// What was found, and whether it is within its budget.
#[derive(Default)]
struct Table(RefCell<usize>);

impl Table {
    fn row(&self, what: &str, found: f64, unit: &str, most: Option<f64>, floor: &str) {
        let is_over = most.is_some_and(|most| found > most);
        *self.0.borrow_mut() += usize::from(is_over);
        let budget = most.map_or_else(String::new, |most| format!("<= {most}"));
        let verdict = match most {
            None => "",
            Some(_) if is_over => " FAILED",
            Some(_) => " ok",
        };
        say(what, &format!("{found:.1} {unit}{verdict}"), &budget, floor);
    }
}

/// Runs all scenarios with so many phones (0: a thousand); whether every budget was kept.
pub(crate) async fn run(phones: usize) -> bool {
    let phones = if phones == 0 { 1000 } else { phones };
    // A phone may send twelve slips a minute: a small room has fewer to reveal.
    let revealed = REVEALED.min(2 * phones);
    let room = Room { phones, stall: Duration::from_secs(if phones < 1000 { 5 } else { 30 }), revealed };
    let table = Table::default();
    let local = LocalSet::new();
    local.run_until(scenarios(&room, &table)).await;
    let failed = *table.0.borrow();
    println!("{failed} budgets not kept");
    failed == 0
}

struct Phone {
    line: Line,
    cookie: String,
    joined_in: Duration,
    bytes: usize,
}

/// The room as the driver sees it.
struct Hall {
    server: Server,
    board: Rc<Board>,
    phones: Vec<Phone>,
    orders: watch::Sender<Order>,
    stalled: watch::Sender<Order>,
    readers: Vec<JoinHandle<()>>,
    lead: Lead,
}

async fn scenarios(room: &Room, table: &Table) {
    let server = Server::start("live-wall");
    let mut lead = Lead::sign_in(&server).await;
    lead.act("do=begin&phase=realisation&minutes=60").await;
    let (orders, stalled) = (watch::channel(Order::Read).0, watch::channel(Order::Read).0);
    let mut hall = Hall { server, board: Rc::default(), phones: vec![], orders, stalled, readers: vec![], lead };
    say(&format!("{} phones, one followed wall", room.phones), "", "", "");
    join(room, &mut hall, table).await;
    let ours = steady(&mut hall, table, "S").await;
    let floor = floor_steady(room, ours.1).await;
    let found = format!("{floor:.1} us of the floor");
    table.row("S: server CPU a delivery, beside the floor", ours.0 / floor, "x", Some(2.0), &found);
    cut(room, &mut hall, table).await;
    stall(room, &mut hall, table).await;
    vote(&mut hall, table).await;
    reveal(room, &mut hall, table).await;
    table.row("twice, in all of the run", count(hall.board.twice.get()), "slips", Some(0.0), "");
    say("whole taken anew by readers", &hall.board.resyncs.get().to_string(), "", "");
    drop(hall.orders);
    drop(hall.stalled);
    for reader in hall.readers {
        reader.abort();
    }
}

fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The value below which 95 of 100 are, in milliseconds.
fn p95(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times.get(times.len() * 95 / 100).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}

async fn join(room: &Room, hall: &mut Hall, table: &Table) {
    let begun = Instant::now();
    let mut joining = vec![];
    for n in 0..room.phones {
        let at = begun + Duration::from_secs(10) * u32::try_from(n).unwrap() / u32::try_from(room.phones).unwrap();
        let loads: Vec<String> = hall.server.said["loads"]
            .as_array()
            .unwrap()
            .iter()
            .map(|path| path.as_str().unwrap().to_owned())
            .collect();
        let orders = if n % 20 == 19 { &hall.stalled } else { &hall.orders };
        let (board, orders) = (hall.board.clone(), orders.subscribe());
        let (address, code) = (hall.server.text("address"), hall.server.text("code"));
        joining.push(spawn_local(async move {
            sleep_until(at).await;
            come_in(address, code, loads, board, orders).await
        }));
    }
    let (mut before, first) = (0.0, FIRST.min(room.phones / 2));
    for one in joining {
        let (phone, reader) = one.await.unwrap();
        hall.phones.push(phone);
        hall.readers.push(reader);
        if hall.phones.len() == first {
            before = hall.server.resident();
        }
    }
    let slowest = hall.phones.iter().map(|phone| phone.joined_in).max().unwrap_or_default();
    let most = hall.phones.iter().map(|phone| phone.bytes).max().unwrap_or_default();
    let all = p95(hall.phones.iter().map(|phone| phone.joined_in).collect()) / 1000.0;
    table.row("J: joined, the slowest", slowest.as_secs_f64(), "s", Some(5.0), &format!("p95 {all:.2} s"));
    table.row("J: on the wire for one, both ways, the most", count(most) / 1000.0, "kB", Some(30.0), "");
    rest(&hall.board).await;
    let each = |now: f64| (now - before) / count(room.phones - first);
    let both = format!("{:.0} kB with its posting line", each(hall.server.resident()));
    // On the line that a phone posts on nobody says anything now; the stream beside it stays.
    sleep(CROWDED * 2).await;
    table.row("J: memory a reader", each(hall.server.resident()), "kB", Some(30.0), &both);
}

/// Everything that a phone loads, from the code to the stream.
async fn come_in(
    address: String,
    code: String,
    loads: Vec<String>,
    board: Rc<Board>,
    orders: watch::Receiver<Order>,
) -> (Phone, JoinHandle<()>) {
    let begun = Instant::now();
    let mut line = Line::open(&address).await;
    let zipped = "Accept-Encoding: gzip, br\r\nAccept: text/html\r\n";
    let path = format!("/w/{code}");
    assert_eq!(line.get(&path, zipped).await.status, 200);
    for load in &loads {
        assert_eq!(line.get(load, zipped).await.status, 200, "{load}");
    }
    let reply =
        line.post(&format!("{path}/join"), "Accept: text/html\r\n", &format!("act={}&named=&standpoint=", act())).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    let cookie = format!("Cookie: {}\r\n", reply.header("set-cookie").split(';').next().unwrap_or_default());
    assert_eq!(line.get(&path, &format!("{zipped}{cookie}")).await.status, 200);
    let state = line.get(&format!("{path}/state"), &format!("Accept-Encoding: gzip, br\r\n{cookie}")).await;
    let last: i64 = state.header("etag").trim_matches('"').parse().unwrap();
    let names = (address, format!("{path}/live?from="), format!("{path}/state"), cookie.clone());
    let reader = Reader::new(names, board, orders, last);
    let stream = reader.open().await;
    let bytes = line.bytes + stream.bytes;
    let phone = Phone { line, cookie, joined_in: begun.elapsed(), bytes };
    (phone, spawn_local(reader.run(stream)))
}

/// Waits until nothing has been seen for a moment.
async fn rest(board: &Board) {
    let mut before = usize::MAX;
    while before != board.seen.get() {
        before = board.seen.get();
        sleep(Duration::from_millis(700)).await;
    }
}

/// Waits until everybody has seen everything; how many sights are missing when patience ends.
async fn all_seen(hall: &Hall, sights: usize) -> usize {
    let wait = async {
        let mut look = interval(Duration::from_millis(5));
        while hall.board.seen.get() < sights {
            look.tick().await;
        }
    };
    drop(timeout(PATIENCE, wait).await);
    sights.saturating_sub(hall.board.seen.get())
}

/// A slip from one phone; how long until it was acknowledged.
async fn write(phone: &mut Phone, code: &str, phase: &str, number: usize) -> Duration {
    let begun = Instant::now();
    let words =
        format!("%23{number}%23+Ingen+ringer+tillbaka+n%C3%A4r+de+sagt+att+de+ska.+%D7%9B%D7%9C+%D7%A4%D7%A2%D7%9D");
    let headers = format!("{}Accept: application/json\r\n", phone.cookie);
    let body = format!("act={}&phase={phase}&words={words}", act());
    let reply = phone.line.post(&format!("/w/{code}/slips"), &headers, &body).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    begun.elapsed()
}

/// Ten slips a second; (CPU a delivery in microseconds, bytes of one frame).
async fn steady(hall: &mut Hall, table: &Table, name: &str) -> (f64, usize) {
    let code = hall.server.text("code");
    hall.board.take();
    let (cpu, from, twice) = (hall.server.cpu(), hall.board.seen.get(), hall.board.twice.get());
    let mut tick = interval(Duration::from_millis(100));
    let mut answered = vec![];
    let readers = hall.phones.len();
    for n in 0..STEADY {
        tick.tick().await;
        let number = hall.board.send();
        answered.push(write(&mut hall.phones[n * 7 % readers], &code, "realisation", number).await);
    }
    let reading = hall.phones.len() - if name == "L" { readers / 20 } else { 0 };
    let lost = all_seen(hall, from + STEADY * reading).await;
    let each = (hall.server.cpu() - cpu) / count(STEADY * reading);
    let sights = hall.board.take();
    table.row(&format!("{name}: slip sent to slip seen, p95"), p95(sights), "ms", Some(150.0), "");
    table.row(&format!("{name}: slip sent to answer (on disk), p95"), p95(answered), "ms", None, "");
    table.row(&format!("{name}: lost of {}", STEADY * reading), count(lost), "sights", Some(0.0), "");
    table.row(&format!("{name}: seen twice"), count(hall.board.twice.get() - twice), "sights", Some(0.0), "");
    let frame = "id: 1000\ndata: {\"v\":1000,\"phase\":\"realisation\",\"code\":\"ABCDE\",\"locked\":false,\"slips\":[{\"i\":\"123456789012\",\"p\":\"realisation\",\"w\":\"Ingen ringer tillbaka nar de sagt att de ska. kol paam\",\"d\":\"ltr\"}]}\n\n";
    (each, frame.len())
}

/// The same with the floor: the same readers, the same rhythm, the same bytes.
async fn floor_steady(room: &Room, bytes: usize) -> f64 {
    let server = Server::start("live-floor");
    let (orders, board) = (watch::channel(Order::Read).0, Rc::new(Board::default()));
    let names = (server.text("address"), "/live".to_owned(), String::new(), String::new());
    let mut readers = vec![];
    for _ in 0..room.phones {
        let reader = Reader::new(names.clone(), board.clone(), orders.subscribe(), 0);
        let stream = reader.open().await;
        readers.push(spawn_local(reader.run(stream)));
    }
    let mut line = Line::open(&server.text("address")).await;
    let cpu = server.cpu();
    let mut tick = interval(Duration::from_millis(100));
    for _ in 0..STEADY {
        tick.tick().await;
        let number = board.send();
        let text = format!("#{number}#{}", "x".repeat(bytes));
        line.send("POST", "/send", "", &text).await;
        // Its answer is read with the next.
        line.head().await;
        line.take();
    }
    let wait = async {
        while board.seen.get() < STEADY * room.phones {
            sleep(Duration::from_millis(5)).await;
        }
    };
    drop(timeout(PATIENCE, wait).await);
    for reader in readers {
        reader.abort();
    }
    (server.cpu() - cpu) / count(board.seen.get())
}

/// All are cut off, twenty slips come, all come back within two seconds as browsers do.
async fn cut(room: &Room, hall: &mut Hall, table: &Table) {
    const MISSED: usize = 20;
    let code = hall.server.text("code");
    let (from, twice) = (hall.board.seen.get(), hall.board.twice.get());
    hall.orders.send_replace(Order::Cut);
    hall.stalled.send_replace(Order::Cut);
    sleep(Duration::from_millis(500)).await;
    for n in 0..MISSED {
        let number = hall.board.send();
        write(&mut hall.phones[n * 11 % room.phones], &code, "realisation", number).await;
    }
    let begun = Instant::now();
    hall.orders.send_replace(Order::Read);
    hall.stalled.send_replace(Order::Read);
    let lost = all_seen(hall, from + MISSED * room.phones).await;
    table.row("D: all in sync after the cut", begun.elapsed().as_secs_f64(), "s", Some(10.0), "");
    table.row(&format!("D: lost of {}", MISSED * room.phones), count(lost), "sights", Some(0.0), "");
    table.row("D: seen twice", count(hall.board.twice.get() - twice), "sights", Some(0.0), "");
}

/// One in twenty reads nothing while the others go on; then they catch up.
async fn stall(room: &Room, hall: &mut Hall, table: &Table) {
    let (from, begun, before) = (hall.board.seen.get(), Instant::now(), hall.server.resident());
    hall.stalled.send_replace(Order::Stall);
    steady(hall, table, "L").await;
    sleep_until(begun + room.stall).await;
    table.row(
        "L: memory that the stalled cost",
        hall.server.resident() - before,
        "kB",
        Some(30.0 * count(room.phones)),
        "",
    );
    hall.stalled.send_replace(Order::Read);
    let again = Instant::now();
    let lost = all_seen(hall, from + STEADY * room.phones).await;
    table.row("L: the stalled in sync again", again.elapsed().as_secs_f64(), "s", Some(10.0), "");
    table.row("L: lost by the stalled", count(lost), "sights", Some(0.0), "");
}

/// Everybody votes within three seconds.
async fn vote(hall: &mut Hall, table: &Table) {
    let code = hall.server.text("code");
    hall.lead.act("do=begin&phase=critique&minutes=60").await;
    for title in ["V%C3%A4ntan", "Spr%C3%A5ket", "Rummet"] {
        hall.lead.act(&format!("do=theme&phase=critique&title={title}")).await;
    }
    hall.lead.act("do=vote-open&phase=critique").await;
    let look = hall.lead.look().await;
    let themes: Vec<String> = look["board"]["themes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|theme| theme["id"].as_str().unwrap().to_owned())
        .collect();
    let (begun, all) = (Instant::now(), u32::try_from(hall.phones.len()).unwrap());
    let mut voting = vec![];
    for (n, mut phone) in (0_u32..).zip(std::mem::take(&mut hall.phones)) {
        let (code, themes) = (code.clone(), themes.clone());
        voting.push(spawn_local(async move {
            sleep_until(begun + Duration::from_secs(3) * n / all).await;
            let given = themes.iter().zip([2, 2, 1]).map(|(theme, votes)| format!("&theme={theme}&votes={votes}"));
            let body = format!("act={}&phase=critique{}", act(), given.collect::<Vec<_>>().concat());
            let headers = format!("{}Accept: application/json\r\n", phone.cookie);
            let sent = Instant::now();
            let reply = phone.line.post(&format!("/w/{code}/votes"), &headers, &body).await;
            assert_eq!(reply.status, 200, "{}", reply.text());
            (phone, sent.elapsed())
        }));
    }
    let mut took = vec![];
    for one in voting {
        let (phone, time) = one.await.unwrap();
        hall.phones.push(phone);
        took.push(time);
    }
    let after = begun.elapsed().saturating_sub(Duration::from_secs(3));
    table.row(
        "B: all counted, after the last was due",
        after.as_secs_f64(),
        "s",
        Some(2.0),
        &format!("answer p95 {:.0} ms", p95(took)),
    );
    hall.lead.act("do=vote-close&phase=critique").await;
    let look = hall.lead.look().await;
    let cast = look["phase"]["ballots"].as_u64().unwrap_or_default();
    let votes: u64 = look["board"]["themes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|theme| theme["votes"].as_u64().unwrap_or_default())
        .sum();
    let all = u64::from(all);
    table.row(
        "B: ballots missing or too many",
        count(usize::try_from(cast.abs_diff(all)).unwrap_or(usize::MAX)),
        "",
        Some(0.0),
        "",
    );
    table.row(
        "B: votes missing or too many",
        count(usize::try_from(votes.abs_diff(5 * all)).unwrap_or(usize::MAX)),
        "",
        Some(0.0),
        "",
    );
}

/// Five hundred slips that were hidden are shown at once.
async fn reveal(room: &Room, hall: &mut Hall, table: &Table) {
    let code = hall.server.text("code");
    let (first, from, twice) = (hall.board.sent(), hall.board.seen.get(), hall.board.twice.get());
    let mut writing = vec![];
    for (n, mut phone) in std::mem::take(&mut hall.phones).into_iter().enumerate() {
        let each = room.revealed / room.phones + usize::from(n < room.revealed % room.phones);
        let numbers: Vec<usize> = (0..each).map(|_| hall.board.send()).collect();
        let code = code.clone();
        writing.push(spawn_local(async move {
            for number in numbers {
                write(&mut phone, &code, "critique", number).await;
            }
            phone
        }));
    }
    for one in writing {
        hall.phones.push(one.await.unwrap());
    }
    assert_eq!(hall.board.seen.get(), from, "nobody sees what is hidden");
    hall.board.take();
    let (begun, cpu) = (Instant::now(), hall.server.cpu());
    hall.board.send_again(first);
    hall.lead.act("do=reveal&phase=critique").await;
    let lost = all_seen(hall, from + room.revealed * room.phones).await;
    table.row(&format!("R: {} revealed, on every phone", room.revealed), begun.elapsed().as_secs_f64(), "s", None, "");
    table.row("R: revealed to seen, p95", p95(hall.board.take()), "ms", None, "");
    table.row(
        "R: server CPU a slip and phone",
        (hall.server.cpu() - cpu) / count(room.revealed * room.phones),
        "us",
        None,
        "",
    );
    table.row(&format!("R: lost of {}", room.revealed * room.phones), count(lost), "sights", Some(0.0), "");
    table.row("R: seen twice", count(hall.board.twice.get() - twice), "sights", Some(0.0), "");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_that_is_not_kept_is_counted() {
        let table = Table::default();
        table.row("kept", 1.0, "s", Some(1.0), "");
        table.row("not kept", 1.1, "s", Some(1.0), "");
        table.row("without", 9.0, "s", None, "");
        assert_eq!(*table.0.borrow(), 1);
        assert!((p95((1..=100).map(Duration::from_millis).collect()) - 96.0).abs() < 0.1);
    }
}
