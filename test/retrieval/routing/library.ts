import type { ExampleIntent } from '../../../src/retrieval/routing/router.ts';

/** A small library of intents, as an author would write it. */
export const INTENTS: readonly ExampleIntent[] = [
  {
    id: 'opening-hours',
    utterances: [
      'When are you open?',
      'what are your opening hours',
      'Do you open on Sundays?',
      'until what time can I come in',
      'is the museum open today',
    ],
  },
  {
    id: 'tickets',
    utterances: [
      'How much is a ticket?',
      'what does it cost to get in',
      'Is there a discount for students?',
      'where do I buy tickets',
      'do children pay the full price',
    ],
  },
  {
    id: 'parking',
    utterances: [
      'Where can I park my car?',
      'is there a car park nearby',
      "What's the charge for parking?",
      'can coaches park at the entrance',
      'how many parking spaces are there',
    ],
  },
  {
    id: 'guided-tours',
    utterances: [
      'Can I book a guided tour?',
      'how long does the tour take',
      'are there tours in French',
      'who leads the guided tours',
      'when does the next tour start',
    ],
  },
];

/** Questions of other fields. */
export const OFF_TOPIC: readonly string[] = [
  'Which planet has the most moons?',
  'who wrote the opera The Magic Flute',
  'how do I bake bread without yeast',
  'What is the tallest species of bamboo?',
  'when was the first text message sent',
  'how many strings does a violin have',
  'what is the boiling point of helium',
  'tell me a joke about penguins',
  'Why do cats purr?',
  'who invented the telescope',
  'which river flows through Vienna',
  'is it going to rain tomorrow',
  'how do I change my password',
  'what is the best way to learn chess',
  'Where do monarch butterflies spend the winter?',
  'can you help me with my homework',
];
