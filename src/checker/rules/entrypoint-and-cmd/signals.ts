/**
 * The signals that STOPSIGNAL may name, without `SIG`.
 * Source: https://github.com/moby/sys/blob/main/signal/signal_linux.go
 */
export const signals: ReadonlySet<string> = new Set([
  ...'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV'.split(
    ' ',
  ),
  ...'STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ'.split(' '),
  'RTMIN',
  ...Array.from({ length: 15 }, (_, i) => `RTMIN+${i + 1}`),
  ...Array.from({ length: 14 }, (_, i) => `RTMAX-${14 - i}`),
  'RTMAX',
]);

/** Whether Docker takes it: a number other than 0, or a name with or without `SIG`, in any case. */
export const isSignal = (value: string): boolean =>
  /^[-+]?\d+$/.test(value)
    ? Number(value) !== 0
    : signals.has(value.toUpperCase().replace(/^SIG/, ''));
