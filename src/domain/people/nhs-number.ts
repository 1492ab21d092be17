declare const brand: unique symbol;

/** Ten digits whose check digit is right. That is no proof that the number was ever given to anybody. */
export type NhsNumber = string & { readonly [brand]: "nhs-number" };

/** Reads an NHS number with or without spaces or hyphens; null where the modulus 11 check fails. */
export function nhsNumber(text: string): NhsNumber | null {
  const digits = text.replaceAll(/[\s-]/g, "");
  if (!/^\d{10}$/.test(digits)) return null;
  const sum = Array.from({ length: 9 }, (_, index) => Number(digits[index]) * (10 - index)).reduce((a, b) => a + b);
  const check = 11 - (sum % 11);
  if (check === 10) return null;
  return Number(digits[9]) === check % 11 ? (digits as NhsNumber) : null;
}

/** Grouped 3-3-4, as it is printed. */
export const showNhsNumber = (number: NhsNumber): string =>
  `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
