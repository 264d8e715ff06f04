/**
 * Every text of the bot's own that a member can see, apart from quotations and the names of commands, and the placeholders
 * in it. The words stand in `locales/`, one file a language. What fills a placeholder comes in escaped for Discord's
 * markdown; the texts add their own.
 */
export const TEXTS = {
  'band.high': [],
  'band.medium': [],
  'band.low': [],
  repair: ['to', 'from'],
  topic: ['topic'],
  undated: [],
  argues: ['authors', 'count'],
  revision: ['mark'],
  source: [],
  context: [],
  'context.before': [],
  'context.after': [],
  'context.back': [],
  cite: [],
  'cite.head': ['style'],
  'more.buttons': [],
  less: [],
  why: [],
  'why.head': ['topic'],
  'why.word': ['words'],
  'why.form': ['words'],
  'why.related': ['words'],
  'why.examples': [],
  'why.high': [],
  'why.medium': [],
  'why.low': [],
  more: ['count'],

  choice: [],
  'choice.line': ['number', 'topic', 'citation'],
  none: [],
  'none.chosen': [],

  unanswered: [],
  'unanswered.words': ['words'],
  'unanswered.nearest': [],
  'unanswered.topic': ['topic', 'citation'],
  'unanswered.topics': [],
  empty: [],
  greeting: [],
  thanks: [],
  noise: [],

  changed: [],
  gone: [],
  'button.old': [],
  'command.old': [],
  dismiss: [],
  'dismiss.others': [],
  posted: [],
  failed: [],
  restarting: [],

  'topics.head': ['title', 'page'],
  'topics.none': [],
  'topics.tail': [],
  'topics.article': [],
  'topics.choose': [],
  'search.head': ['query', 'page', 'count'],
  'search.nothing': ['query'],
  'page.before': [],
  'page.after': [],
  'page.of': ['page', 'pages'],
  'article.outline': ['title', 'page'],
  'article.show': [],
  'article.unknown': [],
  'article.gone': [],
  'article.short': ['last'],
  help: ['commands'],
  'help.line': ['name', 'description'],
  about: ['version', 'articles', 'passages'],
  'about.articles': ['count'],
  'about.passages': ['count'],
  status: ['version', 'since'],
  'status.connected': ['servers'],
  'status.servers': ['count'],
  'status.ping': ['ping'],
  'status.disconnected': ['alive', 'shards'],
  'status.library': ['articles', 'passages'],
  'status.ailing': ['name'],
  'status.questions': ['quoted', 'unanswered', 'failed'],
  licence: ['licence'],
  'licence.unknown': [],
} as const satisfies Record<string, readonly string[]>;

type TextKey = keyof typeof TEXTS;

type Placeholder<Key extends TextKey> = (typeof TEXTS)[Key][number];

type Values<Key extends TextKey> = [Placeholder<Key>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholder<Key>, string | number>>];

/** Says a text in one language: `say('topic', { topic: 'The lamp' })`. */
export type Say = <Key extends TextKey>(key: Key, ...values: Values<Key>) => string;
