-- The catalogue lists what each slice shows, as it stands at the moment of asking: the list of covers beside it is no more.
DROP TABLE catalogue_entries;

-- What was written down in one microsecond keeps the order in which it was written: its place among its like, from 1.
ALTER TABLE workshop_worries ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
ALTER TABLE workshop_worry_steps ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
ALTER TABLE workshop_promises ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
ALTER TABLE workshop_invitee_steps ADD COLUMN place BIGINT NOT NULL DEFAULT 0;
