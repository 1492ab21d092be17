import { identifier, type PersonId, type WorkerId } from "../../../src/domain/timeline/identifiers.ts";
import type { Asker } from "../../../src/store/asker.ts";
import type { Worker } from "../../../src/store/directory.ts";
import { actorOf, newEntry, put } from "../timeline.ts";
import { formsIn } from "./page-form.ts";
import type { Product } from "./product.ts";
import { ask, post, signInAs } from "./visitor.ts";

const askerOf = ({ partnership, agency, id, role }: Worker): Asker => ({
  partnership,
  agency,
  worker: identifier<WorkerId>(id),
  role,
});

/** Adds what the demonstration has none of, so that every page is led to: a link, something to confirm, a draft. */
export async function leaveLooseEnds(product: Product): Promise<void> {
  const constable = await signInAs(product, "constable");
  const nurse = await signInAs(product, "place-of-safety-nurse");
  const [one, other] = product.known.own.persons.map((id) => identifier<PersonId>(id));
  if (constable.worker === null || nurse.worker === null || one === undefined || other === undefined) return;
  const subject = { kind: "person", id: one } as const;
  const asker = askerOf(nurse.worker);
  const byTheConstable = { person: one, doneBy: actorOf(askerOf(constable.worker)), confirmed: false };
  await put(
    product.store,
    [
      newEntry(subject, "identity-linked", { other, reason: "The same coat" }, { person: one }, asker),
      newEntry(subject, "identity-stated", { alias: "Testperson Coat" }, byTheConstable, asker),
    ],
    asker,
  );
  const started = await ask(product, constable, { url: "/start/power-used" });
  const url = String(started.headers.location);
  const [form] = formsIn((await ask(product, constable, { url })).body);
  await post(product, constable, url, form?.hidden ?? []);
}
