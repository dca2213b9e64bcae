-- The mark by which a brought file is known again: a keyed hash of whom it is about and of its words.
ALTER TABLE interview_files ADD COLUMN mark BYTEA;
CREATE INDEX interview_files_by_mark ON interview_files (mark);
