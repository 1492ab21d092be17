/** One-page forms that can be sent at any time in an episode, and what they record. */
interface Posted {
  readonly form: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;
}

const TEXT = "Calmer now. Asked for water and for the light to be left on; both done.";

const FORMS: readonly Posted[] = [
  { form: "note", fields: { text: TEXT }, details: { text: TEXT } },
  { form: "doctor-called", fields: { section12Approved: "yes" }, details: { section12Approved: true } },
  { form: "note", fields: { text: `${TEXT} ${TEXT}` }, details: { text: `${TEXT} ${TEXT}` } },
  { form: "amhp-notified", fields: { note: TEXT }, details: { note: TEXT } },
];

/** The form for one number of a series, so that all are sent equally often. */
export function formFor(number: number): Posted {
  const form = FORMS[number % FORMS.length];
  if (form === undefined) throw new RangeError("there is no form");
  return form;
}
