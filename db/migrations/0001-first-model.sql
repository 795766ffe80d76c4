-- The whole model of a Tarjih project, version 1. See db/README.md.
--
-- Every table has one text key `id`, unique in the world (UUID), so that projects can be merged and
-- so that a change is a row image. Offsets are Unicode code points into paragraph.text, end exclusive;
-- both NULL means the whole paragraph. Dates the analyst gives are EDTF text; moments are ISO 8601 UTC.
-- Deleting is done by the store, which records what goes with a row; ON DELETE says the same in SQL.

-- How ratings become scores, by name. points: II -2, I -1, nothing else counts. squares: the squared
-- distance of a rating (1 to 5) from the middle. key names a built-in one, whose name is translated.
CREATE TABLE weighting (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  name TEXT NOT NULL, method TEXT NOT NULL CHECK (method IN ('points', 'squares')),
  credibility_1 REAL NOT NULL CHECK (credibility_1 >= 0), credibility_2 REAL NOT NULL CHECK (credibility_2 >= 0),
  credibility_3 REAL NOT NULL CHECK (credibility_3 >= 0), credibility_4 REAL NOT NULL CHECK (credibility_4 >= 0),
  credibility_5 REAL NOT NULL CHECK (credibility_5 >= 0), credibility_6 REAL NOT NULL CHECK (credibility_6 >= 0),
  relevance_low REAL NOT NULL CHECK (relevance_low >= 0),
  relevance_medium REAL NOT NULL CHECK (relevance_medium >= 0),
  relevance_high REAL NOT NULL CHECK (relevance_high >= 0),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  question TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '',
  analyst TEXT NOT NULL DEFAULT '',
  weighting_id TEXT NOT NULL DEFAULT '0190a0a0-0000-7000-8000-000000000301' REFERENCES weighting (id),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX project_weighting ON project (weighting_id);

CREATE TABLE source (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  publisher TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL DEFAULT '',
  published TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  direction TEXT NOT NULL CHECK (direction IN ('rtl', 'ltr')),
  reliability TEXT NOT NULL DEFAULT 'F' CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  last_number INTEGER NOT NULL DEFAULT 0,
  file_name TEXT NOT NULL DEFAULT '',
  media_type TEXT NOT NULL DEFAULT 'text/plain',
  encoding TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL,
  warnings TEXT NOT NULL DEFAULT '[]',
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE source_file (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL UNIQUE REFERENCES source (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;

-- number: for ever within its source, never given anew. position: the reading order, nothing else.
CREATE TABLE paragraph (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL
    CHECK (
      kind IN ('heading', 'body', 'listItem', 'quotation', 'byline', 'tableCell', 'footnote')
    ),
  level INTEGER,
  text TEXT NOT NULL,
  position REAL NOT NULL,
  UNIQUE (source_id, number)
) STRICT;
CREATE INDEX paragraph_position ON paragraph (source_id, position);

-- is_exclusive: if it is true, no other is. archived_reason: not empty means out of matrix and scores.
CREATE TABLE hypothesis (
  id TEXT PRIMARY KEY NOT NULL,
  label TEXT NOT NULL,
  statement TEXT NOT NULL,
  colour TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'alternative'
    CHECK (kind IN ('lead', 'alternative', 'deception', 'null')),
  is_exclusive INTEGER NOT NULL DEFAULT 1 CHECK (is_exclusive IN (0, 1)),
  indicators TEXT NOT NULL DEFAULT '',
  archived_reason TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE actor_type (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  name TEXT NOT NULL,
  shape TEXT NOT NULL,
  colour TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE actor (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  type_id TEXT NOT NULL REFERENCES actor_type (id),
  description TEXT NOT NULL DEFAULT '',
  faction_actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX actor_match_key ON actor (match_key);
CREATE INDEX actor_faction ON actor (faction_actor_id);

CREATE TABLE actor_attribute (
  id TEXT PRIMARY KEY NOT NULL,
  actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (actor_id, name)
) STRICT;

-- Two actors that look alike and are not the same, as the analyst says. Once a pair, in either order.
CREATE TABLE actor_distinction (
  id TEXT PRIMARY KEY NOT NULL,
  actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  other_actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  UNIQUE (actor_id, other_actor_id)
) STRICT;
CREATE INDEX actor_distinction_other ON actor_distinction (other_actor_id);

CREATE TABLE alias (
  id TEXT PRIMARY KEY NOT NULL,
  actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  match_key TEXT NOT NULL,
  UNIQUE (actor_id, name)
) STRICT;

CREATE TABLE mention (
  id TEXT PRIMARY KEY NOT NULL,
  actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  paragraph_id TEXT NOT NULL REFERENCES paragraph (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0), end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  quote TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('suggested', 'confirmed', 'rejected')),
  reason TEXT NOT NULL DEFAULT '',
  UNIQUE (actor_id, paragraph_id, start_offset, end_offset)
) STRICT;
CREATE INDEX mention_paragraph ON mention (paragraph_id);

CREATE TABLE relationship_type (
  id TEXT PRIMARY KEY NOT NULL,
  key TEXT UNIQUE,
  name TEXT NOT NULL,
  is_directed INTEGER NOT NULL CHECK (is_directed IN (0, 1)),
  sign TEXT NOT NULL CHECK (sign IN ('positive', 'negative', 'neutral')),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE relationship (
  id TEXT PRIMARY KEY NOT NULL,
  from_actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  to_actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  type_id TEXT NOT NULL REFERENCES relationship_type (id),
  is_directed INTEGER NOT NULL CHECK (is_directed IN (0, 1)),
  sign TEXT NOT NULL CHECK (sign IN ('positive', 'negative', 'neutral')),
  weight REAL,
  confidence TEXT NOT NULL DEFAULT '' CHECK (confidence IN ('', 'low', 'moderate', 'high')),
  start_date TEXT NOT NULL DEFAULT '',
  end_date TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX relationship_from ON relationship (from_actor_id);
CREATE INDEX relationship_to ON relationship (to_actor_id);

CREATE TABLE relationship_citation (
  id TEXT PRIMARY KEY NOT NULL,
  relationship_id TEXT NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
  paragraph_id TEXT NOT NULL REFERENCES paragraph (id) ON DELETE CASCADE,
  start_offset INTEGER, end_offset INTEGER,
  quote TEXT NOT NULL,
  stance TEXT NOT NULL CHECK (stance IN ('asserts', 'denies')),
  CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
  CHECK (start_offset IS NULL OR (start_offset >= 0 AND end_offset > start_offset))
) STRICT;
CREATE INDEX relationship_citation_relationship ON relationship_citation (relationship_id);
CREATE INDEX relationship_citation_paragraph ON relationship_citation (paragraph_id);

CREATE TABLE evidence (
  id TEXT PRIMARY KEY NOT NULL,
  summary TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('fact', 'claim', 'assumption', 'absence')),
  credibility INTEGER NOT NULL DEFAULT 6 CHECK (credibility BETWEEN 1 AND 6),
  relevance TEXT NOT NULL DEFAULT 'medium' CHECK (relevance IN ('low', 'medium', 'high')),
  speaker_actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL,
  note TEXT NOT NULL DEFAULT '',
  excluded_reason TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_speaker ON evidence (speaker_actor_id);

CREATE TABLE evidence_citation (
  id TEXT PRIMARY KEY NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  paragraph_id TEXT NOT NULL REFERENCES paragraph (id) ON DELETE CASCADE,
  start_offset INTEGER, end_offset INTEGER,
  quote TEXT NOT NULL,
  CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
  CHECK (start_offset IS NULL OR (start_offset >= 0 AND end_offset > start_offset))
) STRICT;
CREATE INDEX evidence_citation_evidence ON evidence_citation (evidence_id);
CREATE INDEX evidence_citation_paragraph ON evidence_citation (paragraph_id);

-- consistency NULL: tagged as relevant to the hypothesis, not rated yet.
CREATE TABLE assessment (
  id TEXT PRIMARY KEY NOT NULL,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  hypothesis_id TEXT NOT NULL REFERENCES hypothesis (id) ON DELETE CASCADE,
  consistency TEXT CHECK (consistency IN ('CC', 'C', 'N', 'I', 'II', 'NA')),
  reason TEXT NOT NULL DEFAULT '',
  assessed_at TEXT NOT NULL,
  UNIQUE (evidence_id, hypothesis_id)
) STRICT;
CREATE INDEX assessment_hypothesis ON assessment (hypothesis_id);

CREATE TABLE timeline_event (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE timeline_event_actor (
  id TEXT PRIMARY KEY NOT NULL,
  timeline_event_id TEXT NOT NULL REFERENCES timeline_event (id) ON DELETE CASCADE,
  actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  UNIQUE (timeline_event_id, actor_id)
) STRICT;
CREATE INDEX timeline_event_actor_actor ON timeline_event_actor (actor_id);

CREATE TABLE timeline_event_citation (
  id TEXT PRIMARY KEY NOT NULL,
  timeline_event_id TEXT NOT NULL REFERENCES timeline_event (id) ON DELETE CASCADE,
  paragraph_id TEXT NOT NULL REFERENCES paragraph (id) ON DELETE CASCADE,
  start_offset INTEGER, end_offset INTEGER,
  quote TEXT NOT NULL,
  CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
  CHECK (start_offset IS NULL OR (start_offset >= 0 AND end_offset > start_offset))
) STRICT;
CREATE INDEX timeline_event_citation_event ON timeline_event_citation (timeline_event_id);
CREATE INDEX timeline_event_citation_paragraph ON timeline_event_citation (paragraph_id);

-- What the program suggested and the analyst does not want: not suggested again.
CREATE TABLE suggestion_dismissal (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('actor', 'date')),
  key TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

CREATE TABLE code (
  id TEXT PRIMARY KEY NOT NULL,
  parent_code_id TEXT REFERENCES code (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX code_parent ON code (parent_code_id);

CREATE TABLE coding (
  id TEXT PRIMARY KEY NOT NULL,
  code_id TEXT NOT NULL REFERENCES code (id) ON DELETE CASCADE,
  paragraph_id TEXT NOT NULL REFERENCES paragraph (id) ON DELETE CASCADE,
  start_offset INTEGER, end_offset INTEGER,
  quote TEXT NOT NULL,
  CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
  CHECK (start_offset IS NULL OR (start_offset >= 0 AND end_offset > start_offset))
) STRICT;
CREATE INDEX coding_code ON coding (code_id);
CREATE INDEX coding_paragraph ON coding (paragraph_id);

-- What the analyst concluded at a moment, with the ranking as it was then. Likelihood: the terms of ICD
-- 203. ranking: JSON, a list of hypothesisId, label, rank, weightedInconsistency, unratedEvidence.
CREATE TABLE judgement (
  id TEXT PRIMARY KEY NOT NULL,
  conclusion TEXT NOT NULL,
  hypothesis_id TEXT REFERENCES hypothesis (id) ON DELETE SET NULL,
  likelihood TEXT NOT NULL CHECK (likelihood IN ('almostNoChance', 'veryUnlikely', 'unlikely', 'evenChance', 'likely', 'veryLikely', 'almostCertain')),
  confidence TEXT NOT NULL CHECK (confidence IN ('low', 'moderate', 'high')),
  assumptions TEXT NOT NULL DEFAULT '', change_signs TEXT NOT NULL DEFAULT '', gaps TEXT NOT NULL DEFAULT '',
  ranking TEXT NOT NULL CHECK (json_valid(ranking)), made_at TEXT NOT NULL, changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX judgement_hypothesis ON judgement (hypothesis_id);

-- A note hangs on exactly one thing; on a paragraph it may hang on a span.
CREATE TABLE note (
  id TEXT PRIMARY KEY NOT NULL,
  source_id TEXT REFERENCES source (id) ON DELETE CASCADE,
  paragraph_id TEXT REFERENCES paragraph (id) ON DELETE CASCADE,
  actor_id TEXT REFERENCES actor (id) ON DELETE CASCADE,
  relationship_id TEXT REFERENCES relationship (id) ON DELETE CASCADE,
  hypothesis_id TEXT REFERENCES hypothesis (id) ON DELETE CASCADE,
  evidence_id TEXT REFERENCES evidence (id) ON DELETE CASCADE,
  code_id TEXT REFERENCES code (id) ON DELETE CASCADE,
  coding_id TEXT REFERENCES coding (id) ON DELETE CASCADE,
  diagram_id TEXT REFERENCES diagram (id) ON DELETE CASCADE,
  start_offset INTEGER, end_offset INTEGER,
  quote TEXT NOT NULL DEFAULT '', text TEXT NOT NULL,
  created_at TEXT NOT NULL, changed_at TEXT NOT NULL,
  CHECK (
    (source_id IS NOT NULL) + (paragraph_id IS NOT NULL) + (actor_id IS NOT NULL)
    + (relationship_id IS NOT NULL) + (hypothesis_id IS NOT NULL) + (evidence_id IS NOT NULL)
    + (code_id IS NOT NULL) + (coding_id IS NOT NULL) + (diagram_id IS NOT NULL) = 1
  ),
  CHECK ((start_offset IS NULL) = (end_offset IS NULL)),
  CHECK (start_offset IS NULL OR paragraph_id IS NOT NULL)
) STRICT;
CREATE INDEX note_source ON note (source_id);
CREATE INDEX note_paragraph ON note (paragraph_id);
CREATE INDEX note_actor ON note (actor_id);
CREATE INDEX note_relationship ON note (relationship_id);
CREATE INDEX note_hypothesis ON note (hypothesis_id);
CREATE INDEX note_evidence ON note (evidence_id);
CREATE INDEX note_code ON note (code_id);
CREATE INDEX note_coding ON note (coding_id);
CREATE INDEX note_diagram ON note (diagram_id);

-- Words that were not found again after a correction, kept until the analyst has decided. `kind` is
-- the table the anchor stood in, `rows` (JSON) the anchor with what hung on it, the anchor last.
CREATE TABLE lost_anchor (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (
    kind IN ('mention', 'evidence_citation', 'relationship_citation', 'timeline_event_citation',
             'coding', 'note')
  ),
  reason TEXT NOT NULL CHECK (reason IN ('changed', 'ambiguous', 'removed', 'cut')),
  rows TEXT NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  paragraph_id TEXT REFERENCES paragraph (id) ON DELETE SET NULL,
  paragraph_number INTEGER NOT NULL,
  old_text TEXT NOT NULL,
  start_offset INTEGER, end_offset INTEGER,
  quote TEXT NOT NULL,
  actor_id TEXT REFERENCES actor (id) ON DELETE CASCADE,
  relationship_id TEXT REFERENCES relationship (id) ON DELETE CASCADE,
  evidence_id TEXT REFERENCES evidence (id) ON DELETE CASCADE,
  timeline_event_id TEXT REFERENCES timeline_event (id) ON DELETE CASCADE,
  code_id TEXT REFERENCES code (id) ON DELETE CASCADE,
  lost_at TEXT NOT NULL,
  CHECK ((start_offset IS NULL) = (end_offset IS NULL))
) STRICT;
CREATE INDEX lost_anchor_source ON lost_anchor (source_id);
CREATE INDEX lost_anchor_paragraph ON lost_anchor (paragraph_id);
CREATE INDEX lost_anchor_actor ON lost_anchor (actor_id);
CREATE INDEX lost_anchor_relationship ON lost_anchor (relationship_id);
CREATE INDEX lost_anchor_evidence ON lost_anchor (evidence_id);
CREATE INDEX lost_anchor_event ON lost_anchor (timeline_event_id);
CREATE INDEX lost_anchor_code ON lost_anchor (code_id);

-- Every acknowledged step in order, also undo and redo. `changes` holds the row images as JSON,
-- NULL where they would be larger than the store keeps (then the step is named, not detailed).
CREATE TABLE change_log (
  id TEXT PRIMARY KEY NOT NULL,
  sequence INTEGER NOT NULL UNIQUE,
  at TEXT NOT NULL,
  analyst TEXT NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('do', 'undo', 'redo')),
  command TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  changes TEXT
) STRICT;

INSERT INTO weighting VALUES
  ('0190a0a0-0000-7000-8000-000000000301', 'parc', 'PARC', 'points', 1.4142135623730951,
   1.4142135623730951, 1, 0.7071067811865476, 0.7071067811865476, 1, 0.7071067811865476, 1,
   1.4142135623730951, 1),
  ('0190a0a0-0000-7000-8000-000000000302', 'even', 'even', 'points', 1, 1, 1, 1, 1, 1, 1, 1, 1, 2),
  ('0190a0a0-0000-7000-8000-000000000303', 'openSynthesis', 'Open Synthesis', 'squares',
   1, 1, 1, 1, 1, 1, 1, 1, 1, 3);

INSERT INTO actor_type (id, key, name, shape, colour, position) VALUES
  ('0190a0a0-0000-7000-8000-000000000101', 'person', 'person', 'ellipse', '#0072B2', 1),
  ('0190a0a0-0000-7000-8000-000000000102', 'group', 'group', 'octagon', '#CC79A7', 2),
  ('0190a0a0-0000-7000-8000-000000000103', 'organisation', 'organisation', 'round-rectangle', '#009E73', 3),
  ('0190a0a0-0000-7000-8000-000000000104', 'armedUnit', 'armed unit', 'hexagon', '#D55E00', 4),
  ('0190a0a0-0000-7000-8000-000000000105', 'state', 'state', 'round-diamond', '#8A6D00', 5),
  ('0190a0a0-0000-7000-8000-000000000106', 'place', 'place', 'round-tag', '#56737F', 6);

INSERT INTO relationship_type (id, key, name, is_directed, sign, position) VALUES
  ('0190a0a0-0000-7000-8000-000000000201', 'commands', 'commands', 1, 'neutral', 1),
  ('0190a0a0-0000-7000-8000-000000000202', 'alliedWith', 'allied with', 0, 'positive', 2),
  ('0190a0a0-0000-7000-8000-000000000203', 'rivalOf', 'rival of', 0, 'negative', 3),
  ('0190a0a0-0000-7000-8000-000000000204', 'arrested', 'arrested', 1, 'negative', 4),
  ('0190a0a0-0000-7000-8000-000000000205', 'accuses', 'accuses', 1, 'negative', 5),
  ('0190a0a0-0000-7000-8000-000000000206', 'supports', 'supports', 1, 'positive', 6),
  ('0190a0a0-0000-7000-8000-000000000207', 'funds', 'funds', 1, 'positive', 7),
  ('0190a0a0-0000-7000-8000-000000000208', 'memberOf', 'member of', 1, 'neutral', 8);
