//! Two towns with a book each: a made-up slice puts them on show from what stands in the database now, as real slices do.

use redthread_catalogue::{INSTRUMENT, Relation, actions, list_on_show, list_published};
use redthread_core::ids::{EditionId, FindingId, Id as _, ProjectId};
use redthread_core::kit::{Id as _, TermId};
use redthread_core::language::Lang;
use redthread_core::people::Standpoint;
use redthread_core::thread::{Node, Relation as Thread};
use redthread_storage::catalogue::Listing;
use redthread_storage::projects::{NewProject, start_project};
use redthread_storage::{Begun, Error, Inside, Read, enter, passages, sql};
use redthread_testkit::{Cast, World};
use redthread_web::{
    EvidenceOnShow, Instrument, Kind, Later, OnShow, PartKind, PartOnShow, PersonalData, PrincipleOnShow, Routes,
    Standing,
};

pub(crate) static LIST: &[Instrument] = &[INSTRUMENT, BOOKS];

/// Words that stand in a book until they are taken back.
pub(crate) const QUOTE: &str = "היא חיכתה בַּמַּדְרֵגוֹת 20 דקות, ולא הלכה 🙂";

const BOOKS: Instrument = Instrument {
    names: &[],
    routes: Routes::new,
    entry: |_, _| String::new(),
    standing: |_, _, _, _| Box::pin(async { Ok(Standing::default()) }),
    on_show: Some(shelf),
    personal_data: PersonalData::NONE,
};

fn shelf(read: &mut Read, now: jiff::Timestamp) -> Later<'_, Vec<OnShow>> {
    Box::pin(async move {
        let mut books = vec![];
        for row in sql("SELECT id, title, place, lang, made_at FROM projects ORDER BY made_at, id").all(read).await? {
            let (id, title): (ProjectId, String) = (row.id("id")?, row.text("title")?);
            let parts: Vec<PartOnShow> = passages::list_findings(read, id).await?.into_iter().map(principle).collect();
            if !parts.is_empty() {
                let lang = row.text("lang")?.parse().unwrap_or(Lang::En);
                books.push(OnShow {
                    parts: parts.into(),
                    project: Some(id),
                    ..book(id, &title, (row.text("place")?, lang), now)
                });
            }
        }
        Ok(books)
    })
}

fn principle(finding: passages::Finding) -> PartOnShow {
    // Once the finding says so, its words were taken back.
    let quotes: &[&str] = match finding.category.as_str() {
        "taken back" => &[],
        _ if finding.title.starts_with("Stå") => &["Han stod kvar i trapphuset."],
        _ => &[QUOTE],
    };
    let said = |quote: &&str| EvidenceOnShow {
        quote: (*quote).to_owned(),
        who: "תמר".to_owned(),
        standpoint: Some(Standpoint::Client),
        story: "הדלת".to_owned(),
        anchor: "story-1".to_owned(),
    };
    PartOnShow {
        kind: PartKind::Principle,
        heading: finding.title.clone(),
        anchor: format!("principle-{}", finding.id),
        words: finding.title,
        principle: Some(PrincipleOnShow {
            id: finding.id.to_string(),
            explanation: finding.explanation,
            category: String::new(),
            shared: if quotes.is_empty() { (1, 2) } else { (2, 3) },
            evidence: quotes.iter().map(said).collect(),
        }),
    }
}

fn book(id: ProjectId, title: &str, (place, lang): (String, Lang), now: jiff::Timestamp) -> OnShow {
    OnShow {
        id: id.uuid(),
        kind: Kind::Book,
        project: None,
        kit: "past-successes".to_owned(),
        title: title.to_owned(),
        subtitle: String::new(),
        about: String::new(),
        place,
        lang,
        authors: vec![],
        publisher: "אגף הרווחה".to_owned(),
        report_number: String::new(),
        series: None,
        year: 2026,
        made_at: now,
        url: format!("/books/{id}"),
        standpoints: vec![Standpoint::Client, Standpoint::Worker],
        topics: vec![],
        populations: vec![],
        image_credit: String::new(),
        map_place: String::new(),
        is_indexed: true,
        files: vec![],
        parts: vec![].into(),
    }
}

/// A Hebrew round with a principle, and beside it a Swedish one with another.
pub(crate) struct Towns {
    pub(crate) world: World,
    pub(crate) swedish: ProjectId,
    pub(crate) here: FindingId,
    pub(crate) there: FindingId,
}

pub(crate) async fn towns() -> Towns {
    let world = World::round(LIST).await;
    let here = world.principle("להישאר ליד הדלת").await;
    let new = NewProject {
        kit: "past-successes".to_owned(),
        title: "Först kaffe, sedan blanketten".to_owned(),
        subtitle: String::new(),
        place: "Göteborg".to_owned(),
        lang: Lang::Sv,
        alias: "Rut".to_owned(),
        role: "companion".to_owned(),
    };
    let ruth = world.viewer(Cast::Ruth).await;
    let swedish = start_project(&world.store, &world.deed(Cast::Ruth), &ruth, new).await.unwrap();
    let there = principle_in(&world, swedish, "Stå kvar en stund till").await;
    Towns { world, swedish, here, there }
}

async fn principle_in(world: &World, project: ProjectId, title: &str) -> FindingId {
    let deed = world.deed(Cast::Ruth);
    let begun = world.store.begin(&deed, "test.principle", Some(project)).await.unwrap();
    let act = match begun {
        Begun::Act(act) => Some(act),
        Begun::Again(_) => None,
    };
    let mut act = act.unwrap();
    let id = passages::insert_finding(&mut act, project, "principle", None, title, "", "").await.unwrap();
    act.done(id, ()).await.unwrap();
    id
}

impl Towns {
    /// Ruth, who publishes in the Swedish project.
    pub(crate) async fn there_inside(&self) -> Inside {
        let (viewer, store) = (self.world.viewer(Cast::Ruth).await, &self.world.store);
        enter(store, &mut store.read().await.unwrap(), &viewer, self.swedish).await.unwrap()
    }

    /// Irit ties the two principles.
    pub(crate) async fn tie(&self, relation: Relation, reason: &str) -> Result<redthread_core::ids::TieId, Error> {
        let new = actions::NewTie { finding: self.here, other: self.there, relation, reason: reason.to_owned() };
        let shelf = list_on_show(&self.world.store, LIST).await.unwrap();
        let inside = self.world.inside(Cast::Irit).await;
        let deed = self.world.deed(Cast::Irit);
        actions::tie(&self.world.store, &deed, &inside, &new, &list_published(&shelf)).await
    }

    /// Says what the Hebrew round is about.
    pub(crate) async fn list(&self, topics: &[&str], map_place: &str) -> Result<(), Error> {
        let terms = |ids: &[&str]| ids.iter().map(|id| TermId::parse(id).unwrap()).collect();
        let listing = Listing {
            topics: terms(topics),
            populations: terms(&["young-adults"]),
            image_credit: "איור: דנה ל\"א".to_owned(),
            map_place: map_place.to_owned(),
            version: 0,
        };
        let (inside, deed) = (self.world.inside(Cast::Irit).await, self.world.deed(Cast::Irit));
        actions::say_listing(&self.world.store, &deed, &inside, &listing).await
    }

    /// Takes the words of the Hebrew principle back, or ends it altogether.
    pub(crate) async fn take_back(&self, whole: bool) {
        let mut act = self.world.act("test.taken_back").await;
        let mut finding = passages::load_finding(&mut act, self.world.project, self.here).await.unwrap();
        "taken back".clone_into(&mut finding.category);
        if whole {
            passages::end_finding(&mut act, self.here).await.unwrap();
        } else {
            passages::update_finding(&mut act, &finding).await.unwrap();
        }
        act.done(self.here, ()).await.unwrap();
    }

    /// Notes that an edition with the Hebrew principle was put before everybody.
    pub(crate) async fn shown(&self) {
        let mut act = self.world.act("test.published").await;
        let edition: EditionId = act.new_id().unwrap();
        let ends = ((Node::Edition, edition.uuid()), (Node::Finding, self.here.uuid()));
        passages::link(&mut act, self.world.project, ends.0, Thread::Shows, ends.1).await.unwrap();
        act.also("publication.edition_shown", edition);
        act.done(self.here, ()).await.unwrap();
    }
}
