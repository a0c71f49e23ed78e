/**
 * dockerfile-ast asks Node's Buffer for the bytes of one character, to recognise a byte order mark.
 * Browsers have no Buffer, and every parse would throw.
 */
const bytes = (text: string) => (text === '\uFEFF' ? [0xef, 0xbb, 0xbf] : [0]);

if (!('Buffer' in globalThis)) Object.assign(globalThis, { Buffer: { from: bytes } });
