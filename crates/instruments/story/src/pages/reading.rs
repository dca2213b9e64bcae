//! The reading copy: a sheet for one teller, with what they told and the story as it was written, in their language.

use maud::{Markup, html};
use redthread_core::ids::{AccountId, ProjectId, StoryId};
use redthread_core::language::Lang;
use redthread_storage::Error;
use redthread_storage::stories::StoryFace;
use redthread_web::parts::{dir_of, told};
use redthread_web::{Ctx, View, Words};
use serde::Serialize;

use crate::load::{gap, open};
use crate::pages::told::{GuideSteps, Telling, Text, Texts, draw_paragraphs};

#[derive(Serialize)]
pub(crate) struct ReadingView {
    project: String,
    review: String,
    title: String,
    face: Option<StoryFace>,
    telling: Telling,
    text: Option<Text>,
    #[serde(skip)]
    lang: Lang,
}

pub(crate) async fn load(
    ctx: &Ctx,
    project: ProjectId,
    story: StoryId,
    account: AccountId,
) -> Result<ReadingView, Error> {
    let mut opened = open(ctx, project, story).await?;
    let account = opened.accounts.iter().find(|one| one.id == account).cloned().ok_or(Error::NotFound)?;
    let texts = Texts::load(&mut opened).await?.without_marks();
    let lang = opened.inside.project.lang;
    let guide = GuideSteps::new(opened.inside.kit(ctx.store())?, lang);
    Ok(ReadingView {
        project: project.to_string(),
        review: opened.path("/review"),
        title: opened.title(ctx),
        face: opened.face().ok(),
        telling: texts.telling(&opened.team, &account, &guide),
        text: texts.story_text(&opened.team),
        lang,
    })
}

impl View for ReadingView {
    fn title(&self, _: &Ctx) -> String {
        self.title.clone()
    }

    fn class(&self) -> &'static str {
        "handout-page"
    }

    fn body(&self, ctx: &Ctx) -> Markup {
        let words = ctx.words.in_lang(self.lang);
        html! {
            main id="main" {
                p.screen-only { a href=(self.review) { (ctx.say("story-review-title")) } }
                article.handout lang=(self.lang.tag()) dir=(self.lang.direction().as_str()) {
                    header {
                        p.kicker { (words.say("story-reading-copy")) ": " bdi { (self.telling.alias) } }
                        h1 dir=(dir_of(&self.title)) { (self.title) }
                        p.lead { (words.say("story-reading-lead")) }
                    }
                    (self.draw_face(&words))
                    (self.draw_told(ctx, &words))
                    (self.draw_text(ctx, &words))
                    section.write { h2 { (words.say("story-reading-change")) } p.ruled {} }
                    footer { p { (words.say("story-reading-foot")) } }
                }
            }
        }
    }
}

impl ReadingView {
    fn draw_face(&self, words: &Words) -> Markup {
        html! {
            @if let Some(face) = &self.face {
                @for (key, text) in [("story-before", &face.before), ("story-after", &face.after)] {
                    @if !text.is_empty() { section { h2 { (words.say(key)) } (told(text)) } }
                }
            }
        }
    }

    fn draw_told(&self, ctx: &Ctx, words: &Words) -> Markup {
        html! {
            section {
                h2 { (words.say("story-reading-told")) }
                @if let Some(text) = self.telling.texts.iter().find(|text| !text.barred.is_empty()) { (gap(ctx, "story-account-gap", &text.barred)) }
                @for text in self.telling.texts.iter().filter(|text| text.barred.is_empty()) {
                    @if !text.heading.is_empty() { h3 dir=(dir_of(&text.heading)) { (text.heading) } }
                    @if text.none_found { p { (words.say("story-none-found")) } }
                    (draw_paragraphs(words, &self.project, text))
                }
            }
        }
    }

    fn draw_text(&self, ctx: &Ctx, words: &Words) -> Markup {
        html! {
            @if let Some(text) = &self.text {
                section {
                    h2 { (words.say("story-text-title")) }
                    @if text.barred.is_empty() { (draw_paragraphs(words, &self.project, text)) } @else { (gap(ctx, "story-text-gap", &text.barred)) }
                }
            }
        }
    }
}
