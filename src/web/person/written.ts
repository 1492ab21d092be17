import type { PersonId } from "../../domain/timeline/identifiers.ts";
import type { AppendResult } from "../../store/request.ts";
import { ABSENT, type Answer, goTo, showPage } from "../pipeline/answer.ts";
import { errorContent } from "../pipeline/error-page.ts";
import type { Visit } from "../pipeline/visit.ts";
import { personAddress } from "./categories.ts";

/** After an entry about a person was sent: their page, or why it was not recorded. */
export function written(visit: Visit, person: PersonId, result: AppendResult<never>): Answer {
  switch (result.kind) {
    case "appended":
      return goTo(personAddress(person));
    case "conflict":
      return showPage({ ...errorContent(409, visit.answers), back: { href: personAddress(person) } }, 409);
    case "absent":
    case "refused":
      return ABSENT;
  }
}
