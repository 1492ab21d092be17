-- What stands under an id is of one kind, and people are found by name without reading all of them.
-- Runs as tandem_owner.

CREATE FUNCTION refuse_other_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.subject_kind <> (SELECT subject_kind FROM entry WHERE subject_id = NEW.subject_id AND position = 1) THEN
    RAISE EXCEPTION 'what stands under this id is of another kind' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION refuse_other_kind() IS 'An id is that of an episode, of a person or of something else, never of two kinds at once.';
CREATE TRIGGER entry_is_of_its_kind BEFORE INSERT ON entry
  FOR EACH ROW WHEN (NEW.position > 1) EXECUTE FUNCTION refuse_other_kind();
REVOKE ALL ON FUNCTION refuse_other_kind() FROM PUBLIC;

ALTER TABLE person_now ADD COLUMN search tsvector
  GENERATED ALWAYS AS (array_to_tsvector(string_to_array(ltrim(words), ' '))) STORED;
CREATE INDEX person_now_search ON person_now USING gin (search);
COMMENT ON COLUMN person_now.search IS 'The words as they are, without a language''s rules: a search finds the beginning of any.';
