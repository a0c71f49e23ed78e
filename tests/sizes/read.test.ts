import { describe, expect, test } from 'vitest';
import { readAmount } from '../../src/components/sizes/amount.ts';
import { instructionOf, readSizes } from '../../src/components/sizes/read.ts';

/** Measures as `of column: name=written, …`, which is all that a table of cases needs. */
const said = (paste: string) => {
  const { reading, fault } = readSizes(paste);
  if (fault) return `line ${fault.line}: ${fault.sentence}`;
  return [
    ...reading.measures.map(
      ({ of, column, items }) =>
        `${of} ${column}: ${items.map(({ name, amount }) => `${name}=${amount.written}`).join(', ')}`,
    ),
    ...reading.notes,
  ].join('\n');
};

describe('docker image ls', () => {
  test('the classic table', () => {
    const paste = `REPOSITORY     TAG         IMAGE ID       CREATED        SIZE
shop           distroless  3d1f0a9b7c55   2 hours ago    68.2MB
shop           alpine      9c2b7e410f6d   2 hours ago    71MB
<none>         <none>      a77e09d1b3c2   3 weeks ago    1.02GB
`;
    expect(said(paste)).toBe(
      'images SIZE: shop:distroless=68.2MB, shop:alpine=71MB, a77e09d1b3c2=1.02GB',
    );
  });

  test('old releases put a space before the unit', () => {
    const paste = `REPOSITORY                 TAG   IMAGE ID       CREATED        SIZE
registry.local:5000/shop   1.4   3d1f0a9b7c55   19 hours ago   213.4 MB`;
    expect(said(paste)).toBe('images SIZE: registry.local:5000/shop:1.4=213.4 MB');
  });

  test('a name that was lengthened by hand moves its line, not its meaning', () => {
    const paste = `REPOSITORY   TAG   IMAGE ID       CREATED        SIZE
registry.local:5000/shop   1.4   3d1f0a9b7c55   19 hours ago   213MB`;
    expect(said(paste)).toBe('images SIZE: registry.local:5000/shop:1.4=213MB');
  });

  test('Engine 29 has two columns, a legend above and a word behind', () => {
    const paste = `                                            i Info →   U  In Use
IMAGE              ID             DISK USAGE   CONTENT SIZE   EXTRA
shop:alpine        9c2b7e410f6d        104MB         33.1MB    U
shop:distroless    3d1f0a9b7c55       98.7MB         30.4MB        `;
    expect(said(paste)).toBe(
      [
        'images DISK USAGE: shop:alpine=104MB, shop:distroless=98.7MB',
        'images CONTENT SIZE: shop:alpine=33.1MB, shop:distroless=30.4MB',
      ].join('\n'),
    );
  });

  test('the tree says the sum in the image’s own line', () => {
    const paste = `IMAGE             ID             DISK USAGE   CONTENT SIZE   USED
shop:1
shop:latest       9c2b7e410f6d        104MB         33.1MB    ✔
├─ linux/amd64    11aa22bb33cc        104MB         33.1MB    ✔
└─ linux/arm64    44dd55ee66ff           0B             0B`;
    expect(said(paste)).toBe(
      [
        'images DISK USAGE: shop:latest=104MB',
        'images CONTENT SIZE: shop:latest=33.1MB',
        'Left out: 2 lines of single platforms, whose sum is in the image’s own line.',
      ].join('\n'),
    );
  });

  test('two names of one image count once', () => {
    const paste = `REPOSITORY   TAG      IMAGE ID       CREATED       SIZE
shop         1.4      3d1f0a9b7c55   2 hours ago   68.2MB
shop         latest   3d1f0a9b7c55   2 hours ago   68.2MB`;
    expect(said(paste)).toBe(
      'images SIZE: shop:1.4=68.2MB\nLeft out: 1 further name of images that are listed already.',
    );
  });

  test('JSON, one object per line', () => {
    const paste = `{"Containers":"N/A","CreatedSince":"2 hours ago","ID":"3d1f0a9b7c55","Repository":"shop","SharedSize":"N/A","Size":"68.2MB","Tag":"distroless","UniqueSize":"N/A"}
{"Containers":"N/A","CreatedSince":"2 hours ago","ID":"9c2b7e410f6d","Repository":"shop","SharedSize":"N/A","Size":"71MB","Tag":"alpine","UniqueSize":"N/A"}`;
    expect(said(paste)).toBe('images SIZE: shop:distroless=68.2MB, shop:alpine=71MB');
  });

  test('a prompt, the command and digests may be in the paste', () => {
    const paste = `$ docker image ls --digests
REPOSITORY   TAG   DIGEST          IMAGE ID       CREATED       SIZE
shop         1.4   sha256:0011aa   3d1f0a9b7c55   2 hours ago   68.2MB`;
    expect(said(paste)).toBe('images SIZE: shop:1.4=68.2MB');
  });

  test('Windows ends lines otherwise', () => {
    expect(
      said(
        'REPOSITORY   TAG   IMAGE ID       CREATED       SIZE\r\nshop         1.4   3d1f0a9b7c55   now           1GB\r\n',
      ),
    ).toBe('images SIZE: shop:1.4=1GB');
  });

  test('old and new columns in one paste stay apart', () => {
    const paste = `REPOSITORY   TAG   IMAGE ID       CREATED       SIZE
shop         1.4   3d1f0a9b7c55   2 hours ago   68.2MB

IMAGE      ID             DISK USAGE   CONTENT SIZE   EXTRA
shop:1.5   9c2b7e410f6d        104MB         33.1MB`;
    expect(said(paste).split('\n')).toEqual([
      'images SIZE: shop:1.4=68.2MB',
      'images DISK USAGE: shop:1.5=104MB',
      'images CONTENT SIZE: shop:1.5=33.1MB',
    ]);
  });
});

describe('docker history', () => {
  const paste = `IMAGE          CREATED        CREATED BY                                      SIZE      COMMENT
5c0a7b2d9e1f   2 hours ago    CMD ["gunicorn" "app:app"]                      0B        buildkit.dockerfile.v0
<missing>      2 hours ago    COPY app.py ./ # buildkit                       4.1kB     buildkit.dockerfile.v0
<missing>      2 hours ago    RUN /bin/sh -c pip install -r requirements.t…   23.4MB    buildkit.dockerfile.v0
<missing>      5 weeks ago    /bin/sh -c #(nop) ADD file:8a1f in /            78.6MB
`;

  test('names each layer by the instruction that made it', () => {
    expect(said(paste)).toBe(
      [
        'layers SIZE: COPY app.py ./=4.1kB, RUN pip install -r requirements.t…=23.4MB, ADD file:8a1f in /=78.6MB',
        'Left out: 1 instruction that added no bytes.',
      ].join('\n'),
    );
  });

  test.each([
    ['/bin/sh -c #(nop)  ENV LANG=C.UTF-8', 'ENV LANG=C.UTF-8'],
    ['/bin/sh -c apk add --no-cache curl', 'RUN apk add --no-cache curl'],
    ['RUN /bin/sh -c set -eux;  make # buildkit', 'RUN set -eux; make'],
    ['RUN |1 VERSION=1.2 /bin/sh -c make # buildkit', 'RUN make'],
    ['/bin/bash -c make', 'RUN make'],
    ['COPY /app /app # buildkit', 'COPY /app /app'],
    ['', 'a layer without history'],
  ])('%j is %j', (createdBy, instruction) => {
    expect(instructionOf(createdBy)).toBe(instruction);
  });
});

describe('docker system df', () => {
  test('the long form has a table for each kind', () => {
    const paste = `Images space usage:

REPOSITORY   TAG       IMAGE ID       CREATED       SIZE      SHARED SIZE   UNIQUE SIZE   CONTAINERS
shop         1.4       3d1f0a9b7c55   2 hours ago   68.2MB    8.3MB         59.9MB        1

Containers space usage:

CONTAINER ID   IMAGE      COMMAND      LOCAL VOLUMES   SIZE      CREATED      STATUS       NAMES
0b1c2d3e4f5a   shop:1.4   "gunicorn"   0               212B      1 hour ago   Up 1 hour    shop-web

Local Volumes space usage:

VOLUME NAME   LINKS     SIZE
shop-data     1         41.3MB

Build cache usage: 512MB

CACHE ID       CACHE TYPE     SIZE      CREATED       LAST USED     USAGE     SHARED
p7q8r9s0t1u2   exec.cachemount  498MB   3 days ago    2 hours ago   14        false
`;
    expect(said(paste).split('\n')).toEqual([
      'images SIZE: shop:1.4=68.2MB',
      'images UNIQUE SIZE: shop:1.4=59.9MB',
      'images SHARED SIZE: shop:1.4=8.3MB',
      'containers SIZE: shop-web=212B',
      'volumes SIZE: shop-data=41.3MB',
      'build cache SIZE: p7q8r9s0t1u2=498MB',
    ]);
  });

  test('the short form has totals', () => {
    const paste = `TYPE            TOTAL     ACTIVE    SIZE      RECLAIMABLE
Images          5         2         2.63GB    2.5GB (94%)
Build Cache     17        0         158B      158B`;
    expect(said(paste)).toBe(
      'totals SIZE: Images=2.63GB, Build Cache=158B\ntotals RECLAIMABLE: Images=2.5GB, Build Cache=158B',
    );
  });

  test('the long form as one JSON object', () => {
    const paste = `{"Images":[{"ID":"3d1f0a9b7c55","Repository":"shop","Tag":"1.4","Size":"68.2MB","SharedSize":"8.3MB","UniqueSize":"59.9MB"}],"Containers":[],"Volumes":[{"Name":"shop-data","Links":"1","Size":"41.3MB"}],"BuildCache":[]}`;
    expect(said(paste).split('\n')).toEqual([
      'images SIZE: shop:1.4=68.2MB',
      'images UNIQUE SIZE: shop:1.4=59.9MB',
      'images SHARED SIZE: shop:1.4=8.3MB',
      'volumes SIZE: shop-data=41.3MB',
    ]);
  });
});

describe('what cannot be read names its line', () => {
  test.each([
    ['no header', 'shop   1.4   3d1f0a9b7c55   2 hours ago   68.2MB', /^line 1: .*under no header/],
    ['nothing', '\n', /^line 1: There is no size/],
    ['a header alone', 'REPOSITORY   TAG   IMAGE ID   CREATED   SIZE', /^line 1: There is no size/],
    [
      'spaces were lost',
      'REPOSITORY   TAG   IMAGE ID   CREATED   SIZE\nshop 1.4 3d1f0a9b7c55 2 hours ago 68.2MB',
      /^line 2: Line 2 has .* under SIZE, which is no size/,
    ],
    ['half an object', '{"Repository":"shop",', /^line 1: .*not a whole object/],
    ['another command', '\n{"Name":"bridge"}', /^line 2: .*another command/],
  ])('%s', (_, paste, expected) => {
    expect(said(paste)).toMatch(expected);
  });
});

test.each([
  ['68.2MB', 68.2e6, 0.1e6],
  ['1GB', 1e9, 1e7],
  ['1.089 GB', 1.089e9, 1e6],
  ['259MB', 259e6, 1e6],
  ['0B', 0, 0],
  ['2B (virtual 7.8MB)', 2, 0],
])('%s is %d bytes, give or take %d', (written, bytes, step) => {
  const amount = readAmount(written);
  expect(amount?.bytes).toBeCloseTo(bytes);
  expect(amount?.step).toBeCloseTo(step);
});
