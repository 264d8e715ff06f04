import type { Band } from '../answer/answer.ts';

/** How sure the bot is, in words. */
export const bandText: Readonly<Record<Band, string>> = {
  high: 'Closely matched:',
  medium: 'Probably this:',
  low: 'Possibly this:',
};

/**
 * Every sentence of the bot's own that a member can see, apart from quotations. Arguments come in escaped for
 * Discord's markdown; the texts add their own.
 */
export const texts = {
  repair: (to: string, from: string) => `Searched for *${to}* (you wrote “${from}”).`,
  choice: 'More than one passage may answer that. Which did you mean?',
  choiceLine: (number: number, topic: string, citation: string) => `${number}. **${topic}** (${citation})`,
  unanswered: 'The articles do not answer that.',
  seeTopics: '`/topics` lists what can be asked.',
  unknownWords: (words: string) => `Words they never use: ${words}.`,
  nearest: 'Nearest topics, not an answer:',
  topicLine: (topic: string, citation: string) => `- ${topic} (${citation})`,
  empty: 'Ask me a question, and I quote the passage that answers it. `/help` says how.',
  greeting: 'Hello! Ask me a question, and I quote the passage that answers it.',
  thanks: 'You are welcome.',
  noise: 'I found no question in that. Try one in a few words; `/topics` lists what can be asked.',
  topic: (topic: string) => `Topic: ${topic}`,
  changed: 'This passage has changed since the button was made.',
  gone: 'That passage is no longer in the articles. Ask again, or look at `/topics`.',
  oldButton: 'That button no longer works. Ask again, or look at `/topics`.',
  oldCommand: 'I no longer know that command. `/help` lists those I know.',
  dismiss: 'Dismiss',
  dismissOthers: 'Only the person who asked, or a moderator who may manage messages, can dismiss this.',
  postedPublicly: 'Here it is, for everyone to see:',
  failed: 'Something went wrong on my side, and it was noted. Please try again.',
  restarting: 'I am restarting. Please ask again in a minute.',
  more: (count: number) => `… and ${count} more.`,
  topicsHead: 'What can be asked:',
  topicsNone: 'There is nothing to ask about yet.',
  topicsTail: 'Ask in your own words with `/ask`; it need not be one of these.',
  help: (commands: string) =>
    [
      '**Ask a question; I answer only by quoting the articles, with a footnote.**',
      'In a channel, mention me with your question, or reply to something I posted. In a direct message, just ask.',
      'The sentences that answer best are bold. When the articles do not answer, I say so.',
      '',
      commands,
      '',
      'Whoever asked can remove my public answer with its Dismiss button, and so can moderators.',
    ].join('\n'),
  helpLine: (name: string, description: string) => `\`/${name}\`: ${description}`,
  about: (version: string, articles: number, passages: number) =>
    [
      `**Footnote ${version}** answers from articles only by quoting the exact passage, with its citation.`,
      'It writes no answers of its own, and keeps no questions. Free software under the MIT licence.',
      `Its library: ${articles} ${articles === 1 ? 'article' : 'articles'}, ${passages} ${passages === 1 ? 'passage' : 'passages'}.`,
    ].join('\n'),
  licence: (licence: string) => `Licence: ${licence}.`,
  licenceUnknown: 'Licence not given.',
} as const;

/** Names and descriptions of the commands and their options, as Discord shows them while somebody types. */
export const commandTexts = {
  ask: {
    description: 'Ask a question; the answer is the passage that says it, with its citation',
    question: 'Your question, in your own words',
    public: 'Show the answer to everyone here (otherwise only you see it)',
  },
  topics: { description: 'See what can be asked' },
  help: { description: 'How to ask, and what the answers look like' },
  about: { description: 'What this bot is, and the articles it answers from' },
} as const;
