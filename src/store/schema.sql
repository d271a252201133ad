-- A store of newsgraph's: what every article says, kept by article, so that one can be added, replaced or removed
-- without touching what the others say. Read the views at the end (said, relations, entities); the tables may change
-- with the schema's version (PRAGMA user_version).
--
-- Places in a text are half-open ranges of Unicode code points, counted from 0. Dates are kept twice where they are
-- searched for: as written, and as a number YYYYMMDD (zeros for what is not known: 2024-03 is 20240300).

-- Words that come again and again: predicates, lemmas, cues, classes, IRIs, models. Never removed.
CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

-- Articles, numbered in the order in which they were added. A replaced one keeps its number.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  url TEXT,
  title TEXT,
  publisher TEXT,
  published TEXT,
  day INTEGER NOT NULL,
  text_hash TEXT NOT NULL,
  content_hash INTEGER NOT NULL,  -- of all that was read: text, title, authors, publisher, date, url
  model INTEGER REFERENCES term,  -- the language model that read it
  text TEXT NOT NULL
) STRICT;
CREATE INDEX document_publisher ON document (publisher);

CREATE TABLE author (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

-- One row for each real-world thing of all articles. Name and class follow from document_entity.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,       -- its name in exports
  name TEXT NOT NULL,
  class INTEGER REFERENCES term,   -- the most specific one of the ontology
  documents INTEGER NOT NULL,
  mentions INTEGER NOT NULL
) STRICT;

-- Surface forms. The key is the form as people type it: folded, without points and a leading article.
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, key TEXT NOT NULL) STRICT;
CREATE INDEX name_key ON name (key);
CREATE TABLE alias (
  name INTEGER NOT NULL REFERENCES name,
  entity INTEGER NOT NULL REFERENCES entity,
  documents INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (name, entity)
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_entity ON alias (entity);

-- An entity as one article shows it.
CREATE TABLE document_entity (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  entity INTEGER NOT NULL REFERENCES entity,
  name INTEGER REFERENCES name,    -- null: none
  class INTEGER REFERENCES term,
  source_count INTEGER NOT NULL,  -- unnamed sources: how many people; 0 if not said
  affiliation INTEGER REFERENCES entity,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX document_entity_entity ON document_entity (entity, document);
CREATE INDEX document_entity_affiliation ON document_entity (affiliation) WHERE affiliation IS NOT NULL;

CREATE TABLE same_as (
  document INTEGER NOT NULL,
  entity_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  iri INTEGER NOT NULL REFERENCES term,
  PRIMARY KEY (document, entity_position, position),
  FOREIGN KEY (document, entity_position) REFERENCES document_entity ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Where an article speaks of an entity; with its name, or (null) by a description or pronoun.
CREATE TABLE mention (
  document INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  entity_position INTEGER NOT NULL,
  name INTEGER REFERENCES name,
  PRIMARY KEY (document, start, "end", entity_position),
  FOREIGN KEY (document, entity_position) REFERENCES document_entity ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE job_title (
  document INTEGER NOT NULL,
  entity_position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, entity_position, start, "end", text),
  FOREIGN KEY (document, entity_position) REFERENCES document_entity ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who said what. type: 0 direct, 1 indirect, 2 mixed; kind: 0 speech, 1 thought, 2 intention.
CREATE TABLE quotation (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  key ANY NOT NULL,                     -- its name in exports: 16 hexadecimal digits as a number, else the text
  speaker INTEGER REFERENCES entity,
  speaker_text TEXT,                    -- null: the article's text from speaker_start to speaker_end
  cue INTEGER REFERENCES term,
  type INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  text TEXT,                            -- null: the same from content_start to content_end
  addressee INTEGER REFERENCES entity,
  addressee_text TEXT,  -- null: the same
  medium TEXT,
  said_at TEXT,
  day INTEGER NOT NULL,                 -- when it was said, else when the article was published
  content_start INTEGER, content_end INTEGER,
  speaker_start INTEGER, speaker_end INTEGER,
  cue_start INTEGER, cue_end INTEGER,
  addressee_start INTEGER, addressee_end INTEGER,
  confidence INTEGER NOT NULL,          -- in hundredths
  place INTEGER REFERENCES entity, place_text TEXT
) STRICT;
CREATE UNIQUE INDEX quotation_document ON quotation (document, position);
CREATE INDEX quotation_speaker ON quotation (speaker, day) WHERE speaker IS NOT NULL;
CREATE INDEX quotation_addressee ON quotation (addressee, day) WHERE addressee IS NOT NULL;
CREATE INDEX quotation_day ON quotation (day);

-- The second and further parts of a quotation that is split by its cue.
CREATE TABLE quotation_part (
  quotation INTEGER NOT NULL REFERENCES quotation ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (quotation, position)
) STRICT, WITHOUT ROWID;

-- Those who speak together with the speaker.
CREATE TABLE joint_speaker (
  quotation INTEGER NOT NULL REFERENCES quotation ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker INTEGER NOT NULL REFERENCES entity,
  PRIMARY KEY (quotation, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX joint_speaker_speaker ON joint_speaker (speaker);

-- Entities in a quotation's content; speaker (0: unknown) and day are the quotation's.
CREATE TABLE about (
  quotation INTEGER NOT NULL REFERENCES quotation ON DELETE CASCADE,
  topic INTEGER NOT NULL REFERENCES entity,
  speaker INTEGER NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (quotation, topic)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_topic ON about (topic, speaker, day);

-- Who did what to whom. polarity: 0 positive, 1 negative; modality: 0 asserted, 1 planned, 2 possible, 3 conditional.
-- claimed_in is the position of the quotation that it is part of; null: the article itself says so. The words of an
-- argument (…_text) that stand in the statement's evidence letter for letter are a number: 1024 times where they begin,
-- counted from start, plus how long they are.
CREATE TABLE statement (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  key ANY NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  subject INTEGER REFERENCES entity, subject_text ANY,
  predicate INTEGER NOT NULL REFERENCES term,
  lemma INTEGER REFERENCES term,
  object INTEGER REFERENCES entity, object_text ANY,
  polarity INTEGER NOT NULL,
  modality INTEGER NOT NULL,
  claimed_in INTEGER,
  confidence INTEGER NOT NULL,
  recipient INTEGER REFERENCES entity, recipient_text ANY,
  instrument INTEGER REFERENCES entity, instrument_text ANY,
  place INTEGER REFERENCES entity, place_text ANY,
  time TEXT,
  purpose TEXT,
  amount_value REAL, amount_unit TEXT,
  PRIMARY KEY (document, position),
  FOREIGN KEY (document, claimed_in) REFERENCES quotation (document, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_subject ON statement (subject, object, polarity, claimed_in) WHERE subject IS NOT NULL;
CREATE INDEX statement_object ON statement (object, subject) WHERE object IS NOT NULL;
CREATE INDEX statement_recipient ON statement (recipient, subject) WHERE recipient IS NOT NULL;
CREATE INDEX statement_instrument ON statement (instrument) WHERE instrument IS NOT NULL;
CREATE INDEX statement_place ON statement (place) WHERE place IS NOT NULL;

-- The second and further places that support a statement.
CREATE TABLE statement_part (
  document INTEGER NOT NULL,
  statement_position INTEGER NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (document, statement_position, position),
  FOREIGN KEY (document, statement_position) REFERENCES statement ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
  document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  position INTEGER NOT NULL,
  key ANY NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  person INTEGER NOT NULL REFERENCES entity,
  name TEXT NOT NULL,
  organization INTEGER REFERENCES entity,
  claimed_in INTEGER,
  PRIMARY KEY (document, position),
  FOREIGN KEY (document, claimed_in) REFERENCES quotation (document, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX role_person ON role (person);
CREATE INDEX role_organization ON role (organization) WHERE organization IS NOT NULL;

-- What people have decided, in this order: the one thing here that no article says. It names entities, statements and
-- quotations as exports do, so it outlives the articles that they come from.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('same', 'different', 'rename', 'wrong')),
  entity TEXT,    -- "ann-mora", or in one article only "ann-mora@ARTICLE"
  other TEXT,     -- the other entity; rename: the name
  document TEXT,  -- wrong: the article's IRI …
  key ANY         -- … and the statement's or quotation's key
) STRICT;

CREATE VIEW wrong_quotation AS
  SELECT q.id AS id, q.document AS document, q.position AS position
  FROM decision w CROSS JOIN document d ON d.iri = w.document
  CROSS JOIN quotation q ON q.document = d.id AND q.key = w.key WHERE w.kind = 'wrong';
-- With what a wrong quotation claims.
CREATE VIEW wrong_statement AS
  SELECT t.document AS document, t.position AS position
  FROM decision w CROSS JOIN document d ON d.iri = w.document
  CROSS JOIN statement t ON t.document = d.id AND t.key = w.key WHERE w.kind = 'wrong'
  UNION
  SELECT t.document, t.position FROM wrong_quotation q
  CROSS JOIN statement t ON t.document = q.document AND t.claimed_in = q.position;
CREATE VIEW wrong_role AS
  SELECT r.document AS document, r.position AS position FROM wrong_quotation q
  CROSS JOIN role r ON r.document = q.document AND r.claimed_in = q.position;

CREATE VIEW quotation_content AS
  SELECT q.id AS id, coalesce(q.text, substr(d.text, q.content_start + 1, q.content_end - q.content_start)) AS text
  FROM quotation q JOIN document d ON d.id = q.document;

-- Full text; the rowids are those of document and of quotation. Only which words there are, not where, for half the room:
-- phrases are looked for in what has their words (newsgraph said does).
CREATE VIRTUAL TABLE document_words USING fts5 (
  title, text, content = 'document', content_rowid = 'id', detail = none, columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quotation_words USING fts5 (
  text, content = 'quotation_content', content_rowid = 'id', detail = none, columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2');

-- For everyone ---------------------------------------------------------------------------------------------------

-- Who said what, to whom, about whom, when, and where it stands. What is marked wrong is left out of this view and the
-- next.
CREATE VIEW said AS
  SELECT q.id AS quotation,
         CASE typeof(q.key) WHEN 'integer' THEN printf('%016x', q.key) ELSE q.key END AS id,
         coalesce(q.said_at, d.published) AS said_at,
         s.name AS speaker, s.slug AS speaker_id,
         coalesce(q.speaker_text, substr(d.text, q.speaker_start + 1, q.speaker_end - q.speaker_start)) AS speaker_text,
         cue.text AS cue,
         CASE q.type WHEN 0 THEN 'direct' WHEN 1 THEN 'indirect' ELSE 'mixed' END AS quotation_type,
         CASE q.kind WHEN 0 THEN 'speech' WHEN 1 THEN 'thought' ELSE 'intention' END AS attribution_kind,
         coalesce(q.text, substr(d.text, q.content_start + 1, q.content_end - q.content_start)) AS text,
         coalesce(a.name, q.addressee_text, substr(d.text, q.addressee_start + 1, q.addressee_end - q.addressee_start))
           AS addressee, a.slug AS addressee_id, q.medium AS medium,
         (SELECT json_group_array(e.name) FROM about JOIN entity e ON e.id = about.topic WHERE about.quotation = q.id)
           AS about,
         d.iri AS document, d.title AS title, d.publisher AS publisher, d.published AS published,
         q.content_start AS start, q.content_end AS "end", q.confidence / 100.0 AS confidence
  FROM quotation q
  JOIN document d ON d.id = q.document
  LEFT JOIN entity s ON s.id = q.speaker
  LEFT JOIN entity a ON a.id = q.addressee
  LEFT JOIN term cue ON cue.id = q.cue
  WHERE q.id NOT IN (SELECT id FROM wrong_quotation);

-- Who did what to whom. claimed_by: 1 where it is what somebody says (claimed_in: the quotation), 0 where the article
-- itself reports it. Only rows with claimed = 0, polarity positive and modality asserted are facts.
CREATE VIEW relations AS
  SELECT CASE typeof(t.key) WHEN 'integer' THEN printf('%016x', t.key) ELSE t.key END AS id,
         coalesce(s.name, iif(typeof(t.subject_text) = 'integer',
                            substr(d.text, t.start + (t.subject_text >> 10) + 1, t.subject_text & 1023), t.subject_text)) AS subject, s.slug AS subject_id,
         p.text AS predicate, l.text AS lemma,
         coalesce(o.name, iif(typeof(t.object_text) = 'integer',
                            substr(d.text, t.start + (t.object_text >> 10) + 1, t.object_text & 1023), t.object_text)) AS object, o.slug AS object_id,
         coalesce(r.name, iif(typeof(t.recipient_text) = 'integer',
                            substr(d.text, t.start + (t.recipient_text >> 10) + 1, t.recipient_text & 1023), t.recipient_text)) AS recipient, r.slug AS recipient_id,
         coalesce(w.name, iif(typeof(t.place_text) = 'integer',
                            substr(d.text, t.start + (t.place_text >> 10) + 1, t.place_text & 1023), t.place_text)) AS place, w.slug AS place_id,
         t.time AS time, t.purpose AS purpose, t.amount_value AS amount_value, t.amount_unit AS amount_unit,
         CASE t.polarity WHEN 0 THEN 'positive' ELSE 'negative' END AS polarity,
         CASE t.modality WHEN 0 THEN 'asserted' WHEN 1 THEN 'planned' WHEN 2 THEN 'possible' ELSE 'conditional' END
           AS modality,
         t.claimed_in IS NOT NULL AS claimed, q.id AS claimed_in, c.name AS claimed_by,
         d.iri AS document, d.published AS published, t.start AS start, t."end" AS "end",
         substr(d.text, t.start + 1, t."end" - t.start) AS evidence, t.confidence / 100.0 AS confidence
  FROM statement t
  JOIN document d ON d.id = t.document
  JOIN term p ON p.id = t.predicate
  LEFT JOIN term l ON l.id = t.lemma
  LEFT JOIN entity s ON s.id = t.subject
  LEFT JOIN entity o ON o.id = t.object
  LEFT JOIN entity r ON r.id = t.recipient
  LEFT JOIN entity w ON w.id = t.place
  LEFT JOIN quotation q ON q.document = t.document AND q.position = t.claimed_in
  LEFT JOIN entity c ON c.id = q.speaker
  WHERE (t.document, t.position) NOT IN (SELECT document, position FROM wrong_statement);

CREATE VIEW entities AS
  SELECT e.slug AS id, e.name AS name, c.text AS class, e.mentions AS mentions, e.documents AS documents,
         (SELECT json_group_array(n.text) FROM alias JOIN name n ON n.id = alias.name
          WHERE alias.entity = e.id AND n.text <> e.name) AS alternate_names,
         (SELECT json_group_array(DISTINCT i.text) FROM document_entity de
          JOIN same_as USING (document) JOIN term i ON i.id = same_as.iri
          WHERE de.entity = e.id AND same_as.entity_position = de.position) AS same_as
  FROM entity e LEFT JOIN term c ON c.id = e.class;
