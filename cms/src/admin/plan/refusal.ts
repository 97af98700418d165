import { isFetchError } from '@strapi/strapi/admin';

/** The sentences of a refusal, all of them; null for a failure of another kind. */
export function sentencesOf(error: unknown): string[] | null {
  if (!isFetchError(error) || !error.response) return null;
  const { data } = error.response as {
    data?: { error?: { message?: string; details?: { code?: string; refusals?: { message: string }[] } } };
  };
  const told = data?.error?.details?.refusals?.map(({ message }) => message) ?? [];
  if (told.length > 0) return told;
  return data?.error?.message && data.error.details?.code ? [data.error.message] : null;
}
