import type { Article } from '../article.ts';
import type { Intent } from '../intent.ts';
import { makeIntents, tellingTerms } from '../intents.ts';
import { once } from '../once.ts';
import type { Passage } from '../passage.ts';
import { spansAt } from './numbers.ts';
import { recently } from './recently.ts';
import type { Facts, StoredArticles } from './storeArticles.ts';

// What was decoded last is kept: so many articles, and so many bytes of their sources. An answer needs a handful.
const MOST_ARTICLES = 64;
const MOST_TEXT = 4_000_000;

/** The parts of an article that are forgotten again, each decoded when it is first asked for. */
interface Decoded {
  readonly source: () => string;
  readonly passages: () => readonly Passage[];
  readonly intents: () => readonly Intent[];
  readonly terms: () => readonly (readonly string[])[];
}

/**
 * The articles that were stored. All but their names is decoded when it is asked for. Their front matter is then kept, as lists of
 * articles need it; the rest for a while only: it may be another object next time, but an equal one.
 */
export function openArticles(stored: StoredArticles): Article[] {
  const decoded: (number: number) => Decoded = recently(
    // Intents that an index keeps do not keep their article decoded, but have it decoded again.
    (number: number) => decode(stored, number, () => decoded(number).terms()),
    {
      most: MOST_ARTICLES,
      capacity: MOST_TEXT,
      sizeOf: (number) => bytesAt(stored, 2 * number).length,
    },
  );
  return stored.ids.map((id, number) => {
    const meta = once(() => factsAt(stored, number).meta);
    return {
      id,
      path: stored.paths[number] as string,
      get source() {
        return decoded(number).source();
      },
      get meta() {
        return meta();
      },
      get passages() {
        return decoded(number).passages();
      },
      get intents() {
        return decoded(number).intents();
      },
    };
  });
}

function decode(stored: StoredArticles, number: number, terms: Decoded['terms']): Decoded {
  const id = stored.ids[number] as string;
  const facts = once(() => factsAt(stored, number));
  const source = once(() => bytesAt(stored, 2 * number).toString());
  const passages = once(() =>
    passagesAt(stored, number, { id, source: source(), headings: facts().headings }),
  );
  const intents = once(() => {
    const authored = facts().meta.intents ?? [];
    return makeIntents({ articleId: id, passages: passages(), authored, terms }).intents;
  });
  return { source, passages, intents, terms: once(() => tellingTerms(source(), passages())()) };
}

function factsAt(stored: StoredArticles, number: number): Facts {
  return JSON.parse(bytesAt(stored, 2 * number + 1).toString()) as Facts;
}

/** A text by its number, in UTF-8. */
function bytesAt({ text, textStart }: StoredArticles, number: number): Buffer {
  const start = textStart[number] as number;
  return Buffer.from(text.buffer, text.byteOffset + start, (textStart[number + 1] as number) - start);
}

interface Context {
  readonly id: string;
  readonly source: string;
  readonly headings: Facts['headings'];
}

function passagesAt(stored: StoredArticles, number: number, context: Context): readonly Passage[] {
  const { passages: columns, passageStart } = stored;
  const from = passageStart[number] as number;
  const ids: string[] = [];
  for (let passage = from; passage < (passageStart[number + 1] as number); passage++) {
    const part = columns.part[passage] as number;
    ids.push(`${context.id}#p${columns.paragraph[passage]}${part === 0 ? '' : `.${part}`}`);
  }
  return ids.map((id, index) => {
    const passage = from + index;
    const start = columns.start[passage] as number;
    const end = start + (columns.length[passage] as number);
    const marks = spansAt(stored.marks, passage, 0);
    const repeats = columns.repeats[passage] as number;
    return {
      id,
      articleId: context.id,
      paragraph: columns.paragraph[passage] as number,
      line: columns.line[passage] as number,
      start,
      end,
      text: context.source.slice(start, end),
      headings: context.headings[columns.section[passage] as number] as readonly string[],
      sentences: spansAt(stored.sentences, passage, start),
      ...(marks.length > 0 && { marks }),
      ...(repeats > 0 && { repeats: ids[repeats - 1] as string }),
    };
  });
}
