import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import type { EntryForm, Step } from "./entry-form.ts";

export const CHECK = "check";

export const episodeAddress = (episode: EpisodeId): string => `/episodes/${episode}`;

/** The page of a form's step; the first has the form's own address. */
export const formAddress = (episode: EpisodeId, form: EntryForm, step?: Step | typeof CHECK): string => {
  const base = `/episodes/${episode}/record/${form.key}`;
  if (step === undefined || step === form.steps[0]) return base;
  return `${base}/${step === CHECK ? CHECK : step.key}`;
};
