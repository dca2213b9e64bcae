//! Prints the keys.
use redthread_core::language::Lang;
fn main() {
    let mut a = std::env::args().skip(1);
    let lang: Lang = a.next().unwrap().parse().unwrap();
    for w in a {
        for t in redthread_search::tokens(&w, lang) {
            println!("{} {:?}", t.surface, t.keys.iter().map(|k| k.as_str()).zip(&t.surenesses).collect::<Vec<_>>());
        }
        println!("   ? {:?}", redthread_search::Query::parse(&w, lang));
    }
}
