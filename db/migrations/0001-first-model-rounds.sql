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
