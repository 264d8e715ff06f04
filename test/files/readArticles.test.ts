import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArticles } from '../../src/files/readArticles.ts';
import { readTextFile } from '../../src/files/textFile.ts';
import { formatDiagnostic } from '../../src/knowledge/diagnostic.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'footnote-articles-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const SOUND = '---\ntitle: Sound\n---\n\nThis one can be read.\n';

/** A folder with a sound article and whatever else a test puts in. */
function folder(name: string, files: Record<string, string | Buffer> = {}): string {
  const root = path.join(scratch, name);
  for (const [file, text] of Object.entries({ 'sound.md': SOUND, ...files })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

async function read(root: string): Promise<{ ids: string[]; told: string[] }> {
  const { articles, diagnostics } = await readArticles(root);
  return {
    ids: articles.map(({ id }) => id),
    told: diagnostics.map((one) => formatDiagnostic({ ...one, path: path.relative(root, one.path) })),
  };
}

describe('a folder of articles', () => {
  it('is read with the folders in it, whatever the format, but for hidden names and other files', async () => {
    const root = folder('all', {
      'deep/er/notes.txt': 'One line.\nAnother line.\n',
      'page.html': '<title>Page</title><p>Shown.',
      '.hidden.md': 'x',
      '.git/a.md': 'x',
      'data.json': '{}',
      'a..b.md': SOUND,
    });
    expect(await read(root)).toEqual({ ids: ['a-b', 'notes', 'page', 'sound'], told: [] });
  });

  it('reads a byte order mark, Windows line ends and both forms of accents as what they are', async () => {
    const frontMatter = 'intents:\n  - {id: a, questions: [b?], quote: "Caf\u00e9 Noir opens"}\n';
    const root = folder('marks', {
      'marked.md': `\ufeff---\ntitle: M\n${frontMatter}---\n\nCafe\u0301 Noir\nopens.\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    });
    const { articles, diagnostics } = await readArticles(root);
    expect(diagnostics).toEqual([]);
    expect(articles[0]?.passages.map(({ text, line }) => [text, line])).toEqual([
      ['Cafe\u0301 Noir\r\nopens.', 7],
    ]);
  });
});

describe('what cannot be read is told of with the place and the mend, and the rest is read', () => {
  it.each([
    [
      'not-utf-8',
      { 'a.md': Buffer.from('---\ntitle: A\n---\n\nCaf\xe9.', 'latin1') },
      /^a\.md:5: the file is not UTF-8/,
    ],
    [
      'not-utf-8, as UTF-16',
      { 'a.md': Buffer.from('\ufeff---\ntitle: A', 'utf16le') },
      /^a\.md:1: the file is not UTF-8/,
    ],
    [
      'duplicate-article',
      { 'Sound.txt': 'Text.' },
      /sound\.md:1: the file's name gives the same id as .*Sound\.txt/,
    ],
    [
      'front-matter-yaml, as a bomb of aliases',
      { 'a.md': `---\ntitle: A\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\nText.` },
      /^a\.md:4: the alias \*a is not allowed; write the value out/,
    ],
    [
      'front-matter-yaml, as a tag',
      { 'a.md': '---\ntitle: !!js/function "x"\n---\n\nText.' },
      /^a\.md:2: the tag .* is not allowed; leave it out/,
    ],
  ])('%s', async (name, files, line) => {
    const { ids, told } = await read(folder(name, files));
    expect(ids.filter((id) => id === 'sound')).toEqual(['sound']);
    expect(told[0]).toMatch(line);
  });

  it('a file of 100 MB, without reading it', async () => {
    const root = folder('large', { 'large.md': '' });
    truncateSync(path.join(root, 'large.md'), 100_000_000);
    expect(await read(root)).toEqual({
      ids: ['sound'],
      told: ['large.md:1: the file has 100.0 MB, more than the 8 MB of an article; split it (too-large)'],
    });
  });

  it('links out of the folder and into nowhere; a link within it is followed', async () => {
    const root = folder('links', { 'deep/inner.md': SOUND });
    writeFileSync(path.join(scratch, 'secret.md'), SOUND);
    symlinkSync(path.join(scratch, 'secret.md'), path.join(root, 'secret.md'));
    symlinkSync(path.join(root, 'gone.md'), path.join(root, 'lost.md'));
    symlinkSync('deep/inner.md', path.join(root, 'within.md'));
    symlinkSync('..', path.join(root, 'deep', 'up'));
    expect(await read(root)).toEqual({
      ids: ['inner', 'sound', 'within'],
      told: [
        'lost.md:1: the link leads nowhere; remove it, or put its file back (unreadable)',
        'secret.md:1: the link leads out of the articles’ folder; put the file itself there (outside-folder)',
      ],
    });
  });

  it('passes over what is no file, instead of waiting for it', async () => {
    const root = folder('socket');
    const server = createServer().listen(path.join(root, 'socket.md'));
    await once(server, 'listening');
    expect((await read(root)).ids).toEqual(['sound']);
    server.close();
  });

  it('a file that has vanished since it was listed', async () => {
    expect(await readTextFile(path.join(scratch, 'vanished.md'))).toEqual({
      fault: {
        line: 1,
        rule: 'unreadable',
        message: 'there is no such file; put it back, or check its name',
      },
    });
  });

  it('a file that never stops changing; one that does is waited for', async () => {
    const file = path.join(folder('busy'), 'busy.md');
    writeFileSync(file, SOUND.repeat(50_000));
    let writes = 0;
    const writing = setInterval(() => {
      writes++;
      writeFileSync(file, SOUND.repeat(50_000 + writes));
    }, 1);
    const busy = await readTextFile(file);
    clearInterval(writing);
    expect(busy).toMatchObject({
      fault: { rule: 'unreadable', message: expect.stringMatching(/changes while/) },
    });
    expect(await readTextFile(file)).toEqual({
      text: SOUND.repeat(50_000 + writes),
      hasByteOrderMark: false,
    });
  });
});
