import assert from "node:assert/strict";
import { test } from "node:test";
import { codesOf } from "../section-136/words.ts";
import { type AgencyId, identifier, type PartnershipId } from "../timeline/identifiers.ts";
import { CATEGORIES, type Category } from "./category.ts";
import { decideSharing } from "./decide.ts";

const shire = identifier<PartnershipId>("the-shire");
const borough = identifier<PartnershipId>("the-borough");
const police = identifier<AgencyId>("shire-police");
const trust = identifier<AgencyId>("shire-trust");

const ask = (category: Category, partnership: PartnershipId, contributedBy: AgencyId) =>
  decideSharing({
    asker: { partnership: shire, agency: police, role: "constable" },
    purpose: "section-136-response",
    category,
    item: { partnership, contributedBy },
  });

test("of another partnership nothing is shown, whatever the category, and it looks absent", () => {
  for (const category of codesOf(CATEGORIES)) {
    const answer = ask(category, borough, police);
    assert.ok(!answer.shown && answer.absent, category);
  }
});

test("the same partnership sees what another agency wrote, but not what that agency keeps for itself", () => {
  assert.ok(ask("current-risk", shire, trust).shown);
  assert.ok(ask("own-contribution", shire, police).shown);
  const answer = ask("own-contribution", shire, trust);
  assert.ok(!answer.shown && !answer.absent);
});
