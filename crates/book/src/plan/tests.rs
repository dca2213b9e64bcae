use super::*;
use crate::{Evidence, sample};

fn planned(book: &Manuscript) -> Plan {
    plan(book).expect("the sample is a good book")
}

fn chapter(plan: &Plan, kind: Kind) -> &Chapter {
    plan.chapters.iter().find(|chapter| chapter.kind == kind).expect("the chapter")
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.chapters.iter().map(|chapter| chapter.id.as_str()).collect()
}

fn proofs(plan: &Plan) -> Vec<&Proof> {
    let nodes = &chapter(plan, Kind::Principles).nodes;
    nodes.iter().filter_map(|node| if let Node::Evidence(proof) = node { Some(proof) } else { None }).collect()
}

#[test]
fn the_chapters_stand_in_the_order_of_a_book_and_empty_ones_are_missing() {
    let story = anchor("story", "0191/א");
    let order =
        ["about", "credits", "abstract", "abstract-2", "foreword", &story, "principles", "citations", "colophon"];
    assert_eq!(ids(&planned(&sample::hebrew())), order);
    assert_eq!(ids(&planned(&sample::swedish())), ["story-s"]);
}

#[test]
fn a_second_abstract_has_its_heading_in_its_own_language() {
    let plan = planned(&sample::hebrew());
    let abroad = plan.chapters.iter().find(|chapter| chapter.id == "abstract-2").expect("the abstract");
    assert_eq!(abroad.title.text, "Abstract");
    assert_eq!(abroad.title.dir, Direction::Ltr);
}

#[test]
fn a_quotation_is_found_though_its_niqqud_and_marks_differ() {
    let mut book = sample::hebrew();
    let quote = "ואז שלום".to_owned();
    book.principles[0].evidence = vec![Evidence { quote, who_says: String::new(), story_number: 1 }];
    let plan = planned(&book);
    let found = proofs(&plan)[0].source.target.clone();
    assert_eq!(found, format!("{}-text-1", anchor("story", "0191/א")));
    let marked = chapter(&plan, Kind::Story).nodes.iter().find_map(|node| match node {
        Node::Paragraph(para) if para.id.as_deref() == Some(&found) => Some(&para.marks),
        _ => None,
    });
    assert_eq!(marked.expect("the paragraph").len(), 1);
}

#[test]
fn a_quotation_of_signs_alone_leads_to_the_story_and_not_to_its_first_paragraph() {
    let mut book = sample::hebrew();
    book.principles[0].evidence = vec![Evidence { quote: "…".into(), who_says: String::new(), story_number: 1 }];
    assert_eq!(proofs(&planned(&book))[0].source.target, anchor("story", "0191/א"));
}

#[test]
fn a_paragraph_quoted_twice_for_one_principle_is_marked_once() {
    let mut book = sample::hebrew();
    let again = book.principles[0].evidence[0].clone();
    book.principles[0].evidence.push(again);
    let plan = planned(&book);
    let marks: usize = chapter(&plan, Kind::Story)
        .nodes
        .iter()
        .map(|node| if let Node::Paragraph(para) = node { para.marks.len() } else { 0 })
        .sum();
    assert_eq!(marks, 1);
    assert_eq!(proofs(&plan).len(), 3);
}

#[test]
fn anchors_of_different_ids_differ_and_are_plain() {
    assert_eq!(anchor("story", "0191-ab"), "story-0191-ab");
    let strange = ["א", "ב", "a b", "a_b", "a/b", "<", ""].map(|id| anchor("story", id));
    let unique: std::collections::BTreeSet<_> = strange.iter().collect();
    assert_eq!(unique.len(), strange.len());
    assert!(strange.iter().all(|id| id.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))));
}

#[test]
fn many_turning_points_are_numbered_and_few_are_named() {
    let timeline = |book: &Manuscript| {
        let plan = planned(book);
        chapter(&plan, Kind::Story).nodes.iter().any(|node| matches!(node, Node::Timeline(one) if one.numbered))
    };
    let mut book = sample::hebrew();
    assert!(!timeline(&book));
    let point = book.stories[0].turning_points[0].clone();
    book.stories[0].turning_points = vec![point; 5];
    assert!(timeline(&book));
}

#[test]
fn the_text_of_a_story_is_set_off_from_what_stands_before_it() {
    let headings = |book: &Manuscript| {
        let plan = planned(book);
        let nodes = &chapter(&plan, Kind::Story).nodes;
        let texts = nodes.iter().filter_map(|node| match node {
            Node::Heading(heading) => Some((heading.level, heading.text.text.clone())),
            _ => None,
        });
        texts.take(5).collect::<Vec<_>>()
    };
    let of = |level: u8, text: &str| (level, text.to_owned());
    let hebrew = [of(2, "לפני"), of(2, "נקודות מפנה"), of(2, "אחרי"), of(2, "הסיפור"), of(3, "בין לבין")];
    assert_eq!(headings(&sample::hebrew()), hebrew);
    let mut bare = sample::swedish();
    bare.stories[0].text.0.push(Block::Heading("Efteråt".into()));
    assert_eq!(headings(&bare), [of(2, "Efteråt"), of(2, "Åsa")], "a text that opens the story needs no heading");
}

#[test]
fn the_line_about_sharing_counts_and_names() {
    let plan = planned(&sample::hebrew());
    let share = chapter(&plan, Kind::Principles).nodes.iter().find_map(|node| match node {
        Node::Share(share) => Some(share.text.text.as_str()),
        _ => None,
    });
    assert_eq!(share, Some("משותף ל־1 מתוך 1 סיפורים (כולם)"));
}

#[test]
fn a_part_stands_below_the_heading_of_its_chapter_and_its_own_headings_below_it() {
    let plan = planned(&sample::outline());
    assert_eq!(ids(&plan), ["section-background", "section-clauses"]);
    let headings = plan.chapters[1].nodes.iter().filter_map(|node| match node {
        Node::Heading(heading) => Some((heading.level, heading.id.as_str())),
        _ => None,
    });
    let expected = [(2, "section-c1"), (3, "section-c1-2"), (2, "section-c2"), (3, "section-c2-2")];
    assert_eq!(headings.collect::<Vec<_>>(), expected);
}
