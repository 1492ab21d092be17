import type { PlaceKind } from "../../domain/section-136/words.ts";

interface Asked {
  /** The key of the entry's details that the answer fills. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The sentence shown where no answer is given; without it the question may be left out. */
  readonly required?: string;
}

/** One of a few. `then` holds the questions that belong to one answer alone. */
export interface ChoiceQuestion extends Asked {
  readonly kind: "choice";
  readonly words: Readonly<Record<string, string>>;
  /** A drop-down list, for a page that has to be short; an answer then has no questions of its own. */
  readonly asList?: boolean;
  readonly hints?: Readonly<Record<string, string>>;
  readonly then?: Readonly<Record<string, readonly Question[]>>;
}

/** Answered true or false; `then` is asked on yes, `otherwise` on no. */
export interface YesNoQuestion extends Asked {
  readonly kind: "yes-no";
  readonly then?: readonly Question[];
  readonly otherwise?: readonly Question[];
}

/** Statements of which any number may be true; each fills a key of its own with true or false. */
export interface StatementsQuestion extends Asked {
  readonly kind: "statements";
  readonly statements: readonly { readonly name: string; readonly label: string; readonly hint?: string }[];
}

export interface TextQuestion extends Asked {
  readonly kind: "text" | "long-text";
  /** The sentence to show where what was typed cannot be right; null where it can. */
  readonly check?: (typed: string) => string | null;
}

export interface NumberQuestion extends Asked {
  readonly kind: "number";
  readonly least: number;
  readonly most: number;
}

/** A date of the calendar that has come; fills the key as YYYY-MM-DD. */
export interface DateQuestion extends Asked {
  readonly kind: "date";
}

/** When a second thing happened, beside the form's own question; fills the key with an instant, for the form's plan. */
export interface InstantQuestion extends Asked {
  readonly kind: "instant";
  readonly nowAllowed: boolean;
}

/** A place of the area's directory; fills the key with its id. */
export interface PlaceQuestion extends Asked {
  readonly kind: "place";
  readonly kinds?: readonly PlaceKind[];
  /** Also fills this key with the kind of the place chosen. */
  readonly kindName?: string;
}

/** Nothing is asked: what may lawfully be done instead is told beside the answer that needs it. */
export interface TellQuestion extends Asked {
  readonly kind: "tell";
  readonly hint?: never;
  readonly required?: never;
  readonly sentences: readonly string[];
}

/** What a person is asked, filling one key of an entry's details (or several). */
export type Question =
  | ChoiceQuestion
  | YesNoQuestion
  | StatementsQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | InstantQuestion
  | PlaceQuestion
  | TellQuestion;

export interface PlaceChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
}
