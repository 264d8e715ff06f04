import { createHash } from 'node:crypto';
import type { Passage } from '../knowledge/passage.ts';

/** A short fingerprint of a passage's words, eight hexadecimal digits: another one means that they have changed. */
export function passageMark({ text }: Pick<Passage, 'text'>): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
