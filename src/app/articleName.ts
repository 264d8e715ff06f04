/** What an article of a server may be named: like a file, without a path. At most 80 characters. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.-]{0,74}\.(md|txt|html|htm)$/u;

/** The name of a server's article as somebody wrote it, in one form of Unicode; `undefined` when it is none. */
export function articleName(written: string): string | undefined {
  const name = written.normalize('NFC').trim();
  return NAME.test(name) && !name.includes('..') ? name : undefined;
}

/** The same for text that was typed in: where the name has no ending, the text tells its format. */
export function typedName(written: string, text: string): string | undefined {
  const ending = text.trimStart().startsWith('---') ? '.md' : '.txt';
  return articleName(written) ?? articleName(`${written.trim()}${ending}`);
}
