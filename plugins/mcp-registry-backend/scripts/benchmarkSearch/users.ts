import { z } from 'zod';

/** Users that the benchmark's backend signs in, by the servers they see. */
export const USERS = {
  everything: 'user:default/everything',
  /** By a condition: nine servers of ten. */
  internal: 'user:default/internal',
};

/** One of the users. */
export type BenchmarkUser = keyof typeof USERS;

/** The header that says who signs in. */
export const USER_HEADER = 'x-benchmark-user';

/** Where the backend is, and what its users ask it with. */
export interface Portal {
  origin: string;
  tokens: Record<BenchmarkUser, string>;
}

const answerSchema = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

async function getToken(origin: string, user: BenchmarkUser): Promise<string> {
  const response = await fetch(`${origin}/api/auth/benchmark/refresh`, {
    headers: {
      'x-requested-with': 'XMLHttpRequest',
      [USER_HEADER]: USERS[user],
    },
  });
  const { backstageIdentity } = answerSchema.parse(await response.json());
  return backstageIdentity.token;
}

/** Signs all users in. */
export async function signIn(origin: string): Promise<Portal> {
  const everything = await getToken(origin, 'everything');
  const internal = await getToken(origin, 'internal');
  return { origin, tokens: { everything, internal } };
}
