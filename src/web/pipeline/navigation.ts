import type { NavigationItem } from "../layout/header.ts";
import type { Me } from "./visit.ts";

const ITEMS = [
  { text: "What needs me", href: "/" },
  { text: "Board", href: "/board" },
  { text: "Find a person", href: "/people" },
  { text: "Narrated cases", href: "/narrated" },
] as const;

/** The menu of a worker; the page that is open is marked. */
export function navigationFor(me: Me, path: string): readonly NavigationItem[] {
  const own = me.role === "administrator" ? [...ITEMS, { text: "Settings", href: "/settings" }] : ITEMS;
  return own.map((item) => ({ ...item, current: item.href === path }));
}
