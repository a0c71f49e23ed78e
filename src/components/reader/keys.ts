/** Where the browser keeps it all: the checker’s text, what was found in it, and the practices read. */
export const keys = {
  draft: 'dockerfile-checker:1',
  handover: 'dockerfile-checker:handover',
  report: 'dockerfile-checker:report',
  read: 'docker-best-practices:read',
} as const;
