import type { IncomingMessage } from 'node:http';
import type { APIAttachment } from 'discord-api-types/v10';
import type { World } from './world.ts';

/** A request's JSON and the files sent with it. */
export interface Received {
  readonly body: unknown;
  readonly files: APIAttachment[];
}

/** Reads a body: JSON, or a form with the JSON in `payload_json` and files beside it. Throws when it is neither. */
export async function readBody(world: World, request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (raw.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(raw.toString('utf8')), files: [] };
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files: APIAttachment[] = [];
  for (const [, part] of form) if (typeof part !== 'string') files.push(await keepFile(world, part));
  return { body: JSON.parse(String(form.get('payload_json') ?? '{}')), files };
}

async function keepFile(world: World, file: File): Promise<APIAttachment> {
  const id = world.nextId();
  world.files.set(id, Buffer.from(await file.arrayBuffer()));
  const url = `https://cdn.discordapp.com/attachments/1/${id}/${encodeURIComponent(file.name)}`;
  return { id, filename: file.name, size: file.size, content_type: file.type, url, proxy_url: url };
}
