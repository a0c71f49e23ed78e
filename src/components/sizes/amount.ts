/** A size as Docker printed it. */
export interface Amount {
  readonly written: string;
  readonly bytes: number;
  /** The smallest difference that the printed digits can show; 0 where they are exact. */
  readonly step: number;
}

/** Docker counts by thousands; the binary units are those of other tools. */
const unitBytes: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** `1.02GB`, `213.4 MB`; a second size in brackets, as of containers, is left aside. */
export function readAmount(text: string): Amount | undefined {
  const [, written = '', digits = '', unit = ''] =
    /^((\d+(?:\.\d+)?) ?([kKMGT]?i?B))(?: \(.*\))?$/.exec(text.trim()) ?? [];
  const size = unitBytes[unit.toLowerCase()];
  if (size === undefined) return undefined;
  const value = Number(digits);
  return { written, bytes: value * size, step: size === 1 ? 0 : size * stepOf(value, digits) };
}

/** Docker prints three digits and drops zeros at the end: `1GB` says as much as `1.00GB`. */
function stepOf(value: number, digits: string): number {
  const decimals = digits.split('.')[1]?.length ?? 0;
  const wholeDigits = Math.max(1, Math.floor(Math.log10(Math.max(value, 1))) + 1);
  return 10 ** -Math.max(decimals, 3 - wholeDigits);
}

/** Bytes as megabytes, with as many digits as are worth reading. */
export function inMegabytes(bytes: number): number {
  const megabytes = bytes / 1e6;
  const size = Math.abs(megabytes);
  const decimals = size >= 100 ? 0 : size >= 1 ? 1 : 3;
  return Number(megabytes.toFixed(decimals));
}
