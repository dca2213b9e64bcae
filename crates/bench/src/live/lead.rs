//! Whoever leads the wall: signs in, presses buttons, reads the page.

use super::child::Server;
use super::client::Line;

/// Whoever leads, signed in.
pub(super) struct Lead {
    line: Line,
    cookie: String,
    csrf: String,
    path: String,
}

impl Lead {
    pub(super) async fn sign_in(server: &Server) -> Self {
        let mut line = Line::open(&server.text("address")).await;
        let body = format!(
            "email={}&password={}",
            server.text("email").replace('@', "%40"),
            server.text("password").replace(' ', "+")
        );
        let reply = line.post("/sign-in", "", &body).await;
        let cookie = format!("Cookie: {}\r\n", reply.header("set-cookie").split(';').next().unwrap_or_default());
        let path = format!("/p/{}/wall", server.text("project"));
        let page = line.get(&path, &cookie).await.text();
        let csrf = between(&page, "name=\"csrf\" value=\"", "\"");
        Self { line, cookie, csrf, path }
    }

    pub(super) async fn act(&mut self, fields: &str) {
        let body = format!("csrf={}&act={}&{fields}", self.csrf, act());
        let headers = format!("{}Accept: application/json\r\n", self.cookie);
        let path = self.path.clone();
        let reply = self.line.post(&path, &headers, &body).await;
        assert_eq!(reply.status, 200, "{fields}: {}", reply.text());
    }

    pub(super) async fn look(&mut self) -> serde_json::Value {
        let headers = format!("{}Accept: application/json\r\n", self.cookie);
        let path = self.path.clone();
        serde_json::from_slice(&self.line.get(&path, &headers).await.body).unwrap()
    }
}

fn between(text: &str, from: &str, to: &str) -> String {
    text.split(from).nth(1).and_then(|rest| rest.split(to).next()).unwrap_or_default().to_owned()
}

/// An id for one write.
pub(super) fn act() -> String {
    let random = redthread_storage::hex(redthread_storage::secret().unwrap().as_bytes());
    let part = |from: usize, to: usize| random.get(from..to).unwrap_or_default().to_owned();
    format!("{}-{}-4{}-8{}-{}", part(1, 9), part(10, 14), part(15, 18), part(19, 22), part(23, 35))
}

#[cfg(test)]
mod tests {
    use super::super::client::find;
    use super::*;

    #[test]
    fn an_id_is_one_and_no_two_are_the_same() {
        let (one, two) = (act(), act());
        assert!(one.parse::<redthread_core::ids::ActId>().is_ok(), "{one}");
        assert_ne!(one, two);
    }

    #[test]
    fn the_middle_of_a_page_is_found() {
        assert_eq!(between("a value=\"x\" b", "value=\"", "\""), "x");
        assert_eq!(between("nothing", "value=\"", "\""), "");
        assert_eq!(find(b"ab\r\n\r\nc", b"\r\n\r\n"), Some(2));
    }
}
