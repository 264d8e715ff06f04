import { describe, expect, it } from 'vitest';
import { FootnoteError } from '../../src/errors.ts';
import { convert } from '../../src/import/convert/convert.ts';
import { docx, file, paragraph } from '../support/docx.ts';
import { column, pdf } from '../support/pdf.ts';
import { zip } from '../support/zip.ts';

const words = paragraph('Said.');
const truncated = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 40);

describe('a source that cannot be imported is told with the reason and the mend', () => {
  it.each([
    [
      'a PDF with a password',
      pdf([column(['Said.'], 700)], { locked: true }),
      'has a password; open it, print it into a new PDF without one',
    ],
    [
      'a PDF of pictures',
      pdf([[], []]),
      'has no text, only pictures of it; have its text recognised (OCR) first',
    ],
    [
      'a broken PDF',
      Buffer.from('%PDF-1.7\nnothing'),
      'is a broken PDF; open it and print it into a new one',
    ],
    [
      'a ZIP bomb that tells its size',
      docx(words, {}, [{ name: 'word/media/a.png', bytes: Buffer.alloc(101_000_000) }]),
      'unpacks to more than an article can have',
    ],
    [
      'a ZIP bomb that lies about it',
      docx(words, {}, [{ name: 'a', bytes: Buffer.alloc(101_000_000), claimed: 10 }]),
      'unpacks to more than an article can have',
    ],
    [
      'files larger than they claim',
      docx(words, {}, [{ name: 'a', bytes: Buffer.alloc(5000), claimed: 10 }]),
      'says that its files have other sizes than they have',
    ],
    ['a spreadsheet', zip([file('xl/workbook.xml', '<x/>')]), 'is a ZIP archive, but no Word document'],
    [
      'a document with a password in its ZIP',
      zip([{ ...file('word/document.xml', '<x/>'), flags: 1 }]),
      'has a password',
    ],
    ['half a document', truncated(docx(words)), 'breaks off in the middle'],
    [
      'an old Word file',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'is an old Office file, or one with a password; open it and save it as .docx',
    ],
    [
      'a feed with entities of its own',
      Buffer.from('<!DOCTYPE rss [<!ENTITY a "aa">]><rss><item><title>&a;</title></item></rss>'),
      'declares entities of its own',
    ],
    ['a feed without entries', Buffer.from('<rss><channel></channel></rss>'), 'has no entries'],
    ['a feed of titles', Buffer.from('<rss><item><title>T</title></item></rss>'), 'has only titles'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
      'is neither HTML, .docx, PDF, RSS nor Atom',
    ],
    ['nothing', Buffer.alloc(0), 'is neither HTML, .docx, PDF, RSS nor Atom'],
    [
      'a page nested 20,000 deep',
      Buffer.from(`<html>${'<div>'.repeat(20_000)}x`),
      'is broken, or nested too deeply',
    ],
  ])('%s', async (_, bytes, reason) => {
    const error = await convert({ bytes, name: 'source', ending: '' }, { limit: 10, whole: false }).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(FootnoteError);
    expect(error.message).toContain(reason);
    expect(error.message).toMatch(/^source[^\n]*\.$/);
  });

  it('plain text needs no import', async () => {
    const text = { bytes: Buffer.from('Said.'), name: 'notes', ending: '.txt' };
    await expect(convert(text, { limit: 1, whole: false })).rejects.toThrow(
      'put it into the knowledge folder',
    );
  });
});
