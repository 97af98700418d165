import { z } from 'zod';

/**
 * The shapes on the wire, read by the server that parses and the screens that draw (contract §4). Every body is closed:
 * an unknown field is a 400 that names it.
 */
/** Beyond the database's integers there is nobody: 0 names none either, and the rule says so in its own words. */
const MOST = 2 ** 31 - 1;
export const id = z
  .union([z.number().int().positive(), z.string().regex(/^[1-9]\d{0,15}$/)])
  .transform((given) => (Number(given) > MOST ? 0 : Number(given)));
export const version = z.number().int().nonnegative();
/** Bounded here only against absurd bodies; the rule's own limit of 500 characters is the domain's. */
export const words = z.string().max(20_000);
