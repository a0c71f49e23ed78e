import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type {
  Answer,
  CheckInput,
  CheckReport,
  Question,
} from '../../src/components/checker/messages.ts';
import { createReportClient, type WorkerLike } from '../../src/components/checker/report-client.ts';

const input = (text: string): CheckInput => ({ text, path: 'Dockerfile', preset: 'recommended' });
const report: CheckReport = { findings: [], suppressed: [], followed: [] };

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly questions: Question[] = [];
  terminated = false;

  postMessage(question: Question): void {
    this.questions.push(question);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(answer: Answer): void {
    this.onmessage?.({ data: answer } as MessageEvent<Answer>); // only `data` is read
  }

  /** Answers the newest question. */
  answer(): void {
    this.say({ id: this.questions.at(-1)?.id ?? 0, kind: 'report', report });
  }
}

function set() {
  const workers: FakeWorker[] = [];
  const reported: string[] = [];
  const scripted: unknown[] = [];
  const failures: string[] = [];
  const client = createReportClient({
    spawn() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    onReport: (_, { text }) => reported.push(text),
    onScripts: (scripts, { text }) => scripted.push([text, scripts]),
    onFailure: (sentence) => failures.push(sentence),
    patience: 200,
    limit: 5_000,
  });
  const texts = () => workers.map(({ questions }) => questions.map(({ input }) => input.text));
  return { client, workers, reported, scripted, failures, texts };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the newest text wins', () => {
  test('one after the other, in one worker', () => {
    const { client, workers, reported } = set();
    client.check(input('a'));
    workers[0]?.answer();
    client.check(input('b'));
    workers[0]?.answer();
    expect(reported).toEqual(['a', 'b']);
    expect(workers).toHaveLength(1);
  });

  test('of those that came while it was busy only the last is checked', () => {
    const { client, workers, reported, texts } = set();
    client.check(input('a'));
    client.check(input('b'));
    client.check(input('c'));
    workers[0]?.answer();
    workers[0]?.answer();
    expect(texts()).toEqual([['a', 'c']]);
    expect(reported).toEqual(['c']);
  });

  test('an answer to an older question is not heard', () => {
    const { client, workers, reported } = set();
    client.check(input('a'));
    const id = workers[0]?.questions[0]?.id ?? 0;
    workers[0]?.answer();
    client.check(input('b'));
    workers[0]?.say({ id, kind: 'report', report });
    expect(reported).toEqual(['a']);
  });

  test('a slow check is abandoned for it', () => {
    const { client, workers, reported, texts } = set();
    client.check(input('first'));
    workers[0]?.answer();
    client.check(input('slow'));
    client.check(input('new'));
    vi.advanceTimersByTime(199);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(workers[0]?.terminated).toBe(true);
    expect(texts()).toEqual([['first', 'slow'], ['new']]);
    workers[1]?.answer();
    expect(reported).toEqual(['first', 'new']);
  });

  test('the first check of a worker is left to end', () => {
    const { client, workers, texts } = set();
    client.check(input('a'));
    client.check(input('b'));
    vi.advanceTimersByTime(4_000);
    workers[0]?.answer();
    expect(workers).toHaveLength(1);
    expect(texts()).toEqual([['a', 'b']]);
  });
});

describe('what ShellCheck says', () => {
  const said = (...keys: string[]) => new Map(keys.map((key) => [key, []]));

  test('is told a worker once', () => {
    const { client, workers } = set();
    client.check({ ...input('a'), shellcheck: said('x') });
    workers[0]?.answer();
    client.check({ ...input('b'), shellcheck: said('x', 'y') });
    expect(workers[0]?.questions.map(({ input }) => input.shellcheck)).toEqual([
      said('x'),
      said('y'),
    ]);
  });

  test('is told a fresh worker whole', () => {
    const { client, workers } = set();
    client.check({ ...input('endless'), shellcheck: said('x') });
    vi.advanceTimersByTime(5_000);
    client.check({ ...input('b'), shellcheck: said('x', 'y') });
    expect(workers[1]?.questions[0]?.input.shellcheck).toEqual(said('x', 'y'));
  });

  test('is not told where it was not asked', () => {
    const { client, workers } = set();
    client.check(input('a'));
    expect(workers[0]?.questions[0]?.input.shellcheck).toBeUndefined();
  });
});

describe('the scripts in a text', () => {
  const scripts = [{ key: 'x', text: 'x', shell: 'sh' as const, line: 1 }];

  test('come after its report', () => {
    const { client, workers, scripted } = set();
    client.check(input('a'));
    workers[0]?.answer();
    workers[0]?.say({ id: 1, kind: 'scripts', scripts });
    expect(scripted).toEqual([['a', scripts]]);
  });

  test('are not heard of a text that is not the newest', () => {
    const { client, workers, scripted } = set();
    client.check(input('a'));
    workers[0]?.answer();
    client.check(input('b'));
    workers[0]?.answer();
    workers[0]?.say({ id: 1, kind: 'scripts', scripts });
    expect(scripted).toEqual([]);
  });
});

describe('a check that takes too long', () => {
  test('is stopped, and says so', () => {
    const { client, workers, failures } = set();
    client.check(input('endless'));
    vi.advanceTimersByTime(5_000);
    expect(workers[0]?.terminated).toBe(true);
    expect(failures).toEqual([expect.stringContaining('stopped')]);
  });

  test('does not keep the next text from being checked', () => {
    const { client, workers, reported } = set();
    client.check(input('endless'));
    vi.advanceTimersByTime(5_000);
    client.check(input('short'));
    workers[1]?.answer();
    expect(reported).toEqual(['short']);
  });

  test('is no limit for a check that came back', () => {
    const { client, workers, failures } = set();
    client.check(input('a'));
    workers[0]?.answer();
    vi.advanceTimersByTime(60_000);
    expect(failures).toEqual([]);
  });
});

test('a worker that breaks says so and is replaced', () => {
  const { client, workers, failures, reported } = set();
  client.check(input('a'));
  workers[0]?.onerror?.(new ErrorEventLike('out of memory'));
  expect(failures).toEqual([expect.stringContaining('out of memory')]);
  client.check(input('b'));
  workers[1]?.answer();
  expect(reported).toEqual(['b']);
});

test('a text to take away comes from a worker of its own, which ends', async () => {
  const { client, workers } = set();
  const written = client.write(input('a'), {
    format: 'json',
    site: 'https://x.example/',
    version: '1',
    titles: {},
  });
  workers[0]?.say({ id: 0, kind: 'text', text: '{}' });
  expect(await written).toBe('{}');
  expect(workers[0]?.terminated).toBe(true);
});

test('nothing is heard after the end', () => {
  const { client, workers, reported } = set();
  client.check(input('a'));
  client.dispose();
  workers[0]?.answer();
  vi.advanceTimersByTime(10_000);
  expect(reported).toEqual([]);
});

/** Node has no ErrorEvent. */
class ErrorEventLike extends Event implements ErrorEvent {
  readonly message: string;
  readonly colno = 0;
  readonly lineno = 0;
  readonly filename = '';
  readonly error = undefined;

  constructor(message: string) {
    super('error');
    this.message = message;
  }
}
