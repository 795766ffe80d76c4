-- Rounds: the matrix rated once more, blind, kept apart from its ratings until the analyst takes them over.

CREATE TABLE rating_round (
  id TEXT PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL UNIQUE,
  -- what the order of the hypotheses in each row follows from
  seed INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  -- NULL: it goes on
  finished_at TEXT
) STRICT;

-- A row that was finished: locked, or opened again for a reason.
CREATE TABLE round_row (
  id TEXT PRIMARY KEY NOT NULL,
  rating_round_id TEXT NOT NULL REFERENCES rating_round (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
  locked_at TEXT NOT NULL,
  unlocked_reason TEXT NOT NULL DEFAULT '',
  UNIQUE (rating_round_id, evidence_id)
) STRICT;
CREATE INDEX round_row_evidence ON round_row (evidence_id);

CREATE TABLE round_rating (
  id TEXT PRIMARY KEY NOT NULL,
  rating_round_id TEXT NOT NULL REFERENCES rating_round (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  hypothesis_id TEXT NOT NULL REFERENCES hypothesis (id) ON DELETE CASCADE,
  consistency TEXT NOT NULL CHECK (consistency IN ('CC', 'C', 'N', 'I', 'II', 'NA')),
  rated_at TEXT NOT NULL,
  UNIQUE (rating_round_id, evidence_id, hypothesis_id)
) STRICT;
CREATE INDEX round_rating_evidence ON round_rating (evidence_id);
CREATE INDEX round_rating_hypothesis ON round_rating (hypothesis_id);

-- A search for what was expected, as it was run: the proof that something is absent. Running it again
-- adds a row, so that every result keeps its date. filter: JSON, what it was narrowed to.
CREATE TABLE absence_search (
  id TEXT PRIMARY KEY NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  query TEXT NOT NULL,
  with_particles INTEGER NOT NULL CHECK (with_particles IN (0, 1)),
  filter TEXT NOT NULL,
  -- paragraphs that it found, among those that there were to be searched
  found INTEGER NOT NULL CHECK (found >= 0),
  searched INTEGER NOT NULL CHECK (searched >= found),
  searched_at TEXT NOT NULL
) STRICT;
CREATE INDEX absence_search_evidence ON absence_search (evidence_id);
