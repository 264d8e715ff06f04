import { randomBytes } from 'node:crypto';

/** A random id of 16 letters, digits, `-` and `_` (96 bits): nobody can guess one, and it fits a `custom_id`. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
