import { describe, expect, it } from 'vitest';
import { check, insightOf, rules } from '../../../src/checker/index.ts';
import { inSuggestedOrder, orderRules } from '../../../src/checker/insight/suggested-order.ts';

const early = `FROM python:3.14
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
CMD ["python", "app.py"]
`;

const suggested = (text: string) => inSuggestedOrder(text, check(text).findings);

describe('the suggested order', () => {
  it('installs before it copies what changes', () => {
    const text = suggested(early);
    const again = (one: string | undefined) =>
      one &&
      insightOf(one, { change: 'app.py' }).cache?.steps.flatMap(({ fate, text }) =>
        fate === 'again' ? [text] : [],
      );
    expect(again(early)).toEqual(['COPY . .', 'RUN pip install -r requirements.txt']);
    expect(again(text)).toEqual(['COPY . .']);
  });

  it('is none where the order is good, whatever else is found', () => {
    const good =
      'FROM python:latest\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n';
    expect(check(good).findings).not.toEqual([]);
    expect(suggested(good)).toBeUndefined();
  });

  it.each([...orderRules])('%s has a fix that moves something', (id) => {
    const rule = rules.find((one) => one.id === id);
    const text = rule?.examples[0].bad ?? '';
    expect(suggested(text)).not.toBe(text);
    expect(suggested(text)).toBeDefined();
  });
});
