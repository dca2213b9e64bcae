-- Tokens for the API: made on the command line, shown once, kept as a hash.
CREATE TABLE tokens (
    hash BYTEA PRIMARY KEY,
    user_id UUID NOT NULL REFERENCES users (id),
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
