import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createShellClient,
  type KeyedScript,
  type ShellState,
  type ShellWorker,
} from '../../src/components/checker/shell-client.ts';
import type { ShellAnswer, ShellQuestion } from '../../src/components/checker/shell-messages.ts';

const module = { stands: 'for a compiled module' } as WebAssembly.Module; // is only handed on
const script = (key: string): KeyedScript => ({ key, text: key, shell: 'sh', line: 2 });

class FakeWorker implements ShellWorker {
  onmessage: ShellWorker['onmessage'] = null;
  onerror: ShellWorker['onerror'] = null;
  readonly questions: ShellQuestion[] = [];
  terminated = false;

  postMessage(question: ShellQuestion): void {
    this.questions.push(question);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(answer: ShellAnswer): void {
    this.onmessage?.({ data: answer } as MessageEvent<ShellAnswer>); // only `data` is read
  }

  ready(): void {
    this.say({ kind: 'ready', module, address: 'shellcheck.wasm' });
  }

  get asked(): readonly string[] {
    return this.questions.flatMap((one) => (one.kind === 'read' ? [one.script.text] : []));
  }

  get id(): number {
    const last = this.questions.at(-1);
    return last?.kind === 'read' ? last.id : 0;
  }

  answer(): void {
    this.say({ kind: 'remarks', id: this.id, remarks: [] });
  }
}

function set() {
  const workers: FakeWorker[] = [];
  const states: ShellState[] = [];
  const joined = vi.fn();
  const loaded = vi.fn();
  const client = createShellClient({
    spawn() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    onState: (state) => states.push(state),
    onRemarks: joined,
    onLoaded: loaded,
    limit: 10_000,
    courtesy: 2_000,
    patience: 300,
    pace: 700,
    retirement: 3,
    rest: 10_000,
  });
  const newest = () => {
    const worker = workers.at(-1);
    if (!worker) throw new Error('No worker was spawned.');
    return worker;
  };
  return {
    client,
    workers,
    newest,
    states,
    joined,
    loaded,
    known: () => [...client.remarks.keys()],
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is loaded', () => {
  test('nothing, where there is no script', () => {
    const { client, workers, states } = set();
    client.read([]);
    expect(workers).toEqual([]);
    expect(states).toEqual([{ kind: 'idle' }]);
  });

  test('once, with word of how far it is', () => {
    const { client, workers, newest, states } = set();
    client.read([script('a')]);
    newest().say({ kind: 'loading', loaded: 5 });
    expect(states).toEqual([
      { kind: 'loading', loaded: 0 },
      { kind: 'loading', loaded: 5 },
    ]);
    client.read([script('b')]);
    newest().ready();
    expect(workers).toHaveLength(1);
    expect(newest().asked).toEqual(['b']);
  });

  test('not again by itself where it could not be, but when somebody asks', () => {
    const { client, workers, newest, states } = set();
    client.read([script('a')]);
    newest().say({ kind: 'unloadable', reason: 'offline' });
    client.read([script('b')]);
    expect(workers).toHaveLength(1);
    expect(states.at(-1)).toEqual({ kind: 'unloadable', reason: 'offline' });
    client.stop();
    client.read([script('b')]);
    expect(workers).toHaveLength(2);
  });
});

describe('scripts are read', () => {
  test('one after the other, and told of at the end', () => {
    const { client, newest, states, joined, known } = set();
    client.read([script('a'), script('b')]);
    newest().ready();
    expect(newest().asked).toEqual(['a']);
    newest().answer();
    expect(newest().asked).toEqual(['a', 'b']);
    expect(joined).not.toHaveBeenCalled();
    newest().answer();
    vi.advanceTimersByTime(0);
    expect(joined).toHaveBeenCalledTimes(1);
    expect(known()).toEqual(['a', 'b']);
    expect(states.at(-1)).toEqual({ kind: 'done', total: 2, unread: [] });
  });

  test('now and then told of before the end', () => {
    const { client, newest, joined } = set();
    client.read([script('a'), script('b')]);
    newest().ready();
    newest().answer();
    vi.advanceTimersByTime(700);
    expect(joined).toHaveBeenCalledTimes(1);
  });

  test('once: an edit has one of them read again', () => {
    const { client, newest } = set();
    client.read([script('a'), script('b')]);
    newest().ready();
    newest().answer();
    newest().answer();
    client.read([script('a'), script('changed')]);
    expect(newest().asked).toEqual(['a', 'b', 'changed']);
  });

  test('by a fresh worker after so many, from the module that is there', () => {
    const { client, workers, newest, loaded } = set();
    client.read(['a', 'b', 'c', 'd'].map(script));
    newest().ready();
    for (let i = 0; i < 3; i++) newest().answer();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(newest().questions).toEqual([{ kind: 'begin', module }]);
    newest().ready();
    expect(newest().asked).toEqual(['d']);
    expect(loaded.mock.calls).toEqual([['shellcheck.wasm']]);
  });
});

describe('a worker with nothing to read', () => {
  test('is let go after a while, and follows the next text from the module that is there', () => {
    const { client, workers, newest, states } = set();
    client.read([script('a')]);
    newest().ready();
    newest().answer();
    vi.advanceTimersByTime(9_999);
    expect(newest().terminated).toBe(false);
    client.read([script('a')]);
    vi.advanceTimersByTime(9_999);
    expect(newest().terminated).toBe(false);
    vi.advanceTimersByTime(1);
    expect(newest().terminated).toBe(true);
    expect(states.at(-1)).toMatchObject({ kind: 'done' });
    client.read([script('b')]);
    expect(workers).toHaveLength(2);
    expect(newest().questions).toEqual([{ kind: 'begin', module }]);
  });

  test('is kept while it reads, however long', () => {
    const { client, newest } = set();
    client.read([script('a'), script('slow')]);
    newest().ready();
    newest().answer();
    vi.advanceTimersByTime(9_999);
    expect(newest().terminated).toBe(false);
    newest().answer();
    vi.advanceTimersByTime(9_999);
    expect(newest().terminated).toBe(false);
  });
});

describe('a newer text', () => {
  test('however many they are: none is forgotten while it is part of the text', () => {
    const { client, newest, states } = set();
    client.read(Array.from({ length: 501 }, (_, index) => script(`${index}`)));
    newest().ready();
    for (let read = 0; read < 501; read++) {
      newest().answer();
      if (newest().asked.length === 0) newest().ready();
    }
    expect(states.at(-1)).toEqual({ kind: 'done', total: 501, unread: [] });
  });

  test('not while somebody types, and nothing is told', () => {
    const { client, newest, joined } = set();
    client.read([script('a'), script('b')]);
    newest().ready();
    client.giveWay(400);
    newest().answer();
    vi.advanceTimersByTime(399);
    client.giveWay(400);
    vi.advanceTimersByTime(399);
    expect(newest().asked).toEqual(['a']);
    expect(joined).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(newest().asked).toEqual(['a', 'b']);
    vi.advanceTimersByTime(1_000);
    expect(joined).toHaveBeenCalledTimes(1);
  });

  test('where it was stopped, nothing comes of the typing', () => {
    const { client, states } = set();
    client.stop();
    const before = states.length;
    client.giveWay(400);
    vi.advanceTimersByTime(400);
    expect(states).toHaveLength(before);
  });

  test('drops what waits', () => {
    const { client, newest, known } = set();
    client.read([script('a'), script('b'), script('c')]);
    newest().ready();
    client.read([script('c')]);
    newest().answer();
    expect(newest().asked).toEqual(['a', 'c']);
    expect(known()).toEqual(['a']);
  });

  test('has what runs and is not wanted any more given up after a moment', () => {
    const { client, workers, newest, states } = set();
    client.read([script('hangs')]);
    newest().ready();
    client.read([script('b')]);
    vi.advanceTimersByTime(299);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    newest().ready();
    expect(newest().asked).toEqual(['b']);
    newest().answer();
    expect(states.at(-1)).toEqual({ kind: 'done', total: 1, unread: [] });
  });

  test('without shell ends it', () => {
    const { client, newest, states } = set();
    client.read([script('a')]);
    newest().ready();
    client.read([]);
    newest().answer();
    expect(states.at(-1)).toEqual({ kind: 'idle' });
  });
});

describe('a script that cannot be read', () => {
  test('lets those behind it go first, and has all its time at the end', () => {
    const { client, workers, newest, states, known } = set();
    client.read(['slow', 'a', 'b'].map(script));
    newest().ready();
    vi.advanceTimersByTime(2_000);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    newest().ready();
    newest().answer();
    newest().answer();
    expect(newest().asked).toEqual(['a', 'b', 'slow']);
    expect(known()).toEqual(['a', 'b']);
    vi.advanceTimersByTime(9_999);
    expect(workers).toHaveLength(2);
    newest().answer();
    expect(states.at(-1)).toEqual({ kind: 'done', total: 3, unread: [] });
  });

  test('and hangs costs itself alone, and is not begun again', () => {
    const { client, newest, states, known } = set();
    client.read([script('hangs'), script('good')]);
    newest().ready();
    vi.advanceTimersByTime(2_000);
    newest().ready();
    newest().answer();
    vi.advanceTimersByTime(10_000);
    expect(known()).toEqual(['good']);
    expect(states.at(-1)).toEqual({
      kind: 'done',
      total: 2,
      unread: [{ line: 2, reason: 'it took longer than 10 seconds' }],
    });
    client.read([script('hangs'), script('better')]);
    newest().ready();
    expect(newest().asked).toEqual(['better']);
  });

  test('is not begun anew where nothing waits behind it', () => {
    const { client, workers, newest, known } = set();
    client.read([script('a'), script('slow')]);
    newest().ready();
    newest().answer();
    vi.advanceTimersByTime(9_999);
    newest().answer();
    expect(workers).toHaveLength(1);
    expect(known()).toEqual(['a', 'slow']);
  });

  test.each([
    ['traps', (worker: FakeWorker) => worker.say({ kind: 'trapped', id: worker.id, reason: 'no' })],
    [
      'ends its worker',
      (worker: FakeWorker) =>
        worker.onerror?.({ message: 'gone', preventDefault: () => {} } as ErrorEvent), // only these are read
    ],
  ])('and %s costs itself alone', (_, end) => {
    const { client, newest, states, known } = set();
    client.read([script('bad'), script('good')]);
    newest().ready();
    end(newest());
    if (newest().asked.length === 0) newest().ready();
    expect(newest().asked.at(-1)).toBe('good');
    newest().answer();
    expect(known()).toEqual(['good']);
    expect(states.at(-1)).toMatchObject({
      kind: 'done',
      total: 2,
      unread: [{ line: 2, reason: expect.any(String) }],
    });
    client.read([script('bad'), script('good')]);
    expect(newest().asked.filter((text) => text === 'bad').length).toBeLessThanOrEqual(1);
  });
});
