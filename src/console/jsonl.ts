import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { formatCitation } from '../answer/citation.ts';
import { askRanked } from '../app/ask.ts';
import type { Library } from '../retrieval/library.ts';

const LONGEST_LINE = 100_000;

const request = z.object({ id: z.union([z.string().max(200), z.number()]), question: z.string() });

/** Reads one JSON question a line and writes one JSON reply a line, in order. A bad line gets an error and the next goes on. */
export async function answerLines(library: Library, input: Readable, output: Writable): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    if (!output.write(`${JSON.stringify(reply(library, line))}\n`)) await once(output, 'drain');
  }
}

function reply(library: Library, line: string): object {
  const parsed = parseRequest(line);
  if ('error' in parsed) return parsed;
  const { exchange, ranking } = askRanked(library, parsed.question);
  const { answer } = exchange;
  return {
    id: parsed.id,
    answers: ranking.map(({ article, passage, score, highlights, citation }) => ({
      passage: passage.text,
      passageId: passage.id,
      score,
      highlight: highlights.map(({ start, end }) => article.source.slice(start, end)),
      citation: { ...citation, text: formatCitation(citation) },
    })),
    abstained: answer.kind === 'fallback',
    confidence: answer.confidence,
    band: answer.kind === 'fallback' ? 'none' : answer.band,
  };
}

function parseRequest(line: string): z.infer<typeof request> | { id: unknown; error: string } {
  if (line.length > LONGEST_LINE)
    return { id: null, error: `the line is longer than ${LONGEST_LINE} characters` };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON; write {"id": "1", "question": "…"}' };
  }
  const parsed = request.safeParse(value);
  if (parsed.success) return parsed.data;
  const id = request.shape.id.safeParse((value as { id?: unknown } | null)?.id);
  return { id: id.success ? id.data : null, error: 'the line must be {"id": "1", "question": "…"}' };
}
