//! Answers as the protocol writes them.

use jiff::Timestamp;
use redthread_web::Ctx;
use redthread_web::describe::write_oai_dc;
use redthread_web::xml::Xml;

use super::super::atom::moment;
use super::records::{Record, Slice, Told};
use super::request::{FORMAT, Fault, Page};

/// Elements whose values are addresses on this server.
const ADDRESS: &str = "identifier";

/// What a record is called beyond this server: `oai:<host>:<kind>/<id>`.
fn prefix(ctx: &Ctx) -> String {
    format!("oai:{}:", host(ctx))
}

/// The host without its port.
fn host(ctx: &Ctx) -> &str {
    ctx.host.split(':').next().unwrap_or_default()
}

/// The name of what an identifier calls, when it is one of this server's.
pub(super) fn name_of<'a>(ctx: &Ctx, identifier: &'a str) -> Option<&'a str> {
    identifier.strip_prefix(&prefix(ctx))
}

/// An answer in the making.
pub(super) struct Writer {
    xml: Xml,
    /// The element that holds what is told; opened with the first of it.
    verb: String,
    is_open: bool,
    prefix: String,
    origin: String,
}

impl Writer {
    /// Begins an answer to what was asked; to nothing, when it could not be read.
    pub(super) fn new(ctx: &Ctx, now: Timestamp, asked: &[(String, String)]) -> Self {
        let mut xml = Xml::default();
        let schema = "http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd";
        xml.open(
            "OAI-PMH",
            &[
                ("xmlns", "http://www.openarchives.org/OAI/2.0/"),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:schemaLocation", schema),
            ],
        );
        xml.text("responseDate", &[], &moment(now));
        let pairs: Vec<(&str, &str)> = asked.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let origin = ctx.origin();
        xml.text("request", &pairs, &format!("{origin}/oai"));
        let verb = asked.iter().find(|(name, _)| name == "verb").map(|(_, verb)| verb.clone()).unwrap_or_default();
        Self { xml, verb, is_open: false, prefix: prefix(ctx), origin }
    }

    fn begin(&mut self) {
        if !self.is_open {
            self.xml.open(&self.verb, &[]);
            self.is_open = true;
        }
    }

    /// Ends it.
    pub(super) fn finish(mut self) -> String {
        if self.is_open {
            self.xml.close(&self.verb);
        }
        self.xml.close("OAI-PMH");
        self.xml.finish()
    }

    /// An answer that says what is wrong.
    pub(super) fn fault(mut self, ctx: &Ctx, fault: Fault) -> String {
        self.xml.text("error", &[("code", fault.code())], &ctx.words.code("oai-fault", fault.code()));
        self.finish()
    }

    /// Who this is.
    pub(super) fn identify(&mut self, ctx: &Ctx, earliest: Timestamp) {
        self.begin();
        let lines = [
            ("repositoryName", ctx.say("product")),
            ("baseURL", format!("{}/oai", self.origin)),
            ("protocolVersion", "2.0".to_owned()),
            // The address that every mail server must read (RFC 5321, section 4.5.1); nobody's own is told.
            ("adminEmail", format!("postmaster@{}", host(ctx))),
            ("earliestDatestamp", moment(earliest)),
            ("deletedRecord", "persistent".to_owned()),
            ("granularity", "YYYY-MM-DDThh:mm:ssZ".to_owned()),
        ];
        for (name, value) in &lines {
            self.xml.text(name, &[], value);
        }
    }

    /// The one format.
    pub(super) fn formats(&mut self) {
        self.begin();
        self.xml.open("metadataFormat", &[]);
        self.xml.text("metadataPrefix", &[], FORMAT);
        self.xml.text("schema", &[], "http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        self.xml.text("metadataNamespace", &[], "http://www.openarchives.org/OAI/2.0/oai_dc/");
        self.xml.close("metadataFormat");
    }

    /// The sets: methods, by id and name.
    pub(super) fn sets<'a>(&mut self, sets: impl Iterator<Item = (&'a str, &'a str)>) {
        self.begin();
        for (spec, name) in sets {
            self.xml.open("set", &[]);
            self.xml.text("setSpec", &[], spec);
            self.xml.text("setName", &[], name);
            self.xml.close("set");
        }
    }

    /// The header of a record.
    pub(super) fn header(&mut self, told: &Told) {
        self.begin();
        let deleted: &[_] = if told.gone { &[("status", "deleted")] } else { &[] };
        self.xml.open("header", deleted);
        self.xml.text("identifier", &[], &format!("{}{}", self.prefix, told.name));
        self.xml.text("datestamp", &[], &moment(told.at));
        if !told.kit.is_empty() {
            self.xml.text("setSpec", &[], &told.kit);
        }
        self.xml.close("header");
    }

    /// A record; of what is gone, its header alone.
    pub(super) fn record(&mut self, told: &Told, record: Option<&Record>) {
        self.begin();
        self.xml.open("record", &[]);
        self.header(told);
        if let Some(record) = record.filter(|_| !told.gone) {
            self.xml.open("metadata", &[]);
            let whole = |(term, value): &(&'static str, String)| {
                let is_here = *term == ADDRESS && value.starts_with('/');
                (*term, if is_here { format!("{}{value}", self.origin) } else { value.clone() })
            };
            write_oai_dc(&mut self.xml, &record.elements.iter().map(whole).collect::<Vec<_>>());
            self.xml.close("metadata");
        }
        self.xml.close("record");
    }

    /// Where the list goes on; at the end of one that came in several answers, that it does not.
    pub(super) fn resumption(&mut self, slice: &Slice, page: &Page, all: usize) {
        let before = page.after.as_ref().map_or(0, |after| after.count);
        let token = slice.last(before).map(|last| page.token(&last)).unwrap_or_default();
        if !token.is_empty() || page.after.is_some() {
            let counts = [("completeListSize", &*all.to_string()), ("cursor", &*before.to_string())];
            self.xml.text("resumptionToken", &counts, &token);
        }
    }
}
