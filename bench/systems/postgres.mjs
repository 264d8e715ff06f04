import pg from 'pg';

const address = process.env.TEST_DATABASE_URL;

const QUERY = `
  SELECT id FROM footnote_bench.passages,
    (SELECT replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery AS query) AS asked
  WHERE words @@ query ORDER BY ts_rank(words, query, 1) DESC, id LIMIT $2`;

/**
 * PostgreSQL's full text search as its documentation builds it: a generated column of the English configuration's stems with a GIN
 * index, ranked by `ts_rank` and, by its flag 1, less for long passages. The words of a question are joined by OR. Each question is
 * one query over one connection.
 *
 * @type {import('./system.mjs').System}
 */
export default {
  key: 'postgres',
  name: 'PostgreSQL full text',
  upTo: 100_000,
  why: 'too slow to be measured with more than 100,000 passages',
  outside: true,
  ...(address ? {} : { missing: 'no server: start the bench by scripts/withPostgres.sh' }),
  prepare: (texts) => texts.map((text, id) => ({ id, text })),
  async build(documents) {
    const client = await connect();
    await client.query(`
      DROP SCHEMA IF EXISTS footnote_bench CASCADE;
      CREATE SCHEMA footnote_bench;
      CREATE TABLE footnote_bench.passages (id int PRIMARY KEY, text text NOT NULL,
        words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED)`);
    for (let first = 0; first < documents.length; first += 10_000)
      await client.query(
        'INSERT INTO footnote_bench.passages SELECT id, text FROM json_to_recordset($1) AS p(id int, text text)',
        [JSON.stringify(documents.slice(first, first + 10_000))],
      );
    await client.query('CREATE INDEX ON footnote_bench.passages USING gin (words)');
    await client.query('ANALYZE footnote_bench.passages');
    return {
      ...searcherOf(client),
      save() {},
      bytesOnDisk: async () => {
        const sized = "SELECT pg_total_relation_size('footnote_bench.passages')::int8 AS bytes";
        return Number((await client.query(sized)).rows[0].bytes);
      },
    };
  },
  load: async () => searcherOf(await connect()),
};

async function connect() {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  return client;
}

function searcherOf(client) {
  return {
    async search(question, limit) {
      const { rows } = await client.query({ name: 'search', text: QUERY, values: [question, limit] });
      return rows.map(({ id }) => id);
    },
    close: () => client.end(),
  };
}
