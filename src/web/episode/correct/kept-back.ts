import type { Entry } from "../../../domain/timeline/entry.ts";
import { correctionOf } from "../../../domain/timeline/standing.ts";
import type { NewEntry } from "../../../store/request.ts";
import { detailsOf } from "../../words/entry-words.ts";
import type { Details } from "../../words/field-words.ts";

/** Stored under this id, or put by a correction in the place of another entry. */
function wholeEntry(timeline: readonly Entry[], id: string): Entry | undefined {
  const stored = timeline.find((entry) => entry.id === id);
  return (
    stored ??
    timeline.map((entry) => correctionOf(entry)?.replacedBy ?? null).find((entry) => entry?.id === id) ??
    undefined
  );
}

/** A name says who did it: of another doer it would be wrong. */
const namesDoer = (key: string): boolean => key === "doneByName";

function unseen(whole: Entry, shown: Entry, put: Details): Details {
  const sameDoer = put["doneBy"] === undefined || JSON.stringify(put["doneBy"]) === JSON.stringify(whole.doneBy);
  const [said, changed] = [detailsOf(shown.details), detailsOf(put["details"])];
  return Object.fromEntries(
    Object.entries(detailsOf(whole.details)).filter(
      ([key]) => !(key in said) && !(key in changed) && (sameDoer || !namesDoer(key)),
    ),
  );
}

/** Carries into a correction what its writer was not shown of the entry it corrects: nobody takes out what they cannot see. */
export function withKeptBack(correction: NewEntry, timeline: readonly Entry[], shown: Entry): NewEntry {
  const { replacedBy } = correction.details;
  const whole = wholeEntry(timeline, shown.id);
  if (whole === undefined || typeof replacedBy !== "object" || replacedBy === null) return correction;
  const put = detailsOf(replacedBy);
  const details = { ...unseen(whole, shown, put), ...detailsOf(put["details"]) };
  return { ...correction, details: { ...correction.details, replacedBy: { ...put, details } } };
}
