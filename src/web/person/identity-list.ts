import { ageAt, type Identity, MAY_BE_UNDER_EIGHTEEN } from "../../domain/people/identity.ts";
import { showNhsNumber } from "../../domain/people/nhs-number.ts";
import type { Entry } from "../../domain/timeline/entry.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import { detailsList, type Fragment, type Html } from "../components/index.ts";
import { plainDateWords } from "../time/words.ts";

/** Somebody asked, and it is not known: said by a null, where an absent key was not asked. */
const askedInVain = (standing: readonly Entry[], key: string): boolean =>
  standing.some(
    ({ type, details }) =>
      type === "identity-stated" &&
      typeof details === "object" &&
      details !== null &&
      Object.entries(details).some(([name, value]) => name === key && value === null),
  );

function bornWords({ dateOfBirth, ageYears }: Identity, now: Instant): Fragment {
  if (dateOfBirth === null) return ageYears === null ? null : `About ${ageYears} years old`;
  return `${plainDateWords(Temporal.PlainDate.from(dateOfBirth))}, ${ageAt(dateOfBirth, now)} years old`;
}

const valueOf = (value: Fragment, standing: readonly Entry[], key: string): Fragment =>
  value ?? (askedInVain(standing, key) ? "Asked, and not known" : null);

/** Who the person is, as all standing statements together tell; a gap says whether anybody asked. */
export function identityList(identity: Identity, standing: readonly Entry[], now: Instant): Html {
  const { nhsNumber, mayBeUnderEighteen } = identity;
  const born = identity.dateOfBirth === null && identity.ageYears !== null ? "ageYears" : "dateOfBirth";
  const row = (label: string, key: string, value: Fragment) => ({ label, value: valueOf(value, standing, key) });
  return detailsList([
    row("Name", "name", identity.name),
    row("Known as", "alias", identity.alias),
    row(born === "ageYears" ? "Age" : "Date of birth", born, bornWords(identity, now)),
    row("Could be under 18", "mayBeUnderEighteen", mayBeUnderEighteen && MAY_BE_UNDER_EIGHTEEN[mayBeUnderEighteen]),
    row("NHS number", "nhsNumber", nhsNumber && showNhsNumber(nhsNumber)),
    row("Sex", "sex", identity.sex),
    row("Address", "address", identity.address),
    row("Phone", "phone", identity.phone),
    row("What they look like", "description", identity.description),
  ]);
}
