import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import {
  backgroundIdf,
  informationContent,
  isEnglish,
  lexemes,
  partOfSpeech,
  senses,
} from '../../src/retrieval/lexicon.ts';
import { relatedTerms } from '../../src/retrieval/relations.ts';
import { indexSenses } from '../../src/retrieval/senseIndex.ts';
import { countLibrary } from '../../src/retrieval/statistics.ts';
import { growVocabulary, internWord, settled } from '../../src/retrieval/vocabulary.ts';
import { articleOf, HARBOUR } from './library.ts';

function related(word: string, ...words: string[]): string[] {
  const growing = growVocabulary();
  for (const one of words) internWord(growing, one);
  const vocabulary = settled(growing);
  return relatedTerms(indexSenses(vocabulary, Int32Array.from(words.keys())), word).map(
    ({ term, relation }) => `${relation} ${vocabulary.terms[term]}`,
  );
}

describe('relatedTerms', () => {
  it('finds derived words', () => {
    expect(related('deploy', 'deployment', 'reef')).toEqual(expect.arrayContaining(['derived deploy']));
    expect(related('Korea'.toLowerCase(), 'korean')).toContain('derived korean');
  });

  it('finds synonyms', () => {
    expect(related('drill', 'exercise')).toContain('synonym exercis');
  });

  it('finds kinds of what is asked for, and what it is a kind of', () => {
    expect(related('vessel', 'warship')).toContain('kind warship');
    expect(related('warship', 'ship')).toContain('broader ship');
  });

  it('finds nothing for a word that English does not know', () => {
    expect(related('haedori', 'warship', 'ship')).toEqual([]);
    expect(related('__proto__', 'warship')).toEqual([]);
  });
});

describe('the lexicon', () => {
  it('knows English words in all their forms, and no others', () => {
    for (const word of ['ship', 'ships', 'wrote', 'running', 'cities']) expect(isEnglish(word)).toBe(true);
    for (const word of ['haedori', 'lighthuose', 'constructor2']) expect(isEnglish(word)).toBe(false);
  });

  it('knows common words from rare ones', () => {
    expect(backgroundIdf('use')).toBeLessThan(backgroundIdf('warship'));
    expect(backgroundIdf('haedori')).toBe(1);
  });

  it('knows parts of speech', () => {
    expect(partOfSpeech('company')).toBe('noun');
    expect(partOfSpeech('write')).toBe('verb');
    expect(partOfSpeech('haedori')).toBeUndefined();
  });

  it('tells general senses from special ones', () => {
    const content = (word: string): number =>
      informationContent(senses(lexemes(word)[0] as number)[0]?.synset as number);
    expect(content('entity')).toBeLessThan(content('vessel'));
    expect(content('vessel')).toBeLessThan(content('warship'));
  });
});

describe('aliases', () => {
  const said = (article: Article, asked: string): string[] => {
    const { vocabulary, aliases } = countLibrary([article]);
    return aliases
      .filter((alias) => alias.asked.join(' ') === asked)
      .flatMap((alias) => alias.said.map((id) => vocabulary.terms[id] as string));
  };

  it('reads acronyms that the text explains, both ways', () => {
    expect(said(HARBOUR, 'hsb')).toEqual(['harbour', 'safeti', 'board']);
    expect(said(HARBOUR, 'harbour safeti board')).toEqual(['hsb']);
  });

  it("reads the author's glossary", () => {
    const article = articleOf('Ships', ['The warship sails.'], 'glossary:\n  man-of-war: [warship]\n');
    expect(said(article, 'man war')).toEqual(['warship']);
  });
});
