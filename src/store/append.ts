import type { Entry, Subject } from "../domain/timeline/entry.ts";
import { type Instant, wholeMilliseconds } from "../domain/timeline/instant.ts";
import { auditOthers, auditWriting } from "./append-audit.ts";
import { type Area, areaOf } from "./area.ts";
import { beforeOf } from "./before.ts";
import { dropDraft } from "./drafts.ts";
import { saysTheSame } from "./envelope.ts";
import { type Loaded, load } from "./load.ts";
import { lockSubjects } from "./locks.ts";
import { refoldBehind } from "./refold.ts";
import type { AppendRequest, AppendResult, NewEntry } from "./request.ts";
import type { Store } from "./store.ts";
import { brokenConstraint, type Transaction, transact } from "./transaction.ts";
import { writeEntries } from "./write-entries.ts";
import { writeProjections } from "./write-projections.ts";

/**
 * Writes entries: all of them or none, once however often they are sent, projected and audited in the same transaction.
 * What is answered is what was committed; whoever watches is told afterwards.
 */
export async function append<Refusal>(store: Store, request: AppendRequest<Refusal>): Promise<AppendResult<Refusal>> {
  if (request.entries.length === 0) throw new RangeError("there is no entry to append");
  const result = await attempt(store, request);
  if (result.kind === "appended" && !result.already) await afterwards(store, request, result.entries);
  return result;
}

async function attempt<Refusal>(store: Store, request: AppendRequest<Refusal>): Promise<AppendResult<Refusal>> {
  const area = await areaOf(store, request.partnership);
  try {
    return await transact(store.pool, "write", (transaction) => inside(store, area, request, transaction));
  } catch (error) {
    // Their ids stand on a subject that was not locked here.
    const [first] = request.entries;
    if (brokenConstraint(error) !== "entry_pkey" || first === undefined) throw error;
    return { kind: "conflict", entry: first.id };
  }
}

async function afterwards<Refusal>(store: Store, request: AppendRequest<Refusal>, entries: readonly Entry[]) {
  store.changes.announce(request.partnership, [...new Set(entries.map(({ subject }) => subject.id))]);
  if (entries.some(({ subject }) => subject.kind === "partnership")) await refoldBehind(store, request.partnership);
}

async function inside<Refusal>(
  store: Store,
  area: Area,
  request: AppendRequest<Refusal>,
  transaction: Transaction,
): Promise<AppendResult<Refusal>> {
  const { partnership, entries, existing } = request;
  const subjects = distinctSubjects(entries.map(({ subject }) => subject));
  const named = distinctSubjects([...subjects, ...peopleOf(entries), { kind: "partnership", id: partnership }]);
  lockSubjects(transaction, partnership, subjects);
  const ids = [...new Set(named.map(({ id }) => id))];
  const loaded = await load(transaction, store.keys, ids, existing);
  const now = store.clock.now();
  const first = existing === undefined ? undefined : loaded.of("episode", existing)[0];
  if (
    (existing !== undefined && first === undefined) ||
    ids.length < named.length ||
    named.some((subject) => !isOwn(loaded.first(subject.id), subject, partnership))
  ) {
    auditWriting(transaction, request, now, entries, false);
    return { kind: "absent" };
  }
  const proposed = entries
    .map((entry) => (first === undefined ? entry : { ...entry, person: first.person }))
    .map((entry) => request.fill?.(entry, loaded.of(entry.subject.kind, entry.subject.id)) ?? entry)
    .map((entry) => complete(store, request, entry, now));
  const repeated = repeatOf(request, proposed, loaded);
  if (repeated?.kind === "appended") endDraft(transaction, request);
  if (repeated !== null) return repeated;
  const before = await beforeOf({ store, area, transaction, request, loaded, proposed, now });
  const verdict = request.decide(before);
  if (!verdict.taken) {
    auditWriting(transaction, request, now, proposed, false);
    auditOthers(transaction, request, now, before.others);
    return { kind: "refused", refusal: verdict.refusal };
  }
  const all = [...proposed, ...(verdict.also ?? []).map((entry) => complete(store, request, entry, now))];
  assertLocked(all, subjects, loaded);
  writeEntries(store, transaction, loaded, all, now);
  await writeProjections(store, area, transaction, loaded, all);
  auditWriting(transaction, request, now, all, true);
  endDraft(transaction, request);
  return { kind: "appended", entries: all, already: false };
}

function endDraft<Refusal>(transaction: Transaction, { draft }: AppendRequest<Refusal>): void {
  if (draft !== undefined) transaction.write(dropDraft(draft));
}

const distinctSubjects = (subjects: readonly Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values(),
];

const peopleOf = (entries: readonly NewEntry[]): Subject[] =>
  entries.flatMap(({ person }) => (person === null ? [] : [{ kind: "person", id: person }]));

/** Whether what has this id, if anything, is of this partnership and what the request takes it for. */
const isOwn = (first: Entry | undefined, { kind }: Subject, partnership: string): boolean =>
  first === undefined || (first.partnership === partnership && first.subject.kind === kind);

const complete = <Refusal>(
  store: Store,
  { partnership }: AppendRequest<Refusal>,
  entry: NewEntry,
  now: Instant,
): Entry => ({
  ...entry,
  partnership,
  at: entry.at === null ? now : wholeMilliseconds(entry.at),
  recordedAt: entry.recordedAt === null ? now : wholeMilliseconds(entry.recordedAt),
  receivedAt: now,
  origin: store.origin,
  details: asStored(entry.details),
});

/** What is folded now must be what is read back. */
function asStored(details: NewEntry["details"]): NewEntry["details"] {
  const stored: Record<string, unknown> = JSON.parse(JSON.stringify(details));
  return stored;
}

/** What to answer where some of these ids are on the timeline already; null where none is. */
function repeatOf<Refusal>(
  request: AppendRequest<Refusal>,
  proposed: readonly Entry[],
  loaded: Loaded,
): AppendResult<Refusal> | null {
  const stored = proposed.map((entry) =>
    loaded.of(entry.subject.kind, entry.subject.id).find(({ id }) => id === entry.id),
  );
  if (stored.every((entry) => entry === undefined)) return null;
  const same: Entry[] = [];
  for (const [index, entry] of proposed.entries()) {
    const before = stored[index];
    const sent = request.entries[index];
    const own = { at: sent?.at === null, recordedAt: sent?.recordedAt === null };
    if (before === undefined || !saysTheSame(before, entry, own)) return { kind: "conflict", entry: entry.id };
    same.push(before);
  }
  return { kind: "appended", entries: same, already: true };
}

/** Holds the caller to its word: entries on subjects that were locked, and each episode about one person. */
function assertLocked(all: readonly Entry[], subjects: readonly Subject[], loaded: Loaded): void {
  for (const entry of all) {
    if (!subjects.some(({ id }) => id === entry.subject.id)) {
      throw new RangeError("an entry was added on a subject that the request does not name");
    }
    const first = [...loaded.of(entry.subject.kind, entry.subject.id), ...all].find(
      ({ subject }) => subject.id === entry.subject.id,
    );
    if (entry.subject.kind === "episode" && first !== undefined && first.person !== entry.person) {
      throw new RangeError("an episode is about one person");
    }
  }
}
