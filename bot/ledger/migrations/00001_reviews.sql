-- Times are milliseconds since 1970. IDs are Discord's. A pack is the first eight bytes
-- of the SHA-256 of its source's address. The same statements serve SQLite and
-- PostgreSQL.

-- +goose Up
CREATE TABLE users (
    user_id   BIGINT NOT NULL PRIMARY KEY,
    agreed_at BIGINT NOT NULL
);

CREATE TABLE reviews (
    user_id     BIGINT   NOT NULL REFERENCES users (user_id) ON DELETE CASCADE,
    pack        BIGINT   NOT NULL,
    question    TEXT     NOT NULL, -- its ID
    asking      BIGINT   NOT NULL, -- ID of what had it asked; each has one answer
    rating      SMALLINT NOT NULL, -- 1 again, 2 hard, 3 good, 4 easy
    answered_at BIGINT   NOT NULL, -- grows with each review of a question
    PRIMARY KEY (user_id, pack, question, asking)
);
