/** Names the build; written in front of the service worker when the site is built. */
declare const BUILD: string;

/** Addresses relative to the scope, each with a digest of its content. */
declare const FILES: Readonly<Record<string, string>>;
