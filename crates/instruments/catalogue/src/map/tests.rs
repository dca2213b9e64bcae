use super::*;

fn country(code: &str) -> &'static Country {
    COUNTRIES.iter().find(|country| country.code == code).unwrap()
}

fn place(name: &str, count: usize) -> Place {
    Place { name: name.to_owned(), at: locate(name).unwrap(), count }
}

#[test]
fn towns_are_found_by_the_names_people_write() {
    let near = |name: &str, latitude: f64, longitude: f64| {
        let at = locate(name).unwrap_or_else(|| panic!("{name} is not known"));
        assert!((at.latitude - latitude).abs() < 0.1 && (at.longitude - longitude).abs() < 0.1, "{name} {at:?}");
    };
    for name in ["באר שבע", "באר־שֶׁבַע", "Be'er Sheva", "Beersheba", "beer sheva"] {
        near(name, 31.25, 34.79);
    }
    for name in ["Göteborg", "GÖTEBORG", "Gothenburg", "גטבורג"] {
        near(name, 57.71, 11.97);
    }
    for name in ["ירושלים", "Jerusalem"] {
        near(name, 31.77, 35.22);
    }
    near("Malmö", 55.61, 13.0);
    near("31.25, 34.79", 31.25, 34.79);
    for nowhere in ["נווה עץ", "Lövnäs 🙂", "", "95, 10", "31.25"] {
        assert_eq!(locate(nowhere), None, "{nowhere}");
    }
}

#[test]
fn each_country_is_drawn_within_its_edges_and_holds_its_own_towns() {
    assert!(country("il").holds(locate("אילת").unwrap()) && !country("il").holds(locate("Malmö").unwrap()));
    assert!(country("se").holds(locate("Kiruna").unwrap()) && country("se").holds(locate("Malmö").unwrap()));
    for country in COUNTRIES.iter() {
        assert!(country.width > 200 && country.width < HEIGHT, "{}", country.code);
        assert!(country.land.starts_with('M') && country.land.ends_with('z') && country.land.len() > 400);
        assert!(country.land.len() + country.near.len() < 16_000, "{}", country.code);
    }
    let north = country("se").draw(&[place("Kiruna", 1)])[0].y;
    assert!(north < country("se").draw(&[place("Malmö", 1)])[0].y, "north is up");
    let east = country("il").draw(&[place("ירושלים", 1)])[0].x;
    assert!(east > country("il").draw(&[place("תל אביב", 1)])[0].x, "east is right in every language");
}

#[test]
fn the_area_of_a_dot_says_how_many_and_the_biggest_is_named_first() {
    let dots = country("se").draw(&[place("Lund", 1), place("Malmö", 16)]);
    assert_eq!(dots.iter().map(|dot| dot.name.as_str()).collect::<Vec<_>>(), ["Malmö", "Lund"]);
    assert!(dots[0].r > dots[1].r && dots[0].label.is_some());
}

#[test]
fn names_never_lie_over_each_other_or_over_a_dot_and_never_leave_the_drawing() {
    let names =
        ["תל אביב", "יפו", "חולון", "בת ים", "רמת גן", "גבעתיים", "בני ברק", "לוד", "רמלה", "באר שבע", "אשדוד", "חיפה"];
    let places: Vec<Place> = names.iter().enumerate().map(|(n, name)| place(name, n + 1)).collect();
    let il = country("il");
    let dots = il.draw(&places);
    assert_eq!(dots.len(), names.len());
    let labels: Vec<(usize, Area)> = dots
        .iter()
        .enumerate()
        .filter_map(|(at, dot)| dot.label.map(|label| (at, Area::of_label(&label, &dot.name))))
        .collect();
    assert!(labels.len() >= 4 && labels.len() < dots.len(), "{} of {}", labels.len(), dots.len());
    for (at, area) in &labels {
        assert!(area.left >= 0 && area.right <= il.width);
        for (other, dot) in dots.iter().enumerate() {
            assert!(other == *at || !area.meets(&Area::of_dot(dot)), "{} over {}", dots[*at].name, dot.name);
        }
        assert!(labels.iter().all(|(other, theirs)| other == at || !area.meets(theirs)));
    }
}
