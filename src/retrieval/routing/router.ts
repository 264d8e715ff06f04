import type { LinearModel } from './linearModel.ts';
import { trainingOrder } from './order.ts';
import { trainSoftmax } from './train.ts';
import { toVector } from './vector.ts';
import { readUtterances, type Vocabulary } from './vocabulary.ts';

/** Something people ask for, and examples of how they ask for it. */
export interface ExampleIntent {
  readonly id: string;
  readonly utterances: readonly string[];
}

/** What was learned from examples: tells which intent a question has. An immutable value. */
export interface Router {
  /** The intents that have examples, in the order of their ids: the model's classes. The class after the last is *none*. */
  readonly intents: readonly string[];
  readonly examplesPerIntent: number;
  readonly vocabulary: Vocabulary;
  readonly model: LinearModel;
}

/** So many off-topic questions are enough for a few examples, and quickly learned. */
const FEW_OFF_TOPIC = 200;

/**
 * Learns intents from their examples; undefined if there are none. The off-topic questions are examples of *none*; they also
 * show which words are common. Together they weigh as much as one intent, whatever their number. The order of intents and of
 * examples does not matter.
 */
export function trainRouter(
  intents: readonly ExampleIntent[],
  offTopic: readonly string[],
): Router | undefined {
  const ids = [
    ...new Set(intents.filter(({ utterances }) => utterances.length > 0).map(({ id }) => id)),
  ].sort();
  const labels = new Map(ids.map((id, label) => [id, label]));
  const examples = intents.flatMap(({ id, utterances }) =>
    utterances.map((text) => ({ text, label: labels.get(id) as number, weight: 1 })),
  );
  if (examples.length === 0) return undefined;
  const examplesPerIntent = examples.length / ids.length;
  const foreign = offTopic.slice(0, Math.max(FEW_OFF_TOPIC, examples.length));
  const weight = examplesPerIntent / foreign.length;
  const none = foreign.map((text) => ({ text, label: ids.length, weight }));
  const ordered = trainingOrder([...examples, ...none]);
  const { vocabulary, features } = readUtterances(ordered.map(({ text }) => text));
  const model = trainSoftmax(
    features.map((read, i) => ({
      ...(ordered[i] as (typeof ordered)[number]),
      vector: toVector(read, vocabulary),
    })),
    { classes: ids.length + 1, features: vocabulary.numbers.size, examplesPerClass: examplesPerIntent },
  );
  return { intents: ids, examplesPerIntent, vocabulary, model };
}
