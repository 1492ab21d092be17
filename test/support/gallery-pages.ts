import {
  actionList,
  boardGrid,
  button,
  checkboxesField,
  clockPanel,
  details,
  detailsList,
  errorFor,
  errorSummary,
  type FieldError,
  type Fragment,
  form,
  html,
  insetText,
  instantField,
  notificationBanner,
  pagination,
  panel,
  placeholder,
  radiosField,
  selectField,
  showElapsed,
  showInstant,
  showInstantShort,
  showRemaining,
  table,
  tag,
  textArea,
  textField,
  timelineList,
  warningCallout,
  workList,
} from "../../src/web/components/index.ts";

const at = (text: string) => Temporal.Instant.from(text);

/** The moment every page of the gallery is made. */
export const now = at("2026-03-10T23:10:00Z");
const start = at("2026-03-10T21:40:00Z");
const end = at("2026-03-11T21:40:00Z");

export const entryId = "019579a0-0000-7000-8000-000000000001";
export const correctionId = "019579a0-0000-7000-8000-000000000002";

const law = html`<p>Mental Health Act 1983, section 136(2A): 24 hours from arrival at the first place of safety.</p>`;

export const episode: Fragment = [
  html`<h1 class="nhsuk-heading-l">Detention under section 136</h1>`,
  html`<h2 class="nhsuk-heading-m">Who has the person</h2>`,
  detailsList([
    { label: "Person", value: "Testperson Alder (synthetic), about 34" },
    { label: "Where", value: "The Larches place of safety, The Shire" },
    { label: "Responsible", value: "Nurse Example Birch, place-of-safety nurse", change: "/record/handover" },
    { label: "NHS number", value: null },
  ]),
  html`<h2 class="nhsuk-heading-m">Which clock</h2>`,
  html`<div id="clocks" data-live-part data-live-announce="The clock changed">${[
    clockPanel({ label: "Detention", state: "running", now, startedAt: start, endsBy: end, authority: law }),
    clockPanel({
      label: "Doctor to attend",
      state: "soon",
      now,
      startedAt: start,
      endsBy: at("2026-03-10T23:40:00Z"),
      authority: "Area standard: 2 hours.",
    }),
    clockPanel({
      label: "Officers released",
      state: "over",
      now,
      startedAt: start,
      endsBy: at("2026-03-10T22:40:00Z"),
      authority: "Area standard: 1 hour.",
      note: "Say why, and when it is expected.",
    }),
    clockPanel({
      label: "Extension",
      state: "not-started",
      now,
      why: "No extension has been authorised.",
      authority: "Section 136B.",
    }),
    clockPanel({
      label: "Conveyance",
      state: "stopped",
      now,
      startedAt: start,
      stoppedAt: at("2026-03-10T22:00:00Z"),
      why: "Arrived",
      authority: "Area standard.",
    }),
  ]}</div>`,
  html`<h2 class="nhsuk-heading-m">Who acts next</h2><p>Example Cedar, AMHP, The Shire Council, since ${showInstant(start)}, ${showElapsed(start, now)} ago. ${tag("Waiting", "grey")}</p>`,
  html`<h2 class="nhsuk-heading-m">Timeline</h2>`,
  timelineList([
    {
      id: "a",
      at: start,
      recordedAt: start,
      title: "Arrived at The Larches",
      doneBy: "PC Example Dogwood, officer, The Shire Police",
      correctedBy: { id: correctionId, why: "The watch was ten minutes fast" },
    },
    {
      id: correctionId,
      at: at("2026-03-10T21:30:00Z"),
      recordedAt: at("2026-03-10T22:50:00Z"),
      title: "Arrived at The Larches",
      doneBy: "PC Example Dogwood, officer, The Shire Police",
      recordedBy: "Nurse Example Birch",
      via: "by phone",
      unconfirmed: true,
      corrects: { id: "a", why: "The watch was ten minutes fast" },
      actions: html`<a href="/correct">Correct this</a>`,
    },
    {
      id: "c",
      at: at("2026-03-10T22:00:00Z"),
      recordedAt: at("2026-03-10T22:01:00Z"),
      title: "Power used in a private dwelling",
      details: html`<p>Flat above the shop.</p>`,
      breach: "Section 136 may not be used in a dwelling (section 136(1A)).",
      doneBy: "PC Example Dogwood, officer, The Shire Police",
    },
  ]),
  placeholder({
    category: "Health history",
    why: "The sharing agreement does not open this to your role.",
    opens: "It opens when the person is handed over to you.",
    ask: "Ask the place-of-safety nurse.",
  }),
  html`<h2 class="nhsuk-heading-m">What may I do now</h2>`,
  actionList(
    [
      { href: "/record/rights", text: "Record that rights were given", hint: "Not given yet" },
      { href: "/record/outcome", text: "Record the outcome and end" },
    ],
    "Nothing is open to you.",
  ),
];

export const lists: Fragment = [
  html`<h1 class="nhsuk-heading-l">What needs you</h1>`,
  workList([
    {
      kind: "late",
      items: [
        {
          href: "/e/1",
          title: "Release the officers",
          about: "Testperson Alder (synthetic), The Larches",
          when: html`${showRemaining(at("2026-03-10T22:40:00Z"), now)}, due ${showInstantShort(at("2026-03-10T22:40:00Z"))}`,
        },
      ],
    },
    {
      kind: "soon",
      items: [
        {
          href: "/e/2",
          title: "Attend the assessment",
          about: "Unknown man, about 40, Averylongplacenamewithoutanyspaceinit Centre",
          when: html`${showRemaining(end, now)}, by ${showInstantShort(end)}`,
        },
      ],
    },
    {
      kind: "new",
      items: [
        {
          href: "/e/3",
          title: "Accept or refuse",
          about: "Testperson Elm (synthetic)",
          when: html`asked ${showInstantShort(start)}`,
        },
      ],
    },
  ]),
  html`<h2 class="nhsuk-heading-m">Also</h2>`,
  notificationBanner({ html: html`<p>The AMHP was told.</p>`, variant: "success" }),
  insetText({ text: "No reason to hold remains: end it now." }),
  warningCallout({
    heading: { text: "Not in a private dwelling" },
    html: html`<p>Ask the person to come with you, or ask for a warrant under section 135.</p>`,
  }),
  details({ summary: { text: "Who was told" }, text: "The place of safety and the AMHP." }),
  panel({ heading: { text: "Recorded", level: 2 }, text: "The clock started." }),
  table({
    caption: { text: "This month" },
    responsive: true,
    head: [{ text: "Place" }, { text: "Arrivals", format: "numeric" }],
    rows: [[{ text: "The Larches" }, { text: "12" }]],
  }),
  pagination({ previous: { href: "/1" }, next: { href: "/3" } }),
  html`<p>${(["white", "grey", "green", "aqua-green", "blue", "purple", "pink", "red", "orange", "yellow"] as const).map((colour) => [tag(colour, colour), " "])}</p>`,
];

const person = {
  href: "/e/1",
  name: "Testperson Alder (synthetic)",
  state: tag("Detained", "blue"),
  clock: html`${showRemaining(end, now)}, until ${showInstantShort(end)}`,
  next: "AMHP to attend",
};

export const board: Fragment = [
  html`<h1 class="nhsuk-heading-l">Places of safety</h1>`,
  boardGrid([
    {
      id: "larches",
      name: "The Larches",
      room: html`0 of 2 free, said ${showInstantShort(start)}`,
      people: [person, { ...person, name: "Unknown man, about 40" }],
    },
    { id: "willow", name: "Willow Suite", room: "2 of 2 free", people: [] },
    { id: "general", name: "The Shire General, emergency department", room: "Open", people: [person] },
  ]),
];

/** A form with every kind of question; after a post with the problems found in it. */
export function questions(
  errors: readonly FieldError[],
  answers: Readonly<Record<string, unknown>> | undefined,
): Fragment {
  const told = (name: string) => errorFor(errors, name);
  return [
    errorSummary(errors),
    html`<h1 class="nhsuk-heading-l">Record the use of the power</h1>`,
    form({
      action: "/questions",
      csrfToken: "token",
      submission: entryId,
      submit: "Record it",
      content: [
        instantField({
          name: "at",
          label: "When was the power used?",
          now,
          nowAllowed: true,
          answers,
          error: told("at"),
        }),
        instantField({
          name: "arrived",
          label: "When did the person arrive?",
          hint: "The time at the door",
          now,
          nowAllowed: false,
          answers,
          error: told("arrived"),
        }),
        radiosField({
          name: "advice",
          label: "Was advice sought?",
          error: told("advice"),
          options: [
            {
              value: "yes",
              label: "Yes",
              conditional: textField({ name: "adviser", label: "Who gave it?", error: told("adviser") }),
            },
            {
              value: "no",
              label: "No",
              hint: "It was not practicable",
              conditional: textArea({ name: "why", label: "Why not?" }),
            },
            { divider: "or" },
            { value: "unknown", label: "Not known" },
          ],
        }),
        checkboxesField({
          name: "with",
          label: "Who is with the person?",
          exclusive: "none",
          options: [
            { value: "police", label: "Police" },
            { value: "ambulance", label: "Ambulance" },
            { divider: "or" },
            { value: "none", label: "Nobody" },
          ],
        }),
        selectField({
          name: "place",
          label: "Place of safety",
          options: [
            { value: "", text: "Choose" },
            { value: "larches", text: "The Larches" },
          ],
        }),
        textField({ name: "number", label: "Incident number", width: 10, error: told("number") }),
      ],
    }),
    button({ text: "Not this", href: "/", variant: "secondary" }),
  ];
}
