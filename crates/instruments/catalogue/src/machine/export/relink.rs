//! Links of a page of ours, read and led elsewhere. Our pages are written by one writer: tags are whole, and values of
//! attributes stand in double quotes, with those inside them escaped.

/// Attributes that hold an address.
const NAMES: [&str; 4] = ["href", "src", "action", "data-shelf"];

/// A stretch of a page.
enum Piece<'a> {
    /// What is no address on this server.
    Other(&'a str),
    /// ` href="/…"`: the name, and the address as it is written.
    Link(&'a str, &'a str),
}

/// Every address on this server that a page leads to, as it is written there.
pub(super) fn links(html: &str) -> Vec<&str> {
    let mut all = vec![];
    read(html, |piece| {
        if let Piece::Link(_, address) = piece {
            all.push(address);
        }
    });
    all
}

/// The page with each address led to what `lead` says; one that leads nowhere is taken away.
pub(super) fn relink(html: &str, lead: impl Fn(&str) -> Option<String>) -> String {
    let mut page = String::with_capacity(html.len());
    read(html, |piece| match piece {
        Piece::Other(text) => page.push_str(text),
        Piece::Link(name, address) => {
            if let Some(target) = lead(&address.replace("&amp;", "&")) {
                page.extend([" ", name, "=\"", &target.replace('&', "&amp;"), "\""]);
            }
        }
    });
    page
}

fn read<'a>(html: &'a str, mut tell: impl FnMut(Piece<'a>)) {
    let mut rest = html;
    while let Some((text, tag_on)) = rest.split_once('<') {
        tell(Piece::Other(text));
        tell(Piece::Other("<"));
        rest = read_tag(tag_on, &mut tell);
    }
    tell(Piece::Other(rest));
}

/// Reads a tag to its end, and gives back what follows it.
fn read_tag<'a>(mut rest: &'a str, tell: &mut impl FnMut(Piece<'a>)) -> &'a str {
    // A value may hold `>`; it ends with its quotation mark.
    while let Some((before, value_on)) = rest.split_once('"') {
        if before.contains('>') {
            break;
        }
        let Some((value, after)) = value_on.split_once('"') else { break };
        match NAMES.into_iter().find_map(|name| Some((name, named(before, name)?))) {
            Some((name, before)) if value.starts_with('/') && !value.starts_with("//") => {
                tell(Piece::Other(before));
                tell(Piece::Link(name, value));
            }
            _ => {
                tell(Piece::Other(before));
                tell(Piece::Other("\""));
                tell(Piece::Other(value));
                tell(Piece::Other("\""));
            }
        }
        rest = after;
    }
    rest
}

/// What stands before ` name=`, where it ends with that.
fn named<'a>(before: &'a str, name: &str) -> Option<&'a str> {
    before.strip_suffix('=')?.strip_suffix(name)?.strip_suffix(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_in_tags_are_read() {
        let html = r#"<!doctype html><p title="a > b" class="x">כך כותבים: href="/no" <b>&quot;</b></p><a data-href="/no" href="/yes?a=1&amp;b=2">עו"ס</a><img src="/i.svg"><form action="/f"></form>"#;
        assert_eq!(links(html), ["/yes?a=1&amp;b=2", "/i.svg", "/f"]);
        assert_eq!(relink(html, |link| Some(link.to_owned())), html, "led to where it leads, a page is what it was");
    }

    #[test]
    fn an_address_is_led_elsewhere_or_taken_away() {
        let html =
            r#"<a href="/a?x=1&amp;y=2">א</a><a class="b" href="/b" id="c">ב</a><a href="//other.example/">ג</a>"#;
        let lead = |link: &str| (link == "/a?x=1&y=2").then(|| "../a.html?x&y".to_owned());
        assert_eq!(
            relink(html, lead),
            r#"<a href="../a.html?x&amp;y">א</a><a class="b" id="c">ב</a><a href="//other.example/">ג</a>"#
        );
    }

    #[test]
    fn a_broken_page_is_left_as_it_is() {
        for html in ["<a href=\"/a", "<", "a < b > c \" d", "<a href=\"/a\"", ""] {
            assert_eq!(relink(html, |link| Some(link.to_owned())), html, "{html}");
        }
    }
}
