/** What keeps a text from being a duration for Docker. */
export type DurationFault = 'no-unit' | 'unknown-unit' | 'malformed' | 'too-short';

/** Nanoseconds of each unit. Source: https://pkg.go.dev/time#ParseDuration */
const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** A duration as HEALTHCHECK takes it: nanoseconds, or what is wrong with it. */
export function readDuration(text: string): number | DurationFault {
  const sign = text.startsWith('-') ? -1 : 1;
  let rest = text.replace(/^[-+]/, '');
  if (rest === '0') return 0;
  if (rest === '') return 'malformed';
  let sum = 0;
  while (rest) {
    const match = /^(\d+\.?\d*|\.\d+)([^\d.]*)/.exec(rest);
    const [all, number, unit] = match ?? [];
    if (all === undefined || number === undefined || unit === undefined) return 'malformed';
    if (unit === '') return 'no-unit';
    const size = Object.hasOwn(units, unit) ? units[unit] : undefined;
    if (size === undefined) return 'unknown-unit';
    sum += Number(number) * size;
    rest = rest.slice(all.length);
  }
  const total = sign * sum;
  return total !== 0 && total < 1e6 ? 'too-short' : total;
}
