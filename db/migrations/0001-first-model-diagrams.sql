-- The second half of the first model: diagrams, what is on them, and how relationships stand.

CREATE TABLE diagram (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  caption TEXT NOT NULL DEFAULT '',
  filters TEXT NOT NULL DEFAULT '{}',
  style TEXT NOT NULL DEFAULT '{}',
  position INTEGER NOT NULL
) STRICT;

-- An actor on a diagram. Positions are model units of the canvas, y downwards, never mirrored.
CREATE TABLE diagram_actor (
  id TEXT PRIMARY KEY NOT NULL,
  diagram_id TEXT NOT NULL REFERENCES diagram (id) ON DELETE CASCADE,
  actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  x REAL NOT NULL,
  y REAL NOT NULL,
  is_pinned INTEGER NOT NULL DEFAULT 0 CHECK (is_pinned IN (0, 1)),
  is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1)),
  UNIQUE (diagram_id, actor_id)
) STRICT;
CREATE INDEX diagram_actor_actor ON diagram_actor (actor_id);

-- A relationship that is not shown on a diagram although both its actors are.
CREATE TABLE diagram_hidden_relationship (
  id TEXT PRIMARY KEY NOT NULL,
  diagram_id TEXT NOT NULL REFERENCES diagram (id) ON DELETE CASCADE,
  relationship_id TEXT NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
  UNIQUE (diagram_id, relationship_id)
) STRICT;
CREATE INDEX diagram_hidden_relationship_relationship
  ON diagram_hidden_relationship (relationship_id);

-- A faction whose members are shown as one on a diagram.
CREATE TABLE diagram_collapsed_faction (
  id TEXT PRIMARY KEY NOT NULL,
  diagram_id TEXT NOT NULL REFERENCES diagram (id) ON DELETE CASCADE,
  faction_actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  UNIQUE (diagram_id, faction_actor_id)
) STRICT;
CREATE INDEX diagram_collapsed_faction_faction ON diagram_collapsed_faction (faction_actor_id);

-- Free text or a shape on a diagram. The place is that of its middle, in model units.
CREATE TABLE annotation (
  id TEXT PRIMARY KEY NOT NULL,
  diagram_id TEXT NOT NULL REFERENCES diagram (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('text', 'rectangle', 'ellipse')),
  text TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL CHECK (width > 0),
  height REAL NOT NULL CHECK (height > 0),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX annotation_diagram ON annotation (diagram_id);

-- A filter under a name, for any diagram: criteria as JSON.
CREATE TABLE network_filter (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  criteria TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

-- The analyst's word on a relationship under a hypothesis, over what its passages make of it.
CREATE TABLE relationship_standing (
  id TEXT PRIMARY KEY NOT NULL,
  relationship_id TEXT NOT NULL REFERENCES relationship (id) ON DELETE CASCADE,
  hypothesis_id TEXT NOT NULL REFERENCES hypothesis (id) ON DELETE CASCADE,
  standing TEXT NOT NULL CHECK (standing IN ('supported', 'contradicted', 'both', 'silent')),
  reason TEXT NOT NULL,
  UNIQUE (relationship_id, hypothesis_id)
) STRICT;
CREATE INDEX relationship_standing_hypothesis ON relationship_standing (hypothesis_id);
