/**
 * The records of the model. `key` columns are never given twice (AUTOINCREMENT), so that undo can put a row back under
 * the key that other rows know it by. Nothing cascades: a command takes away what hangs on a record itself, so that the
 * history holds all of it.
 */
export const sql = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  encoding TEXT NOT NULL CHECK (encoding IN ('zstd', 'none')),
  byte_length INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE actor (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'government', 'agency', 'unnamed', 'group', 'place')),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  description TEXT NOT NULL,
  note TEXT NOT NULL,
  affiliations TEXT NOT NULL,
  identifiers TEXT NOT NULL,
  scope_article_id TEXT,
  mark_letters TEXT,
  mark_colour INTEGER,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX actor_by_folded ON actor (folded);

CREATE TABLE actor_alias (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  actor_key INTEGER NOT NULL REFERENCES actor (key),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  language TEXT
) STRICT;
CREATE INDEX actor_alias_by_actor ON actor_alias (actor_key, position);
CREATE INDEX actor_alias_by_folded ON actor_alias (folded);

CREATE TABLE article (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  external_id TEXT,
  outlet_key INTEGER REFERENCES actor (key),
  headline TEXT NOT NULL,
  byline TEXT NOT NULL,
  dateline_place TEXT,
  dateline_date TEXT,
  published_value TEXT,
  published_precision TEXT,
  published_at INTEGER,
  updated_value TEXT,
  updated_precision TEXT,
  language TEXT NOT NULL,
  address TEXT,
  note TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  inlines TEXT NOT NULL,
  original_sha256 TEXT REFERENCES original (sha256),
  original_media_type TEXT,
  original_name TEXT,
  original_length INTEGER,
  revision_of_key INTEGER REFERENCES article (key),
  word_count INTEGER NOT NULL,
  read_at TEXT,
  added_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_time ON article (published_at DESC, key DESC);
CREATE INDEX article_by_outlet ON article (outlet_key, published_at DESC);
CREATE INDEX article_by_original ON article (original_sha256);
CREATE INDEX article_by_address ON article (address) WHERE address IS NOT NULL;
CREATE INDEX article_by_external_id ON article (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX article_by_revision ON article (revision_of_key) WHERE revision_of_key IS NOT NULL;

CREATE TABLE annotation (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  article_key INTEGER NOT NULL REFERENCES article (key),
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'mention', 'highlight', 'note')),
  start INTEGER NOT NULL,
  words TEXT NOT NULL,
  directness TEXT,
  speaker_key INTEGER REFERENCES actor (key),
  cue TEXT,
  venue TEXT NOT NULL,
  certainty TEXT,
  outlet_stance TEXT,
  actor_key INTEGER REFERENCES actor (key),
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_by_article ON annotation (article_key, start);
CREATE INDEX annotation_by_speaker ON annotation (speaker_key) WHERE speaker_key IS NOT NULL;
CREATE INDEX annotation_by_actor ON annotation (actor_key) WHERE actor_key IS NOT NULL;

CREATE TABLE passage (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  annotation_key INTEGER NOT NULL REFERENCES annotation (key),
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'edited', 'ambiguous', 'lost'))
) STRICT;
CREATE INDEX passage_by_annotation ON passage (annotation_key, position);

CREATE TABLE relay (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  annotation_key INTEGER NOT NULL REFERENCES annotation (key),
  position INTEGER NOT NULL,
  step INTEGER NOT NULL,
  actor_key INTEGER NOT NULL REFERENCES actor (key)
) STRICT;
CREATE INDEX relay_by_annotation ON relay (annotation_key, position);
CREATE INDEX relay_by_actor ON relay (actor_key);

CREATE TABLE tag (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  parent_key INTEGER REFERENCES tag (key),
  name TEXT NOT NULL,
  colour INTEGER NOT NULL,
  note TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX tag_by_parent ON tag (parent_key, position);

CREATE TABLE annotation_tag (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  annotation_key INTEGER NOT NULL REFERENCES annotation (key),
  tag_key INTEGER NOT NULL REFERENCES tag (key),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_tag_by_annotation ON annotation_tag (annotation_key, position);
CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag_key);

CREATE TABLE event (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  when_value TEXT,
  when_precision TEXT,
  place TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE event_article (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  event_key INTEGER NOT NULL REFERENCES event (key),
  article_key INTEGER NOT NULL REFERENCES article (key),
  UNIQUE (event_key, article_key)
) STRICT;
CREATE INDEX event_article_by_article ON event_article (article_key);

CREATE TABLE claim (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  event_key INTEGER NOT NULL REFERENCES event (key),
  proposition TEXT NOT NULL,
  note TEXT NOT NULL,
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX claim_by_event ON claim (event_key, position);

CREATE TABLE evidence (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_key INTEGER NOT NULL REFERENCES claim (key),
  annotation_key INTEGER NOT NULL REFERENCES annotation (key),
  position INTEGER NOT NULL,
  stance TEXT NOT NULL CHECK (stance IN ('asserts', 'attributes', 'hedges', 'doubts', 'denies')),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_claim ON evidence (claim_key, position);
CREATE INDEX evidence_by_annotation ON evidence (annotation_key);

CREATE TABLE collection (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE collection_article (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  collection_key INTEGER NOT NULL REFERENCES collection (key),
  article_key INTEGER NOT NULL REFERENCES article (key),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX collection_article_by_collection ON collection_article (collection_key, position);
CREATE INDEX collection_article_by_article ON collection_article (article_key);

CREATE TABLE act (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  -- Of a 'do': done, undone, or undone and out of reach since something else was done after it.
  status TEXT NOT NULL CHECK (status IN ('done', 'undone', 'dropped')),
  -- Of an 'undo' or a 'redo': the act that it takes back or does again.
  target_key INTEGER REFERENCES act (key),
  label TEXT NOT NULL,
  place TEXT NOT NULL,
  author TEXT NOT NULL,
  device TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX act_by_status ON act (status, kind, key);
CREATE INDEX act_by_target ON act (target_key, key);

-- One transaction of an act: the rows that it changed, as they were and as they became.
CREATE TABLE change_set (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  act_key INTEGER NOT NULL REFERENCES act (key),
  encoding TEXT NOT NULL CHECK (encoding IN ('zstd', 'none')),
  changes BLOB NOT NULL
) STRICT;
CREATE INDEX change_set_by_act ON change_set (act_key, key);

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  input TEXT NOT NULL,
  started_at TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_fts USING fts5 (headline, text, note, content='article', content_rowid='key',
  tokenize="unicode61 remove_diacritics 2", detail=full);
CREATE VIRTUAL TABLE annotation_fts USING fts5 (words, note, content='annotation', content_rowid='key',
  tokenize="unicode61 remove_diacritics 2", detail=full);
INSERT INTO article_fts (article_fts, rank) VALUES ('secure-delete', 1);
INSERT INTO annotation_fts (annotation_fts, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER article_found AFTER INSERT ON article BEGIN
  INSERT INTO article_fts (rowid, headline, text, note) VALUES (new.key, new.headline, new.text, new.note);
END;
CREATE TRIGGER article_lost AFTER DELETE ON article BEGIN
  INSERT INTO article_fts (article_fts, rowid, headline, text, note) VALUES ('delete', old.key, old.headline, old.text, old.note);
END;
CREATE TRIGGER article_reworded AFTER UPDATE OF headline, text, note ON article BEGIN
  INSERT INTO article_fts (article_fts, rowid, headline, text, note) VALUES ('delete', old.key, old.headline, old.text, old.note);
  INSERT INTO article_fts (rowid, headline, text, note) VALUES (new.key, new.headline, new.text, new.note);
END;
CREATE TRIGGER annotation_found AFTER INSERT ON annotation BEGIN
  INSERT INTO annotation_fts (rowid, words, note) VALUES (new.key, new.words, new.note);
END;
CREATE TRIGGER annotation_lost AFTER DELETE ON annotation BEGIN
  INSERT INTO annotation_fts (annotation_fts, rowid, words, note) VALUES ('delete', old.key, old.words, old.note);
END;
CREATE TRIGGER annotation_reworded AFTER UPDATE OF words, note ON annotation BEGIN
  INSERT INTO annotation_fts (annotation_fts, rowid, words, note) VALUES ('delete', old.key, old.words, old.note);
  INSERT INTO annotation_fts (rowid, words, note) VALUES (new.key, new.words, new.note);
END;
`;
