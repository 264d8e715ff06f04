/** The process around a command: its streams and its environment, handed on by `main.ts` so that nothing else reaches for them. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What every command that reads articles can be told. */
export interface KnowledgeOption {
  /** The folder of the articles; `KNOWLEDGE_DIR` when absent. */
  readonly knowledge?: string;
}
