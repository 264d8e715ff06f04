import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { answerCard } from '../../../src/discord/render/answerCard.ts';
import type { Card } from '../../../src/discord/render/card.ts';
import { payload } from '../../../src/discord/render/payload.ts';
import { quotationCard } from '../../../src/discord/render/quotationCard.ts';
import { NO_REASON } from '../../../src/discord/why.ts';
import { hostileQuotation, hostileText, quotationOf } from '../quotations.ts';
import { showCard } from '../show.ts';
import { english } from '../started.ts';

const view = { say: english.say };
const reading = { repairs: [], confidence: 0.9 };
const quotation = quotationOf(
  ['The exercise is called Haedori-Wallaby. ', 'It has been held since 2012. ', 'It is *yearly*.'],
  [0],
  { titleBy: 'editor' },
);
const complete = quotationOf(['The talks are biennial.'], [0], {
  title: 'Ties that bind',
  authors: ['Jane Doe', { family: 'Poe', given: 'Ann' }],
  publisher: 'The Review',
  date: '2024-05-01',
  url: 'https://review.example/ties_that_bind?a=1',
});
const long = quotationOf(
  Array.from(
    { length: 60 },
    (_, place) => `Sentence ${place} of a passage that is too long for one message. `,
  ),
  [30],
);

const cases: Record<string, Card> = {
  passage: answerCard({ ...reading, kind: 'passage', band: 'high', quotation }, view),
  'passage with a full citation': answerCard(
    {
      ...reading,
      kind: 'passage',
      band: 'medium',
      quotation: complete,
    },
    view,
  ),
  'passage after repairs': answerCard(
    {
      ...reading,
      kind: 'passage',
      band: 'low',
      quotation,
      repairs: [
        { from: 'haedory', to: 'Haedori' },
        { from: '@everyone**', to: 'exercise' },
      ],
    },
    view,
  ),
  'passage too long for a message': answerCard(
    {
      ...reading,
      kind: 'passage',
      band: 'high',
      quotation: long,
    },
    view,
  ),
  'passage by its topic': quotationCard({ quotation, why: NO_REASON }, view),
  choice: answerCard(
    {
      ...reading,
      kind: 'choice',
      band: 'medium',
      candidates: [
        named('The exercise', 'a#p1'),
        named('A name that is far too long for one button: '.repeat(3), 'a#p2'),
      ],
    },
    view,
  ),
  fallback: answerCard(
    {
      ...reading,
      kind: 'fallback',
      reason: 'unanswered',
      unknownWords: ['pizza', '`@here`', 'z̸̢̛͇̈́alg̵o'],
      nearest: [named('The exercise', 'a#p1'), named('The talks', 'a#p2')],
    },
    view,
  ),
  'fallback near nothing': fallback('unanswered'),
  empty: fallback('empty'),
  greeting: fallback('greeting'),
  thanks: fallback('thanks'),
  noise: fallback('noise'),
};

describe('the card of', () => {
  it.each(Object.entries(cases))('%s reads as in its golden file', async (name, card) => {
    const path = `../../golden/discord/card-${name.replaceAll(' ', '-')}.txt`;
    await expect(showCard(card)).toMatchFileSnapshot(path);
  });

  it('any answer fits into a message and mentions nobody', () => {
    fc.assert(
      fc.property(hostileAnswer(), (answer) => {
        const { content, components } = payload(answerCard(answer, view), {
          ...view,
          asker: '123456789012345678',
        });
        expect(content.length).toBeGreaterThan(0);
        expect(content.length).toBeLessThanOrEqual(2000);
        expect(content.replace(/\\[^0-9A-Za-z\s]/g, 'x')).not.toMatch(/@\S|<(?!https)|```|\[.*\]\(/);
        const buttons = components.flatMap((row) => row.components);
        const ids = buttons.flatMap((button) => ('custom_id' in button ? [button.custom_id] : []));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
        for (const button of buttons)
          if ('label' in button) expect(button.label.length).toBeLessThanOrEqual(80);
        for (const row of components) expect(row.components.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });
});

function named(name: string, passageId: string) {
  const passage = { ...quotation.passage, id: passageId };
  return { ...quotation, passage, intent: { ...quotation.intent, name, passageId } };
}

function fallback(reason: 'unanswered' | 'empty' | 'greeting' | 'thanks' | 'noise'): Card {
  return answerCard({ ...reading, kind: 'fallback', reason, unknownWords: [], nearest: [] }, view);
}

function hostileAnswer(): fc.Arbitrary<Answer> {
  const renamed = fc
    .tuple(hostileQuotation, hostileText)
    .map(([one, name]) => ({ ...one, intent: { ...one.intent, name: `T${name}` } }));
  const three = fc.array(renamed, { minLength: 2, maxLength: 3 });
  const repairs = fc.array(fc.record({ from: hostileText, to: hostileText }), { maxLength: 6 });
  const base = fc.record({ repairs, confidence: fc.constant(0.5) });
  const band = fc.constantFrom<'high' | 'medium' | 'low'>('high', 'medium', 'low');
  return base.chain((start) =>
    fc
      .oneof(
        fc.record({ kind: fc.constant('passage' as const), band, quotation: renamed }),
        fc.record({ kind: fc.constant('choice' as const), band, candidates: three }),
        fc.record({
          kind: fc.constant('fallback' as const),
          reason: fc.constant('unanswered' as const),
          unknownWords: fc.array(hostileText, { maxLength: 12 }),
          nearest: three,
        }),
      )
      .map((rest) => ({ ...start, ...rest })),
  );
}
