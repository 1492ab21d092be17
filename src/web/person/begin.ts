/** Where a role begins a record about a person; null for those who do not. */
export function beginFor(role: string, person: string | null): { readonly href: string; readonly text: string } | null {
  const query = person === null ? "" : `?person=${person}`;
  const whom = person === null ? "" : " for this person";
  switch (role) {
    case "constable":
    case "sergeant":
      return { href: `/start/power-used${query}`, text: `Record use of section 136${whom}` };
    case "control-room":
      return { href: `/start/radio${query}`, text: `Enter from a radio call${whom}` };
    default:
      return null;
  }
}
