-- The commission: who asked, when, what for, and which sides were agreed to tell. One a project.
CREATE TABLE steering_commissions (
    project UUID PRIMARY KEY REFERENCES projects (id),
    commissioner UUID NOT NULL REFERENCES people (id),
    asked_at BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    -- both, client, professional
    sides TEXT NOT NULL,
    -- Why one side only; empty when both tell and nothing more was agreed.
    agreement TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
