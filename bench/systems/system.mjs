/**
 * What every system here has: a way to make an index of passages, and to search it.
 *
 * @typedef {object} System
 * @property {string} key for the command line and for files
 * @property {string} name as the tables show it, with the version
 * @property {number} [upTo] the largest number of passages it is measured with
 * @property {string} [why] why no more than that
 * @property {string} [missing] why it cannot be measured at all; absent when it can
 * @property {boolean} [outside] its index is not on the heap of this process
 * @property {(texts: string[]) => unknown} [prepare] makes of the texts what the index is built from; the texts themselves if absent
 * @property {(documents: unknown, folder: string) => Searcher | Promise<Searcher>} build what it keeps on disk goes into the folder
 * @property {(folder: string) => Searcher | Promise<Searcher>} [load] opens what `save` left there; whoever has none builds anew
 *
 * @typedef {object} Searcher
 * @property {(question: string, limit: number) => number[] | Promise<number[]>} search the numbers of passages, best first
 * @property {(folder: string) => void | Promise<void>} [save]
 * @property {() => number | Promise<number>} [bytesOnDisk] what the index takes outside of the process
 * @property {() => void | Promise<void>} [close]
 */

export {};
