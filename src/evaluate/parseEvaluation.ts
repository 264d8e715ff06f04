import { fieldFaults, readYaml, type YamlFault } from '../knowledge/yamlDocument.ts';
import type { Library } from '../retrieval/library.ts';
import { type Evaluation, type Expectation, type ExpectedPlace, evaluationFile } from './evaluation.ts';
import { findPassage, findQuote } from './findExpected.ts';

/** An evaluation, or the faults that keep it from being read. */
export interface ParsedEvaluation {
  readonly evaluation?: Evaluation;
  readonly faults: readonly YamlFault[];
}

/** Reads an evaluation file's YAML and finds its quotations and passages in the library. */
export function parseEvaluation(yaml: string, library: Library): ParsedEvaluation {
  const shape = 'the file must have the key "questions" with a list of questions';
  const { value, faults, lineOf } = readYaml(yaml, { name: 'the file', line: 1, shape });
  if (faults.length > 0) return { faults };
  const parsed = evaluationFile.safeParse(value);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues
        .flatMap((issue) => fieldFaults(issue, Object.keys(evaluationFile.shape)))
        .map(({ path, message }) => ({ line: lineOf(path), message })),
    };
  }
  const { questions, require = {} } = parsed.data;
  const missing: YamlFault[] = [];
  const cases = questions.map(({ question, kind, expect }, i) => {
    const found = expectedPlaces(library, expect);
    for (const { path, message } of found.missing) {
      missing.push({ line: lineOf(['questions', i, 'expect', ...path]), message });
    }
    const line = lineOf(['questions', i, 'question']);
    return { question, line, expected: found.places, ...(kind !== undefined && { kind }) };
  });
  return missing.length > 0 ? { faults: missing } : { evaluation: { cases, require }, faults: [] };
}

interface Expected {
  readonly places: ExpectedPlace[];
  readonly missing: { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

function expectedPlaces(library: Library, expect: Expectation): Expected {
  const expected: Expected = { places: [], missing: [] };
  if (expect === 'none') return expected;
  const key = 'quote' in expect ? 'quote' : 'passage';
  const wanted = 'quote' in expect ? expect.quote : expect.passage;
  const list = typeof wanted === 'string' ? [wanted] : wanted;
  for (const [i, text] of list.entries()) {
    const places = key === 'quote' ? findQuote(library, text) : findPassage(library, text);
    expected.places.push(...places);
    if (places.length > 0) continue;
    const message =
      key === 'quote'
        ? `no passage has the words “${text}”; quote the article to the letter, within one paragraph`
        : `no passage that answers has the id ${text}; footnote ask --jsonl shows the ids`;
    expected.missing.push({ path: typeof wanted === 'string' ? [key] : [key, i], message });
  }
  return expected;
}
