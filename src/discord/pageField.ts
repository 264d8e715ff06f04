import { z } from 'zod';

/** The number of a page, from 0, as a field of a `custom_id`; a forged one is the first. */
export const pageField = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .catch(0);
