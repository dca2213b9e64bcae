-- Ways to what pages ask for, so that none of them reads every row of the workspace.

CREATE INDEX keys_by_project ON keys (project);
CREATE INDEX accounts_by_project ON accounts (project);
CREATE INDEX accounts_by_teller ON accounts (teller);
CREATE INDEX document_subjects_by_person ON document_subjects (person);

-- What supports which finding, counted from these two alone.
DROP INDEX links_by_project;
CREATE INDEX links_by_project ON links (project, relation, to_id, from_id);
DROP INDEX passages_by_project;
CREATE INDEX passages_by_project ON passages (project, id, state, document);

-- The passages of a text in their order, and the one that stands exactly here.
DROP INDEX passages_by_document;
CREATE INDEX passages_by_document ON passages (document, start_at);
