import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** What a link preview says of a page. */
export interface SocialCard {
  readonly title: string;
  /** One sentence. */
  readonly lead: string;
  /** A word above the title: where in the guide the page stands. */
  readonly place: string;
}

/** In pixels: what Open Graph's consumers crop least. */
export const socialSize = { width: 1200, height: 630 };

/** Draws the card as a PNG. Letters become outlines first, so no font of the machine has a say. */
export async function drawSocialCard({ title, lead, place }: SocialCard): Promise<Buffer> {
  // Loaded here, since every page asks this module for the size.
  const [{ default: satori }, { default: sharp }] = await Promise.all([
    import('satori'),
    import('sharp'),
  ]);
  const drawing = await satori(
    box({ ...sheet, flexDirection: 'column', justifyContent: 'space-between' }, [
      box({ fontSize: 30, color: colours.accent, fontWeight: 700 }, place),
      box({ flexDirection: 'column' }, [
        box({ fontSize: title.length > 22 ? 76 : 92, fontWeight: 700, lineHeight: 1.1 }, title),
        box({ marginTop: 32, fontSize: 36, lineHeight: 1.4, color: colours.quiet }, lead),
      ]),
      box({ fontSize: 26, color: colours.quiet }, 'Docker best practices: a guide, and a checker'),
    ]),
    { ...socialSize, fonts: await fonts() },
  );
  return sharp(Buffer.from(drawing)).png({ palette: true }).toBuffer();
}

/** Those of the dark theme in `styles/tokens.css`. */
const colours = {
  ground: 'hsl(207, 22%, 10%)',
  ink: 'hsl(200, 20%, 98%)',
  quiet: 'hsl(202, 12%, 80%)',
  accent: 'hsl(190, 65%, 72%)',
};

const sheet = {
  ...socialSize,
  padding: 72,
  background: colours.ground,
  borderLeft: `16px solid ${colours.accent}`,
  color: colours.ink,
  fontFamily: 'Inter',
};

type Styles = Readonly<Record<string, string | number>>;

/** What satori takes for an element of React, without React. */
function box(style: Styles, children: string | readonly Box[]): Box {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

interface Box {
  readonly type: 'div';
  readonly key: null;
  readonly props: { readonly style: Styles; readonly children: string | readonly Box[] };
}

const resolve = createRequire(import.meta.url).resolve;

const fonts = () =>
  Promise.all(
    ([400, 700] as const).map(async (weight) => ({
      name: 'Inter',
      weight,
      style: 'normal' as const,
      data: await readFile(resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)),
    })),
  );
