/**
 * Where the browser keeps it all: the checker’s text, what was found in it, the practices read, and, in
 * a database, the list of a folder’s files.
 */
export const keys = {
  draft: 'dockerfile-checker:1',
  handover: 'dockerfile-checker:handover',
  report: 'dockerfile-checker:report',
  read: 'docker-best-practices:read',
  context: 'dockerfile-checker:context',
} as const;

/** The database that idb-keyval opens unless told otherwise. */
export const database = { name: 'keyval-store', store: 'keyval' } as const;
