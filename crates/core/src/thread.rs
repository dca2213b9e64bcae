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
    /// A slip on the wall of a workshop.
    Slip,
    /// Slips that belong together.
    Theme,
    /// A picture of how it could be.
    Draft,
    /// Something to do.
    Action,
    /// A working group.
    Group,
}
codes!(Node {
    Passage = "passage", Finding = "finding", Story = "story", Meeting = "meeting", Trial = "trial",
    Edition = "edition", Publication = "publication", Concern = "concern", Reading = "reading",
    Crossing = "crossing", Clause = "clause", Slip = "slip", Theme = "theme", Draft = "draft", Action = "action",
    Group = "group",
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
    /// A concern grew into a red line; a slip or theme into a draft, a group; a draft into an action, a group; a group into
    /// the one it merged with.
    GrowsInto,
    /// A clause rests on a line, a reading, a passage.
    RestsOn,
    /// An action is carried by a working group.
    CarriedBy,
}
codes!(Relation {
    Supports = "supports", GathersInto = "gathers_into", IsAbout = "is_about", Tries = "tries", Shows = "shows", Continues = "continues",
    GrowsInto = "grows_into", RestsOn = "rests_on", CarriedBy = "carried_by",
});
