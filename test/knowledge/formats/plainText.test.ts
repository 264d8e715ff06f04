import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../src/knowledge/formats/plainText.ts';
import { parseArticle } from '../../../src/knowledge/parseArticle.ts';

const paragraphs = (file: string): string[] => {
  const { text, blocks } = readPlainText(file);
  return blocks.map(({ start, end }) => text.slice(start, end));
};

const LONG = 'A paragraph that nobody wrapped. '.repeat(5).trim();

describe('plain text', () => {
  it.each([
    ['a line a paragraph, where no line is empty', 'One.\n  Two.  \nThree.', ['One.', 'Two.', 'Three.']],
    [
      'a block a paragraph, where some are',
      'One\ngoes on.\n\n\nTwo\r\ngoes on.\n',
      ['One\ngoes on.', 'Two\r\ngoes on.'],
    ],
    [
      'a line a paragraph, where lines are too long to be wrapped',
      `Title\n${LONG}\n\n${LONG}`,
      ['Title', LONG, LONG],
    ],
    ['empty lines at the ends', '\n\nOne.\nTwo.\n\n', ['One.', 'Two.']],
    ['nothing but white space', ' \n\t\n', []],
    ['nothing', '', []],
    ['marks that mean nothing here', '# One\n\n- Two\n\n***', ['# One', '- Two', '***']],
    ['front matter', '---\ntitle: T\n---\nOne.\n', ['One.']],
    ['dashes that are no front matter', '---\nOne.', ['---', 'One.']],
  ])('%s', (_, file, expected) => expect(paragraphs(file)).toEqual(expected));

  it('has its file’s name for a title, as the editor’s, unless front matter gives one', () => {
    const title = (file: string) => {
      const { title: text, titleBy } =
        parseArticle('notes/Bus times.txt', file, readPlainText).article?.meta ?? {};
      return { text, titleBy };
    };
    expect(title('One.')).toEqual({ text: 'Bus times', titleBy: 'editor' });
    expect(title('---\ntitle: Buses\n---\nOne.')).toEqual({ text: 'Buses', titleBy: 'source' });
    expect(title('---\nlanguage: en\n---\nOne.')).toEqual({ text: 'Bus times', titleBy: 'editor' });
  });

  it('tells the line of the file', () => {
    const { article } = parseArticle('a.txt', '---\ntitle: T\n---\n\nOne.\n\nTwo.', readPlainText);
    expect(article?.passages.map(({ line }) => line)).toEqual([5, 7]);
  });
});
