// Written by script/generate-components from the macro options of nhsuk-frontend. Do not change by hand.
import type { Html } from "../../html.ts";

export type Content =
  | { readonly text: string; readonly html?: undefined }
  | { readonly html: Html; readonly text?: undefined };
export type Attributes = Readonly<Record<string, string>>;

export type DetailsOptions = {
  readonly summary?:
    | ({ readonly classes?: string | undefined; readonly attributes?: Attributes | undefined } & Content)
    | undefined;
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly variant?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
} & Content;

export type InsetTextOptions = {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly visuallyHiddenText?: string | undefined;
} & Content;

export type NotificationBannerOptions = {
  readonly id?: string | undefined;
  readonly title?:
    | ({
        readonly id?: string | undefined;
        readonly visuallyHiddenText?: string | undefined;
        readonly headingLevel?: number | undefined;
        readonly level?: number | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      } & Content)
    | undefined;
  readonly heading?:
    | ({
        readonly id?: string | undefined;
        readonly visuallyHiddenText?: string | undefined;
        readonly href?: string | undefined;
        readonly level?: number | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly element?: string | undefined;
      } & Content)
    | undefined;
  readonly variant?: string | undefined;
  readonly role?: string | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
} & Content;

export type PaginationOptions = {
  readonly id?: string | undefined;
  readonly items?:
    | readonly {
        readonly number?: string | undefined;
        readonly ariaLabel?: string | undefined;
        readonly href: string;
        readonly current?: boolean | undefined;
        readonly ellipsis?: boolean | undefined;
        readonly attributes?: Attributes | undefined;
      }[]
    | undefined;
  readonly previous?:
    | ({
        readonly label?: ({} & Content) | undefined;
        readonly href: string;
        readonly attributes?: Attributes | undefined;
      } & Partial<Content>)
    | undefined;
  readonly next?:
    | ({
        readonly label?: ({} & Content) | undefined;
        readonly href: string;
        readonly attributes?: Attributes | undefined;
      } & Partial<Content>)
    | undefined;
  readonly ariaLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type PanelOptions = {
  readonly id?: string | undefined;
  readonly heading: {
    readonly id?: string | undefined;
    readonly visuallyHiddenText?: string | undefined;
    readonly href?: string | undefined;
    readonly size?: string | undefined;
    readonly level?: number | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: Attributes | undefined;
  } & Content;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly variant?: string | undefined;
} & Content;

export type TableOptions = {
  readonly id?: string | undefined;
  readonly border?: boolean | undefined;
  readonly lastRowBorder?: boolean | undefined;
  readonly rows: readonly (readonly ({
    readonly visuallyHiddenText?: string | undefined;
    readonly href?: string | undefined;
    readonly format?: string | undefined;
    readonly sortValue?: string | undefined;
    readonly colspan?: number | undefined;
    readonly rowspan?: number | undefined;
    readonly align?: string | undefined;
    readonly width?: string | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: Attributes | undefined;
  } & Content)[])[];
  readonly head?:
    | readonly ({
        readonly visuallyHiddenText?: string | undefined;
        readonly href?: string | undefined;
        readonly format?: string | undefined;
        readonly colspan?: number | undefined;
        readonly rowspan?: number | undefined;
        readonly align?: string | undefined;
        readonly width?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
        readonly sort?: string | undefined;
        readonly sortNext?: string | undefined;
      } & Partial<Content>)[]
    | undefined;
  readonly caption?:
    | ({
        readonly id?: string | undefined;
        readonly visuallyHiddenText?: string | undefined;
        readonly size?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      } & Content)
    | undefined;
  readonly firstCellIsHeader?: boolean | undefined;
  readonly compact?: boolean | undefined;
  readonly responsive?: boolean | undefined;
  readonly scroll?: boolean | undefined;
  readonly striped?: boolean | undefined;
  readonly variant?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly ascendingText?: string | undefined;
  readonly descendingText?: string | undefined;
  readonly sortAnnouncementText?: string | undefined;
};

export type WarningCalloutOptions = {
  readonly id?: string | undefined;
  readonly heading: {
    readonly id?: string | undefined;
    readonly visuallyHiddenText?: string | undefined;
    readonly level?: number | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: Attributes | undefined;
  } & Content;
  readonly actions?:
    | {
        readonly items?:
          | readonly ({
              readonly id?: string | undefined;
              readonly visuallyHiddenText?: string | undefined;
              readonly name?: string | undefined;
              readonly type?: string | undefined;
              readonly value?: string | undefined;
              readonly href: string;
              readonly classes?: string | undefined;
              readonly attributes?: Attributes | undefined;
            } & Content)[]
          | undefined;
        readonly classes?: string | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly visuallyHiddenText?: string | undefined;
} & Content;
