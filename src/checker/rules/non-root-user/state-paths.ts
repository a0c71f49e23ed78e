/**
 * Folders that hold what a program writes rather than what it is.
 * Source: https://refspecs.linuxfoundation.org/FHS_3.0/fhs/index.html
 */
const roots = /^\/(?:data|srv\/data|var\/(?:lib|log|run|cache|spool|db|opt\/data))(?:\/|$)/;
const names =
  /\/(?:data|database|db|storage|uploads?|media|caches?|\.cache|tmp|temp|logs?|state|sessions|backups?|volumes?)(?:\/[^/]*)?$/i;

export const isStateRoot = (path: string): boolean => roots.test(path);

/** The same, or a folder whose name says so wherever it lies. */
export const isStatePath = (path: string): boolean =>
  roots.test(path) || names.test(path.replace(/\/+$/, ''));
