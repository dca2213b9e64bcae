use super::*;

/// A small thing with values; `t1 t2` are two topics.
struct Thing(Vec<(Facet, &'static str)>);

impl Faced for Thing {
    fn values(&self, facet: Facet) -> Vec<String> {
        self.0.iter().filter(|(of, _)| *of == facet).map(|(_, value)| (*value).to_owned()).collect()
    }
}

const PLACES: [&str; 4] = ["באר שבע", "Göteborg", "עו\"ס 🙂", "Lövnäs & Co"];
const TOPICS: [&str; 3] = ["trust", "debt", "housing"];
const YEARS: [&str; 3] = ["2019", "2024", "2026"];

/// A number that looks like chance and is the same at every run.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 40).unwrap()
}

fn shelf(seed: &mut u64, n: usize) -> Vec<Thing> {
    let mut thing = |_| {
        let mut values = vec![(Facet::Place, PLACES[next(seed) % 4]), (Facet::Year, YEARS[next(seed) % 3])];
        values.extend(TOPICS.into_iter().filter(|_| next(seed).is_multiple_of(2)).map(|topic| (Facet::Topic, topic)));
        Thing(values)
    };
    (0..n).map(&mut thing).collect()
}

fn asked(seed: &mut u64) -> Asked {
    let all = PLACES.map(|place| (Facet::Place, place)).into_iter();
    let all = all.chain(TOPICS.map(|topic| (Facet::Topic, topic))).chain(YEARS.map(|year| (Facet::Year, year)));
    all.filter(|_| next(seed).is_multiple_of(4))
        .fold(Asked::default(), |asked, (facet, value)| asked.with(facet, value))
}

#[test]
fn the_count_at_a_choice_is_what_stands_there_after_pressing_it() {
    let mut seed = 7;
    for _ in 0..300 {
        let (things, asked) = (shelf(&mut seed, 24), asked(&mut seed));
        let now = narrow(&things, &asked).len();
        for facet in [Facet::Place, Facet::Topic, Facet::Year] {
            let fresh = asked.of(facet).next().is_none();
            for (value, n) in count(&things, &asked, facet) {
                assert!(n > 0);
                assert_eq!(narrow(&things, &asked.open(facet).with(facet, &value)).len(), n);
                let pressed = narrow(&things, &asked.with(facet, &value)).len();
                // Beside another choice of the same facet it widens: never less than either, never more than both.
                assert!(if fresh { pressed == n } else { pressed >= n.max(now) && pressed <= n + now });
            }
        }
    }
}

#[test]
fn a_way_out_finds_what_it_says_and_is_offered_whenever_one_facet_is_the_reason() {
    let mut seed = 11;
    let mut seen = 0;
    for _ in 0..400 {
        let (things, asked) = (shelf(&mut seed, 4), asked(&mut seed));
        if !narrow(&things, &asked).is_empty() {
            continue;
        }
        let ways = ways_out(&things, &asked);
        seen += ways.len();
        for facet in Facet::ALL {
            let found = narrow(&things, &asked.open(*facet)).len();
            assert_eq!(ways.iter().find(|(way, _)| way == facet).map_or(0, |(_, n)| *n), found);
        }
    }
    assert!(seen > 20, "the table never came to nothing");
}

#[test]
fn an_address_reads_back_and_is_the_same_in_whatever_order_one_chose() {
    let mut seed = 3;
    for _ in 0..100 {
        let asked = Asked { query: "עו\"ס & co".to_owned(), ..asked(&mut seed) };
        let address = asked.address("/catalogue");
        let pairs: Vec<(String, String)> = serde_html_form::from_str(address.split_once('?').unwrap().1).unwrap();
        assert_eq!(Asked::read(pairs.clone()), asked);
        assert_eq!(Asked::read(pairs.into_iter().rev()).address("/catalogue"), address);
    }
    assert_eq!(Asked::default().address("/catalogue"), "/catalogue");
}

#[test]
fn what_is_pressed_twice_is_gone_and_strange_names_are_not_heard() {
    let wide = Asked::default();
    let once = wide.with(Facet::Topic, "trust");
    assert!(once.has(Facet::Topic, "trust") && !once.is_wide());
    assert_eq!(once.without(Facet::Topic, "trust"), wide);
    let long = "x".repeat(121);
    let pairs = [("nonsense", "1"), ("topic", "  "), ("place", long.as_str()), ("topic", " trust ")];
    let read = Asked::read(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(read, once);
    let many = (0..100).map(|n| ("year".to_owned(), n.to_string()));
    assert_eq!(Asked::read(many).of(Facet::Year).count(), MOST);
}
