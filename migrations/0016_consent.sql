-- When somebody last looked through what had expired. Expiry itself needs no row: the gate asks the clock.
CREATE TABLE consent_looks (
    project UUID NOT NULL REFERENCES projects (id),
    user_id UUID NOT NULL REFERENCES users (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (project, user_id)
);
