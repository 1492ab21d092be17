/** A recursive table `same (person)`: the record $1 and all that are said to be of the same person, either way. */
export const SAME_PERSON = `same (person) AS (
    SELECT $1::uuid
    UNION
    SELECT CASE WHEN link.person = same.person THEN link.other ELSE link.person END
      FROM same JOIN person_link AS link ON same.person IN (link.person, link.other)
  )`;
