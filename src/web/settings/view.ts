import { PROVISIONS, type Provision } from "../../domain/law/provisions.ts";
import type { AreaStandards } from "../../domain/section-136/standards.ts";
import { detailsList, type Html, html, insetText, showInstant, tag } from "../components/index.ts";
import { durationWords } from "../time/duration-words.ts";
import { plainDateWords } from "../time/words.ts";
import type { Names } from "../words/names.ts";
import { AREA_PROVISIONS, type DateSet, type LawDates } from "./law-dates.ts";

/** A date of law, YYYY-MM-DD, as it is read. */
export const dateWords = (date: string): string => plainDateWords(Temporal.PlainDate.from(date));

/** Provisions of the list that begin when the area says so are told with their dates, above it. */
const fixedByStatute = Object.values(PROVISIONS).filter(({ from }: Provision) => from !== null);

function provisionRow({ rule, source, from, verified }: Provision): Html {
  const since = from !== null && `. In force from ${dateWords(from)}`;
  const hint = html`<span class="tandem-source">${source}</span>${since}. ${verified ? "Checked against its source." : tag("Confirm locally", "yellow")}`;
  return html`<li class="tandem-actions__item"><p class="nhsuk-u-margin-bottom-1 nhsuk-u-padding-top-3">${rule}</p><p class="tandem-actions__hint">${hint}</p></li>`;
}

const setWords = ({ date, citation, by, recordedAt }: DateSet, names: Names): Html =>
  html`<li>${date === null ? "Not in force" : `In force from ${dateWords(date)}`}: ${citation}<br>Set at ${showInstant(recordedAt)} by ${names.actor(by)}</li>`;

function areaProvision(provision: keyof typeof AREA_PROVISIONS, { inForce, history }: LawDates, names: Names): Html {
  const { rule, source } = AREA_PROVISIONS[provision];
  const date = inForce[provision];
  const own = history.filter((set) => set.provision === provision);
  const past = html`<h4 class="nhsuk-heading-xs">What was set</h4><ol class="nhsuk-list">${own.map((set) => setWords(set, names))}</ol>`;
  return html`<section><h3 class="nhsuk-heading-s">${rule}</h3><p><span class="tandem-source">${source}</span></p><p>${date === null ? tag("Not in force", "grey") : html`In force from <strong>${dateWords(date)}</strong>`}</p>${own.length > 0 ? past : html`<p>Nobody has set a date.</p>`}<p><a href="/settings/law/${provision}">Change the date<span class="nhsuk-u-visually-hidden"> of: ${rule}</span></a></p></section>`;
}

const STANDARD_LABELS: Readonly<Record<keyof AreaStandards, string>> = {
  ambulance: "An ambulance comes",
  placeAnswers: "A place of safety answers",
  handover: "Officers are released after arrival",
  amhpAnswers: "An AMHP takes the referral",
  assessmentStarts: "The assessment starts after arrival",
};

const standardRow = (label: string, { hours, source }: AreaStandards[keyof AreaStandards]) => ({
  label,
  value: html`within ${durationWords(hours * 3_600_000)}<br><span class="tandem-source">${source}</span>`,
});

export interface SettingsView {
  readonly partnership: string;
  readonly standards: AreaStandards;
  readonly dates: LawDates;
  readonly names: Names;
}

/** The law as dated data, and the times an area works towards, each with where it is written. */
export function settingsPage({ partnership, standards, dates, names }: SettingsView): Html {
  const rows = [
    standardRow(STANDARD_LABELS.ambulance, standards.ambulance),
    standardRow(STANDARD_LABELS.placeAnswers, standards.placeAnswers),
    standardRow(STANDARD_LABELS.handover, standards.handover),
    standardRow(STANDARD_LABELS.amhpAnswers, standards.amhpAnswers),
    standardRow(STANDARD_LABELS.assessmentStarts, standards.assessmentStarts),
  ];
  return html`<h1 class="nhsuk-heading-l">Settings of ${partnership}</h1><h2 class="nhsuk-heading-m">Law that begins on a date to be set</h2>${areaProvision("mha2025-s48", dates, names)}<h2 class="nhsuk-heading-m">The law Tandem goes by</h2>${insetText({ text: "The rule that counts is the one in force when the power was used." })}<ul class="tandem-actions">${fixedByStatute.map(provisionRow)}</ul><h2 class="nhsuk-heading-m">Times this area works towards</h2><p>They are not law. Whoever looks after the server sets them for the partnership.</p>${detailsList(rows)}`;
}
