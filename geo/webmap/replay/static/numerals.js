/** Counts as a symbol shows them, spelt without making text: 7 · 1,204 · 36k · 1.2M. */

const [ZERO, COMMA, POINT, THOUSANDS, MILLIONS] = Array.from("0,.kM", (letter) => letter.charCodeAt(0));
const lengths = Array.from({ length: 12 }, (_, length) => new Uint8Array(length));

/** Codes of the letters of a count; they are overwritten by the next one of as many letters. */
export function spell(count) {
  if (count < 10_000) return fill(count, 0, 0);
  if (count < 999_500) return fill(Math.round(count / 1000), THOUSANDS, 0);
  return fill(Math.round(count / 100_000), MILLIONS, 1);
}

/** `suffix` is a letter's code or 0, `decimals` how many digits stand after a point. */
function fill(number, suffix, decimals) {
  const digits = Math.max(decimals + 1, Math.floor(Math.log10(Math.max(1, number)) + 1e-9) + 1);
  const commas = decimals ? 0 : Math.floor((digits - 1) / 3);
  const codes = lengths[digits + commas + (decimals ? 1 : 0) + (suffix ? 1 : 0)];
  let at = codes.length - 1;
  if (suffix) codes[at--] = suffix;
  for (let digit = 0, rest = number; digit < digits; digit++, rest = Math.floor(rest / 10)) {
    if (digit > 0 && decimals ? digit === decimals : digit > 0 && digit % 3 === 0) codes[at--] = decimals ? POINT : COMMA;
    codes[at--] = ZERO + (rest % 10);
  }
  return codes;
}
