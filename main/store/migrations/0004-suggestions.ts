/**
 * What the engine found in each article, kept so that opening it again is instant; it is made anew at any time and no record, so it goes
 * with its article by itself. And what a person rejected or deleted, as a record: by the words and their place, for the engine changes.
 */
export const sql = `
CREATE TABLE analysis (
  article_key INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
  basis TEXT NOT NULL,
  encoding TEXT NOT NULL CHECK (encoding IN ('zstd', 'none')),
  found BLOB NOT NULL
) STRICT;

CREATE TABLE rejection (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  article_key INTEGER NOT NULL REFERENCES article (key),
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'mention')),
  -- Rejected as a suggestion, or deleted as a mark.
  how TEXT NOT NULL CHECK (how IN ('rejected', 'deleted')),
  start INTEGER NOT NULL,
  words TEXT NOT NULL,
  anchors TEXT NOT NULL,
  author TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX rejection_by_article ON rejection (article_key, start);
`;
