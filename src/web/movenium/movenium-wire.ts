import * as v from 'valibot';

/** What one sign-in or refresh gave. */
export interface MoveniumTokens {
  accessToken: string;
  refreshToken: string;
  /** When the access token ends, by the clock of this device: milliseconds since 1970. */
  endsAt: number;
}

/** Why there is nothing to show: the service's own code and words, a time to wait in seconds (after failed attempts, or since many sign in), or no answer that can be read. */
export type Refusal =
  | { kind: 'refused'; error: string; text: string }
  | { kind: 'wait' | 'busy'; seconds: number }
  | { kind: 'no-answer' }
  | { kind: 'unexpected' };

export type TokenAnswer = { kind: 'tokens'; tokens: MoveniumTokens } | Refusal;

const TokensSchema = v.object({ access_token: v.string(), refresh_token: v.string(), expires_in: v.number() });
const ErrorSchema = v.object({ error: v.string(), error_description: v.string() });

const UsersSchema = v.object({ users: v.tuple([v.object({ name: v.string(), username: v.string() })]) });
const ProjectsSchema = v.object({ projects: v.array(v.object({ id: v.number(), name: v.string(), city: v.string() })) });
const WorktimesSchema = v.object({
  worktimes: v.array(
    v.object({
      id: v.number(),
      date: v.string(),
      project: v.number(),
      starttime: v.string(),
      endtime: v.string(),
      work_hours: v.pipe(v.string(), v.regex(/^\d+:\d\d$/)),
      description: v.string(),
    }),
  ),
});

export type Project = v.InferOutput<typeof ProjectsSchema>['projects'][number];
export type Worktime = v.InferOutput<typeof WorktimesSchema>['worktimes'][number];

/** Whose work it is, and what it was. */
export interface Work {
  name: string;
  username: string;
  projects: Project[];
  /** The newest first. */
  worktimes: Worktime[];
}

/** The one client that Movenium knows; it has no secret. */
const clientId = 'openapi';
const timeLimit = 15_000;

/** @see RFC 6749 section 4.3.2 */
export function askSignIn(login: string, person: { username: string; password: string }, signal: AbortSignal): Promise<TokenAnswer> {
  return askTokens(login, { grant_type: 'password', ...person }, signal);
}

/** @see RFC 6749 section 6 */
export function askRefresh(login: string, refreshToken: string): Promise<TokenAnswer> {
  return askTokens(login, { grant_type: 'refresh_token', refresh_token: refreshToken });
}

/** Asks who it is, which projects there are and which hours. @param login the address of the login; the forms lie beside it */
export async function readWork(login: string, accessToken: string): Promise<{ kind: 'work'; work: Work } | Refusal> {
  const ask = (form: string) => send(new URL(`1.1/${form}`, login).href, { headers: { authorization: `Bearer ${accessToken}` } });
  const [users, projects, worktimes] = await Promise.all([ask('users'), ask('projects'), ask('worktimes')]);
  for (const answer of [users, projects, worktimes]) if (answer.kind !== 'json') return answer;
  const [who] = parse(UsersSchema, users)?.users ?? [];
  const known = parse(ProjectsSchema, projects);
  const worked = parse(WorktimesSchema, worktimes);
  return who && known && worked ? { kind: 'work', work: { ...who, ...known, ...worked } } : { kind: 'unexpected' };
}

async function askTokens(login: string, fields: Record<string, string>, signal?: AbortSignal): Promise<TokenAnswer> {
  const asked = Date.now();
  const body = new URLSearchParams({ ...fields, client_id: clientId });
  const answer = await send(login, { method: 'POST', body, ...(signal && { signal }) });
  if (answer.kind !== 'json') return answer;
  const tokens = parse(TokensSchema, answer);
  if (!tokens) return { kind: 'unexpected' };
  const { access_token: accessToken, refresh_token: refreshToken, expires_in } = tokens;
  return { kind: 'tokens', tokens: { accessToken, refreshToken, endsAt: asked + expires_in * 1000 } };
}

type Answer = { kind: 'json'; json: unknown } | Refusal;

async function send(url: string, { signal, ...init }: RequestInit): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeLimit);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    });
    text = await response.text();
  } catch {
    return { kind: 'no-answer' };
  }
  const json = parseJson(text);
  if (response.ok) return { kind: 'json', json };
  const wait = Number(response.headers.get('retry-after'));
  if (response.status === 429 && wait > 0) return { kind: 'wait', seconds: wait };
  if (response.status === 503 && wait > 0) return { kind: 'busy', seconds: wait };
  const { success, output } = v.safeParse(ErrorSchema, json);
  return success ? { kind: 'refused', error: output.error, text: output.error_description } : { kind: 'unexpected' };
}

function parse<Schema extends v.GenericSchema>(schema: Schema, answer: Answer): v.InferOutput<Schema> | null {
  const { success, output } = v.safeParse(schema, answer.kind === 'json' ? answer.json : null);
  return success ? output : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
