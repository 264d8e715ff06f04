import { z } from 'zod';

/** What a button carries: the component that handles it, and its fields. Nothing else is remembered, so buttons outlive restarts. */
export interface CustomId {
  readonly component: string;
  readonly fields: readonly string[];
}

const component = z.string().regex(/^[a-z][a-z-]{0,19}$/);
const field = z.string().regex(/^[^|]*$/);
const encoded = z.string().max(100);

/**
 * Writes a button's `custom_id`, such as `show|s3DeFO.1|b37380d8|1|h,lamp`.
 * @throws ZodError when a field holds a `|`, or the whole passes Discord's 100 characters: a defect of the caller.
 */
export function encodeCustomId(id: CustomId): string {
  return encoded.parse(
    [component.parse(id.component), ...id.fields.map((text) => field.parse(text))].join('|'),
  );
}

/** Reads a `custom_id` back. It comes from outside: one that is not ours, or forged, is `undefined` here or fails its component's own check. */
export function parseCustomId(raw: string): CustomId | undefined {
  const [name, ...fields] = encoded.safeParse(raw).data?.split('|') ?? [];
  return component.safeParse(name).success && name !== undefined ? { component: name, fields } : undefined;
}
