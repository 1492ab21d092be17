-- The timeline, its keys, what is folded from it, and the audit of who read it.
-- Runs as tandem_owner. tandem_application and tandem_keeper own nothing.

CREATE TABLE partnership (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE partnership IS 'An area and its agencies. Reference data, written by the owner only.';
COMMENT ON COLUMN partnership.id IS 'Its name in words, as in web addresses: the-shire.';
COMMENT ON COLUMN partnership.settings IS 'What the area settles for itself, such as response times.';

CREATE TABLE agency (
  id text PRIMARY KEY,
  partnership text NOT NULL REFERENCES partnership,
  name text NOT NULL,
  kind text NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE agency IS 'A member of a partnership. Details of entries are encrypted under a key of their agency.';
COMMENT ON COLUMN agency.kind IS 'police, ambulance, mental-health-trust, local-authority and so on.';

CREATE TABLE team (
  id uuid PRIMARY KEY,
  agency text NOT NULL REFERENCES agency,
  name text NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE team IS 'A team of an agency.';

CREATE TABLE place (
  id uuid PRIMARY KEY,
  partnership text NOT NULL REFERENCES partnership,
  agency text NOT NULL REFERENCES agency,
  name text NOT NULL,
  kind text NOT NULL,
  settings jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE place IS 'Where a person may be taken or kept.';
COMMENT ON COLUMN place.kind IS 'The law''s word for it: health-based, emergency-department, police-station, private-home, other.';
COMMENT ON COLUMN place.settings IS 'Number of rooms, telephone, whom it takes.';

CREATE TABLE worker (
  id uuid PRIMARY KEY,
  agency text NOT NULL REFERENCES agency,
  name text NOT NULL,
  role text NOT NULL,
  profession text NOT NULL,
  sign_in_name text NOT NULL UNIQUE,
  active boolean NOT NULL DEFAULT true,
  settings jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE worker IS 'A person at work, in a role.';
COMMENT ON COLUMN worker.active IS 'False once they have left: their entries keep their name.';

CREATE TABLE worker_team (
  worker uuid NOT NULL REFERENCES worker,
  team uuid NOT NULL REFERENCES team,
  PRIMARY KEY (worker, team)
);
COMMENT ON TABLE worker_team IS 'Which workers are in which team.';

CREATE TABLE entry (
  id uuid PRIMARY KEY,
  partnership text NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind IN ('episode', 'person', 'place', 'team', 'panel', 'partnership')),
  subject_id text NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  person uuid,
  type text NOT NULL,
  version smallint NOT NULL,
  at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  done_by json NOT NULL,
  recorded_by json NOT NULL,
  contributed_by text NOT NULL,
  confirmed boolean NOT NULL,
  via text NOT NULL CHECK (via IN ('screen', 'phone', 'paper', 'import', 'feed')),
  origin text NOT NULL,
  source_id text,
  corrects uuid,
  details bytea NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  chain bytea NOT NULL CHECK (octet_length(chain) = 32),
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  UNIQUE (subject_id, position)
);
CREATE INDEX entry_by_transaction ON entry (partnership, transaction);
COMMENT ON TABLE entry IS 'The log: one fact or decision on a timeline a row, never changed and never removed.';
COMMENT ON COLUMN entry.id IS 'UUIDv7 made by whoever writes first; sending it twice is one entry.';
COMMENT ON COLUMN entry.subject_id IS 'A UUID; of a partnership its name in words.';
COMMENT ON COLUMN entry.position IS 'Its place in the log of its subject, from 1: the order of arrival, which no fold reads.';
COMMENT ON COLUMN entry.at IS 'When it happened.';
COMMENT ON COLUMN entry.recorded_at IS 'When it was written down.';
COMMENT ON COLUMN entry.received_at IS 'When this deployment received it, by its own clock.';
COMMENT ON COLUMN entry.contributed_by IS 'The agency whose key the details are under and whose retention they follow.';
COMMENT ON COLUMN entry.confirmed IS 'False where somebody else wrote it for the doer.';
COMMENT ON COLUMN entry.origin IS 'The deployment it came from.';
COMMENT ON COLUMN entry.details IS 'Ciphertext. First byte: the format; then the generation of the key.';
COMMENT ON COLUMN entry.hash IS 'SHA-256 over the envelope and the stored bytes of details.';
COMMENT ON COLUMN entry.chain IS 'SHA-256 over the chain of the entry before it on its subject, and hash.';
COMMENT ON COLUMN entry.transaction IS 'Whoever follows the log reads below the snapshot''s xmin, since positions are not in commit order.';

CREATE TABLE data_key (
  subject_id text NOT NULL,
  agency text NOT NULL,
  generation smallint NOT NULL CHECK (generation BETWEEN 1 AND 255),
  wrapped_key bytea,
  created_at timestamptz(3) NOT NULL,
  destroyed_at timestamptz(3),
  PRIMARY KEY (subject_id, agency, generation),
  CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
);
COMMENT ON TABLE data_key IS 'The keys of details, one for each subject and contributing agency, wrapped under a key kept outside the database.';
COMMENT ON COLUMN data_key.generation IS 'A new one begins when an agency writes again after its key was destroyed.';
COMMENT ON COLUMN data_key.destroyed_at IS 'When the key was destroyed, and with it every detail under it.';

CREATE SEQUENCE projection_revision CACHE 32;
COMMENT ON SEQUENCE projection_revision IS 'Tells a reader whether the row is still the one it has read before.';

CREATE TABLE episode_now (
  episode uuid PRIMARY KEY,
  partnership text NOT NULL,
  person uuid,
  started_at timestamptz(3) NOT NULL,
  open_until timestamptz(3) NOT NULL,
  pieces json NOT NULL,
  law_position integer NOT NULL,
  revision bigint NOT NULL DEFAULT nextval('projection_revision')
);
CREATE INDEX episode_now_open ON episode_now (partnership, open_until);
CREATE INDEX episode_now_person ON episode_now (person);
COMMENT ON TABLE episode_now IS 'Folded from entries: one row an episode. May be dropped and refolded at any time.';
COMMENT ON COLUMN episode_now.open_until IS 'From when it is no longer on the board; infinity while nothing says so.';
COMMENT ON COLUMN episode_now.pieces IS 'What a list shows, in pieces, each with the instant from which it holds (milliseconds since 1970).';
COMMENT ON COLUMN episode_now.law_position IS 'Up to which entry about the partnership its commencement dates were read.';

CREATE TABLE person_now (
  person uuid PRIMARY KEY,
  partnership text NOT NULL,
  label text NOT NULL,
  words text NOT NULL,
  birth_year smallint,
  nhs_number text,
  revision bigint NOT NULL DEFAULT nextval('projection_revision')
);
CREATE INDEX person_now_nhs_number ON person_now (partnership, nhs_number) WHERE nhs_number IS NOT NULL;
COMMENT ON TABLE person_now IS 'Folded from entries: who a person is, as far as it is known, for lists and search.';
COMMENT ON COLUMN person_now.label IS 'What a list calls the person.';
COMMENT ON COLUMN person_now.words IS 'Names and aliases in small letters, each after a space.';
COMMENT ON COLUMN person_now.birth_year IS 'As stated or estimated from the age.';

CREATE TABLE person_link (
  person uuid NOT NULL,
  other uuid NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (person, entry)
);
CREATE INDEX person_link_other ON person_link (other);
COMMENT ON TABLE person_link IS 'Folded from entries: which records are said to be of one person.';

CREATE TABLE audit_act (
  id bigint GENERATED ALWAYS AS IDENTITY (CACHE 32) PRIMARY KEY,
  at timestamptz(3) NOT NULL,
  partnership text NOT NULL,
  worker uuid,
  role text NOT NULL,
  agency text NOT NULL,
  verb text NOT NULL,
  purpose text NOT NULL,
  categories text[] NOT NULL,
  shown boolean NOT NULL
);
COMMENT ON TABLE audit_act IS 'One reading or writing: who, what for, what was done.';
COMMENT ON COLUMN audit_act.partnership IS 'Of the worker who asked.';
COMMENT ON COLUMN audit_act.worker IS 'Null for the command line.';
COMMENT ON COLUMN audit_act.categories IS 'Which kinds of fact were shown.';
COMMENT ON COLUMN audit_act.shown IS 'False: it was asked for, and refused.';

CREATE TABLE audit_leaf (
  act bigint NOT NULL,
  number smallint NOT NULL,
  person uuid,
  episode uuid
);
CREATE INDEX audit_leaf_act ON audit_leaf USING brin (act);
COMMENT ON TABLE audit_leaf IS 'Whom an act was about: one row for each person shown, in the transaction that showed it. Kept narrow: a board writes 200 at once.';
COMMENT ON COLUMN audit_leaf.number IS 'From 1 within its act. Both ids are null where nobody was shown, as by a search that found nobody.';

CREATE VIEW audit AS
  SELECT act.*, leaf.number, leaf.person, leaf.episode FROM audit_act AS act JOIN audit_leaf AS leaf ON leaf.act = act.id;
COMMENT ON VIEW audit IS 'Each leaf with its act.';

CREATE TABLE draft (
  worker uuid NOT NULL,
  form text NOT NULL,
  subject text NOT NULL,
  values bytea NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (worker, form, subject)
);
CREATE INDEX draft_subject ON draft (subject);
COMMENT ON TABLE draft IS 'What a worker has typed and not yet sent, encrypted.';

CREATE TABLE session (
  id_hash bytea PRIMARY KEY CHECK (octet_length(id_hash) = 32),
  data bytea NOT NULL,
  expires timestamptz(3) NOT NULL
);
CREATE INDEX session_expires ON session (expires);
COMMENT ON TABLE session IS 'Who is signed in: the identifier as its SHA-256 only, the rest encrypted.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
COMMENT ON FUNCTION refuse_change() IS 'Stops the owner too from changing the log by a slip.';
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_act_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_act
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_leaf_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER data_key_is_never_removed BEFORE DELETE OR TRUNCATE ON data_key
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;

GRANT SELECT ON partnership, agency, team, place, worker, worker_team TO tandem_application, tandem_keeper;
GRANT SELECT, INSERT ON entry, audit_act, audit_leaf, data_key TO tandem_application;
GRANT SELECT ON audit TO tandem_application, tandem_keeper;
GRANT SELECT, INSERT, UPDATE, DELETE ON episode_now, person_now, person_link, draft, session TO tandem_application;
GRANT USAGE ON SEQUENCE projection_revision TO tandem_application, tandem_keeper;

GRANT SELECT ON entry, data_key TO tandem_keeper;
GRANT UPDATE (wrapped_key, destroyed_at) ON data_key TO tandem_keeper;
GRANT SELECT, INSERT, UPDATE, DELETE ON episode_now, person_now, person_link TO tandem_keeper;
GRANT SELECT, DELETE ON draft TO tandem_keeper;
GRANT SELECT, INSERT ON audit_act, audit_leaf TO tandem_keeper;
