// One place to import from, for those who write pages.
export { attributes, type Fragment, Html, html, isEmpty } from "../html.ts";
export { type ButtonOptions, button } from "./button/button.ts";
export { errorFor, errorSummary, type FieldError } from "./error-summary/error-summary.ts";
export { type CheckboxesFieldOptions, checkboxesField } from "./forms/checkboxes-field.ts";
export type { Choice, ChoiceOrDivider, Divider } from "./forms/choices.ts";
export { type DateFieldOptions, dateField, parseDateField, typedDate } from "./forms/date-field.ts";
export { type InstantRules, type ParsedInstant, parseInstantField } from "./forms/instant/parse-instant.ts";
export type { Answers } from "./forms/instant/typed.ts";
export { type InstantFieldOptions, instantField } from "./forms/instant-field.ts";
export type { Field } from "./forms/parts.ts";
export { type RadiosFieldOptions, radiosField } from "./forms/radios-field.ts";
export { type SelectFieldOptions, selectField } from "./forms/select-field.ts";
export { type TextAreaOptions, textArea } from "./forms/text-area.ts";
export { type TextFieldOptions, textField } from "./forms/text-field.ts";
export { type Detail, detailsList } from "./summary.ts";
export { notRecorded, summaryList } from "./summary-list/summary-list.ts";
export { type TagColour, tag } from "./tag/tag.ts";
