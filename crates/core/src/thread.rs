//! The thread: typed links from passage to finding to commitment to publication, walkable both ways (CONCEPT law 3).

use crate::codes::codes;

/// What a link can join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// A span of what somebody said.
    Passage,
    /// A principle, theme or open question.
    Finding,
    /// A case of success.
    Story,
    /// A meeting or study day.
    Meeting,
    /// A trial of a principle.
    Trial,
    /// A frozen book.
    Edition,
    /// A book in the making.
    Publication,
    /// What somebody fears, from an opening meeting.
    Concern,
    /// A measured state of a red line.
    Reading,
    /// A declared crossing.
    Crossing,
    /// A clause of a policy outline.
    Clause,
}
codes!(Node {
    Passage = "passage", Finding = "finding", Story = "story", Meeting = "meeting", Trial = "trial",
    Edition = "edition", Publication = "publication", Concern = "concern", Reading = "reading",
    Crossing = "crossing", Clause = "clause",
});

/// What a link says, read from its first end to its second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// A passage supports a finding.
    Supports,
    /// A story's own principle is told by a shared one.
    GathersInto,
    /// A meeting is about a finding.
    IsAbout,
    /// A trial tries a finding.
    Tries,
    /// An edition shows a passage, finding or story.
    Shows,
    /// A publication continues another: book one and book two.
    Continues,
    /// A concern grew into a red line.
    GrowsInto,
    /// A clause rests on a line, a reading, a passage.
    RestsOn,
}
codes!(Relation {
    Supports = "supports", GathersInto = "gathers_into", IsAbout = "is_about", Tries = "tries", Shows = "shows", Continues = "continues",
    GrowsInto = "grows_into", RestsOn = "rests_on",
});
