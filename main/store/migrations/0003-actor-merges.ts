/**
 * Entries of the register that were made one, with what came from whom, and those of which a person said that they are two. Both name
 * entries by their id, not by their key: the other entry is gone while it is part of the one that stayed.
 */
export const sql = `
CREATE TABLE actor_merge (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kept_key INTEGER NOT NULL REFERENCES actor (key),
  absorbed_id TEXT NOT NULL,
  absorbed TEXT NOT NULL,
  kept_before TEXT NOT NULL,
  kept_after TEXT NOT NULL,
  moved TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX actor_merge_by_kept ON actor_merge (kept_key, key);
CREATE INDEX actor_merge_by_absorbed ON actor_merge (absorbed_id);

CREATE TABLE actors_apart (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  one_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT;
CREATE INDEX actors_apart_by_other ON actors_apart (other_id);
`;
