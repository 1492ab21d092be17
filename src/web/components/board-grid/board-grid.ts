import { attributes, type Fragment, Html, html } from "../../html.ts";

export type BoardPerson = {
  readonly href: string;
  /** The person as known: a name, or "Unknown man, about 40". */
  readonly name: string;
  /** Words and a tag for where things stand. */
  readonly state: Fragment;
  /** Time left or overrun, with the end and its date. */
  readonly clock: Fragment;
  /** Who acts next, and since when. */
  readonly next: Fragment;
  /** Named in the markup for whatever reads the page by program: `episode`, `detention`. */
  readonly data?: { readonly episode: string; readonly detention: string } | undefined;
};

export type BoardPlace = {
  readonly id: string;
  readonly name: string;
  /** Such as "1 of 2 free", with when that was last said. */
  readonly room: Fragment;
  /** Each to be drawn, or drawn already by `boardPerson`. */
  readonly people: readonly (BoardPerson | Html)[];
};

/** Places of safety side by side, each with the people who are there or on their way. */
export function boardGrid(places: readonly BoardPlace[]): Html {
  if (places.length === 0) return html`<p>There is no place to show.</p>`;
  return html`<div class="tandem-board">${places.map(boardPlace)}</div>`;
}

function boardPlace(place: BoardPlace): Html {
  const people = html`<ul class="tandem-board__people">${place.people.map((person) => (person instanceof Html ? person : boardPerson(person)))}</ul>`;
  return html`<section class="tandem-board__place" id="place-${place.id}" data-live-part><h2 class="tandem-board__name">${place.name}</h2><p class="tandem-board__room">${place.room}</p>${place.people.length > 0 ? people : html`<p>Nobody is here or on the way.</p>`}</section>`;
}

/** One person on a board. */
export function boardPerson(person: BoardPerson): Html {
  const own = attributes({
    class: "tandem-board__person",
    "data-episode": person.data?.episode,
    "data-detention": person.data?.detention,
  });
  return html`<li${own}><h3 class="tandem-board__who"><a href="${person.href}">${person.name}</a></h3><p>${person.state}</p><p class="tandem-board__clock">${person.clock}</p><p>${person.next}</p></li>`;
}
