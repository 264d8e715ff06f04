import { parentPort, workerData } from 'node:worker_threads';
import { FootnoteError } from '../../errors.ts';
import type { Source } from '../source/source.ts';
import type { ConversionReply } from './apart.ts';
import { type ConvertOptions, convert } from './convert.ts';

// The thread that `convertApart` starts: one source in, one reply out.
const { source, options } = workerData as { source: Source; options: ConvertOptions };
parentPort?.postMessage(await reply());

async function reply(): Promise<ConversionReply> {
  try {
    return { drafts: await convert(source, options) };
  } catch (error) {
    if (!(error instanceof FootnoteError)) throw error;
    return { failure: { code: error.code, message: error.message } };
  }
}
