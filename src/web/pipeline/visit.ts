import type { Instant } from "../../domain/timeline/instant.ts";
import type { AreaLaw } from "../../store/area-law.ts";
import type { Asker } from "../../store/asker.ts";
import type { Directory } from "../../store/directory.ts";
import type { Drafts } from "../../store/drafts.ts";
import type { Ask } from "../../store/reading.ts";
import type { AppendRequest, AppendResult } from "../../store/request.ts";
import type { Answers } from "../components/index.ts";
import type { NarratedCase } from "../narrated-case.ts";

/** The worker whose session this is. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly roleName: string;
  readonly profession: string;
  readonly agencyName: string;
  readonly agencyKind: string;
  readonly partnershipName: string;
  readonly teams: readonly string[];
  readonly asker: Asker;
}

/** One request, as a route sees it. `ask` is the only way to a fact. */
export interface Visit {
  readonly me: Me;
  readonly now: Instant;
  readonly ask: Ask;
  /** Writes entries, decided and audited in one transaction. */
  readonly append: <Refusal>(request: AppendRequest<Refusal>) => Promise<AppendResult<Refusal>>;
  readonly directory: Directory;
  readonly drafts: Drafts;
  /** The dates of law the partnership has set. */
  readonly areaLaw: AreaLaw;
  /** The narrated cases of every partnership: show a worker those of their own. */
  readonly narrated: readonly NarratedCase[];
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly answers: Answers;
  readonly csrfToken: string;
}
