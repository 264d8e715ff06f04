import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { answerLines } from '../../src/console/jsonl.ts';
import { library } from '../discord/started.ts';
import { mutations } from './mutations.ts';

const SAMPLES = ['{"id":"1","question":"How far does the lamp shine?"}', '{"id":2,"question":"fog bell?"}'];

it('every line gets a reply of its own, with an answer or an error, whatever it holds', {
  timeout: 180_000,
}, async () => {
  const lines: string[] = [];
  for (const text of mutations(SAMPLES)) lines.push(text.replace(/[\r\n\u2028\u2029]/g, ' '));
  const replies: string[] = [];
  const output = new Writable({
    write(chunk, _, done) {
      replies.push(String(chunk));
      done();
    },
  });
  await answerLines(library, Readable.from(lines.map((line) => `${line}\n`)), output);
  expect(replies.length).toBe(lines.filter((line) => line.trim() !== '').length);
  let answered = 0;
  for (const reply of replies) {
    const { id, error, answers } = JSON.parse(reply);
    if ((typeof error === 'string') === Array.isArray(answers)) expect.fail(reply);
    if (answers && id !== null) answered += 1;
  }
  expect(answered).toBeGreaterThan(replies.length / 20);
});
