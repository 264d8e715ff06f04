import { chanceFrom, pick, shuffled } from './chance.mjs';
import { readGlosses } from './wordnet.mjs';

// So many glosses lead a passage each. The others, 17,659, only fill passages up, so that what leads stands nowhere else.
const LEADS = 100_000;
const SEED = 7;

/**
 * Passages of two to five sentences. Each is led by the definition of a gloss and its examples, and filled up with one or two glosses
 * that others have, too. As there are only so many glosses, beyond 100,000 passages the first sentence joins two definitions,
 * a pair that no other passage has.
 *
 * @param {number} size how many passages, at most 1,000,000
 * @returns {{ readonly size: number, text(number: number): string, definitions(number: number): string[] }} `text` makes a passage,
 *   from 0, `definitions` tells what leads it
 */
export function passagesOf(size) {
  const glosses = shuffled(readGlosses(), chanceFrom(SEED));
  const fillers = glosses.slice(LEADS);
  const leads = (number) => {
    const first = glosses[number % LEADS];
    if (size <= LEADS) return [first];
    // Each hundred thousand passages go through the leads in another step, so no pair of them comes twice.
    const step = 1 + 7919 * (1 + Math.floor(number / LEADS));
    return [first, glosses[(number + step) % LEADS]];
  };
  const text = (number) => {
    const chance = chanceFrom(number);
    const own = leads(number);
    const more = [pick(fillers, chance), ...(chance() < 0.5 ? [pick(fillers, chance)] : [])];
    const lead = own.map(({ sentence }) => sentence);
    const examples = own.flatMap((one) => one.examples).slice(0, 2);
    const first = lead.length === 1 ? lead[0] : `${lead[0].slice(0, -1)}, and ${lowered(lead[1])}`;
    return [first, ...examples, ...more.map(({ sentence }) => sentence)].join(' ');
  };
  return { size, text, definitions: (number) => leads(number).map(({ definition }) => definition) };
}

function lowered(sentence) {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
