import type { Actor } from "../../domain/timeline/entry.ts";
import { identifier, type WorkerId } from "../../domain/timeline/identifiers.ts";
import type { Visit } from "../pipeline/visit.ts";

/** The worker whose session it is, as the one who did or wrote something. */
export const meAsActor = ({ me }: Pick<Visit, "me">): Actor => ({
  kind: "worker",
  worker: identifier<WorkerId>(me.id),
  role: me.role,
  profession: me.profession,
  agency: me.asker.agency,
});
